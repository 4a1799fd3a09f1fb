//! An edit changes what it names, and gives the one that undoes it.

use std::collections::BTreeMap;
use std::sync::Arc;

use editor::{Draft, Edit, EditError, FileId, Node, RowKey, Target};

const HEADER: Target = Target::Header;
const FIRST: Target = Target::Row(RowKey(0));

fn open(text: &str) -> Draft {
    Draft::open("x", text).expect("an object")
}

fn node(json: &str) -> Node {
    json.parse().expect("JSON")
}

fn set(target: Target, pointer: &str, value: Option<&str>) -> Edit {
    Edit::Set {
        target,
        pointer: pointer.to_owned(),
        value: value.map(node),
    }
}

/// Makes an edit, gives what the target is then, and holds that it is undone exactly.
fn after(text: &str, edit: Edit) -> String {
    let before = open(text);
    let Edit::Set { target, .. } = edit else {
        panic!("no edit of one value");
    };
    let mut draft = before.clone();
    let undo = draft.apply(edit).expect("an edit that can be made");
    let written = draft.node(target).expect("a target").to_string();
    draft.apply(undo).expect("an edit that can be undone");
    assert_eq!(draft, before);
    written
}

fn report(json: &str, pointer: &str, value: Option<&str>) -> String {
    after(
        &format!("{{\"reports\":[{json}]}}"),
        set(FIRST, pointer, value),
    )
}

fn header(json: &str, pointer: &str, value: Option<&str>) -> String {
    after(json, set(HEADER, pointer, value))
}

#[test]
fn a_new_member_stands_where_the_format_has_it() {
    let id = r#"{"id":"a","kind":1,"language":"en"}"#;
    assert_eq!(
        report(id, "/date", Some("2")),
        r#"{"id":"a","date":2,"kind":1,"language":"en"}"#
    );
    assert_eq!(
        report(id, "/revisions", Some("[]")),
        r#"{"id":"a","kind":1,"language":"en","revisions":[]}"#
    );
    assert_eq!(
        report(id, "/unknown", Some("1")),
        r#"{"id":"a","kind":1,"language":"en","unknown":1}"#
    );
    let turned = r#"{"language":"en","publisher":"P","id":"a"}"#;
    assert_eq!(
        report(turned, "/authors/-", Some("\"B\"")),
        r#"{"language":"en","publisher":"P","authors":["B"],"id":"a"}"#
    );
    assert_eq!(
        header(
            r#"{"title":"T","summary":{"as_of":"2013","attribution":"A"}}"#,
            "/summary/paragraphs/-",
            Some("\"P\"")
        ),
        r#"{"title":"T","summary":{"as_of":"2013","paragraphs":["P"],"attribution":"A"}}"#
    );
}

#[test]
fn what_is_missing_on_the_way_is_made_as_the_format_has_it() {
    assert_eq!(
        report("{}", "/title/text", Some("\"T\"")),
        r#"{"title":{"text":"T"}}"#
    );
    assert_eq!(
        report("{}", "/sources/0/url", Some("1")),
        r#"{"sources":[{"url":1}]}"#
    );
    assert_eq!(
        report("{}", "/fields/0", Some("1")),
        r#"{"fields":{"0":1}}"#
    );
    assert_eq!(
        report("{}", "/fields/tags/-", Some("1")),
        r#"{"fields":{"tags":[1]}}"#
    );
    assert_eq!(
        report("{}", "/fields/place/name", Some("1")),
        r#"{"fields":{"place":{"name":1}}}"#
    );
    assert_eq!(
        header("{}", "/fields/0/id", Some("1")),
        r#"{"fields":[{"id":1}]}"#
    );
    assert_eq!(
        header(r#"{"photo":null}"#, "/photo/alt", Some("1")),
        r#"{"photo":{"alt":1}}"#
    );
    assert_eq!(
        header("{}", "/odd/a/-/b", Some("1")),
        r#"{"odd":{"a":[{"b":1}]}}"#
    );
}

#[test]
fn a_value_is_replaced_in_its_place() {
    let json = r#"{"id":"a","id":"b","topics":["x","y"]}"#;
    assert_eq!(
        report(json, "/id", Some("null")),
        r#"{"id":null,"id":"b","topics":["x","y"]}"#
    );
    assert_eq!(
        report(json, "/topics/1", Some("2.50")),
        r#"{"id":"a","id":"b","topics":["x",2.50]}"#
    );
    assert_eq!(
        report(json, "/topics/2", Some("2")),
        r#"{"id":"a","id":"b","topics":["x","y",2]}"#
    );
    assert_eq!(report(json, "", Some("7")), "7");
}

#[test]
fn what_is_removed_takes_with_it_what_it_leaves_empty_and_is_not_needed() {
    assert_eq!(
        report(r#"{"id":"a","topics":["x"]}"#, "/topics/0", None),
        r#"{"id":"a"}"#
    );
    assert_eq!(
        report(r#"{"fields":{"a":["x"]}}"#, "/fields/a/0", None),
        "{}"
    );
    assert_eq!(
        report(r#"{"title":{"text":"T"}}"#, "/title/text", None),
        r#"{"title":{}}"#
    );
    assert_eq!(
        report(r#"{"sources":[{"url":"u"}]}"#, "/sources/0/url", None),
        r#"{"sources":[{}]}"#
    );
    assert_eq!(
        header(
            r#"{"summary":{"paragraphs":["p"]}}"#,
            "/summary/paragraphs/0",
            None
        ),
        r#"{"summary":{"paragraphs":[]}}"#
    );
    assert_eq!(
        header(r#"{"odd":{"a":1}}"#, "/odd/a", None),
        r#"{"odd":{}}"#
    );
    assert_eq!(
        report(r#"{"topics":[]}"#, "/topics/0", None),
        r#"{"topics":[]}"#
    );
    assert_eq!(
        report(r#"{"id":"a"}"#, "/title/text", None),
        r#"{"id":"a"}"#
    );
}

#[test]
fn an_edit_that_cannot_be_made_changes_nothing() {
    let before = open(r#"{"a":"x","reports":[{"topics":["x"]},{}]}"#);
    let row = |edit: fn(RowKey) -> Edit| edit(RowKey(7));
    let deep = "[".repeat(Node::DEEPEST - 1) + &"]".repeat(Node::DEEPEST - 1);
    let insert = |at, key| Edit::Insert {
        at,
        key: RowKey(key),
        report: Arc::new(Node::Null),
    };
    let reports = r#"{"reports":[]}"#;
    let replace = Edit::Replace {
        target: HEADER,
        node: Arc::new(node(reports)),
    };
    for (edit, error) in [
        (
            row(|key| Edit::Remove { key }),
            EditError::UnknownRow(RowKey(7)),
        ),
        (
            row(|key| Edit::Move { key, to: 0 }),
            EditError::UnknownRow(RowKey(7)),
        ),
        (
            set(Target::Row(RowKey(7)), "/id", None),
            EditError::UnknownRow(RowKey(7)),
        ),
        (
            Edit::Move {
                key: RowKey(0),
                to: 2,
            },
            EditError::NoPlace(2, 2),
        ),
        (insert(3, 2), EditError::NoPlace(3, 2)),
        (insert(0, 1), EditError::KeyTaken(RowKey(1))),
        (insert(0, u32::MAX), EditError::KeyTaken(RowKey(u32::MAX))),
        (
            set(HEADER, "a", Some("1")),
            EditError::NoPointer("a".to_owned()),
        ),
        (
            set(FIRST, "/topics/2", Some("1")),
            EditError::PastEnd("/topics/2".to_owned()),
        ),
        (
            set(FIRST, "/topics/x", Some("1")),
            EditError::PastEnd("/topics/x".to_owned()),
        ),
        (
            set(FIRST, "/sources/1/url", Some("1")),
            EditError::PastEnd("/sources/1/url".to_owned()),
        ),
        (
            set(HEADER, "/a/b", Some("1")),
            EditError::NoContainer("/a/b".to_owned()),
        ),
        (set(HEADER, "/reports", Some("[]")), EditError::Reports),
        (set(HEADER, "", Some("[]")), EditError::Reports),
        (replace, EditError::Reports),
        (set(FIRST, "/x", Some(&deep)), EditError::TooDeep),
        (
            set(Target::Settings, "/nme", Some("\"x\"")),
            EditError::NoSetting("/nme".to_owned()),
        ),
        (
            set(Target::Settings, "/name", Some("1")),
            EditError::NoSetting("/name".to_owned()),
        ),
    ] {
        let all = Edit::All(vec![
            set(HEADER, "/title", Some("1")),
            Edit::Remove { key: RowKey(1) },
            insert(0, 40),
            edit.clone(),
        ]);
        if !matches!(error, EditError::NoPlace(..) | EditError::KeyTaken(_)) {
            let mut draft = before.clone();
            assert_eq!(draft.apply(all), Err(error.clone()));
            assert_eq!(draft, before);
        }
        let mut draft = before.clone();
        assert_eq!(draft.apply(edit), Err(error));
        assert_eq!(draft, before);
    }
}

#[test]
fn a_header_that_was_opened_with_reports_twice_can_lose_one_and_get_it_back() {
    let text = r#"{"reports":[],"reports":[1]}"#;
    assert_eq!(header(text, "/reports", None), "{}");
}

#[test]
fn reports_come_go_and_move_and_no_key_comes_again() {
    let before = open(r#"{"reports":["a","b","c"]}"#);
    let mut draft = before.clone();
    let texts = |draft: &Draft| -> String {
        let rows = draft.rows().iter();
        rows.filter_map(|row| row.report.as_text()).collect()
    };
    let key = draft.free_key();
    let report = Arc::new(Node::from("x"));
    let edits = [
        (Edit::Insert { at: 1, key, report }, "axbc"),
        (
            Edit::Move {
                key: RowKey(0),
                to: 3,
            },
            "xbca",
        ),
        (
            Edit::Move {
                key: RowKey(2),
                to: 0,
            },
            "cxba",
        ),
        (Edit::Remove { key: RowKey(1) }, "cxa"),
        (Edit::Remove { key }, "ca"),
    ];
    let mut undo = Vec::new();
    for (edit, expected) in edits {
        undo.push(draft.apply(edit).expect("an edit that can be made"));
        assert_eq!(texts(&draft), expected);
    }
    assert!(draft.free_key() > key);
    for edit in undo.into_iter().rev() {
        draft.apply(edit).expect("an edit that can be undone");
    }
    assert_eq!(draft.rows(), before.rows());
    assert!(draft.free_key() > key);
}

#[test]
fn files_and_the_name_are_edited_as_well() {
    let files = BTreeMap::from([("media/a.jpg".to_owned(), FileId(1))]);
    let before = open("{}").with_files(files);
    let file = |path: &str, file| Edit::File {
        path: path.to_owned(),
        file,
    };
    let mut draft = before.clone();
    let all = vec![
        file("media/a.jpg", None),
        file("media/b.jpg", Some(FileId(2))),
        file("media/b.jpg", Some(FileId(3))),
        file("media/none.jpg", None),
        Edit::Name("y".to_owned()),
        set(Target::Settings, "/footer", Some("\"F\"")),
        set(Target::Settings, "/name", Some("\"N\"")),
    ];
    let undo = draft.apply(Edit::All(all)).expect("edits that can be made");
    assert_eq!(draft.files().get("media/b.jpg"), Some(&FileId(3)));
    assert_eq!(draft.files().len(), 1);
    assert_eq!(draft.name(), "y");
    assert_eq!(draft.settings().to_string(), r#"{"name":"N","footer":"F"}"#);
    draft.apply(undo).expect("edits that can be undone");
    assert_eq!(draft, before);
}

#[test]
fn an_edit_is_read_as_it_was_written() {
    let edits = Edit::All(vec![
        set(FIRST, "/a", Some("null")),
        set(FIRST, "/a", None),
        set(HEADER, "/n", Some("2.50")),
        set(Target::Settings, "/name", Some("\"x\"")),
        Edit::Replace {
            target: HEADER,
            node: Arc::new(node(r#"{"b":1e3,"a":[],"b":null}"#)),
        },
        Edit::Insert {
            at: 0,
            key: RowKey(9),
            report: Arc::new(Node::Null),
        },
        Edit::Remove { key: RowKey(9) },
        Edit::Move {
            key: RowKey(0),
            to: 0,
        },
        Edit::File {
            path: "a".to_owned(),
            file: None,
        },
        Edit::File {
            path: "a".to_owned(),
            file: Some(FileId(4)),
        },
        Edit::Name("n".to_owned()),
        Edit::All(Vec::new()),
    ]);
    let json = serde_json::to_string(&edits).expect("JSON");
    assert_eq!(serde_json::from_str::<Edit>(&json).expect("an edit"), edits);
}
