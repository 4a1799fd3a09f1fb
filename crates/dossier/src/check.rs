//! Reads a dataset, and finds everything that is wrong with it, each with its place.
//!
//! The browser and the command line use the same code, and so say the same.

mod codes;
mod compare;
mod encoding;
mod expected;
mod fields;
mod ids;
pub(crate) mod json;
mod media;
pub mod placeholder;
mod position;
mod provenance;
mod recover;
mod rules;
mod shape;
mod text;

pub use codes::may_be_language;
pub use compare::{compare, corrected};
pub use expected::Expected;
pub use json::escaped;
pub use provenance::{Stated, all as provenances, files as named_files};
pub use text::is_invisible;

use crate::{Date, Diagnostic, Dossier};

/// What was read from the text of a dataset.
#[derive(Clone, Debug)]
pub struct Reading {
    /// The dossier; nothing where the text has not the shape of one. Rules that span it may be
    /// broken all the same: only one without errors is fit to be published.
    pub dossier: Option<Dossier>,
    /// Everything that is wrong, in the order of the text. Each has a position.
    pub diagnostics: Vec<Diagnostic>,
}

impl Reading {
    /// Tells whether something is wrong that must be put right first.
    #[must_use]
    pub fn has_errors(&self) -> bool {
        self.diagnostics.iter().any(Diagnostic::is_error)
    }
}

/// Reads a date as people write it, such as "14 March 2023", where that can be read in one way only.
pub type AsWritten = fn(&str) -> Option<Date>;

/// Reads a dataset: JSON in UTF-8.
#[must_use]
pub fn read(text: &[u8]) -> Reading {
    read_with(text, |_| None, |_| Vec::new())
}

/// Reads a dataset under further rules, such as need files or large lists. Where the shape of the
/// dataset is faulty, they are given a dossier with placeholders in the faults' stead, and what they
/// say of these is left out. `written` reads dates that are not written as a dataset has them, so that
/// the author is told how.
pub fn read_with(
    text: &[u8],
    written: AsWritten,
    rules: impl FnOnce(&Dossier) -> Vec<Diagnostic>,
) -> Reading {
    let decoded = encoding::decode(text);
    let text = decoded.text;
    let mut found = decoded.found;
    if !decoded.is_json {
        return Reading {
            dossier: None,
            diagnostics: position::placed(text, found),
        };
    }
    let mut breaches = Vec::new();
    let dossier = match serde_json::from_str::<Dossier>(text) {
        Ok(dossier) => {
            breaches.extend(check(&dossier));
            breaches.extend(rules(&dossier));
            Some(dossier)
        }
        Err(error) => {
            let mut recovered = recover::Recovered::of(text, written);
            let is_explained = !recovered.found.is_empty();
            found.append(&mut recovered.found);
            match serde_json::from_str::<Dossier>(&recovered.text) {
                Ok(dossier) if is_explained => {
                    breaches.extend(check(&dossier));
                    breaches.extend(rules(&dossier));
                    breaches.retain(|breach| !recovered.made_up(&breach.location.pointer));
                }
                // Nothing is lost should the tables of shapes ever lag behind the types.
                _ => breaches.push(Diagnostic::error("shape", error.to_string())),
            }
            None
        }
    };
    found.extend(position::offsets(text, breaches));
    Reading {
        dossier,
        diagnostics: position::placed(text, found),
    }
}

/// Gives everything that is wrong with a dossier, in no particular order. Nothing has a position,
/// since there is no text.
#[must_use]
pub fn check(dossier: &Dossier) -> Vec<Diagnostic> {
    let mut diagnostics = rules::diagnostics(dossier);
    diagnostics.extend(ids::diagnostics(dossier));
    diagnostics.extend(fields::diagnostics(dossier));
    diagnostics.extend(media::diagnostics(dossier));
    diagnostics.extend(provenance::diagnostics(dossier));
    diagnostics
}
