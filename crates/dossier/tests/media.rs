//! The media of reports: what they hold, and what is said of those that are faulty.

use dossier::check::read;
use dossier::{Dossier, MediumType};

const RECORDIA: &str = include_str!("../../../tests/fixtures/media-site/data/recordia.json");

use MediumType::{Audio, Document, Picture, Video};

fn problems(text: &[u8]) -> Vec<String> {
    let reading = read(text);
    reading
        .diagnostics
        .iter()
        .map(ToString::to_string)
        .collect()
}

#[test]
fn a_report_has_pictures_recordings_and_documents_of_the_site_or_elsewhere() {
    assert_eq!(problems(RECORDIA.as_bytes()), [""; 0]);
    let dossier: Dossier = serde_json::from_str(RECORDIA).unwrap();
    let media: Vec<_> = dossier
        .reports
        .iter()
        .flat_map(|report| &report.media)
        .collect();
    let types: Vec<_> = media.iter().map(|medium| medium.medium_type).collect();
    assert_eq!(
        types,
        [Picture, Picture, Picture, Video, Video, Document, Audio]
    );
    assert_eq!(
        media.iter().filter(|medium| medium.url.is_some()).count(),
        1
    );
}

#[test]
fn a_dossier_with_media_is_written_as_it_was_read() {
    let value: serde_json::Value = serde_json::from_str(RECORDIA).unwrap();
    let dossier: Dossier = serde_json::from_str(RECORDIA).unwrap();
    assert_eq!(serde_json::to_value(&dossier).unwrap(), value);
}

#[test]
fn faulty_media_are_told_with_what_to_do() {
    let text = std::fs::read("../../tests/fixtures/broken/medium.json").unwrap();
    let found = problems(&text);
    let expected = [
        r#"22:9: medium: found neither "file" nor "url", expected one of them: add the file of the site folder, or the address of one elsewhere (at /reports/0/media/0)"#,
        r#"26:18: medium: found "file" and "url", expected one of them: remove the other (an address where it can be seen belongs into "sources") (at /reports/0/media/1/url)"#,
        r#"29:9: alt: found no "alt", expected what the picture shows, for who cannot see it: add it (at /reports/0/media/2)"#,
        r#"34:18: medium: found "alt" of a medium of the type "document", which has no picture: remove it (at /reports/0/media/3/alt)"#,
        r#"35:25: medium: found "transcript" of a medium of the type "document", expected one of a recording ("audio" or "video"): remove it (at /reports/0/media/3/transcript)"#,
        r#"36:23: medium: found "captions" of a medium of the type "document", expected one of a recording ("audio" or "video"): remove it (at /reports/0/media/3/captions)"#,
        r#"42:23: medium: found captions of a recording that lies elsewhere, where no page of this site can show them: write what is said into "transcript" (at /reports/0/media/4/captions)"#,
        r#"44:9: warning: transcript: found no "transcript" and no "captions", so that who cannot hear it learns nothing of it: add one of them (at /reports/0/media/5)"#,
        r#"44:82: language: found "qq", expected the tag of a language that exists (BCP 47), such as "en" (at /reports/0/media/5/language)"#,
        r#"45:19: shape: found "film", expected "picture", "audio", "video" or "document" (at /reports/0/media/6/type)"#,
        r#"45:35: shape: found "../c.mp4", expected a path below the site folder of ASCII letters, digits, ".", "_", "-" and "/", no part beginning with a dot (at /reports/0/media/6/file)"#,
        r#"45:79: empty: found " ", expected a text: write one (at /reports/0/media/6/alt)"#,
    ];
    assert_eq!(found, expected);
}
