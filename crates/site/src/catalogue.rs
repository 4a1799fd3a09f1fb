//! The dossier as a browser takes it in: what is needed to filter and count every report, and the
//! reports' texts ready to be shown. The tool makes it from the dossier; the dossier's JSON stays
//! the one source.

mod card;
mod card_store;
mod detail;
mod facet;
mod fields;
mod initial_data;
mod ranges;
mod texts;

pub use card::{Card, Link, SourcePart, source_parts};
pub use card_store::CardStore;
pub use detail::{Detail, DetailElement, filled};
pub use facet::{Choice, FIELD, Facet, KIND, TOPIC, choice_label};
pub use initial_data::{DecodeError, File, InitialData, from_bytes, to_bytes};
pub use texts::{Text, Texts};

use std::ops::RangeInclusive;

use chrono::Datelike;
use serde::{Deserialize, Serialize};

use dossier::Report;
use locale::Locale;

/// Up to how many reports a dossier stands whole in its page: about where drawing more than is seen
/// begins to cost a reader time.
pub const WHOLE: usize = 300;

/// How many choices a facet can hold: as many as a [`Set`] has members.
pub const SET_SIZE: usize = 128;

/// A set of choices of a facet, by their places in its list.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Set(u128);

impl Set {
    /// Tells whether nothing is in the set.
    #[must_use]
    pub fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// Tells whether a member is in the set.
    #[must_use]
    pub fn contains(self, member: usize) -> bool {
        member < SET_SIZE && self.0 >> member & 1 == 1
    }

    /// Tells whether the two sets share a member.
    #[must_use]
    pub fn meets(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    /// Gives the members, in ascending order.
    pub fn iter(self) -> impl Iterator<Item = usize> {
        let mut rest = self.0;
        std::iter::from_fn(move || {
            let member = rest.trailing_zeros() as usize;
            rest &= rest.checked_sub(1)?;
            Some(member)
        })
    }
}

impl FromIterator<usize> for Set {
    /// Gathers members; those past [`SET_SIZE`] are left out.
    fn from_iter<I: IntoIterator<Item = usize>>(members: I) -> Self {
        let bits = members.into_iter().filter(|&member| member < SET_SIZE);
        Self(bits.fold(0, |set, member| set | 1 << member))
    }
}

/// When a report may fall, and what it is called.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Row {
    /// The earliest month it may mean, counted from January of the catalogue's first year.
    pub first: u16,
    /// The latest month it may mean, counted likewise.
    pub last: u16,
    /// Whether the date is approximate, uncertain, or an interval.
    pub is_doubtful: bool,
    /// A hash of its id (32-bit FNV-1a from the catalogue's seed).
    pub id: u32,
}

/// All that is known of a dossier's reports before their texts arrive. Reports are numbered from 0,
/// the newest first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Catalogue {
    /// The title of the dossier: plain text.
    pub title: String,
    /// The year with whose January the count of months begins.
    pub first_year: i32,
    /// Of each year from the first to the last: whether any report may fall in it.
    pub years: Vec<bool>,
    /// What readers filter by beside time and words.
    pub facets: Vec<Facet>,
    /// When each report may fall, and what it is called, by its number.
    pub rows: Vec<Row>,
    /// With what the hashes of ids begin, so that no two are the same.
    pub seed: u32,
    /// Former ids: the hash of each, and the number of the report that it leads to.
    pub aliases: Vec<(u32, u32)>,
}

impl Catalogue {
    /// Makes the catalogue of a dossier, with the words of a locale.
    #[must_use]
    pub fn of<'a, P>(texts: impl Into<Texts<'a>>, locale: &Locale<P>) -> Self {
        let texts = texts.into();
        let dossier = texts.dossier;
        let reports = dossier.newest_first();
        let first_year = reports
            .iter()
            .map(|report| *report.date.years().start())
            .min();
        let mut catalogue = Self {
            title: dossier.title.clone(),
            first_year: first_year.unwrap_or_default(),
            years: Vec::new(),
            facets: Facet::all(&texts, &reports, locale),
            rows: Vec::new(),
            seed: seed(&reports),
            aliases: Vec::new(),
        };
        for (number, report) in (0..).zip(&reports) {
            let row = catalogue.row(report);
            let (first, last) = (usize::from(row.first / 12), usize::from(row.last / 12));
            if catalogue.years.len() <= last {
                catalogue.years.resize(last + 1, false);
            }
            catalogue.years[first..=last].fill(true);
            catalogue.rows.push(row);
            let seed = catalogue.seed;
            let former = report
                .aliases
                .iter()
                .map(|id| (hash(seed, id.as_str()), number));
            catalogue.aliases.extend(former);
        }
        catalogue
    }

    /// Makes the row of a report.
    fn row(&self, report: &Report) -> Row {
        Row {
            first: self.month(report.date.earliest()),
            last: self.month(report.date.latest()),
            is_doubtful: report.date.is_doubtful(),
            id: hash(self.seed, report.id.as_str()),
        }
    }

    /// Counts the months from January of the first year.
    fn month(&self, day: chrono::NaiveDate) -> u16 {
        let months = (day.year() - self.first_year) * 12 + day.month0().cast_signed();
        u16::try_from(months).unwrap_or(u16::MAX)
    }

    /// Gives the years from the first to the last that reports may fall in, and of each whether any
    /// does.
    pub fn years(&self) -> impl DoubleEndedIterator<Item = (i32, bool)> + ExactSizeIterator {
        let count = i32::try_from(self.years.len()).unwrap_or(i32::MAX);
        let years = self.first_year..self.first_year.saturating_add(count);
        years.zip(self.years.iter().copied())
    }

    /// Gives the first and the last year that reports may fall in; nothing where there are none.
    #[must_use]
    pub fn span(&self) -> Option<(i32, i32)> {
        let mut years = self.years().map(|(year, _)| year);
        let first = years.next()?;
        Some((first, years.next_back().unwrap_or(first)))
    }

    /// Tells whether all reports stand in the page.
    #[must_use]
    pub fn is_whole(&self) -> bool {
        self.rows.len() <= WHOLE
    }

    /// Gives the months of a span of years, both counted from January of the first year.
    #[must_use]
    pub fn months(&self, years: RangeInclusive<i32>) -> RangeInclusive<i32> {
        let start = (years.start().saturating_sub(self.first_year)).saturating_mul(12);
        let end = (years.end().saturating_sub(self.first_year)).saturating_mul(12);
        start..=end.saturating_add(11)
    }

    /// Gives the number of the report that bears an id, or bore it formerly. An id that no report
    /// ever bore may lead to one all the same, once in a few ten thousand times.
    #[must_use]
    pub fn find(&self, id: &str) -> Option<u32> {
        let wanted = hash(self.seed, id);
        let bearers = (0..).zip(&self.rows);
        let mut bearers = bearers.filter(|(_, row)| row.id == wanted);
        let mut former = self.aliases.iter().filter(|(hash, _)| *hash == wanted);
        let bearer = bearers.next().map(|(number, _)| number);
        bearer.or_else(|| former.next().map(|(_, number)| *number))
    }
}

impl Row {
    /// Tells whether the report may fall in a span of months.
    #[must_use]
    pub fn falls_in(&self, months: &RangeInclusive<i32>) -> bool {
        i32::from(self.first) <= *months.end() && i32::from(self.last) >= *months.start()
    }
}

/// Finds a seed with which no two ids of a dossier have the same hash.
fn seed(reports: &[&Report]) -> u32 {
    let ids = || {
        reports
            .iter()
            .flat_map(|report| report.aliases.iter().chain([&report.id]))
    };
    let is_good = |seed: &u32| {
        let mut hashes: Vec<_> = ids().map(|id| hash(*seed, id.as_str())).collect();
        let count = hashes.len();
        hashes.sort_unstable();
        hashes.dedup();
        hashes.len() == count
    };
    // Of 100 000 ids, every third seed is good.
    (0..100).find(is_good).unwrap_or_default()
}

/// Gives the 32-bit FNV-1a hash of a text, begun from a seed.
fn hash(seed: u32, text: &str) -> u32 {
    text.bytes().fold(0x811c_9dc5 ^ seed, |hash, byte| {
        (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193)
    })
}
