//! The files of media: checked against the dataset, and published without what they say of their makers.

use std::fs;

use super::site_folder::{Said, SiteFolder, site};

const FIXTURE: &str = "../../tests/fixtures/media-site";
const RECORDIA: &str = include_str!("../../../../tests/fixtures/media-site/data/recordia.json");

/// The site folder of the fixture.
pub fn recordia() -> SiteFolder {
    let folder = site(&[("recordia", RECORDIA)], "");
    for entry in fs::read_dir(format!("{FIXTURE}/media")).expect("a folder") {
        let entry = entry.expect("a file");
        let name = entry.file_name().into_string().expect("UTF-8");
        folder.write(
            &format!("media/{name}"),
            fs::read(entry.path()).expect("a file"),
        );
    }
    folder
}

/// What the check says of media, without the name of the dataset.
fn said(folder: &SiteFolder, rule: &str) -> Vec<String> {
    let output = folder.run(&["check"]);
    let errors = output.errors();
    let lines = errors
        .lines()
        .filter(|line| line.contains(&format!(" {rule}: ")));
    let lines = lines.map(|line| line.split_once(&format!(" {rule}: ")).expect("the rule").1);
    lines.map(str::to_owned).collect()
}

#[test]
fn the_check_tells_what_files_say_of_their_makers() {
    let folder = recordia();
    let found = said(&folder, "metadata");
    let square = "found \"media/square.jpg\", which says a position (43.25000, 76.95000); a name (Ada Nowak); a \
                  serial number (SN-48151623). Publishing removes it; this file still says it, so do not pass it \
                  on (at /reports/0/media/0/file)";
    assert_eq!(found[0], square);
    for (file, part) in [
        ("wound.png", "a name (Ada Nowak)"),
        ("square.mp4", "a position (43.25000, 76.95000)"),
        ("order.pdf", "a name (Ada Nowak"),
        ("order.mp3", "a name (Ada Nowak)"),
    ] {
        let line = found.iter().find(|line| line.contains(file)).expect(file);
        assert!(line.contains(part), "{line}");
    }
    let output = folder.run(&["check"]);
    assert_eq!(output.status.code(), Some(0), "{}", output.errors());
    assert!(
        !output.errors().contains("unused-file"),
        "{}",
        output.errors()
    );
}

#[test]
fn what_cannot_be_removed_is_told_with_what_to_do() {
    let folder = recordia();
    let hidden = fs::read_to_string(format!("{FIXTURE}/media/order.pdf")).expect("a text");
    folder.write(
        "media/order.pdf",
        hidden.replace("/Size 5", "/Size 5 /Encrypt 8 0 R"),
    );
    folder.write("media/order.mp3", b"OggS");
    let found = said(&folder, "metadata");
    let line = |name: &str| found.iter().find(|line| line.contains(name)).expect(name);
    assert!(line("order.pdf").contains(
        "Publishing cannot remove it: its author and others are compressed or encrypted in it"
    ));
    assert!(
        line("order.mp3")
            .contains("from which nothing can be removed that it may say of its maker")
    );
}

#[test]
fn a_file_that_is_not_what_the_dataset_says_is_refused() {
    let folder = recordia();
    fs::remove_file(folder.path("media/square.jpg")).expect("a file");
    folder.write(
        "media/map.svg",
        "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 1 1'><script/></svg>",
    );
    folder.write("media/wound.png", "no picture");
    folder.write(
        "media/square.mp4",
        fs::read(format!("{FIXTURE}/media/order.pdf")).expect("a file"),
    );
    folder.write("media/square.vtt", "00:00.000 --> 00:01.000\n");
    folder.write(
        "media/order.pdf",
        fs::read(format!("{FIXTURE}/media/order.mp3")).expect("a file"),
    );
    let expected = [
        "found \"media/square.jpg\", expected a file in the site folder: put it there (at /reports/0/media/0/file)",
        "found \"media/map.svg\", expected a picture (JPEG, PNG, GIF, WebP, AVIF or SVG): found a script or a page in the drawing: take it out (at /reports/0/media/1/file)",
        "found \"media/wound.png\", whose format is not known, expected a picture (JPEG, PNG, GIF, WebP, AVIF or SVG) (at /reports/0/media/2/file)",
        "found \"media/square.mp4\", which is PDF, expected a recording (MP4, WebM or Ogg) (at /reports/0/media/3/file)",
        "found \"media/square.vtt\", expected captions in WebVTT: a text in UTF-8 that begins with \"WEBVTT\" (at /reports/0/media/3/captions)",
        "found \"media/order.pdf\", which is MP3, expected a document (PDF) (at /reports/1/media/0/file)",
    ];
    assert_eq!(said(&folder, "medium"), expected);
    assert_eq!(folder.run(&["build"]).status.code(), Some(1));
}

#[test]
fn a_build_publishes_no_file_that_says_where_or_by_whom_it_was_made() {
    let folder = recordia();
    let output = folder.run(&["build"]);
    assert_eq!(output.status.code(), Some(0), "{}", output.errors());
    let files = folder.files("dist/media");
    assert!(files.len() > 8, "{files:?}");
    for file in files {
        let content = fs::read(folder.path("dist/media").join(&file)).expect("a file");
        let text = String::from_utf8_lossy(&content).into_owned();
        assert!(
            !text.contains("Nowak") && !text.contains("SN-4815"),
            "{file}"
        );
        assert!(file.contains('-'), "{file} is named by its content");
    }
    // The author's own files are left as they are.
    let own = fs::read(folder.path("media/square.jpg")).expect("a file");
    assert_eq!(
        own,
        fs::read(format!("{FIXTURE}/media/square.jpg")).expect("a file")
    );
}
