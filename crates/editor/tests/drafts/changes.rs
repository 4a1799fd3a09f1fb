//! What changed since a dossier was published, and what readers must be told of it.

use std::sync::Arc;

use dossier::check::compare;
use editor::{Changes, Draft, Edit, Node, RowKey, Target, changes, duplicate, keep_id, revise};
use proptest::prelude::*;

const EXAMPLIA: &str = include_str!("../../../../tests/fixtures/examplia.json");

fn open(text: &str) -> Draft {
    Draft::open("x", text).expect("an object")
}

fn set(draft: &mut Draft, target: Target, pointer: &str, json: &str) {
    let edit = Edit::Set {
        target,
        pointer: pointer.to_owned(),
        value: Some(json.parse().expect("JSON")),
    };
    draft.apply(edit).expect("an edit");
}

#[test]
fn what_says_the_same_in_another_layout_is_no_change() {
    let published = open(EXAMPLIA);
    assert_eq!(changes(&published, &published), Changes::default());
    let turned = r#"{"photo":null,"title":"T","reports":[{"title":{"supplied":false,"text":"A"},"id":"a","topics":[]}]}"#;
    let plain = r#"{"title":"T","topics":[],"reports":[{"id":"a","title":{"text":"A"}}]}"#;
    assert_eq!(changes(&open(turned), &open(plain)), Changes::default());
    let twice = open(r#"{"a":1,"a":2}"#);
    assert_eq!(changes(&twice, &twice), Changes::default());
}

#[test]
fn changes_are_told_report_by_report_and_member_by_member() {
    let published = open(
        r#"{"title":"T","topics":[{"id":"x","label":"X"}],"reports":[
            {"id":"a","date":"2013","title":{"text":"A"},"authors":["Doe, Jane"]},
            {"id":"b","title":{"text":"B"},"sources":[{"url":"u"}]},
            {"id":"c","aliases":["c1","c2"]},
            {"id":"d"},
            7]}"#,
    );
    let now = open(
        r#"{"title":"U","topics":[{"id":"x","label":"Y"}],"photo":{"alt":"P"},"reports":[
            7,
            {"id":"b2","aliases":["b"],"title":{"text":"B","supplied":true},"sources":[{"url":"v"}]},
            {"id":"a","date":"2013","title":{"text":"AA"},"authors":["Doe, Jane","Roe, Max"],"fields":{"n":1.50}},
            {"id":"e","aliases":["c2"]},
            {"id":"f"}]}"#,
    );
    let found = changes(&published, &now);
    let line = |it: &editor::FieldChange| {
        let [before, after] = [&it.before, &it.after].map(|text| text.as_deref().unwrap_or("-"));
        format!("{}: {before} > {after}", it.pointer)
    };
    let header: Vec<_> = found.header.iter().map(line).collect();
    assert_eq!(
        header,
        [
            "/title: T > U",
            "/topics/0/label: X > Y",
            r#"/photo: - > {"alt":"P"}"#
        ]
    );
    assert!(found.is_reordered && found.settings.is_empty());
    assert_eq!(found.added, [RowKey(4)]);
    let removed: Vec<_> = found
        .removed
        .iter()
        .map(|it| (it.key, it.lost_ids.join(" ")))
        .collect();
    assert_eq!(removed, [(RowKey(3), "d".to_owned())]);
    let changed: Vec<_> = found
        .changed
        .iter()
        .map(|it| {
            let fields: Vec<_> = it.fields.iter().map(line).collect();
            (
                it.before.0,
                it.key.0,
                fields,
                it.unexplained.join(" "),
                it.lost_ids.join(" "),
            )
        })
        .collect();
    let fields =
        |fields: &[&str]| -> Vec<String> { fields.iter().map(ToString::to_string).collect() };
    assert_eq!(
        changed,
        [
            (
                1,
                1,
                fields(&[
                    "/id: b > b2",
                    "/title/supplied: - > true",
                    "/sources/0/url: u > v",
                    "/aliases: - > b"
                ]),
                "title".to_owned(),
                String::new()
            ),
            (
                0,
                2,
                fields(&[
                    "/title/text: A > AA",
                    "/authors: Doe, Jane > Doe, Jane; Roe, Max",
                    r#"/fields: - > {"n":1.50}"#
                ]),
                "title".to_owned(),
                String::new()
            ),
            (
                2,
                3,
                fields(&["/id: c > e", "/aliases: c1; c2 > c2"]),
                String::new(),
                "c c1".to_owned()
            ),
        ]
    );
}

#[test]
fn a_removed_report_whose_links_lead_to_another_has_lost_no_id() {
    let published = open(r#"{"reports":[{"id":"a"},{"id":"b"}]}"#);
    let mut now = published.clone();
    now.apply(Edit::Remove { key: RowKey(0) }).expect("an edit");
    assert_eq!(changes(&published, &now).removed[0].lost_ids, ["a"]);
    now.apply(keep_id(RowKey(1), "a")).expect("an edit");
    let found = changes(&published, &now);
    assert_eq!(found.removed.len(), 1);
    assert!(found.removed[0].lost_ids.is_empty());
}

#[test]
fn a_revision_explains_a_change_once() {
    let published = open(EXAMPLIA);
    let mut now = published.clone();
    let target = Target::Row(RowKey(1));
    set(&mut now, target, "/date", "\"2012-01-28\"");
    let before = published.dossier().expect("a dossier");
    let day = "2024-05-01".parse().expect("a day");
    assert_eq!(changes(&published, &now).changed[0].unexplained, ["date"]);
    assert!(!compare(&before, &now.dossier().expect("a dossier")).is_empty());
    let edit = revise(RowKey(1), day, "The date is another.", "It was misread.");
    now.apply(edit).expect("an edit");
    assert!(changes(&published, &now).changed[0].unexplained.is_empty());
    let dossier = now.dossier().expect("a dossier");
    assert!(compare(&before, &dossier).is_empty());
    assert_eq!(dossier.reports[1].revisions.last().expect("one").date, day);
    let later = now.clone();
    set(&mut now, target, "/date", "\"2012-01-29\"");
    assert_eq!(changes(&later, &now).changed[0].unexplained, ["date"]);
}

proptest! {
    #[test]
    fn what_readers_must_be_told_is_what_the_check_asks_for(
        edits in prop::collection::vec((0..6_usize, 0..9_u8), 0..10),
    ) {
        let published = open(EXAMPLIA);
        let mut now = published.clone();
        for (place, what) in edits {
            let Some(row) = now.rows().get(place % now.rows().len().max(1)).cloned() else { break };
            let target = Target::Row(row.key);
            let text = |pointer| row.report.text(pointer).unwrap_or_default().to_owned();
            let id = text("/id");
            let number = now.free_key();
            match what {
                0 => set(&mut now, target, "/title/text", &format!("\"Title {number} {place}\"")),
                1 => set(&mut now, target, "/date", "\"2011\""),
                2 => set(&mut now, target, "/abstract", "\"Another one\""),
                3 => set(&mut now, target, "/id", &format!("\"{id}-2\"")),
                4 => {
                    set(&mut now, target, "/id", &format!("\"{id}-3\""));
                    now.apply(keep_id(row.key, &id)).expect("an edit");
                }
                5 => drop(now.apply(Edit::Remove { key: row.key })),
                6 => drop(now.apply(duplicate(&now, row.key, formats::slug::plain).expect("a report"))),
                7 => drop(now.apply(Edit::Move { key: row.key, to: 0 })),
                _ => drop(now.apply(revise(row.key, "2024-05-01".parse().expect("a day"), "C", "R"))),
            }
        }
        let found = changes(&published, &now);
        let dossiers = [&published, &now].map(|draft| draft.dossier().expect("a dossier"));
        let asked = compare(&dossiers[0], &dossiers[1]);
        let mut lost: Vec<_> = found.removed.iter().flat_map(|it| &it.lost_ids).collect();
        lost.extend(found.changed.iter().flat_map(|it| &it.lost_ids));
        let quoted = asked.iter().filter(|it| it.rule == "lasting-id");
        let mut quoted: Vec<_> = quoted.map(|it| it.message.split('"').nth(1).expect("an id")).collect();
        lost.sort();
        quoted.sort_unstable();
        prop_assert_eq!(lost, quoted);
        let places = asked.iter().filter(|it| it.rule == "revision");
        let places: Vec<_> = places.map(|it| it.location.pointer.clone()).collect();
        // The check knows a report by its ids alone.
        let names = |row: Option<&Arc<Node>>| -> Vec<String> {
            let report = row.expect("a report");
            let aliases = report.list("/aliases").iter().filter_map(Node::as_text);
            report.text("/id").into_iter().chain(aliases).map(str::to_owned).collect()
        };
        let is_known = |it: &&editor::ChangedReport| {
            let before = names(published.row(it.before));
            names(now.row(it.key)).iter().any(|id| before.contains(id))
        };
        let unexplained = found.changed.iter().filter(|it| !it.unexplained.is_empty());
        let unexplained = unexplained.filter(is_known);
        let unexplained: Vec<_> = unexplained
            .map(|it| format!("/reports/{}", now.place(it.key).expect("a place")))
            .collect();
        prop_assert_eq!(unexplained, places);
        let is_same = found == Changes::default();
        let reports = |draft: &Draft| -> Vec<Arc<Node>> { draft.rows().iter().map(|row| row.report.clone()).collect() };
        prop_assert_eq!(is_same, reports(&published) == reports(&now));
    }
}

#[test]
fn a_report_that_was_renamed_is_the_same_where_no_other_could_be_meant() {
    let published = open(
        r#"{"reports":[
            {"id":"a","date":"2013","title":{"text":"A"},"sources":[{"url":"u"},{"url":"shared"}]},
            {"id":"b","date":"2013","title":{"text":"B"},"sources":[{"url":"shared"}]},
            {"id":"c","date":"2014","title":{"text":"C"}},
            {"id":"d","date":"2014","title":{"text":"D"},"sources":[{"url":"shared"}]}]}"#,
    );
    let now = open(
        r#"{"reports":[
            {"id":"a2","date":"2012","title":{"text":"AA"},"sources":[{"url":"u"}]},
            {"id":"c2","date":"2014","title":{"text":"C"}},
            {"id":"x","date":"2015","title":{"text":"X"},"sources":[{"url":"shared"}]}]}"#,
    );
    let found = changes(&published, &now);
    let changed: Vec<_> = found
        .changed
        .iter()
        .map(|it| (it.before, it.key, it.lost_ids.join(" ")))
        .collect();
    assert_eq!(
        changed,
        [
            (RowKey(0), RowKey(0), "a".to_owned()),
            (RowKey(2), RowKey(1), "c".to_owned()),
        ]
    );
    assert_eq!(found.changed[0].unexplained, ["title", "date"]);
    assert_eq!(found.added, [RowKey(2)]);
    let removed: Vec<_> = found.removed.iter().map(|it| it.key).collect();
    assert_eq!(removed, [RowKey(1), RowKey(3)]);
    let mut kept = now.clone();
    kept.apply(keep_id(RowKey(0), "a")).expect("an edit");
    assert!(changes(&published, &kept).changed[0].lost_ids.is_empty());
}
