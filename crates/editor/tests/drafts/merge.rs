//! Two versions of a draft become one, and a person decides only what both changed.

use std::collections::BTreeMap;

use editor::{Changes, Conflict, Draft, Edit, FileId, Merge, Node, RowKey, Target, changes, merge};
use proptest::prelude::*;

use crate::any_edit::{Choice, any_edit};
use crate::history::DATASETS;

fn open(text: &str) -> Draft {
    Draft::open("x", text).expect("an object")
}

/// Makes a merge's edits of our version.
fn merged(ours: &Draft, merge: &Merge) -> Draft {
    let mut draft = ours.clone();
    let edits = Edit::All(merge.edits.clone());
    draft.apply(edits).expect("edits that can be made");
    draft
}

/// Takes theirs wherever a person would be asked.
fn theirs_taken(ours: &Draft, merge: &Merge) -> Draft {
    let mut draft = merged(ours, merge);
    for conflict in &merge.conflicts {
        let edit = conflict.take_theirs(&draft);
        draft.apply(edit).expect("an edit that can be made");
    }
    for conflict in &merge.files {
        draft
            .apply(conflict.take_theirs())
            .expect("an edit that can be made");
    }
    draft
}

/// Gives the text without the line breaks of a draft that is no dossier.
fn compact(draft: &Draft) -> String {
    let node: Node = draft.text().parse().expect("JSON");
    node.to_string()
}

fn told(conflicts: &[Conflict]) -> Vec<String> {
    let shown = |node: &Option<Node>| node.as_ref().map_or("-".to_owned(), ToString::to_string);
    let line = |it: &Conflict| {
        let [ancestor, ours, theirs] = [&it.ancestor, &it.ours, &it.theirs].map(shown);
        format!(
            "{:?}{}: {ancestor} > {ours} | {theirs}",
            it.target, it.pointer
        )
    };
    conflicts.iter().map(line).collect()
}

const ANCESTOR: &str = r#"{"title":"T","publisher":{"name":"P"},"topics":[{"id":"x","label":"X"},{"id":"y","label":"Y"}],
    "reports":[{"id":"a","title":"A","date":"1"},{"id":"b","title":"B"},{"id":"c","title":"C"},{"id":"d"}]}"#;

#[test]
fn what_only_one_of_both_changed_is_as_that_one_has_it() {
    let ours = r#"{"title":"T","publisher":{"name":"P","url":"u"},"topics":[{"id":"x","label":"X"},{"id":"y","label":"Why"},{"id":"o","label":"O"}],
        "reports":[{"id":"new","date":"9"},{"id":"a","title":"A","date":"2"},{"id":"b2","aliases":["b"],"title":"B"},{"id":"d"}]}"#;
    let theirs = r#"{"title":"U","publisher":{"name":"P"},"topics":[{"id":"x","label":"Ex"},{"id":"t","label":"T"},{"id":"y","label":"Y"}],"licence":"L",
        "reports":[{"id":"a","title":"AA","date":"1"},{"id":"a1"},{"id":"a2"},{"id":"b","title":"BB","topics":["t"]},{"id":"c","title":"C"}]}"#;
    let ours = open(ours);
    let merge = merge(Some(&open(ANCESTOR)), &ours, &open(theirs));
    assert_eq!(told(&merge.conflicts), Vec::<String>::new());
    assert_eq!(
        compact(&merged(&ours, &merge)),
        compact(&open(
            r#"{"title":"U","licence":"L","publisher":{"name":"P","url":"u"},"topics":[{"id":"x","label":"Ex"},{"id":"y","label":"Why"},{"id":"o","label":"O"},{"id":"t","label":"T"}],
            "reports":[{"id":"new","date":"9"},{"id":"a","title":"AA","date":"2"},{"id":"a1"},{"id":"a2"},{"id":"b2","aliases":["b"],"title":"BB","topics":["t"]}]}"#
        ))
    );
}

#[test]
fn what_both_changed_in_different_ways_is_asked_and_theirs_can_be_taken() {
    let ours = open(
        r#"{"title":"U","publisher":{"name":"P"},"topics":[{"id":"y","label":"Y1"}],
        "reports":[{"id":"a","title":"A1","date":"1"},{"id":"c","title":"C1"},{"id":"d"}]}"#,
    );
    let theirs = open(
        r#"{"title":"V","topics":[{"id":"x","label":"X"},{"id":"y","label":"Y2"}],
        "reports":[{"id":"a","title":"A2","date":"3"},{"id":"b","title":"B2"},{"id":"d"}]}"#,
    );
    let merge = merge(Some(&open(ANCESTOR)), &ours, &theirs);
    assert_eq!(
        told(&merge.conflicts),
        [
            r#"Some(Header)/title: "T" > "U" | "V""#,
            r#"Some(Header)/topics/0: {"id":"y","label":"Y"} > {"id":"y","label":"Y1"} | {"id":"y","label":"Y2"}"#,
            r#"Some(Row(RowKey(0)))/title: "A" > "A1" | "A2""#,
            r#"None: {"id":"b","title":"B"} > - | {"id":"b","title":"B2"}"#,
            r#"Some(Row(RowKey(1))): {"id":"c","title":"C"} > {"id":"c","title":"C1"} | -"#,
        ]
    );
    assert_eq!(
        compact(&merged(&ours, &merge)),
        r#"{"title":"U","topics":[{"id":"y","label":"Y1"}],"reports":[{"id":"a","title":"A1","date":"3"},{"id":"c","title":"C1"},{"id":"d"}]}"#
    );
    assert_eq!(
        compact(&theirs_taken(&ours, &merge)),
        r#"{"title":"V","topics":[{"id":"y","label":"Y2"}],"reports":[{"id":"a","title":"A2","date":"3"},{"id":"b","title":"B2"},{"id":"d"}]}"#
    );
}

#[test]
fn without_an_ancestor_what_they_have_more_is_added_and_what_differs_is_asked() {
    let ours = open(
        r#"{"title":"T","topics":[{"id":"x","label":"X"}],"reports":[{"id":"a","title":"A","topics":["x"]},{"id":"o"}]}"#,
    );
    let theirs = open(
        r#"{"title":"U","topics":[{"id":"t","label":"T"},{"id":"x","label":"Ex"}],"fields":[{"id":"f","label":"F","kind":"text"}],
        "reports":[{"id":"n","topics":["t"]},{"id":"a","title":"A","abstract":"S","topics":[]}]}"#,
    );
    let merge = merge(None, &ours, &theirs);
    assert_eq!(
        told(&merge.conflicts),
        [
            r#"Some(Header)/title: - > "T" | "U""#,
            r#"Some(Header)/topics/0: - > {"id":"x","label":"X"} | {"id":"x","label":"Ex"}"#,
        ]
    );
    assert_eq!(
        compact(&merged(&ours, &merge)),
        r#"{"title":"T","topics":[{"id":"x","label":"X"},{"id":"t","label":"T"}],"fields":[{"id":"f","label":"F","kind":"text"}],"reports":[{"id":"n","topics":["t"]},{"id":"a","title":"A","topics":["x"],"abstract":"S"},{"id":"o"}]}"#
    );
}

#[test]
fn reports_that_both_renamed_are_known_by_the_id_that_they_had() {
    let ours = open(r#"{"reports":[{"id":"o","title":"A"}]}"#);
    let theirs = open(r#"{"reports":[{"id":"t","title":"AA"}]}"#);
    let ancestor = open(r#"{"reports":[{"id":"a","title":"A"}]}"#);
    // Nothing leads from either to the other.
    let merge_of = |ours: &Draft| merge(Some(&ancestor), ours, &theirs);
    assert_eq!(merge_of(&ours).conflicts.len(), 0);
    let ours = open(r#"{"reports":[{"id":"o","aliases":["a"],"title":"A"}]}"#);
    let theirs = open(r#"{"reports":[{"id":"t","aliases":["a"],"title":"AA"}]}"#);
    let merge = merge(Some(&ancestor), &ours, &theirs);
    assert_eq!(
        told(&merge.conflicts),
        [r#"Some(Row(RowKey(0)))/id: "a" > "o" | "t""#]
    );
    assert_eq!(
        compact(&theirs_taken(&ours, &merge)),
        r#"{"reports":[{"id":"t","aliases":["a"],"title":"AA"}]}"#
    );
}

#[test]
fn settings_and_files_come_along() {
    let draft = |settings: &str, files: &[(&str, u32)]| {
        let files = files
            .iter()
            .map(|(path, id)| ((*path).to_owned(), FileId(*id)));
        let settings = settings.parse().expect("JSON");
        let draft = open("{}").with_files(files.collect::<BTreeMap<_, _>>());
        draft.with_settings(settings).expect("settings")
    };
    let ancestor = draft(
        r#"{"name":"N","accent":"1"}"#,
        &[("a", 1), ("b", 1), ("c", 1), ("d", 1)],
    );
    let ours = draft(
        r#"{"name":"O","accent":"2"}"#,
        &[("a", 1), ("b", 2), ("c", 2)],
    );
    let theirs = draft(
        r#"{"name":"N","accent":"3","footer":"F"}"#,
        &[("a", 3), ("b", 3), ("c", 1), ("d", 1), ("e", 3)],
    );
    let found = merge(Some(&ancestor), &ours, &theirs);
    assert_eq!(
        told(&found.conflicts),
        [r#"Some(Settings)/accent: "1" > "2" | "3""#]
    );
    let one = merged(&ours, &found);
    assert_eq!(
        one.settings().to_string(),
        r#"{"name":"O","accent":"2","footer":"F"}"#
    );
    let files = |draft: &Draft| -> String {
        draft
            .files()
            .iter()
            .map(|(path, id)| format!("{path}{} ", id.0))
            .collect::<Vec<_>>()
            .concat()
    };
    assert_eq!(files(&one), "a3 b2 c2 e3 ");
    assert_eq!(files(&theirs_taken(&ours, &found)), "a3 b3 c2 e3 ");
    assert_eq!(found.files.len(), 1);
    let found = merge(None, &ours, &theirs);
    assert_eq!(found.files.len(), 3);
    assert_eq!(found.conflicts.len(), 2);
}

#[test]
fn a_report_that_cannot_be_taken_apart_is_brought_together_as_one() {
    let ancestor = open(r#"{"reports":[{"id":"a","x":1,"x":2},{"id":"b"}]}"#);
    let theirs = open(r#"{"reports":[{"id":"a","x":1,"x":3},{"id":"b","y":1,"y":1}]}"#);
    let found = merge(Some(&ancestor), &ancestor, &theirs);
    assert_eq!(compact(&merged(&ancestor, &found)), compact(&theirs));
    let found = merge(None, &ancestor, &theirs);
    assert_eq!(found.conflicts.len(), 2);
    assert_eq!(compact(&theirs_taken(&ancestor, &found)), compact(&theirs));
}

/// Makes some of these edits of reports that are objects with ids of their own, and of the header.
fn edited(draft: &Draft, choices: &[Choice]) -> Draft {
    let mut draft = draft.clone();
    for choice in choices {
        let edit = any_edit(&draft, choice);
        let mut next = draft.clone();
        let is_made = next.apply(edit).is_ok();
        let ids: Vec<_> = next
            .rows()
            .iter()
            .filter_map(|row| row.report.text("/id"))
            .collect();
        let unique: std::collections::HashSet<_> = ids.iter().collect();
        if is_made && unique.len() == next.rows().len() {
            draft = next;
        }
    }
    draft
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]

    #[test]
    fn what_one_side_changed_alone_needs_no_one_to_decide(
        dataset in 0..DATASETS.len(),
        choices in prop::collection::vec(any::<Choice>(), 1..20),
    ) {
        let ancestor = open(DATASETS[dataset]);
        let changed = edited(&ancestor, &choices);
        prop_assert_eq!(merge(Some(&ancestor), &changed, &ancestor), Merge::default());
        prop_assert_eq!(merge(None, &changed, &changed), Merge::default());
        let found = merge(Some(&ancestor), &ancestor, &changed);
        prop_assert_eq!(&found.conflicts, &[]);
        let mut left = changes(&changed, &merged(&ancestor, &found));
        left.is_reordered = false;
        prop_assert_eq!(left, Changes::default());
    }

    #[test]
    fn whatever_both_changed_nothing_of_theirs_is_lost_where_theirs_is_taken(
        dataset in 0..DATASETS.len(),
        ours in prop::collection::vec(any::<Choice>(), 1..20),
        theirs in prop::collection::vec(any::<Choice>(), 1..20),
        is_known in any::<bool>(),
    ) {
        let ancestor = open(DATASETS[dataset]);
        let [ours, theirs] = [ours, theirs].map(|choices| edited(&ancestor, &choices));
        let found = merge(is_known.then_some(&ancestor), &ours, &theirs);
        // Of what only we have, nothing is lost without a word.
        let one = merged(&ours, &found);
        for row in ours.rows() {
            let id = row.report.text("/id").unwrap_or_default();
            let is_theirs = theirs.find(id).is_some();
            let is_old = ancestor.rows().iter().any(|it| it.report == row.report);
            prop_assert!(is_theirs || is_old || one.row(row.key).is_some());
        }
        let taken = theirs_taken(&ours, &found);
        if !is_known {
            // What theirs has and ours has not is there, and where both say something theirs is.
            for row in theirs.rows() {
                let id = row.report.text("/id").unwrap_or_default();
                let key = taken.find(id);
                let report = key.and_then(|key| taken.row(key));
                prop_assert!(report.is_some(), "{id}");
            }
        }
        let again = merge(Some(&theirs), &theirs, &taken);
        prop_assert_eq!(again.conflicts, []);
    }
}

#[test]
fn a_conflict_can_be_decided_after_other_edits() {
    let ancestor = open(r#"{"reports":[{"id":"a"},{"id":"b"},{"id":"c"}]}"#);
    let ours = open(r#"{"reports":[{"id":"a"},{"id":"b"}]}"#);
    let theirs = open(r#"{"reports":[{"id":"a"},{"id":"b"},{"id":"c","date":"1"}]}"#);
    let found = merge(Some(&ancestor), &ours, &theirs);
    assert_eq!(found.edits, []);
    let mut draft = ours.clone();
    for key in [0, 1] {
        draft
            .apply(Edit::Remove { key: RowKey(key) })
            .expect("an edit");
    }
    let edit = found.conflicts[0].take_theirs(&draft);
    draft.apply(edit).expect("an edit");
    assert_eq!(compact(&draft), r#"{"reports":[{"id":"c","date":"1"}]}"#);
    assert_eq!(found.conflicts[0].target, None::<Target>);
}
