//! A span of time that a reader asks for.

use std::fmt;
use std::ops::RangeInclusive;
use std::str::FromStr;

use locale::Locale;

use crate::catalogue::Catalogue;

/// A year `2012`, a span of years `2011/2013`, or a month `2012-05` (EDTF).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Period {
    /// From the first to the last year, both included; the first is not after the last.
    Years(i32, i32),
    /// A month of a year, from 1.
    Month(i32, u8),
}

impl Period {
    /// Gives the period of one year.
    #[must_use]
    pub fn year(year: i32) -> Self {
        Self::Years(year, year)
    }

    /// Gives the span between two years, in whichever order they come.
    #[must_use]
    pub fn between(one: i32, other: i32) -> Self {
        Self::Years(one.min(other), one.max(other))
    }

    /// Gives the month in which a report begins, by the report's number.
    #[must_use]
    pub fn of(catalogue: &Catalogue, number: u32) -> Self {
        let month = catalogue.rows[number as usize].first;
        let year = catalogue.first_year + i32::from(month / 12);
        Self::Month(year, (1..=12).nth(usize::from(month % 12)).unwrap_or(1))
    }

    /// Gives the years that it touches.
    #[must_use]
    pub fn years(self) -> RangeInclusive<i32> {
        match self {
            Self::Years(first, last) => first..=last,
            Self::Month(year, _) => year..=year,
        }
    }

    /// Gives its one year, if it does not reach beyond one.
    #[must_use]
    pub fn only_year(self) -> Option<i32> {
        let years = self.years();
        (years.start() == years.end()).then_some(*years.start())
    }

    /// Tells whether the other lies in it: a span holds its years, a year its months.
    #[must_use]
    pub fn holds(self, other: Self) -> bool {
        match (self, other) {
            (Self::Month(..), _) => self == other,
            (Self::Years(first, last), Self::Years(from, to)) => first <= from && to <= last,
            // The months of the one year that is asked for are all shown, none of them chosen.
            (Self::Years(..), Self::Month(..)) => false,
        }
    }

    /// Tells whether it is the year of a month.
    #[must_use]
    pub fn holds_month(self, other: Self) -> bool {
        matches!(other, Self::Month(year, _) if self == Self::year(year))
    }

    /// Gives its months, counted from January of the catalogue's first year.
    #[must_use]
    pub fn months(self, catalogue: &Catalogue) -> RangeInclusive<i32> {
        let years = catalogue.months(self.years());
        match self {
            Self::Years(..) => years,
            Self::Month(_, month) => {
                let month = years.start() + i32::from(month) - 1;
                month..=month
            }
        }
    }

    /// Says it in words: "2012", "2011 to 2013", "May 2012".
    #[must_use]
    pub fn words<P>(self, locale: &Locale<P>) -> String {
        match self {
            Self::Years(first, last) => locale.years(first, last),
            Self::Month(year, month) => locale.month_of_year(year, month.into()),
        }
    }
}

impl fmt::Display for Period {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Years(first, last) if first == last => write!(f, "{first:04}"),
            Self::Years(first, last) => write!(f, "{first:04}/{last:04}"),
            Self::Month(year, month) => write!(f, "{year:04}-{month:02}"),
        }
    }
}

/// A text that is no period.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NoPeriod;

impl FromStr for Period {
    type Err = NoPeriod;

    fn from_str(text: &str) -> Result<Self, NoPeriod> {
        let period = if let Some((first, last)) = text.split_once('/') {
            let (first, last) = (number(first, 4)?, number(last, 4)?);
            (first <= last).then_some(Self::Years(first, last))
        } else if let Some((year, month)) = text.split_once('-') {
            let (year, month) = (number(year, 4)?, number(month, 2)?);
            let month = u8::try_from(month).ok();
            month
                .filter(|month| (1..=12).contains(month))
                .map(|month| Self::Month(year, month))
        } else {
            Some(Self::year(number(text, 4)?))
        };
        period.ok_or(NoPeriod)
    }
}

/// Reads a number of exactly so many ASCII digits.
fn number(text: &str, digits: usize) -> Result<i32, NoPeriod> {
    let is_number = text.len() == digits && text.bytes().all(|b| b.is_ascii_digit());
    let number = is_number.then(|| text.parse().ok()).flatten();
    number.ok_or(NoPeriod)
}
