//! Packages: what is packed is opened again as it was, and what is not right is refused in one sentence.

use std::collections::{BTreeMap, BTreeSet};
use std::io::{Cursor, Write};

use proptest::prelude::*;
use serde_json::Value;
use site::publish::{PACKAGE_MANIFEST, SiteFile, archive, pack, pack_with, unpack};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

fn files() -> Vec<SiteFile> {
    [
        ("site.toml", &b"name = \"A\""[..]),
        ("data/georgia.json", b"{}"),
        ("media/a.png", b"\x89PNG\0"),
        ("media/empty.svg", b""),
        ("static/.well-known/security.txt", b"Contact: ..."),
    ]
    .map(|(path, content)| SiteFile::new(path, content))
    .into()
}

/// Files in the order of their paths.
fn sorted(mut files: Vec<SiteFile>) -> Vec<SiteFile> {
    files.sort_by(|a, b| a.path.cmp(&b.path));
    files
}

/// An archive as other programs make them: of names and contents, in the order in which they are given.
fn foreign(entries: &[(&str, &str)]) -> Vec<u8> {
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in entries {
        let options = SimpleFileOptions::default();
        if name.ends_with('/') {
            archive.add_directory(*name, options).expect("a folder");
        } else {
            archive.start_file(*name, options).expect("a file");
            archive.write_all(content.as_bytes()).expect("its content");
        }
    }
    archive.finish().expect("an archive").into_inner()
}

/// The package with its manifest, and all other files, changed.
fn changed(change: impl FnOnce(&mut Vec<SiteFile>)) -> Vec<u8> {
    let mut files = unpack(&pack(&files())).expect("a package");
    let package = pack(&files);
    let mut archive = zip::ZipArchive::new(Cursor::new(&package)).expect("an archive");
    let mut manifest = archive.by_name(PACKAGE_MANIFEST).expect("a manifest");
    let mut text = String::new();
    std::io::Read::read_to_string(&mut manifest, &mut text).expect("a text");
    files.push(SiteFile::new(PACKAGE_MANIFEST, text));
    change(&mut files);
    site::publish::archive(&files)
}

/// What is said of an archive that is refused.
fn refusal(bytes: &[u8]) -> String {
    let refusal = unpack(bytes).expect_err("a refusal");
    assert_eq!(refusal.rule, "package");
    refusal.message
}

#[test]
fn what_is_packed_is_unpacked_as_it_was() {
    assert_eq!(unpack(&pack(&files())), Ok(sorted(files())));
}

#[test]
fn a_file_in_several_parts_is_unpacked_as_one() {
    let mut file = SiteFile::new("data/a.json", "{");
    file.parts.push("}".into());
    let whole = SiteFile::new("data/a.json", "{}");
    assert_eq!(unpack(&pack(&[file])), Ok(vec![whole]));
}

#[test]
fn the_order_of_the_files_makes_no_difference_to_a_package() {
    let mut reversed = files();
    reversed.reverse();
    assert_eq!(pack(&files()), pack(&reversed));
}

#[test]
fn the_manifest_names_each_file_with_its_size_and_its_hash() {
    let package = changed(|files| files.retain(|file| file.path == PACKAGE_MANIFEST));
    let mut archive = zip::ZipArchive::new(Cursor::new(package)).expect("an archive");
    let manifest = archive.by_index(0).expect("the manifest");
    let manifest: serde_json::Value = serde_json::from_reader(manifest).expect("JSON");
    let graph = manifest["@graph"].as_array().expect("a graph");
    let files: Vec<_> = graph.iter().filter(|it| it["@type"] == "File").collect();
    assert_eq!(files.len(), 5);
    assert_eq!(
        *files[0],
        serde_json::json!({
            "@id": "data/georgia.json",
            "@type": "File",
            "name": "georgia.json",
            "description": "A file of the site folder",
            "encodingFormat": "application/json",
            "contentSize": "2",
            "sha256": "44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a",
        })
    );
}

/// The entities of the crate that a package of files is, by their ids.
fn crate_of(files: &[SiteFile]) -> BTreeMap<String, Value> {
    let package = pack(files);
    let mut archive = zip::ZipArchive::new(Cursor::new(package)).expect("an archive");
    let metadata = archive.by_name(PACKAGE_MANIFEST).expect("the metadata");
    let metadata: Value = serde_json::from_reader(metadata).expect("JSON");
    assert_eq!(
        metadata["@context"],
        "https://w3id.org/ro/crate/1.2/context"
    );
    let graph = metadata["@graph"].as_array().expect("a graph");
    let id = |entity: &Value| entity["@id"].as_str().expect("an id").to_owned();
    let entities: BTreeMap<_, _> = graph.iter().map(|it| (id(it), it.clone())).collect();
    assert_eq!(entities.len(), graph.len(), "each is described once");
    entities
}

/// The ids that a value refers to, with those inside of it.
fn references(value: &Value, into: &mut BTreeSet<String>) {
    match value {
        Value::Array(all) => all.iter().for_each(|it| references(it, into)),
        Value::Object(members) => match (members.len(), &members.get("@id")) {
            (1, Some(id)) => drop(into.insert(id.as_str().expect("an id").to_owned())),
            _ => members.values().for_each(|it| references(it, into)),
        },
        _ => {}
    }
}

/// The files of the fixture for deposits.
fn depositia() -> Vec<SiteFile> {
    let file = |path: &str| {
        let content = std::fs::read(format!("../../tests/fixtures/deposit/{path}"));
        SiteFile::new(path, content.expect(path))
    };
    let paths = [
        "data/depositia.json",
        "data/depositia.ru.json",
        "data/depositia@75f21c5a422c.json",
        "media/map.svg",
        "media/square.jpg",
        "site.toml",
    ];
    paths.map(file).into()
}

#[test]
fn a_package_is_a_crate_that_says_what_the_dossier_says_of_itself() {
    let entities = crate_of(&depositia());
    assert_eq!(
        entities[PACKAGE_MANIFEST]["conformsTo"]["@id"],
        "https://w3id.org/ro/crate/1.2"
    );
    let root = &entities["./"];
    assert_eq!(root["@type"], "Dataset");
    assert_eq!(root["name"], "Human Rights in Depositia: “a test”");
    assert_eq!(root["datePublished"], "2024-06-02");
    assert_eq!(root["url"], "https://deposit.example/");
    assert_eq!(root["version"].as_str().map(str::len), Some(12));
    let licence = root["license"]["@id"].as_str().expect("a licence");
    assert_eq!(licence, "https://spdx.org/licenses/CC-BY-4.0.html");
    let full = "Creative Commons Attribution 4.0 International";
    assert_eq!(entities[licence]["name"], full);
    let publisher = root["publisher"]["@id"].as_str().expect("a publisher");
    assert_eq!(entities[publisher]["name"], "Nobody, at all & sons");
    let contact = &entities[publisher]["contactPoint"]["@id"];
    assert_eq!(*contact, "mailto:editors@deposit.example");
    assert_eq!(root["hasPart"].as_array().map(Vec::len), Some(6));
    let mut referred = BTreeSet::new();
    for entity in entities.values() {
        references(entity, &mut referred);
    }
    referred.remove("https://w3id.org/ro/crate/1.2");
    for id in &referred {
        assert!(entities.contains_key(id), "{id} is not described");
    }
    for id in entities.keys().filter(|id| **id != *PACKAGE_MANIFEST) {
        assert!(referred.contains(id), "nothing refers to {id}");
    }
}

#[test]
fn each_file_of_a_crate_says_whose_it_is_and_under_which_licence() {
    let entities = crate_of(&depositia());
    let photo = &entities["media/square.jpg"];
    assert_eq!(photo["creditText"], "Drawn by a program");
    assert_eq!(photo["description"], "Squares of colour");
    assert_eq!(photo["encodingFormat"], "image/jpeg");
    assert_eq!(
        photo["license"]["@id"],
        "https://spdx.org/licenses/CC0-1.0.html"
    );
    // What has no licence would have that of the dossier's own text.
    let map = &entities["media/map.svg"];
    assert_eq!(
        map["license"]["@id"],
        "http://spdx.org/rdf/terms#noassertion"
    );
    assert_eq!(entities["data/depositia.json"]["license"], Value::Null);
    let translation = &entities["data/depositia.ru.json"];
    assert_eq!(translation["name"], "Права человека в Депозитии");
    assert_eq!(translation["inLanguage"], "ru");
    assert_eq!(
        translation["translationOfWork"]["@id"],
        "data/depositia.json"
    );
    let version = &entities["data/depositia@75f21c5a422c.json"];
    assert_eq!(version["version"], "75f21c5a422c");
}

#[test]
fn a_crate_of_several_dossiers_has_the_name_of_the_site_and_all_licences() {
    let mut files = depositia();
    let fictonia = include_str!("../../../tests/fixtures/site/fictonia.json");
    files.push(SiteFile::new("data/fictonia.json", fictonia));
    let entities = crate_of(&files);
    let root = &entities["./"];
    assert_eq!(root["name"], "Dossiers");
    assert_eq!(root["license"].as_array().map(Vec::len), Some(2));
    assert_eq!(root["version"], Value::Null);
    let dataset = &entities["data/fictonia.json"];
    assert_eq!(dataset["name"], "Human Rights in Fictónia");
    assert_eq!(
        dataset["license"]["@id"],
        "https://spdx.org/licenses/CC0-1.0.html"
    );
}

#[test]
fn a_crate_of_a_dossier_that_is_not_finished_claims_no_licence_and_no_date() {
    let draft = "{ \"title\": \"TODO\", \"licence\": \"TODO\" }";
    let entities = crate_of(&[SiteFile::new("data/draft.json", draft)]);
    let root = &entities["./"];
    assert_eq!(root["license"], Value::Null);
    assert_eq!(root["datePublished"], Value::Null);
    assert!(root["name"].is_string());
}

#[test]
fn what_was_made_of_the_others_is_in_the_package_and_not_in_what_is_opened() {
    let made = [SiteFile::new("CITATION.cff", "a citation")];
    let package = pack_with(&files(), &made);
    let entries = zip::ZipArchive::new(Cursor::new(&package)).expect("an archive");
    assert!(
        entries
            .file_names()
            .any(|it| it.is_ok_and(|it| it == "CITATION.cff"))
    );
    assert_eq!(unpack(&package), Ok(sorted(files())));
}

#[test]
fn names_that_addresses_escape_are_those_of_the_files_again() {
    let mut files = files();
    for name in [
        "media/a b#1%.png",
        "media/Ä?.png",
        "data/georgia@3f2ac0ffee12.json",
    ] {
        files.push(SiteFile::new(name, "{}"));
    }
    assert_eq!(unpack(&pack(&files)), Ok(sorted(files)));
}

#[test]
fn a_package_of_an_earlier_chronicle_is_opened_and_compared_with_its_manifest() {
    let sum = "44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a";
    let manifest = |version: u64| {
        format!(
            "{{ \"format\": \"chronicle-package\", \"version\": {version}, \"files\": [{{ \"path\": \
             \"data/a.json\", \"size\": 2, \"sha256\": \"{sum}\" }}] }}"
        )
    };
    let package = |content: &str, version| {
        archive(&[
            SiteFile::new("data/a.json", content.to_owned()),
            SiteFile::new("chronicle-package.json", manifest(version)),
        ])
    };
    let expected = vec![SiteFile::new("data/a.json", "{}")];
    assert_eq!(unpack(&package("{}", 1)), Ok(expected));
    assert_eq!(
        refusal(&package("[]", 1)),
        "found \"data/a.json\" with another content than chronicle-package.json says: get the package \
         anew, or take out chronicle-package.json if the change is meant"
    );
    assert_eq!(
        refusal(&package("{}", 3)),
        "found a package of version 3 in chronicle-package.json, expected at most 1: open it with a \
         newer chronicle"
    );
}

#[test]
fn a_crate_of_another_program_is_opened_as_an_archive_where_it_has_a_dataset() {
    let metadata = "{ \"@context\": \"https://w3id.org/ro/crate/1.2/context\", \"@graph\": [] }";
    let entries = [("data/a.json", "{}"), ("ro-crate-metadata.json", metadata)];
    let expected = entries.map(|(path, content)| SiteFile::new(path, content));
    assert_eq!(unpack(&foreign(&entries)), Ok(expected.into()));
    let said = refusal(&foreign(&entries[1..]));
    assert!(said.starts_with("found no dataset in it"), "{said}");
}

#[test]
fn a_package_that_someone_packed_anew_in_a_folder_is_opened() {
    let package = changed(|files| {
        for file in files {
            file.path = format!("georgia/{}", file.path);
        }
    });
    assert_eq!(unpack(&package), Ok(sorted(files())));
}

#[test]
fn an_archive_of_another_program_is_opened_where_it_has_a_dataset() {
    for archive in [
        foreign(&[("site.toml", "a"), ("data/", ""), ("data/a.JSON", "b")]),
        foreign(&[
            ("my site/", ""),
            ("my site/site.toml", "a"),
            ("my site/.DS_Store", "left behind"),
            ("__MACOSX/my site/._site.toml", "left behind"),
            ("my site/data/a.JSON", "b"),
        ]),
    ] {
        let expected = [("data/a.JSON", "b"), ("site.toml", "a")];
        let expected = expected.map(|(path, content)| SiteFile::new(path, content));
        assert_eq!(unpack(&archive), Ok(expected.into()));
    }
    let only_data = foreign(&[("data/a.json", "b")]);
    assert_eq!(
        unpack(&only_data),
        Ok(vec![SiteFile::new("data/a.json", "b")])
    );
}

#[test]
fn an_archive_without_a_dataset_is_refused() {
    let expected = "found no dataset in it (data/*.json), expected a package, or an archive of a site \
                    folder: pack the folder in which data/ lies";
    for entries in [
        &[][..],
        &[("a.json", "{}")],
        &[("data/old/a.json", "{}")],
        &[("one/data/a.json", "{}"), ("two/data/a.json", "{}")],
        &[("one/two/data/a.json", "{}")],
    ] {
        assert_eq!(refusal(&foreign(entries)), expected, "{entries:?}");
    }
}

#[test]
fn what_is_no_archive_is_refused() {
    for bytes in [&b""[..], b"PK\x03\x04", b"{ \"title\": \"A dataset\" }"] {
        let said = refusal(bytes);
        assert!(
            said.starts_with("found a file that is no archive (ZIP) or is damaged"),
            "{said}"
        );
    }
}

#[test]
fn a_name_that_could_lead_elsewhere_is_refused() {
    for name in [
        "/etc/passwd",
        "../a",
        "data/../../a",
        "data/./a",
        "data//a",
        "..\\a",
        "data\\a.json",
        "C:/a",
        "c:a",
        "..",
        "a\0b",
        "a\nb",
    ] {
        let archive = foreign(&[("data/a.json", "{}"), (name, "evil")]);
        assert_eq!(
            refusal(&archive),
            format!(
                "found the name {name:?}, expected a path below the package's top with \"/\" between \
                 its parts, none of them \".\" or \"..\": pack the folder anew"
            )
        );
    }
}

#[test]
fn a_name_that_is_not_utf_8_is_refused() {
    let archive = foreign(&[("data/a.json", "{}"), ("media/zz.svg", "")]);
    let archive = replaced(&archive, b"media/zz.svg", b"media/\xff\xfe.svg");
    assert_eq!(
        refusal(&archive),
        "found the name \"media/\u{fffd}\u{fffd}.svg\", expected UTF-8: rename the file, and pack the \
         folder anew"
    );
}

#[test]
fn a_link_is_refused() {
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default();
    archive
        .add_symlink("media/a.svg", "/etc/passwd", options)
        .expect("a link");
    let archive = archive.finish().expect("an archive").into_inner();
    assert_eq!(
        refusal(&archive),
        "found \"media/a.svg\", which is a link or a device, expected a file: put the file itself into \
         the folder, and pack it anew"
    );
}

/// An archive with some bytes replaced, which stand in it twice: an entry has two headers.
fn replaced(archive: &[u8], old: &[u8], new: &[u8]) -> Vec<u8> {
    let mut archive = archive.to_vec();
    let mut count = 0;
    for place in 0..=archive.len() - old.len() {
        if archive[place..].starts_with(old) {
            archive[place..place + old.len()].copy_from_slice(new);
            count += 1;
        }
    }
    assert_eq!(count, 2, "{old:?}");
    archive
}

#[test]
fn a_name_that_stands_there_twice_is_refused() {
    let archive = foreign(&[("data/a.json", "{}"), ("data/b.json", "{}")]);
    let archive = replaced(&archive, b"data/b.json", b"data/a.json");
    assert_eq!(
        refusal(&archive),
        "found two entries of one name in it: pack its folder anew"
    );
}

#[test]
fn an_entry_that_is_encrypted_is_refused() {
    let mut archive = archive(&[SiteFile::new("data/a.json", "{}")]);
    // The first bit of the flags, which stand 6 bytes behind the signature of the entry, and 8 behind that
    // of its record.
    for (signature, flags) in [(b"PK\x03\x04", 6), (b"PK\x01\x02", 8)] {
        let mut windows = archive.windows(4);
        let place = windows.position(|it| it == signature).expect("a header");
        archive[place + flags] |= 1;
    }
    assert_eq!(
        refusal(&archive),
        "found \"data/a.json\" encrypted: pack the folder anew, without a password"
    );
}

#[test]
fn a_way_to_compress_that_is_not_known_is_named() {
    let mut archive = archive(&[SiteFile::new("data/a.json", "{}")]);
    for (signature, method) in [(b"PK\x03\x04", 8), (b"PK\x01\x02", 10)] {
        let mut windows = archive.windows(4);
        let place = windows.position(|it| it == signature).expect("a header");
        archive[place + method] = 14;
    }
    assert_eq!(
        refusal(&archive),
        "found \"data/a.json\" compressed in a way that is not known, expected none or Deflate: pack \
         the folder anew"
    );
}

#[test]
fn an_entry_that_is_damaged_is_named() {
    let content = b"not compressed, so that it is found";
    let mut archive = archive(&[SiteFile::new("data/a.json", "{}"), {
        SiteFile::new("media/a.png", &content[..])
    }]);
    let mut windows = archive.windows(content.len());
    let place = windows.position(|it| it == content).expect("the content");
    archive[place] = b'N';
    let said = refusal(&archive);
    assert!(
        said.starts_with("found \"media/a.png\", which is damaged ("),
        "{said}"
    );
}

#[test]
fn a_file_that_is_not_as_the_manifest_says_is_named() {
    let rest = "get the package anew, or take out ro-crate-metadata.json if the change is meant";
    for (content, what) in [("{ }", "another size"), ("[]", "another hash")] {
        let package = changed(|files| files[0].parts = vec![content.into()]);
        assert_eq!(
            refusal(&package),
            format!(
                "found \"data/georgia.json\" with another content than ro-crate-metadata.json says: \
                 {rest}"
            ),
            "{what}"
        );
    }
    let package = changed(|files| drop(files.remove(1)));
    assert_eq!(
        refusal(&package),
        "found no \"media/a.png\", which ro-crate-metadata.json lists: get the package anew"
    );
    let package = changed(|files| files.push(SiteFile::new("media/b.png", "new")));
    assert_eq!(
        refusal(&package),
        "found \"media/b.png\", which ro-crate-metadata.json does not list: take it out, or take out \
         ro-crate-metadata.json if the change is meant"
    );
}

/// What is said of a package whose manifest has some text in the place of another.
fn refusal_of_manifest(old: &str, new: &str) -> String {
    refusal(&changed(|files| {
        let manifest = files.last_mut().expect("the manifest");
        let text = String::from_utf8(manifest.content().to_vec()).expect("a text");
        assert!(text.contains(old), "{text}");
        manifest.parts = vec![text.replacen(old, new, 1).into()];
    }))
}

#[test]
fn a_package_of_a_later_version_is_refused_whatever_else_it_has() {
    assert_eq!(
        refusal_of_manifest("chronicle-package/2", "chronicle-package/3"),
        "found a package of version 3, expected at most 2: open it with a newer chronicle"
    );
}

#[test]
fn a_manifest_that_cannot_be_read_is_refused() {
    let said = refusal_of_manifest("\"@type\": \"File\"", "\"@type\": File");
    assert!(
        said.starts_with("found a ro-crate-metadata.json that cannot be read (")
            && said.ends_with("): get the package anew"),
        "{said}"
    );
    for (old, new) in [
        ("\"contentSize\": \"2\"", "\"contentSize\": \"-2\""),
        ("\"sha256\"", "\"sha1\""),
        ("chronicle-package/2", "chronicle-package/two"),
    ] {
        let said = refusal_of_manifest(old, new);
        assert!(said.contains("that cannot be read"), "{said}");
    }
}

proptest! {
    #[test]
    fn no_bytes_make_it_panic(bytes in proptest::collection::vec(any::<u8>(), 0..300)) {
        let _ = unpack(&bytes);
    }

    #[test]
    fn a_package_with_a_wrong_bit_is_refused_or_opened_as_it_was(place in 0_usize..2_000, bit in 0..8) {
        let mut package = pack(&files());
        let place = place % package.len();
        package[place] ^= 1_u8 << bit;
        // Without its manifest it is an archive like any other.
        let name = PACKAGE_MANIFEST.as_bytes();
        prop_assume!(package.windows(name.len()).filter(|it| *it == name).count() == 2);
        if let Ok(opened) = unpack(&package) {
            prop_assert_eq!(opened, sorted(files()));
        }
    }
}
