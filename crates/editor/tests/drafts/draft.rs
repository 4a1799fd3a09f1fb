//! A draft holds whatever was typed, and gives the text of what was opened back.

use std::fs;
use std::sync::Arc;

use dossier::check::read;
use editor::{Draft, Edit, NewDossier, Node, RowKey, Target};

const EXAMPLIA: &str = include_str!("../../../../tests/fixtures/examplia.json");

fn open(text: &str) -> Draft {
    Draft::open("x", text).expect("an object")
}

fn set(draft: &mut Draft, target: Target, pointer: &str, value: impl Into<Node>) {
    let edit = Edit::Set {
        target,
        pointer: pointer.to_owned(),
        value: Some(value.into()),
    };
    draft.apply(edit).expect("an edit that can be made");
}

#[test]
fn what_is_unchanged_is_written_byte_for_byte() {
    let tabbed = EXAMPLIA.replace("  ", "\t").replace('\n', "\r\n");
    let odd = "\u{feff} {\"a\": 1.0,\"a\":2, \"reports\" :[ 5,null ],\"z\":[]}\n\n";
    for text in [EXAMPLIA, &tabbed, "{}", odd] {
        assert_eq!(open(text).text(), text);
    }
}

#[test]
fn a_changed_field_is_the_only_change_of_the_text() {
    let mut draft = open(EXAMPLIA);
    set(
        &mut draft,
        Target::Row(RowKey(1)),
        "/title/text",
        "Another title",
    );
    let old = draft_title(1);
    let expected = EXAMPLIA.replace(&format!("{old:?}"), "\"Another title\"");
    assert_eq!(draft.text(), expected);
}

fn draft_title(row: u32) -> String {
    let draft = open(EXAMPLIA);
    let report = draft.row(RowKey(row)).expect("a report");
    report.text("/title/text").expect("a title").to_owned()
}

#[test]
fn what_is_no_dossier_is_written_with_all_that_was_typed() {
    let mut draft = open("{\"b\":1.50,\"reports\":[{\"date\":\"20\"},7],\"a\":{\"x\":1,\"x\":2}}");
    set(&mut draft, Target::Row(RowKey(0)), "/id", "not an id");
    let expected = "{\n  \"b\": 1.50,\n  \"reports\": [\n    {\n      \"id\": \"not an id\",\n      \"date\": \"20\"\n    },\n    7\n  ],\n  \"a\": {\n    \"x\": 1,\n    \"x\": 2\n  }\n}\n";
    assert_eq!(draft.text(), expected);
    assert!(draft.dossier().is_none());
}

#[test]
fn a_text_that_cannot_be_opened_is_refused_with_the_place() {
    for (text, place, part) in [
        ("{\n  \"a\": 1,\n}", "3:1", "remove the comma"),
        ("", "1:1", "an empty file"),
        ("[]", "1:1", "expected an object"),
        ("{\"reports\": {}}", "1:13", "expected a list"),
        ("{\"title\": \"\\ud800\"}", "1:11", "JSON does not allow"),
    ] {
        let errors = Draft::open("x", text).expect_err(text);
        let all: Vec<_> = errors.iter().map(ToString::to_string).collect();
        assert!(
            all.iter()
                .any(|it| it.starts_with(place) && it.contains(part)),
            "{text}: {all:?}"
        );
    }
}

#[test]
fn every_dataset_of_the_tests_that_is_json_is_opened() {
    let mut count = 0;
    for entry in fs::read_dir("../../tests/fixtures/broken").expect("a folder") {
        let path = entry.expect("an entry").path();
        let Ok(text) = fs::read_to_string(&path) else {
            continue;
        };
        let rules = read(text.as_bytes()).diagnostics;
        let is_json = rules.iter().all(|it| it.rule != "json") && text.contains("\"reports\"");
        assert_eq!(Draft::open("x", &text).is_ok(), is_json, "{path:?}");
        count += usize::from(is_json);
    }
    assert!(count > 30);
}

#[test]
fn a_new_dossier_says_what_is_to_be_filled_in() {
    let draft = Draft::new_dossier(
        &NewDossier {
            country: "CI".parse().expect("a country"),
            title: "Human Rights in Côte d’Ivoire".to_owned(),
            language: "fr".parse().expect("a language"),
            as_of: "2024-05".parse().expect("a date"),
        },
        formats::slug::slug,
    );
    assert_eq!(draft.name(), "cote-divoire");
    assert!(draft.rows().is_empty());
    let reading = read(draft.text().as_bytes());
    let found: Vec<_> = reading
        .diagnostics
        .iter()
        .map(|it| (it.rule, &*it.location.pointer))
        .collect();
    assert_eq!(
        found,
        [
            ("placeholder", "/publisher/name"),
            ("placeholder", "/summary/paragraphs/0"),
            ("placeholder", "/summary/attribution"),
        ]
    );
    let dossier = reading.dossier.expect("a dossier");
    assert_eq!(dossier, draft.dossier().expect("a dossier"));
    assert_eq!(dossier.title, "Human Rights in Côte d’Ivoire");
    assert_eq!(dossier.summary.as_of.to_string(), "2024-05");
}

#[test]
fn reports_are_found_by_their_ids_before_their_earlier_ones() {
    let draft =
        open(r#"{"reports":[{"id":"a","aliases":["b"]},{"id":"b"},{"id":"c","aliases":["d"]}]}"#);
    assert_eq!(draft.find("b"), Some(RowKey(1)));
    assert_eq!(draft.find("d"), Some(RowKey(2)));
    assert_eq!(draft.find("e"), None);
    let keys = draft.keys_by_id();
    assert_eq!(keys.len(), 4);
    assert!(keys.iter().all(|(id, key)| draft.find(id) == Some(*key)));
}

#[test]
fn the_settings_are_texts_of_known_names() {
    let draft = open("{}");
    let settings = Node::from([("name", "A site".into()), ("accent", "#12".into())]);
    let draft = draft.with_settings(settings).expect("settings");
    assert_eq!(draft.settings().text("/accent"), Some("#12"));
    for wrong in [
        Node::from([("nme", "A site".into())]),
        Node::from([("name", true.into())]),
        Node::Null,
    ] {
        assert!(draft.clone().with_settings(wrong).is_err());
    }
}

#[test]
fn what_is_the_same_in_two_clones_is_shared() {
    let draft = open(EXAMPLIA);
    let mut clone = draft.clone();
    set(&mut clone, Target::Row(RowKey(0)), "/date", "2012");
    assert!(Arc::ptr_eq(draft.header(), clone.header()));
    assert!(Arc::ptr_eq(
        &draft.rows()[1].report,
        &clone.rows()[1].report
    ));
    assert!(!Arc::ptr_eq(
        &draft.rows()[0].report,
        &clone.rows()[0].report
    ));
}

#[test]
fn a_place_of_the_dataset_is_found_in_the_report_that_stands_there() {
    let mut draft = open(EXAMPLIA);
    let first = draft.rows()[0].key;
    draft.apply(Edit::Remove { key: first }).expect("an edit");
    let key = draft.rows()[0].key;
    assert_eq!(
        draft.locate("/reports/0/media/1/file"),
        (Target::Row(key), "/media/1/file".to_owned())
    );
    for at in [
        "/licence",
        "/reports",
        "/reports/9999/id",
        "/reports/01/id",
        "",
    ] {
        assert_eq!(draft.locate(at), (Target::Header, at.to_owned()));
    }
}
