//! The datasets that this repository ships, tested as content: whatever they are, they are right.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use dossier::check::read;
use dossier::{Dossier, Precision, Translation};
use formats::export::json;
use site::publish::translated_by;

/// The shipped datasets: each one's path and text.
fn shipped() -> Vec<(PathBuf, String)> {
    let mut files = files();
    files.retain(|(path, _)| translated(path).is_none());
    files
}

/// The dataset that a file translates.
fn translated(path: &Path) -> Option<PathBuf> {
    let stem = path.file_stem()?.to_str()?;
    let (name, _) = translated_by(stem)?;
    Some(path.with_file_name(format!("{name}.json")))
}

/// The shipped datasets and their translations.
fn files() -> Vec<(PathBuf, String)> {
    let entries = fs::read_dir("../../public/data").expect("the folder of the datasets");
    let paths = entries.map(|entry| entry.expect("an entry").path());
    let datasets = paths.filter(|path| {
        let name = path.file_name().expect("a name").to_string_lossy();
        name.ends_with(".json") && !name.ends_with(".schema.json") && !name.contains('@')
    });
    datasets
        .map(|path| {
            let text = fs::read_to_string(&path).expect("a text");
            (path, text)
        })
        .collect()
}

/// The dossier of Kazakhstan, where it is shipped.
fn kazakhstan() -> Option<Dossier> {
    let text = fs::read_to_string("../../public/data/kazakhstan.json").ok()?;
    Some(serde_json::from_str(&text).expect("a dossier"))
}

fn chronicle(arguments: &[&str]) -> std::process::Output {
    Command::new(env!("CARGO_BIN_EXE_chronicle"))
        .args(arguments)
        .current_dir("../..")
        .output()
        .expect("the command runs")
}

#[test]
fn each_dataset_passes_the_check_with_its_pictures_and_registries() {
    assert!(!shipped().is_empty());
    let output = chronicle(&["check", "public"]);
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{said}");
    assert!(
        said.lines().all(|line| line.contains(": warning: ")),
        "{said}"
    );
}

#[test]
fn each_dataset_is_in_its_canonical_form() {
    for (path, text) in shipped() {
        let dossier = read(text.as_bytes()).dossier.expect("a dossier");
        assert!(json(&dossier) == text, "{}", path.display());
    }
}

#[test]
fn each_translation_translates_the_texts_as_they_are() {
    for (path, text) in files() {
        let Some(dataset) = translated(&path) else {
            continue;
        };
        let dataset = fs::read(dataset).expect("the dataset beside it");
        let dossier = read(&dataset).dossier.expect("a dossier");
        let translation = Translation::read(text.as_bytes()).expect("a translation");
        assert_eq!(translation.check(&dossier), [], "{}", path.display());
        assert!(translation.write() == text, "{}", path.display());
    }
}

#[test]
fn the_schema_beside_the_datasets_is_the_one_of_the_types() {
    let shipped = fs::read_to_string("../../public/data/dossier.schema.json");
    let schema = chronicle(&["schema"]).stdout;
    assert!(
        String::from_utf8_lossy(&schema) == shipped.expect("the schema"),
        "run 'make schema'"
    );
}

#[test]
fn the_dossier_of_kazakhstan_holds_the_core_in_its_order() {
    let Some(dossier) = kazakhstan() else {
        return;
    };
    assert_eq!(dossier.reports.len(), 66);
    let core: Vec<_> = dossier
        .newest_first()
        .into_iter()
        .map(|report| report.date.to_string())
        .filter(|date| ("2012-11-15".."2013-06-28").contains(&date.as_str()))
        .collect();
    // Ten reports of the country page as it stood in June 2013, and the chapter of 31 January.
    assert_eq!(
        core,
        [
            "2013-06-27",
            "2013-06-26",
            "2013-05-21",
            "2013-01-31",
            "2013-01-31",
            "2012-12-13",
            "2012-11-24",
            "2012-11-23",
            "2012-11-22",
            "2012-11-15",
            "2012-11-15",
        ]
    );
    let tenth = dossier
        .reports
        .iter()
        .filter(|report| report.abstract_.is_none())
        .collect::<Vec<_>>();
    assert_eq!(tenth.len(), 1);
    assert_eq!(tenth[0].date.to_string(), "2012-11-15");
    assert!(tenth[0].sources.is_empty() && tenth[0].title.supplied);
}

#[test]
fn the_texts_of_kazakhstan_have_the_length_a_reader_can_count_on() {
    let Some(dossier) = kazakhstan() else {
        return;
    };
    let words = |text: &str| text.split_whitespace().count();
    let summary: usize = dossier
        .summary
        .paragraphs
        .iter()
        .map(|text| words(text))
        .sum();
    assert!((110..=150).contains(&summary), "{summary} words");
    for report in &dossier.reports {
        if let Some(text) = &report.abstract_ {
            assert!(
                (25..=60).contains(&words(text)),
                "{}: {}",
                report.id,
                words(text)
            );
        }
    }
}

#[test]
fn the_reports_of_kazakhstan_say_no_more_of_their_dates_than_is_known() {
    let Some(dossier) = kazakhstan() else {
        return;
    };
    let months: Vec<_> = dossier
        .reports
        .iter()
        .filter(|report| report.date.start().precision() == Precision::Month)
        .map(|report| report.date.to_string())
        .collect();
    assert_eq!(months, ["2020-01", "2017-01"]);
}
