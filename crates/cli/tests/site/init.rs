//! `init` makes a site folder, and never overwrites anything.

use std::fs;

use super::site_folder::{Said, SiteFolder, site};

/// A folder without anything in it but what these tests put there.
fn empty() -> SiteFolder {
    let empty = site(&[], "");
    fs::remove_file(empty.path("site.toml")).expect("the file is there");
    empty
}

#[test]
fn a_country_is_enough_for_a_site_folder() {
    let place = empty();
    let output = place.run(&["init", "georgia", "--country", "Georgia"]);
    assert_eq!(output.status.code(), Some(0), "{}", output.errors());
    assert_eq!(
        place.files("georgia"),
        [
            "README.md",
            "data/dossier.schema.json",
            "data/georgia.json",
            "media/georgia.svg",
            "site.toml"
        ]
    );
    assert!(output.says().ends_with(": chronicle serve georgia\n"));
    assert_eq!(place.read("georgia/README.md").lines().count(), 9);
    let settings = place.read("georgia/site.toml");
    for entry in ["name", "publisher", "address", "accent", "logo", "footer"] {
        assert!(settings.contains(&format!("\n# {entry} = ")), "{entry}");
    }
    // What is not filled in is not published by mistake.
    let output = place.run(&["build", "georgia"]);
    assert_eq!(output.status.code(), Some(1));
    assert!(
        output
            .errors()
            .lines()
            .all(|line| line.contains("placeholder: found the placeholder"))
    );
    assert!(!place.path("georgia/dist").exists());
}

#[test]
fn each_entry_of_the_explained_settings_is_one_that_is_known() {
    let place = empty();
    place.run(&["init", "--example"]);
    let settings = place.read("site.toml");
    let lines = settings.lines().map(|line| match line.strip_prefix("# ") {
        Some(entry) if entry.contains(" = \"") => entry,
        _ => line,
    });
    place.write("site.toml", lines.collect::<Vec<_>>().join("\n"));
    place.write(
        "media/logo.svg",
        include_str!("../../../../tests/fixtures/site/logo.svg"),
    );
    let output = place.run(&["build"]);
    assert_eq!(output.status.code(), Some(0), "{}", output.errors());
    assert!(
        place
            .read("dist/index.html")
            .contains("editors@your.example")
    );
}

#[test]
fn the_example_is_a_site_that_can_be_built() {
    let place = empty();
    let output = place.run(&["init", "--example"]);
    assert_eq!(output.status.code(), Some(0), "{}", output.errors());
    let output = place.run(&["build"]);
    assert_eq!(output.status.code(), Some(0), "{}", output.errors());
    assert!(place.path("dist/index.html").is_file());
}

#[test]
fn a_file_becomes_a_dossier_and_what_was_not_taken_over_is_told() {
    let place = empty();
    place.write(
        "incidents.csv",
        "Date,Title\n2013-02,Two newspapers closed\n03/04/2012,A square is closed\n",
    );
    let output = place.run(&["init", "site", "--from", "incidents.csv", "--country", "KZ"]);
    assert_eq!(output.status.code(), Some(1), "{}", output.errors());
    let dataset = place.read("site/data/incidents.json");
    assert!(dataset.contains("Two newspapers closed") && dataset.contains("\"KZ\""));
    assert!(
        output
            .errors()
            .contains("incidents.csv: row 3, column Date: not-imported: ")
    );
}

#[test]
fn nothing_is_written_where_something_is_in_the_way() {
    let place = empty();
    place.write("media/georgia.svg", "mine");
    let output = place.run(&["init", "--country", "Georgia"]);
    assert_eq!(output.status.code(), Some(2));
    assert_eq!(
        output.errors(),
        "media/georgia.svg: output: found a file that is there already; nothing was written: choose \
         another folder, or move the file away\n"
    );
    assert_eq!(place.files(""), ["media/georgia.svg"]);
    let site = site(&[], "");
    let output = site.run(&["init", "--country", "Georgia"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(output.errors().contains("found a site folder already"));
    assert_eq!(site.files(""), ["site.toml"]);
}

#[test]
fn who_cannot_be_asked_is_told_what_to_say() {
    let place = empty();
    let output = place.run(&["init"]);
    assert_eq!(output.status.code(), Some(2));
    assert_eq!(
        output.errors(),
        "chronicle init: arguments: found no country, which the dossier is about: say --country \
         COUNTRY, --from FILE or --example\n"
    );
    assert_eq!(place.files(""), [""; 0]);
}
