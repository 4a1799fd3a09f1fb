//! The subjects that reports are filed under.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::text::{LINE, TRIMMED, is_slug, text_type};

text_type! {
    /// The name by which reports refer to a topic: `a` to `z`, `0` to `9` and single hyphens.
    TopicId,
    pattern: "^[a-z0-9]+(-[a-z0-9]+)*$",
    expected: "a topic id of lower-case ASCII letters, digits and single hyphens",
    accepts: is_slug,
}

/// One subject, as the dossier lists it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Topic {
    /// The name by which reports refer to it.
    pub id: TopicId,
    /// What the reader sees: plain text in the dossier's language.
    #[schemars(length(min = 1, max = LINE), regex(pattern = TRIMMED))]
    pub label: String,
}
