//! What a reader asked for, which reports answer it, and how many would answer each choice.

mod fragment;
pub mod search;

use std::collections::BTreeMap;

use crate::dossier::{Dossier, Report};

/// What a reader asked for. `Query::default()` asks for everything.
///
/// Its text form stands in the address bar's fragment: `year=2012`. Reading never fails: what is
/// unknown or malformed is ignored, so that links of other versions still open.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Query {
    /// The year (proleptic Gregorian) in which a report may fall; nothing asks for all years.
    pub year: Option<i32>,
}

impl Query {
    /// Tells whether a report answers the query. One that may fall in two years answers for both.
    #[must_use]
    pub fn matches(&self, report: &Report) -> bool {
        self.year
            .is_none_or(|year| report.date.years().contains(&year))
    }
}

/// One choice of a filter, and how many reports answer it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Facet<T> {
    /// What the reader would choose.
    pub value: T,
    /// How many reports answer it.
    pub count: usize,
}

/// Gives every year from a dossier's first to its last with its number of reports, oldest first,
/// years without reports among them. A report that may fall in two years counts for both.
#[must_use]
pub fn years(dossier: &Dossier) -> Vec<Facet<i32>> {
    let mut counts = BTreeMap::new();
    for report in &dossier.reports {
        for year in report.date.years() {
            *counts.entry(year).or_default() += 1;
        }
    }
    let (Some((&first, _)), Some((&last, _))) = (counts.first_key_value(), counts.last_key_value())
    else {
        return Vec::new();
    };
    (first..=last)
        .map(|value| Facet {
            value,
            count: counts.get(&value).copied().unwrap_or(0),
        })
        .collect()
}
