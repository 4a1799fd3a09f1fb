//! How many reports each choice would show: one pass over all.

use crate::catalogue::Catalogue;

use super::answer::Filter;
use super::search::Bits;
use super::{Period, Query};

/// How many reports may fall in a year or a month.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Bar {
    /// All of them.
    pub count: usize,
    /// Those among them whose date is approximate, uncertain, or may fall elsewhere too.
    pub doubtful: usize,
}

/// How many reports each choice would show beside what a query asks for. A facet's own counts leave
/// that facet's choice aside.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// The reports of each year, from the catalogue's first to its last.
    pub years: Vec<Bar>,
    /// The reports of each month of the year that is asked for; empty where it is not just one.
    pub months: Vec<Bar>,
    /// The reports of each choice of each facet, in the catalogue's order.
    pub facets: Vec<Vec<usize>>,
    /// How many reports would answer if the words were set aside.
    pub without_words: usize,
    /// How many reports would answer if the period were set aside.
    pub without_period: usize,
    /// How many reports would answer if what is asked of a facet were set aside, for each facet.
    pub without_facets: Vec<usize>,
}

/// Counts for a query. `found` holds the numbers of the reports in which its words are found; without
/// it all are.
#[must_use]
pub fn counts(catalogue: &Catalogue, query: &Query, found: Option<&Bits>) -> Counts {
    let filter = Filter::new(catalogue, query);
    let year = query.period.and_then(Period::only_year);
    let months = year.map(|year| catalogue.months(year..=year));
    let mut counts = Counts {
        years: vec![Bar::default(); catalogue.years.len()],
        months: vec![Bar::default(); if months.is_some() { 12 } else { 0 }],
        facets: catalogue
            .facets
            .iter()
            .map(|facet| vec![0; facet.choices.len()])
            .collect(),
        without_facets: vec![0; catalogue.facets.len()],
        ..Counts::default()
    };
    let mut shown = 0;
    for (number, row) in catalogue.rows.iter().enumerate() {
        let is_found = found.is_none_or(|found| found.contains(number));
        let in_period = filter.in_period(row);
        let mut missed = filter.missed(number);
        let (hiding, others) = (missed.next(), missed.next());
        // What two filters hide counts nowhere.
        match (is_found, in_period, hiding, others) {
            (true, true, None, _) => shown += 1,
            (false, true, None, _) => {
                counts.without_words += 1;
                continue;
            }
            (true, false, None, _) => counts.without_period += 1,
            (true, true, Some(facet), None) => counts.without_facets[facet] += 1,
            _ => continue,
        }
        if hiding.is_none() {
            let (first, last) = (usize::from(row.first / 12), usize::from(row.last / 12));
            count(&mut counts.years, first, last, row.is_doubtful);
            if let Some(months) = months.as_ref().filter(|months| row.falls_in(months)) {
                let place = |month: u16| {
                    let month = (i32::from(month) - months.start()).clamp(0, 11);
                    usize::try_from(month).unwrap_or_default()
                };
                let (first, last) = (place(row.first), place(row.last));
                count(&mut counts.months, first, last, row.is_doubtful);
            }
        }
        if in_period {
            let facets = catalogue.facets.iter().zip(&mut counts.facets);
            for (place, (facet, counts)) in facets.enumerate() {
                let is_free = hiding.is_none_or(|hiding| hiding == place);
                if let Some(set) = facet.sets.get(number).filter(|_| is_free) {
                    set.iter().for_each(|choice| counts[choice] += 1);
                }
            }
        }
    }
    counts.without_words += shown;
    counts.without_period += shown;
    for without in &mut counts.without_facets {
        *without += shown;
    }
    counts
}

/// Counts a report into each bar from the first to the last that it may fall in.
fn count(bars: &mut [Bar], first: usize, last: usize, is_doubtful: bool) {
    for bar in bars.iter_mut().take(last + 1).skip(first) {
        bar.count += 1;
        bar.doubtful += usize::from(is_doubtful || first != last);
    }
}
