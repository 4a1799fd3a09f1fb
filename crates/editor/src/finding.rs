//! Something in a draft that is not right.

use std::borrow::Cow;

use dossier::{Diagnostic, Severity};
use serde::{Deserialize, Serialize};

use crate::{Remedy, Target};

/// Something in a draft that is not right, or that a person should look at.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Finding {
    /// How grave it is. A dossier with an error is not published.
    pub severity: Severity,
    /// Which rule is broken: the names of [`Diagnostic`].
    pub rule: Cow<'static, str>,
    /// What was found, what was expected and what to do: one sentence, plain text.
    pub message: String,
    /// What it is about.
    pub target: Target,
    /// Where in the target: a JSON pointer (RFC 6901). Empty for the whole.
    pub pointer: String,
    /// What would put it right, where that is certain; the best first.
    pub remedies: Vec<Remedy>,
}

impl Finding {
    /// Makes a finding of a diagnostic at a place of a target.
    pub(crate) fn new(diagnostic: Diagnostic, target: Target, pointer: String) -> Self {
        Self {
            severity: diagnostic.severity,
            rule: diagnostic.rule.into(),
            message: diagnostic.message,
            target,
            pointer,
            remedies: Vec::new(),
        }
    }
}
