//! The command line, tested by running it.

use std::fs;
use std::process::{Command, Output};

use dossier::Dossier;
use dossier::check::{Reading, read};
use serde_json::Value;
use tempfile::TempDir;

fn chronicle(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_chronicle"))
        .current_dir("../..")
        .args(arguments)
        .output()
        .expect("the command runs")
}

/// What `check` says of a broken fixture, which it must refuse with exit code 1.
fn refusal(fixture: &str) -> String {
    let output = chronicle(&["check", &format!("tests/fixtures/broken/{fixture}.json")]);
    assert_eq!(output.status.code(), Some(1), "{fixture}");
    assert_eq!(output.stdout, b"");
    stderr(&output)
}

fn stdout(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).expect("UTF-8")
}

fn stderr(output: &Output) -> String {
    String::from_utf8(output.stderr.clone()).expect("UTF-8")
}

/// A folder as it is served, with a dataset whose picture is stated as 20 by 10 pixels.
fn public(picture: &[u8], photo_source: &str) -> TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    for name in ["data", "media"] {
        fs::create_dir(folder.path().join(name)).expect("a folder");
    }
    let mut dataset: Value =
        serde_json::from_str(include_str!("../../../tests/fixtures/examplia.json")).expect("JSON");
    let source: Value = serde_json::from_str(photo_source).expect("JSON");
    dataset["photo"]["sources"] = vec![source].into();
    dataset["photo"]["width"] = 20.into();
    dataset["photo"]["height"] = 10.into();
    let file = folder.path().join("data/examplia.json");
    fs::write(file, dataset.to_string()).expect("a file");
    if !picture.is_empty() {
        fs::write(folder.path().join("media/a"), picture).expect("a file");
    }
    folder
}

/// The beginning of a PNG file of a size, which is all that is looked at.
fn png(width: u8, height: u8) -> Vec<u8> {
    let head = b"\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR";
    let size = [0, 0, 0, width, 0, 0, 0, height, 8, 2, 0, 0, 0, 0, 0, 0, 0];
    [&head[..], &size].concat()
}

/// What `check` says of a picture.
fn said_of_picture(picture: &[u8], photo_source: &str) -> Vec<String> {
    let folder = public(picture, photo_source);
    let data = folder.path().join("data");
    let output = chronicle(&["check", &data.to_string_lossy()]);
    let lines = stderr(&output)
        .lines()
        .map(str::to_owned)
        .collect::<Vec<_>>();
    let errors: Vec<_> = lines
        .into_iter()
        .filter(|line| !line.contains(": warning: "))
        .collect();
    assert_eq!(output.status.code(), Some(i32::from(!errors.is_empty())));
    let said = errors
        .iter()
        .map(|line| line.split_once(": picture: ").expect("the rule").1);
    said.map(str::to_owned).collect()
}

#[test]
fn a_right_dataset_passes() {
    let output = chronicle(&["check", "tests/fixtures/examplia.json"]);
    assert_eq!(output.status.code(), Some(0));
    assert_eq!(
        stdout(&output),
        "tests/fixtures/examplia.json: 4 reports, no errors, 6 warnings\n"
    );
    let warnings = stderr(&output);
    assert_eq!(warnings.lines().count(), 6, "{warnings}");
    assert!(warnings.lines().all(|line| line.contains(": warning: ")));
}

#[test]
fn where_no_dataset_is_named_those_of_the_site_are_checked() {
    let folder = tempfile::tempdir().expect("a folder");
    let data = folder.path().join("data");
    fs::create_dir_all(&data).expect("a folder");
    fs::copy(
        "../../tests/fixtures/site/fictonia.json",
        data.join("fictonia.json"),
    )
    .expect("a copy");
    fs::write(folder.path().join("site.toml"), "").expect("a file");
    let output = Command::new(env!("CARGO_BIN_EXE_chronicle"))
        .arg("check")
        .current_dir(folder.path())
        .output()
        .expect("the command runs");
    assert!(stdout(&output).starts_with("data/fictonia.json: "));
}

#[test]
fn a_wrong_call_is_told_apart_from_a_wrong_dataset() {
    assert_eq!(chronicle(&["chekc"]).status.code(), Some(2));
    assert_eq!(
        chronicle(&["check", "--format", "yaml"]).status.code(),
        Some(2)
    );
    assert_eq!(chronicle(&["new", "Atlantis"]).status.code(), Some(2));
    assert_eq!(
        chronicle(&["completions", "cmd.exe"]).status.code(),
        Some(2)
    );
    assert_eq!(chronicle(&["--help"]).status.code(), Some(0));
}

#[test]
fn a_problem_is_a_line_with_file_line_column_rule_message_and_pointer() {
    assert_eq!(
        refusal("date"),
        "tests/fixtures/broken/date.json:70:15: shape: found \"2012-02-31\", expected a day that \
         exists in its month (at /reports/1/date)\n"
    );
}

#[test]
fn a_file_that_is_not_there_is_named() {
    let refusal = refusal("does-not-exist");
    assert_eq!(
        refusal,
        "tests/fixtures/broken/does-not-exist.json: file: there is no such file or folder\n"
    );
}

#[test]
fn a_folder_without_datasets_is_named() {
    let folder = tempfile::tempdir().expect("a folder");
    let output = chronicle(&["check", &folder.path().to_string_lossy()]);
    assert_eq!(output.status.code(), Some(1));
    assert!(stderr(&output).ends_with(": file: found no dataset (*.json) in this folder\n"));
}

#[test]
fn a_folder_is_checked_whole() {
    let output = chronicle(&["check", "tests/fixtures/broken"]);
    assert_eq!(output.status.code(), Some(1));
    let said = stderr(&output);
    for entry in fs::read_dir("../../tests/fixtures/broken").expect("the folder") {
        let file = entry.expect("a fixture").file_name();
        let file = format!("tests/fixtures/broken/{}:", file.display());
        assert!(said.lines().any(|line| line.starts_with(&file)), "{file}");
    }
}

#[test]
fn languages_and_licences_are_looked_up_in_the_lists_of_iana_and_spdx() {
    assert_eq!(
        refusal("licence"),
        "tests/fixtures/broken/licence.json:6:14: licence: found \"CC-BY-40\", expected an identifier \
         of the SPDX list (https://spdx.org/licenses/), such as \"CC-BY-4.0\"; did you mean \
         \"CC-BY-4.0\"? (at /licence)\n\
         tests/fixtures/broken/licence.json:61:19: language: found \"zzq\", expected a language tag \
         whose parts exist (BCP 47): the primary language is not in the IANA Language Subtag Registry \
         (at /reports/0/language)\n\
         tests/fixtures/broken/licence.json:87:19: language: found \"en-Zzzy\", expected a language \
         tag whose parts exist (BCP 47): the script is not in the IANA Language Subtag Registry (at \
         /reports/1/language)\n"
    );
}

#[test]
fn a_picture_is_there_and_as_large_as_stated() {
    let source = r#"{ "file": "media/a", "type": "image/png", "width": 20 }"#;
    assert_eq!(said_of_picture(&png(20, 10), source), [""; 0]);
    assert_eq!(
        said_of_picture(b"", source),
        [
            "found \"media/a\", expected a file in the site folder: put it there (at /photo/sources/0/file)"
        ]
    );
    assert_eq!(
        said_of_picture(&png(40, 20), source),
        ["found 20, but \"media/a\" is 40 pixels wide: write that (at /photo/sources/0/width)"]
    );
    assert_eq!(
        said_of_picture(&png(20, 20), source),
        [
            "found \"media/a\" of 20 × 20 pixels, expected the shape of 20 × 10: correct the photo's \
          width and height, or the file (at /photo/sources/0/file)"
        ]
    );
    assert_eq!(
        said_of_picture(&png(20, 10), &source.replace("png", "jpeg")),
        [
            "found \"image/jpeg\", but \"media/a\" is of the type \"image/png\": write that (at \
          /photo/sources/0/type)"
        ]
    );
    let said = said_of_picture(b"GIF is what this is not", source);
    assert!(
        said[0].starts_with("found \"media/a\", expected a picture: "),
        "{said:?}"
    );
}

#[test]
fn a_drawing_is_measured_by_its_size_or_its_view_box() {
    let source = r#"{ "file": "media/a", "type": "image/svg+xml", "width": 20 }"#;
    for drawing in [
        r#"<svg xmlns="http://www.w3.org/2000/svg" width="20" height="10px"/>"#,
        r#"<svg xmlns="http://www.w3.org/2000/svg" width="100%" viewBox="0,0 20 10"/>"#,
    ] {
        assert_eq!(said_of_picture(drawing.as_bytes(), source), [""; 0]);
    }
    let drawing = br#"<svg xmlns="http://www.w3.org/2000/svg" width="30" height="10"/>"#;
    assert_eq!(said_of_picture(drawing, source).len(), 1);
}

#[test]
fn programs_get_one_json_array() {
    let output = chronicle(&[
        "check",
        "--format",
        "json",
        "tests/fixtures/broken/several.json",
    ]);
    assert_eq!(
        (output.status.code(), stderr(&output)),
        (Some(1), String::new())
    );
    let problems: Value = serde_json::from_slice(&output.stdout).expect("JSON");
    assert_eq!(problems.as_array().map(Vec::len), Some(7));
    assert_eq!(
        problems[0],
        serde_json::json!({
            "file": "tests/fixtures/broken/several.json",
            "line": 4,
            "column": 14,
            "pointer": "/country",
            "severity": "error",
            "rule": "shape",
            "message": "found \"Examplia\", expected a country code of two capital letters \
                        (ISO 3166-1 alpha-2), such as \"KZ\"",
        })
    );
    let output = chronicle(&["check", "--format", "json", "no-such-file.json"]);
    let problems: Value = serde_json::from_slice(&output.stdout).expect("JSON");
    assert_eq!(
        (&problems[0]["line"], &problems[0]["rule"]),
        (&Value::Null, &"file".into())
    );
    let output = chronicle(&[
        "check",
        "--format",
        "json",
        "tests/fixtures/site/fictonia.json",
    ]);
    assert_eq!(
        (output.status.code(), stdout(&output)),
        (Some(0), "[]\n".to_owned())
    );
}

#[test]
fn github_gets_annotations_whose_text_is_escaped() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("100%, a:b.json");
    let text = fs::read_to_string("../../tests/fixtures/broken/no-source.json").expect("a fixture");
    fs::write(&file, text.replace("\"2012-01\"", "\"100%: no,\\ndate\"")).expect("a file");
    let output = chronicle(&["check", "--format", "github", &file.to_string_lossy()]);
    assert_eq!(
        (output.status.code(), stderr(&output)),
        (Some(1), String::new())
    );
    let folder = folder.path().display();
    assert_eq!(
        stdout(&output),
        format!(
            "::warning file={folder}/100%25%2C a%3Ab.json,line=50,col=5,title=no-source::found no \
             source, so that readers cannot see it for themselves: add one where an address is known \
             (at /reports/0)\n\
             ::error file={folder}/100%25%2C a%3Ab.json,line=52,col=15,title=shape::found \
             \"100%25: no,\\ndate\", expected a date as YYYY, YYYY-MM or YYYY-MM-DD (EDTF): a year has \
             four digits (at /reports/0/date)\n"
        )
    );
}

#[test]
fn an_id_that_vanished_against_an_earlier_version_is_an_error() {
    let folder = tempfile::tempdir().expect("a folder");
    let later = folder.path().join("later.json");
    let earlier = "tests/fixtures/examplia.json";
    let text = fs::read_to_string(format!("../../{earlier}")).expect("the fixture");
    let later_path = later.to_string_lossy();
    let check = || chronicle(&["check", "--against", earlier, &later_path]);
    fs::write(
        &later,
        text.replace("\"id\": \"long-ago\"", "\"id\": \"renamed\""),
    )
    .expect("a file");
    let output = check();
    assert_eq!(output.status.code(), Some(1));
    let said = stderr(&output);
    assert!(
        said.contains(
            ":36:14: lasting-id: found no \"long-ago\", which the earlier version has: add it to the \
             aliases of the report that takes its place (at /reports)\n"
        ),
        "{said}"
    );
    let corrected = "\"id\": \"renamed\", \"aliases\": [\"long-ago\"]";
    fs::write(&later, text.replace("\"id\": \"long-ago\"", corrected)).expect("a file");
    assert_eq!(check().status.code(), Some(0));
}

#[test]
fn an_earlier_version_that_cannot_be_compared_is_named() {
    let examplia = "tests/fixtures/examplia.json";
    let output = chronicle(&["check", "--against", "no-such-file.json", examplia]);
    assert_eq!(output.status.code(), Some(1));
    assert!(stderr(&output).contains("no-such-file.json: file: there is no such file"));
    let output = chronicle(&["check", "--against", examplia, examplia, examplia]);
    assert_eq!(output.status.code(), Some(1));
    assert!(stderr(&output).contains("found 2 datasets, expected one to compare it with"));
}

#[test]
fn a_new_dataset_shows_every_field_and_lacks_only_what_is_to_be_filled_in() {
    let folder = tempfile::tempdir().expect("a folder");
    fs::create_dir(folder.path().join("data")).expect("a folder");
    let site = folder.path().to_string_lossy();
    let output = chronicle(&["new", "united kingdom", "--site", &site]);
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    let file = folder.path().join("data/united-kingdom.json");
    let output = chronicle(&["check", &file.to_string_lossy()]);
    assert_eq!(output.status.code(), Some(1));
    let said = stderr(&output);
    assert_eq!(said.lines().count(), 46, "{said}");
    let is_unfinished = |line: &str| line.contains(": placeholder: found the placeholder \"");
    assert!(said.lines().all(is_unfinished), "{said}");
    let text = fs::read_to_string(&file).expect("the dataset");
    let schema = dossier::schema().to_value();
    let mut types: Vec<_> = schema["$defs"]
        .as_object()
        .expect("types")
        .values()
        .collect();
    types.push(&schema);
    for properties in types.iter().filter_map(|it| it["properties"].as_object()) {
        for name in properties.keys() {
            // A recording of the site would need a file of captions beside it. A DOI comes after the deposit.
            let is_shown =
                ["captions", "doi"].contains(&&**name) || text.contains(&format!("\"{name}\":"));
            assert!(is_shown, "{name}");
        }
    }
}

#[test]
fn a_new_dataset_replaces_another_only_by_force() {
    let folder = tempfile::tempdir().expect("a folder");
    let site = folder.path().to_string_lossy();
    let file = folder.path().join("data/kazakhstan.json");
    fs::create_dir(folder.path().join("data")).expect("a folder");
    fs::write(&file, "years of work").expect("a file");
    let output = chronicle(&["new", "Kazakhstan", "--site", &site]);
    assert_eq!(output.status.code(), Some(2));
    assert!(stderr(&output).ends_with(
        "data/kazakhstan.json: output: found a file that is there already: --force replaces it\n"
    ));
    assert_eq!(fs::read_to_string(&file).expect("a file"), "years of work");
    let output = chronicle(&["new", "Kazakhstan", "--site", &site, "--force"]);
    assert_eq!(output.status.code(), Some(0));
    let printed = chronicle(&["new", "kz", "--print"]).stdout;
    assert_eq!(fs::read(&file).expect("a file"), printed);
}

#[test]
fn the_countries_of_new_are_those_that_the_check_knows() {
    let template = stdout(&chronicle(&["new", "KZ", "--print"]));
    let letters = || 'A'..='Z';
    let mut count = 0;
    for code in letters().flat_map(|first| letters().map(move |second| format!("{first}{second}")))
    {
        let text = template.replace("\"KZ\"", &format!("\"{code}\""));
        let has_unknown = |reading: Reading| {
            let mut errors = reading.diagnostics.into_iter();
            errors.any(|error| error.rule != "placeholder" || error.location.pointer == "/country")
        };
        let is_known = !has_unknown(read(text.as_bytes()));
        // These are left to users: known to the check, but no country. XK is Kosovo.
        let is_free = ["AA", "ZZ"].contains(&code.as_str())
            || (code.starts_with('X') && code != "XK")
            || ("QM".."R").contains(&code.as_str());
        let output = chronicle(&["new", &code, "--print"]);
        // ISO 3166-1 keeps UK free for the United Kingdom, whose code is GB.
        let is_country = (is_known && !is_free) || code == "UK";
        assert_eq!(output.status.success(), is_country, "{code}");
        if output.status.success() {
            count += 1;
            assert!(!has_unknown(read(&output.stdout)), "{code}");
        }
    }
    assert_eq!(count, 251);
}

#[test]
fn a_country_is_found_under_the_names_that_people_use() {
    for (name, code) in [
        ("Ivory Coast", "CI"),
        ("burma", "MM"),
        ("Czech Republic", "CZ"),
        ("Turkey", "TR"),
        ("Palestine", "PS"),
        ("USA", "US"),
        ("UK", "GB"),
        ("Russia", "RU"),
        ("Samoa", "WS"),
    ] {
        let output = chronicle(&["new", name, "--print"]);
        let dossier: Dossier = serde_json::from_slice(&output.stdout).expect(name);
        assert_eq!(dossier.country.as_str(), code, "{name}");
    }
}

#[test]
fn a_country_that_is_not_known_gets_a_suggestion() {
    let output = chronicle(&["new", "Kasakhstan"]);
    assert!(
        stderr(&output).contains("did you mean Kazakhstan (KZ)?"),
        "{}",
        stderr(&output)
    );
}

#[test]
fn shells_get_completions_that_know_the_commands() {
    for shell in ["bash", "zsh", "fish", "elvish", "powershell"] {
        let output = chronicle(&["completions", shell]);
        assert_eq!(output.status.code(), Some(0));
        let script = stdout(&output);
        for word in [
            "init",
            "serve",
            "check",
            "build",
            "new",
            "against",
            "completions",
        ] {
            assert!(script.contains(word), "{shell}: {word}");
        }
    }
}

#[test]
fn a_picture_that_is_not_there_is_not_published() {
    let folder = tempfile::tempdir().expect("a folder");
    let data = folder.path().join("data");
    std::fs::create_dir(&data).expect("a folder");
    std::fs::copy(
        "../../tests/fixtures/examplia.json",
        data.join("examplia.json"),
    )
    .expect("a copy");
    let output = chronicle(&["build", &folder.path().to_string_lossy()]);
    assert_eq!(output.status.code(), Some(1));
    let stderr = stderr(&output);
    assert_eq!(stderr.lines().count(), 4, "{stderr}");
    assert!(
        stderr.contains("picture: found \"media/a-800.avif\", expected a file in the site folder"),
        "{stderr}"
    );
}

#[test]
fn sources_are_listed_for_archivists_with_and_without_a_copy() {
    let output = chronicle(&["sources", "tests/fixtures/examplia.json"]);
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    let text = stdout(&output);
    let table = text.trim_start_matches('\u{feff}');
    let mut rows = csv::Reader::from_reader(table.as_bytes());
    let rows: Vec<_> = rows.records().map(|row| row.expect("RFC 4180")).collect();
    let of = |id: &str| rows.iter().filter(|row| &row[0] == id).count();
    assert_eq!((of("dated"), of("strike"), of("summary")), (2, 1, 1));
    let output = chronicle(&["sources", "no-such-file.json"]);
    assert_eq!(output.status.code(), Some(1));
}
