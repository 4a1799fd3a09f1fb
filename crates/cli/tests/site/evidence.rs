//! Where media come from: the check compares what the dataset says with the files.

use std::fs;

use serde_json::{Value, json};

use super::site_folder::{Said, SiteFolder, site};

const FIXTURE: &str = "../../tests/fixtures/evidence";
const ATTESTIA: &str = include_str!("../../../../tests/fixtures/evidence/data/attestia.json");

/// The site folder of the fixture (`make.sh` there says what made its files).
pub fn attestia() -> SiteFolder {
    let folder = site(&[("attestia", ATTESTIA)], "");
    for entry in fs::read_dir(format!("{FIXTURE}/media")).expect("a folder") {
        let entry = entry.expect("a file");
        let name = entry.file_name().into_string().expect("UTF-8");
        let content = fs::read(entry.path()).expect("a file");
        folder.write(&format!("media/{name}"), content);
    }
    folder
}

/// Gives what the check says after the provenance was changed.
fn said(change: impl FnOnce(&mut Value)) -> Vec<String> {
    said_of(|dataset| change(&mut dataset["reports"][0]["media"][0]["provenance"]))
}

/// Gives what the check says of provenances after the dataset was changed.
fn said_of(change: impl FnOnce(&mut Value)) -> Vec<String> {
    let folder = attestia();
    let mut dataset: Value = serde_json::from_str(ATTESTIA).expect("JSON");
    change(&mut dataset);
    folder.write("data/attestia.json", dataset.to_string());
    let output = folder.run(&["check"]);
    let errors = output.errors();
    let lines = errors
        .lines()
        .filter_map(|line| line.split_once(": provenance: "));
    lines.map(|(_, said)| said.to_owned()).collect()
}

#[test]
fn a_dossier_with_evidence_has_no_problems_and_no_file_of_it_is_unused() {
    let output = attestia().run(&["check"]);
    assert_eq!(output.errors(), "");
    assert_eq!(output.status.code(), Some(0));
}

#[test]
fn a_hash_that_is_not_that_of_the_file_is_told() {
    let found = said(|provenance| provenance["sha256"] = "0".repeat(64).into());
    let zeros = "0".repeat(64);
    assert_eq!(
        found,
        [format!(
            "found {zeros}, expected the SHA-256 of \"media/square.jpg\", which is \
             cd1ad623a6b9ce63c8fb9ef779e2c29725cc35ebf319d25578ec555fc46d2cbe: correct it, or put the right file \
             there; a copy from a site or a deposit has lost its metadata, and has another hash (at \
             /reports/0/media/0/provenance/sha256)"
        )]
    );
    let found = said(|provenance| provenance["proofs"][0]["sha256"] = zeros.as_str().into());
    assert_eq!(found.len(), 1, "{found:?}");
    assert!(
        found[0].starts_with(&format!(
            "found {zeros}, expected the SHA-256 of \"media/square.tsr\", which is "
        )),
        "{found:?}"
    );
}

#[test]
fn a_proof_of_another_file_is_told() {
    let found = said(|provenance| {
        provenance["original_sha256"] = "0".repeat(64).into();
    });
    // The token of the copy is of the file itself, and stays right.
    let pointers: Vec<_> = found
        .iter()
        .map(|line| line.rsplit_once("/provenance/").expect("a pointer").1)
        .collect();
    assert_eq!(pointers, ["proofs/0/file)", "proofs/2/file)"]);
    assert!(
        found[0].contains("which is of the SHA-256 855f3b456453ff4f"),
        "{found:?}"
    );
}

#[test]
fn a_timestamp_from_before_the_thing_was_made_is_told() {
    // The authority of the fixture said that it was 2026-11-30, in universal time.
    let told = |captured: &str| {
        let found = said_of(|dataset| {
            dataset["summary"]["as_of"] = "2027-01-01".into();
            let provenance = &mut dataset["reports"][0]["media"][0]["provenance"];
            provenance["captured"] = captured.into();
            provenance["custody"] = json!([]);
        });
        let found = found.into_iter();
        found
            .filter(|it| it.contains("timestamp"))
            .collect::<Vec<_>>()
    };
    // Where it was made, it may have been the next day already.
    for captured in ["2022-01-05", "2026-11-30", "2026-12-01", "2026"] {
        assert_eq!(told(captured), [""; 0], "{captured}");
    }
    let found = told("2026-12-02");
    assert_eq!(found.len(), 2, "{found:?}");
    assert_eq!(
        found[0],
        "found \"media/square.tsr\", a timestamp of 2026-11-30, expected none from before \"captured\" \
         (2026-12-02): correct \"captured\", or put the right proof there (at \
         /reports/0/media/0/provenance/proofs/0/file)"
    );
}

#[test]
fn what_is_no_proof_or_is_missing_is_told() {
    for (kind, file, expected) in [
        (
            "opentimestamps",
            "media/square.tsr",
            "expected a proof of OpenTimestamps for a SHA-256 (.ots): export it anew",
        ),
        (
            "rfc3161",
            "media/square.ots",
            "expected a timestamp token for a SHA-256 (RFC 3161, .tsr): export it anew",
        ),
        (
            "c2pa",
            "media/square.jpg",
            "expected a manifest of content credentials apart from the picture (.c2pa): export it anew",
        ),
        (
            "wacz",
            "media/square.ots",
            "expected an archive of a page (.wacz): export it anew",
        ),
        (
            "wacz",
            "media/other.wacz",
            "expected a file in the site folder: put it there",
        ),
        (
            "wacz",
            "data/attestia.json",
            "expected a file in media/: put it there",
        ),
    ] {
        let found = said(|provenance| {
            provenance["proofs"] = json!([{ "type": kind, "file": file }]);
        });
        let expected = format!(
            "found \"{file}\", {expected} (at /reports/0/media/0/provenance/proofs/0/file)"
        );
        assert_eq!(found, [expected], "{kind}");
    }
}
