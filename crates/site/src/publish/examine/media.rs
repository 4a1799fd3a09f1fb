//! The rules `medium` and `metadata`: each file of a report's medium is there and is what the dataset says,
//! and who publishes it knows what it says of its maker.

use super::super::media::{Format, Kept, Statement, What, found_in, removed};
use super::super::picture::measure;
use super::{Files, small_enough};
use bytes::Bytes;
use dossier::{Diagnostic, Dossier, MediaFile, Medium, MediumType};

/// What begins a file of captions (W3C `WebVTT`).
const CAPTIONS: &str = "WEBVTT";

/// Gives what is wrong with the files of media, and what pictures, recordings and documents say of their
/// makers. What is meant of that is left out.
pub fn check(
    files: &dyn Files,
    dossier: &Dossier,
    is_meant: &dyn Fn(&str) -> bool,
) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    for (index, report) in dossier.reports.iter().enumerate() {
        for (place, medium) in report.media.iter().enumerate() {
            let pointer = format!("/reports/{index}/media/{place}");
            of_medium(files, medium, &pointer, is_meant, &mut found);
        }
    }
    let sources = dossier.photo.iter().flat_map(|photo| &photo.sources);
    for (source, index) in sources.zip(0..) {
        // What is wrong with it is another rule's.
        if let Ok(content) = files.read(source.file.as_str()) {
            let pointer = format!("/photo/sources/{index}/file");
            let removed = removed(&content);
            let told = metadata(&source.file, &content, removed.as_ref().err(), is_meant);
            found.extend(told.map(|it| it.at(pointer)));
        }
    }
    found
}

fn of_medium(
    files: &dyn Files,
    medium: &Medium,
    pointer: &str,
    is_meant: &dyn Fn(&str) -> bool,
    found: &mut Vec<Diagnostic>,
) {
    if let Some(file) = &medium.file {
        let pointer = format!("{pointer}/file");
        let read = read(files, file).and_then(|content| {
            let removed = removed(&content);
            let kept = removed.as_ref().err();
            match fault(medium.medium_type, &content, kept) {
                Some(fault) => Err(format!("found \"{file}\", {fault}")),
                None => Ok(metadata(file, &content, kept, is_meant)),
            }
        });
        match read {
            Ok(told) => found.extend(told.map(|it| it.at(pointer))),
            Err(message) => found.push(Diagnostic::error("medium", message).at(pointer)),
        }
    }
    if let Some(file) = &medium.captions {
        let captions = read(files, file).and_then(|content| {
            let text = std::str::from_utf8(&content).unwrap_or_default();
            let is_captions = text.trim_start_matches('\u{feff}').starts_with(CAPTIONS);
            let message = format!(
                "found \"{file}\", expected captions in WebVTT: a text in UTF-8 that begins with \"{CAPTIONS}\""
            );
            is_captions.then_some(()).ok_or(message)
        });
        let error = captions
            .err()
            .map(|message| Diagnostic::error("medium", message));
        found.extend(error.map(|error| error.at(format!("{pointer}/captions"))));
    }
}

/// Reads a file, or says why it cannot be published.
fn read(files: &dyn Files, file: &MediaFile) -> Result<Bytes, String> {
    if !file.as_str().starts_with("media/") {
        return Err(format!(
            "found \"{file}\", expected a file in media/: put it there"
        ));
    }
    let Ok(size) = files.size(file.as_str()) else {
        return Err(format!(
            "found \"{file}\", expected a file in the site folder: put it there"
        ));
    };
    small_enough(size).map_err(|message| format!("found \"{file}\": {message}"))?;
    let content = files.read(file.as_str());
    content.map_err(|error| format!("found \"{file}\": {error}"))
}

/// Says how a file is not what the dataset says. `kept` is why what it says of its maker is not removed.
fn fault(kind: MediumType, content: &[u8], kept: Option<&Kept>) -> Option<String> {
    let (is_it, expected) = match kind {
        MediumType::Picture => (
            Format::is_picture as fn(Format) -> bool,
            "a picture (JPEG, PNG, GIF, WebP, AVIF or SVG)",
        ),
        MediumType::Audio => (
            Format::is_sound as fn(Format) -> bool,
            "a recording (MP3, MP4, Ogg, WebM, WAV or FLAC)",
        ),
        MediumType::Video => (
            Format::is_film as fn(Format) -> bool,
            "a recording (MP4, WebM or Ogg)",
        ),
        MediumType::Document => (
            (|format| format == Format::Pdf) as fn(Format) -> bool,
            "a document (PDF)",
        ),
    };
    let Some(format) = Format::of(content) else {
        return Some(format!("whose format is not known, expected {expected}"));
    };
    if !is_it(format) {
        return Some(format!("which is {}, expected {expected}", format.name()));
    }
    if kind == MediumType::Picture
        && let Err(reason) = measure(content)
    {
        return Some(format!("expected a picture: {reason}"));
    }
    match kept {
        Some(Kept::Broken(reason) | Kept::Refused(reason)) => {
            Some(format!("expected {expected}: {reason}"))
        }
        None | Some(Kept::Impossible(_)) => None,
    }
}

/// Warns of what a file says of its maker and is not meant. `kept` is why that is not removed.
fn metadata(
    file: &MediaFile,
    content: &[u8],
    kept: Option<&Kept>,
    is_meant: &dyn Fn(&str) -> bool,
) -> Option<Diagnostic> {
    let found = found_in(content);
    let telling = || found.iter().filter(|it| told(it).is_some());
    let told: Vec<_> = telling()
        .filter(|it| !is_meant(&it.value))
        .filter_map(told)
        .collect();
    let is_all_meant = told.is_empty() && telling().next().is_some();
    let said = told.join("; ");
    let message = match kept {
        Some(Kept::Impossible(_)) if is_all_meant => return None,
        Some(Kept::Impossible(by_hand)) if told.is_empty() => format!(
            "found \"{file}\", from which nothing can be removed that it may say of its maker: {by_hand}"
        ),
        Some(Kept::Impossible(by_hand)) => {
            format!("found \"{file}\", which says {said}. Publishing cannot remove it: {by_hand}")
        }
        _ if told.is_empty() => return None,
        _ => format!(
            "found \"{file}\", which says {said}. Publishing removes it; this file still says it, so do \
             not pass it on"
        ),
    };
    Some(Diagnostic::warning("metadata", message))
}

/// Tells of a statement that can lead to a person.
fn told(statement: &Statement) -> Option<String> {
    let what = match statement.what {
        What::Position => "a position",
        What::Name => "a name",
        What::SerialNumber => "a serial number",
        _ => return None,
    };
    Some(format!("{what} ({})", statement.value))
}
