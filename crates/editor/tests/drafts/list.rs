//! The list shows the reports that someone asks for, in the order that they ask for.

use std::time::Instant;

use editor::{Draft, Edit, Filter, List, Only, RowKey, Sort, Target};
use unicode_normalization::UnicodeNormalization;

const REPORTS: &str = r#"{"reports":[
    {"id":"a","date":"2013-05","title":{"text":"Étude"},"kind":{"label":"Report"},"topics":["x"]},
    {"id":"b","date":"2013-05-02","title":{"text":"zebra"},"kind":{"label":"News"},"authors":["Łoś, Zoë"]},
    {"id":"c","date":"May","title":{"text":"Apple"},"abstract":"ПРАВА человека","topics":["x","y"]},
    {"id":"d","date":"2012","title":{"text":"eel"},"topics":[],"sources":[{"url":"https://a.example/ﬁle"}]},
    {"id":"e","date":"2012","title":{"text":"人权"},"fields":{"dead":12}},
    7
]}"#;

fn decompose(text: &str) -> String {
    text.to_lowercase().nfkd().collect()
}

/// Gives the ids of the listed reports; `.` for one without.
fn listed(draft: &Draft, filter: &Filter) -> String {
    let rows = List::new(decompose).rows(draft, filter, |key| key == RowKey(1) || key == RowKey(5));
    ids(draft, &rows)
}

fn ids(draft: &Draft, rows: &[RowKey]) -> String {
    let reports = rows.iter().filter_map(|key| draft.row(*key));
    reports
        .map(|report| report.text("/id").unwrap_or("."))
        .collect()
}

fn open() -> Draft {
    Draft::open("x", REPORTS).expect("an object")
}

#[test]
fn reports_stand_in_the_order_that_is_asked_for() {
    for (sort, expected) in [
        (Sort::AsInFile, "abcde."),
        (Sort::DateNewest, "c.bade"),
        (Sort::DateOldest, "c.deab"),
        (Sort::Title, ".cdabe"),
    ] {
        let filter = Filter {
            sort,
            ..Filter::default()
        };
        assert_eq!(listed(&open(), &filter), expected, "{sort:?}");
    }
}

#[test]
fn words_are_found_whatever_their_case_and_accents() {
    for (words, expected) in [
        ("", "abcde."),
        ("etude", "a"),
        ("ÉTUDE", "a"),
        ("zoe", "b"),
        ("права", "c"),
        ("example file", "d"),
        ("权", "e"),
        ("12", "de"),
        ("apple zebra", ""),
        ("pp", "c"),
    ] {
        let filter = Filter {
            words: words.to_owned(),
            sort: Sort::AsInFile,
            ..Filter::default()
        };
        assert_eq!(listed(&open(), &filter), expected, "{words}");
    }
}

#[test]
fn only_some_reports_are_listed() {
    for (only, expected) in [
        (Only::WithFindings, "b."),
        (Only::Kind("News".to_owned()), "b"),
        (Only::Topic("x".to_owned()), "ac"),
        (Only::Topic("y".to_owned()), "c"),
        (Only::Topic(String::new()), "bde."),
    ] {
        let filter = Filter {
            only: only.clone(),
            sort: Sort::AsInFile,
            ..Filter::default()
        };
        assert_eq!(listed(&open(), &filter), expected, "{only:?}");
    }
}

#[test]
fn the_list_follows_the_draft() {
    let mut draft = open();
    let mut list = List::new(decompose);
    let filter = Filter {
        words: "pear".to_owned(),
        ..Filter::default()
    };
    assert!(list.rows(&draft, &filter, |_| false).is_empty());
    let edits = ["Pear", "Apple", "pear tree"].map(|text| Edit::Set {
        target: Target::Row(RowKey(2)),
        pointer: "/title/text".to_owned(),
        value: Some(text.into()),
    });
    for (edit, expected) in edits.into_iter().zip(["c", "", "c"]) {
        draft.apply(edit).expect("an edit");
        let rows = list.rows(&draft, &filter, |_| false);
        assert_eq!(ids(&draft, &rows), expected);
    }
    draft
        .apply(Edit::Remove { key: RowKey(2) })
        .expect("an edit");
    assert!(list.rows(&draft, &filter, |_| false).is_empty());
}

/// Run it with `--nocapture` and optimised to see the times.
#[test]
fn many_reports_are_listed_again() {
    let mut text = Vec::new();
    synthetic::write_in_languages(10_000, &mut text).expect("memory takes what is written");
    let draft = Draft::open("x", &String::from_utf8(text).expect("UTF-8")).expect("an object");
    let mut list = List::new(decompose);
    for (words, sort) in [
        ("", Sort::DateNewest),
        ("", Sort::Title),
        ("rights", Sort::DateNewest),
        ("torture w", Sort::DateNewest),
        ("прав", Sort::Title),
    ] {
        let filter = Filter {
            words: words.to_owned(),
            sort,
            ..Filter::default()
        };
        let time = Instant::now();
        let count = list.rows(&draft, &filter, |_| false).len();
        println!("{words:?} {sort:?}: {:?}, {count} reports", time.elapsed());
        assert_eq!(count == 10_000, words.is_empty());
    }
}
