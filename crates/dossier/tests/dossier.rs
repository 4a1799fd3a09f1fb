//! The dataset's types: what they take, what they refuse, and what they say of it.

use chrono::{Datelike, NaiveDate};
use dossier::check::read;
use dossier::{
    Country, Date, Day, Doi, Dossier, Language, Licence, MediaFile, Name, Precision, Season,
};
use dossier::{LINE, PROSE, ReportId, Source, WebAddress};
use proptest::prelude::*;

const EXAMPLIA: &str = include_str!("../../../tests/fixtures/examplia.json");
const FICTONIA: &str = include_str!("../../../tests/fixtures/site/fictonia.json");

fn examplia() -> Dossier {
    serde_json::from_str(EXAMPLIA).expect("the fixture is right")
}

fn date(text: &str) -> Date {
    text.parse().expect("a date")
}

/// What a date that is refused is said to have been expected to be.
fn refusal(text: &str) -> String {
    let error = text.parse::<Date>().expect_err(text);
    assert!(error.to_string().contains(&format!("{text:?}")) || error.found != text);
    error.to_string()
}

prop_compose! {
    fn any_day()(year in 0..=9999i32, day in 1..=366u32) -> NaiveDate {
        NaiveDate::from_yo_opt(year, day)
            .or_else(|| NaiveDate::from_yo_opt(year, 365))
            .expect("a day")
    }
}

prop_compose! {
    fn any_point()(day in any_day(), precision in 0..4, qualifier in "[?~%]?") -> String {
        let date = match precision {
            0 => format!("{:04}", day.year()),
            1 => format!("{:04}-{:02}", day.year(), day.month()),
            2 => format!("{:04}-{}", day.year(), 21 + day.month0() / 3),
            _ => day.to_string(),
        };
        date + &qualifier
    }
}

/// A date's text: a point, or an interval whose ends are in order.
fn any_date_text() -> impl Strategy<Value = String> {
    prop_oneof![
        any_point(),
        (any_point(), any_point()).prop_filter_map("out of order", |(start, end)| {
            let text = format!("{start}/{end}");
            text.parse::<Date>().is_ok().then_some(text)
        }),
    ]
}

proptest! {
    #[test]
    fn a_date_prints_as_it_was_written(text in any_date_text()) {
        prop_assert_eq!(date(&text).to_string(), text);
    }

    #[test]
    fn a_day_is_the_same_day_after_reading_it(day in any_day()) {
        let text = day.to_string();
        let date = date(&text);
        prop_assert_eq!(date.earliest(), day);
        prop_assert_eq!(date.latest(), day);
        prop_assert_eq!(date.start().iso(), text);
    }

    #[test]
    fn a_date_is_ordered_by_its_earliest_day(a in any_date_text(), b in any_date_text()) {
        let (a, b) = (date(&a), date(&b));
        if a.earliest() != b.earliest() {
            prop_assert_eq!(a < b, a.earliest() < b.earliest());
        }
        prop_assert_eq!(a.cmp(&b) == std::cmp::Ordering::Equal, a == b);
        prop_assert_eq!(a.cmp(&b), b.cmp(&a).reverse());
    }

    #[test]
    fn a_date_falls_in_the_years_between_its_earliest_and_latest_day(text in any_date_text()) {
        let date = date(&text);
        prop_assert!(date.earliest() <= date.latest());
        prop_assert_eq!(*date.years().start(), date.earliest().year());
        prop_assert_eq!(*date.years().end(), date.latest().year());
    }

    #[test]
    fn no_text_makes_the_date_parser_panic(text in "\\PC*") {
        if let Ok(date) = text.parse::<Date>() {
            prop_assert_eq!(date.to_string(), text);
        }
    }

    #[test]
    fn what_looks_like_a_date_is_a_day_of_the_calendar_or_refused(
        year in 0..=9999u32, month in 0..=99u32, day in 0..=99u32,
    ) {
        let text = format!("{year:04}-{month:02}-{day:02}");
        let exists = i32::try_from(year)
            .is_ok_and(|year| NaiveDate::from_ymd_opt(year, month, day).is_some());
        prop_assert_eq!(text.parse::<Date>().is_ok(), exists);
    }
}

#[test]
fn a_date_knows_how_much_of_it_is_known() {
    assert_eq!(date("2012").start().precision(), Precision::Year);
    assert_eq!(date("2012-05").start().precision(), Precision::Month);
    assert_eq!(date("2012-05-01").start().precision(), Precision::Day);
    assert!(date("2012?").start().is_uncertain() && !date("2012?").start().is_approximate());
    assert!(date("2012~").start().is_approximate() && !date("2012~").start().is_uncertain());
    assert!(date("2012%").start().is_approximate() && date("2012%").start().is_uncertain());
}

#[test]
fn a_season_is_any_day_of_its_year_as_it_names_no_part_of_the_earth() {
    let seasons = ["2012-21", "2012-22", "2012-23", "2012-24"].map(date);
    for (season, name) in seasons.iter().zip(Season::ALL) {
        let point = season.start();
        assert_eq!(point.season(), Some(name));
        assert_eq!(point.precision(), Precision::Season);
        assert_eq!((point.month(), point.iso()), (None, "2012".to_owned()));
        assert_eq!(season.years(), 2012..=2012);
        assert!(date("2012") < *season && *season < date("2012-01"));
    }
    assert!(seasons.is_sorted());
    assert!(date("2012-21/2013-05").has_season() && !date("2012-05").has_season());
}

#[test]
fn a_month_that_does_not_exist_is_refused_by_its_rule() {
    assert_eq!(
        refusal("2012-13"),
        "found \"2012-13\", expected a month from 01 to 12"
    );
}

#[test]
fn a_day_that_does_not_exist_is_refused_by_its_rule() {
    assert_eq!(
        refusal("2012-02-31"),
        "found \"2012-02-31\", expected a day that exists in its month"
    );
    assert!(refusal("2013-02-29").contains("a day that exists"));
    assert_eq!(date("2012-02-29").to_string(), "2012-02-29");
}

#[test]
fn a_month_of_one_digit_is_refused_by_its_rule() {
    assert_eq!(
        refusal("2012-1-5"),
        "found \"2012-1-5\", expected a date as YYYY-MM or YYYY-MM-DD: a month has two digits"
    );
}

#[test]
fn an_interval_that_ends_before_it_begins_is_refused() {
    assert_eq!(
        refusal("2012-05/2011-12"),
        "found \"2012-05/2011-12\", expected an interval that ends no earlier than it begins"
    );
}

#[test]
fn what_is_no_date_is_refused() {
    for text in [
        "",
        "2012-",
        "12",
        "02012",
        "2012-01-01-01",
        "2012-00",
        "2012-01-00",
        "27 June 2013",
        "2013-06-27T00:00:00Z",
        "2012/",
        "/2012",
        "2012/..",
        "2011/2012/2013",
        "201X",
        "2012-25",
        "2012-21-01",
        "-2012",
        "２０１２",
        "2012??",
    ] {
        assert!(text.parse::<Date>().is_err(), "{text}");
    }
}

#[test]
fn a_report_without_a_day_sorts_after_dated_ones() {
    let dossier = examplia();
    let ids: Vec<_> = dossier
        .newest_first()
        .iter()
        .map(|report| report.id.as_str())
        .collect();
    assert_eq!(ids, ["dated", "month-only", "strike", "long-ago"]);
    assert!(date("2012") < date("2012-01") && date("2012-01") < date("2012-01-01"));
}

#[test]
fn addresses_that_a_browser_would_run_are_refused() {
    for text in [
        "javascript:alert(1)",
        "JavaScript://example.org/%0aalert(1)",
        "data:text/html,x",
        "file:///etc/passwd",
        "ftp://example.org/",
        "//example.org/",
        "example.org",
        "https://",
        "https:///path",
        "https://a b/",
        "https://example.org/\n",
        "https://example.org/\"onclick=",
        "https://ex\u{202e}ample.org/",
        "",
    ] {
        assert!(text.parse::<WebAddress>().is_err(), "{text:?}");
    }
}

#[test]
fn an_address_is_known_by_its_host() {
    for (text, host) in [
        ("https://www.hrw.org/news/2013", "hrw.org"),
        ("http://hrw.org", "hrw.org"),
        ("HTTPS://User:pass@WWW.Example.ORG:8443?x", "example.org"),
    ] {
        let address: WebAddress = text.parse().expect("an address");
        assert_eq!(address.host(), host);
        assert_eq!(address.as_str(), text);
    }
}

#[test]
fn ids_that_would_not_last_as_addresses_are_refused() {
    assert!("2013-05-21-drop-charges".parse::<ReportId>().is_ok());
    for text in [
        "",
        "A",
        "a b",
        "a_b",
        "-a",
        "a-",
        "a--b",
        "é",
        "year-2012",
        "a#b",
        "a=b",
    ] {
        assert!(text.parse::<ReportId>().is_err(), "{text:?}");
    }
}

#[test]
fn a_picture_can_only_be_a_file_of_the_site() {
    assert!("media/a-1.jpg".parse::<MediaFile>().is_ok());
    for text in [
        "",
        "/a.jpg",
        "../a.jpg",
        "a//b.jpg",
        "https://example.org/a.jpg",
        "a b",
        "a/.b",
    ] {
        assert!(text.parse::<MediaFile>().is_err(), "{text:?}");
    }
}

#[test]
fn codes_of_other_standards_are_held_to_their_form() {
    assert!("KZ".parse::<Country>().is_ok());
    assert!(
        ["kz", "KAZ", ""]
            .iter()
            .all(|text| text.parse::<Country>().is_err())
    );
    assert!(
        ["en", "kk", "zh-Hans", "sr-Latn-RS"]
            .iter()
            .all(|text| text.parse::<Language>().is_ok())
    );
    assert!(
        ["", "e", "en_GB", "en-", "1n"]
            .iter()
            .all(|text| text.parse::<Language>().is_err())
    );
    assert!("CC-BY-4.0".parse::<Licence>().is_ok());
    assert!(
        ["", "CC BY 4.0"]
            .iter()
            .all(|text| text.parse::<Licence>().is_err())
    );
}

#[test]
fn a_doi_is_written_bare_and_leads_to_an_address() {
    for text in [
        "10.5281/zenodo.1234567",
        "10.1000/1/(a)_b;c:d+e-f",
        "10.123456789/X",
    ] {
        let doi: Doi = text.parse().expect("a DOI");
        assert_eq!(doi.address(), format!("https://doi.org/{text}"));
        assert!(doi.address().parse::<WebAddress>().is_ok());
    }
    for text in [
        "",
        "10.5281",
        "10.5281/",
        "10.528/x",
        "10.1234567890/x",
        "10.5281.1/x",
        "11.5281/x",
        "10.5281/a b",
        "10.5281/a#b",
        "10.5281/ä",
        "doi:10.5281/x",
        "https://doi.org/10.5281/x",
    ] {
        assert!(text.parse::<Doi>().is_err(), "{text:?}");
    }
}

#[test]
fn a_name_is_said_as_people_say_it() {
    let spoken = |text: &str| text.parse::<Name>().expect("a name").spoken();
    assert_eq!(spoken("Rittmann, Mihra"), "Mihra Rittmann");
    assert_eq!(spoken("Open Dialog Foundation"), "Open Dialog Foundation");
    for text in ["", " ", "a,b", "a, b, c", ", b", "a, ", " a"] {
        assert!(text.parse::<Name>().is_err(), "{text:?}");
    }
}

#[test]
fn a_dossier_is_written_as_it_was_read() {
    for text in [EXAMPLIA, FICTONIA] {
        let dossier: Dossier = serde_json::from_str(text).expect("a dossier");
        let read: serde_json::Value = serde_json::from_str(text).expect("JSON");
        let written = serde_json::to_value(&dossier).expect("JSON");
        assert_eq!(read, written);
    }
}

#[test]
fn the_schema_says_what_the_check_refuses() {
    let validator = jsonschema::validator_for(dossier::schema().as_value()).expect("a schema");
    for (pointer, value) in [
        ("/title", "".into()),
        ("/title", "x".repeat(LINE + 1).into()),
        ("/publisher/name", " white space".into()),
        ("/summary/paragraphs", serde_json::json!([])),
        ("/summary/paragraphs/0", "".into()),
        ("/summary/attribution", "white space\n".into()),
        ("/photo/sources", serde_json::json!([])),
        ("/photo/sources/0/type", "text/html".into()),
        ("/photo/sources/0/width", 0.into()),
        ("/photo/width", 0.into()),
        ("/photo/height", 0.into()),
        ("/photo/alt", "".into()),
        ("/photo/credit", " ".into()),
        ("/topics/0/label", "".into()),
        ("/reports/1/abstract", "x".repeat(PROSE + 1).into()),
        ("/reports/1/title/text", "".into()),
        ("/reports/1/kind/label", "".into()),
        ("/reports/1/publisher", "".into()),
    ] {
        let mut changed: serde_json::Value = serde_json::from_str(EXAMPLIA).expect("JSON");
        *changed.pointer_mut(pointer).expect(pointer) = value;
        assert!(!validator.is_valid(&changed), "schema: {pointer}");
        assert!(
            read(changed.to_string().as_bytes()).has_errors(),
            "check: {pointer}"
        );
    }
}

#[test]
fn the_schema_takes_what_the_types_take_and_refuses_what_they_refuse() {
    let validator = jsonschema::validator_for(dossier::schema().as_value()).expect("a schema");
    for text in [EXAMPLIA, FICTONIA] {
        let value = serde_json::from_str(text).expect("JSON");
        assert!(
            validator.is_valid(&value),
            "{:?}",
            validator.iter_errors(&value).next()
        );
    }
    // (path, value that must be refused)
    for (pointer, value) in [
        ("/reports/0/date", "2012-1-5"),
        ("/reports/0/date", "2012-13"),
        ("/reports/0/id", "year-2012"),
        ("/reports/0/id", "Not An Id"),
        ("/reports/1/sources/0/url", "javascript:alert(1)"),
        ("/reports/0/kind/type", "press-release"),
        ("/country", "Kazakhstan"),
        ("/photo/sources/0/file", "../secret.jpg"),
        ("/photo/sources/0/file", "https://example.org/a.jpg"),
        ("/reports/1/authors/0", "a, b, c"),
    ] {
        let mut changed: serde_json::Value = serde_json::from_str(EXAMPLIA).expect("JSON");
        *changed.pointer_mut(pointer).expect(pointer) = value.into();
        assert!(
            !validator.is_valid(&changed),
            "schema takes {value} at {pointer}"
        );
        assert!(
            serde_json::from_value::<Dossier>(changed).is_err(),
            "types take {value}"
        );
    }
}

#[test]
fn a_day_is_one_day_of_the_calendar_and_nothing_else() {
    for text in ["2013-06-27", "2012-02-29", "0000-01-01", "9999-12-31"] {
        let day: Day = text.parse().expect(text);
        assert_eq!(day.to_string(), text);
        assert_eq!(day.date().to_string(), text);
    }
    for text in [
        "2013",
        "2013-06",
        "2013-06-27~",
        "2013-06-27?",
        "2013-02-29",
        "2013-06-27/2013-06-28",
        "2013-6-27",
        "2013-06-27T00:00:00Z",
        "",
    ] {
        assert!(text.parse::<Day>().is_err(), "{text}");
    }
}

#[test]
fn the_first_day_of_a_date_is_the_first_that_it_may_mean() {
    for (text, first) in [
        ("2013-06-27", "2013-06-27"),
        ("2013-06", "2013-06-01"),
        ("0033~", "0033-01-01"),
        ("2011-12/2012-02~", "2011-12-01"),
    ] {
        assert_eq!(Day::first_of(date(text)).to_string(), first);
    }
}

fn source(json: &str) -> Source {
    serde_json::from_str(json).expect("a source")
}

#[test]
fn the_day_of_a_capture_is_read_from_the_address_of_the_wayback_machine() {
    for (address, captured) in [
        (
            "https://web.archive.org/web/20130627142501/http://example.org/",
            Some("2013-06-27"),
        ),
        (
            "http://WEB.archive.org/web/20130627142501id_/http://example.org/",
            Some("2013-06-27"),
        ),
        (
            "https://web.archive.org/web/20130627/http://example.org/",
            Some("2013-06-27"),
        ),
        ("https://web.archive.org/web/2013/http://example.org/", None),
        (
            "https://web.archive.org/web/20131327142501/http://example.org/",
            None,
        ),
        (
            "https://web.archive.org/web/201306271425011234/http://example.org/",
            None,
        ),
        ("https://web.archive.org/web/*/http://example.org/", None),
        ("https://web.archive.org/web/2013/", None),
        ("https://web.archive.org/", None),
        ("https://web.archive.org", None),
        (
            "https://archive.example.org/web/20130627142501/http://example.org/",
            None,
        ),
    ] {
        let json = format!(r#"{{"url":"http://example.org/","archived_url":"{address}"}}"#);
        let day = source(&json).captured();
        let day = day.map(|day| day.to_string());
        assert_eq!(day.as_deref(), captured, "{address}");
    }
}

#[test]
fn a_stated_day_of_a_capture_comes_before_that_of_the_address() {
    let source = source(
        r#"{"url":"http://example.org/","captured":"2013-06-26",
            "archived_url":"https://web.archive.org/web/20130627000101/http://example.org/"}"#,
    );
    assert_eq!(
        source.captured(),
        Some("2013-06-26".parse().expect("a day"))
    );
}

/// The fixture, with revisions of two of its reports.
fn revised() -> Dossier {
    let mut dossier = examplia();
    let revision = |json: &str| serde_json::from_str(json).expect("a revision");
    dossier.reports[0].revisions = vec![
        revision(r#"{"date":"2014-01-01","change":"Month added.","reason":"It was found."}"#),
        revision(
            r#"{"date":"2015-05-05","change":"Title corrected.","reason":"It was misspelt."}"#,
        ),
    ];
    dossier.reports[2].revisions = vec![revision(
        r#"{"date":"2014-07-01","change":"Date corrected.","reason":"It was wrong."}"#,
    )];
    dossier
}

#[test]
fn all_revisions_are_given_newest_first() {
    let dossier = revised();
    let all: Vec<_> = dossier
        .revisions()
        .into_iter()
        .map(|(report, revision)| (report.id.as_str(), revision.date.to_string()))
        .collect();
    assert_eq!(
        all,
        [
            ("month-only", "2015-05-05".to_owned()),
            ("strike", "2014-07-01".to_owned()),
            ("month-only", "2014-01-01".to_owned())
        ]
    );
}

#[test]
fn an_entry_changed_when_it_was_last_revised_else_when_the_dossier_was_written() {
    let mut dossier = revised();
    let changed = |dossier: &Dossier, index: usize| dossier.changed(&dossier.reports[index]);
    assert_eq!(changed(&dossier, 0).to_string(), "2015-05-05");
    assert_eq!(changed(&dossier, 1).to_string(), "2013-06-27");
    assert_eq!(dossier.last_changed().to_string(), "2015-05-05");
    dossier.reports[1].date = date("2016-03");
    assert_eq!(changed(&dossier, 1).to_string(), "2016-03-01");
    assert_eq!(dossier.last_changed().to_string(), "2016-03-01");
}

#[test]
fn the_last_change_is_told_no_more_precisely_than_the_dossier_says_it() {
    let mut dossier = revised();
    assert_eq!(dossier.last_change().to_string(), "2015-05-05");
    dossier.reports[1].date = date("2016-03");
    assert_eq!(dossier.last_change().to_string(), "2016-03");
    dossier.summary.as_of = date("2017");
    assert_eq!(dossier.last_change().to_string(), "2017");
    dossier.reports[0].date = date("2017-01-01/2018");
    assert_eq!(dossier.last_change().to_string(), "2017-01-01");
}

#[test]
fn a_revision_lacks_nothing_and_has_nothing_else() {
    let full = r#"{"date":"2014-01-01","change":"Mended.","reason":"Wrong."}"#;
    assert!(serde_json::from_str::<dossier::Revision>(full).is_ok());
    for json in [
        r#"{"date":"2014-01","change":"Mended.","reason":"Wrong."}"#,
        r#"{"date":"2014-01-01","change":"Mended."}"#,
        r#"{"date":"2014-01-01","change":"Mended.","reason":"Wrong.","by":"Nobody"}"#,
    ] {
        assert!(
            serde_json::from_str::<dossier::Revision>(json).is_err(),
            "{json}"
        );
    }
}

#[test]
fn a_dossier_with_revisions_and_captures_is_written_as_it_was_read() {
    let validator = jsonschema::validator_for(dossier::schema().as_value()).expect("a schema");
    let mut value: serde_json::Value = serde_json::from_str(EXAMPLIA).expect("JSON");
    value["reports"][1]["sources"][0]["captured"] = "2013-06-27".into();
    value["reports"][1]["revisions"] = serde_json::json!([
        { "date": "2014-01-01", "change": "Title corrected.", "reason": "It was misspelt." }
    ]);
    assert!(validator.is_valid(&value));
    let dossier: Dossier = serde_json::from_value(value.clone()).expect("a dossier");
    assert_eq!(serde_json::to_value(&dossier).expect("JSON"), value);
    for (pointer, wrong) in [
        ("/reports/1/revisions/0/date", "2014-01"),
        ("/reports/1/revisions/0/date", "2014-01-01~"),
        ("/reports/1/sources/0/captured", "2013"),
        ("/reports/1/sources/0/captured", "2013-13-01"),
    ] {
        let mut changed = value.clone();
        *changed.pointer_mut(pointer).expect(pointer) = wrong.into();
        assert!(!validator.is_valid(&changed), "{wrong} at {pointer}");
        assert!(
            serde_json::from_value::<Dossier>(changed).is_err(),
            "{wrong}"
        );
    }
}

#[test]
fn a_dossier_covers_the_dates_from_its_first_report_to_its_last() {
    let mut dossier = examplia();
    let mut covers = |dates: &[&str]| {
        let report = dossier.reports[0].clone();
        let reports = dates.iter().map(|text| dossier::Report {
            date: date(text),
            ..report.clone()
        });
        dossier.reports = reports.collect();
        let coverage = dossier.coverage();
        dossier.reports.push(report);
        coverage.map(|(first, last)| (first.to_string(), last.to_string()))
    };
    let pair = |first: &str, last: &str| Some((first.to_owned(), last.to_owned()));
    assert_eq!(covers(&[]), None);
    assert_eq!(covers(&["2012-05~"]), pair("2012-05~", "2012-05~"));
    assert_eq!(
        covers(&["2013-06-27", "2011-05/2011-12-16", "2012"]),
        pair("2011-05", "2013-06-27")
    );
    // An interval may go on for longer than the report that came out last.
    assert_eq!(
        covers(&["2013-06-27", "2013-01/2014"]),
        pair("2013-01", "2014")
    );
}
