//! What `build` refuses to publish. Nothing is written before all of it is known to be right.

use super::site_folder::{Said, SiteFolder, site};

const FICTONIA: &str = include_str!("../../../../tests/fixtures/site/fictonia.json");

/// What `build` says where it refuses, the folder's name left out.
fn refusal(site: &SiteFolder) -> String {
    let before = site.files("");
    let output = site.run(&["build"]);
    assert_eq!(output.status.code(), Some(1));
    assert_eq!(site.files(""), before);
    output.errors()
}

/// What `build` says of the settings of a site, up to what it says of the files that only a build
/// has.
fn said_of_settings(settings: &str) -> String {
    refusal(&site(&[("fictonia", FICTONIA)], settings))
}

#[test]
fn what_cannot_be_seen_is_refused_in_the_texts_of_a_site() {
    assert_eq!(
        said_of_settings("footer = \"a \u{202e}b\""),
        "site.toml: site: found U+202E in footer, a character that cannot be seen or that turns the \
         direction of the text: remove it (at /footer)\n"
    );
}

#[test]
fn the_faults_of_all_datasets_are_said_at_once() {
    let broken = FICTONIA.replace("\"XF\"", "\"Fictonia\"");
    let site = site(
        &[("one", &broken), ("right", FICTONIA), ("two", &broken)],
        "colour = \"red\"",
    );
    let said = refusal(&site);
    let lines: Vec<_> = said.lines().collect();
    assert!(
        lines[0]
            .starts_with("site.toml:1:1: site: found the entry \"colour\", expected one of name, ")
    );
    let of = |line: &str, name: &str| line.starts_with(&format!("data/{name}.json:4:14: shape: "));
    assert!(
        of(said.lines().nth_back(1).expect("a line"), "one"),
        "{said}"
    );
    assert!(
        of(said.lines().next_back().expect("a line"), "two"),
        "{said}"
    );
}

#[test]
fn a_name_that_cannot_be_the_folder_of_a_page_is_refused() {
    let names = ["Data", "2012", "São Tomé", "_hidden"];
    let datasets = names.map(|name| (name, FICTONIA));
    let rest = ": it becomes the folder of the dossier's page, so rename the file\n";
    let kept = "expected one that the site does not keep for its own folders";
    let plain = "expected ASCII letters, digits, \"-\" and \"_\", a letter or digit first";
    assert_eq!(
        refusal(&site(&datasets, "")),
        [
            format!("data/2012.json: file: found the name \"2012\", {kept}{rest}"),
            format!("data/Data.json: file: found the name \"Data\", {kept}{rest}"),
            format!("data/São Tomé.json: file: found the name \"São Tomé\", {plain}{rest}"),
            format!("data/_hidden.json: file: found the name \"_hidden\", {plain}{rest}"),
        ]
        .concat()
    );
}

#[test]
fn the_check_of_a_site_says_so_before_anything_is_built() {
    let site = site(&[("data", FICTONIA), ("fictonia", FICTONIA)], "");
    let output = site.run(&["check"]);
    assert_eq!(output.status.code(), Some(1));
    let said = output.errors();
    assert!(
        said.contains("data/data.json: file: found the name \"data\", "),
        "{said}"
    );
}

#[test]
fn two_dossiers_of_one_name_are_refused() {
    let site = site(&[("chad", FICTONIA)], "");
    site.write("data/chad.JSON", FICTONIA);
    // Some file systems hold only one of them.
    if site.files("data").len() == 2 {
        let said = refusal(&site);
        assert!(said.contains("chad"), "{said}");
        assert_eq!(said.lines().count(), 1, "{said}");
    }
}

#[test]
fn two_names_that_differ_only_in_case_are_refused() {
    let site = site(&[("Chad", FICTONIA), ("chad", FICTONIA)], "");
    // Some file systems hold only one of them.
    if site.files("data").len() == 2 {
        assert_eq!(
            refusal(&site),
            "data/chad.json: file: found the name \"chad\", expected one that differs from \
             \"Chad\" in more than case: it becomes the folder of the dossier's page, so rename the \
             file\n"
        );
    }
}

#[test]
fn an_accent_that_cannot_be_read_is_refused_with_its_contrast() {
    assert_eq!(
        said_of_settings("name = \"Dossiers\"\naccent = \"#e08a00\"\n"),
        "site.toml:2:10: site: found \"#e08a00\", whose contrast with the page's light ground \
         #f3efe6 is 2.34:1, expected at least 4.5:1 (WCAG 2.2, 1.4.3): choose a darker colour (at /accent)\n"
    );
    for colour in ["red", "#fff", "#12345g", "0b5c8a", "#0b5c8a80", "#äbcde"] {
        assert_eq!(
            said_of_settings(&format!("accent = \"{colour}\"")),
            format!(
                "site.toml:1:10: site: found \"{colour}\", expected a colour as \"#rrggbb\", such as \
                 \"#8b2a1d\" (at /accent)\n"
            )
        );
    }
}

#[test]
fn a_logo_is_a_picture_of_the_site() {
    assert_eq!(
        said_of_settings("logo = \"media/logo.svg\""),
        "site.toml: site: found the logo \"media/logo.svg\", expected a file below media/: \
         put it there (at /logo)\n"
    );
    let said = said_of_settings("logo = \"../logo.svg\"");
    assert!(
        said.starts_with("site.toml:1:8: site: found \"../logo.svg\""),
        "{said}"
    );
    let site = site(&[("fictonia", FICTONIA)], "logo = \"media/logo.txt\"");
    site.write("media/logo.txt", "no picture");
    let said = refusal(&site);
    let expected = "site.toml: site: found the logo \"media/logo.txt\", expected a picture: ";
    assert!(said.starts_with(expected), "{said}");
}

#[test]
fn an_empty_text_of_the_site_is_named() {
    assert_eq!(
        said_of_settings("footer = \" \""),
        "site.toml: site: found an empty footer, expected some text or no entry (at /footer)\n"
    );
}

#[test]
fn a_misspelt_entry_is_told_with_the_nearest_right_one() {
    for (misspelt, right) in [
        ("publsher", "publisher"),
        ("Name", "name"),
        ("adress", "address"),
        ("footers", "footer"),
    ] {
        assert_eq!(
            said_of_settings(&format!("\n{misspelt} = \"a\"")),
            format!(
                "site.toml:2:1: site: found the entry \"{misspelt}\": did you mean \"{right}\"?\n"
            )
        );
    }
}

#[test]
fn the_check_finds_a_logo_that_is_not_there_and_files_that_no_one_names() {
    let site = site(&[("fictonia", FICTONIA)], "logo = \"media/logo.svg\"");
    let output = site.run(&["check"]);
    assert_eq!(output.status.code(), Some(1));
    assert!(
        output
            .errors()
            .contains("site.toml: site: found the logo \"media/logo.svg\", expected"),
        "{}",
        output.errors()
    );
    site.write(
        "media/logo.svg",
        include_str!("../../../../tests/fixtures/site/logo.svg"),
    );
    site.write("media/names.txt", "of people");
    for command in ["check", "build"] {
        let output = site.run(&[command]);
        assert_eq!(output.status.code(), Some(0), "{}", output.errors());
        let said = output.errors();
        let mut unused = said.lines().filter(|line| line.contains(": unused-file: "));
        assert_eq!(
            unused.next(),
            Some(
                "media/names.txt: warning: unused-file: found a file that no dossier names, and that \
                 is published: take it out of media/ unless it is for readers"
            )
        );
        assert_eq!(unused.next(), None);
    }
}

#[test]
fn the_check_looks_at_the_datasets_that_are_built_and_at_no_others() {
    let broken = FICTONIA.replace("\"XF\"", "\"Fictonia\"");
    let site = site(&[], "");
    site.write("data/fictonia.JSON", &broken);
    // What macOS leaves beside a file that it copies.
    site.write("data/._fictonia.json", "\0\u{5}\u{16}\u{7}");
    let [checked, built] = ["check", "build"].map(|command| site.run(&[command]).errors());
    assert!(
        checked.contains("data/fictonia.JSON:4:14: shape: "),
        "{checked}"
    );
    assert_eq!(checked, built);
}
