//! A remedy puts right what was found, and nothing new is wrong afterwards.

use std::collections::{BTreeMap, HashMap};
use std::fs;

use editor::{Action, Checker, Draft, FileId, Finding, Node};
use proptest::prelude::*;

use crate::any_edit::{Choice, any_edit};
use crate::history::DATASETS;

fn with_files(draft: Draft) -> Draft {
    let paths = [
        "media/a-800.jpg",
        "media/a.jpg",
        "media/b.mp3",
        "media/c.vtt",
    ];
    let files = paths.map(|path| (path.to_owned(), FileId(0)));
    draft.with_files(BTreeMap::from(files))
}

/// Makes each remedy by itself, and holds that it puts right what it is of and breaks nothing.
fn assert_remedied(draft: &Draft) -> Vec<Finding> {
    let findings = Checker::default().check(draft);
    let mut kinds: HashMap<_, usize> = HashMap::new();
    for finding in &findings {
        *kinds.entry((finding.target, &finding.rule)).or_default() += 1;
    }
    for finding in &findings {
        for remedy in &finding.remedies {
            let mut mended = draft.clone();
            let undo = mended.apply(remedy.edit.clone()).expect("an edit");
            let left = Checker::default().check(&mended);
            assert!(left.len() < findings.len(), "{finding:?}: {left:?}");
            let mut count: HashMap<_, usize> = HashMap::new();
            for it in &left {
                let count = count.entry((it.target, &it.rule)).or_default();
                *count += 1;
                let before = kinds
                    .get(&(it.target, &it.rule))
                    .copied()
                    .unwrap_or_default();
                assert!(*count <= before, "{remedy:?} of {finding:?} adds {it:?}");
            }
            mended.apply(undo).expect("an edit");
            assert_eq!(mended, *draft);
        }
    }
    findings
}

/// Says what the remedies of each finding do: a line for each.
fn told(findings: &[Finding]) -> Vec<String> {
    let line = |it: &Finding| {
        let actions = it.remedies.iter().map(|remedy| match &remedy.action {
            Action::Write(text) => format!("write {text}"),
            Action::Rename(name) => format!("rename {name}"),
            Action::DeclareTopic(id) => format!("declare topic {id}"),
            Action::DeclareField(id) => format!("declare field {id}"),
            other => format!("{other:?}").to_lowercase(),
        });
        let actions: Vec<_> = actions.collect();
        (!actions.is_empty()).then(|| format!("{} {}: {}", it.rule, it.pointer, actions.join(", ")))
    };
    findings.iter().filter_map(line).collect()
}

#[test]
fn every_remedy_of_the_broken_datasets_puts_right_what_it_is_of() {
    let mut rules = HashMap::new();
    for entry in fs::read_dir("../../tests/fixtures/broken").expect("a folder") {
        let path = entry.expect("an entry").path();
        let Ok(text) = fs::read_to_string(&path) else {
            continue;
        };
        let Ok(draft) = Draft::open("x", &text) else {
            continue;
        };
        for finding in assert_remedied(&with_files(draft)) {
            *rules.entry(finding.rule.to_string()).or_insert(0) += finding.remedies.len();
        }
    }
    // What only a person knows has none.
    for rule in [
        "after-summary",
        "alt",
        "coordinates",
        "length",
        "markup",
        "missing-field",
        "no-source",
        "picture",
        "placeholder",
        "transcript",
        "language",
    ] {
        assert_eq!(rules.get(rule), Some(&0), "{rule}");
    }
    for rule in [
        "empty",
        "field-value",
        "filter",
        "invisible",
        "known-field",
        "known-report",
        "known-topic",
        "line-break",
        "medium",
        "shape",
        "unique-id",
        "white-space",
        "media-type",
    ] {
        assert!(
            rules.get(rule).is_some_and(|count| *count > 0),
            "{rule} of {rules:?}"
        );
    }
}

/// Gives a dataset without faults, with other members and one report with others.
fn dataset(header: &str, report: &str) -> Draft {
    let text = r#"{"title":"T","country":"KZ","language":"en","licence":"CC0-1.0","publisher":{"name":"P"},
            "summary":{"as_of":"2024","paragraphs":["p"],"attribution":"a"},
            "topics":[{"id":"labour","label":"Labour rights"}],
            "fields":[{"id":"dead","label":"D","kind":"number"},{"id":"seen","label":"S","kind":"date"},
                {"id":"told","label":"T","kind":"list"},{"id":"true","label":"T","kind":"yes-no"},
                {"id":"place","label":"P","kind":"place"},{"id":"link","label":"L","kind":"link"},
                {"id":"text","label":"T","kind":"text"}],
            "reports":[{"id":"a","date":"2013","title":{"text":"T"},"kind":{"type":"report","label":"R"},
                "sources":[{"url":"https://a.example/"}]}]}"#;
    let mut draft = with_files(Draft::open("x", text).expect("an object"));
    for (target, members) in [
        (editor::Target::Header, header),
        (editor::Target::Row(editor::RowKey(0)), report),
    ] {
        let members: Node = members.parse().expect("JSON");
        let mut node = Node::clone(draft.node(target).expect("a target"));
        let Node::Object(own) = &mut node else {
            panic!("an object")
        };
        for (name, value) in members.members() {
            match own.iter_mut().find(|(own, _)| own == name) {
                Some(own) if name.starts_with(char::is_lowercase) => own.1 = value.clone(),
                _ => own.push((name.clone(), value.clone())),
            }
        }
        let node = node.into();
        draft
            .apply(editor::Edit::Replace { target, node })
            .expect("an edit");
    }
    draft
}

fn assert_told(header: &str, report: &str, expected: &[&str]) {
    let draft = dataset(header, report);
    assert_eq!(told(&assert_remedied(&draft)), expected);
}

#[test]
fn texts_are_trimmed_joined_and_freed_of_what_cannot_be_seen() {
    assert_told(
        r#"{"title":" T \u00a0","summary":{"as_of":"2024","paragraphs":["p",""],"attribution":"a\n\n b  c\t"}}"#,
        r#"{"publisher":" ","abstract":"\ufeffA\u202e ","content_warning":"\u0007"}"#,
        &[
            "white-space /title: trim",
            "empty /summary/paragraphs/1: remove",
            "line-break /summary/attribution: joinlines",
            "white-space /summary/attribution: trim",
            "empty /publisher: remove",
            "invisible /abstract: removeinvisible",
            "white-space /abstract: trim",
            "invisible /content_warning: remove",
        ],
    );
    let draft = dataset(
        r#"{"title":""}"#,
        r#"{"title":{"text":" "},"publisher":" TODO"}"#,
    );
    assert!(told(&assert_remedied(&draft)).is_empty());
    let attribution = dataset(
        r#"{"summary":{"as_of":"2024","paragraphs":["p"],"attribution":"a\n\n b  c\r\nd"}}"#,
        "{}",
    );
    let findings = Checker::default().check(&attribution);
    let mut mended = attribution.clone();
    mended
        .apply(findings[0].remedies[0].edit.clone())
        .expect("an edit");
    assert_eq!(
        mended.header().text("/summary/attribution"),
        Some("a b  c d")
    );
}

#[test]
fn values_of_a_wrong_shape_are_written_as_what_they_mean() {
    assert_told(
        r#"{"country":"kazakhstan","language":"en_GB","licence":"cc by-sa 4.0","publisher":"P","doi":"https://doi.org/10.5281/zenodo.1","dates":"Events",
            "topics":[{"id":"labour","label":"Labour rights"},{"id":"Labour","label":"L"}],
            "photo":{"sources":[{"file":".\\media\\a.jpg","type":"jpeg","width":"800"}],"width":8,"height":6,
                "alt":"a","caption":"c","credit":"c","licence":"CC0-1.0","report":"b"}}"#,
        r#"{"id":"A Title!","date":"14 March 2013","title":"T","kind":{"type":"Legal_case","label":5},
            "authors":"Doe, Jane","topics":["Labour Rights"],"language":" fr",
            "sources":["https://a.example/ü b",{"url":"https://a.example/ ","captured":"2 May 2013","retrieved":"2013-5"}]}"#,
        &[
            "shape /country: write KZ",
            "shape /language: write en-GB",
            "shape /licence: write CC-BY-SA-4.0",
            r#"shape /publisher: write {"name":"P"}"#,
            "shape /topics/1/id: write labour-2",
            "shape /doi: write 10.5281/zenodo.1",
            "shape /dates: write events",
            "shape /photo/sources/0/file: write media/a.jpg",
            "media-type /photo/sources/0/type: write image/jpeg",
            "shape /photo/sources/0/width: write 800",
            "known-report /photo/report: remove",
            "shape /id: write a-title",
            "shape /date: write 2013-03-14",
            r#"shape /title: write {"text":"T"}"#,
            "shape /kind/type: write legal_case",
            "shape /kind/label: write 5",
            r#"shape /sources/0: write {"url":"https://a.example/%C3%BC%20b"}"#,
            "shape /sources/1/url: write https://a.example/",
            "shape /sources/1/captured: write 2013-05-02",
            "shape /sources/1/retrieved: write 2013-05",
            r#"shape /authors: write ["Doe, Jane"]"#,
            "shape /topics/0: write labour",
            "shape /language: write fr",
        ],
    );
}

#[test]
fn what_is_misnamed_or_said_twice_is_put_right() {
    assert_told(
        r#"{"Photo":null,"$Schema":"x"}"#,
        r#"{"Abstract":"A","contentWarning":"W","odd":1,"Kind":{"type":"report","label":"R"},"Publisher":5}"#,
        &[
            "unknown-field /$Schema: rename $schema",
            "unknown-field /Abstract: rename abstract",
            "unknown-field /contentWarning: rename content_warning",
        ],
    );
    assert_told(
        "{}",
        r#"{"fields":{"Dead":12,"Told":"no list","SEEN":"2013","seen":"2014"}}"#,
        &["shape /fields/Dead: rename dead"],
    );
    let twice = Draft::open(
        "x",
        r#"{"reports":[{"a":1,"id":"a","id":"a","date":"2013","date":"2014"}]}"#,
    );
    let findings = Checker::default().check(&twice.expect("an object"));
    let repeated = findings.iter().filter(|it| it.rule == "repeated-field");
    let repeated: Vec<_> = repeated
        .map(|it| (it.pointer.as_str(), it.remedies.len()))
        .collect();
    assert_eq!(repeated, [("/id", 1), ("/date", 0)]);
}

#[test]
fn what_refers_to_nothing_is_declared_or_removed() {
    assert_told(
        "{}",
        r#"{"topics":["fair-trial","labour"],"fields":{"court":"C","odd":[],"x":1}}"#,
        &[
            "known-topic /topics/0: declare topic fair-trial, remove",
            "known-field /fields/court: declare field court, remove",
            "known-field /fields/odd: remove",
            "known-field /fields/x: declare field x, remove",
        ],
    );
    let photo = r#"{"photo":{"sources":[{"file":"media/a.jpg","type":"image/jpeg","width":8}],"width":8,"height":6,
        "alt":"a","caption":"c","credit":"c","licence":"CC0-1.0","report":"old"}}"#;
    assert_told(
        photo,
        r#"{"aliases":["old"]}"#,
        &["known-report /photo/report: write a, remove"],
    );
}

#[test]
fn values_of_fields_are_written_as_their_kind_asks() {
    assert_told(
        "{}",
        r#"{"fields":{"dead":"12","seen":"May 2013","told":"A","true":"Yes","place":"P","link":"https://a.example/a b","text":5}}"#,
        &[
            "field-value /fields/dead: write 12",
            "field-value /fields/seen: write 2013-05",
            r#"field-value /fields/told: write ["A"]"#,
            "field-value /fields/true: write true",
            r#"field-value /fields/place: write {"name":"P"}"#,
            "field-value /fields/link: write https://a.example/a%20b",
            "field-value /fields/text: write 5",
        ],
    );
    assert_told(
        "{}",
        r#"{"fields":{"dead":"many","seen":"some day","true":"perhaps","link":"here"}}"#,
        &[],
    );
}

#[test]
fn ids_that_stand_twice_get_one_of_their_own_each() {
    let report = r#"{"id":"a","aliases":["b"],"date":"2013","title":{"text":"T"},"kind":{"type":"report","label":"R"},"sources":[{"url":"https://a.example/"}]}"#;
    let mut draft = dataset(
        r#"{"topics":[{"id":"x","label":"X"},{"id":"x","label":"Y"},{"id":"x","label":"Z"}]}"#,
        r#"{"aliases":["a-2"]}"#,
    );
    for at in [1, 2] {
        let report: Node = report.parse().expect("JSON");
        let report = report.into();
        let key = draft.free_key();
        draft
            .apply(editor::Edit::Insert { at, key, report })
            .expect("an edit");
    }
    let findings = assert_remedied(&draft);
    assert_eq!(
        told(&findings),
        [
            "unique-id /topics/1/id: write x-2",
            "unique-id /topics/2/id: write x-3",
            "unique-id /id: write a-3",
            "unique-id /id: write a-4",
            "unique-id /aliases/0: remove",
        ]
    );
    for finding in findings {
        draft
            .apply(finding.remedies[0].edit.clone())
            .expect("an edit");
    }
    assert_eq!(Checker::default().check(&draft), []);
}

#[test]
fn media_lose_what_their_type_does_not_have_and_keep_what_it_needs() {
    assert_told(
        "{}",
        r#"{"media":[
            {"type":"picture","file":"My picture.jpg","caption":"c","alt":"a"},
            {"type":"audio","file":"media/b.mp3","caption":"c","alt":"a","transcript":" "},
            {"type":"picture","file":"media/a.jpg","caption":"c","alt":"","transcript":"t","captions":"media/c.vtt"},
            {"type":"video","url":"https://a.example/","caption":"c","captions":"media/c.vtt","credit":""},
            {"type":"picture","file":"media/none.jpg","url":"https://a.example/","caption":"c","alt":"a"}]}"#,
        &[
            "medium /media/1/alt: remove",
            "medium /media/2/transcript: remove",
            "medium /media/2/captions: remove",
            "empty /media/3/credit: remove",
        ],
    );
}

#[test]
fn settings_are_freed_of_empty_entries_and_of_slips() {
    let settings = Node::from([
        ("name", "\u{feff}N".into()),
        ("publisher", " ".into()),
        ("address", "a.example".into()),
        ("accent", "0ab".into()),
        ("footer", "F".into()),
    ]);
    let draft = dataset("{}", "{}")
        .with_settings(settings)
        .expect("settings");
    assert_eq!(
        told(&assert_remedied(&draft)),
        [
            "site /name: removeinvisible",
            "site /publisher: remove",
            "site /accent: write #00aabb",
        ]
    );
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]

    #[test]
    fn after_any_edits_a_remedy_puts_right_what_it_is_of(
        dataset in 0..DATASETS.len(),
        choices in prop::collection::vec(any::<Choice>(), 1..12),
    ) {
        let mut draft = with_files(Draft::open("x", DATASETS[dataset]).expect("an object"));
        for choice in &choices {
            let _ = draft.apply(any_edit(&draft, choice));
        }
        assert_remedied(&draft);
    }
}
