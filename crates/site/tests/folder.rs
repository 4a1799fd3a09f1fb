//! A site folder in memory is examined as the command line examines one on a disk.

use std::collections::BTreeMap;

use bytes::Bytes;
use dossier::Diagnostic;
use site::publish::{assemble, assemble_unexamined, examine_folder};

const EXAMPLIA: &str = include_str!("../../../tests/fixtures/examplia.json");

fn folder(dataset: String, settings: &str) -> BTreeMap<String, Bytes> {
    let files = [
        ("data/examplia.json", dataset),
        ("site.toml", settings.to_owned()),
    ];
    files
        .map(|(path, text)| (path.to_owned(), Bytes::from(text)))
        .into()
}

/// The dataset without its photo, which needs files, in another language and under another licence.
fn dataset(language: &str, licence: &str) -> String {
    let mut dataset: serde_json::Value = serde_json::from_str(EXAMPLIA).expect("JSON");
    let members = dataset.as_object_mut().expect("an object");
    members.remove("photo");
    members["language"] = language.into();
    members["licence"] = licence.into();
    for report in members["reports"].as_array_mut().expect("a list") {
        report.as_object_mut().expect("a report").remove("media");
    }
    dataset.to_string()
}

fn told(found: &[Diagnostic]) -> Vec<(String, &'static str, String)> {
    let errors = found.iter().filter(|it| it.is_error());
    errors
        .map(|it| {
            let file = it.location.file.as_deref().unwrap_or_default();
            (file.to_owned(), it.rule, it.location.pointer.clone())
        })
        .collect()
}

fn at(file: &str, rule: &'static str, pointer: &str) -> (String, &'static str, String) {
    (file.to_owned(), rule, pointer.to_owned())
}

#[test]
fn what_only_registries_know_is_found_in_a_folder_in_memory() {
    let files = folder(dataset("en", "CC-BY-4.0"), "");
    assert_eq!(told(&examine_folder(&files)), []);
    let files = folder(dataset("qzz", "CC-BY-9.0"), "");
    let expected = [
        at("data/examplia.json", "language", "/language"),
        at("data/examplia.json", "licence", "/licence"),
    ];
    assert_eq!(told(&examine_folder(&files)), expected);
    assert_eq!(told(&assemble(&files).expect_err("a refusal")), expected);
    assert!(assemble_unexamined(&files).is_ok());
}

#[test]
fn what_is_wrong_with_the_settings_is_told_at_its_entry() {
    for (settings, pointer) in [
        ("accent = \"#ffcc00\"", "/accent"),
        ("name = \"A\"\naddress = \"a.example\"", "/address"),
        ("footer = \" \"", "/footer"),
        ("logo = \"media/none.svg\"", "/logo"),
        ("nmae = \"A\"", ""),
    ] {
        let files = folder(dataset("en", "CC-BY-4.0"), settings);
        let expected = [at("site.toml", "site", pointer)];
        assert_eq!(told(&examine_folder(&files)), expected, "{settings}");
        assert_eq!(told(&assemble(&files).expect_err("a refusal")), expected);
    }
}

#[test]
fn a_picture_that_is_not_what_the_dossier_says_is_told_with_what_it_is() {
    let mut dataset: serde_json::Value =
        serde_json::from_str(&dataset("en", "CC-BY-4.0")).expect("JSON");
    dataset["photo"] = serde_json::json!({
        "sources": [{"file": "media/a.svg", "type": "image/png", "width": 40}],
        "width": 40, "height": 30, "alt": "A", "caption": "C", "credit": "D", "licence": "CC0-1.0",
    });
    let mut files = folder(dataset.to_string(), "");
    let expected = at("data/examplia.json", "picture", "/photo/sources/0/file");
    assert_eq!(told(&examine_folder(&files)), [expected]);
    let svg = "<svg xmlns='http://www.w3.org/2000/svg' width='40' height='30'/>";
    files.insert("media/a.svg".to_owned(), svg.into());
    let found = examine_folder(&files);
    let expected = at("data/examplia.json", "picture", "/photo/sources/0/type");
    assert_eq!(told(&found), [expected]);
    assert!(found.iter().any(|it| it.message.contains("image/svg+xml")));
}
