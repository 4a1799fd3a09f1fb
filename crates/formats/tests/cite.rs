//! Citations, read back by readers that are not ours.

use std::sync::LazyLock;

use biblatex::{Bibliography, ChunksExt};
use biblib::CitationParser;
use dossier::{Dossier, Name, Report};
use formats::export::bibtex::bibtex;
use formats::export::citation::{Access, Citation};
use formats::export::csl::csl_json;
use formats::export::list::list;
use formats::export::prose::{apa, chicago_bibliography, chicago_note, plain};
use formats::export::ris::ris;
use formats::export::sources;
use locale::{Exporter, Locale, translation};
use proptest::prelude::*;

fn examplia() -> Dossier {
    serde_json::from_str(include_str!("../../../tests/fixtures/examplia.json"))
        .expect("the fixture is right")
}

fn words() -> &'static Locale<Exporter> {
    &translation("en").exporter
}

fn access(base: Option<&str>) -> Access {
    Access {
        version: "0123456789ab".to_owned(),
        accessed: Some("2026-11-23".parse().expect("a day")),
        base: base.map(|base| base.parse().expect("a base")),
    }
}

fn at_home() -> Access {
    access(Some("https://dossier.example/xe/"))
}

fn cite(format: impl Fn(&Citation) -> String, id: &str) -> String {
    let dossier = examplia();
    let access = at_home();
    let report = dossier.report(id).expect("a report of the fixture");
    format(&Citation::of_report(&dossier, report, &access, words()))
}

/// A text as citations have it: on one line.
fn one_line(text: &str) -> String {
    let is_gap = |c: char| c.is_whitespace() || c.is_control();
    let words: Vec<_> = text.split(is_gap).filter(|word| !word.is_empty()).collect();
    words.join(" ")
}

/// A field of the only entry of a BibTeX file, as the reader understands it.
fn field(text: &str, name: &str) -> String {
    let entries = Bibliography::parse(text).expect(text);
    let entry = entries.iter().next().expect("an entry");
    let chunks = entry.get(name).unwrap_or_else(|| panic!("{name}: {text}"));
    chunks.format_verbatim()
}

/// The lines of a RIS record, by the format's rules: two capitals or digits, two spaces, a hyphen, a
/// space, a value; CR LF; `TY` first, `ER` last and only there.
fn ris_lines(text: &str) -> Vec<(String, String)> {
    let body = text.strip_suffix("\r\n").expect("CR LF at the end");
    let lines: Vec<_> = body.split("\r\n").collect();
    let read = |line: &&str| {
        let (tag, value) = line
            .split_once("  - ")
            .unwrap_or_else(|| panic!("{line:?}"));
        let is_tag = |c: char| c.is_ascii_uppercase() || c.is_ascii_digit();
        assert!(tag.len() == 2 && tag.chars().all(is_tag), "{line:?}");
        assert!(!value.contains(['\r', '\n']), "{line:?}");
        (tag.to_owned(), value.to_owned())
    };
    let lines: Vec<_> = lines.iter().map(read).collect();
    let places = |tag: &str| -> Vec<_> {
        let found = lines.iter().enumerate().filter(|(_, line)| line.0 == tag);
        found.map(|(index, _)| index).collect()
    };
    assert_eq!(places("TY"), [0], "{text}");
    assert_eq!(places("ER"), [lines.len() - 1], "{text}");
    lines
}

fn ris_values(text: &str, tag: &str) -> Vec<String> {
    let lines = ris_lines(text).into_iter();
    lines
        .filter(|line| line.0 == tag)
        .map(|line| line.1)
        .collect()
}

fn publisher(report: &Report) -> String {
    one_line(report.publisher.as_deref().unwrap_or_default())
}

fn language(report: &Report) -> String {
    report.language.iter().map(ToString::to_string).collect()
}

/// The names that a report is cited under.
fn names(report: &Report) -> Vec<String> {
    match report.authors.as_slice() {
        [] => vec![publisher(report)],
        names => names.iter().map(ToString::to_string).collect(),
    }
}

fn shown_title(report: &Report) -> String {
    let text = &report.title.text;
    if report.title.supplied {
        one_line(&format!("[{text}]"))
    } else {
        one_line(text)
    }
}

/// The persons of an entry, as the dataset writes names.
fn bibtex_names(text: &str) -> Vec<String> {
    let entries = Bibliography::parse(text).expect(text);
    let persons = entries.iter().next().expect("an entry").author();
    let persons = persons.expect("authors").into_iter();
    persons
        .map(|person| {
            let family = [person.prefix.as_str(), &person.name].join(" ");
            match person.given_name.as_str() {
                "" => family.trim().to_owned(),
                given => format!("{}, {given}", family.trim()),
            }
        })
        .collect()
}

fn assert_bibtex(dossier: &Dossier, report: &Report, access: &Access) {
    let text = bibtex(&Citation::of_report(dossier, report, access, words()));
    let entries = Bibliography::parse(&text).expect(&text);
    assert_eq!(entries.len(), 1, "{text}");
    let entry = entries.iter().next().expect("an entry");
    assert_eq!(entry.key, report.id.as_str());
    let problems = entry.verify();
    assert!(
        problems.missing.is_empty(),
        "{:?}: {text}",
        problems.missing
    );
    assert!(
        problems.superfluous.is_empty(),
        "{:?}: {text}",
        problems.superfluous
    );
    assert!(
        problems.malformed.is_empty(),
        "{:?}: {text}",
        problems.malformed
    );
    assert_eq!(field(&text, "title"), shown_title(report), "{text}");
    assert_eq!(bibtex_names(&text), names(report), "{text}");
    assert_eq!(field(&text, "date"), report.date.to_string());
    if let Some(source) = report.sources.first() {
        let url = entry.url().expect("an address").replace("%2D", "-");
        assert_eq!(url, source.url.as_str());
    }
    let fields = ["institution", "journaltitle", "organization", "publisher"];
    let named = fields.iter().find_map(|name| entry.get(name));
    let named = named.expect("a publisher").format_verbatim();
    assert_eq!(named, publisher(report), "{text}");
}

fn assert_ris(dossier: &Dossier, report: &Report, access: &Access) {
    let text = ris(&Citation::of_report(dossier, report, access, words()));
    assert_eq!(ris_values(&text, "TI"), [shown_title(report)]);
    let is_institution = report.authors.is_empty() && publisher(report).contains(',');
    let names = if is_institution {
        Vec::new()
    } else {
        names(report)
    };
    assert_eq!(ris_values(&text, "AU"), names);
    assert_eq!(ris_values(&text, "PB"), [publisher(report)]);
    assert_eq!(ris_values(&text, "LA"), [language(report)]);
    let year = format!("{:04}", report.date.start().year());
    assert_eq!(ris_values(&text, "PY"), [year.as_str()]);
    let dates = ris_values(&text, "DA");
    let parts: Vec<_> = dates[0].splitn(4, '/').collect();
    let known: Vec<_> = parts[..3]
        .iter()
        .filter(|part| !part.is_empty())
        .copied()
        .collect();
    assert_eq!(known.join("-"), report.date.start().iso());
    let is_plain = report.date.to_string() == report.date.start().iso();
    assert_eq!(
        parts[3],
        if is_plain {
            String::new()
        } else {
            words().date(report.date)
        }
    );
    let url: Vec<_> = report
        .sources
        .iter()
        .take(1)
        .map(|source| source.url.to_string())
        .collect();
    assert_eq!(ris_values(&text, "UR"), url);
}

/// The schema of CSL-JSON by the makers of CSL.
fn csl_schema() -> &'static jsonschema::Validator {
    static SCHEMA: LazyLock<jsonschema::Validator> = LazyLock::new(|| {
        let schema = serde_json::from_str(include_str!("../../../tests/fixtures/csl-data.json"))
            .expect("JSON");
        jsonschema::validator_for(&schema).expect("a schema")
    });
    &SCHEMA
}

fn assert_csl(dossier: &Dossier, report: &Report, access: &Access) {
    let text = csl_json(&[Citation::of_report(dossier, report, access, words())]);
    let value: serde_json::Value = serde_json::from_str(&text).expect(&text);
    if let Err(error) = csl_schema().validate(&value) {
        panic!("{error}: {text}");
    }
    let items: Vec<citationberg::json::Item> = serde_json::from_str(&text).expect(&text);
    let [item] = items.as_slice() else {
        panic!("{text}")
    };
    assert_eq!(item.id().as_deref(), Some(report.id.as_str()));
    assert_eq!(
        item.type_().as_deref(),
        Some(report.kind.item_type.as_str())
    );
    let value = |name: &str| item.0.get(name).and_then(citationberg::json::Value::to_str);
    assert_eq!(
        value("title").as_deref(),
        Some(shown_title(report).as_str())
    );
    assert_eq!(
        value("publisher").as_deref(),
        Some(publisher(report).as_str())
    );
    let Some(citationberg::json::Value::Names(authors)) = item.0.get("author") else {
        panic!("{text}")
    };
    let authors: Vec<_> = authors
        .iter()
        .map(|name| match name {
            citationberg::json::NameValue::Literal(name) => name.literal.clone(),
            citationberg::json::NameValue::Item(name) => match &name.given {
                Some(given) => format!("{}, {given}", name.family),
                None => name.family.clone(),
            },
        })
        .collect();
    assert_eq!(authors, names(report));
    let Some(citationberg::json::Value::Date(issued)) = item.0.get("issued") else {
        panic!("{text}")
    };
    let citationberg::json::DateValue::DateParts {
        date_parts, circa, ..
    } = issued
    else {
        panic!("{text}")
    };
    let points: Vec<_> = std::iter::once(report.date.start())
        .chain(report.date.end())
        .collect();
    let isos: Vec<_> = points.iter().map(dossier::Point::iso).collect();
    let parts = date_parts.0.iter().map(|point| {
        let year = format!("{:04}", point.0[0]);
        let rest = point.0[1..].iter().map(|part| format!("{part:02}"));
        let all: Vec<_> = std::iter::once(year).chain(rest).collect();
        all.join("-")
    });
    assert_eq!(parts.collect::<Vec<_>>(), isos);
    let is_doubtful = points
        .iter()
        .any(|point| point.is_approximate() || point.is_uncertain());
    assert_eq!(*circa, is_doubtful);
}

#[test]
fn every_report_is_read_back_from_every_format() {
    for dossier in [examplia(), synthetic::dossier(100)] {
        for access in [access(None), at_home()] {
            for report in &dossier.reports {
                assert_bibtex(&dossier, report, &access);
                assert_ris(&dossier, report, &access);
                assert_csl(&dossier, report, &access);
            }
        }
    }
}

#[test]
fn a_reader_of_ris_finds_all_records_and_ignores_no_line() {
    let dossier = synthetic::dossier(100);
    let access = at_home();
    let records = dossier.reports.iter();
    let text: String = records
        .map(|report| ris(&Citation::of_report(&dossier, report, &access, words())))
        .collect();
    let records = biblib::RisParser::new().parse(&text).expect("RIS");
    assert_eq!(records.len(), dossier.reports.len());
    for (record, report) in records.iter().zip(&dossier.reports) {
        assert_eq!(record.title, shown_title(report));
        assert_eq!(record.publisher.as_deref(), report.publisher.as_deref());
        assert_eq!(record.language.as_deref(), Some(language(report).as_str()));
        let urls: Vec<_> = report
            .sources
            .iter()
            .take(1)
            .map(|s| s.url.to_string())
            .collect();
        assert_eq!(record.urls, urls);
        let date = record.date.as_ref().expect("a date");
        let start = report.date.start();
        assert_eq!(date.year, start.year());
        assert_eq!(date.month.map(u32::from), start.month());
        assert_eq!(date.day.map(u32::from), start.day());
    }
}

/// Texts with what formats stumble over.
fn any_text() -> impl Strategy<Value = String> {
    let trap = prop_oneof![
        Just("{".to_owned()),
        Just("}".to_owned()),
        Just("\\".to_owned()),
        Just("%".to_owned()),
        Just("\"".to_owned()),
        Just("&".to_owned()),
        Just("~".to_owned()),
        Just("^".to_owned()),
        Just("_".to_owned()),
        Just("#".to_owned()),
        Just("$".to_owned()),
        Just("@".to_owned()),
        Just("\r\nER  - ".to_owned()),
        Just("\\textbackslash".to_owned()),
        Just("<b>".to_owned()),
        Just(" and ".to_owned()),
        Just("''--".to_owned()),
        Just("Әлия".to_owned()),
        Just("人权".to_owned()),
        Just("حقوق".to_owned()),
        "\\PC{0,6}",
        "[ -~]{0,6}",
    ];
    prop::collection::vec(trap, 1..8)
        .prop_map(|parts| parts.concat())
        .prop_filter("no text", |text| !one_line(text).is_empty())
}

fn any_name() -> impl Strategy<Value = Name> {
    // Readers of BibTeX take a name with "=" for another notation of names.
    let part = || any_text().prop_map(|text| one_line(&text.replace([',', '='], "")));
    prop_oneof![
        part(),
        (part(), part()).prop_map(|(family, given)| format!("{family}, {given}")),
    ]
    .prop_filter_map("no name", |text| text.parse().ok())
}

proptest! {
    #[test]
    fn any_text_survives_every_format(
        title in any_text(),
        publisher in any_text(),
        authors in prop::collection::vec(any_name(), 0..4),
        supplied: bool,
    ) {
        let mut dossier = examplia();
        let report = &mut dossier.reports[1];
        report.title.text = title;
        report.title.supplied = supplied;
        // It stands among the names where there are no authors.
        report.publisher = Some(publisher.replace('=', "-"));
        report.authors = authors;
        let report = dossier.reports[1].clone();
        assert_bibtex(&dossier, &report, &at_home());
        assert_ris(&dossier, &report, &at_home());
        assert_csl(&dossier, &report, &at_home());
    }

    #[test]
    fn no_text_breaks_out_of_its_line_in_prose(title in any_text(), publisher in any_text()) {
        let mut dossier = examplia();
        dossier.reports[1].title.text = title;
        dossier.reports[1].publisher = Some(publisher);
        let access = at_home();
        let citation = Citation::of_report(&dossier, &dossier.reports[1], &access, words());
        for text in [apa(&citation), chicago_note(&citation), chicago_bibliography(&citation), plain(&citation)] {
            prop_assert!(!text.contains(['\r', '\n']), "{}", text);
            prop_assert!(text.contains("https://dossier.example/xe/?version=2013-06-27.0123456789ab#dated"));
        }
    }

    #[test]
    fn a_table_of_sources_reads_back_as_it_was_and_runs_nothing(title in any_text(), prefix in "[=+@\t\r\n-]?") {
        let mut dossier = examplia();
        dossier.reports[1].title.text = format!("{prefix}{title}");
        let text = sources::csv(&dossier);
        let mut reader = csv::ReaderBuilder::new().from_reader(text.as_bytes());
        let row = reader.records().map(|row| row.expect("a row")).find(|row| &row[0] == "dated").expect("the report's row");
        let expected = &dossier.reports[1].title.text;
        let first = expected.chars().next().expect("a text");
        let is_formula = "=+-@\t\r\n＝＋－＠".contains(first);
        prop_assert_eq!(row[1].strip_prefix('\'').filter(|_| is_formula).unwrap_or(&row[1]), expected);
        prop_assert!(!row[1].starts_with(['=', '+', '-', '@', '\t', '\r', '\n']));
    }
}

#[test]
fn dates_keep_what_is_doubtful_about_them() {
    for (date, in_apa, in_chicago) in [
        ("2012-05-03", "(2012, May 3).", "May 3, 2012"),
        ("2012-05", "(2012, May).", "May 2012"),
        ("2012", "(2012).", "2012"),
        ("2012~", "(ca. 2012).", "ca. 2012"),
        ("2012-05?", "(perhaps 2012, May).", "perhaps May 2012"),
        ("2012%", "(perhaps ca. 2012).", "perhaps ca. 2012"),
        (
            "2011-12-31/2012-02~",
            "(2011, December 31–ca. 2012, February).",
            "December 31, 2011 to ca. February 2012",
        ),
    ] {
        let mut dossier = examplia();
        dossier.reports[1].date = date.parse().expect(date);
        let access = at_home();
        let report = dossier.reports[1].clone();
        assert_ris(&dossier, &report, &access);
        assert_csl(&dossier, &report, &access);
        let citation = Citation::of_report(&dossier, &report, &access, words());
        assert_eq!(field(&bibtex(&citation), "date"), date);
        assert!(apa(&citation).contains(in_apa), "{}", apa(&citation));
        for text in [chicago_note(&citation), chicago_bibliography(&citation)] {
            assert!(text.contains(in_chicago), "{text}");
        }
        assert!(plain(&citation).contains(&words().date(report.date)));
    }
}

#[test]
fn a_season_is_cited_as_each_format_has_it() {
    let mut dossier = examplia();
    dossier.reports[1].date = "2012-24".parse().expect("a date");
    let report = dossier.reports[1].clone();
    let access = at_home();
    assert_bibtex(&dossier, &report, &access);
    assert_ris(&dossier, &report, &access);
    assert_csl(&dossier, &report, &access);
    let citation = Citation::of_report(&dossier, &report, &access, words());
    assert!(
        apa(&citation).contains("(2012, winter)"),
        "{}",
        apa(&citation)
    );
    assert!(chicago_note(&citation).contains("winter 2012"));
    assert!(plain(&citation).contains("winter 2012"));
    assert_eq!(field(&bibtex(&citation), "date"), "2012-24");
    assert_eq!(ris_values(&ris(&citation), "DA"), ["2012///winter 2012"]);
    assert!(csl_json(&[citation]).contains("\"season\": 4"));
}

#[test]
fn a_report_is_cited_in_the_style_of_apa() {
    assert_eq!(
        cite(apa, "dated"),
        "Doe, J., & The Committee. (2012, January 27). <b>Markup</b> is text [Report]. \
         Example & Sons. https://WWW.example.com:8443/a?b=c&d=e#f \
         Archived at https://archive.example.net/1 \
         Listed in Human Rights in Examplia (Nobody at all), version 0123456789ab, \
         https://dossier.example/xe/?version=2013-06-27.0123456789ab#dated Retrieved November 23, 2026."
    );
    assert_eq!(
        cite(apa, "strike"),
        "Example Press. (2011, December–ca. 2012, February). [A winter’s strike] [News release]. \
         https://example.org/strike \
         Listed in Human Rights in Examplia (Nobody at all), version 0123456789ab, \
         https://dossier.example/xe/?version=2013-06-27.0123456789ab#strike Retrieved November 23, 2026."
    );
}

#[test]
fn a_report_is_cited_in_the_style_of_chicago() {
    assert_eq!(
        cite(chicago_note, "dated"),
        "Jane Doe and The Committee, “<b>Markup</b> is text,” Report, Example & Sons, \
         January 27, 2012, https://WWW.example.com:8443/a?b=c&d=e#f, \
         archived at https://archive.example.net/1, \
         listed in Human Rights in Examplia (Nobody at all), version 0123456789ab, \
         https://dossier.example/xe/?version=2013-06-27.0123456789ab#dated, accessed November 23, 2026."
    );
    assert_eq!(
        cite(chicago_bibliography, "dated"),
        "Doe, Jane, and The Committee. “<b>Markup</b> is text.” Report. Example & Sons, \
         January 27, 2012. https://WWW.example.com:8443/a?b=c&d=e#f \
         Archived at https://archive.example.net/1 \
         Listed in Human Rights in Examplia (Nobody at all), version 0123456789ab, \
         https://dossier.example/xe/?version=2013-06-27.0123456789ab#dated Accessed November 23, 2026."
    );
    let mut dossier = examplia();
    dossier.reports[0].title.text = "What does “free” mean?".to_owned();
    let access = access(None);
    let citation = Citation::of_report(&dossier, &dossier.reports[0], &access, words());
    assert_eq!(
        chicago_bibliography(&citation),
        "Example Press. “What does ‘free’ mean?” Chapter. January 2012. \
         Listed in Human Rights in Examplia (Nobody at all), version 0123456789ab. \
         Accessed November 23, 2026."
    );
    assert!(
        chicago_note(&citation).starts_with("“What does ‘free’ mean?” Chapter, Example Press, ")
    );
}

#[test]
fn a_name_is_written_as_its_script_asks() {
    let mut dossier = examplia();
    let names = [
        "李, 明",
        "Есенбаева, Әлия",
        "العلي, محمد",
        "E\u{301}tat, E\u{301}lan Jo",
    ];
    let names = names.map(|name| name.parse().expect("a name"));
    dossier.reports[0].authors = names.to_vec();
    let access = access(None);
    let citation = Citation::of_report(&dossier, &dossier.reports[0], &access, words());
    let start = |text: String, end: &str| text.split(end).next().map(str::to_owned);
    assert_eq!(
        start(apa(&citation), " (2012").as_deref(),
        Some("李明, Есенбаева, Ә., العلي, محمد, & E\u{301}tat, E\u{301}. J.")
    );
    assert_eq!(
        start(chicago_bibliography(&citation), ". “").as_deref(),
        Some("李明, Әлия Есенбаева, محمد العلي, and E\u{301}lan Jo E\u{301}tat")
    );
    assert_eq!(
        start(plain(&citation), ". A month").as_deref(),
        Some("李明, Әлия Есенбаева, محمد العلي, E\u{301}lan Jo E\u{301}tat")
    );
    for (name, spoken) in [
        ("김, 정은", "김정은"),
        ("村上, 春樹", "村上春樹"),
        ("スミス, ジョン", "ジョン スミス"),
    ] {
        assert_eq!(name.parse::<Name>().expect("a name").spoken(), spoken);
    }
}

#[test]
fn a_report_is_cited_in_full() {
    assert_eq!(
        cite(plain, "dated"),
        "Jane Doe, The Committee. <b>Markup</b> is text. Report, Example & Sons, 27 January 2012. \
         https://WWW.example.com:8443/a?b=c&d=e#f Archived at https://archive.example.net/1 \
         Listed in Human Rights in Examplia (Nobody at all), version 0123456789ab, \
         https://dossier.example/xe/?version=2013-06-27.0123456789ab#dated Accessed 23 November 2026."
    );
}

#[test]
fn the_dossier_is_cited_as_a_whole() {
    let dossier = examplia();
    let access = at_home();
    let citation = Citation::of_dossier(&dossier, &access, words());
    let expected = [
        "Nobody at all. (2013, June 27). Human Rights in Examplia [Dossier].",
        "https://dossier.example/xe/?version=2013-06-27.0123456789ab",
        "Version 0123456789ab.",
        "November 23, 2026.",
    ];
    for part in expected {
        assert!(apa(&citation).contains(part), "{}", apa(&citation));
    }
    let text = bibtex(&citation);
    assert!(text.starts_with("@online{dossier_xe,\n"), "{text}");
    assert_eq!(
        field(&text, "url"),
        "https://dossier.example/xe/?version=2013-06-27.0123456789ab"
    );
    assert_eq!(field(&text, "date"), "2013-06-27");
    assert_eq!(field(&text, "urldate"), "2026-11-23");
    assert!(field(&text, "note").contains("0123456789ab"));
    let text = ris(&citation);
    assert_eq!(ris_values(&text, "TI"), ["Human Rights in Examplia"]);
    assert_eq!(
        ris_values(&text, "UR"),
        ["https://dossier.example/xe/?version=2013-06-27.0123456789ab"]
    );
    let items: serde_json::Value = serde_json::from_str(&csl_json(&[citation])).expect("JSON");
    assert_eq!(items[0]["version"], "0123456789ab");
    assert_eq!(
        items[0]["URL"],
        "https://dossier.example/xe/?version=2013-06-27.0123456789ab"
    );
}

#[test]
fn the_doi_of_the_dossier_is_in_every_citation_of_it() {
    let mut dossier = examplia();
    dossier.doi = Some("10.5281/zenodo.1_2".parse().expect("a DOI"));
    let address = "https://doi.org/10.5281/zenodo.1_2";
    let access = at_home();
    let citation = Citation::of_dossier(&dossier, &access, words());
    for prose in [apa, chicago_bibliography, chicago_note, plain] {
        let text = prose(&citation);
        assert!(text.contains(address), "{text}");
        assert!(!text.contains("?version="), "{text}");
        assert!(text.contains("ersion 0123456789ab"), "{text}");
    }
    assert_eq!(field(&bibtex(&citation), "doi"), "10.5281/zenodo.1_2");
    assert_eq!(ris_values(&ris(&citation), "DO"), ["10.5281/zenodo.1_2"]);
    let items: serde_json::Value = serde_json::from_str(&csl_json(&[citation])).expect("JSON");
    assert!(csl_schema().is_valid(&items));
    assert_eq!(items[0]["DOI"], "10.5281/zenodo.1_2");
    // The address of the version stays beside it.
    let url = items[0]["URL"].as_str().expect("an address");
    assert!(url.contains("?version="), "{url}");
}

#[test]
fn a_report_never_bears_the_doi_of_its_dossier_which_leads_to_where_it_is_listed() {
    let mut dossier = examplia();
    dossier.doi = Some("10.5281/zenodo.1".parse().expect("a DOI"));
    let report = dossier.report("dated").expect("a report of the fixture");
    let access = access(None);
    let citation = Citation::of_report(&dossier, report, &access, words());
    let listed = "version 0123456789ab, https://doi.org/10.5281/zenodo.1";
    for text in [
        apa(&citation),
        chicago_bibliography(&citation),
        chicago_note(&citation),
        plain(&citation),
        field(&bibtex(&citation), "note"),
        ris_values(&ris(&citation), "N1").join(" "),
    ] {
        assert!(text.contains(listed), "{text}");
    }
    assert!(ris_values(&ris(&citation), "DO").is_empty());
    assert!(!bibtex(&citation).contains("doi = "));
    assert!(!csl_json(&[citation]).contains("\"DOI\""));
}

#[test]
fn without_a_base_no_address_of_the_dossier_is_made_up() {
    let dossier = examplia();
    let access = access(None);
    let report = dossier
        .report("month-only")
        .expect("a report without a source");
    for citation in [
        Citation::of_report(&dossier, report, &access, words()),
        Citation::of_dossier(&dossier, &access, words()),
    ] {
        let texts = [
            apa(&citation),
            chicago_note(&citation),
            chicago_bibliography(&citation),
            plain(&citation),
            bibtex(&citation),
            ris(&citation),
            csl_json(std::slice::from_ref(&citation)),
        ];
        for text in texts {
            assert!(!text.contains("://"), "{text}");
            assert!(text.contains("0123456789ab"), "{text}");
        }
    }
}

#[test]
fn the_archived_copy_is_cited_with_its_day() {
    let mut dossier = examplia();
    let archived = "https://web.archive.org/web/20130627142501/https://example.org/";
    dossier.reports[1].sources[0].archived_url = Some(archived.parse().expect("an address"));
    let access = at_home();
    let citation = Citation::of_report(&dossier, &dossier.reports[1], &access, words());
    let american = format!("rchived June 27, 2013 at {archived}");
    for text in [
        apa(&citation),
        chicago_note(&citation),
        chicago_bibliography(&citation),
    ] {
        assert!(text.contains(&american), "{text}");
    }
    assert!(plain(&citation).contains(&format!("Archived 27 June 2013 at {archived}")));
    let note = format!("Archived copy of 27 June 2013: {archived}");
    assert!(field(&bibtex(&citation), "note").contains(&note));
    assert!(ris_values(&ris(&citation), "N1").contains(&note));
    assert!(csl_json(&[citation]).contains(&note));
}

#[test]
fn every_item_type_gets_an_entry_that_lacks_nothing() {
    let mut dossier = examplia();
    let access = at_home();
    let schema = dossier::schema().to_value();
    let pattern = schema["$defs"]["ItemType"]["pattern"]
        .as_str()
        .expect("a pattern");
    let types: Vec<_> = pattern
        .trim_matches(['^', '$', '(', ')'])
        .split('|')
        .collect();
    assert!(types.len() > 40);
    for item_type in types {
        for index in [0, 1] {
            dossier.reports[index].kind.item_type = item_type.parse().expect(item_type);
            let report = dossier.reports[index].clone();
            assert_bibtex(&dossier, &report, &access);
            assert_ris(&dossier, &report, &access);
            assert_csl(&dossier, &report, &access);
        }
    }
}

#[test]
fn a_lasting_address_names_the_version_by_the_day_of_the_last_change() {
    let mut dossier = examplia();
    dossier.reports[1].revisions = serde_json::from_value(serde_json::json!([
        { "date": "2026-03-01", "change": "The day is the fifth.", "reason": "It was misread." },
    ]))
    .expect("a revision");
    let access = at_home();
    let address = "https://dossier.example/xe/?version=2026-03-01.0123456789ab";
    let whole = Citation::of_dossier(&dossier, &access, words());
    assert_eq!(whole.permanent.as_deref(), Some(address));
    let report = Citation::of_report(&dossier, &dossier.reports[2], &access, words());
    assert_eq!(report.permanent, Some(format!("{address}#strike")));
    let text = bibtex(&report);
    assert!(text.contains("?version=2026-03-01.0123456789ab"), "{text}");
    assert!(ris(&report).contains(&format!("{address}#strike")));
    assert!(csl_json(&[report]).contains(&format!("{address}#strike")));
}

#[test]
fn a_list_says_what_is_shown_and_wraps_nothing() {
    let mut dossier = examplia();
    dossier.reports[1].content_warning = Some("Says\n<worse>.".to_owned());
    let shown = [&dossier.reports[1], &dossier.reports[0]];
    let text = list(
        &dossier,
        &shown,
        "2012: 2 of 4 reports",
        &at_home(),
        words(),
    );
    assert_eq!(
        text,
        "Human Rights in Examplia\n\
         2012: 2 of 4 reports\n\
         Nobody at all\n\
         https://dossier.example/xe/\n\
         Version 0123456789ab, accessed 23 November 2026\n\
         \n\
         27 January 2012. Report\n\
         <b>Markup</b> is text\n\
         Example & Sons\n\
         By Jane Doe and The Committee\n\
         Content warning: Says <worse>.\n\
         Nothing in <em>this</em> is markup, and \"quotes\" stay.\n\
         Source: https://WWW.example.com:8443/a?b=c&d=e#f\n\
         Archived copy: https://archive.example.net/1\n\
         Source: http://mirror.example.org/\n\
         In the dossier: https://dossier.example/xe/#dated\n\
         \n\
         January 2012. Chapter\n\
         A month is all that is known\n\
         Example Press\n\
         No text is given for this report.\n\
         No address is known.\n\
         In the dossier: https://dossier.example/xe/#month-only\n"
    );
}

#[test]
fn a_table_of_sources_has_a_row_for_every_source_and_loses_no_report() {
    let mut dossier = examplia();
    let archived = "https://web.archive.org/web/20130627142501/https://example.org/strike";
    dossier.reports[2].sources[0].archived_url = Some(archived.parse().expect("an address"));
    assert_eq!(
        sources::csv(&dossier),
        format!(
            "report id,title,address,archived address,captured,has archived copy\r\n\
             month-only,A month is all that is known,,,,no\r\n\
             dated,<b>Markup</b> is text,https://WWW.example.com:8443/a?b=c&d=e#f,https://archive.example.net/1,,yes\r\n\
             dated,<b>Markup</b> is text,http://mirror.example.org/,,,no\r\n\
             strike,[A winter’s strike],https://example.org/strike,{archived},2013-06-27,yes\r\n\
             long-ago,Perhaps then,,,,no\r\n\
             summary,Human Rights in Examplia,https://www.example.org/examplia,,,no\r\n"
        )
    );
}

#[test]
fn the_schema_of_csl_refuses_what_it_does_not_know() {
    for json in [
        r#"[{"id":"a","type":"report","titel":"Misspelt"}]"#,
        r#"[{"id":"a","type":"rapport"}]"#,
        r#"[{"type":"report"}]"#,
    ] {
        let value = serde_json::from_str(json).expect("JSON");
        assert!(!csl_schema().is_valid(&value), "{json}");
    }
}

#[test]
fn many_authors_are_named_as_the_styles_ask() {
    let names = |count: usize| -> Vec<Name> {
        let name = |index| format!("Doe{index}, Jane").parse().expect("a name");
        (1..=count).map(name).collect()
    };
    let access = at_home();
    for (count, in_apa, in_note, in_bibliography) in [
        (1, "Doe1, J. (2012", "Jane Doe1, “", "Doe1, Jane. “"),
        (
            2,
            "Doe1, J., & Doe2, J. (",
            "Jane Doe1 and Jane Doe2, “",
            "Doe1, Jane, and Jane Doe2. “",
        ),
        (
            3,
            "Doe1, J., Doe2, J., & Doe3, J. (",
            "Jane Doe1, Jane Doe2, and Jane Doe3, “",
            "Doe1, Jane, Jane Doe2, and Jane Doe3. “",
        ),
        (
            4,
            "Doe2, J., Doe3, J., & Doe4, J. (",
            "Jane Doe1 et al., “",
            "Jane Doe3, and Jane Doe4. “",
        ),
        (
            11,
            "Doe10, J., & Doe11, J. (",
            "Jane Doe1 et al., “",
            "Jane Doe6, Jane Doe7 et al. “",
        ),
        (
            21,
            "Doe19, J., . . . Doe21, J. (",
            "Jane Doe1 et al., “",
            "Jane Doe7 et al. “",
        ),
    ] {
        let mut dossier = examplia();
        dossier.reports[1].authors = names(count);
        let citation = Citation::of_report(&dossier, &dossier.reports[1], &access, words());
        assert!(apa(&citation).contains(in_apa), "{}", apa(&citation));
        let note = chicago_note(&citation);
        assert!(note.starts_with(in_note), "{note}");
        let bibliography = chicago_bibliography(&citation);
        assert!(bibliography.contains(in_bibliography), "{bibliography}");
    }
    let mut dossier = examplia();
    dossier.reports[1].authors.reverse();
    let citation = Citation::of_report(&dossier, &dossier.reports[1], &access, words());
    let bibliography = chicago_bibliography(&citation);
    assert!(
        bibliography.starts_with("The Committee and Jane Doe. “"),
        "{bibliography}"
    );
}

#[test]
fn an_article_names_its_newspaper_where_reference_managers_look_for_it() {
    let mut dossier = examplia();
    dossier.reports[1].kind.item_type = "article-newspaper".parse().expect("a type");
    let access = at_home();
    let citation = Citation::of_report(&dossier, &dossier.reports[1], &access, words());
    assert_eq!(ris_values(&ris(&citation), "T2"), ["Example & Sons"]);
    assert_eq!(field(&bibtex(&citation), "journaltitle"), "Example & Sons");
    let items: serde_json::Value = serde_json::from_str(&csl_json(&[citation])).expect("JSON");
    assert_eq!(items[0]["container-title"], "Example & Sons");
}

#[test]
fn an_institution_with_a_comma_in_its_name_never_becomes_a_person_of_ris() {
    let mut dossier = examplia();
    let report = &mut dossier.reports[0];
    report.authors.clear();
    report.publisher = Some("Open Desk, Inc.".to_owned());
    let report = dossier.reports[0].clone();
    let text = ris(&Citation::of_report(&dossier, &report, &at_home(), words()));
    assert_eq!(ris_values(&text, "AU"), [""; 0]);
    assert_eq!(ris_values(&text, "PB"), ["Open Desk, Inc."]);
}
