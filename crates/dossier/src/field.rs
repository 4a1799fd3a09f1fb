//! The fields that a dossier adds to its reports.

use std::borrow::Cow;
use std::fmt;
use std::str::FromStr;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Deserialize, Serialize};

use super::text::{LINE, ParseError, TRIMMED, is_slug, text_type};

text_type! {
    /// The name by which reports refer to a field: `a` to `z`, `0` to `9` and single hyphens.
    FieldId,
    pattern: "^[a-z0-9]+(-[a-z0-9]+)*$",
    expected: "a field id of lower-case ASCII letters, digits and single hyphens",
    accepts: is_slug,
}

/// What the values of a field are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub enum FieldKind {
    /// Plain text.
    Text,
    /// A number, which may have decimals.
    Number,
    /// Yes or no.
    YesNo,
    /// A date (EDTF).
    Date,
    /// An address on the web.
    Link,
    /// A list of plain texts.
    List,
    /// A place by its name, and where on the Earth it is.
    Place,
}

impl FieldKind {
    /// All kinds.
    pub const ALL: [Self; 7] = [
        Self::Text,
        Self::Number,
        Self::YesNo,
        Self::Date,
        Self::Link,
        Self::List,
        Self::Place,
    ];

    /// Gives its name in a dataset.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Number => "number",
            Self::YesNo => "yes-no",
            Self::Date => "date",
            Self::Link => "link",
            Self::List => "list",
            Self::Place => "place",
        }
    }

    /// Says what a value of this kind is: a noun phrase.
    #[must_use]
    pub fn expected(self) -> &'static str {
        match self {
            Self::Text => "a text in quotation marks",
            Self::Number => "a number without quotation marks",
            Self::YesNo => "true or false",
            Self::Date => "a date in quotation marks (EDTF), such as \"2013-06\"",
            Self::Link => "an http or https address in quotation marks",
            Self::List => "a list of texts in square brackets",
            Self::Place => "a place: an object with a \"name\"",
        }
    }
}

impl fmt::Display for FieldKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl FromStr for FieldKind {
    type Err = ParseError;

    fn from_str(text: &str) -> Result<Self, ParseError> {
        let mut kinds = Self::ALL.into_iter();
        kinds.find(|kind| kind.as_str() == text).ok_or_else(|| {
            let expected = "one of \"text\", \"number\", \"yes-no\", \"date\", \"link\", \"list\", \
                            \"place\"";
            ParseError::new(text, expected)
        })
    }
}

impl TryFrom<String> for FieldKind {
    type Error = ParseError;

    fn try_from(text: String) -> Result<Self, ParseError> {
        text.parse()
    }
}

impl From<FieldKind> for String {
    fn from(kind: FieldKind) -> Self {
        kind.as_str().to_owned()
    }
}

impl JsonSchema for FieldKind {
    fn schema_name() -> Cow<'static, str> {
        "FieldKind".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "description": "What the values of a field are.",
            "type": "string",
            "enum": Self::ALL.map(Self::as_str),
        })
    }
}

/// One field of the dossier's own, as it declares it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Field {
    /// The name by which reports refer to it.
    pub id: FieldId,
    /// What the reader sees: plain text in the dossier's language.
    #[schemars(length(min = 1, max = LINE), regex(pattern = TRIMMED))]
    pub label: String,
    /// What its values are: `text`, `number`, `yes-no`, `date`, `link`, `list` or `place`.
    pub kind: FieldKind,
    /// Whether readers can filter by it. It has 128 different values at most then.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub filter: bool,
}

impl Field {
    /// How many different values a field has at most by which readers can filter.
    pub const MOST_CHOICES: usize = 128;
}
