//! The country's situation in a few sentences.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::date::Date;
use super::source::Source;
use super::text::{PROSE, TRIMMED};

/// The country's situation in a few sentences, and as of when.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Summary {
    /// The day, month or year for which the summary holds (EDTF).
    pub as_of: Date,
    /// The paragraphs: plain text.
    #[schemars(length(min = 1), inner(length(min = 1, max = PROSE), regex(pattern = TRIMMED)))]
    pub paragraphs: Vec<String>,
    /// Whose account it is: one sentence, plain text.
    #[schemars(length(min = 1, max = PROSE), regex(pattern = TRIMMED))]
    pub attribution: String,
    /// Where that account can be read.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sources: Vec<Source>,
}
