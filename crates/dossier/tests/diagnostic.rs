//! How a diagnostic is written.

use dossier::{Diagnostic, Position, RowLocation};

#[test]
fn a_diagnostic_says_what_is_known_of_its_location() {
    let bare = Diagnostic::error("shape", "found 7, expected a text");
    assert_eq!(bare.to_string(), "shape: found 7, expected a text");
    let mut whole = bare.clone().in_file("a.json");
    assert_eq!(whole.to_string(), "a.json: shape: found 7, expected a text");
    whole.location.position = Some(Position {
        line: 3,
        column: 12,
    });
    assert_eq!(
        whole.at("/title").to_string(),
        "a.json:3:12: shape: found 7, expected a text (at /title)"
    );
}

#[test]
fn a_diagnostic_of_an_import_names_the_part_of_the_file() {
    let diagnostic = |row, field| {
        let warning = Diagnostic::warning("no-place", "left out: 7");
        warning.in_part(row, field).in_file("a.csv")
    };
    for (row, field, expected) in [
        (RowLocation::Row(2), "date", "row 2, column date"),
        (RowLocation::Row(2), "", "row 2"),
        (RowLocation::Entry(5), "link", "entry 5, link"),
        (RowLocation::Whole, "title", "title"),
    ] {
        let diagnostic = diagnostic(row, field);
        let said = format!("a.csv: {expected}: warning: no-place: left out: 7");
        assert_eq!(diagnostic.to_string(), said);
        assert_eq!(diagnostic.brief(), format!("{expected}: left out: 7"));
    }
    let whole = diagnostic(RowLocation::Whole, "");
    assert_eq!(whole.to_string(), "a.csv: warning: no-place: left out: 7");
    assert_eq!(whole.brief(), "left out: 7");
}
