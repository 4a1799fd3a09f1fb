//! What `ExifTool` writes into files is found, and removed. `tests/fixtures/exiftool/make.sh` made the files.

use std::fs;

use site::publish::media::{Format, What, found_in, removed};

/// What it wrote into each file.
const POSITION: (What, &str) = (What::Position, "43.25000, 76.95000");
const NAME: (What, &str) = (What::Name, "Ada_Nowak");
const SERIAL: (What, &str) = (What::SerialNumber, "SN-48151623");

/// Gives what a file says of its maker that leads to a person.
fn said(content: &[u8]) -> Vec<(What, String)> {
    let found = found_in(content).into_iter();
    found
        .filter(|it| matches!(it.what, What::Position | What::Name | What::SerialNumber))
        .map(|it| (it.what, it.value))
        .collect()
}

#[test]
fn what_exiftool_writes_is_found_and_removed() {
    for (ending, format) in [
        ("jpg", Format::Jpeg),
        ("png", Format::Png),
        ("gif", Format::Gif),
        ("webp", Format::Webp),
        ("avif", Format::Avif),
        ("mp4", Format::Mp4),
        ("pdf", Format::Pdf),
    ] {
        let path = format!("../../tests/fixtures/exiftool/said.{ending}");
        let content = fs::read(&path).unwrap();
        assert_eq!(Format::of(&content), Some(format));
        let found = said(&content);
        for (what, value) in [POSITION, NAME, SERIAL] {
            assert!(
                found.contains(&(what, value.to_owned())),
                "{ending}: {what:?} in {found:?}"
            );
        }
        let clean = removed(&content).unwrap();
        assert_eq!(said(&clean), [], "{ending}");
        let text = String::from_utf8_lossy(&clean);
        for word in ["Nowak", "48151623", "76.95", "76,57"] {
            assert!(!text.contains(word), "{ending}: {word}");
        }
    }
}
