//! What is told of a draft is what the check tells of its text, after any edits.

use std::collections::BTreeMap;
use std::fs;
use std::sync::Arc;
use std::time::Instant;

use dossier::Severity;
use dossier::check::read_with;
use editor::{Checker, Draft, Edit, FileId, Finding, Node, RowKey, Target};
use proptest::prelude::*;

use crate::any_edit::{Choice, any_edit};

const EXAMPLIA: &str = include_str!("../../../../tests/fixtures/examplia.json");

fn open(text: &str) -> Draft {
    Draft::open("x", text).expect("an object")
}

/// Gives the draft with all files that a dossier of the fixtures may name.
fn with_files(draft: Draft) -> Draft {
    let text = draft.text();
    let files = text.split('"').filter(|part| part.contains('.'));
    let files = files.map(|path| (path.to_owned(), FileId(0)));
    draft.with_files(files.collect::<BTreeMap<_, _>>())
}

fn lines(findings: &[Finding]) -> Vec<String> {
    let line = |it: &Finding| format!("{:?}{}: {}: {}", it.target, it.pointer, it.rule, it.message);
    findings.iter().map(line).collect()
}

/// What the check says of the text, as findings have it, without the rules that only findings know.
fn checked(text: &str) -> Vec<String> {
    let reading = read_with(text.as_bytes(), formats::import::as_written, |_| Vec::new());
    let found = reading.diagnostics.iter();
    let mut lines: Vec<_> = found
        .filter(|it| it.rule != "encoding")
        .map(|it| {
            let (target, pointer) = match it.location.pointer.strip_prefix("/reports/") {
                None => (Target::Header, it.location.pointer.clone()),
                Some(rest) => {
                    let (index, rest) = rest
                        .split_once('/')
                        .map_or((rest, String::new()), |(index, rest)| {
                            (index, format!("/{rest}"))
                        });
                    (Target::Row(RowKey(index.parse().expect("an index"))), rest)
                }
            };
            format!("{target:?}{pointer}: {}: {}", it.rule, it.message)
        })
        .collect();
    lines.sort();
    lines
}

#[test]
fn it_says_of_every_broken_dataset_what_the_check_says_of_its_text() {
    let mut count = 0;
    for entry in fs::read_dir("../../tests/fixtures/broken").expect("a folder") {
        let path = entry.expect("an entry").path();
        let Ok(text) = fs::read_to_string(&path) else {
            continue;
        };
        let Ok(draft) = Draft::open("x", &text) else {
            continue;
        };
        let findings = Checker::default().check(&with_files(draft));
        let mut found = lines(&findings);
        found.sort();
        assert_eq!(found, checked(&text), "{}", path.display());
        count += 1;
    }
    assert!(count > 30);
}

#[test]
fn findings_come_in_the_order_of_the_text() {
    let text = r#"{"title":" T","licence":"TODO","reports":[{"publisher":"","id":"A"},5,{"id":"b"}],"country":"KZ","odd":1}"#;
    let draft = open(text);
    let findings = Checker::default().check(&draft);
    let places: Vec<_> = findings
        .iter()
        .map(|it| (it.target, it.pointer.as_str(), &*it.rule))
        .collect();
    let row = |key| Target::Row(RowKey(key));
    assert_eq!(
        places,
        [
            (Target::Header, "", "missing-field"),
            (Target::Header, "", "missing-field"),
            (Target::Header, "", "missing-field"),
            (Target::Header, "/title", "white-space"),
            (Target::Header, "/licence", "placeholder"),
            (Target::Header, "/odd", "unknown-field"),
            (row(0), "", "missing-field"),
            (row(0), "", "missing-field"),
            (row(0), "", "missing-field"),
            (row(0), "", "no-source"),
            (row(0), "/publisher", "empty"),
            (row(0), "/id", "shape"),
            (row(1), "", "shape"),
            (row(2), "", "missing-field"),
            (row(2), "", "missing-field"),
            (row(2), "", "missing-field"),
            (row(2), "", "no-source"),
        ]
    );
}

#[test]
fn a_fault_of_the_header_does_not_hide_what_is_wrong_with_reports() {
    let text = EXAMPLIA
        .replace("\"XE\"", "\"X\"")
        .replace("[\"labour\"]", "[\"nothing\"]");
    let findings = Checker::default().check(&with_files(open(&text)));
    let rules: Vec<_> = findings.iter().map(|it| &*it.rule).collect();
    assert!(
        rules.contains(&"shape") && rules.contains(&"known-topic"),
        "{findings:?}"
    );
}

#[test]
fn reports_that_cannot_be_read_are_no_reports_of_one_id() {
    let draft = open(r#"{"reports":[{"id":"X"},{"id":"Y"},{},{"id":"x"},{"id":"x"}]}"#);
    let findings = Checker::default().check(&draft);
    let repeated: Vec<_> = findings
        .iter()
        .filter(|it| it.rule == "unique-id")
        .collect();
    assert_eq!(repeated.len(), 1);
    assert_eq!(repeated[0].target, Target::Row(RowKey(4)));
    assert!(repeated[0].message.contains("/reports/3"));
}

#[test]
fn a_file_that_is_named_and_not_there_is_missing() {
    let text = fs::read_to_string("../../tests/fixtures/media-site/data/recordia.json")
        .expect("a dataset");
    let whole = with_files(open(&text));
    let mut checker = Checker::default();
    let sound = checker.check(&whole);
    assert!(
        sound.iter().all(|it| it.severity == Severity::Warning),
        "{sound:?}"
    );
    for (path, file) in whole.files() {
        let mut draft = whole.clone();
        let is_named = path.starts_with("media/");
        let path = path.clone();
        let remove = Edit::File {
            path: path.clone(),
            file: None,
        };
        draft.apply(remove).expect("an edit");
        let findings = checker.check(&draft);
        assert_eq!(findings.len() > sound.len(), is_named, "{path} {file:?}");
        let told = findings.iter().filter(|it| !sound.contains(it));
        for finding in told {
            assert!(
                matches!(&*finding.rule, "medium" | "picture"),
                "{finding:?}"
            );
            let node = draft.node(finding.target).expect("a target");
            assert_eq!(node.text(&finding.pointer), Some(path.as_str()));
        }
    }
    let aside = text.replace("\"media/", "\"other/");
    let findings = checker.check(&with_files(open(&aside)));
    assert!(
        findings
            .iter()
            .any(|it| it.message.contains("expected a file in media/"))
    );
}

#[test]
fn the_settings_are_checked_as_site_toml_is() {
    let check = |name: &str, text: &str| {
        let settings = Node::from([(name, text.into())]);
        let files = BTreeMap::from([("media/a.svg".to_owned(), FileId(0))]);
        let draft = Draft::new_dossier(
            &editor::NewDossier {
                country: "KZ".parse().expect("a country"),
                title: "T".to_owned(),
                language: "en".parse().expect("a language"),
                as_of: "2024".parse().expect("a date"),
            },
            formats::slug::slug,
        );
        let draft = draft
            .with_files(files)
            .with_settings(settings)
            .expect("settings");
        let findings = Checker::default().check(&draft);
        let found = findings.iter().filter(|it| it.target == Target::Settings);
        found
            .map(|it| format!("{} {} {}", it.pointer, it.rule, it.message))
            .collect::<Vec<_>>()
            .concat()
    };
    for (name, right) in [
        ("name", "A site"),
        ("address", "https://a.example"),
        ("address", "http://a.example/b/"),
        ("accent", "#0b5C8a"),
        ("logo", "media/a.svg"),
        ("footer", "Questions? https://a.example"),
    ] {
        assert_eq!(check(name, right), "");
    }
    for (name, wrong, part) in [
        ("name", " ", "found an empty name"),
        ("footer", "a\u{202e}b", "found U+202E in footer"),
        ("address", "a.example", "http"),
        ("address", "https://a.example/?q", "found"),
        ("accent", "#12345", "#rrggbb"),
        ("accent", "#1234567", "#rrggbb"),
        ("logo", "media/b.svg", "add the file"),
        ("logo", "../a.svg", "a path below the site folder"),
    ] {
        let found = check(name, wrong);
        assert!(
            found.starts_with(&format!("/{name} site ")) && found.contains(part),
            "{name} {wrong}: {found}"
        );
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]

    #[test]
    fn after_any_edits_it_says_what_a_new_one_says_and_what_the_check_does(
        dataset in 0..crate::history::DATASETS.len(),
        choices in prop::collection::vec(any::<Choice>(), 1..25),
    ) {
        let mut draft = open(crate::history::DATASETS[dataset]);
        let mut checker = Checker::default();
        for choice in &choices {
            checker.check(&draft);
            let edit = any_edit(&draft, choice);
            let _ = draft.apply(edit);
        }
        let findings = checker.check(&draft);
        prop_assert_eq!(&findings, &Checker::default().check(&draft));
        let json = serde_json::to_string(&findings).expect("JSON");
        prop_assert_eq!(serde_json::from_str::<Vec<Finding>>(&json).expect("findings"), findings);
        let text = draft.text();
        let again = with_files(open(&text));
        let mut found = lines(&Checker::default().check(&again));
        found.retain(|it| !it.contains("placeholder: found the placeholder \"TODO\"") && !it.contains("expected a file in media/"));
        found.sort();
        let mut expected = checked(&text);
        expected.retain(|it| !it.contains("placeholder: found the placeholder \"TODO\""));
        prop_assert_eq!(found, expected);
    }

    #[test]
    fn nothing_panics_on_any_object(members in prop::collection::vec((member_name(), any_json()), 0..8), reports in prop::collection::vec(any_json(), 0..4)) {
        let mut members = members;
        members.push(("reports".to_owned(), Node::List(reports)));
        let text = Node::Object(members).to_string();
        if let Ok(draft) = Draft::open("x", &text) {
            let findings = Checker::default().check(&draft);
            prop_assert!(findings.iter().all(|it| draft.node(it.target).is_some()));
            prop_assert_eq!(draft.text(), text);
        }
    }
}

/// Names that a dataset has at any place of it.
fn member_name() -> impl Strategy<Value = String> {
    prop::sample::select(vec![
        "title",
        "country",
        "summary",
        "photo",
        "topics",
        "fields",
        "sources",
        "id",
        "date",
        "kind",
        "text",
        "media",
        "file",
        "url",
        "paragraphs",
        "as_of",
        "revisions",
        "reports",
        "odd",
        "name",
        "type",
        "label",
    ])
    .prop_map(str::to_owned)
}

fn any_json() -> impl Strategy<Value = Node> {
    let leaf = prop_oneof![
        Just(Node::Null),
        Just(Node::Bool(true)),
        "-?[0-9]{1,3}".prop_map(|text| Node::number(&text)),
        prop::sample::select(vec![
            "",
            "TODO",
            "2013",
            "x",
            "media/a.jpg",
            "https://a.example/",
            "picture"
        ])
        .prop_map(Node::from),
    ];
    leaf.prop_recursive(4, 30, 5, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..4).prop_map(Node::List),
            prop::collection::vec((member_name(), inner), 0..6).prop_map(Node::Object),
        ]
    })
}

/// Run it with `--release --nocapture` to see the times.
#[test]
fn one_changed_report_of_many_is_checked_again() {
    let mut text = Vec::new();
    synthetic::write(10_000, &mut text).expect("memory takes what is written");
    let text = String::from_utf8(text).expect("UTF-8");
    let time = Instant::now();
    let mut draft = open(&text);
    println!("open: {:?}", time.elapsed());
    let mut checker = Checker::default();
    let time = Instant::now();
    let before = checker.check(&draft);
    println!(
        "first check: {:?}, {} findings",
        time.elapsed(),
        before.len()
    );
    for (pointer, value) in [
        ("/title/text", " x"),
        ("/date", "2013-13"),
        ("/date", "1 May 2013"),
    ] {
        let edit = Edit::Set {
            target: Target::Row(RowKey(5_000)),
            pointer: pointer.to_owned(),
            value: Some(value.into()),
        };
        draft.apply(edit).expect("an edit");
        let time = Instant::now();
        let findings = checker.check(&draft);
        println!(
            "check after a change: {:?}, {} findings",
            time.elapsed(),
            findings.len()
        );
        assert!(findings.len() > before.len());
    }
    let time = Instant::now();
    let edit = Edit::Replace {
        target: Target::Header,
        node: Arc::new(Node::Object(Vec::new())),
    };
    draft.apply(edit).expect("an edit");
    let findings = checker.check(&draft);
    println!(
        "check after a change of the header: {:?}, {} findings",
        time.elapsed(),
        findings.len()
    );
    let time = Instant::now();
    assert_ne!(draft.text(), text);
    println!("text: {:?}", time.elapsed());
}
