//! `pack` puts a site folder into one file, and other commands open that file as they open the folder.

use std::collections::BTreeMap;
use std::fs;

use site::publish::{PACKAGE_MANIFEST, SiteFile, archive, unpack};

use super::media::recordia;
use super::serve::Server;
use super::site_folder::{Said, SiteFolder, site};

const FICTONIA: &str = include_str!("../../../../tests/fixtures/site/fictonia.json");

fn fictonia() -> SiteFolder {
    site(&[("fictonia", FICTONIA)], "")
}

/// A site folder with a file of each kind, published and not.
fn full() -> SiteFolder {
    let site = site(
        &[("fictonia", FICTONIA), ("second", FICTONIA)],
        "name = \"Dossiers\"\nlogo = \"media/logo.svg\"\naddress = \"https://dossiers.example/\"",
    );
    let logo = include_str!("../../../../tests/fixtures/site/logo.svg");
    for (path, content) in [
        ("media/logo.svg", logo),
        ("media/more/drawing.svg", logo),
        ("data/dossier.schema.json", "{}"),
        (
            "data/fictonia.ru.json",
            r#"{ "language": "ru", "texts": {} }"#,
        ),
        ("static/.well-known/security.txt", "Contact: ..."),
        ("favicon.svg", logo),
        ("README.md", "for whoever inherits the folder"),
        ("incidents.xlsx", "not for everyone"),
        ("notes/names.txt", "not for everyone"),
    ] {
        site.write(path, content);
    }
    site
}

/// Packs the site folder, which must succeed.
fn pack(site: &SiteFolder, arguments: &[&str]) -> String {
    let output = site.run(&[&["pack"], arguments].concat());
    assert_eq!(output.status.code(), Some(0), "{}", output.errors());
    output.says()
}

/// Builds a site from a folder or a package, which must succeed.
fn build(site: &SiteFolder, from: &str, output: &str) -> BTreeMap<String, Vec<u8>> {
    let said = site.run(&["build", from, "--output", output]);
    assert_eq!(said.status.code(), Some(0), "{}", said.errors());
    let read = |path: String| {
        let content = fs::read(site.path(output).join(&path)).expect("a file");
        (path, content)
    };
    site.files(output).into_iter().map(read).collect()
}

/// The files of a package, and its manifest.
fn unpacked(site: &SiteFolder, name: &str) -> Vec<SiteFile> {
    let bytes = fs::read(site.path(name)).expect("a package");
    let mut files = unpack(&bytes).expect("a package");
    let mut archive = zip::ZipArchive::new(std::io::Cursor::new(bytes)).expect("an archive");
    let mut manifest = archive.by_name(PACKAGE_MANIFEST).expect("a manifest");
    let mut content = Vec::new();
    std::io::Read::read_to_end(&mut manifest, &mut content).expect("its content");
    files.push(SiteFile::new(PACKAGE_MANIFEST, content));
    files
}

#[test]
fn the_site_of_a_package_is_that_of_the_folder_byte_for_byte() {
    let site = full();
    pack(&site, &["--output", "../dossiers.zip"]);
    let folder = build(&site, ".", "../of-folder");
    assert!(folder.len() > 30 && folder.contains_key("favicon.svg"));
    assert!(build(&site, "../dossiers.zip", "../of-package") == folder);
}

#[test]
fn the_site_of_an_archive_of_another_program_is_that_of_the_folder() {
    let site = full();
    let mut files = Vec::new();
    for path in site.files("") {
        let content = fs::read(site.path(&path)).expect("a file");
        files.push(SiteFile::new(format!("my site/{path}"), content));
    }
    fs::write(site.path("../archive.ZIP"), archive(&files)).expect("a file");
    let folder = build(&site, ".", "../of-folder");
    assert!(build(&site, "../archive.ZIP", "../of-archive") == folder);
    let said = site.run(&["build", "../archive.ZIP", "--output", "../again"]);
    assert!(
        said.says()
            .starts_with("../archive.ZIP/incidents.xlsx: not published; "),
        "{}",
        said.says()
    );
    assert!(said.says().contains("\n../archive.ZIP/notes: not pub"));
}

#[test]
fn a_package_has_what_a_site_is_made_of_and_nothing_else() {
    let site = full();
    let said = pack(&site, &["--output", "all.zip"]);
    let start = "incidents.xlsx: not packed; a package has data/*.json, media/, icons/, static/, \
                 favicon.svg and site.toml\nnotes: not packed; ";
    assert!(said.starts_with(start), "{said}");
    assert!(
        said.lines()
            .last()
            .is_some_and(|it| it.starts_with("all.zip: 9 files, 0.0 MB")),
        "{said}"
    );
    let paths: Vec<_> = unpacked(&site, "all.zip")
        .into_iter()
        .map(|it| it.path)
        .collect();
    assert_eq!(
        paths,
        [
            "data/dossier.schema.json",
            "data/fictonia.json",
            "data/fictonia.ru.json",
            "data/second.json",
            "favicon.svg",
            "media/logo.svg",
            "media/more/drawing.svg",
            "site.toml",
            "static/.well-known/security.txt",
            PACKAGE_MANIFEST,
        ]
    );
}

#[test]
fn a_package_is_named_after_the_only_dataset_or_the_folder_and_is_the_same_each_time() {
    let site = fictonia();
    assert!(pack(&site, &[]).starts_with("fictonia.zip: 2 files, "));
    let first = fs::read(site.path("fictonia.zip")).expect("a package");
    pack(&site, &["--force"]);
    assert!(fs::read(site.path("fictonia.zip")).expect("a package") == first);
    site.write("data/second.json", FICTONIA);
    assert!(pack(&site, &[]).starts_with("site.zip: 3 files, "));
    // Packages in the site folder are no part of the site.
    let said = site.run(&["build"]).says();
    assert!(!said.contains(".zip"), "{said}");
}

#[test]
fn a_package_replaces_a_file_only_by_force() {
    let site = fictonia();
    site.write("fictonia.zip", "years of work");
    let output = site.run(&["pack"]);
    assert_eq!(output.status.code(), Some(2));
    assert_eq!(
        output.errors(),
        "fictonia.zip: output: found a file that is there already: --force replaces it\n"
    );
    assert_eq!(site.read("fictonia.zip"), "years of work");
    pack(&site, &["--force"]);
    assert_eq!(unpacked(&site, "fictonia.zip").len(), 3);
}

#[test]
fn a_package_is_not_written_into_what_it_is_made_of() {
    let site = fictonia();
    let before = site.files("");
    for output in ["data/a.zip", "static/more/a.zip"] {
        let said = site.run(&["pack", "--output", output]);
        assert_eq!(said.status.code(), Some(2));
        assert_eq!(
            said.errors(),
            format!(
                "{output}: output: found the site folder's own files there: choose another --output\n"
            )
        );
    }
    let said = site.run(&["pack", "--output", "missing/a.zip"]);
    assert_eq!(said.status.code(), Some(2));
    assert!(said.errors().contains("there is no folder missing"));
    assert_eq!(site.files(""), before);
}

#[test]
fn a_dossier_that_is_not_right_yet_can_be_packed() {
    let site = site(&[("draft", "{ not yet")], "");
    pack(&site, &[]);
    let said = site.run(&["check", "draft.zip"]);
    assert_eq!(said.status.code(), Some(1));
    assert!(
        said.errors().starts_with("draft.zip/data/draft.json:1:3: "),
        "{}",
        said.errors()
    );
}

#[test]
fn a_package_says_which_of_its_files_say_who_made_them() {
    let folder = recordia();
    let output = folder.run(&["pack"]);
    assert_eq!(output.status.code(), Some(0));
    let said = output.errors();
    assert!(
        said.starts_with("data/recordia.json:")
            && said
                .contains(": warning: metadata: found \"media/square.jpg\", which says a position"),
        "{said}"
    );
    let is_of_makers = |line: &str| line.contains(": metadata: ");
    assert!(said.lines().all(is_of_makers), "{said}");
}

#[cfg(unix)]
#[test]
fn a_link_out_of_the_site_folder_is_not_packed() {
    let site = fictonia();
    fs::create_dir(site.path("media")).expect("a folder");
    std::os::unix::fs::symlink(site.assets(), site.path("media/a.svg")).expect("a link");
    let output = site.run(&["pack"]);
    assert_eq!(output.status.code(), Some(1));
    assert!(
        output
            .errors()
            .starts_with("media/a.svg: link: found a link to ")
    );
    assert!(!site.path("fictonia.zip").exists());
}

#[test]
fn the_check_of_a_package_says_what_that_of_the_folder_says() {
    let folder = recordia();
    let broken = folder.read("data/recordia.json");
    folder.write("data/broken.json", broken.replace("\"date\"", "\"day\""));
    folder.write("media/unused.svg", "<svg/>");
    folder.write("site.toml", "logo = \"media/none.svg\"");
    pack(&folder, &["--output", "all.zip"]);
    let of_folder = folder.run(&["check"]);
    let of_package = folder.run(&["check", "all.zip"]);
    assert_eq!(of_folder.status.code(), Some(1));
    assert_eq!(of_package.status.code(), Some(1));
    let expected = format!("\n{}", of_folder.errors().trim_end());
    let expected = expected.replace('\n', "\nall.zip/");
    assert!(expected.contains("all.zip/site.toml: ") && expected.contains("all.zip/data/broken"));
    assert_eq!(format!("\n{}", of_package.errors().trim_end()), expected);
}

#[test]
fn the_names_of_datasets_are_checked_in_a_package_too() {
    let site = site(&[("data", FICTONIA), ("fictonia", FICTONIA)], "");
    pack(&site, &["--output", "all.zip"]);
    for command in ["check", "build"] {
        let output = site.run(&[command, "all.zip"]);
        assert_eq!(output.status.code(), Some(1));
        let expected = "all.zip/data/data.json: file: found the name \"data\", ";
        assert!(
            output.errors().contains(expected),
            "{command}: {}",
            output.errors()
        );
    }
}

#[test]
fn a_dataset_is_compared_with_that_of_an_earlier_package() {
    let site = fictonia();
    pack(&site, &["--output", "earlier.zip"]);
    let (_, reports) = FICTONIA.split_once("\"reports\"").expect("reports");
    let id = reports.split("\"id\": \"").nth(1).expect("an id");
    let (id, _) = id.split_once('"').expect("its end");
    site.write("data/fictonia.json", FICTONIA.replace(id, "renamed"));
    let output = site.run(&["check", "--against", "earlier.zip", "data/fictonia.json"]);
    assert_eq!(output.status.code(), Some(1));
    assert!(
        output
            .errors()
            .contains(&format!("lasting-id: found no \"{id}\"")),
        "{}",
        output.errors()
    );
}

#[test]
fn exports_and_sources_of_a_package_are_those_of_its_only_dataset() {
    let site = fictonia();
    pack(&site, &[]);
    for command in [
        &["export", "--to", "csv"][..],
        &["export", "--to", "json"],
        &["sources"],
    ] {
        let of = |file: &str| {
            let output = site.run(&[command, &[file]].concat());
            assert_eq!(output.status.code(), Some(0), "{}", output.errors());
            assert!(output.stdout.len() > 100);
            output.stdout
        };
        assert!(
            of("fictonia.zip") == of("data/fictonia.json"),
            "{command:?}"
        );
    }
    site.write("data/second.json", FICTONIA);
    pack(&site, &["--force", "--output", "fictonia.zip"]);
    let output = site.run(&["sources", "fictonia.zip"]);
    assert_eq!(output.status.code(), Some(1));
    assert_eq!(
        output.errors(),
        "fictonia.zip/data: file: found 2 datasets, expected one: name it\n"
    );
}

#[test]
fn the_site_of_a_package_is_built_beside_it_and_never_in_its_place() {
    let site = fictonia();
    fs::create_dir(site.path("packages")).expect("a folder");
    pack(&site, &["--output", "packages/a.zip"]);
    let before = fs::read(site.path("packages/a.zip")).expect("a package");
    let output = site.run(&["build", "packages/a.zip"]);
    assert_eq!(output.status.code(), Some(0), "{}", output.errors());
    assert!(site.path("packages/dist/index.html").is_file());
    for arguments in [
        &["--zip", "--output", "packages/a.zip"][..],
        &["--output", "packages/a.zip"],
        &["--output", "packages"],
    ] {
        let arguments = [&["build", "packages/a.zip", "--force"], arguments].concat();
        let output = site.run(&arguments);
        assert_eq!(output.status.code(), Some(2), "{arguments:?}");
        assert!(
            output
                .errors()
                .contains("found the site folder's own files there"),
            "{}",
            output.errors()
        );
    }
    assert!(fs::read(site.path("packages/a.zip")).expect("a package") == before);
}

/// What every command says of a package that is not right, and that it ends with 1 and writes nothing.
fn refusal(site: &SiteFolder, content: &[u8]) -> String {
    site.write("bad.zip", content);
    let before = site.files("");
    let mut said = Vec::new();
    for command in [
        &["build"][..],
        &["serve", "--no-open", "--port", "0"],
        &["check"],
        &["export", "--to", "json"],
        &["sources"],
    ] {
        let output = site.run(&[command, &["bad.zip"]].concat());
        assert_eq!(output.status.code(), Some(1), "{command:?}");
        said.push(output.errors());
    }
    assert_eq!(site.files(""), before);
    assert!(said.iter().all(|it| *it == said[0]), "{said:?}");
    assert_eq!(said[0].lines().count(), 1, "{}", said[0]);
    said.swap_remove(0)
}

#[test]
fn every_command_refuses_a_package_that_is_not_right_in_the_same_words() {
    let site = fictonia();
    pack(&site, &[]);
    let with = |change: fn(&mut Vec<SiteFile>)| {
        let mut files = unpacked(&site, "fictonia.zip");
        change(&mut files);
        archive(&files)
    };
    let said = refusal(&site, b"no archive");
    let start = "bad.zip: package: found a file that is no archive (ZIP) or is damaged (";
    assert!(said.starts_with(start), "{said}");
    for (package, expected) in [
        (
            with(|files| files.push(SiteFile::new("../evil.json", "{}"))),
            "found the name \"../evil.json\", expected a path below the package's top with \"/\" \
             between its parts, none of them \".\" or \"..\": pack the folder anew",
        ),
        (
            with(|files| files[0].parts.push(" ".into())),
            "found \"data/fictonia.json\" with another content than ro-crate-metadata.json says: get \
             the package anew, or take out ro-crate-metadata.json if the change is meant",
        ),
        (
            with(|files| {
                let text = String::from_utf8(files[2].content().to_vec()).expect("a text");
                files[2].parts = vec![text.replace("package/2", "package/3").into()];
            }),
            "found a package of version 3, expected at most 2: open it with a newer chronicle",
        ),
        (
            archive(&[SiteFile::new("letter.txt", "a letter")]),
            "found no dataset in it (data/*.json), expected a package, or an archive of a site \
             folder: pack the folder in which data/ lies",
        ),
    ] {
        assert_eq!(
            refusal(&site, &package),
            format!("bad.zip: package: {expected}\n")
        );
    }
}

#[test]
fn a_package_that_is_too_large_is_refused_before_it_is_read() {
    let site = fictonia();
    let file = fs::File::create(site.path("large.zip")).expect("a file");
    file.set_len(3 << 30).expect("a file with a hole");
    let output = site.run(&["check", "large.zip"]);
    assert_eq!(output.status.code(), Some(1));
    assert_eq!(
        output.errors(),
        "large.zip: package: found more than 2048 MiB, expected a package, which holds at most 1024 \
         MiB: take out what is not needed\n"
    );
}

#[test]
fn what_writes_into_a_site_folder_writes_into_no_package() {
    let site = fictonia();
    pack(&site, &[]);
    let output = site.run(&["new", "Georgia", "--site", "fictonia.zip"]);
    assert_eq!(output.status.code(), Some(2));
    assert_eq!(
        output.errors(),
        "fictonia.zip: folder: found a package, expected a site folder; 'chronicle init FOLDER' \
         makes one\n"
    );
}

#[test]
fn a_package_that_is_served_is_watched() {
    let site = fictonia();
    pack(&site, &[]);
    let server = Server::start(&site, &["fictonia.zip", "--port", "0"]);
    let mut events = server.events();
    let first = events.next();
    assert!(server.page("/").contains("HTTP/1.1 200"));

    let changed = FICTONIA.replacen("\"title\": \"", "\"title\": \"Changed: ", 1);
    site.write("data/fictonia.json", &changed);
    pack(&site, &["--force"]);
    let second = events.until(|told| told["build"] != first["build"]);
    assert!(server.page("/").contains("<title>Changed: "));

    site.write("fictonia.zip", "no archive");
    let broken = events.until(|told| told["isGrave"] == true);
    assert_eq!(broken["items"][0]["place"], "fictonia.zip");
    assert_eq!(broken["build"], second["build"]);
    assert!(server.page("/").contains("<title>Changed: "));

    fs::remove_file(site.path("fictonia.zip")).expect("the package is there");
    let gone = events.until(|told| told["items"][0]["place"] == "fictonia.zip" && *told != broken);
    let message = gone["items"][0]["message"].as_str().expect("a message");
    assert!(
        message.starts_with("the package is no longer there: "),
        "{message}"
    );

    pack(&site, &[]);
    events.until(|told| told["isGrave"] == false);
}
