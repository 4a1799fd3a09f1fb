//! What the dates of a dossier's reports are.

use std::borrow::Cow;
use std::fmt;
use std::str::FromStr;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Deserialize, Serialize};

use super::text::ParseError;

/// What the dates of a dossier's reports are: those on which they were published, or those of the
/// events that they are about.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub enum DateMeaning {
    /// A report's date is that on which it was published.
    #[default]
    Publication,
    /// A report's date is that of what happened. When it was published is not said.
    Events,
}

impl DateMeaning {
    /// Tells whether it is what a dossier means that says nothing of it.
    #[must_use]
    pub fn is_publication(&self) -> bool {
        *self == Self::Publication
    }

    /// Gives its name in a dataset.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Publication => "publication",
            Self::Events => "events",
        }
    }
}

impl fmt::Display for DateMeaning {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl FromStr for DateMeaning {
    type Err = ParseError;

    fn from_str(text: &str) -> Result<Self, ParseError> {
        match text {
            "publication" => Ok(Self::Publication),
            "events" => Ok(Self::Events),
            _ => Err(ParseError::new(text, "\"publication\" or \"events\"")),
        }
    }
}

impl TryFrom<String> for DateMeaning {
    type Error = ParseError;

    fn try_from(text: String) -> Result<Self, ParseError> {
        text.parse()
    }
}

impl From<DateMeaning> for String {
    fn from(meaning: DateMeaning) -> Self {
        meaning.as_str().to_owned()
    }
}

impl JsonSchema for DateMeaning {
    fn schema_name() -> Cow<'static, str> {
        "DateMeaning".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "description": "What the dates of the reports are.",
            "type": "string",
            "enum": ["publication", "events"],
        })
    }
}
