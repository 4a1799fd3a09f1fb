//! The manner in which a string of the dataset becomes a type: parsed once, then known to be right.

use std::fmt;

/// How many characters a heading, a label, a name or an id has at most.
pub const LINE: usize = 1_000;

/// How many characters a paragraph or an abstract has at most.
pub const PROSE: usize = 20_000;

/// How many characters an address has at most.
pub const ADDRESS: usize = 4_000;

/// What the JSON Schema says of a text without white space around it (ECMA-262).
pub(super) const TRIMMED: &str = r"^\S([\s\S]*\S)?$";

/// A text that is not what its place in the dataset asks for: the error of every `FromStr`. It is no
/// [`Diagnostic`](crate::Diagnostic), since a text alone knows neither a rule nor a place; whoever
/// reads it out of an input makes one of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ParseError {
    /// The text as it was found.
    pub found: String,
    /// What stands there in a dataset that is right: a noun phrase, plain text.
    pub expected: &'static str,
}

impl ParseError {
    /// Pairs the text that was found with the phrase that says what was expected.
    pub(super) fn new(found: &str, expected: &'static str) -> Self {
        Self {
            found: found.to_owned(),
            expected,
        }
    }
}

impl fmt::Display for ParseError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "found {:?}, expected {}", self.found, self.expected)
    }
}

impl std::error::Error for ParseError {}

/// Defines a type over a private `String` that only `FromStr` and serde can make.
///
/// `pattern` is what the JSON Schema says of it (ECMA-262), `expected` what an error says,
/// `accepts` the function that decides.
macro_rules! text_type {
    (
        $(#[$meta:meta])*
        $name:ident,
        pattern: $pattern:literal,
        expected: $expected:literal,
        accepts: $accepts:expr $(,)?
    ) => {
        $(#[$meta])*
        #[derive(
            Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash,
            serde::Serialize, serde::Deserialize, schemars::JsonSchema,
        )]
        #[serde(try_from = "String")]
        #[schemars(extend("pattern" = $pattern))]
        pub struct $name(String);

        impl $name {
            /// Gives the text as it stands in the dataset.
            #[must_use]
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl std::str::FromStr for $name {
            type Err = $crate::ParseError;

            fn from_str(text: &str) -> Result<Self, Self::Err> {
                Self::try_from(text.to_owned())
            }
        }

        impl TryFrom<String> for $name {
            type Error = $crate::ParseError;

            fn try_from(text: String) -> Result<Self, Self::Error> {
                let accepts: fn(&str) -> bool = $accepts;
                if accepts(&text) {
                    Ok(Self(text))
                } else {
                    Err($crate::ParseError::new(&text, $expected))
                }
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(&self.0)
            }
        }
    };
}

pub(super) use text_type;

/// Tells whether a text is one or more runs of `a` to `z` and `0` to `9`, joined by single hyphens.
pub(super) fn is_slug(text: &str) -> bool {
    text.split('-').all(|run| {
        !run.is_empty()
            && run
                .bytes()
                .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit())
    })
}
