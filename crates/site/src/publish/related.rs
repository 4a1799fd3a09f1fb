//! Which reports of a dossier belong together, as far as that is certain.

use std::collections::HashMap;

use chrono::NaiveDate;
use dossier::{Report, TopicId};

/// How many others are named with a report at most.
const MOST: usize = 4;

/// How many days two reports with the same topics cover together at most: a year.
const YEAR: u64 = 365;

/// Gives for each report the places of those that are related to it: first those that come from a source of its
/// own, then those with the very same topics from at most a year before or after, the nearest first.
pub fn related(reports: &[Report]) -> Vec<Vec<usize>> {
    let mut by_source: HashMap<&str, Vec<usize>> = HashMap::new();
    let mut by_topics: HashMap<Vec<&TopicId>, Vec<usize>> = HashMap::new();
    for (place, report) in reports.iter().enumerate() {
        for source in &report.sources {
            by_source
                .entry(source.url.as_str())
                .or_default()
                .push(place);
        }
        if !report.topics.is_empty() {
            by_topics.entry(topics(report)).or_default().push(place);
        }
    }
    let groups = by_source.values_mut().chain(by_topics.values_mut());
    for places in groups {
        places.sort_by_key(|place| reports[*place].date.earliest());
    }
    let of = |(place, report): (usize, &Report)| {
        let sources = report.sources.iter();
        let mut linked: Vec<_> = sources
            .flat_map(|source| nearest(reports, &by_source[source.url.as_str()], place))
            .collect();
        linked.sort_by_key(|other| days_between(report, &reports[*other]));
        let alike = by_topics.get(&topics(report)).into_iter();
        let alike = alike
            .flat_map(|group| nearest(reports, group, place))
            .filter(|other| days_of(report, &reports[*other]) <= YEAR);
        let mut found: Vec<usize> = Vec::new();
        for other in linked.into_iter().chain(alike) {
            if other != place && !found.contains(&other) {
                found.push(other);
            }
        }
        found.truncate(MOST);
        found
    };
    reports.iter().enumerate().map(of).collect()
}

fn topics(report: &Report) -> Vec<&TopicId> {
    let mut topics: Vec<_> = report.topics.iter().collect();
    topics.sort();
    topics
}

/// Gives those nearest to a report of a group that stands in the order of time.
fn nearest(reports: &[Report], group: &[usize], place: usize) -> Vec<usize> {
    let Some(own) = group.iter().position(|other| *other == place) else {
        return Vec::new();
    };
    let around = own.saturating_sub(MOST)..(own + MOST + 1).min(group.len());
    let mut near = group[around].to_vec();
    near.sort_by_key(|other| days_between(&reports[place], &reports[*other]));
    near
}

/// Counts the days between the beginnings of two reports.
fn days_between(one: &Report, other: &Report) -> u64 {
    days(one.date.earliest(), other.date.earliest())
}

/// Counts the days from the first to the last that two reports may mean.
fn days_of(one: &Report, other: &Report) -> u64 {
    let first = one.date.earliest().min(other.date.earliest());
    let last = one.date.latest().max(other.date.latest());
    days(first, last)
}

fn days(one: NaiveDate, other: NaiveDate) -> u64 {
    one.signed_duration_since(other).num_days().unsigned_abs()
}
