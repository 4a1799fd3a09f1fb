//! Every text of a dossier is looked at, at its place.

use dossier::privacy::{What, in_dossier, in_translation};
use dossier::{Dossier, Translation};
use serde_json::{Value, json};

/// A dossier that has each member once, with a mailbox in each that holds a text.
fn dossier() -> Value {
    let source = json!({ "url": "https://host.example/?for=url@a.example",
        "archived_url": "https://archive.example/?for=archived@a.example" });
    json!({
        "title": "title@a.example", "country": "XE", "language": "en", "licence": "CC-BY-4.0",
        "publisher": { "name": "publisher@a.example", "url": "https://host.example/?for=site@a.example" },
        "summary": { "paragraphs": ["one", "paragraph@a.example"], "attribution": "attribution@a.example",
            "as_of": "2020", "sources": [source] },
        "photo": { "sources": [{ "file": "media/IMG_20190321_101112.jpg", "type": "image/jpeg", "width": 1 }],
            "width": 1, "height": 1, "alt": "alt@a.example", "caption": "caption@a.example",
            "credit": "credit@a.example", "licence": "CC0-1.0", "content_warning": "warning@a.example" },
        "topics": [{ "id": "one", "label": "topic@a.example" }],
        "fields": [{ "id": "where", "kind": "place", "label": "label@a.example" },
            { "id": "tags", "kind": "list", "label": "Tags" }, { "id": "code", "kind": "number", "label": "Code" }],
        "reports": [{
            "id": "one", "date": "2020", "title": { "text": "heading@a.example" },
            "kind": { "label": "kind@a.example", "type": "report" }, "publisher": "outlet@a.example",
            "authors": ["author@a.example"], "abstract": "abstract@a.example",
            "content_warning": "report-warning@a.example", "sources": [source],
            "media": [{ "type": "video", "file": "media/face.mp4", "captions": "media/VID_20190321.vtt",
                "caption": "medium@a.example", "credit": "maker@a.example", "transcript": "transcript@a.example",
                "content_warning": "medium-warning@a.example" },
                { "type": "picture", "url": "https://host.example/@43.2565,76.9284", "caption": "x", "alt": "medium-alt@a.example" }],
            "fields": { "where": { "name": "place@a.example", "latitude": 43.2565, "longitude": 76.9284 },
                "tags": ["tag@a.example"], "code": 990_101_300_122_u64 },
            "revisions": [{ "date": "2020-01-01", "change": "change@a.example", "reason": "reason@a.example" }]
        }]
    })
}

/// Gives the pointers of all texts of a value.
fn texts(value: &Value, pointer: &str, found: &mut Vec<(String, String)>) {
    match value {
        Value::String(text) => found.push((pointer.to_owned(), text.clone())),
        Value::Array(items) => {
            for (index, item) in items.iter().enumerate() {
                texts(item, &format!("{pointer}/{index}"), found);
            }
        }
        Value::Object(members) => {
            for (name, member) in members {
                texts(member, &format!("{pointer}/{name}"), found);
            }
        }
        _ => {}
    }
}

#[test]
fn each_text_of_a_dossier_is_looked_at() {
    let value = dossier();
    let dossier: Dossier = serde_json::from_value(value.clone()).unwrap();
    let found = in_dossier(&dossier);
    let mut all = Vec::new();
    texts(&value, "", &mut all);
    for (pointer, text) in all.iter().filter(|(_, text)| text.contains('@')) {
        let at_it = found.iter().find(|it| it.pointer == *pointer);
        assert!(at_it.is_some(), "{text} at {pointer}");
    }
    let others: Vec<_> = found
        .iter()
        .filter(|it| it.what != What::Mailbox)
        .map(|it| (it.pointer.as_str(), it.what, it.text.as_str()))
        .collect();
    assert_eq!(
        others,
        [
            (
                "/photo/sources/0/file",
                What::CameraName,
                "IMG_20190321_101112.jpg"
            ),
            (
                "/reports/0/fields/code",
                What::Identity("IIN, Kazakhstan"),
                "990101300122"
            ),
            (
                "/reports/0/media/0/captions",
                What::CameraName,
                "VID_20190321.vtt"
            ),
            ("/reports/0/media/0/file", What::PersonName, "face.mp4"),
            (
                "/reports/0/media/1/url",
                What::Coordinates,
                "43.2565,76.9284"
            ),
            (
                "/reports/0/fields/where",
                What::Coordinates,
                "43.2565, 76.9284"
            ),
        ]
    );
}

#[test]
fn a_finding_says_what_was_found_and_what_to_do() {
    let dossier: Dossier = serde_json::from_value(dossier()).unwrap();
    let found = in_dossier(&dossier);
    let told: Vec<_> = found.iter().map(|it| it.diagnostic().to_string()).collect();
    let expected = "warning: privacy: found \"43.2565, 76.9284\", coordinates that are exact to less than a \
                    kilometre: round them to two decimals, or take them out. Where it is meant, say so in \
                    site.toml (at /reports/0/fields/where)";
    assert!(told.iter().any(|line| line == expected), "{told:#?}");
}

#[test]
fn two_decimals_are_coarse_enough() {
    let with = |latitude: f64, longitude: f64| {
        let mut value = dossier();
        value["reports"][0]["fields"] =
            json!({ "where": { "name": "X", "latitude": latitude, "longitude": longitude } });
        let dossier = serde_json::from_value(value).unwrap();
        let found = in_dossier(&dossier);
        found
            .iter()
            .any(|it| it.pointer == "/reports/0/fields/where")
    };
    assert!(with(43.256, 76.928));
    assert!(!with(43.26, 76.93));
    assert!(!with(43.256, 77.0));
    assert!(!with(-0.07, 0.29));
}

#[test]
fn the_texts_of_a_translation_are_looked_at() {
    let text = r#"{ "language": "ru", "texts": {
        "title": { "of": "0000000000000000", "text": "Тел. 87011112233" },
        "reports/one/title": { "of": "0000000000000000", "text": "a@b.example" } } }"#;
    let translation = Translation::read(text.as_bytes()).unwrap();
    let found = in_translation(&translation);
    let told: Vec<_> = found
        .iter()
        .map(|it| (it.pointer.as_str(), it.text.as_str()))
        .collect();
    assert_eq!(
        told,
        [
            ("/texts/reports~1one~1title/text", "a@b.example"),
            ("/texts/title/text", "87011112233"),
        ]
    );
}
