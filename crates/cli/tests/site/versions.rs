//! Each version of a dataset has an address that never holds anything else, as long as its author keeps it.

use std::collections::BTreeMap;
use std::fs;

use serde_json::Value;
use site::publish::SiteFile;

use super::site_folder::{Said, SiteFolder, site};

const FICTONIA: &str = include_str!("../../../../tests/fixtures/site/fictonia.json");
/// How the name of a description ends.
const DESCRIBED: &str = ".jsonld";

const ADDRESS: &str = "https://dossiers.example/xf/";

/// Builds the site, which must succeed, and gives the paths of its files in `data/`.
fn build(site: &SiteFolder) -> Vec<String> {
    let output = site.run(&["build"]);
    assert_eq!(output.status.code(), Some(0), "{}", output.errors());
    site.files("dist/data")
}

/// The dataset with another title.
fn changed() -> String {
    FICTONIA.replacen("Human Rights in", "Human rights in", 1)
}

/// A site of a dataset that was changed after its author kept the former version; the path of that.
fn kept(settings: &str) -> (SiteFolder, String) {
    let site = site(&[("fictonia", FICTONIA)], settings);
    let mut files = build(&site);
    files.retain(|path| path.contains('@') && !path.ends_with(DESCRIBED));
    let [version] = &files[..] else {
        panic!("{files:?}")
    };
    let path = format!("data/{version}");
    let content = site.read(&format!("dist/{path}"));
    assert_eq!(content, FICTONIA);
    site.write(&path, content);
    site.write("data/fictonia.json", changed());
    (site, path)
}

#[test]
fn a_site_has_the_present_version_and_those_that_its_author_keeps() {
    let (site, path) = kept("");
    let files = build(&site);
    let versions: Vec<_> = files.iter().filter(|it| it.contains('@')).collect();
    assert_eq!(versions.len(), 2, "{files:?}");
    assert_eq!(site.read(&format!("dist/{path}")), FICTONIA);
    let present = versions.iter().find(|it| !path.ends_with(**it));
    let present = present.expect("the present version");
    assert_eq!(site.read(&format!("dist/data/{present}")), changed());
    assert_eq!(site.read("dist/data/fictonia.json"), changed());
    // Without an address nothing is described.
    assert!(files.iter().all(|it| !it.ends_with(DESCRIBED)));
    let check = site.run(&["check"]);
    assert_eq!(check.status.code(), Some(0), "{}", check.errors());
    assert_eq!(check.says(), "data/fictonia.json: 4 reports, no problems\n");
}

#[test]
fn a_version_that_the_dataset_has_again_is_published_once() {
    let (site, path) = kept("");
    site.write("data/fictonia.json", FICTONIA);
    let files = build(&site);
    let versions: Vec<_> = files.iter().filter(|it| it.contains('@')).collect();
    assert_eq!(versions.len(), 1, "{files:?}");
    assert_eq!(site.read(&format!("dist/{path}")), FICTONIA);
}

/// Gives the file of the site that an address leads to.
fn file_at(site: &SiteFolder, address: &Value) -> SiteFile {
    let address = address.as_str().expect("an address");
    let path = address.strip_prefix(ADDRESS).expect(address);
    let content = fs::read(site.path(&format!("dist/{path}"))).expect(path);
    SiteFile::new(path, content)
}

/// Checks that downloads exist and are as they are described, and gives their versions.
fn downloads(site: &SiteFolder, dataset: &Value) -> BTreeMap<String, Option<String>> {
    let files = dataset["distribution"].as_array().expect("downloads");
    let download = |described: &Value| {
        assert_eq!(described["@type"], "DataDownload");
        let file = file_at(site, &described["contentUrl"]);
        let version = described["version"].as_str().map(str::to_owned);
        if let Some(version) = &version {
            assert_eq!(described["sha256"], file.sha256());
            assert_eq!(described["contentSize"], file.size().to_string());
            assert!(file.path.ends_with(&format!("@{version}.json")));
        }
        (file.path, version)
    };
    files.iter().map(download).collect()
}

#[test]
fn pages_and_descriptions_name_the_versions_that_are_there_and_their_hashes() {
    let (site, path) = kept(&format!("address = \"{ADDRESS}\""));
    build(&site);
    let page = site.read("dist/index.html");
    let link = "<link rel=\"describedby\" type=\"application/ld+json\" href=\"catalog.jsonld\">";
    assert!(page.contains(link));
    let (_, json) = page
        .split_once("<script type=\"application/ld+json\">")
        .expect("JSON-LD");
    let (json, _) = json.split_once("</script>").expect("its end");
    let json: Value = serde_json::from_str(json).expect("JSON");
    let of_page = downloads(&site, &json["hasPart"]);
    assert_eq!(of_page.len(), 3);
    assert!(of_page.contains_key(&path));
    assert_eq!(of_page["data/fictonia.json"], None);
    let read = |path: &str| -> Value {
        serde_json::from_str(&site.read(&format!("dist/{path}"))).expect("JSON")
    };
    assert_eq!(downloads(&site, &read("data/fictonia.jsonld")), of_page);
    for (path, version) in of_page.iter().filter(|(_, version)| version.is_some()) {
        let described = read(&format!("{path}ld"));
        assert_eq!(described["version"].as_str(), version.as_deref());
        let own = BTreeMap::from([(path.clone(), version.clone())]);
        assert_eq!(downloads(&site, &described), own);
    }
    let title = |path: &str| read(path)["name"].as_str().expect("a name").to_owned();
    assert!(title(&format!("{path}ld")).starts_with("Human Rights in "));
    assert!(title("data/fictonia.jsonld").starts_with("Human rights in "));

    let catalogue = read("catalog.jsonld");
    let dataset = &catalogue["dcat:dataset"][0];
    file_at(&site, &dataset["@id"]);
    let versions = dataset["dcat:hasVersion"].as_array().expect("versions");
    assert_eq!(versions.len(), 2);
    for edition in versions.iter().chain([dataset]) {
        file_at(&site, &edition["@id"]);
        let distribution = &edition["dcat:distribution"];
        let file = file_at(&site, &distribution["dcat:downloadURL"]["@id"]);
        let bytes = &distribution["dcat:byteSize"]["@value"];
        assert_eq!(*bytes, file.size().to_string());
        let sum = &distribution["spdx:checksum"]["spdx:checksumValue"]["@value"];
        assert_eq!(*sum, file.sha256());
    }
}

#[test]
fn what_is_no_version_of_its_dataset_is_told_by_check_and_build_in_the_same_words() {
    let (site, path) = kept("");
    let version = path
        .trim_start_matches("data/fictonia@")
        .trim_end_matches(".json")
        .to_owned();
    let spaced = changed().replacen('{', "{ ", 1);
    site.write("data/fictonia.json", changed());
    let present = build(&site)
        .into_iter()
        .find(|it| it.contains('@') && !path.ends_with(it.as_str()))
        .expect("the present version");
    let deep = "[".repeat(100_000);
    for (name, content, expected) in [
        (
            "fictonia@old.json",
            FICTONIA,
            format!(
                "found the version \"{version}\" in a file that is named after \"old\": name it \
                 fictonia@{version}.json"
            ),
        ),
        (
            "fictonia@0123456789ab.json",
            deep.as_str(),
            "found no dataset, expected an earlier version of data/fictonia.json: take it from the \
             site that had it"
                .to_owned(),
        ),
        (
            "fictonia@0123456789ab.json",
            "{ \"title\": \"No reports\" }",
            "found no dataset, expected an earlier version of data/fictonia.json: take it from the \
             site that had it"
                .to_owned(),
        ),
        (
            "georgia@0123456789ab.json",
            FICTONIA,
            "found a version of data/georgia.json, which is not there: name the file as the dataset, \
             with \"@\" and the version before the ending"
                .to_owned(),
        ),
        (
            present.as_str(),
            spaced.as_str(),
            "found the version that data/fictonia.json has now, in other bytes: remove this file, or \
             put a copy of data/fictonia.json in its place"
                .to_owned(),
        ),
    ] {
        let path = format!("data/{name}");
        site.write(&path, content);
        for command in ["check", "build"] {
            let output = site.run(&[command]);
            assert_eq!(output.status.code(), Some(1), "{command}: {name}");
            assert_eq!(output.errors(), format!("{path}: version: {expected}\n"));
        }
        fs::remove_file(site.path(&path)).expect("the file is there");
    }
}

#[test]
fn the_versions_of_a_dataset_with_errors_wait_until_these_are_gone() {
    let (site, _) = kept("");
    site.write("data/fictonia.json", FICTONIA.replacen("CC0-1.0", "CC0", 1));
    for command in ["check", "build"] {
        let output = site.run(&[command]);
        assert_eq!(output.status.code(), Some(1));
        assert_eq!(output.errors().lines().count(), 1, "{}", output.errors());
        assert!(
            output.errors().contains(": licence: "),
            "{}",
            output.errors()
        );
    }
}

#[test]
fn each_of_several_dossiers_has_its_versions() {
    let (site, path) = kept(&format!("address = \"{ADDRESS}\""));
    site.write("data/second.json", FICTONIA);
    let files = build(&site);
    let of = |name: &str| {
        let start = format!("{name}@");
        let own = files.iter().filter(|it| it.starts_with(&start));
        own.filter(|it| !it.ends_with(DESCRIBED)).count()
    };
    assert_eq!((of("fictonia"), of("second")), (2, 1), "{files:?}");
    let page = site.read("dist/fictonia/index.html");
    assert!(page.contains(&format!("\"contentUrl\":\"{ADDRESS}{path}\"")));
    assert!(page.contains("href=\"../catalog.jsonld\""));
    let catalogue = site.read("dist/catalog.jsonld");
    let catalogue: Value = serde_json::from_str(&catalogue).expect("JSON");
    assert_eq!(catalogue["dcat:dataset"].as_array().map(Vec::len), Some(2));
}

#[test]
fn a_package_has_the_versions_that_are_kept_and_makes_the_same_site() {
    let (site, path) = kept("");
    let packed = site.run(&["pack", "--output", "all.zip"]);
    assert_eq!(packed.status.code(), Some(0), "{}", packed.errors());
    let of_folder = build(&site);
    let built = site.run(&["build", "all.zip", "--output", "../of-package"]);
    assert_eq!(built.status.code(), Some(0), "{}", built.errors());
    assert_eq!(site.files("../of-package/data"), of_folder);
    assert_eq!(site.read(&format!("../of-package/{path}")), FICTONIA);
    let check = site.run(&["check", "all.zip"]);
    assert_eq!(check.status.code(), Some(0), "{}", check.errors());
}
