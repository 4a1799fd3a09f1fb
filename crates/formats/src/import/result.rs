//! What comes of an import.

use dossier::{Diagnostic, Dossier};

use super::format::Format;
use super::given::Given;
use super::plan::{ColumnPlan, RowPlan};
use super::rules::NOT_IMPORTED;

/// How much of a diagnostic stands in the conclusion, in characters.
const LONGEST_CONCLUSION: usize = 160;

/// What came of an import.
#[derive(Clone, Debug)]
pub struct Import {
    /// The format that was read.
    pub format: Format,
    /// What becomes of each column of a table, where the options ask for it.
    pub plan: Vec<ColumnPlan>,
    /// What becomes of the first rows of a table, where the options ask for it.
    pub first_rows: Vec<RowPlan>,
    /// The dossier. It has one report for each entry that was imported.
    pub dossier: Dossier,
    /// What the input itself says, where the options ask for it.
    pub given: Given,
    /// How many entries the input has.
    pub found: usize,
    /// Everything that is to be said, in the order of the input.
    pub diagnostics: Vec<Diagnostic>,
}

impl Import {
    /// Says how much was imported, and what first was not.
    #[must_use]
    pub fn conclusion(&self) -> String {
        let diagnostics = self.diagnostics.iter();
        let refused: Vec<_> = diagnostics
            .filter(|diagnostic| diagnostic.rule == NOT_IMPORTED)
            .collect();
        let counts = format!("{} of {} imported", self.found - refused.len(), self.found);
        // A message may hold the text of its entry; it was told whole already.
        let brief = |diagnostic: &Diagnostic| {
            let text = diagnostic.brief();
            match text.char_indices().nth(LONGEST_CONCLUSION) {
                None => text,
                Some((cut, _)) => format!("{}…", &text[..cut]),
            }
        };
        match refused.as_slice() {
            [] => counts,
            [only] => format!("{counts}; {}", brief(only)),
            [first, more @ ..] => {
                let more = more.len();
                format!("{counts}; {}; and {more} more, listed above", brief(first))
            }
        }
    }
}
