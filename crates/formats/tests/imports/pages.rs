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

/// The dates and texts of the reports of a list.
fn listed(list: &str) -> (Vec<(String, String)>, String) {
    let import = read(&format!("Rights\n\nIt is.\n\nReports\n\n{list}"));
    let reports = import.dossier.reports.iter();
    let found = reports.map(|it| {
        let text = it.abstract_.clone().unwrap_or_else(|| it.title.to_string());
        (it.date.to_string(), text)
    });
    (found.collect(), said(&import))
}

fn pairs(expected: &[(&str, &str)]) -> Vec<(String, String)> {
    let pairs = expected.iter();
    pairs
        .map(|(date, text)| ((*date).to_owned(), (*text).to_owned()))
        .collect()
}

const TWO: [(&str, &str); 2] = [("2013-06-27", "First."), ("2012-05-03", "Second.")];

#[test]
fn years_and_months_between_bullets_are_headings_and_are_told_once() {
    for (one, two) in [
        ("2013", "2012"),
        ("June 2013", "May 2012"),
        ("## 2013", "## 2012"),
    ] {
        let list = format!("{one}\n• 27 June 2013: First.\n\n{two}\n\n• 3 May 2012: Second.\n");
        let (found, said) = listed(&list);
        assert_eq!(found, pairs(&TWO), "{said}");
        let told = format!("line 7: left out: \"{one}\" and another heading, \"{two}\" in line 10");
        assert!(said.contains(&told), "{said}");
        let page = read(&format!("Rights\n\nIt is.\n\n{list}"));
        assert_eq!(page.dossier.reports.len(), 2);
        assert_eq!(page.dossier.summary.paragraphs, ["It is."]);
        assert!(page.dossier.photo.is_none());
    }
    let (found, _) = listed("2013\nJune 2013\n27 June 2013\nFirst.\n\nMay 2012\nA month.\n");
    assert_eq!(
        found,
        pairs(&[("2013-06-27", "First."), ("2012-05", "A month.")])
    );
    let (found, said) = listed("• 27 June 2013: First.\nMarch 2011\n- 12: fifth\n- 14: sixth\n");
    assert_eq!(found, pairs(&TWO[..1]));
    assert!(said.contains("line 9: \"12: fifth\" is no date"), "{said}");
    assert!(said.contains("line 10: \"14: sixth\" is no date"), "{said}");
}

#[test]
fn what_stands_below_a_list_of_bullets_is_told_and_is_no_part_of_its_last_entry() {
    for below in [
        "\nContact us at desk@press.example\n",
        "\nContact us.\n",
        "Related links\nhttps://x.example/1\n",
    ] {
        let list = format!("• 27 June 2013: First.\n• 3 May 2012\n  Second.\n{below}");
        let (found, said) = listed(&list);
        assert_eq!(found, pairs(&TWO), "{said}");
        for (line, text) in list.lines().enumerate().skip(3) {
            let told = format!("line {}: left out: {text}", line + 7);
            assert!(text.is_empty() || said.contains(&told), "{said}");
        }
    }
    let (found, said) = listed("• 3 May 2012: Second\nRelated links\nhttps://x.example/1\n");
    assert_eq!(found, pairs(&[("2012-05-03", "Second")]), "{said}");
}

#[test]
fn lines_that_go_on_with_a_bullet_stay_part_of_it() {
    let list = "• 27 June 2013: First.\nTwo people were held, and the\nPresident spoke.\n\
        • 3 May 2012\n\u{20} Second.\n\n\u{20} Third, in\n\u{20} May 2012\n";
    let first = "First. Two people were held, and the President spoke.";
    let expected = [
        ("2013-06-27", first),
        ("2012-05-03", "Second.\n\nThird, in May 2012"),
    ];
    assert_eq!(listed(list).0, pairs(&expected));
    let (found, said) = listed("• 27 June 2013\n\nFirst.\n\n• 3 May 2012\n\nSecond.\n\nImprint\n");
    assert_eq!(found, pairs(&TWO));
    assert!(said.contains("line 15: left out: Imprint"), "{said}");
}

#[test]
fn numbers_of_a_list_are_bullets_unless_they_may_be_days() {
    let (found, _) = listed("* 27 June 2013: First.\n1. 3 May 2012: Second.\n");
    assert_eq!(found, pairs(&TWO));
    let (found, said) = listed("1) 27 June 2013: First.\n2) 3 May 2012: Second.\n3) Third.\n");
    assert_eq!(found, pairs(&TWO));
    assert!(said.contains("line 9: \"Third.\" is no date"), "{said}");
    let (found, said) = listed("1. 27 June 2013: First.\n12. March 2013: Third.\n");
    assert_eq!(found, pairs(&TWO[..1]));
    let told = "line 8: \"12. March 2013: Third.\" is of 2013-03-12, or entry 12 of 2013-03";
    assert!(said.contains(told), "{said}");
    let (found, _) = listed("27. June 2013\nFirst.\n3. May 2012\nSecond.\n");
    assert_eq!(found, pairs(&TWO));
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

#[test]
fn a_number_that_begins_a_sentence_is_no_day() {
    let import = read("Reports\n\n• June 2013, 12 activists were arrested.\n• 2012: Other.\n");
    assert_eq!(import.dossier.reports.len(), 1);
    assert!(
        said(&import).contains("12 activists were arrested"),
        "{}",
        said(&import)
    );
}

#[test]
fn dates_that_markdown_emphasises_and_bullets_of_all_kinds_are_read() {
    let page = "Chronology\n\n- **27 June 2013**: One.\n- **28 June 2013:** Two.\n- __29 June 2013__ – Three.\n\
        *30 June 2013*: Four.\n+ 1 July 2013: Five.\n";
    let import = read(page);
    let reports = import.dossier.reports.iter();
    let found: Vec<_> = reports
        .map(|it| {
            format!(
                "{} {}",
                it.date,
                it.abstract_.as_deref().unwrap_or_default()
            )
        })
        .collect();
    let expected = [
        "2013-06-27 One.",
        "2013-06-28 Two.",
        "2013-06-29 Three.",
        "2013-06-30 Four.",
        "2013-07-01 Five.",
    ];
    assert_eq!(found, expected, "{}", said(&import));
    assert!(import.dossier.photo.is_none());
}

#[test]
fn an_entry_without_its_bullet_is_part_of_no_other_and_two_dates_are_not_one() {
    let (entries, said) = listed(
        "- 2013-06-27: One was held.\n\
         2013-06-28: Two were held.\n\
         - 2013-07-01: The court sat until\n2013-07-03: a day of rest.\n\
         - June 27, 2013 and June 28, 2013: Two raids.\n\
         - [3 July 2013](https://a.example/3): Four were held.\n",
    );
    assert_eq!(
        entries,
        pairs(&[
            ("2013-06-27", "One was held."),
            ("2013-06-28", "Two were held."),
            (
                "2013-07-01",
                "The court sat until 2013-07-03: a day of rest."
            ),
            ("2013-07-03", "Four were held."),
        ])
    );
    assert!(said.contains("June 28, 2013"), "{said}");
}
