//! Reads a dataset, and finds everything that is wrong with it, each with its place.
//!
//! The browser and the tool use the same code, and so say the same.

mod codes;
mod compare;
mod encoding;
mod ids;
mod json;
pub mod placeholder;
mod position;
mod recover;
mod rules;
mod shape;
mod text;

pub use compare::compare;
pub use position::Position;
pub use text::is_invisible;

use std::fmt;

use crate::Dossier;

/// How grave a problem is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// The dataset is not right, and is not published.
    Error,
    /// The dataset may be right; a person should look.
    Note,
}

impl fmt::Display for Severity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Error => "error",
            Self::Note => "note",
        })
    }
}

/// Something in a dataset that is not right.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Problem {
    /// Where in the text; nothing where the dossier was not read from a text.
    pub place: Option<Position>,
    /// Where in the dataset: a JSON pointer (RFC 6901).
    pub pointer: String,
    /// How grave it is.
    pub severity: Severity,
    /// Which rule: a name of lower-case words joined by hyphens.
    pub rule: &'static str,
    /// What was found, what was expected and what to do: one sentence, plain text.
    pub message: String,
}

impl Problem {
    /// Makes a problem whose place in the text is not known yet.
    #[must_use]
    pub fn new(
        pointer: impl Into<String>,
        severity: Severity,
        rule: &'static str,
        message: impl Into<String>,
    ) -> Self {
        Self {
            place: None,
            pointer: pointer.into(),
            severity,
            rule,
            message: message.into(),
        }
    }
}

/// `line:column: rule: message (at pointer)`, as far as these are known; a note says that it is
/// one before its rule.
impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(Position { line, column }) = self.place {
            write!(f, "{line}:{column}: ")?;
        }
        if self.severity == Severity::Note {
            write!(f, "note: ")?;
        }
        write!(f, "{}: {}", self.rule, self.message)?;
        match self.pointer.as_str() {
            "" => Ok(()),
            pointer => write!(f, " (at {pointer})"),
        }
    }
}

/// What was read from the text of a dataset.
#[derive(Clone, Debug)]
pub struct Reading {
    /// The dossier; nothing where the text has not the shape of one. Rules that span it may be
    /// broken all the same: only one without errors is fit to be published.
    pub dossier: Option<Dossier>,
    /// Everything that is wrong, in the order of the text. Each problem has a place.
    pub problems: Vec<Problem>,
}

impl Reading {
    /// Tells whether something is wrong that must be recovered first.
    #[must_use]
    pub fn has_errors(&self) -> bool {
        let mut problems = self.problems.iter();
        problems.any(|problem| problem.severity == Severity::Error)
    }
}

/// Reads a dataset: JSON in UTF-8.
#[must_use]
pub fn read(text: &[u8]) -> Reading {
    read_with(text, |_| Vec::new())
}

/// Reads a dataset under further rules, such as need files or large lists. Where the shape of the
/// dataset is faulty, they are given a dossier with placeholders in the faults' stead, and what they
/// say of these is left out.
pub fn read_with(text: &[u8], rules: impl FnOnce(&Dossier) -> Vec<Problem>) -> Reading {
    let decoded = encoding::decode(text);
    let text = decoded.text;
    let mut found = decoded.found;
    if !decoded.is_json {
        return Reading {
            dossier: None,
            problems: position::placed(text, found),
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
            let mut recovered = recover::Recovered::of(text);
            let is_explained = !recovered.found.is_empty();
            found.append(&mut recovered.found);
            match serde_json::from_str::<Dossier>(&recovered.text) {
                Ok(dossier) if is_explained => {
                    breaches.extend(check(&dossier));
                    breaches.extend(rules(&dossier));
                    breaches.retain(|breach| !recovered.made_up(&breach.pointer));
                }
                // Nothing is lost should the tables of shapes ever lag behind the types.
                _ => breaches.push(Problem::new(
                    "",
                    Severity::Error,
                    "shape",
                    error.to_string(),
                )),
            }
            None
        }
    };
    found.extend(position::offsets(text, breaches));
    Reading {
        dossier,
        problems: position::placed(text, found),
    }
}

/// Gives every problem of a dossier without its text, in no particular order.
#[must_use]
pub fn check(dossier: &Dossier) -> Vec<Problem> {
    let mut problems = rules::problems(dossier);
    problems.extend(ids::problems(dossier));
    problems
}
