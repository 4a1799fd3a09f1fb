//! A site folder in memory is examined as the command line examines one on a disk.

use std::collections::BTreeMap;

use bytes::Bytes;
use dossier::Diagnostic;
use site::publish::{
    Settings, assemble, assemble_unexamined, examine_folder, examine_folder_privately,
    settings_entries, settings_text, with_statement,
};

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

#[test]
fn what_may_endanger_people_is_told_unless_the_settings_state_that_it_is_meant() {
    let statement =
        |meant: &str| format!("[[privacy]]\nmeant = \"{meant}\"\nwhy = \"A reason.\"\n");
    let mut dataset: serde_json::Value =
        serde_json::from_str(&dataset("en", "CC-BY-4.0")).expect("JSON");
    dataset["title"] = "Write to press@mail.example".into();
    let found = |settings: &str, is_whole| {
        let mut files = folder(dataset.to_string(), settings);
        let translation = r#"{ "language": "ru", "texts":
            { "title": { "of": "", "text": "Тел. 87011112233" } } }"#;
        files.insert("data/examplia.ru.json".to_owned(), translation.into());
        let found = examine_folder_privately(&files, is_whole).into_iter();
        let found = found.filter(|it| it.rule == "privacy");
        let place = |it: Diagnostic| {
            (
                it.location.file.unwrap_or_default().into(),
                it.location.pointer,
            )
        };
        found.map(place).collect::<Vec<(String, String)>>()
    };
    let at = |file: &str, pointer: &str| (file.to_owned(), pointer.to_owned());
    let title = at("data/examplia.json", "/title");
    let translated = at("data/examplia.ru.json", "/texts/title/text");
    assert_eq!(found("", true), [title, translated.clone()]);
    let settings = [
        statement("nobody@mail.example"),
        statement("press@mail.example"),
    ]
    .concat();
    let outdated = at("site.toml", "/privacy/0/meant");
    assert_eq!(found(&settings, true), [translated.clone(), outdated]);
    assert_eq!(found(&settings, false), [translated]);
}

#[test]
fn statements_stay_when_other_settings_are_written() {
    let text = "name = \"A\"\n\n# Asked on the phone.\n[[privacy]]\nmeant = \"x\"\nwhy = \"y\"\n";
    let entries = settings_entries(text).expect("TOML");
    assert_eq!(entries.keys().collect::<Vec<_>>(), ["name"]);
    let mut changed = entries;
    changed.insert("footer".to_owned(), "B".to_owned());
    let written = settings_text(text, &changed).expect("TOML");
    assert!(
        written.ends_with("# Asked on the phone.\n[[privacy]]\nmeant = \"x\"\nwhy = \"y\"\n"),
        "{written}"
    );
    let settings = Settings::read(&written).expect("settings");
    assert_eq!(settings.footer.as_deref(), Some("B"));
    assert_eq!(settings.privacy.len(), 1);
}

#[test]
fn a_statement_is_added_to_the_settings_and_they_stay() {
    let text = "# Ours.\nname = \"A\"\n";
    let once = with_statement(text, "+7 701 111 22 33", "The \"press\" office.").expect("TOML");
    let expected = "# Ours.\nname = \"A\"\n\n[[privacy]]\nmeant = \"+7 701 111 22 33\"\nwhy = 'The \"press\" office.'\n";
    assert_eq!(once, expected);
    let twice = with_statement(&once, "b", "c").expect("TOML");
    assert!(twice.starts_with(&once), "{twice}");
    let statements = Settings::read(&twice).expect("settings").privacy;
    assert_eq!(statements.len(), 2);
    assert_eq!(statements[0].why, "The \"press\" office.");
    assert!(with_statement("privacy = \"no\"", "b", "c").is_err());
    assert_eq!(
        with_statement("", "b", "c").expect("TOML"),
        "[[privacy]]\nmeant = \"b\"\nwhy = \"c\"\n"
    );
}
