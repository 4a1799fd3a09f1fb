//! What is wrong with an input.

use dossier::check::{Problem, Severity};

/// Something wrong with a file of the input.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diagnostic {
    /// The file.
    pub file: String,
    /// What is wrong.
    pub problem: Problem,
}

impl Diagnostic {
    /// Makes an error that is about a whole file.
    pub fn error(file: &str, rule: &'static str, message: impl Into<String>) -> Self {
        Self {
            file: file.to_owned(),
            problem: Problem::new("", Severity::Error, rule, message),
        }
    }
}
