//! The rules over a whole dossier: each has one broken fixture, and says exactly what is wrong.

use chronicle::check::{Problem, check};
use chronicle::dossier::Dossier;

fn problems(json: &str) -> Vec<Problem> {
    let dossier: Dossier = serde_json::from_str(json).expect("the fixture parses");
    check(&dossier)
}

fn problem(pointer: &str, rule: &'static str, message: &str) -> Vec<Problem> {
    vec![Problem {
        pointer: pointer.to_owned(),
        rule,
        message: message.to_owned(),
    }]
}

#[test]
fn a_right_dossier_has_no_problems() {
    assert_eq!(problems(include_str!("fixtures/examplia.json")), []);
    assert_eq!(problems(include_str!("../public/data/kazakhstan.json")), []);
}

#[test]
fn two_reports_cannot_share_an_id() {
    assert_eq!(
        problems(include_str!("fixtures/broken/unique-id.json")),
        problem(
            "/reports/1/id",
            "unique-id",
            "found \"month-only\", which /reports/0 bears already"
        )
    );
}

#[test]
fn a_topic_must_be_one_of_the_dossier() {
    assert_eq!(
        problems(include_str!("fixtures/broken/known-topic.json")),
        problem(
            "/reports/1/topics/1",
            "known-topic",
            "found \"weather\", expected the id of a topic in /topics"
        )
    );
}

#[test]
fn a_caption_must_lead_to_a_report_of_the_dossier() {
    assert_eq!(
        problems(include_str!("fixtures/broken/known-report.json")),
        problem(
            "/photo/report",
            "known-report",
            "found \"nowhere\", expected the id of a report in /reports"
        )
    );
}
