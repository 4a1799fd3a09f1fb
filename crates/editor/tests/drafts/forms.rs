//! What forms need beside single edits: free ids, copies, and one edit of many reports.

use editor::{
    Draft, Edit, Node, RowKey, add_topic, changed_reports, duplicate, free_declared_id, free_id,
    remove_field, remove_topic, set_all,
};

use formats::slug::{plain, slug};

fn open(text: &str) -> Draft {
    Draft::open("x", text).expect("an object")
}

#[test]
fn an_id_is_made_of_date_and_title_and_no_report_bears_or_bore_it() {
    let draft = open(
        r#"{"reports":[{"id":"2013-05-02-a-law"},{"id":"b","aliases":["2013-05-02-a-law-2"]},{"id":"report"},5]}"#,
    );
    for (date, title, expected) in [
        ("2013-05-02", "A law", "2013-05-02-a-law-3"),
        ("2013-05-02/2014", "Another law", "2013-05-02-another-law"),
        ("2 May 2013", "A law", "2013-05-02-a-law-3"),
        ("2013~", "Закон", "2013-zakon"),
        ("nonsense", "A law", "a-law"),
        ("", "Year 2000", "report-year-2000"),
        ("2013", "…", "2013"),
        ("", "", "report-2"),
    ] {
        let id = free_id(&draft, date, title, slug);
        assert_eq!(id, expected);
        let id = free_id(&draft, date, title, plain);
        if !title.starts_with('З') {
            assert_eq!(id, expected);
        }
        assert!(id.parse::<dossier::ReportId>().is_ok());
    }
}

#[test]
fn topics_and_fields_get_ids_of_their_labels() {
    let draft = open(r#"{"topics":[{"id":"media"},{}],"fields":[{"id":"field"}]}"#);
    assert_eq!(free_declared_id(&draft, "Media", "topic", slug), "media-2");
    assert_eq!(
        free_declared_id(&draft, "Fair trial", "topic", slug),
        "fair-trial"
    );
    assert_eq!(free_declared_id(&draft, "!", "topic", slug), "topic");
    assert_eq!(free_declared_id(&draft, "", "field", slug), "field-2");
}

#[test]
fn a_copy_stands_after_its_original_with_an_id_of_its_own() {
    let text = r#"{"reports":[{"date":"2013","id":"2013-t","aliases":["o"],"title":{"text":"T"},"revisions":[{}]},{"id":"z"},7]}"#;
    let before = open(text);
    let mut draft = before.clone();
    let edit = duplicate(&draft, RowKey(0), slug).expect("a report");
    let undo = draft.apply(edit).expect("an edit");
    let copy = &draft.rows()[1];
    assert_eq!(
        copy.report.to_string(),
        r#"{"id":"2013-t-2","date":"2013","title":{"text":"T"}}"#
    );
    assert_eq!(draft.rows()[0], before.rows()[0]);
    assert_eq!(copy.key, before.free_key());
    draft.apply(undo).expect("an edit");
    assert_eq!(draft.rows(), before.rows());
    assert_eq!(duplicate(&draft, RowKey(2), plain), None);
    assert_eq!(duplicate(&draft, RowKey(9), plain), None);
}

#[test]
fn many_reports_are_edited_as_one() {
    let before = open(r#"{"reports":[{"topics":["x","y"]},{"topics":["y"]},{},{"topics":["x"]}]}"#);
    let keys = [0, 1, 2].map(RowKey);
    let reports = |draft: &Draft| -> Vec<String> {
        draft
            .rows()
            .iter()
            .map(|row| row.report.to_string())
            .collect()
    };
    let kind = Node::from([("type", "report".into()), ("label", "Report".into())]);
    for (edit, expected) in [
        (
            add_topic(&before, &keys, "x"),
            [
                r#"{"topics":["x","y"]}"#,
                r#"{"topics":["y","x"]}"#,
                r#"{"topics":["x"]}"#,
                r#"{"topics":["x"]}"#,
            ],
        ),
        (
            set_all(&keys[1..], "/kind", Some(&kind)),
            [
                r#"{"topics":["x","y"]}"#,
                r#"{"kind":{"type":"report","label":"Report"},"topics":["y"]}"#,
                r#"{"kind":{"type":"report","label":"Report"}}"#,
                r#"{"topics":["x"]}"#,
            ],
        ),
        (
            set_all(&keys, "/topics", None),
            ["{}", "{}", "{}", r#"{"topics":["x"]}"#],
        ),
    ] {
        let mut draft = before.clone();
        let undo = draft.apply(edit).expect("an edit");
        assert_eq!(reports(&draft), expected);
        assert!(matches!(undo, Edit::All(_)));
        draft.apply(undo).expect("an edit");
        assert_eq!(draft, before);
    }
}

#[test]
fn what_the_dossier_declares_is_removed_with_what_reports_say_of_it() {
    let text = r#"{"topics":[{"id":"x"},{"id":"y"}],"fields":[{"id":"place"},{"id":"count"}],"reports":[{"topics":["x","y"],"fields":{"count":3}},{"topics":["y"],"fields":{"place":"P","count":4}},{}]}"#;
    let before = open(text);
    for (edit, count, expected) in [
        (
            remove_topic(&before, 1),
            2,
            r#"{"topics":[{"id":"x"}],"fields":[{"id":"place"},{"id":"count"}],"reports":[{"topics":["x"],"fields":{"count":3}},{"fields":{"place":"P","count":4}},{}]}"#,
        ),
        (
            remove_field(&before, 1),
            2,
            r#"{"topics":[{"id":"x"},{"id":"y"}],"fields":[{"id":"place"}],"reports":[{"topics":["x","y"]},{"topics":["y"],"fields":{"place":"P"}},{}]}"#,
        ),
    ] {
        assert_eq!(changed_reports(&edit), count);
        let mut draft = before.clone();
        let undo = draft.apply(edit).expect("an edit");
        let expected = open(expected);
        assert_eq!(draft.header(), expected.header());
        assert_eq!(draft.rows(), expected.rows());
        draft.apply(undo).expect("an edit");
        assert_eq!(draft.text(), text);
    }
}

#[test]
fn of_two_topics_with_one_id_one_is_removed_and_reports_stay() {
    let before = open(r#"{"topics":[{"id":"x"},{"id":"x"}],"reports":[{"topics":["x"]}]}"#);
    let edit = remove_topic(&before, 1);
    assert_eq!(changed_reports(&edit), 0);
    let mut draft = before.clone();
    draft.apply(edit).expect("an edit");
    assert_eq!(draft.header().list("/topics").len(), 1);
    assert_eq!(draft.rows(), before.rows());
}
