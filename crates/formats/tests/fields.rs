//! Fields of a dossier's own, dates of events, and what is not known, in every format.

use dossier::{DateMeaning, Dossier, Report};
use formats::export::bibtex::bibtex;
use formats::export::citation::{Access, Citation};
use formats::export::csl::csl_json;
use formats::export::csv::{self, csv};
use formats::export::json_ld::json_ld;
use formats::export::list::list;
use formats::export::prose::{apa, chicago_bibliography, chicago_note, plain};
use formats::export::ris::ris;
use formats::export::site::Site;
use formats::export::{atom, json_feed, timelinejs};
use formats::import::{Format, Import, Options, import};
use locale::{Exporter, Locale, translation};
use serde_json::{Value, json};

fn fieldia() -> Dossier {
    let text = include_str!("../../../tests/fixtures/fields/data/fieldia.json");
    serde_json::from_str(text).expect("the fixture is right")
}

/// The dossier, of which the first report has no publisher and no language.
fn unknown() -> Dossier {
    let mut dossier = fieldia();
    dossier.dates = DateMeaning::Publication;
    dossier.reports[0].publisher = None;
    dossier.reports[0].language = None;
    dossier
}

fn words() -> &'static Locale<Exporter> {
    &translation("en").exporter
}

fn access() -> Access {
    Access {
        version: "0123456789ab".to_owned(),
        accessed: Some("2014-01-01".parse().expect("a day")),
        base: None,
    }
}

fn cited<T>(dossier: &Dossier, format: impl Fn(&Citation) -> T) -> T {
    let access = access();
    let report = &dossier.reports[0];
    format(&Citation::of_report(dossier, report, &access, words()))
}

fn site() -> Site {
    Site {
        base: "https://dossier.example/".parse().expect("an address"),
        name: "Dossiers".to_owned(),
        publisher: "Nobody".to_owned(),
    }
}

#[test]
fn a_citation_of_an_event_claims_no_date_of_publication_and_says_the_events() {
    let dossier = fieldia();
    let rest = "https://example.org/harbour-march";
    for (text, expected) in [
        (
            cited(&dossier, apa),
            "Example Press. (n.d.). A march at the harbour is broken up [Event]. Event of March 8, \
             2013, Harbour.",
        ),
        (
            cited(&dossier, chicago_bibliography),
            "Example Press. “A march at the harbour is broken up.” Event. n.d. Event of March 8, \
             2013, Harbour.",
        ),
        (
            cited(&dossier, chicago_note),
            "“A march at the harbour is broken up,” Event, Example Press, n.d., event of March 8, \
             2013, Harbour,",
        ),
        (
            cited(&dossier, plain),
            "A march at the harbour is broken up. Event, Example Press. Event of 8 March 2013, \
             Harbour.",
        ),
    ] {
        let expected = format!("{expected} {rest}");
        assert!(text.starts_with(&expected), "{text}");
    }
    let item: Value =
        serde_json::from_str(&cited(&dossier, |it| csl_json(std::slice::from_ref(it))))
            .expect("JSON");
    assert_eq!(item[0]["issued"], Value::Null);
    assert_eq!(
        item[0]["event-date"],
        json!({ "date-parts": [[2013, 3, 8]] })
    );
    assert_eq!(item[0]["event-place"], "Harbour");
    let text = cited(&dossier, bibtex);
    assert!(!text.contains("  date ="), "{text}");
    assert!(
        text.contains("  eventdate = {2013-03-08},\n  venue = {{Harbour}},"),
        "{text}"
    );
    let text = cited(&dossier, ris);
    assert!(
        !text.contains("\r\nPY") && !text.contains("\r\nDA"),
        "{text}"
    );
    assert!(
        text.contains("\r\nN1  - Event of 8 March 2013, Harbour\r\n"),
        "{text}"
    );
}

#[test]
fn what_is_not_known_is_not_cited() {
    let dossier = unknown();
    for (text, expected) in [
        (
            cited(&dossier, apa),
            "A march at the harbour is broken up [Event]. (2013, March 8). https://example.org/",
        ),
        (
            cited(&dossier, chicago_bibliography),
            "“A march at the harbour is broken up.” Event. March 8, 2013. https://example.org/",
        ),
        (
            cited(&dossier, chicago_note),
            "“A march at the harbour is broken up,” Event, March 8, 2013, https://example.org/",
        ),
        (
            cited(&dossier, plain),
            "A march at the harbour is broken up. Event, 8 March 2013. https://example.org/",
        ),
    ] {
        assert!(text.starts_with(expected), "{text}");
    }
    let item: Value =
        serde_json::from_str(&cited(&dossier, |it| csl_json(std::slice::from_ref(it))))
            .expect("JSON");
    for field in ["author", "publisher", "language"] {
        assert_eq!(item[0][field], Value::Null, "{field}");
    }
    let text = cited(&dossier, bibtex);
    assert!(
        !text.contains("author") && !text.contains("organization"),
        "{text}"
    );
    let text = cited(&dossier, ris);
    for tag in ["AU", "PB", "LA"] {
        assert!(!text.contains(&format!("\r\n{tag}  -")), "{text}");
    }
}

#[test]
fn feeds_say_the_fields_and_date_no_event_as_a_publication() {
    let page = &translation("en").page;
    let dossier = fieldia();
    let feed: Value =
        serde_json::from_str(&json_feed::reports(&dossier, &site(), page)).expect("JSON");
    let item = &feed["items"][0];
    assert_eq!(item["date_published"], Value::Null);
    let text = item["content_text"].as_str().expect("a text");
    assert!(
        text.starts_with("Event, Example Press. Event of 8 March 2013.\n\n"),
        "{text}"
    );
    for line in [
        "\n\nLocation: Harbour (12.50, -45.25)\n\n",
        "\n\nCharges: Unlawful assembly and Resisting the police\n\n",
        "\n\nVerified: Yes\n\n",
    ] {
        assert!(text.contains(line), "{text}");
    }
    let atom = atom::reports(&dossier, &site(), page);
    assert!(!atom.contains("<published>"), "{atom}");
    assert!(
        atom.contains("<rights>All rights reserved</rights>"),
        "{atom}"
    );
    feed_rs::parser::parse(atom.as_bytes()).expect("a feed");
    let unknown = unknown();
    let feed: Value =
        serde_json::from_str(&json_feed::reports(&unknown, &site(), page)).expect("JSON");
    assert_eq!(feed["items"][0]["authors"], Value::Null);
    assert_eq!(feed["items"][0]["date_published"], "2013-03-08T12:00:00Z");
    let text = feed["items"][0]["content_text"].as_str().expect("a text");
    assert!(text.starts_with("Event, 8 March 2013.\n\n"), "{text}");
    let atom = atom::reports(&unknown, &site(), page);
    feed_rs::parser::parse(atom.as_bytes()).expect("a feed");
}

#[test]
fn search_engines_are_told_the_fields_the_places_and_what_the_date_is() {
    let item = |dossier: &Dossier| {
        let text = json_ld(dossier, &site(), "0", &[]);
        let page: Value = serde_json::from_str(&text).expect("JSON");
        (
            page["mainEntity"]["itemListElement"][0]["item"].clone(),
            page,
        )
    };
    let (work, page) = item(&fieldia());
    assert_eq!(work["datePublished"], Value::Null);
    assert_eq!(work["temporalCoverage"], "2013-03-08");
    assert_eq!(
        work["contentLocation"],
        json!([{ "@type": "Place", "name": "Harbour",
            "geo": { "@type": "GeoCoordinates", "latitude": 12.5, "longitude": -45.25 } }])
    );
    let properties = work["additionalProperty"].as_array().expect("properties");
    assert_eq!(
        properties[1],
        json!({ "@type": "PropertyValue", "propertyID": "arrested", "name": "People arrested",
            "value": 41 })
    );
    assert_eq!(properties[3]["value"], true);
    assert_eq!(page["license"], Value::Null);
    let (work, _) = item(&unknown());
    assert_eq!(work["datePublished"], "2013-03-08");
    assert_eq!(work["temporalCoverage"], Value::Null);
    assert_eq!(
        (&work["publisher"], &work["inLanguage"]),
        (&Value::Null, &Value::Null)
    );
}

#[test]
fn a_list_says_the_fields() {
    let dossier = fieldia();
    let shown: Vec<&Report> = dossier.reports.iter().take(1).collect();
    let text = list(
        &dossier,
        &shown,
        "Reports: 1 of 4 reports",
        &access(),
        words(),
    );
    let block = "Event of 8 March 2013. Event\nA march at the harbour is broken up\nExample Press\n\
                 The police closed both ends of the quay.\nLocation: Harbour (12.50, -45.25)\n\
                 People arrested: 41\nCharges: Unlawful assembly and Resisting the police\n\
                 Verified: Yes\nReleased: March 2013\nCourt: Harbour court\n\
                 Case file: https://court.example/1?a=b&c=d\nSource: ";
    assert!(text.contains(block), "{text}");
}

fn read(table: &str) -> Import {
    let options = Options::default();
    import(table.as_bytes(), Some(Format::Csv), &options, &mut |_| {}).expect("a table")
}

fn read_back(dossier: &Dossier) -> Dossier {
    read(&csv(dossier, &dossier.reports)).dossier
}

#[test]
fn a_table_holds_the_fields_and_what_is_not_known() {
    let mut dossier = unknown();
    let awkward = json!({ "location": { "name": "A; \\ B" }, "arrested": -2.50,
        "charges": ["a;b", "=c", "\\"], "court": "=\"x\", y" });
    dossier.reports[1].fields = serde_json::from_value(awkward).expect("values");
    dossier.fields[5].label = "Court | of, \"law\"".to_owned();
    let read = read_back(&dossier);
    assert_eq!(read.reports, dossier.reports);
    assert_eq!(read.fields, dossier.fields);
}

#[test]
fn what_a_format_cannot_hold_is_named() {
    let dossier = fieldia();
    let dates = "that dates are those of events".to_owned();
    assert!(csv::left_out(&dossier).contains(&dates));
    let left_out = timelinejs::left_out(&dossier);
    assert!(left_out.contains(&dates));
    assert!(left_out.contains(&"fields of the dossier's own (3 reports)".to_owned()));
    assert!(!csv::left_out(&unknown()).contains(&dates));
}

#[test]
fn a_wrong_cell_of_a_field_is_left_out_and_named() {
    let table = csv(&unknown(), &unknown().reports).replace(",41,", ",forty,");
    let import = read(&table);
    let said: Vec<_> = import.diagnostics.iter().map(ToString::to_string).collect();
    let expected = "left out: found \"forty\", expected a number such as 3 or -2.5";
    assert!(said.iter().any(|line| line.contains(expected)), "{said:?}");
    let arrested = "arrested".parse().expect("an id");
    assert!(!import.dossier.reports[0].fields.contains_key(&arrested));
}
