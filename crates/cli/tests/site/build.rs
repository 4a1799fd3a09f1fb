//! `build` writes a site: whole or not at all, and nothing that is not its own is touched.

use std::collections::BTreeMap;
use std::fs;
use std::io::{Cursor, Read};
use std::time::SystemTime;

use serde_json::Value;
use site::publish::SiteFile;
use zip::ZipArchive;

use super::site_folder::{Said, SiteFolder, site};

const FICTONIA: &str = include_str!("../../../../tests/fixtures/site/fictonia.json");

fn fictonia() -> SiteFolder {
    site(&[("fictonia", FICTONIA)], "")
}

/// Builds a site, which must be right.
fn build(site: &SiteFolder, arguments: &[&str]) -> String {
    let output = site.run(&[&["build"], arguments].concat());
    assert_eq!(output.status.code(), Some(0), "{}", output.errors());
    output.says()
}

/// When each file of the built site was last changed.
fn times(site: &SiteFolder) -> BTreeMap<String, SystemTime> {
    let time = |path: &String| {
        let metadata = fs::metadata(site.path("dist").join(path)).expect("a file");
        metadata.modified().expect("a time")
    };
    let files = site.files("dist").into_iter();
    files.map(|path| (path.clone(), time(&path))).collect()
}

#[test]
fn the_site_folder_is_found_from_a_folder_in_it() {
    let site = fictonia();
    let output = site
        .command(&["build"])
        .current_dir(site.path("data"))
        .output()
        .expect("the program runs");
    assert_eq!(output.status.code(), Some(0), "{}", output.errors());
    assert!(output.says().contains("../dist: "), "{}", output.says());
    assert!(site.path("dist/index.html").is_file());
}

#[test]
fn the_hashes_of_all_files_stand_in_the_site() {
    let site = fictonia();
    build(&site, &[]);
    let sums: BTreeMap<String, String> = site
        .read("dist/SHA256SUMS")
        .lines()
        .map(|line| line.split_once("  ").expect("two parts"))
        .map(|(sum, path)| (path.to_owned(), sum.to_owned()))
        .collect();
    let mut files = site.files("dist");
    files.retain(|path| path != "SHA256SUMS");
    assert_eq!(
        sums.keys().collect::<Vec<_>>(),
        files.iter().collect::<Vec<_>>()
    );
    for (path, sum) in sums {
        let content = fs::read(site.path("dist").join(&path)).expect("a file");
        let file = SiteFile::new(path.clone(), content);
        assert_eq!(file.sha256(), sum, "{path}");
    }
}

#[test]
fn a_second_build_with_nothing_changed_writes_nothing() {
    let site = fictonia();
    build(&site, &[]);
    let before = times(&site);
    assert!(build(&site, &[]).ends_with("dist: nothing has changed\n"));
    assert_eq!(times(&site), before);
}

#[test]
fn a_file_that_has_not_changed_keeps_its_time() {
    let site = fictonia();
    site.write("media/kept.svg", "<svg/>");
    build(&site, &[]);
    let before = times(&site);
    site.write("static/new.txt", "new");
    build(&site, &[]);
    let after = times(&site);
    assert_eq!(before["media/kept.svg"], after["media/kept.svg"]);
    assert_eq!(before["index.html"], after["index.html"]);
    assert_ne!(before["SHA256SUMS"], after["SHA256SUMS"]);
}

#[test]
fn what_is_no_longer_made_is_removed_and_the_files_of_others_stay() {
    let site = fictonia();
    site.write("media/old.svg", "<svg/>");
    build(&site, &[]);
    site.write("dist/.git/HEAD", "ref");
    fs::create_dir_all(site.path("dist/.git/refs/tags")).expect("a folder");
    site.write("dist/notes/letter.txt", "from others");
    fs::remove_file(site.path("media/old.svg")).expect("the file is there");
    let said = build(&site, &[]);
    assert!(
        said.contains(", 1 removed; 3 files kept that chronicle did not make"),
        "{said}"
    );
    assert!(!site.path("dist/media/old.svg").exists());
    assert_eq!(site.read("dist/notes/letter.txt"), "from others");
    assert_eq!(site.read("dist/.git/HEAD"), "ref");
    assert!(site.path("dist/.git/refs/tags").is_dir());
    assert!(build(&site, &[]).ends_with("dist: nothing has changed\n"));
}

#[test]
fn a_file_of_others_is_replaced_only_by_force() {
    let site = fictonia();
    site.write("dist/index.html", "someone's");
    site.write("dist/letter.txt", "someone's");
    let output = site.run(&["build"]);
    assert_eq!(output.status.code(), Some(2));
    assert_eq!(
        output.errors(),
        "dist/index.html: output: found a file that chronicle did not make: move it away, choose \
         another --output, or let --force replace the whole folder\n"
    );
    assert_eq!(site.files("dist"), ["index.html", "letter.txt"]);
    build(&site, &["--force"]);
    assert!(site.read("dist/index.html").starts_with("<!DOCTYPE html>"));
    assert!(!site.path("dist/letter.txt").exists());
}

#[test]
fn the_site_folder_itself_is_never_the_output() {
    let site = fictonia();
    for output in [
        ".",
        "..",
        "data",
        "data/new",
        "media",
        "icons/new/er",
        "static",
    ] {
        let said = site.run(&["build", "--force", "--output", output]);
        assert_eq!(said.status.code(), Some(2), "{output}");
        assert!(
            said.errors()
                .contains("found the site folder's own files there")
        );
    }
    assert_eq!(site.files(""), ["data/fictonia.json", "site.toml"]);
}

#[test]
fn an_archive_holds_what_the_folder_holds_and_is_the_same_each_time() {
    let site = fictonia();
    build(&site, &[]);
    build(&site, &["--zip"]);
    let archive = fs::read(site.path("dist.zip")).expect("an archive");
    assert!(build(&site, &["--zip"]).ends_with("dist.zip: nothing has changed\n"));
    fs::remove_file(site.path("dist.zip")).expect("the file is there");
    build(&site, &["--zip"]);
    assert_eq!(
        fs::read(site.path("dist.zip")).expect("an archive"),
        archive
    );
    let mut archive = ZipArchive::new(Cursor::new(archive)).expect("an archive");
    let mut names = Vec::new();
    for index in 0..archive.len() {
        let mut file = archive.by_index(index).expect("a file");
        let mut content = Vec::new();
        file.read_to_end(&mut content).expect("its content");
        let name = file.name().expect("UTF-8").into_owned();
        let path = site.path("dist").join(&name);
        assert!(content == fs::read(path).expect("the same file"), "{name}");
        names.push(name);
    }
    assert_eq!(names, site.files("dist"));
}

#[test]
fn an_archive_of_others_is_replaced_only_by_force() {
    let site = fictonia();
    site.write("dist.zip", "years of work");
    let output = site.run(&["build", "--zip"]);
    assert_eq!(output.status.code(), Some(2));
    assert_eq!(site.read("dist.zip"), "years of work");
    site.write("media/changed.svg", "<svg/>");
    build(&site, &["--zip", "--force"]);
    site.write("media/changed.svg", "<svg></svg>");
    build(&site, &["--zip"]);
}

#[test]
fn programs_get_the_result_as_json() {
    let site = fictonia();
    let output = site.run(&["build", "--format", "json"]);
    assert_eq!(
        (output.status.code(), output.errors()),
        (Some(0), String::new())
    );
    let result: Value = serde_json::from_str(&output.says()).expect("JSON");
    assert_eq!(result["built"]["output"], "dist");
    let files = site.files("dist").len();
    assert_eq!(result["built"]["files"], files);
    assert_eq!(result["built"]["written"], files);
    site.write("data/fictonia.json", "");
    let output = site.run(&["build", "--format", "json"]);
    assert_eq!(output.status.code(), Some(1));
    let result: Value = serde_json::from_str(&output.says()).expect("JSON");
    assert_eq!(result["built"], Value::Null);
    assert_eq!(result["diagnostics"][0]["file"], "data/fictonia.json");
    assert_eq!(result["diagnostics"][0]["severity"], "error");
}

#[test]
fn the_address_of_the_command_line_goes_before_that_of_the_settings() {
    let site = site(
        &[("fictonia", FICTONIA)],
        "address = \"https://old.example/\"",
    );
    build(&site, &["--address", "https://new.example/dossiers"]);
    let page = site.read("dist/index.html");
    assert!(page.contains("<link rel=\"canonical\" href=\"https://new.example/dossiers/\">"));
    assert!(!page.contains("old.example"));
    assert!(
        site.read("dist/sitemap.xml")
            .contains("https://new.example/dossiers/")
    );
}

#[test]
fn what_is_no_part_of_a_site_stays_with_its_author_and_is_told() {
    let site = fictonia();
    for file in [
        "incidents.xlsx",
        "data/incidents.csv",
        "notes/names.txt",
        ".env",
        "README.md",
    ] {
        site.write(file, "not for everyone");
    }
    site.write("static/CNAME", "dossiers.example");
    site.write("static/.well-known/security.txt", "Contact: ...");
    let said = build(&site, &[]);
    for file in ["incidents.xlsx", "data/incidents.csv", "notes"] {
        assert!(said.contains(&format!("{file}: not published")), "{said}");
    }
    let files = site.files("dist");
    for file in &files {
        let content = fs::read(site.path("dist").join(file)).expect("a file");
        assert_ne!(content, b"not for everyone", "{file}");
    }
    assert!(files.contains(&"CNAME".to_owned()));
    assert!(files.contains(&".well-known/security.txt".to_owned()));
}

#[test]
fn a_file_in_the_place_of_a_page_is_refused() {
    let site = fictonia();
    site.write("static/index.html", "mine");
    let output = site.run(&["build"]);
    assert_eq!(output.status.code(), Some(1));
    assert_eq!(
        output.errors(),
        "static/index.html: file: found a file in the place of one that chronicle makes: rename it\n"
    );
}

#[test]
fn nothing_of_the_development_server_reaches_a_build() {
    let site = fictonia();
    build(&site, &[]);
    for file in site.files("dist") {
        let content = fs::read(site.path("dist").join(&file)).expect("a file");
        let text = String::from_utf8_lossy(&content);
        assert!(!text.contains(".chronicle"), "{file}");
    }
}
