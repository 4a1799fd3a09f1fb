//! A day of the calendar, where nothing less will do.

use super::date::{Date, Precision};
use super::text::text_type;

text_type! {
    /// A day as ISO 8601 writes it: `2013-06-27`. It holds no time and no time zone, so it never
    /// shifts. Days are ordered as the calendar orders them.
    Day,
    pattern: "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])$",
    expected: "a day as YYYY-MM-DD (ISO 8601) that exists in its month",
    accepts: |text| text.parse().is_ok_and(is_day),
}

/// Tells whether a date is one day, and nothing is doubtful about it.
fn is_day(date: Date) -> bool {
    let start = date.start();
    let is_doubtful = start.is_uncertain() || start.is_approximate();
    date.end().is_none() && start.precision() == Precision::Day && !is_doubtful
}

impl Day {
    /// Gives the day as a date.
    #[must_use]
    pub fn date(&self) -> Date {
        self.0.parse().expect("a day is a date")
    }

    /// Gives the first day that a date may mean.
    #[must_use]
    pub fn first_of(date: Date) -> Self {
        Self(date.earliest().to_string())
    }
}
