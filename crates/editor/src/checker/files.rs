//! Rules for what a dossier needs beside its dataset: files that are there, and a licence.

use std::collections::BTreeMap;

use dossier::check::placeholder;
use dossier::{Diagnostic, Dossier, Licence, MediaFile};

use crate::FileId;

/// Gives the files of pictures and media that are not there (rules `picture` and `medium`), and the licences
/// that are still to be filled in (rule `placeholder`).
pub fn diagnostics(dossier: &Dossier, files: &BTreeMap<String, FileId>) -> Vec<Diagnostic> {
    let mut found = Found {
        files,
        diagnostics: Vec::new(),
    };
    found.licence("/licence", Some(&dossier.licence));
    if let Some(photo) = &dossier.photo {
        found.licence("/photo/licence", Some(&photo.licence));
        for (index, source) in photo.sources.iter().enumerate() {
            let pointer = || format!("/photo/sources/{index}/file");
            found.file("picture", &source.file, pointer);
        }
    }
    for (row, report) in dossier.reports.iter().enumerate() {
        for (index, medium) in report.media.iter().enumerate() {
            let pointer = |member| format!("/reports/{row}/media/{index}/{member}");
            for (member, file) in [("file", &medium.file), ("captions", &medium.captions)] {
                if let Some(file) = file {
                    found.file("medium", file, || pointer(member));
                }
            }
            found.licence(&pointer("licence"), medium.licence.as_ref());
        }
    }
    found.diagnostics
}

struct Found<'a> {
    files: &'a BTreeMap<String, FileId>,
    diagnostics: Vec<Diagnostic>,
}

impl Found<'_> {
    fn file(&mut self, rule: &'static str, file: &MediaFile, pointer: impl FnOnce() -> String) {
        if let Some(message) = missing(file, self.files) {
            let diagnostic = Diagnostic::error(rule, message);
            self.diagnostics.push(diagnostic.at(pointer()));
        }
    }

    fn licence(&mut self, pointer: &str, licence: Option<&Licence>) {
        if licence.is_some_and(|it| it.as_str() == placeholder::TEXT) {
            let message = format!(
                "found the placeholder {:?}: fill in what belongs there",
                placeholder::TEXT
            );
            let diagnostic = Diagnostic::error("placeholder", message);
            self.diagnostics.push(diagnostic.at(pointer));
        }
    }
}

/// Says of a file that it is not there, or not where files are published from.
pub fn missing(file: &MediaFile, files: &BTreeMap<String, FileId>) -> Option<String> {
    if !files.contains_key(file.as_str()) {
        Some(format!(
            "found \"{file}\", expected a file of the site: add the file"
        ))
    } else if !file.as_str().starts_with("media/") {
        Some(format!(
            "found \"{file}\", expected a file in media/: put it there"
        ))
    } else {
        None
    }
}
