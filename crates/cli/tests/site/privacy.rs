//! `check --privacy` finds what may endanger people, and the settings state what is meant.

use std::fs;

use serde_json::{Value, json};
use site::publish::translated_by;

use super::media::recordia;
use super::site_folder::{Said, SiteFolder, site};

const FICTONIA: &str = include_str!("../../../../tests/fixtures/site/fictonia.json");

/// A statement that the number in Fictonia's title is meant.
const STATED: &str = "[[privacy]]\nmeant = \"+7 701 111 22 33\"\nwhy = \"The press office, which asks for calls.\"\n";

/// Fictonia with a phone number in its title and a mailbox in its first report's.
fn dataset() -> String {
    let mut dataset: Value = serde_json::from_str(FICTONIA).expect("JSON");
    dataset["title"] = json!("Call +7 701 111 22 33");
    dataset["reports"][0]["title"]["text"] = json!("Write to witness@mail.example");
    serde_json::to_string_pretty(&dataset).expect("JSON")
}

fn fictonia(settings: &str) -> SiteFolder {
    site(&[("fictonia", &dataset())], settings)
}

/// What a command finds that may endanger people, which must not fail.
fn said(site: &SiteFolder, arguments: &[&str]) -> Vec<String> {
    let output = site.run(arguments);
    assert_eq!(output.status.code(), Some(0), "{}", output.errors());
    let errors = output.errors();
    let lines = errors.lines().filter(|line| line.contains(" privacy: "));
    lines.map(str::to_owned).collect()
}

#[test]
fn what_may_endanger_people_is_found_where_it_is_asked_for() {
    let site = fictonia("");
    assert_eq!(said(&site, &["check"]), [""; 0]);
    let found = said(&site, &["check", "--privacy"]);
    let number = "warning: privacy: found \"+7 701 111 22 33\", a phone number by its form: take it out. Where it is \
                  meant, say so in site.toml (at /title)";
    assert!(found[1].starts_with("data/fictonia.json:"), "{found:?}");
    assert!(found[1].ends_with(number), "{found:?}");
    assert!(
        found[0].contains("\"witness@mail.example\", an e-mail address"),
        "{found:?}"
    );
    assert_eq!(found.len(), 2);
    assert_eq!(
        said(&site, &["check", "--privacy", "data/fictonia.json"]),
        found
    );
}

#[test]
fn programs_and_github_read_it_as_they_read_other_warnings() {
    let site = fictonia("");
    let output = site.run(&["check", "--privacy", "--format", "json"]);
    let rows: Value = serde_json::from_str(&output.says()).expect("JSON");
    let rows = rows.as_array().expect("a list");
    let row = rows
        .iter()
        .find(|row| row["rule"] == "privacy")
        .expect("a row");
    assert_eq!(row["severity"], "warning");
    assert_eq!(row["pointer"], "/reports/0/title/text");
    let output = site.run(&["check", "--privacy", "--format", "github"]);
    assert!(
        output
            .says()
            .contains("::warning file=data/fictonia.json,line=")
    );
    assert!(
        output
            .says()
            .contains("title=privacy::found \"witness@mail.example\"")
    );
}

#[test]
fn what_is_stated_to_be_meant_is_not_told() {
    let site = fictonia(STATED);
    for arguments in [
        &["check", "--privacy"][..],
        &["check", "--privacy", "data/fictonia.json"],
    ] {
        let found = said(&site, arguments);
        assert_eq!(found.len(), 1, "{found:?}");
        assert!(found[0].contains("witness@mail.example"), "{found:?}");
    }
}

#[test]
fn a_statement_that_nothing_needs_is_told_where_the_whole_site_is_checked() {
    let site = site(&[("fictonia", FICTONIA)], STATED);
    let expected = "site.toml: warning: privacy: found \"+7 701 111 22 33\", which is stated to be meant and stands \
                    nowhere: remove the statement (at /privacy/0/meant)";
    assert_eq!(said(&site, &["check", "--privacy"]), [expected]);
    assert_eq!(said(&site, &["check"]), [""; 0]);
    assert_eq!(
        said(&site, &["check", "--privacy", "data/fictonia.json"]),
        [""; 0]
    );
    site.write("data/second.json", dataset());
    let found = said(&site, &["check", "--privacy"]);
    assert!(
        !found.iter().any(|line| line.starts_with("site.toml")),
        "{found:?}"
    );
}

#[test]
fn a_statement_says_what_and_why() {
    for (settings, problem) in [
        ("[[privacy]]\nmeant = \"x\"\n", "missing field `why`"),
        (
            "[[privacy]]\nmeant = \"x\"\nwhy = \" \"\n",
            "found an empty why, expected some text (at /privacy/0/why)",
        ),
        (
            "[[privacy]]\nmeant = \"x\"\nwhat = \"y\"\n",
            "found the entry \"what\"",
        ),
    ] {
        let site = fictonia(settings);
        for arguments in [
            &["check"][..],
            &["check", "--privacy"],
            &["check", "--privacy", "data/fictonia.json"],
        ] {
            let output = site.run(arguments);
            let is_told = arguments.len() < 3 && output.status.code() == Some(1);
            let told = output.errors().matches(problem).count();
            assert!(
                is_told || arguments.len() == 3,
                "{settings}: {}",
                output.errors()
            );
            assert_eq!(told, 1, "{settings}: {}", output.errors());
        }
    }
}

#[test]
fn translations_and_captions_are_looked_at() {
    let site = recordia();
    site.write(
        "media/square.vtt",
        "WEBVTT\n\n00:00.000 --> 00:01.000\nMy number is +7 701 111 22 33.\n",
    );
    let stem = "recordia.ru";
    assert!(translated_by(stem).is_some());
    site.write(
        &format!("data/{stem}.json"),
        r#"{ "language": "ru", "texts": { "title": { "of": "0000000000000000", "text": "Тел. 87011112233" } } }"#,
    );
    let found = said(&site, &["check", "--privacy"]);
    let told: Vec<_> = found
        .iter()
        .map(|line| line.rsplit_once("(at ").expect("a place").1)
        .collect();
    assert_eq!(
        told,
        ["/reports/0/media/3/captions)", "/texts/title/text)"],
        "{found:?}"
    );
    assert!(found[1].starts_with("data/recordia.ru.json: "), "{found:?}");
}

#[test]
fn what_files_say_of_their_makers_can_be_meant_too() {
    let site = recordia();
    for ending in ["jpg", "png", "mp4", "pdf"] {
        let content =
            fs::read(format!("../../tests/fixtures/exiftool/said.{ending}")).expect("a file");
        let name = match ending {
            "jpg" => "square.jpg",
            "png" => "wound.png",
            "mp4" => "square.mp4",
            _ => "order.pdf",
        };
        site.write(&format!("media/{name}"), content);
    }
    let told = |site: &SiteFolder, arguments: &[&str]| {
        let output = site.run(arguments);
        let errors = output.errors();
        let lines = errors.lines().filter(|line| line.contains(" metadata: "));
        lines.map(str::to_owned).collect::<Vec<_>>()
    };
    let all = told(&site, &["check"]);
    assert_eq!(all.len(), 5, "{all:?}");
    assert_eq!(told(&site, &["check", "--privacy"]), all);
    let statement = |meant: &str| {
        format!("[[privacy]]\nmeant = \"{meant}\"\nwhy = \"They ask to be named.\"\n")
    };
    site.write(
        "site.toml",
        ["Ada_Nowak", "Ada Nowak", "43.25000, 76.95000"]
            .map(statement)
            .concat(),
    );
    assert_eq!(told(&site, &["check"]), all);
    let left = told(&site, &["check", "--privacy"]);
    assert_eq!(left.len(), 4, "{left:?}");
    assert!(
        left.iter()
            .all(|line| line.contains("which says a serial number (SN-48151623).")),
        "{left:?}"
    );
}

#[test]
fn no_file_of_a_site_has_a_statement() {
    let site = fictonia(STATED);
    let output = site.run(&["build"]);
    assert_eq!(output.status.code(), Some(0), "{}", output.errors());
    for file in site.files("dist") {
        let content = fs::read(site.path("dist").join(&file)).expect("a file");
        let text = String::from_utf8_lossy(&content);
        assert!(!text.contains("which asks for calls"), "{file}");
        assert_ne!(file, "site.toml");
    }
}
