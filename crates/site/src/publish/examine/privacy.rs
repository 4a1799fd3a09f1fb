//! The rule `privacy`: what may endanger people, but for what the publisher states to be meant.

use std::cell::RefCell;
use std::collections::BTreeSet;

use dossier::privacy::{Sensitive, in_dossier, in_text, in_translation};
use dossier::{Diagnostic, Dossier, MediaFile, Translation};
use serde::Deserialize;

use super::{Files, small_enough};

/// A statement that something is meant which may endanger people: an entry of `site.toml`, which is published
/// nowhere.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Meant {
    /// What was found, as the message says it.
    pub meant: String,
    /// Why it may be public: for those who read the file.
    pub why: String,
}

/// The statements of a site, and which of them something needed.
#[derive(Clone, Debug, Default)]
pub struct Privacy {
    statements: Vec<Meant>,
    needed: RefCell<BTreeSet<usize>>,
}

impl Privacy {
    /// Takes the statements of a site.
    #[must_use]
    pub fn new(statements: Vec<Meant>) -> Self {
        Self {
            statements,
            needed: RefCell::default(),
        }
    }

    /// Tells whether something that was found is stated to be meant.
    pub(super) fn is_meant(&self, found: &str) -> bool {
        let statements = self.statements.iter().enumerate();
        let stated: Vec<_> = statements
            .filter(|(_, it)| it.meant.trim() == found.trim())
            .map(|(index, _)| index)
            .collect();
        let is_stated = !stated.is_empty();
        self.needed.borrow_mut().extend(stated);
        is_stated
    }

    /// Finds what may endanger people in a dossier and in the captions of its recordings.
    pub(super) fn of_dossier(
        &self,
        dossier: &Dossier,
        files: Option<&dyn Files>,
    ) -> Vec<Diagnostic> {
        let mut found = in_dossier(dossier);
        if let Some(files) = files {
            found.extend(in_captions(dossier, files));
        }
        self.told(found)
    }

    /// Finds what may endanger people in a translation.
    #[must_use]
    pub fn of_translation(&self, translation: &Translation) -> Vec<Diagnostic> {
        self.told(in_translation(translation))
    }

    fn told(&self, found: Vec<Sensitive>) -> Vec<Diagnostic> {
        let found = found.into_iter().filter(|it| !self.is_meant(&it.text));
        found.map(|it| it.diagnostic()).collect()
    }

    /// Says which statements nothing needs any more, after everything was looked at.
    #[must_use]
    pub fn outdated(&self) -> Vec<Diagnostic> {
        let needed = self.needed.borrow();
        let statements = self.statements.iter().enumerate();
        let outdated = statements.filter(|(index, _)| !needed.contains(index));
        let said = outdated.map(|(index, it)| {
            let message = format!(
                "found {:?}, which is stated to be meant and stands nowhere: remove the statement",
                it.meant
            );
            Diagnostic::warning("privacy", message).at(format!("/privacy/{index}/meant"))
        });
        said.collect()
    }
}

/// Finds what may endanger people in captions, line by line. Captions that cannot be read are another rule's.
fn in_captions(dossier: &Dossier, files: &dyn Files) -> Vec<Sensitive> {
    let mut found = Vec::new();
    for (index, report) in dossier.reports.iter().enumerate() {
        for (place, medium) in report.media.iter().enumerate() {
            let Some(content) = medium.captions.as_ref().and_then(|file| read(files, file)) else {
                continue;
            };
            let lines = content.lines().flat_map(in_text);
            let unique: BTreeSet<_> = lines.map(|(what, text)| (text, what)).collect();
            found.extend(unique.into_iter().map(|(text, what)| Sensitive {
                what,
                text,
                pointer: format!("/reports/{index}/media/{place}/captions"),
            }));
        }
    }
    found
}

fn read(files: &dyn Files, file: &MediaFile) -> Option<String> {
    let size = files.size(file.as_str()).ok()?;
    small_enough(size).ok()?;
    let content = files.read(file.as_str()).ok()?;
    String::from_utf8(content.into()).ok()
}
