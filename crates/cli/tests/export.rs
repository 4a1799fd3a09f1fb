//! What is exported comes back, as far as its format can hold it.

use std::collections::BTreeSet;
use std::fs;
use std::process::{Command, Output};

use dossier::{Dossier, Report, Topic};
use formats::export::{csv, json, timelinejs};
use formats::import::{Format, Import, MISSING_VALUE, Options, import};
use proptest::prelude::*;
use serde_json::json;

fn read(text: &str, format: Format) -> Import {
    import(
        text.as_bytes(),
        Some(format),
        &Options::default(),
        &mut |_| {},
    )
    .expect("an import")
}

fn examplia() -> Dossier {
    let text = fs::read_to_string("../../tests/fixtures/examplia.json").expect("a fixture");
    serde_json::from_str(&text).expect("a dossier")
}

fn table(dossier: &Dossier) -> String {
    csv::csv(dossier, &dossier.reports)
}

/// The topics that reports are filed under, since a format of reports holds no others.
fn topics_in_use(dossier: &Dossier) -> BTreeSet<(String, String)> {
    let is_used = |topic: &&Topic| {
        dossier
            .reports
            .iter()
            .any(|report| report.topics.contains(&topic.id))
    };
    let topics = dossier.topics.iter().filter(is_used);
    topics
        .map(|topic| (topic.id.to_string(), topic.label.clone()))
        .collect()
}

fn assert_quiet(import: &Import) {
    let diagnostics = import.diagnostics.iter();
    let loud: Vec<_> = diagnostics
        .filter(|diagnostic| diagnostic.rule != MISSING_VALUE)
        .collect();
    assert!(loud.is_empty(), "{loud:#?}");
}

#[test]
fn reports_come_back_from_csv_as_they_were() {
    for dossier in [examplia(), synthetic::dossier(200)] {
        let import = read(&table(&dossier), Format::Csv);
        assert_eq!(import.dossier.reports, dossier.reports);
        assert_eq!(topics_in_use(&import.dossier), topics_in_use(&dossier));
        assert_quiet(&import);
    }
}

#[test]
fn json_holds_everything_and_is_canonical() {
    let dossier = examplia();
    let text = json(&dossier);
    assert_eq!(
        serde_json::from_str::<Dossier>(&text).expect("a dossier"),
        dossier
    );
    assert_eq!(json(&serde_json::from_str(&text).expect("a dossier")), text);
}

#[test]
fn a_spreadsheet_reads_every_letter_and_runs_no_formula() {
    let mut dossier = examplia();
    let texts = [
        "=1+1", "+1", "-1", "@a", "\tx", "\rx", "'=1", "''+1", "'a", "a=1",
    ];
    for text in texts {
        let report = &mut dossier.reports[0];
        report.abstract_ = Some(format!("{text} a, \"b\"\nc; d"));
        report.publisher = Some(text.to_owned());
        let table = table(&dossier);
        assert!(table.starts_with("\u{feff}id,"));
        let mut rows = ::csv::ReaderBuilder::new();
        let mut rows = rows
            .has_headers(false)
            .from_reader(table.trim_start_matches('\u{feff}').as_bytes());
        for row in rows.records() {
            let row = row.expect("RFC 4180");
            assert_eq!(row.len(), 18);
            for cell in &row {
                assert!(
                    !cell.starts_with(['=', '+', '-', '@', '\t', '\r']),
                    "{cell:?}"
                );
            }
        }
        let back = read(&table, Format::Csv).dossier.reports;
        // A text never has white space around it; the check would refuse it.
        let mut expected = dossier.reports[0].clone();
        expected.abstract_ = expected.abstract_.map(|text| text.trim().to_owned());
        expected.publisher = Some(text.trim().to_owned());
        assert_eq!(back[0], expected, "{text:?}");
    }
}

#[test]
fn a_content_warning_comes_back_from_csv_and_is_said_to_be_no_part_of_a_timeline() {
    let mut dossier = examplia();
    dossier.reports[1].content_warning = Some("=Describes \"torture\"; at length.".to_owned());
    let table = table(&dossier);
    assert!(table.contains(",abstract,content warning,language,"));
    let import = read(&table, Format::Csv);
    assert_eq!(import.dossier.reports, dossier.reports);
    assert_quiet(&import);
    let said = "content warnings (1 report)".to_owned();
    assert!(timelinejs::left_out(&dossier).contains(&said));
}

#[test]
fn an_address_with_semicolons_comes_back_whole() {
    let mut dossier = examplia();
    let sources = json!([
        { "url": "https://example.org/a;jsessionid=1", "archived_url": "https://archive.example/a;b;" },
        { "url": "https://example.org/;http://b.example/;" },
        { "url": "https://example.org/;;", "captured": "2019-02-03", "retrieved": "2020-01" },
    ]);
    dossier.reports[0].sources = serde_json::from_value(sources).expect("sources");
    let import = read(&table(&dossier), Format::Csv);
    assert_eq!(import.dossier.reports[0], dossier.reports[0]);
}

#[test]
fn a_part_of_the_reports_can_be_written() {
    let dossier = examplia();
    let table = csv::csv(&dossier, dossier.reports.iter().skip(3));
    assert_eq!(
        read(&table, Format::Csv).dossier.reports,
        dossier.reports[3..]
    );
}

/// A report without what `TimelineJS` cannot hold.
fn as_an_event(report: &Report) -> Report {
    let mut value = serde_json::to_value(report).expect("JSON");
    let date = value["date"]
        .as_str()
        .expect("a date")
        .replace(['?', '~', '%'], "");
    // An event has years, months and days, and no seasons.
    let is_season = |point: &str| matches!(point.get(4..), Some("-21" | "-22" | "-23" | "-24"));
    let known = |point: &'_ str| point[..if is_season(point) { 4 } else { point.len() }].to_owned();
    let date = match date.split_once('/') {
        Some((start, end)) if known(start) == known(end) => known(start),
        Some((start, end)) => format!("{}/{}", known(start), known(end)),
        None => known(&date),
    };
    value["date"] = date.into();
    value["title"] = json!({ "text": report.title.text });
    value["kind"] = json!({ "type": "document", "label": "Document" });
    for unknown in ["publisher", "language"] {
        value.as_object_mut().expect("an object").remove(unknown);
    }
    value["authors"] = json!([]);
    value["aliases"] = json!([]);
    value
        .as_object_mut()
        .expect("an object")
        .remove("content_warning");
    value["topics"] = json!(report.topics.first().into_iter().collect::<Vec<_>>());
    let mut sources: Vec<serde_json::Value> = Vec::new();
    for source in &report.sources {
        let source = json!({ "url": source.url });
        if !sources.contains(&source) {
            sources.push(source);
        }
    }
    value["sources"] = json!(sources);
    serde_json::from_value(value).expect("a report")
}

/// The reports with the labels of their topics in place of the ids, which `TimelineJS` has not.
fn with_labels(dossier: &Dossier, reports: &[Report]) -> Vec<(Report, Vec<String>)> {
    let reports = reports.iter().map(|report| {
        let labels = report
            .topics
            .iter()
            .map(|id| dossier.topic_label(id).expect("a label").to_owned());
        let labels = labels.collect();
        let mut report = report.clone();
        report.topics.clear();
        (report, labels)
    });
    reports.collect()
}

fn assert_comes_back_from_timelinejs(dossier: &Dossier) {
    let import = read(
        &timelinejs::timelinejs(dossier, &locale::translation("en").page),
        Format::TimelineJson,
    );
    let events: Vec<_> = dossier.reports.iter().map(as_an_event).collect();
    assert_eq!(
        with_labels(&import.dossier, &import.dossier.reports),
        with_labels(dossier, &events)
    );
    assert_eq!(import.dossier.title, dossier.title);
    assert_eq!(
        import.dossier.summary.paragraphs,
        dossier.summary.paragraphs
    );
}

#[test]
fn reports_and_summary_come_back_from_timelinejs() {
    assert_comes_back_from_timelinejs(&examplia());
    assert_comes_back_from_timelinejs(&synthetic::dossier(200));
}

#[test]
fn a_timeline_has_the_form_of_timelinejs_3() {
    let timeline: serde_json::Value = serde_json::from_str(&timelinejs::timelinejs(
        &examplia(),
        &locale::translation("en").page,
    ))
    .expect("JSON");
    let event = &timeline["events"][2];
    assert_eq!(event["unique_id"], "strike");
    assert_eq!(
        event["start_date"],
        json!({ "year": "2011", "month": "12" })
    );
    assert_eq!(event["end_date"], json!({ "year": "2012", "month": "02" }));
    assert_eq!(
        event["display_date"],
        "December 2011 to about February 2012"
    );
    assert_eq!(event["group"], "Labour rights");
    assert_eq!(
        event["text"]["text"],
        "<p>It began in one year and ended in another.</p><p><a href=\"https://example.org/strike\">https://example.org/strike</a></p>"
    );
    assert_eq!(
        timeline["events"][1]["text"]["headline"],
        "&lt;b&gt;Markup&lt;/b&gt; is text"
    );
}

#[test]
fn topics_and_archived_addresses_that_a_timeline_cannot_hold_are_said() {
    let mut dossier = examplia();
    for report in &mut dossier.reports {
        report.topics.clear();
    }
    dossier.topics.truncate(1);
    let source = json!([{ "url": "https://example.org/", "retrieved": "2020-01" }]);
    dossier.summary.sources = serde_json::from_value(source).expect("sources");
    let said = timelinejs::left_out(&dossier);
    assert!(
        said.contains(&"1 topic that no report has first".to_owned()),
        "{said:?}"
    );
    assert!(
        said.contains(&"archived addresses of the summary, and when one was seen".to_owned()),
        "{said:?}"
    );
    assert!(csv::left_out(&dossier).contains(&"1 topic without reports".to_owned()));
}

#[test]
fn what_a_format_cannot_hold_is_said() {
    let dossier = examplia();
    assert_eq!(
        csv::left_out(&dossier),
        [
            "title, country, language, licence and publisher of the dossier",
            "the summary",
            "the picture",
        ]
    );
    assert_eq!(
        timelinejs::left_out(&dossier),
        [
            "country, language, licence and publisher of the dossier",
            "as_of and attribution of the summary",
            "kind, publisher and language of reports",
            "the picture",
            "the ids of topics",
            "that a title is supplied (1 report)",
            "authors (1 report)",
            "that a date is approximate, uncertain or a season, other than in words (2 reports)",
            "archived addresses, and when they were captured or an address was seen (1 report)",
        ]
    );
}

fn chronicle(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_chronicle"))
        .current_dir("../..")
        .args(arguments)
        .output()
        .expect("the command runs")
}

#[test]
fn the_tool_exports_and_says_what_is_left_out() {
    let file = "tests/fixtures/examplia.json";
    let output = chronicle(&["export", file, "--to", "csv"]);
    assert_eq!(output.status.code(), Some(0));
    assert!(String::from_utf8_lossy(&output.stdout) == table(&examplia()));
    let stderr = String::from_utf8_lossy(&output.stderr);
    assert!(
        stderr.contains("examplia.json: left out: the summary\n"),
        "{stderr}"
    );
    let output = chronicle(&["export", file, "--to", "json"]);
    assert!(String::from_utf8_lossy(&output.stdout) == json(&examplia()));
    assert!(output.stderr.is_empty());
    let output = chronicle(&["export", file, "--to", "timelinejs"]);
    assert!(
        String::from_utf8_lossy(&output.stdout)
            == timelinejs::timelinejs(&examplia(), &locale::translation("en").page)
    );
}

#[test]
fn an_export_replaces_a_file_only_by_force() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("out.csv");
    let out = path.to_string_lossy().into_owned();
    let call = [
        "export",
        "tests/fixtures/examplia.json",
        "--to",
        "csv",
        "--output",
        &out,
    ];
    assert_eq!(chronicle(&call).status.code(), Some(0));
    assert_eq!(chronicle(&call).status.code(), Some(2));
    assert_eq!(
        chronicle(&[&call[..], &["--force"]].concat()).status.code(),
        Some(0)
    );
    assert_eq!(fs::read_dir(folder.path()).expect("a folder").count(), 1);
    assert!(fs::read_to_string(&path).expect("a table") == table(&examplia()));
}

#[test]
fn a_dataset_that_cannot_be_parsed_is_not_exported() {
    let output = chronicle(&["export", "tests/fixtures/broken/date.json", "--to", "csv"]);
    assert_eq!(output.status.code(), Some(1));
    assert!(output.stdout.is_empty());
    assert_eq!(
        chronicle(&["export", "tests/fixtures/examplia.json"])
            .status
            .code(),
        Some(2)
    );
}

#[test]
fn a_dataset_with_errors_is_exported_as_far_as_it_has_the_shape_of_one() {
    let output = chronicle(&[
        "export",
        "tests/fixtures/broken/placeholder.json",
        "--to",
        "csv",
    ]);
    assert_eq!(output.status.code(), Some(1));
    let table = String::from_utf8(output.stdout).expect("UTF-8");
    assert!(table.contains("month-only,"), "{table}");
    let stderr = String::from_utf8_lossy(&output.stderr);
    assert!(
        stderr.contains("placeholder.json:4:14: placeholder: "),
        "{stderr}"
    );
}

#[test]
fn topics_without_reports_are_said_to_be_left_out() {
    let mut dossier = examplia();
    for report in &mut dossier.reports {
        report.topics.clear();
    }
    assert!(csv::left_out(&dossier).contains(&"2 topics without reports".to_owned()));
}

/// Text with everything that a format could stumble over, without spaces at its ends.
fn words() -> impl Strategy<Value = String> {
    let text = prop_oneof![
        "\\PC{1,30}",
        "[-=+@'\"\\\\;,<>&#|a-z \t\n]{1,30}",
        "<[a-z]{1,6}>[a-z ]{0,9}</[a-z]{1,6}>",
        "&(amp|lt|#13|#x41|copy);?[a-z]{0,4}",
        "https?://[a-z]{1,5}\\.example/[a-z;]{0,5}",
    ];
    text.prop_map(|text: String| text.trim().to_owned())
        .prop_filter("a text", |text| !text.is_empty())
}

fn line() -> impl Strategy<Value = String> {
    words().prop_map(|text| text.replace(['\n', '\t'], " "))
}

fn point() -> impl Strategy<Value = String> {
    (
        1900_i32..2100,
        1_u32..13,
        1_u32..29,
        0..4,
        prop::sample::select(vec!["", "", "?", "~", "%"]),
    )
        .prop_map(|(year, month, day, precision, qualifier)| match precision {
            0 => format!("{year}{qualifier}"),
            1 => format!("{year}-{month:02}{qualifier}"),
            2 => format!("{year}-{}{qualifier}", 21 + month % 4),
            _ => format!("{year}-{month:02}-{day:02}{qualifier}"),
        })
}

fn date() -> impl Strategy<Value = String> {
    (point(), point()).prop_map(|(start, end)| {
        let interval = format!("{start}/{end}");
        let is_right = interval.parse::<dossier::Date>().is_ok();
        if is_right { interval } else { start }
    })
}

fn source() -> impl Strategy<Value = serde_json::Value> {
    let url = "https?://[a-z]{1,5}\\.example/[a-z;=&?#'.,-]{0,8}(;https?://[a-z]{1,3})?";
    (url, prop::option::of(url), prop::option::of(date())).prop_map(|(url, archived, retrieved)| {
        let mut source = json!({ "url": url });
        if let Some(archived) = archived {
            source["archived_url"] = archived.into();
        }
        if let Some(retrieved) = retrieved {
            source["retrieved"] = retrieved.into();
        }
        source
    })
}

fn report() -> impl Strategy<Value = serde_json::Value> {
    let name = "[A-Z][a-zà-ý'; -]{0,8}[a-z](, [A-Z][a-z.;\\\\ ]{0,6}[a-z])?";
    (
        date(),
        line(),
        any::<bool>(),
        line(),
        line(),
        prop::collection::vec(name, 0..3),
        prop::collection::vec(0_usize..4, 0..3),
        (prop::option::of(words()), prop::option::of(words())),
        prop::collection::vec(source(), 0..3),
    )
        .prop_map(|(date, title, supplied, label, publisher, authors, topics, (text, warning), sources)| {
            let topics: Vec<_> = topics.iter().map(|topic| format!("topic-{topic}")).collect();
            let mut report = json!({
                "id": "to-be-numbered", "date": date, "title": { "text": title, "supplied": supplied },
                "kind": { "type": "report", "label": label }, "publisher": publisher, "authors": authors,
                "topics": topics, "language": "en", "sources": sources,
            });
            if let Some(text) = text {
                report["abstract"] = text.into();
            }
            if let Some(warning) = warning {
                report["content_warning"] = warning.into();
            }
            report
        })
}

fn dossier() -> impl Strategy<Value = Dossier> {
    let labels = prop::collection::hash_set(line(), 4);
    (prop::collection::vec(report(), 1..5), labels).prop_map(|(mut reports, labels)| {
        for (number, report) in reports.iter_mut().enumerate() {
            report["id"] = format!("report-{number}").into();
            if number % 2 == 1 {
                report["aliases"] = json!([format!("old-{number}"), format!("older-{number}")]);
            }
        }
        let mut labels: Vec<_> = labels.into_iter().collect();
        labels.sort();
        let topics: Vec<_> = labels
            .iter()
            .enumerate()
            .map(|(number, label)| json!({ "id": format!("topic-{number}"), "label": label }))
            .collect();
        let mut dossier = serde_json::to_value(examplia()).expect("JSON");
        dossier["reports"] = json!(reports);
        dossier["topics"] = json!(topics);
        dossier.as_object_mut().expect("an object").remove("photo");
        serde_json::from_value(dossier).expect("a dossier")
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1024, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_reports_come_back_from_csv(dossier in dossier()) {
        let import = read(&table(&dossier), Format::Csv);
        prop_assert_eq!(&import.dossier.reports, &dossier.reports);
        prop_assert_eq!(topics_in_use(&import.dossier), topics_in_use(&dossier));
    }

    #[test]
    fn any_reports_come_back_from_timelinejs(dossier in dossier()) {
        assert_comes_back_from_timelinejs(&dossier);
    }

    #[test]
    fn any_dossier_comes_back_from_json(dossier in dossier()) {
        prop_assert_eq!(serde_json::from_str::<Dossier>(&json(&dossier)).expect("a dossier"), dossier);
    }
}
