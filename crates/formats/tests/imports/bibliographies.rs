//! Lists of bibliographies become reports: what RIS, CSL-JSON and BibTeX say is kept or named.

use dossier::{DateMeaning, Dossier, Report};
use formats::export::citation::{Access, Citation};
use formats::export::csl::csl_json;
use formats::export::ris::ris;
use formats::import::{Format, Import, NOT_IMPORTED, Options, import};
use locale::translation;

use crate::reading::{authors, dates, read, said};

const RIS: &str = "TY  - NEWS\r\nAU  - Poe, Anna\r\nAU  - von Roe, Bo\r\nTI  - The law\r\nT2  - The Gazette\r\n\
    PY  - 2013\r\nDA  - 2013/06/27/\r\nAB  - It was read.\r\nKW  - Press\r\nKW  - Trial\r\nLA  - en\r\n\
    UR  - https://a.example/1\r\nY2  - 2020/01/02/\r\nSP  - 7\r\nER  - \r\n\r\n\
    TY  - RPRT\r\nAU  - Open Desk\r\nTI  - Yearly\r\nPB  - Open Desk\r\nPY  - 2012/12//\r\nDO  - 10.1/x\r\nER  - \r\n\
    TY  - GEN\r\nTI  - No date\r\nER  - \r\n";

#[test]
fn records_of_ris_are_reports() {
    let import = read(RIS);
    assert_eq!(import.format, Format::Ris);
    let [law, yearly] = import.dossier.reports.as_slice() else {
        panic!("{}", said(&import));
    };
    assert_eq!(
        (law.title.text.as_str(), law.date.to_string().as_str()),
        ("The law", "2013-06-27")
    );
    assert_eq!(authors(law), ["Poe, Anna", "von Roe, Bo"]);
    assert_eq!(law.publisher.as_deref(), Some("The Gazette"));
    assert_eq!(law.kind.item_type.as_str(), "article-newspaper");
    assert_eq!(
        (
            law.topics.len(),
            law.language.as_ref().map(dossier::Language::as_str)
        ),
        (2, Some("en"))
    );
    assert_eq!(
        law.sources[0].retrieved.map(|it| it.to_string()).as_deref(),
        Some("2020-01-02")
    );
    assert_eq!(
        (yearly.date.to_string().as_str(), authors(yearly).len()),
        ("2012-12", 0)
    );
    assert_eq!(yearly.sources[0].url.as_str(), "https://doi.org/10.1/x");
    let said = said(&import);
    assert!(said.contains("entry 1, SP: left out: 7"), "{said}");
    assert!(said.contains("entry 3: there is no date"), "{said}");
}

#[test]
fn items_of_csl_are_reports_and_an_odd_one_is_refused_alone() {
    let list = r#"[{"id":"a","type":"article-newspaper","title":"The law","container-title":"The Gazette",
        "author":[{"family":"Poe","given":"Anna"},{"literal":"Open Desk, Inc."},{"non-dropping-particle":"von","family":"Roe","given":"Bo"}],
        "issued":{"date-parts":[[2013,6,27],[2013,"7",1]]},"URL":"https://a.example/1","page":"7","keyword":"Press; Trial"},
        {"type":"report","title":"About","issued":{"date-parts":[[2012]],"circa":true}},
        {"type":"report","title":"Words","issued":{"raw":"December 2012"}},
        7]"#;
    let import = read(list);
    assert_eq!(import.format, Format::CslJson);
    let dates = dates(&import.dossier);
    assert_eq!(dates, ["2013-06-27/2013-07-01", "2012~", "2012-12"]);
    assert_eq!(
        authors(&import.dossier.reports[0]),
        ["Poe, Anna", "Open Desk Inc.", "von Roe, Bo"]
    );
    assert_eq!(import.dossier.reports[0].topics.len(), 2);
    let refused = import
        .diagnostics
        .iter()
        .filter(|it| it.rule == NOT_IMPORTED)
        .count();
    assert_eq!((import.found, refused), (4, 1));
    assert!(said(&import).contains("entry 1, page: left out: 7"));
}

#[test]
fn entries_of_bibtex_are_reports() {
    let list = "% a comment\n@article{law,\n author = {Poe, Anna and von Roe, Bo},\n title = {The {Law} on Squares},\n\
        journal = {The Gazette}, year = 2013, month = jun, day = 27, url = {https://a.example/1}, urldate = {2020-01-02},\n\
        keywords = {Press, Trial}, pages = {7}}\n\
        @report{yearly, author = {{Open Desk, Inc.}}, title = {Yearly}, institution = {Open Desk, Inc.}, date = {2012-12/2013-01}}\n";
    let import = read(list);
    assert_eq!(import.format, Format::BibTex);
    let [law, yearly] = import.dossier.reports.as_slice() else {
        panic!("{}", said(&import));
    };
    assert_eq!(
        (law.title.text.as_str(), law.date.to_string().as_str()),
        ("The Law on Squares", "2013-06-27")
    );
    assert_eq!(authors(law), ["Poe, Anna", "von Roe, Bo"]);
    assert_eq!(
        (
            law.publisher.as_deref().unwrap_or_default(),
            law.topics.len()
        ),
        ("The Gazette", 2)
    );
    assert_eq!(yearly.date.to_string(), "2012-12/2013-01");
    assert_eq!(
        (
            yearly.publisher.as_deref().unwrap_or_default(),
            authors(yearly).len()
        ),
        ("Open Desk, Inc.", 0)
    );
    assert!(
        said(&import).contains("entry 1, pages: left out: 7"),
        "{}",
        said(&import)
    );
}

/// The addresses of a report.
fn urls(report: &Report) -> Vec<&str> {
    let sources = report.sources.iter();
    sources.map(|source| source.url.as_str()).collect()
}

#[test]
fn several_addresses_in_one_field_are_several_sources() {
    for field in [
        "UR  - https://a.example/1;https://b.example/2?x=1;y=2\r\n",
        "UR  - https://a.example/1; https://b.example/2?x=1;y=2\r\n",
        "UR  - https://a.example/1\r\nhttps://b.example/2?x=1;y=2\r\n",
        "UR  - https://a.example/1\r\n      https://b.example/2?x=1;y=2\r\n",
        "UR  - https://a.example/1 https://b.example/2?x=1;y=2\r\n",
        "UR  - https://a.example/1\r\nUR  - https://b.example/2?x=1;y=2\r\n",
    ] {
        let import = read(&format!(
            "TY  - NEWS\r\nTI  - The law\r\nDA  - 2013/06/27\r\n{field}KW  - Press\r\nER  - \r\n"
        ));
        let report = &import.dossier.reports[0];
        let expected = ["https://a.example/1", "https://b.example/2?x=1;y=2"];
        assert_eq!(urls(report), expected, "{field}");
        assert!(!said(&import).contains("entry 1"), "{}", said(&import));
        assert_eq!(report.topics.len(), 1);
    }
}

#[test]
fn what_stands_beside_an_address_is_told_and_an_identifier_of_a_document_stays_whole() {
    let import = read(
        "TY  - NEWS\nTI  - The law\nDA  - 2013/06/27\nUR  - https://a.example/1 (in Russian)\n\
         DO  - 10.1002/(SICI)1096(199601)99:1;2.0.CO;2-1\nER  - \n",
    );
    let report = &import.dossier.reports[0];
    assert_eq!(urls(report)[0], "https://a.example/1");
    assert!(urls(report)[1].ends_with("(SICI)1096(199601)99:1;2.0.CO;2-1"));
    let said = said(&import);
    assert!(said.contains("address: left out: in Russian"), "{said}");
    let import =
        read("TY  - NEWS\nTI  - The law\nDA  - 2013/06/27\nUR  - ftp://a.example/1\nER  - \n");
    let said = self::said(&import);
    assert!(said.contains("entry 1, address: left out: "), "{said}");
    assert!(
        import
            .diagnostics
            .iter()
            .any(|it| it.rule == formats::import::WRONG_VALUE)
    );
}

/// Entries of BibTeX of which some cannot be read, and what is said of those.
fn refused(list: &str) -> (Vec<String>, Vec<String>) {
    let import = read(list);
    let reports = import.dossier.reports.iter();
    let titles = reports.map(|report| report.title.text.clone()).collect();
    let refused = import.diagnostics.iter();
    let refused = refused.filter(|it| it.rule == NOT_IMPORTED);
    (titles, refused.map(dossier::Diagnostic::brief).collect())
}

#[test]
fn an_entry_of_bibtex_that_is_broken_is_refused_alone() {
    let good = |key: &str| format!("@article{{{key}, title = {{{key}}}, year = 2013}}\n");
    for (broken, expected) in [
        (
            "@article{law,\n title = {No end,\n year = 2013\n}\n",
            "entry 2: found a brace or a quotation mark without another that closes it, in the entry that \
             begins in line 2: close it",
        ),
        (
            "@article{law,\n title {No equals}, year = 2013\n}\n",
            "entry 2: found an error in line 3 (expected equals): correct the entry",
        ),
        (
            "@article{law,\n title = {No comma}\n year = 2013\n}\n",
            "entry 2: found an error in line 4 (expected comma): correct the entry",
        ),
        (
            "@article{law, title = {It costs $5},\n year = 2013\n}\n",
            "entry 2: found a dollar sign without another that ends the formula, in the entry that begins \
             in line 2: write \\$ for the sign itself",
        ),
        (
            "@article{law, title = {Leads to itself}, year = 2013, journal = one\n}\n\
             @string{one = two # two}@string{two = one}\n",
            "entry 2: found \"one\" without braces in the entry that begins in line 2, expected a text in \
             braces or an abbreviation that @string defines: put it in braces",
        ),
        (
            "@article{law, title = {Unknown},\n year = 2013, journal = gazette\n}\n",
            "entry 2: found \"gazette\" without braces in the entry that begins in line 2, expected a text in \
             braces or an abbreviation that @string defines: put it in braces",
        ),
        (
            "@article{one, title = {Of the same key}, year = 2013}\n",
            "entry 2: found the key \"one\", which another entry has: give it one of its own",
        ),
    ] {
        let list = format!("{}{broken}{}", good("one"), good("three"));
        let (titles, refused) = refused(&list);
        assert_eq!(titles, ["one", "three"], "{broken}");
        assert_eq!(refused, [expected]);
    }
}

#[test]
fn abbreviations_and_what_one_entry_has_of_another_stay_where_an_entry_is_broken() {
    let list = "@string{press = {The } # \"Gazette\"}\n@string{both = press # { and others}}\n\
        @comment{nothing}\n@preamble{\"\\newcommand\"}\n\
        @article{one, title = {One}, year = 2013, month = jun, journal = both}\n\
        @article{broken, title = }\n\
        @inbook{part, crossref = {book}, title = {Part}, year = 2013}\n\
        @book{book, title = {Book}, publisher = press, year = 2012}\n";
    let import = read(list);
    let [one, part, book] = import.dossier.reports.as_slice() else {
        panic!("{}", said(&import));
    };
    assert_eq!(one.publisher.as_deref(), Some("The Gazette and others"));
    assert_eq!(one.date.to_string(), "2013-06");
    assert_eq!(book.publisher.as_deref(), Some("The Gazette"));
    assert_eq!(part.publisher.as_deref(), Some("The Gazette"));
    assert_eq!(import.found, 4);
    assert!(said(&import).contains("entry 2: "), "{}", said(&import));
}

#[test]
fn a_list_of_bibtex_without_any_entry_that_can_be_read_says_where_it_fails() {
    let errors = import(
        b"@article{one,\n title = \n}\n",
        None,
        &Options::default(),
        &mut |_| {},
    )
    .expect_err("an error");
    let said: Vec<_> = errors.iter().map(dossier::Diagnostic::brief).collect();
    assert!(said[0].starts_with("entry 1: "), "{said:?}");
    assert!(
        said[0].contains("line 2") || said[0].contains("line 3"),
        "{said:?}"
    );
}

#[test]
fn entries_that_lead_to_each_other_are_read() {
    for list in [
        "@book{a, crossref = {b}, title = {A}, year = 2013}\n@book{b, crossref = {a}, title = {B}, year = 2013}\n",
        "@book{a, crossref = {a}, title = {A}, year = 2013}\n@book{b, title = {B}, year = 2013}\n",
        "@string{x = y}\n@string{y = x}\n@book{a, title = {A}, year = 2013}\n@book{b, title = {B}, year = 2013}\n",
    ] {
        assert_eq!(read(list).dossier.reports.len(), 2, "{list}");
    }
}

/// What becomes of a list where its dates are to be those of the events.
fn of_events(list: &str) -> Import {
    let options = Options {
        dates: DateMeaning::Events,
        ..Options::default()
    };
    import(list.as_bytes(), None, &options, &mut |_| {}).expect("an import")
}

#[test]
fn the_date_of_the_event_is_read_where_the_dates_are_those_of_events() {
    let csl = r#"[{"type":"article-newspaper","title":"The law","issued":{"date-parts":[[2013,7,1]]},
        "event-date":{"date-parts":[[2013,6,27]]}},
        {"type":"article-newspaper","title":"Issued","issued":{"date-parts":[[2013,7,2]]}}]"#;
    let bibtex = "@article{law, title = {The law}, date = {2013-07-01}, eventdate = {2013-06-27}}\n\
        @article{issued, title = {Issued}, date = {2013-07-02}}\n";
    for (list, other) in [(csl, "issued"), (bibtex, "date")] {
        let import = of_events(list);
        assert_eq!(dates(&import.dossier), ["2013-06-27", "2013-07-02"]);
        let said = said(&import);
        let left = format!("entry 1, {other}: left out: 2013-07-01");
        assert!(said.contains(&left), "{said}");
        assert!(
            !said.contains("event-date") && !said.contains("eventdate"),
            "{said}"
        );
    }
    for (list, name) in [(csl, "event-date"), (bibtex, "eventdate")] {
        let import = read(list);
        assert_eq!(dates(&import.dossier), ["2013-07-01", "2013-07-02"]);
        let left = format!("entry 1, {name}: left out: 2013-06-27");
        assert!(said(&import).contains(&left), "{}", said(&import));
    }
}

/// What a bibliography keeps of a report.
fn kept(report: &Report) -> (String, String, Vec<String>, String, Option<String>) {
    let authors = report.authors.iter().map(ToString::to_string).collect();
    let url = report.sources.first().map(|source| source.url.to_string());
    let title = report.title.text.clone();
    (
        title,
        report.date.to_string(),
        authors,
        report.publisher.clone().unwrap_or_default(),
        url,
    )
}

#[test]
fn what_was_exported_as_a_bibliography_is_read_back() {
    let dossier: Dossier =
        serde_json::from_str(include_str!("../../../../tests/fixtures/examplia.json")).expect("it");
    let access = Access {
        version: "0123456789ab".to_owned(),
        accessed: Some("2026-11-23".parse().expect("a day")),
        base: None,
    };
    let words = &translation("en").exporter;
    let reports = dossier
        .reports
        .iter()
        .filter(|report| !report.title.supplied);
    for report in reports {
        let citation = Citation::of_report(&dossier, report, &access, words);
        let texts = [
            ("RIS", ris(&citation)),
            ("CSL", csl_json(std::slice::from_ref(&citation))),
            ("BibTeX", formats::export::bibtex::bibtex(&citation)),
        ];
        for (format, text) in texts {
            let import = read(&text);
            let [mut found, mut expected] = [&import.dossier.reports[0], report].map(kept);
            if format == "CSL" {
                // It has one mark for every doubt.
                for date in [&mut found.1, &mut expected.1] {
                    *date = date.replace(['?', '%'], "~");
                }
            }
            assert_eq!(found, expected, "{format}: {text}");
        }
    }
}

#[test]
fn what_latex_escapes_or_emphasises_is_read_as_what_it_shows() {
    let file = "@misc{a, title = {On \\emph{new {squares}} and 5\\% \\& more}, date = {2013}, \
        author = {Doe, Jane and others}, url = {https://a.example/a\\_b\\%20c}}";
    let import = read(file);
    let report = &import.dossier.reports[0];
    assert!(
        report.title.text.starts_with("On new "),
        "{}",
        report.title.text
    );
    assert!(
        report.title.text.ends_with("squares and 5% & more"),
        "{}",
        report.title.text
    );
    assert_eq!(report.sources[0].url.as_str(), "https://a.example/a_b%20c");
    assert_eq!(authors(report), ["Doe, Jane"]);
    assert!(said(&import).contains("and others"), "{}", said(&import));
}

#[test]
fn what_programs_write_in_more_than_one_way_is_read_in_each() {
    let import = read(
        "@misc{a, author={Doe, Jane AND Roe, Richard And {Standing and Speaking}}, title={One},\n\
         date={2013-06-27}, howpublished={\\url{https://a.example/1}}}",
    );
    let report = &import.dossier.reports[0];
    assert_eq!(
        authors(report),
        ["Doe, Jane", "Roe, Richard", "Standing and Speaking"]
    );
    assert_eq!(urls(report), ["https://a.example/1"]);

    let import = read(
        "TY  - RPRT\nTI  - One\nPY  - 2013///Spring\nER  - \nTY  - RPRT\nTI  - Two\nPY  - 2014///in press\nER  - \n",
    );
    assert_eq!(dates(&import.dossier), ["2013-21", "2014"]);
    assert!(
        said(&import).contains("PY: left out: in press"),
        "{}",
        said(&import)
    );

    let import = read(
        r#"[{"id":"a","type":"article","title":"The <i>Gazette</i> case & more","issued":"2013-06-27"},
            {"id":"b","type":"article","title":"1 < 2 & 3","issued":{"date-parts":[["2013"]],"season":"Summer"}}]"#,
    );
    assert_eq!(dates(&import.dossier), ["2013-06-27", "2013-22"]);
    let titles = import.dossier.reports.iter().map(|it| it.title.to_string());
    assert_eq!(
        titles.collect::<Vec<_>>(),
        ["The Gazette case & more", "1 < 2 & 3"]
    );
}
