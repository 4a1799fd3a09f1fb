//! Which reports answer a query.

use std::ops::RangeInclusive;

use crate::catalogue::{Catalogue, Row, Set};

use super::Query;
use super::search::Bits;

/// A query as a catalogue's rows are asked it, but for its words.
pub(super) struct Filter {
    period: Option<RangeInclusive<i32>>,
    topics: Set,
    kinds: Set,
}

impl Filter {
    pub(super) fn new(catalogue: &Catalogue, query: &Query) -> Self {
        Self {
            period: query.period.map(|period| period.months(catalogue)),
            topics: query.topic_set(catalogue),
            kinds: query.kind_set(catalogue),
        }
    }

    pub(super) fn in_period(&self, row: &Row) -> bool {
        self.period
            .as_ref()
            .is_none_or(|months| row.falls_in(months))
    }

    pub(super) fn on_topic(&self, row: &Row) -> bool {
        self.topics.is_empty() || self.topics.meets(row.topics)
    }

    pub(super) fn of_kind(&self, row: &Row) -> bool {
        self.kinds.is_empty() || self.kinds.contains(usize::from(row.kind))
    }
}

/// Gives the numbers of the reports that answer a query, newest first. `found` holds those in which
/// its words are found; without it all are.
#[must_use]
pub fn answer(catalogue: &Catalogue, query: &Query, found: Option<&Bits>) -> Vec<u32> {
    let filter = Filter::new(catalogue, query);
    let holds = |row: &Row| filter.in_period(row) && filter.on_topic(row) && filter.of_kind(row);
    let numbered = (0..).zip(&catalogue.rows);
    numbered
        .filter(|(number, row)| {
            found.is_none_or(|found| found.contains(*number as usize)) && holds(row)
        })
        .map(|(number, _)| number)
        .collect()
}
