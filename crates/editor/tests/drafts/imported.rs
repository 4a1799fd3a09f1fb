//! A draft takes what an import brings, and keeps what its author wrote.

use editor::{Draft, Edit, RowKey, take_new, take_over};

fn open(text: &str) -> Draft {
    Draft::open("x", text).expect("an object")
}

fn with(draft: &Draft, edit: Edit) -> Draft {
    let mut draft = draft.clone();
    draft.apply(edit).expect("an edit that can be made");
    draft
}

fn reports(draft: &Draft) -> Vec<(RowKey, String)> {
    let rows = draft.rows().iter();
    rows.map(|row| (row.key, row.report.to_string())).collect()
}

const OURS: &str = r#"{"title":"T","topics":[{"id":"x"}],"reports":[{"id":"a","date":"2013"},{"id":"b","aliases":["b0"]},{"date":"2014"}]}"#;

#[test]
fn a_later_state_is_taken_over_report_by_report() {
    let ours = open(OURS);
    let later = open(
        r#"{"title":"T","topics":[{"id":"x"},{"id":"y"}],"reports":[{"id":"b0","date":"2012"},{"id":"a","date":"2013"},{"id":"c"},{"id":"d"}]}"#,
    );
    let taken = with(&ours, take_over(&ours, &later));
    assert_eq!(taken.header(), later.header());
    assert_eq!(
        reports(&taken),
        [
            (RowKey(0), r#"{"id":"a","date":"2013"}"#.to_owned()),
            (RowKey(1), r#"{"id":"b0","date":"2012"}"#.to_owned()),
            (RowKey(2), r#"{"date":"2014"}"#.to_owned()),
            (RowKey(3), r#"{"id":"c"}"#.to_owned()),
            (RowKey(4), r#"{"id":"d"}"#.to_owned()),
        ]
    );
    assert_eq!(take_over(&taken, &taken), Edit::All(Vec::new()));
}

#[test]
fn of_another_dataset_only_what_is_new_is_taken() {
    let ours = open(OURS);
    let other = open(
        r#"{"title":"TODO","licence":"TODO","topics":[{"id":"x","label":"X"},{"id":"y"}],"fields":[{"id":"f"}],"reports":[{"id":"a","date":"1999"},{"id":"c","topics":["y"]}]}"#,
    );
    let taken = with(&ours, take_new(&ours, &other));
    let expected = r#"{"title":"T","topics":[{"id":"x"},{"id":"y"}],"fields":[{"id":"f"}],"reports":[{"id":"a","date":"2013"},{"id":"b","aliases":["b0"]},{"date":"2014"},{"id":"c","topics":["y"]}]}"#;
    let expected = open(expected);
    assert_eq!(taken.header(), expected.header());
    assert_eq!(reports(&taken), reports(&expected));
}

#[test]
fn an_unfinished_dossier_is_read_with_placeholders_and_given_back_without() {
    let text = r#"{"title":"","licence":"","publisher":{"name":"P"},"summary":{"paragraphs":[""],"attribution":""},"reports":[]}"#;
    let draft = open(text);
    let filled = draft.clone().with_placeholders();
    let at = |pointer| filled.header().text(pointer);
    assert_eq!(at("/title"), Some("TODO"));
    assert_eq!(at("/publisher/name"), Some("P"));
    assert_eq!(at("/summary/paragraphs/0"), Some("TODO"));
    assert_eq!(filled.without_placeholders().text(), text);
    let empty = open("{}");
    assert_eq!(empty.clone().with_placeholders(), empty);
}
