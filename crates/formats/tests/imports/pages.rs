//! Pages saved as text: no bullet goes in silence, and none gets a date that it does not say.

use formats::import::{NOT_IMPORTED, Options, import};

use crate::reading::{read, said};

#[test]
fn each_bullet_of_a_chronology_is_a_report_or_is_refused_with_its_line() {
    let page = "Rights in Examplia\n\nIt does not exist.\n\nReports\n\n\
        • June 27–28, 2013\n  Two were held.\n\
        • Early May 2013: Searches began.\n\
        • Jun 27, 2013, 10:30\n  A time of day.\n\
        • April 2013. A month and a point.\n\
        2012\n\
        • 3 March: A day below a year.\n\
        • 2011: A year alone.\n\
        • [27 May 2013] In brackets.\n";
    let import = read(page);
    let reports = import.dossier.reports.iter();
    let found: Vec<_> = reports
        .map(|it| {
            (
                it.date.to_string(),
                it.abstract_.clone().unwrap_or_default(),
            )
        })
        .collect();
    let expected = [
        ("2013-06-27/2013-06-28", "Two were held."),
        ("2013-06-27", "A time of day."),
        ("2013-04", "A month and a point."),
        ("2011", "A year alone."),
        ("2013-05-27", "In brackets."),
    ];
    let expected = expected.map(|(date, text)| (date.to_owned(), text.to_owned()));
    assert_eq!(found, expected);
    let refused = import
        .diagnostics
        .iter()
        .filter(|it| it.rule == NOT_IMPORTED)
        .count();
    assert_eq!((import.found, refused), (7, 2));
    let said = said(&import);
    assert!(
        said.contains(
            "line 9: \"Early May 2013\" is no date, but a part of a month; write 2013-05"
        ),
        "{said}"
    );
    assert!(
        said.contains("line 14: \"3 March\": a year of four digits is missing"),
        "{said}"
    );
    assert!(
        said.contains("line 13: left out: \"2012\", a heading"),
        "{said}"
    );
}

#[test]
fn bullets_above_the_reports_are_marks_of_paragraphs_and_a_teaser_leads_to_its_report() {
    let page = "• Examplia’s record has worsened. A law was passed.\n\n\
        \u{20} • Ana Exempla waves from a balcony on May 3, 2021.\n    The squares should open. They are closed.\n\n\
        Reports\n\nNorway\n\n\
        \u{20} • Jun 27, 2021\n    Ministers should ask.\n\
        \u{20} • May 4, 2021\n    The squares should open. They are closed.\n\
        \u{20} • May 4, 2021\n";
    let import = read(page);
    let dossier = &import.dossier;
    assert_eq!((import.found, dossier.reports.len()), (3, 3));
    assert_eq!(
        dossier.summary.paragraphs,
        ["Examplia’s record has worsened. A law was passed."]
    );
    let photo = dossier.photo.as_ref().expect("a picture");
    assert_eq!(
        photo.caption,
        "Ana Exempla waves from a balcony on May 3, 2021."
    );
    assert_eq!(photo.report.as_ref(), Some(&dossier.reports[1].id));
    assert_eq!(
        (dossier.title.as_str(), dossier.country.as_str()),
        ("Norway", "NO")
    );
    let said = said(&import);
    assert!(
        said.contains("line 8: \"Norway\" is taken as the title"),
        "{said}"
    );
    assert!(
        said.contains("country: NO, as \"Norway\" names it"),
        "{said}"
    );
    let page = "Human Rights in Kazakhstan\n\nA summary.\n\nReports\n\n• 2012: One.\n";
    assert_eq!(read(page).dossier.country.as_str(), "KZ");
}

#[test]
fn json_is_read_out_of_a_line_of_javascript() {
    let json = "{\"timeline\":{\"headline\":\"T\",\"date\":[{\"startDate\":\"2012,6,27\",\"headline\":\"One\"}]}}";
    for text in [
        format!("load({json});\n"),
        format!("data = {json}"),
        format!("var data = {json};"),
    ] {
        let import = read(&text);
        assert_eq!(import.dossier.reports[0].date.to_string(), "2012-06-27");
        assert!(said(&import).contains("in which JavaScript wraps JSON"));
    }
    let error = import(
        b"[{\"date\":\"2012\"}]",
        None,
        &Options::default(),
        &mut |_| {},
    )
    .expect_err("a refusal");
    assert!(
        error[0].message.contains("found JSON, but a list"),
        "{}",
        error[0]
    );
}
