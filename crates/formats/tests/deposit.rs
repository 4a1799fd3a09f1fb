//! What archives ask for, read back.

use dossier::{Dossier, FieldKind};
use formats::export::cff::cff;
use formats::export::csv::csv;
use formats::export::data_package::{TableFile, data_package};
use formats::export::datacite::datacite;
use formats::export::deposit::Deposit;
use formats::export::zenodo::zenodo;
use proptest::prelude::*;
use serde_json::Value;

fn depositia() -> Dossier {
    serde_json::from_str(include_str!(
        "../../../tests/fixtures/deposit/data/depositia.json"
    ))
    .expect("the fixture is right")
}

fn deposit(dossier: &Dossier) -> Deposit<'_> {
    Deposit {
        dossier,
        titles: Vec::new(),
        version: "0123456789ab",
        address: Some("https://deposit.example/".to_owned()),
    }
}

fn table() -> TableFile {
    TableFile {
        size: 1,
        sha256: "ab".repeat(32),
    }
}

fn parsed(text: &str) -> Value {
    serde_json::from_str(text).expect(text)
}

/// The fields of a CFF file: each is one line, whose value is JSON and YAML alike.
fn fields(text: &str) -> serde_json::Map<String, Value> {
    let line = |line: &str| {
        let (name, value) = line.split_once(": ").expect(line);
        (name.to_owned(), parsed(value))
    };
    text.lines().map(line).collect()
}

fn with_licence(licence: &str) -> Dossier {
    let mut dossier = depositia();
    dossier.licence = licence.parse().expect("a licence");
    dossier
}

#[test]
fn a_licence_that_a_format_does_not_know_is_an_address_or_left_out() {
    for (licence, name, url) in [
        ("CC-BY-4.0", Some("CC-BY-4.0"), None),
        (
            "CC-BY-3.0-IGO",
            None,
            Some("https://spdx.org/licenses/CC-BY-3.0-IGO.html"),
        ),
        ("LicenseRef-AllRightsReserved", None, None),
    ] {
        let dossier = with_licence(licence);
        let fields = fields(&cff(&deposit(&dossier)));
        assert_eq!(fields.get("license").and_then(Value::as_str), name);
        assert_eq!(fields.get("license-url").and_then(Value::as_str), url);
    }
    let dossier = with_licence("LicenseRef-AllRightsReserved");
    let metadata = parsed(&zenodo(&deposit(&dossier)));
    // Zenodo takes what is open for all only under a licence.
    assert_eq!(metadata["license"], Value::Null);
    assert_eq!(metadata["access_right"], Value::Null);
    let metadata = parsed(&datacite(&deposit(&dossier)));
    assert_eq!(metadata["rightsList"][0]["rights"], "All rights reserved");
    let package = parsed(&data_package(&deposit(&dossier), "depositia", &table()));
    assert_eq!(package["licenses"], Value::Null);
}

#[test]
fn the_publisher_has_made_it_and_who_is_credited_has_contributed() {
    let dossier = depositia();
    let metadata = parsed(&datacite(&deposit(&dossier)));
    assert_eq!(metadata["creators"][0]["name"], "Nobody, at all & sons");
    assert_eq!(metadata["creators"].as_array().map(Vec::len), Some(1));
    let names = |metadata: &Value| -> Vec<String> {
        let all = metadata["contributors"].as_array().expect("contributors");
        let name = |it: &Value| it["name"].as_str().expect("a name").to_owned();
        all.iter().map(name).collect()
    };
    let credited = ["Drawn by a program", "Depositia’s mapmakers"];
    assert_eq!(names(&metadata), credited);
    let metadata = parsed(&zenodo(&deposit(&dossier)));
    assert_eq!(names(&metadata), credited);
    // Who wrote a report that the dossier lists has no part in the deposit.
    assert!(!metadata.to_string().contains("Doe"));
}

#[test]
fn the_title_in_other_languages_is_said_to_be_a_translation() {
    let dossier = depositia();
    let russian = "ru".parse().expect("a language");
    let deposit = Deposit {
        titles: vec![(&russian, "Права человека")],
        ..deposit(&dossier)
    };
    let titles = parsed(&datacite(&deposit))["titles"].clone();
    assert_eq!(titles[0]["titleType"], Value::Null);
    assert_eq!(titles[1]["title"], "Права человека");
    assert_eq!(titles[1]["titleType"], "TranslatedTitle");
    assert_eq!(titles[1]["lang"], "ru");
}

#[test]
fn zenodo_is_told_a_language_only_by_a_code_that_it_knows() {
    let mut dossier = depositia();
    for (language, expected) in [
        ("en-GB", Some("eng")),
        ("kk", Some("kaz")),
        ("ckb-Arab", Some("ckb")),
        ("de", None),
    ] {
        dossier.language = language.parse().expect("a language");
        let metadata = parsed(&zenodo(&deposit(&dossier)));
        assert_eq!(metadata["language"].as_str(), expected, "{language}");
    }
}

#[test]
fn the_description_on_zenodo_is_markup_in_which_the_text_stays_text() {
    let dossier = depositia();
    let metadata = parsed(&zenodo(&deposit(&dossier)));
    let description = metadata["description"].as_str().expect("a description");
    assert!(
        description.starts_with(
            "<p>Depositia does not exist: it was invented &lt;to test&gt; deposits, yes &amp; no.</p><p>"
        ),
        "{description}"
    );
}

/// The rows of the table of a dossier, the header first.
fn rows(dossier: &Dossier) -> Vec<Vec<String>> {
    let table = csv(dossier, &dossier.reports);
    let table = table.trim_start_matches('\u{feff}');
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .from_reader(table.as_bytes());
    let rows = reader.records().map(|row| row.expect("a row"));
    rows.map(|row| row.iter().map(str::to_owned).collect())
        .collect()
}

#[test]
fn each_column_of_the_table_is_described_in_its_place_and_holds_what_is_said() {
    let dossier = depositia();
    let package = parsed(&data_package(&deposit(&dossier), "Depositia 1", &table()));
    assert_eq!(package["name"], "depositia-1");
    let schema = &package["resources"][0]["schema"];
    let fields = schema["fields"].as_array().expect("fields");
    let rows = rows(&dossier);
    let names: Vec<_> = fields
        .iter()
        .map(|it| it["name"].as_str().expect("a name"))
        .collect();
    assert_eq!(names, rows[0]);
    for (column, field) in fields.iter().enumerate() {
        let is_own = names[column].starts_with("field: ");
        assert_eq!(field["description"].is_string(), !is_own, "{field}");
        assert_eq!(field["title"].is_string(), is_own, "{field}");
        for row in &rows[1..] {
            let cell = &row[column];
            let is_right = match field["type"].as_str().expect("a type") {
                _ if cell.is_empty() => field["constraints"]["required"] != true,
                "string" => true,
                "boolean" => cell == "yes" || cell == "no",
                "number" => cell.parse::<f64>().is_ok(),
                other => panic!("{other}"),
            };
            assert!(is_right, "{field}: {cell}");
        }
    }
    let type_of = |id: &str| {
        let start = format!("field: {id} ");
        let place = names.iter().position(|name| name.starts_with(&start));
        fields[place.expect(id)]["type"].as_str().expect("a type")
    };
    assert_eq!(type_of("held"), "number");
    // A spreadsheet would take "-3" for a formula, so that it has an apostrophe.
    assert_eq!(type_of("change"), "string");
    assert_eq!(type_of("open"), "boolean");
    assert_eq!(dossier.fields[0].kind, FieldKind::Number);
}

proptest! {
    #[test]
    fn any_text_stays_on_its_line_of_the_citation_and_is_read_back(
        title in "\\PC{0,20}[\"'#:{}\\[\\]\\\\%@&*!|>-]{0,3}\\PC{1,20}",
        name in "[yn0-9e.~]{1,8}",
    ) {
        let mut dossier = depositia();
        dossier.title.clone_from(&title);
        dossier.publisher.name.clone_from(&name);
        let is_gap = |c: char| c.is_whitespace() || c.is_control();
        let line = |text: &str| {
            let words: Vec<_> = text.split(is_gap).filter(|word| !word.is_empty()).collect();
            words.join(" ")
        };
        let fields = fields(&cff(&deposit(&dossier)));
        prop_assert_eq!(fields["title"].as_str().map(str::to_owned), Some(line(&title)));
        prop_assert_eq!(fields["authors"][0]["name"].as_str(), Some(name.as_str()));
        prop_assert_eq!(fields["cff-version"].as_str(), Some("1.2.0"));
    }
}
