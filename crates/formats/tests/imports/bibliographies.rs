//! Lists of bibliographies become reports: what RIS, CSL-JSON and BibTeX say is kept or named.

use dossier::{Dossier, Report};
use formats::export::citation::{Access, Citation};
use formats::export::csl::csl_json;
use formats::export::ris::ris;
use formats::import::{Format, NOT_IMPORTED};
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
        accessed: "2026-11-23".parse().expect("a day"),
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
