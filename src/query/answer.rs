//! Which reports answer a query, and how many would answer each other choice: one pass over all.

use crate::catalogue::Catalogue;

use super::Query;

/// How many reports may fall in a year or a month.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Bar {
    /// All of them.
    pub count: usize,
    /// Those among them whose date is approximate, uncertain, or may fall elsewhere too.
    pub doubtful: usize,
}

/// What answers a query. A facet's own counts leave that facet's choice aside.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Answer {
    /// The numbers of the reports that answer, newest first.
    pub shown: Vec<u32>,
    /// The reports of each year, from the catalogue's first to its last.
    pub years: Vec<Bar>,
    /// The reports of each month of the year that is asked for; empty where it is not just one.
    pub months: Vec<Bar>,
    /// The reports of each topic, in the catalogue's order.
    pub topics: Vec<usize>,
    /// The reports of each kind, in the catalogue's order.
    pub kinds: Vec<usize>,
    /// Whether the words were searched for wherever they may stand.
    pub is_exact: bool,
    /// How many reports would answer if the words were set aside.
    pub without_words: usize,
    /// How many reports would answer if the period were set aside.
    pub without_period: usize,
    /// How many reports would answer if the topics were set aside.
    pub without_topics: usize,
    /// How many reports would answer if the kinds were set aside.
    pub without_kinds: usize,
}

/// Answers a query. `found` tells of a report's number whether the words are found in it.
pub fn answer(catalogue: &Catalogue, query: &Query, found: &dyn Fn(u32) -> bool) -> Answer {
    let period = query.period.map(|period| period.months(catalogue));
    let year = query.period.and_then(super::Period::only_year);
    let months = year.map(|year| catalogue.months(year..=year));
    let topics = query.topic_set(catalogue);
    let kinds = query.kind_set(catalogue);
    let mut answer = Answer {
        years: vec![Bar::default(); catalogue.years.len()],
        months: vec![Bar::default(); if months.is_some() { 12 } else { 0 }],
        topics: vec![0; catalogue.topics.len()],
        kinds: vec![0; catalogue.kinds.len()],
        ..Answer::default()
    };
    for (number, row) in (0..).zip(&catalogue.rows) {
        let in_period = period.as_ref().is_none_or(|period| row.falls_in(period));
        let is_found = found(number);
        let on_topic = topics.is_empty() || topics.meets(row.topics);
        let of_kind = kinds.is_empty() || kinds.contains(usize::from(row.kind));
        // What two filters hide counts nowhere.
        match [is_found, in_period, on_topic, of_kind] {
            [true, true, true, true] => answer.shown.push(number),
            [false, true, true, true] => {
                answer.without_words += 1;
                continue;
            }
            [true, false, true, true] => answer.without_period += 1,
            [true, true, false, true] => answer.without_topics += 1,
            [true, true, true, false] => answer.without_kinds += 1,
            _ => continue,
        }
        if on_topic && of_kind {
            let (first, last) = (usize::from(row.first / 12), usize::from(row.last / 12));
            count(&mut answer.years, first, last, row.is_doubtful);
            if let Some(months) = months.as_ref().filter(|months| row.falls_in(months)) {
                let place = |month: u16| {
                    let month = (i32::from(month) - months.start()).clamp(0, 11);
                    usize::try_from(month).unwrap_or_default()
                };
                let (first, last) = (place(row.first), place(row.last));
                count(&mut answer.months, first, last, row.is_doubtful);
            }
        }
        if in_period && of_kind {
            for topic in row.topics.iter() {
                answer.topics[topic] += 1;
            }
        }
        if in_period && on_topic {
            answer.kinds[usize::from(row.kind)] += 1;
        }
    }
    for without in [
        &mut answer.without_words,
        &mut answer.without_period,
        &mut answer.without_topics,
        &mut answer.without_kinds,
    ] {
        *without += answer.shown.len();
    }
    answer
}

/// Counts a report into each bar from the first to the last that it may fall in.
fn count(bars: &mut [Bar], first: usize, last: usize, is_doubtful: bool) {
    for bar in bars.iter_mut().take(last + 1).skip(first) {
        bar.count += 1;
        bar.doubtful += usize::from(is_doubtful || first != last);
    }
}
