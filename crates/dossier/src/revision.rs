//! What was changed in a report after it was first published here, and why.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::day::Day;
use super::text::{PROSE, TRIMMED};

/// One correction of a report's entry: an error in the dossier that readers must be able to see was
/// there, and is corrected.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Revision {
    /// The day on which the changed entry was published (ISO 8601).
    pub date: Day,
    /// What is different now: a sentence, plain text in the dossier's language.
    #[schemars(length(min = 1, max = PROSE), regex(pattern = TRIMMED))]
    pub change: String,
    /// Why it had to be changed: a sentence, plain text in the dossier's language.
    #[schemars(length(min = 1, max = PROSE), regex(pattern = TRIMMED))]
    pub reason: String,
}
