//! Where media and copies of sources come from: what the dataset holds of it, and what contradicts itself.

use dossier::Dossier;
use dossier::check::{provenances, read};
use serde_json::{Value, json};

const RECORDIA: &str = include_str!("../../../tests/fixtures/media-site/data/recordia.json");

const A: &str = "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa";
const B: &str = "bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb";

/// Gives a dataset whose first medium has a provenance. Its report is of 12 May 2021, the dossier as of 2024.
fn with(provenance: &Value) -> Value {
    let mut value: Value = serde_json::from_str(RECORDIA).expect("a dataset");
    value["summary"]["as_of"] = "2024-01-31".into();
    value["reports"][0]["date"] = "2021-05-12".into();
    value["reports"][0]["media"][0]["provenance"] = provenance.clone();
    value
}

/// Gives what is wrong with it, without what stands before the rule.
fn problems(provenance: &Value) -> Vec<String> {
    let text = with(provenance).to_string();
    let found = read(text.as_bytes()).diagnostics.into_iter();
    let found = found.map(|it| {
        let pointer = it.location.pointer.replace("/reports/0/media/0/", "");
        format!("{}: {} ({pointer})", it.rule, it.message)
    });
    found.collect()
}

fn whole() -> Value {
    json!({
        "captured": "2021-05-11",
        "place": "Port Recordia",
        "by": "monitor of the assembly",
        "device": "telephone",
        "original_sha256": A,
        "sha256": B,
        "changes": ["Metadata removed", "Faces blurred"],
        "custody": [
            { "date": "2021-05-11", "step": "Received from the monitor" },
            { "date": "2021-05", "step": "Copied to the archive of the organisation" },
        ],
        "proofs": [
            { "type": "rfc3161", "file": "media/square.tsr" },
            { "type": "wacz", "url": "https://archive.example/square.wacz", "sha256": B },
        ],
    })
}

#[test]
fn a_provenance_is_written_as_it_was_read() {
    assert_eq!(problems(&whole()), [""; 0]);
    let value = with(&whole());
    let dossier: Dossier = serde_json::from_value(value.clone()).expect("a dossier");
    assert_eq!(serde_json::to_value(&dossier).expect("JSON"), value);
}

#[test]
fn media_photos_and_sources_have_one() {
    let mut value = with(&whole());
    let provenance = json!({ "by": "archivist" });
    value["reports"][0]["sources"] =
        json!([{ "url": "https://news.example/1", "provenance": provenance }]);
    value["summary"]["sources"] = value["reports"][0]["sources"].clone();
    value["photo"] = json!({
        "sources": [{ "file": "media/a.jpg", "type": "image/jpeg", "width": 1 }],
        "width": 1, "height": 1, "alt": "A", "caption": "C", "credit": "D", "licence": "CC0-1.0",
        "provenance": provenance,
    });
    let dossier: Dossier = serde_json::from_value(value).expect("a dossier");
    let found: Vec<_> = provenances(&dossier).map(|stated| stated.pointer).collect();
    assert_eq!(
        found,
        [
            "/photo/provenance",
            "/summary/sources/0/provenance",
            "/reports/0/media/0/provenance",
            "/reports/0/sources/0/provenance",
        ]
    );
}

#[test]
fn what_contradicts_itself_is_told() {
    for (provenance, expected) in [
        (
            json!({}),
            "provenance: found nothing in it, expected where it comes from: remove it, or fill it in (provenance)",
        ),
        (
            json!({ "captured": "2024-02" }),
            "provenance: found 2024-02, which is after the day as of which the dossier speaks (2024-01-31): \
             correct one of them (provenance/captured)",
        ),
        (
            json!({ "captured": "2021-06-01" }),
            "provenance: found 2021-06-01, which is after its report was published (2021-05-12): correct one of \
             them, unless it was added later (provenance/captured)",
        ),
        (
            json!({ "original_sha256": A, "sha256": B }),
            "provenance: found another hash than \"original_sha256\", expected what was done between them: say \
             it in \"changes\" (provenance/sha256)",
        ),
        (
            json!({ "original_sha256": A, "sha256": A, "changes": ["Cropped"] }),
            "provenance: found changes, but \"sha256\" and \"original_sha256\" are the same, so that nothing was \
             changed: correct one of them (provenance/changes)",
        ),
        (
            json!({ "captured": "2021-05-11", "custody": [{ "date": "2021-05-10", "step": "Received" }] }),
            "provenance: found 2021-05-10, which is before 2021-05-11, when it was made or when the step before \
             was taken: correct the date, or put the steps in the order of time (provenance/custody/0/date)",
        ),
        (
            json!({ "custody": [
                { "date": "2021-05-11", "step": "Received" },
                { "date": "2021-05", "step": "Copied" },
                { "date": "2021-04", "step": "Sent" },
            ] }),
            "provenance: found 2021-04, which is before 2021-05, when it was made or when the step before was \
             taken: correct the date, or put the steps in the order of time (provenance/custody/2/date)",
        ),
        (
            json!({ "custody": [{ "date": "2025", "step": "Received" }] }),
            "provenance: found 2025, which is after the day as of which the dossier speaks (2024-01-31): correct \
             one of them (provenance/custody/0/date)",
        ),
        (
            json!({ "proofs": [{ "type": "c2pa" }] }),
            "provenance: found neither \"file\" nor \"url\", expected one of them: add the file of the site \
             folder, or the address of one elsewhere (provenance/proofs/0)",
        ),
        (
            json!({ "proofs": [{ "type": "c2pa", "file": "media/a.c2pa", "url": "https://a.example/", "sha256": A }] }),
            "provenance: found \"file\" and \"url\", expected one of them: remove the other \
             (provenance/proofs/0/url)",
        ),
        (
            json!({ "proofs": [{ "type": "wacz", "url": "https://a.example/" }] }),
            "provenance: found no \"sha256\" of a proof that lies elsewhere, so that no one can tell whether it \
             was exchanged: add it (provenance/proofs/0)",
        ),
        (
            json!({ "original_sha256": "ABC" }),
            "shape: found \"ABC\", expected a SHA-256: \
             64 hexadecimal digits in lower case, as sha256sum prints them (provenance/original_sha256)",
        ),
        (
            json!({ "proofs": [{ "type": "pgp", "file": "media/a.asc" }] }),
            "shape: found \"pgp\", expected \"opentimestamps\", \"rfc3161\", \"c2pa\" or \"wacz\" \
             (provenance/proofs/0/type)",
        ),
        (
            json!({ "place": " Port" }),
            "white-space: found \" Port\" with white space around it, expected none: remove it (provenance/place)",
        ),
        (
            json!({ "by": "TODO" }),
            "placeholder: found the placeholder \"TODO\": fill in what belongs there (provenance/by)",
        ),
    ] {
        assert_eq!(problems(&provenance), [expected], "{provenance}");
    }
}
