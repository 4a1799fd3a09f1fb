//! Rules over a whole dossier: what no single value of it can know.

use std::collections::BTreeMap;
use std::fmt;

use crate::dossier::Dossier;

/// Something in a dataset that is not right.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Problem {
    /// Where: a JSON pointer (RFC 6901).
    pub pointer: String,
    /// Which rule: a name of lower-case words joined by hyphens.
    pub rule: &'static str,
    /// What was found and what was expected: one sentence, plain text.
    pub message: String,
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {} (at {})", self.rule, self.message, self.pointer)
    }
}

/// Gives every problem of a dossier, sorted by place and rule.
#[must_use]
pub fn check(dossier: &Dossier) -> Vec<Problem> {
    let mut problems = Vec::new();
    problems.extend(repeated(
        "/reports",
        dossier.reports.iter().map(|report| report.id.as_str()),
    ));
    problems.extend(repeated(
        "/topics",
        dossier.topics.iter().map(|topic| topic.id.as_str()),
    ));
    problems.extend(unknown_topics(dossier));
    problems.extend(unknown_report(dossier));
    problems.sort();
    problems
}

/// Rule `unique-id`: no two entries of one list bear the same id.
fn repeated<'a>(list: &str, ids: impl Iterator<Item = &'a str>) -> Vec<Problem> {
    let mut first = BTreeMap::new();
    let mut problems = Vec::new();
    for (index, id) in ids.enumerate() {
        if let Some(earlier) = first.get(id) {
            problems.push(Problem {
                pointer: format!("{list}/{index}/id"),
                rule: "unique-id",
                message: format!("found {id:?}, which {list}/{earlier} bears already"),
            });
        } else {
            first.insert(id, index);
        }
    }
    problems
}

/// Rule `known-topic`: a report's topics stand in the dossier's list of topics.
fn unknown_topics(dossier: &Dossier) -> Vec<Problem> {
    let mut problems = Vec::new();
    for (index, report) in dossier.reports.iter().enumerate() {
        for (place, topic) in report.topics.iter().enumerate() {
            if dossier.topic_label(topic).is_none() {
                problems.push(Problem {
                    pointer: format!("/reports/{index}/topics/{place}"),
                    rule: "known-topic",
                    message: format!("found \"{topic}\", expected the id of a topic in /topics"),
                });
            }
        }
    }
    problems
}

/// Rule `known-report`: the picture's caption leads to a report of the dossier.
fn unknown_report(dossier: &Dossier) -> Option<Problem> {
    let id = dossier.photo.as_ref()?.report.as_ref()?;
    dossier.report(id.as_str()).is_none().then(|| Problem {
        pointer: "/photo/report".to_owned(),
        rule: "known-report",
        message: format!("found \"{id}\", expected the id of a report in /reports"),
    })
}
