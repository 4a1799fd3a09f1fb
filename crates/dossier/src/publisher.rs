//! Who publishes a dossier.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::source::WebAddress;
use super::text::{LINE, TRIMMED};

/// Who publishes the dossier.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Publisher {
    /// The name: plain text.
    #[schemars(length(min = 1, max = LINE), regex(pattern = TRIMMED))]
    pub name: String,
    /// The publisher's own site.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub url: Option<WebAddress>,
}
