//! What is summed up says nothing of a row that does not hold for it.

use dossier::Diagnostic;
use formats::import::summary;

use crate::reading::read;

/// The lines to which what is said of a table is summed up.
fn summed(table: &str) -> String {
    let lines = summary(&read(table).diagnostics);
    lines.iter().map(|line| line.brief() + "\n").collect()
}

/// What is said of one row.
fn of_row(row: usize, field: &str, message: &str) -> Diagnostic {
    Diagnostic::error("wrong-value", message).in_part(dossier::RowLocation::Row(row), field)
}

#[test]
fn what_became_of_different_values_is_told_of_each() {
    let said = summed(
        "date,title,language\n2013-06-27,One,english\n2013-06-28,Two,en\n2013-06-29,Three,en\n\
         2013-06-30,Four,pt_BR\n",
    );
    let told = "rows 2, 5: written otherwise: \"english\" as en, \"pt_BR\" as pt-BR";
    assert!(said.contains(told), "{said}");
}

#[test]
fn messages_that_differ_in_more_than_the_quoted_value_are_shown_whole() {
    let rows = [
        of_row(3, "month", "13 is no month"),
        of_row(7, "month", "0 is no month"),
    ];
    let lines = summary(&rows);
    assert_eq!(lines.len(), 1);
    assert_eq!(
        lines[0].message,
        "rows 3 (13 is no month), 7 (0 is no month)"
    );
}

#[test]
fn remarks_of_many_kinds_are_counted_by_what_they_say() {
    let mut rows = vec![
        of_row(3, "date", "\"201X\" is no date, but ten years"),
        of_row(4, "date", "\"Mar-21\": a year of two digits"),
        of_row(6, "date", "\"199X\" is no date, but ten years"),
    ];
    let kinds = "abcdefghijklmnopqrstuvwxyz".chars();
    rows.extend(kinds.map(|kind| of_row(9, "date", &format!("\"x\" is of kind {kind}"))));
    let lines = summary(&rows);
    assert_eq!(lines.len(), 1);
    let message = &lines[0].message;
    assert!(!message.contains("like it"), "{message}");
    for told in [
        "\"201X\" is no date, but ten years (and 1 more of this kind); ",
        "\"Mar-21\": a year of two digits; ",
        "; 25 of other kinds",
    ] {
        assert!(message.contains(told), "{message}");
    }
}

#[test]
fn a_few_values_that_are_left_out_are_named_with_their_rows() {
    let left_out = |row, field, value| {
        Diagnostic::warning("no-place", format!("left out: {value}"))
            .in_part(dossier::RowLocation::Row(row), field)
    };
    let mut rows = vec![
        left_out(3, "Source 2", "none"),
        left_out(5, "Source 2", "see 1"),
    ];
    let lines = summary(&rows);
    assert_eq!(
        lines[0].message,
        "left out of rows 3 (\"none\"), 5 (\"see 1\")"
    );
    rows.remove(1);
    rows.push(left_out(4, "Source 1", "ask"));
    let kinds = "abcdefghijklmnopqrstuvwxyz".chars();
    rows.extend(kinds.map(|kind| of_row(9, &kind.to_string(), "a remark")));
    let lines = summary(&rows);
    assert_eq!(
        lines[0].message,
        "left out of 2 columns: row 3, column Source 2 (\"none\"); row 4, column Source 1 (\"ask\")"
    );
}
