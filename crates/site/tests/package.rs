//! Packages: what is packed is opened again as it was, and what is not right is refused in one sentence.

use std::io::{Cursor, Write};

use proptest::prelude::*;
use site::publish::{PACKAGE_MANIFEST, SiteFile, archive, pack, unpack};
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
    assert_eq!(manifest["format"], "chronicle-package");
    assert_eq!(manifest["version"], 1);
    assert_eq!(manifest["files"].as_array().map(Vec::len), Some(5));
    assert_eq!(
        manifest["files"][0],
        serde_json::json!({
            "path": "data/georgia.json",
            "size": 2,
            "sha256": "44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a",
        })
    );
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
    let rest = "get the package anew, or take out chronicle-package.json if the change is meant";
    for (content, what) in [("{ }", "another size"), ("[]", "another hash")] {
        let package = changed(|files| files[0].parts = vec![content.into()]);
        assert_eq!(
            refusal(&package),
            format!(
                "found \"data/georgia.json\" with another content than chronicle-package.json says: \
                 {rest}"
            ),
            "{what}"
        );
    }
    let package = changed(|files| drop(files.remove(1)));
    assert_eq!(
        refusal(&package),
        "found no \"media/a.png\", which chronicle-package.json lists: get the package anew"
    );
    let package = changed(|files| files.push(SiteFile::new("media/b.png", "new")));
    assert_eq!(
        refusal(&package),
        "found \"media/b.png\", which chronicle-package.json does not list: take it out, or take out \
         chronicle-package.json if the change is meant"
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
        refusal_of_manifest(
            "\"version\": 1,\n  \"files\"",
            "\"version\": 2,\n  \"parts\""
        ),
        "found a package of version 2, expected at most 1: open it with a newer chronicle"
    );
}

#[test]
fn a_manifest_that_cannot_be_read_is_refused() {
    let said = refusal_of_manifest("\"version\": 1", "\"version\": one");
    assert!(
        said.starts_with("found a chronicle-package.json that cannot be read (")
            && said.ends_with("): get the package anew"),
        "{said}"
    );
    let said = refusal_of_manifest("\"size\": 2", "\"size\": -2");
    assert!(said.contains("that cannot be read"), "{said}");
    let said = refusal_of_manifest("\"chronicle-package\"", "\"another\"");
    assert!(
        said.starts_with("found the format \"another\" in "),
        "{said}"
    );
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
