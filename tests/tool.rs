//! The tool, tested by running it.

use std::process::{Command, Output};

use chronicle::catalogue::Catalogue;
use chronicle::dossier::{Dossier, Precision, Report};

fn chronicle(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_chronicle"))
        .args(arguments)
        .output()
        .expect("the tool runs")
}

/// What `check` says of a broken fixture, which it must refuse with exit code 1.
fn refusal(fixture: &str) -> String {
    let output = chronicle(&["check", &format!("tests/fixtures/broken/{fixture}.json")]);
    assert_eq!(output.status.code(), Some(1), "{fixture}");
    assert_eq!(output.stdout, b"");
    String::from_utf8(output.stderr).expect("UTF-8")
}

#[test]
fn a_right_dataset_passes() {
    let output = chronicle(&["check", "public/data", "tests/fixtures/examplia.json"]);
    assert_eq!(output.status.code(), Some(0));
    assert_eq!(
        String::from_utf8_lossy(&output.stdout),
        "public/data/kazakhstan.json: 66 reports, no problems\n\
         tests/fixtures/examplia.json: 4 reports, no problems\n"
    );
}

#[test]
fn a_wrong_call_is_told_apart_from_a_wrong_dataset() {
    assert_eq!(chronicle(&["chekc"]).status.code(), Some(2));
    assert_eq!(chronicle(&["check", "--formt"]).status.code(), Some(2));
    assert_eq!(chronicle(&["--help"]).status.code(), Some(0));
}

#[test]
fn a_date_that_does_not_exist_is_named_with_its_place_and_rule() {
    assert_eq!(
        refusal("date"),
        "tests/fixtures/broken/date.json:50:15: shape: found \"2012-02-31\", expected a day that \
         exists in its month (at /reports/1/date)\n"
    );
}

#[test]
fn an_address_that_a_browser_would_run_is_named_with_its_place_and_rule() {
    let refusal = refusal("javascript-address");
    assert!(refusal.contains("found \"javascript:alert(1)\", expected an http or https address"));
    assert!(refusal.ends_with("(at /reports/1/sources/0/url)\n"));
}

#[test]
fn a_misspelt_field_is_not_dropped_in_silence() {
    let refusal = refusal("unknown-field");
    assert!(
        refusal.contains("unknown field `abstrakt`, expected one of `id`, `aliases`, `date`"),
        "{refusal}"
    );
    assert!(refusal.contains("(at /reports/1"), "{refusal}");
}

#[test]
fn a_missing_field_is_named_with_the_place_of_its_report() {
    let refusal = refusal("missing-field");
    assert!(
        refusal.starts_with("tests/fixtures/broken/missing-field.json:48:5: shape:"),
        "{refusal}"
    );
    assert!(
        refusal.ends_with("missing field `publisher` (at /reports/1)\n"),
        "{refusal}"
    );
}

#[test]
fn what_is_no_json_is_named_with_its_line_and_column() {
    let refusal = refusal("not-json");
    assert!(
        refusal.starts_with("tests/fixtures/broken/not-json.json:3:13: json: expected `:`"),
        "{refusal}"
    );
}

#[test]
fn files_that_hold_no_text_get_one_clear_error() {
    assert!(refusal("empty").contains("empty.json:1:1: json: EOF while parsing"));
    assert!(refusal("not-utf-8").contains("encoding: found a byte that is not UTF-8 at offset 21"));
    assert!(refusal("does-not-exist").contains("No such file"));
}

#[test]
fn a_problem_of_the_whole_dossier_is_named_with_its_place() {
    assert_eq!(
        refusal("known-topic"),
        "tests/fixtures/broken/known-topic.json:60:27: known-topic: found \"weather\", expected the \
         id of a topic in /topics (at /reports/1/topics/1)\n"
    );
}

#[test]
fn every_fault_is_reported_at_once() {
    let output = chronicle(&["check", "tests/fixtures/broken"]);
    assert_eq!(output.status.code(), Some(1));
    let lines = String::from_utf8_lossy(&output.stderr).lines().count();
    let fixtures = std::fs::read_dir("tests/fixtures/broken")
        .expect("the folder")
        .count();
    assert_eq!(lines, fixtures);
}

#[test]
fn the_schema_beside_the_datasets_is_the_one_of_the_types() {
    let output = chronicle(&["schema"]);
    let shipped = include_str!("../public/data/dossier.schema.json");
    assert!(
        String::from_utf8_lossy(&output.stdout) == shipped,
        "run 'make schema'"
    );
}

#[test]
fn a_synthetic_dossier_is_the_same_each_time_and_passes_the_check() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("synthetic.json");
    for count in ["0", "10", "10000"] {
        let output = chronicle(&["synthetic", count]);
        assert_eq!(output.status.code(), Some(0));
        assert!(output.stdout == chronicle(&["synthetic", count]).stdout);
        std::fs::write(&file, &output.stdout).expect("a file");
        let output = chronicle(&["check", &file.to_string_lossy()]);
        let said = String::from_utf8_lossy(&output.stdout).into_owned();
        assert!(said.ends_with(&format!(": {count} reports, no problems\n")));
    }
}

#[test]
fn a_synthetic_dossier_cannot_be_taken_for_a_real_one() {
    let output = chronicle(&["synthetic", "100"]);
    let dossier: Dossier = serde_json::from_slice(&output.stdout).expect("a dossier");
    assert_eq!(dossier.title, "Synthetic dossier of 100 reports");
    assert_eq!(dossier.country.as_str(), "XX");
    assert_eq!(dossier.reports.len(), 100);
    for report in dossier.reports {
        assert!(report.title.text.starts_with("Synthetic "));
        assert!(report.publisher.starts_with("Example "));
        for source in report.sources {
            assert!(source.url.host().ends_with(".example.org"));
        }
    }
}

#[test]
fn a_synthetic_dossier_has_the_shape_of_a_real_one() {
    let output = chronicle(&["synthetic", "1000"]);
    let dossier: Dossier = serde_json::from_slice(&output.stdout).expect("a dossier");
    let abstracts = dossier.reports.iter().filter_map(|r| r.abstract_.as_ref());
    for text in abstracts {
        assert!((350..=450).contains(&text.chars().count()), "{text}");
    }
    let (catalogue, _) = Catalogue::of(&dossier);
    let years = catalogue.years().expect("it has reports");
    assert_eq!(years, 2000..=2024);
    let is_empty = |year: i32| !catalogue.has_reports(&catalogue.months(year..=year));
    assert!(years.into_iter().any(is_empty));
    let has = |test: fn(&Report) -> bool| dossier.reports.iter().any(test);
    assert!(has(|report| report.date.end().is_some()));
    assert!(has(|report| report.date.years().count() == 2));
    assert!(has(|report| report.date.start().is_uncertain()));
    assert!(has(
        |report| report.date.start().precision() == Precision::Month
    ));
}

#[test]
fn a_picture_that_is_not_there_is_not_published() {
    let folder = tempfile::tempdir().expect("a folder");
    let data = folder.path().join("data");
    std::fs::create_dir(&data).expect("a folder");
    std::fs::copy("tests/fixtures/examplia.json", data.join("examplia.json")).expect("a copy");
    let output = chronicle(&["publish", &folder.path().to_string_lossy()]);
    assert_eq!(output.status.code(), Some(1));
    let stderr = String::from_utf8_lossy(&output.stderr);
    assert_eq!(stderr.lines().count(), 4, "{stderr}");
    assert!(
        stderr.contains("picture: found \"media/a-800.avif\", expected a file below public/"),
        "{stderr}"
    );
}
