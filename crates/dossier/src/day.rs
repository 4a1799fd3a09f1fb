//! A day of the calendar, where nothing less will do.

use std::borrow::Cow;
use std::fmt;
use std::str::FromStr;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Deserialize, Serialize};

use super::date::{Date, Precision};
use super::text::ParseError;

/// A day as ISO 8601 writes it: `2013-06-27`. It holds no time and no time zone, so it never
/// shifts. Days are ordered as the calendar orders them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Day(Date);

impl Day {
    /// Gives the first day that a date may mean.
    #[must_use]
    pub fn first_of(date: Date) -> Self {
        Self(Date::of_day(date.earliest()))
    }

    /// Gives the day as a date.
    #[must_use]
    pub fn date(self) -> Date {
        self.0
    }
}

impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl FromStr for Day {
    type Err = ParseError;

    fn from_str(text: &str) -> Result<Self, ParseError> {
        let date: Date = text.parse()?;
        let start = date.start();
        let is_doubtful = start.is_uncertain() || start.is_approximate();
        if date.end().is_none() && start.precision() == Precision::Day && !is_doubtful {
            Ok(Self(date))
        } else {
            Err(ParseError::new(text, "a day as YYYY-MM-DD (ISO 8601)"))
        }
    }
}

impl TryFrom<String> for Day {
    type Error = ParseError;

    fn try_from(text: String) -> Result<Self, ParseError> {
        text.parse()
    }
}

impl From<Day> for String {
    fn from(day: Day) -> Self {
        day.to_string()
    }
}

impl JsonSchema for Day {
    fn schema_name() -> Cow<'static, str> {
        "Day".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "description": "A day as ISO 8601 writes it.",
            "type": "string",
            "pattern": r"^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$",
            "examples": ["2013-06-27"],
        })
    }
}
