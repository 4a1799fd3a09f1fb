//! Which reports answer a query.

use std::ops::RangeInclusive;

use crate::catalogue::{Catalogue, Facet, Row, Set};

use super::Query;
use super::search::Bits;

/// A query as a catalogue is asked it, but for its words.
pub(super) struct Filter<'a> {
    period: Option<RangeInclusive<i32>>,
    /// The facets of which something is asked for, with their places in the catalogue and what is asked
    /// for.
    facets: Vec<(usize, &'a Facet, Set)>,
}

impl<'a> Filter<'a> {
    pub(super) fn new(catalogue: &'a Catalogue, query: &Query) -> Self {
        let facets = catalogue.facets.iter().enumerate();
        let facets = facets.map(|(place, facet)| (place, facet, query.set(facet)));
        Self {
            period: query.period.map(|period| period.months(catalogue)),
            facets: facets.filter(|(_, _, asked)| !asked.is_empty()).collect(),
        }
    }

    pub(super) fn in_period(&self, row: &Row) -> bool {
        self.period
            .as_ref()
            .is_none_or(|months| row.falls_in(months))
    }

    /// Gives the places of the facets of which a report has nothing that is asked for.
    pub(super) fn missed(&self, number: usize) -> impl Iterator<Item = usize> {
        let facets = self.facets.iter();
        let missed = facets.filter(move |(_, facet, asked)| {
            let set = facet.sets.get(number);
            set.is_none_or(|set| !set.meets(*asked))
        });
        missed.map(|(place, ..)| *place)
    }
}

/// Gives the numbers of the reports that answer a query, in its order. `found` holds those in which its
/// words are found; without it all are.
#[must_use]
pub fn answer(catalogue: &Catalogue, query: &Query, found: Option<&Bits>) -> Vec<u32> {
    let filter = Filter::new(catalogue, query);
    let numbered = (0..).zip(&catalogue.rows);
    let answers = numbered.filter(|(number, row)| {
        let number = *number as usize;
        found.is_none_or(|found| found.contains(number))
            && filter.in_period(row)
            && filter.missed(number).next().is_none()
    });
    let mut numbers: Vec<_> = answers.map(|(number, _)| number).collect();
    if query.oldest_first {
        numbers.reverse();
    }
    numbers
}
