//! Dates that say how much of them is known.

use std::borrow::Cow;
use std::cmp::Ordering;
use std::fmt;
use std::ops::RangeInclusive;
use std::str::FromStr;

use chrono::{Datelike, Days, Months, NaiveDate};
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Deserialize, Serialize};

use super::text::ParseError;

/// How much of a date is known, from the coarsest to the finest.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Precision {
    /// Only the year.
    Year,
    /// The year and the season.
    Season,
    /// The year and the month.
    Month,
    /// The day.
    Day,
}

/// A season, wherever on the Earth: it names no months.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Season {
    /// Spring, which EDTF writes as month 21.
    Spring,
    /// Summer, month 22.
    Summer,
    /// Autumn, month 23.
    Autumn,
    /// Winter, month 24.
    Winter,
}

impl Season {
    /// All seasons, in EDTF's order.
    pub const ALL: [Self; 4] = [Self::Spring, Self::Summer, Self::Autumn, Self::Winter];

    /// Gives its number, from 1 for spring to 4 for winter.
    #[must_use]
    pub fn number(self) -> u32 {
        self as u32 + 1
    }

    /// Gives the number that EDTF writes in the place of a month, from 21 for spring to 24 for winter.
    #[must_use]
    pub fn edtf(self) -> u32 {
        self.number() + 20
    }

    /// Gives its English name, for formats that programs read.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Spring => "spring",
            Self::Summer => "summer",
            Self::Autumn => "autumn",
            Self::Winter => "winter",
        }
    }

    /// Gives the season that EDTF writes in the place of a month.
    fn of_month(month: u32) -> Option<Self> {
        let mut all = Self::ALL.into_iter();
        all.find(|season| season.edtf() == month)
    }
}

/// A year, a season, a month or a day of the calendar, with what is doubtful about it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Point {
    first: NaiveDate,
    precision: Precision,
    season: Option<Season>,
    uncertain: bool,
    approximate: bool,
}

impl Point {
    /// Gives how much is known.
    #[must_use]
    pub fn precision(&self) -> Precision {
        self.precision
    }

    /// Gives the year, from 0 to 9999.
    #[must_use]
    pub fn year(&self) -> i32 {
        self.first.year()
    }

    /// Gives the season, where that is what is known of the year.
    #[must_use]
    pub fn season(&self) -> Option<Season> {
        self.season
    }

    /// Gives the month, from 1 to 12, where it is known.
    #[must_use]
    pub fn month(&self) -> Option<u32> {
        (self.precision >= Precision::Month).then(|| self.first.month())
    }

    /// Gives the day of the month, where it is known.
    #[must_use]
    pub fn day(&self) -> Option<u32> {
        (self.precision == Precision::Day).then(|| self.first.day())
    }

    /// Tells whether the source of the date is in doubt (`?`, and `%`).
    #[must_use]
    pub fn is_uncertain(&self) -> bool {
        self.uncertain
    }

    /// Tells whether the date is only about right (`~`, and `%`).
    #[must_use]
    pub fn is_approximate(&self) -> bool {
        self.approximate
    }

    /// Gives the date without its qualifier: `2017`, `2017-01` or `2017-01-27`. This is ISO 8601
    /// and a valid value of HTML's `datetime`. Neither knows seasons: of one it is the year.
    #[must_use]
    pub fn iso(&self) -> String {
        let (year, month, day) = (self.first.year(), self.first.month(), self.first.day());
        match self.precision {
            Precision::Year | Precision::Season => format!("{year:04}"),
            Precision::Month => format!("{year:04}-{month:02}"),
            Precision::Day => format!("{year:04}-{month:02}-{day:02}"),
        }
    }

    /// Gives the last day that it may mean.
    fn last(self) -> NaiveDate {
        let next = match self.precision {
            Precision::Year | Precision::Season => self.first.checked_add_months(Months::new(12)),
            Precision::Month => self.first.checked_add_months(Months::new(1)),
            Precision::Day => self.first.checked_add_days(Days::new(1)),
        };
        next.and_then(|next| next.pred_opt())
            .expect("years of four digits lie far inside chrono's range")
    }
}

impl fmt::Display for Point {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.iso())?;
        if let Some(season) = self.season {
            write!(f, "-{}", season.edtf())?;
        }
        f.write_str(match (self.uncertain, self.approximate) {
            (false, false) => "",
            (false, true) => "~",
            (true, false) => "?",
            (true, true) => "%",
        })
    }
}

impl FromStr for Point {
    type Err = ParseError;

    fn from_str(text: &str) -> Result<Self, ParseError> {
        let fail = |expected| ParseError::new(text, expected);
        let (date, uncertain, approximate) = match text.as_bytes().last() {
            Some(b'?') => (&text[..text.len() - 1], true, false),
            Some(b'~') => (&text[..text.len() - 1], false, true),
            Some(b'%') => (&text[..text.len() - 1], true, true),
            _ => (text, false, false),
        };
        let mut parts = date.split('-');
        let year = parts
            .next()
            .and_then(|part| number(part, 4))
            .ok_or_else(|| {
                fail("a date as YYYY, YYYY-MM or YYYY-MM-DD (EDTF): a year has four digits")
            })?;
        let month = parts
            .next()
            .map(|part| {
                number(part, 2)
                    .ok_or_else(|| fail("a date as YYYY-MM or YYYY-MM-DD: a month has two digits"))
            })
            .transpose()?;
        let day = parts
            .next()
            .map(|part| {
                number(part, 2).ok_or_else(|| fail("a date as YYYY-MM-DD: a day has two digits"))
            })
            .transpose()?;
        if parts.next().is_some() {
            return Err(fail("a date as YYYY-MM-DD, with nothing after the day"));
        }
        let season = month.and_then(Season::of_month);
        let precision = match (month, day) {
            (None, _) => Precision::Year,
            (Some(_), None) if season.is_some() => Precision::Season,
            (Some(_), None) => Precision::Month,
            (Some(_), Some(_)) => Precision::Day,
        };
        let month = match season {
            Some(_) if day.is_some() => return Err(fail("no day after a season (21 to 24)")),
            Some(_) => 1,
            None => month.unwrap_or(1),
        };
        if !(1..=12).contains(&month) {
            return Err(fail("a month from 01 to 12"));
        }
        let year = i32::try_from(year).expect("four digits fit");
        let first = NaiveDate::from_ymd_opt(year, month, day.unwrap_or(1))
            .ok_or_else(|| fail("a day that exists in its month"))?;
        Ok(Self {
            first,
            precision,
            season,
            uncertain,
            approximate,
        })
    }
}

/// Reads a number of exactly so many ASCII digits.
fn number(text: &str, digits: usize) -> Option<u32> {
    let is_number = text.len() == digits && text.bytes().all(|b| b.is_ascii_digit());
    is_number.then(|| text.parse().ok()).flatten()
}

/// A date of the calendar as EDTF (ISO 8601-2:2019, level 1) writes it: a day `2013-06-27`, a month
/// `2017-01`, a season `2017-21` (spring; 22 summer, 23 autumn, 24 winter), a year `2012`, or an interval
/// of two of these `2011-05/2011-12`. Each may bear `?` (uncertain), `~` (approximate) or `%` (both). Years
/// have four digits; EDTF's unspecified digits and open intervals are refused. EDTF's seasons are those of
/// any place on the Earth, so that one may mean any day of its year.
///
/// A date never passes through a time zone, so it never shifts by a day.
///
/// Dates are ordered by the earliest day they may mean, and where that is the same the less precise
/// comes first: a list that shows the newest first thus shows it after the dated ones.
///
/// ```
/// use dossier::Date;
/// let date: Date = "2011-05/2011-12-16".parse()?;
/// assert_eq!(date.start().month(), Some(5));
/// assert_eq!(date.to_string(), "2011-05/2011-12-16");
/// # Ok::<(), dossier::ParseError>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Date {
    start: Point,
    end: Option<Point>,
}

impl Date {
    /// Makes the date of a day that is certain. Its year has at most four digits.
    pub(super) fn of_day(day: NaiveDate) -> Self {
        let start = Point {
            first: day,
            precision: Precision::Day,
            season: None,
            uncertain: false,
            approximate: false,
        };
        Self { start, end: None }
    }

    /// Gives the point, or the point at which the interval begins.
    #[must_use]
    pub fn start(&self) -> Point {
        self.start
    }

    /// Gives the point at which the interval ends; nothing where the date is no interval.
    #[must_use]
    pub fn end(&self) -> Option<Point> {
        self.end
    }

    /// Gives the point at which it begins, as a date.
    pub(super) fn beginning(self) -> Self {
        Self {
            start: self.start,
            end: None,
        }
    }

    /// Gives the earliest day that it may mean.
    #[must_use]
    pub fn earliest(&self) -> NaiveDate {
        self.start.first
    }

    /// Gives the latest day that it may mean.
    #[must_use]
    pub fn latest(&self) -> NaiveDate {
        self.end.unwrap_or(self.start).last()
    }

    /// Tells whether it is approximate, uncertain, or an interval.
    #[must_use]
    pub fn is_doubtful(&self) -> bool {
        let is_doubtful = |point: Point| point.uncertain || point.approximate;
        is_doubtful(self.start) || self.end.is_some()
    }

    /// Tells whether it is a season, or an interval that begins or ends with one.
    #[must_use]
    pub fn has_season(&self) -> bool {
        let has_season = |point: Point| point.season.is_some();
        has_season(self.start) || self.end.is_some_and(has_season)
    }

    /// Gives the years that it may fall in. An approximate or uncertain date counts for the years
    /// it states.
    #[must_use]
    pub fn years(&self) -> RangeInclusive<i32> {
        self.earliest().year()..=self.latest().year()
    }
}

impl Ord for Date {
    fn cmp(&self, other: &Self) -> Ordering {
        // The latest day takes longer to tell, and is seldom needed.
        let earliest = self.earliest().cmp(&other.earliest());
        let latest = || other.latest().cmp(&self.latest());
        let rest = || (self.start, self.end).cmp(&(other.start, other.end));
        earliest.then_with(latest).then_with(rest)
    }
}

impl PartialOrd for Date {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.end {
            None => write!(f, "{}", self.start),
            Some(end) => write!(f, "{}/{end}", self.start),
        }
    }
}

impl FromStr for Date {
    type Err = ParseError;

    fn from_str(text: &str) -> Result<Self, ParseError> {
        let (start, end) = match text.split_once('/') {
            None => (text.parse()?, None),
            Some((start, end)) => (start.parse()?, Some(end.parse()?)),
        };
        let date = Self { start, end };
        if end.is_some_and(|end: Point| end.first < start.first || end.last() < start.last()) {
            return Err(ParseError::new(
                text,
                "an interval that ends no earlier than it begins",
            ));
        }
        Ok(date)
    }
}

impl TryFrom<String> for Date {
    type Error = ParseError;

    fn try_from(text: String) -> Result<Self, ParseError> {
        text.parse()
    }
}

impl From<Date> for String {
    fn from(date: Date) -> Self {
        date.to_string()
    }
}

impl JsonSchema for Date {
    fn schema_name() -> Cow<'static, str> {
        "Date".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "description": "A day, month, season, year or interval as EDTF level 1 writes it, each with `?` \
                            (uncertain), `~` (approximate) or `%` (both) after it where that holds.",
            "type": "string",
            "pattern": r"^\d{4}(-(2[1-4]|(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?))?[?~%]?(/\d{4}(-(2[1-4]|(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?))?[?~%]?)?$",
            "examples": ["2013-06-27", "2017-01", "2017-21", "2012~", "2011-05/2011-12-16"],
        })
    }
}
