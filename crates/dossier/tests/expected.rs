//! What the format expects at a place of a dataset.

use std::fs;

use dossier::check::Expected;
use dossier::{DateMeaning, Dossier, Provenance, Report};
use serde::Serialize;

/// Goes from the dataset to a place.
fn at(pointer: &str) -> Expected {
    let mut tokens = pointer.split('/').skip(1);
    let place = tokens.try_fold(Expected::DOSSIER, Expected::inside);
    place.expect("a place of the format")
}

#[test]
fn members_are_named_in_the_order_in_which_datasets_have_them() {
    // The dataset of `chronicle new` has nearly every field.
    let text = include_str!("../../cli/src/new/dossier.json");
    let text = text
        .replace("COUNTRY_CODE", "KZ")
        .replace("COUNTRY_SLUG", "kazakhstan");
    let mut dossier: Dossier = serde_json::from_str(&text).expect("a dossier");
    dossier.dates = DateMeaning::Events;
    dossier.doi = Some("10.1234/x".parse().expect("a DOI"));
    let mut report = dossier.reports[0].clone();
    report.revisions.clone_from(&dossier.reports[1].revisions);
    assert_eq!(written(&dossier), at("").members().collect::<Vec<_>>());
    assert_eq!(
        written(&report),
        Expected::REPORT.members().collect::<Vec<_>>()
    );
    let photo = dossier.photo.as_mut().expect("a photo");
    photo.content_warning = Some("W".to_owned());
    photo.provenance = Some(Provenance::default());
    assert_eq!(written(photo), at("/photo").members().collect::<Vec<_>>());
    assert_eq!(at("/reports/0/fields").members().count(), 0);
}

/// Gives the names of members in the order in which they are written.
fn written(value: &impl Serialize) -> Vec<String> {
    let text = serde_json::to_string_pretty(value).expect("JSON");
    let members = text.lines().filter_map(|line| line.strip_prefix("  \""));
    let names = members.filter_map(|line| line.split('"').next());
    names.map(str::to_owned).collect()
}

#[test]
fn what_is_needed_is_told_from_what_may_be_missing() {
    assert!(at("/reports/-").requires("date") && !at("/reports/-").requires("abstract"));
    assert!(at("").requires("summary") && !at("").requires("photo"));
    assert!(at("/photo").requires("sources") && !at("/photo").requires("report"));
    assert!(!at("").requires("unknown"));
}

#[test]
fn a_token_leads_into_a_list_an_object_or_nowhere() {
    assert!(at("/topics").is_list("-") && !at("/publisher").is_list("-"));
    assert!(!at("/reports/0/fields").is_list("0"));
    let value = at("/reports/0/fields/x");
    assert!(value.is_list("0") && value.is_list("-") && !value.is_list("name"));
    assert!(value.inside("latitude").is_some() && value.inside("odd").is_none());
    assert!(at("/title").inside("0").is_none() && at("/topics").inside("x").is_none());
}

#[test]
fn single_values_are_told_right_from_wrong() {
    for (pointer, right, wrong) in [
        ("/country", r#""KZ""#, r#""kz""#),
        ("/photo/width", "800", r#""800""#),
        ("/fields/0/filter", "true", "1"),
        ("/topics", r#"[{"id":"a","label":"A"}]"#, r#"[{"id":"a"}]"#),
        ("/reports/0/topics", r#"["a"]"#, r#"["A"]"#),
        ("/reports/0/date", r#""2013-06""#, r#""June 2013""#),
        ("/reports/0/publisher", r#""P""#, "[]"),
        (
            "/reports/0/title",
            r#"{"text":"T"}"#,
            r#"{"text":"T","text":"U"}"#,
        ),
        (
            "/reports/0/fields",
            r#"{"a":[],"b":2.5}"#,
            r#"{"a":1,"a":2}"#,
        ),
        (
            "/reports/0/fields/x",
            r#"{"name":"N","latitude":null}"#,
            r#"{"latitude":1}"#,
        ),
    ] {
        assert!(at(pointer).accepts(right), "{pointer} {right}");
        assert!(!at(pointer).accepts(wrong), "{pointer} {wrong}");
    }
}

#[test]
fn it_accepts_what_the_types_accept() {
    let mut count = 0;
    for entry in fs::read_dir("../../tests/fixtures/broken").expect("a folder") {
        let path = entry.expect("an entry").path();
        let Ok(text) = fs::read_to_string(&path) else {
            continue;
        };
        let Ok(value) = serde_json::from_str::<serde_json::Value>(&text) else {
            continue;
        };
        let is_dossier = serde_json::from_str::<Dossier>(&text).is_ok();
        assert_eq!(
            Expected::DOSSIER.accepts(text.trim()),
            is_dossier,
            "{path:?}"
        );
        for report in value["reports"].as_array().into_iter().flatten() {
            let json = report.to_string();
            let is_report = serde_json::from_str::<Report>(&json).is_ok();
            assert_eq!(Expected::REPORT.accepts(&json), is_report, "{json}");
        }
        count += usize::from(!is_dossier);
    }
    assert!(count > 5);
}
