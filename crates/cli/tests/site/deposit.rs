//! `deposit` puts a dossier into one file for an archive: what is public of it, and what archives ask for.

use std::collections::BTreeMap;
use std::fs;
use std::io::{Cursor, Read};
use std::path::Path;

use serde_json::Value;

use super::evidence::attestia;
use super::media::recordia;
use super::site_folder::{Said, SiteFolder, site};

const FICTONIA: &str = include_str!("../../../../tests/fixtures/site/fictonia.json");
const FIXTURE: &str = "../../tests/fixtures/deposit";

/// What a deposit has beside the files of the site folder.
const MADE: [&str; 7] = [
    ".zenodo.json",
    "CITATION.cff",
    "data/dossier.schema.json",
    "datacite.json",
    "datapackage.json",
    "reports.csv",
    "ro-crate-metadata.json",
];

/// A copy of the fixture.
fn depositia() -> SiteFolder {
    let site = site(&[], "");
    copy(&site, Path::new(FIXTURE), "");
    site
}

fn copy(site: &SiteFolder, from: &Path, path: &str) {
    for entry in fs::read_dir(from).expect("a folder") {
        let entry = entry.expect("an entry");
        let path = format!("{path}{}", entry.file_name().to_string_lossy());
        if entry.path().is_dir() {
            copy(site, &entry.path(), &format!("{path}/"));
        } else {
            site.write(&path, fs::read(entry.path()).expect("a file"));
        }
    }
}

/// Makes a deposit, which must succeed, and gives what it says on both streams.
fn deposit(site: &SiteFolder, arguments: &[&str]) -> (String, String) {
    let output = site.run(&[&["deposit"], arguments].concat());
    assert_eq!(output.status.code(), Some(0), "{}", output.errors());
    (output.says(), output.errors())
}

/// The files of an archive, by their paths.
fn unzipped(site: &SiteFolder, path: &str) -> BTreeMap<String, Vec<u8>> {
    let bytes = fs::read(site.path(path)).expect("an archive");
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).expect("an archive");
    let count = archive.len();
    let entry = |index| {
        let mut entry = archive.by_index(index).expect("an entry");
        let mut content = Vec::new();
        entry.read_to_end(&mut content).expect("its content");
        let name = entry.name().expect("a name").into_owned();
        (name, content)
    };
    (0..count).map(entry).collect()
}

fn json(files: &BTreeMap<String, Vec<u8>>, path: &str) -> Value {
    serde_json::from_slice(&files[path]).expect(path)
}

/// The files of the site that is built from a folder or an archive.
fn built(site: &SiteFolder, from: &str, output: &str) -> BTreeMap<String, Vec<u8>> {
    let said = site.run(&["build", from, "--output", output]);
    assert_eq!(said.status.code(), Some(0), "{}", said.errors());
    let files = site.files(output).into_iter();
    let read = |path: String| {
        let content = fs::read(site.path(output).join(&path)).expect("a file");
        (path, content)
    };
    files.map(read).collect()
}

#[test]
fn a_deposit_has_the_dossier_and_what_archives_ask_for_and_is_the_same_each_time() {
    let site = depositia();
    let (said, _) = deposit(&site, &[]);
    assert!(
        said.ends_with("depositia-deposit.zip: 12 files, 0.0 MB\n"),
        "{said}"
    );
    let first = fs::read(site.path("depositia-deposit.zip")).expect("a deposit");
    deposit(&site, &["--force"]);
    let again = fs::read(site.path("depositia-deposit.zip")).expect("a deposit");
    assert!(first == again);

    let files = unzipped(&site, "depositia-deposit.zip");
    let paths: Vec<_> = files.keys().map(String::as_str).collect();
    let mut expected = [
        "data/depositia.json",
        "data/depositia.ru.json",
        "data/depositia@75f21c5a422c.json",
        "media/map.svg",
        "media/square.jpg",
        "site.toml",
    ]
    .to_vec();
    expected.extend(MADE);
    expected.sort_unstable();
    assert_eq!(paths, expected);

    let doi = "10.5281/zenodo.1234567";
    let citation = String::from_utf8(files["CITATION.cff"].clone()).expect("UTF-8");
    assert!(
        citation.contains(&format!("doi: \"{doi}\"\n")),
        "{citation}"
    );
    assert_eq!(json(&files, "datacite.json")["doi"], doi);
    let address = format!("https://doi.org/{doi}");
    assert_eq!(json(&files, "datapackage.json")["id"], address);
    let metadata = json(&files, "ro-crate-metadata.json").to_string();
    assert!(metadata.contains(&format!("\"identifier\":{{\"@id\":\"{address}\"}}")));
    // Zenodo gives each deposit its own.
    assert_eq!(json(&files, ".zenodo.json")["doi"], Value::Null);
    let schema: Value = json(&files, "data/dossier.schema.json");
    assert_eq!(schema, dossier::schema().to_value());
}

#[test]
fn the_table_of_a_deposit_is_the_export_and_is_described_with_its_size_and_hash() {
    let site = depositia();
    deposit(&site, &["--output", "a.zip"]);
    let files = unzipped(&site, "a.zip");
    let export = site.run(&["export", "data/depositia.json", "--to", "csv"]);
    assert!(files["reports.csv"] == export.stdout);
    let table = &json(&files, "datapackage.json")["resources"][0];
    assert_eq!(table["bytes"], export.stdout.len());
    let metadata = json(&files, "ro-crate-metadata.json");
    let graph = metadata["@graph"].as_array().expect("a graph");
    let listed = graph.iter().find(|it| it["@id"] == "reports.csv");
    let sum = listed.and_then(|it| it["sha256"].as_str()).expect("a hash");
    assert_eq!(table["hash"], format!("sha256:{sum}"));
}

#[test]
fn the_site_of_a_deposit_is_that_of_the_folder_byte_for_byte() {
    let site = depositia();
    deposit(&site, &["--output", "../a.zip"]);
    let folder = built(&site, ".", "../of-folder");
    assert!(folder.len() > 30);
    assert!(built(&site, "../a.zip", "../of-deposit") == folder);
    let check = site.run(&["check", "../a.zip"]);
    assert_eq!(check.status.code(), Some(0), "{}", check.errors());
    // A deposit of a deposit is the same.
    deposit(&site, &["../a.zip", "--output", "../b.zip"]);
    let read = |path: &str| fs::read(site.path(path)).expect("a deposit");
    assert!(read("../a.zip") == read("../b.zip"));
}

#[test]
fn what_is_not_for_everyone_is_not_deposited() {
    let site = depositia();
    site.write("incidents.xlsx", "names of witnesses");
    let (said, errors) = deposit(&site, &["--output", "a.zip"]);
    assert!(said.starts_with("incidents.xlsx: not packed; "), "{said}");
    // What publishing removes is not in it, so that there is nothing to warn of.
    assert_eq!(errors, "");
    let files = unzipped(&site, "a.zip");
    let settings = String::from_utf8(files["site.toml"].clone()).expect("UTF-8");
    assert!(site.read("site.toml").contains("Jane is the source"));
    assert!(
        !settings.contains("Jane") && settings.contains("name = \"Dossiers\""),
        "{settings}"
    );
    let mine = fs::read(site.path("media/square.jpg")).expect("a picture");
    let has = |content: &[u8]| content.windows(8).any(|it| it == b"SN-48151");
    assert!(has(&mine) && !has(&files["media/square.jpg"]));
}

#[test]
fn a_deposit_says_what_cannot_be_removed() {
    let folder = recordia();
    folder.write(
        "media/order.mp3",
        b"OggS\0\x02\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\x01\x1e\x01vorbis",
    );
    let (_, said) = deposit(&folder, &[]);
    assert_eq!(said.lines().count(), 1, "{said}");
    assert!(
        said.starts_with("data/recordia.json:")
            && said.contains(
                ": warning: metadata: found \"media/order.mp3\", from which nothing can be removed "
            ),
        "{said}"
    );
}

#[test]
fn of_several_dossiers_one_is_deposited_with_its_own_files() {
    let site = depositia();
    site.write("data/fictonia.json", FICTONIA);
    site.write(
        "data/fictonia.ru.json",
        "{ \"language\": \"ru\", \"texts\": {} }",
    );
    let output = site.run(&["deposit"]);
    assert_eq!(output.status.code(), Some(2));
    assert_eq!(
        output.errors(),
        "data: arguments: found 2 dossiers (depositia, fictonia), expected one, since each has its own \
         DOI: name it with --dossier\n"
    );
    let output = site.run(&["deposit", "--dossier", "georgia"]);
    assert_eq!(output.status.code(), Some(2));
    assert_eq!(
        output.errors(),
        "data: arguments: found no dossier \"georgia\", expected one of depositia, fictonia\n"
    );
    let (said, _) = deposit(&site, &["--dossier", "fictonia"]);
    assert!(
        said.ends_with("fictonia-deposit.zip: 9 files, 0.0 MB\n"),
        "{said}"
    );
    let files = unzipped(&site, "fictonia-deposit.zip");
    assert!(
        files
            .keys()
            .all(|path| !path.contains("depositia") && !path.starts_with("media/"))
    );
    let zenodo = json(&files, ".zenodo.json");
    let address = &zenodo["related_identifiers"][0]["identifier"];
    assert_eq!(*address, "https://deposit.example/fictonia/");
    let check = site.run(&["check", "fictonia-deposit.zip"]);
    assert_eq!(check.status.code(), Some(0), "{}", check.errors());
}

#[test]
fn of_several_dossiers_one_is_deposited_without_the_proofs_of_another() {
    let site = attestia();
    site.write("data/fictonia.json", FICTONIA);
    deposit(&site, &["--dossier", "fictonia", "--output", "a.zip"]);
    let files = unzipped(&site, "a.zip");
    let media: Vec<_> = files.keys().filter(|it| it.starts_with("media/")).collect();
    assert!(media.is_empty(), "{media:?}");
}

#[test]
fn a_file_whose_hash_is_stated_with_its_metadata_is_deposited_without_them() {
    let site = attestia();
    let original = include_bytes!("../../../../tests/fixtures/evidence/kept/square.jpg");
    site.write("media/square.jpg", original);
    let mut dataset: Value = serde_json::from_str(&site.read("data/attestia.json")).expect("JSON");
    let provenance = &mut dataset["reports"][0]["media"][0]["provenance"];
    provenance["sha256"] = provenance["original_sha256"].clone();
    for list in ["changes", "proofs"] {
        provenance[list] = Value::Array(Vec::new());
    }
    site.write("data/attestia.json", dataset.to_string());
    deposit(&site, &["--output", "a.zip"]);
    let deposited = &unzipped(&site, "a.zip")["media/square.jpg"];
    let says = |content: &[u8]| content.windows(11).any(|it| it == b"Telephone 1");
    assert!(says(original) && !says(deposited));
    // Who opens the deposit is told why the hash is another one.
    let said = site.run(&["check", "a.zip"]).errors();
    assert!(
        said.contains("a copy from a site or a deposit has lost its metadata"),
        "{said}"
    );
}

#[test]
fn a_dossier_that_is_not_right_is_not_deposited() {
    let site = site(&[("fictonia", &FICTONIA.replacen("CC0-1.0", "CC0", 1))], "");
    let before = site.files("");
    let output = site.run(&["deposit"]);
    assert_eq!(output.status.code(), Some(1));
    let said = output.errors();
    assert!(
        said.starts_with("data/fictonia.json:6:14: licence: found \"CC0\", "),
        "{said}"
    );
    assert_eq!(said.lines().count(), 1, "{said}");
    assert_eq!(site.files(""), before);
}

#[test]
fn a_deposit_replaces_a_file_only_by_force_and_is_not_written_into_what_it_is_made_of() {
    let site = depositia();
    site.write("depositia-deposit.zip", "years of work");
    let output = site.run(&["deposit"]);
    assert_eq!(output.status.code(), Some(2));
    assert_eq!(
        output.errors(),
        "depositia-deposit.zip: output: found a file that is there already: --force replaces it\n"
    );
    assert_eq!(site.read("depositia-deposit.zip"), "years of work");
    let output = site.run(&["deposit", "--output", "data/a.zip"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(
        output
            .errors()
            .contains("found the site folder's own files there")
    );
}
