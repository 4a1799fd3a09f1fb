//! What is said of a faulty dataset: each rule has one broken fixture, and says exactly what is
//! wrong and where.

use std::fmt::Write;

use dossier::check::{Reading, compare, read};
use dossier::{Dossier, Revision, Severity};
use proptest::prelude::*;
use serde_json::Value;

const EXAMPLIA: &str = include_str!("../../../tests/fixtures/examplia.json");

fn lines(reading: &Reading) -> Vec<String> {
    reading
        .diagnostics
        .iter()
        .map(ToString::to_string)
        .collect()
}

fn assert_problems(fixture: &str, expected: &[&str]) {
    let text =
        std::fs::read(format!("../../tests/fixtures/broken/{fixture}.json")).expect("a fixture");
    assert_eq!(lines(&read(&text)), expected);
}

#[test]
fn a_date_that_does_not_exist_is_named() {
    assert_problems(
        "date",
        &[
            r#"70:15: shape: found "2012-02-31", expected a day that exists in its month (at /reports/1/date)"#,
        ],
    );
}

#[test]
fn an_address_that_a_browser_would_run_is_refused() {
    assert_problems(
        "javascript-address",
        &[
            r#"90:18: shape: found "javascript:alert(1)", expected an http or https address with a host, without spaces (at /reports/1/sources/0/url)"#,
        ],
    );
}

#[test]
fn only_http_and_https_lead_to_the_web() {
    assert_problems(
        "addresses",
        &[
            r#"9:12: shape: found "ftp://example.org/", expected an http or https address with a host, without spaces (at /publisher/url)"#,
            r#"64:18: shape: found "data:text/html,hello", expected an http or https address with a host, without spaces (at /reports/0/sources/0/url)"#,
            r#"90:18: shape: found "file:///etc/hosts", expected an http or https address with a host, without spaces (at /reports/1/sources/0/url)"#,
            r#"91:27: shape: found "//example.org/", expected an http or https address with a host, without spaces (at /reports/1/sources/0/archived_url)"#,
        ],
    );
}

#[test]
fn a_caption_must_lead_to_a_report_of_the_dossier() {
    assert_problems(
        "known-report",
        &[
            r#"37:15: known-report: found "nowhere", expected the id of a report in /reports (at /photo/report)"#,
        ],
    );
}

#[test]
fn a_topic_must_be_one_of_the_dossier() {
    assert_problems(
        "known-topic",
        &[
            r#"85:9: known-topic: found "weather", expected the id of a topic in /topics (at /reports/1/topics/1)"#,
        ],
    );
}

#[test]
fn two_reports_cannot_share_an_id() {
    assert_problems(
        "unique-id",
        &[
            r#"69:13: unique-id: found "month-only", which /reports/0 bears already: give each its own (at /reports/1/id)"#,
        ],
    );
}

#[test]
fn two_topics_cannot_share_an_id() {
    assert_problems(
        "unique-topic",
        &[
            r#"45:13: unique-id: found "media", which /topics/0 bears already: give each its own (at /topics/1/id)"#,
        ],
    );
}

#[test]
fn an_alias_is_no_other_id_and_no_other_alias() {
    assert_problems(
        "unique-alias",
        &[
            r#"69:9: unique-id: found "dated", which /reports/1 bears already: give each its own (at /reports/0/aliases/1)"#,
            r#"70:9: unique-id: found "old", which /reports/0 bears already: give each its own (at /reports/0/aliases/2)"#,
            r#"101:9: unique-id: found "month-only", which /reports/0 bears already: give each its own (at /reports/1/aliases/0)"#,
        ],
    );
}

#[test]
fn an_id_is_a_slug() {
    assert_problems(
        "malformed-id",
        &[
            r#"51:13: shape: found "Month Only", expected a report id of lower-case ASCII letters, digits and single hyphens that does not begin with "year-" (at /reports/0/id)"#,
        ],
    );
}

#[test]
fn a_doi_is_written_without_the_address_that_leads_to_it() {
    assert_problems(
        "doi",
        &[
            r#"11:10: shape: found "https://doi.org/10.5281/zenodo.1234567", expected a DOI such as "10.5281/zenodo.1234567", without "https://doi.org/" or "doi:" before it (at /doi)"#,
        ],
    );
}

#[test]
fn a_placeholder_is_to_be_filled_in() {
    assert_problems(
        "placeholder",
        &[
            r#"3:12: placeholder: found the placeholder "TODO": fill in what belongs there (at /title)"#,
            r#"4:14: placeholder: found the placeholder "ZZ": fill in what belongs there (at /country)"#,
            r#"5:15: placeholder: found the placeholder "und": fill in what belongs there (at /language)"#,
            r#"8:13: placeholder: found the placeholder "TODO": fill in what belongs there (at /publisher/name)"#,
            r#"14:7: placeholder: found the placeholder "TODO": fill in what belongs there (at /summary/paragraphs/0)"#,
            r#"16:20: placeholder: found the placeholder "TODO": fill in what belongs there (at /summary/attribution)"#,
            r#"33:12: placeholder: found the placeholder "TODO": fill in what belongs there (at /photo/alt)"#,
            r#"34:16: placeholder: found the placeholder "TODO": fill in what belongs there (at /photo/caption)"#,
            r#"35:15: placeholder: found the placeholder "TODO": fill in what belongs there (at /photo/credit)"#,
            r#"60:20: placeholder: found the placeholder "TODO": fill in what belongs there (at /reports/0/publisher)"#,
        ],
    );
}

#[test]
fn a_missing_field_is_named_with_the_place_of_its_report() {
    assert_problems(
        "missing-field",
        &[
            r#"68:5: missing-field: found no "title", expected one: add it, with an object in curly brackets (at /reports/1)"#,
        ],
    );
}

#[test]
fn a_misspelt_field_is_pointed_at_by_its_key() {
    assert_problems(
        "unknown-field",
        &[
            r#"86:7: unknown-field: found "abstrakt", which is no field here: did you mean "abstract"? (at /reports/1/abstrakt)"#,
        ],
    );
}

#[test]
fn a_misspelt_field_that_is_required_is_reported_once() {
    let text = include_str!("../../../tests/fixtures/examplia.json");
    let text = text.replacen("\"licence\"", "\"license\"", 1);
    let text = text.replace("\"date\": \"2012-01\"", "\"datum\": \"2012-01\"");
    let text = text.replace(
        "\"title\": { \"text\": \"<b>Markup</b> is text\" }",
        "\"xyz\": \"\"",
    );
    let mut found = lines(&read(text.as_bytes()));
    found.retain(|line| line.contains("-field: "));
    assert_eq!(
        found[..3],
        [
            "6:3: unknown-field: found \"license\", which is no field here: did you mean \"licence\"? (at /license)",
            "39:7: unknown-field: found \"datum\", which is no field here: did you mean \"date\"? (at /reports/0/datum)",
            // What is like no other name leaves it open whether the field is there.
            "45:5: missing-field: found no \"title\", expected one: add it, with an object in curly brackets (at /reports/1)",
        ]
    );
    assert!(found[3].starts_with(
        "48:7: unknown-field: found \"xyz\", which is no field here: expected one of "
    ));
    assert_eq!(found.len(), 4);
}

#[test]
fn a_field_stands_only_once_in_an_object() {
    assert_problems(
        "repeated-field",
        &[
            r#"79:7: repeated-field: found "publisher" a second time in one object, expected it once: remove one (at /reports/1/publisher)"#,
        ],
    );
}

#[test]
fn a_value_of_another_type_is_named_with_what_belongs_there() {
    assert_problems(
        "wrong-type",
        &[
            "3:12: shape: found 7, expected a text in quotation marks (at /title)",
            "31:14: shape: found -1, expected a whole number from 0 to 4294967295 (at /photo/width)",
            r#"53:16: shape: found "A title", expected an object in curly brackets (at /reports/0/title)"#,
            r#"71:21: shape: found "yes", expected true or false (at /reports/1/title/supplied)"#,
            r#"78:18: shape: found "Doe, Jane", expected a list in square brackets (at /reports/1/authors)"#,
        ],
    );
}

#[test]
fn reports_newer_than_the_summary_are_noted_once() {
    assert_problems(
        "after-summary",
        &[
            r#"70:15: warning: after-summary: found "2103-01-27", which lies after the date for which the summary holds, 2013-06-27, as does 1 other report's date: correct the date, or bring the summary up to date (at /reports/1/date)"#,
        ],
    );
}

#[test]
fn a_picture_has_an_alternative_a_credit_a_licence_and_a_file() {
    assert_problems(
        "photo",
        &[
            r#"26:17: shape: found "", expected a path below the site folder of ASCII letters, digits, ".", "_", "-" and "/", no part beginning with a dot (at /photo/sources/0/file)"#,
            r#"33:12: empty: found "", expected a text: write one (at /photo/alt)"#,
            r#"35:15: empty: found " ", expected a text: write one (at /photo/credit)"#,
            r#"36:16: shape: found "", expected a licence identifier (SPDX), such as "CC-BY-4.0" (at /photo/licence)"#,
        ],
    );
}

#[test]
fn what_is_missing_of_a_picture_is_named() {
    assert_problems(
        "photo-without-fields",
        &[
            r#"23:12: missing-field: found no "alt", expected one: add it, with a text in quotation marks (at /photo)"#,
            r#"23:12: missing-field: found no "credit", expected one: add it, with a text in quotation marks (at /photo)"#,
            r#"23:12: missing-field: found no "licence", expected one: add it, with a text in quotation marks (at /photo)"#,
        ],
    );
}

#[test]
fn a_picture_without_files_is_refused() {
    assert_problems(
        "photo-without-file",
        &[
            "24:16: empty: found no file, expected at least one: add it, or remove the photo (at /photo/sources)",
        ],
    );
}

#[test]
fn a_picture_has_a_size() {
    assert_problems(
        "picture-size",
        &[
            "28:18: picture: found 0, expected the picture's size in pixels (at /photo/sources/0/width)",
            "31:14: picture: found 0, expected the picture's size in pixels (at /photo/width)",
            "32:15: picture: found 0, expected the picture's size in pixels (at /photo/height)",
        ],
    );
}

#[test]
fn the_type_of_a_picture_is_one_of_pictures() {
    assert_problems(
        "media-type",
        &[
            r#"27:17: media-type: found "text/html", expected the media type of a picture, such as "image/jpeg" (at /photo/sources/0/type)"#,
        ],
    );
}

#[test]
fn a_report_without_a_source_is_noted() {
    assert_problems(
        "no-source",
        &[
            "50:5: warning: no-source: found no source, so that readers cannot see it for themselves: add one where an address is known (at /reports/0)",
        ],
    );
}

#[test]
fn an_empty_text_is_refused() {
    assert_problems(
        "empty-texts",
        &[
            r#"3:12: empty: found "", expected a text: write one (at /title)"#,
            "13:19: empty: found no paragraph, expected at least one: write it (at /summary/paragraphs)",
            r#"40:16: empty: found "", expected a text: write one (at /topics/0/label)"#,
            r#"84:19: empty: found "  ", expected a text: write one (at /reports/1/abstract)"#,
        ],
    );
}

#[test]
fn a_text_has_no_white_space_around_it() {
    assert_problems(
        "white-space",
        &[
            r#"16:20: white-space: found " After nobody." with white space around it, expected none: remove it (at /summary/attribution)"#,
            r#"60:20: white-space: found "Example Press\u{a0}" with white space around it, expected none: remove it (at /reports/0/publisher)"#,
        ],
    );
}

#[test]
fn a_text_hides_nothing_and_does_not_turn_its_direction() {
    assert_problems(
        "invisible",
        &[
            r#"54:17: invisible: found U+202E in "A \u{202e}hidden turn", a character that cannot be seen or that turns the direction of the text: remove it (at /reports/0/title/text)"#,
            r#"72:17: invisible: found U+0007 in "A bell\u{7}", a character that cannot be seen or that turns the direction of the text: remove it (at /reports/1/title/text)"#,
            r#"80:9: invisible: found U+2066 in "Doe, Ja\u{2066}ne", a character that cannot be seen or that turns the direction of the text: remove it (at /reports/1/authors/0)"#,
        ],
    );
}

#[test]
fn a_line_break_is_noted() {
    assert_problems(
        "line-break",
        &[
            r#"86:19: warning: line-break: found a line break or tab in "One.\nTwo.", which the page shows as a space: write a space (at /reports/1/abstract)"#,
        ],
    );
}

#[test]
fn markup_is_noted_where_plain_text_is_meant() {
    assert_problems(
        "markup",
        &[
            r#"54:17: warning: markup: found "<b>", but texts are plain: the page shows it as it stands; remove it unless that is meant (at /reports/0/title/text)"#,
            r#"72:17: warning: markup: found "&amp;", but texts are plain: the page shows it as it stands; remove it unless that is meant (at /reports/1/title/text)"#,
            r#"86:19: warning: markup: found "&#39;", but texts are plain: the page shows it as it stands; remove it unless that is meant (at /reports/1/abstract)"#,
        ],
    );
}

#[test]
fn a_language_exists() {
    assert_problems(
        "language",
        &[
            r#"5:15: language: found "xx", expected the tag of a language that exists (BCP 47), such as "en" (at /language)"#,
            r#"87:19: language: found "english", expected the tag of a language that exists (BCP 47), such as "en" (at /reports/1/language)"#,
        ],
    );
}

#[test]
fn a_country_exists() {
    assert_problems(
        "country",
        &[
            r#"4:14: country: found "KK", expected the code of a country (ISO 3166-1 alpha-2), such as "KZ" (at /country)"#,
        ],
    );
}

#[test]
fn a_text_has_a_sane_size() {
    assert_problems(
        "length",
        &[
            "3:12: length: found 1001 characters, expected 1000 at most: shorten the text (at /title)",
            "64:18: length: found 4020 characters, expected 4000 at most: shorten it (at /reports/0/sources/0/url)",
            "86:19: length: found 20001 characters, expected 20000 at most: shorten the text (at /reports/1/abstract)",
        ],
    );
}

#[test]
fn every_fault_is_found_at_once_in_the_order_of_the_text() {
    assert_problems(
        "several",
        &[
            r#"4:14: shape: found "Examplia", expected a country code of two capital letters (ISO 3166-1 alpha-2), such as "KZ" (at /country)"#,
            r#"67:7: unknown-field: found "abstrakt", which is no field here: did you mean "abstract"? (at /reports/0/abstrakt)"#,
            r#"69:9: known-topic: found "weather", expected the id of a topic in /topics (at /reports/0/topics/0)"#,
            r#"74:15: shape: found "2012-13", expected a month from 01 to 12 (at /reports/1/date)"#,
            r#"88:9: known-topic: found "weather", expected the id of a topic in /topics (at /reports/1/topics/0)"#,
            "91:19: shape: found 7, expected a text in quotation marks (at /reports/1/language)",
            r#"94:18: shape: found "www.example.com", expected an http or https address with a host, without spaces (at /reports/1/sources/0/url)"#,
        ],
    );
}

#[test]
fn a_byte_order_mark_gets_a_hint() {
    assert_problems(
        "byte-order-mark",
        &["1:1: encoding: found a byte order mark, expected {: save the file as UTF-8 without one"],
    );
}

#[test]
fn utf_16_gets_a_hint() {
    assert_problems(
        "utf-16",
        &[
            "1:1: encoding: found a file in UTF-16 (save it as UTF-8), expected a dataset: a text that begins with {",
        ],
    );
}

#[test]
fn a_page_of_html_is_told_from_a_dataset() {
    assert_problems(
        "html",
        &[
            "1:1: encoding: found an HTML or XML file, expected a dataset: a text that begins with {",
        ],
    );
}

#[test]
fn a_binary_file_is_told_from_a_dataset() {
    assert_problems(
        "binary",
        &["1:1: encoding: found a binary file, expected a dataset: a text that begins with {"],
    );
}

#[test]
fn an_empty_file_gets_one_clear_error() {
    assert_problems(
        "empty",
        &["1:1: encoding: found an empty file, expected a dataset: a text that begins with {"],
    );
}

#[test]
fn a_byte_that_is_not_utf_8_is_named_with_line_and_column() {
    assert_problems(
        "latin-1",
        &["80:18: encoding: found the byte 0xE9, which is not UTF-8 here: save the file as UTF-8"],
    );
}

#[test]
fn a_byte_that_no_encoding_knows_is_named() {
    assert_problems(
        "not-utf-8",
        &["1:22: encoding: found the byte 0xFF, which is not UTF-8 here: save the file as UTF-8"],
    );
}

#[test]
fn nothing_may_follow_the_dataset() {
    assert_problems(
        "trailing",
        &["98:1: json: found x, which is no JSON here: trailing characters"],
    );
}

#[test]
fn what_is_no_json_is_named_with_its_line_and_column() {
    assert_problems(
        "not-json",
        &[r#"3:13: json: found "XE", which is no JSON here: expected `:`"#],
    );
}

#[test]
fn a_right_dossier_has_no_errors() {
    for text in [
        EXAMPLIA,
        include_str!("../../../tests/fixtures/site/fictonia.json"),
    ] {
        let reading = read(text.as_bytes());
        assert!(!reading.has_errors(), "{:?}", reading.diagnostics);
        assert!(reading.dossier.is_some());
    }
}

#[test]
fn a_warning_does_not_keep_the_dossier_back_and_an_error_of_shape_does() {
    let read = |fixture| {
        read(
            &std::fs::read(format!("../../tests/fixtures/broken/{fixture}.json"))
                .expect("a fixture"),
        )
    };
    let noted = read("no-source");
    assert_eq!(noted.diagnostics[0].severity, Severity::Warning);
    assert!(noted.dossier.is_some() && !noted.has_errors());
    let refused = read("several");
    assert!(refused.dossier.is_none() && refused.has_errors());
}

#[test]
fn an_id_does_not_vanish_unless_an_alias_leads_to_it() {
    let earlier: Dossier = serde_json::from_str(EXAMPLIA).expect("a dossier");
    let mut later = earlier.clone();
    later.reports[0].id = "renamed".parse().expect("an id");
    let problems = compare(&earlier, &later);
    assert_eq!(
        problems.iter().map(ToString::to_string).collect::<Vec<_>>(),
        [
            r#"lasting-id: found no "month-only", which the earlier version has: add it to the aliases of the report that takes its place (at /reports)"#
        ]
    );
    later.reports[0].aliases = vec![earlier.reports[0].id.clone()];
    assert_eq!(compare(&earlier, &later), []);
    // What was once an alias must last as well.
    assert_eq!(compare(&later, &earlier).len(), 1);
}

#[test]
fn what_was_corrected_since_an_earlier_version_must_say_so() {
    let earlier: Dossier = serde_json::from_str(EXAMPLIA).expect("a dossier");
    let mut later = earlier.clone();
    later.reports[1].abstract_ = Some("Another text.".to_owned());
    later.reports[1].date = "2012-01-28".parse().expect("a date");
    let problems = compare(&earlier, &later);
    assert_eq!(
        problems.iter().map(ToString::to_string).collect::<Vec<_>>(),
        [
            r#"revision: found another date and abstract than in the earlier version, expected a new entry in "revisions" that says what was changed and why (at /reports/1)"#
        ]
    );
    later.reports[1].revisions = vec![Revision {
        date: "2014-01-01".parse().expect("a day"),
        change: "The date.".to_owned(),
        reason: "It was wrong.".to_owned(),
    }];
    assert_eq!(compare(&earlier, &later), []);
    // The next correction needs a revision of its own.
    let published = later.clone();
    later.reports[1].title.supplied = true;
    assert_eq!(compare(&published, &later).len(), 1);
}

#[test]
fn report_9_comes_before_report_58() {
    let mut dataset: Value = serde_json::from_str(EXAMPLIA).expect("JSON");
    let report = dataset["reports"][2].clone();
    let mut reports = vec![report; 60];
    for (index, report) in reports.iter_mut().enumerate() {
        report["id"] = format!("report-{index}").into();
    }
    reports[58]["topics"][0] = "weather".into();
    reports[9]["topics"][0] = "weather".into();
    reports[10]["date"] = "2012-13".into();
    dataset["reports"] = reports.into();
    dataset["photo"] = Value::Null;
    let reading = read(dataset.to_string().as_bytes());
    let errors = reading
        .diagnostics
        .iter()
        .filter(|diagnostic| diagnostic.is_error());
    let pointers: Vec<_> = errors
        .map(|diagnostic| diagnostic.location.pointer.as_str())
        .collect();
    assert!(
        pointers.starts_with(&[
            "/reports/9/topics/0",
            "/reports/10/date",
            "/reports/58/topics/0"
        ]),
        "{pointers:?}"
    );
}

#[test]
fn a_column_counts_characters_and_a_pointer_is_escaped() {
    let text = "{\n  \"é😀\": 1, \"a/b~\": 2 }";
    let problems = lines(&read(text.as_bytes()));
    assert!(
        problems
            .iter()
            .any(|line| line.starts_with("2:3: unknown-field: found \"é😀\""))
    );
    let escaped = problems
        .iter()
        .find(|line| line.starts_with("2:12: unknown-field: "));
    assert!(escaped.expect("the second").ends_with("(at /a~1b~0)"));
}

#[test]
fn a_line_break_inside_of_a_text_is_pointed_at() {
    assert_eq!(
        lines(&read(b"{\n \"title\": \"one\ntwo\"\n}")),
        [
            "2:15: json: found the end of the line inside of a text, expected a quotation mark (\") that \
          ends the text, or \\n for a line break in it"
        ]
    );
    assert_eq!(
        lines(&read("{\n \"title\": \"é\u{1b}\"\n}".as_bytes())),
        ["2:13: json: found U+001B inside of a text, expected an escape: write \\u001b for it"]
    );
}

#[test]
fn a_text_that_ends_too_early_is_pointed_at_where_it_ends() {
    let expected = "json: found the end of the file, where JSON goes on";
    for (text, place) in [("{ \"title\": \"a", "1:14"), ("{\n", "1:2"), ("{", "1:2")] {
        let said = lines(&read(text.as_bytes()));
        assert!(
            said[0].starts_with(&format!("{place}: {expected}")),
            "{text:?}: {said:?}"
        );
    }
}

#[test]
fn half_a_surrogate_pair_is_refused_where_it_stands() {
    let text = EXAMPLIA.replace("Perhaps then", "Perhaps \\ud800 then");
    let said = lines(&read(text.as_bytes()));
    let expected = "shape: found a text or number that JSON does not allow: unexpected end of hex \
                    escape (at /reports/3/title/text)";
    assert!(said.iter().any(|line| line.ends_with(expected)), "{said:?}");
}

#[test]
fn deep_nesting_does_not_overflow() {
    let deep = "[".repeat(200_000) + &"]".repeat(200_000);
    for text in [
        deep.clone(),
        "{\"a\":".repeat(200_000) + "1" + &"}".repeat(200_000),
        "[".repeat(200_000),
        EXAMPLIA.replace("\"Nobody at all\"", &deep),
        EXAMPLIA.replace(
            "\"id\": \"strike\"",
            &format!("\"x\": {deep}, \"id\": {deep}"),
        ),
    ] {
        assert!(read(text.as_bytes()).has_errors());
    }
}

#[test]
fn many_faults_in_one_line_take_no_longer_than_one() {
    let mut reports = String::new();
    for index in 0..20_000 {
        let _ = write!(reports, r#"{{"id":"Bad {index}","date":"2012-13"}},"#);
    }
    let text = format!(r#"{{"reports":[{}]}}"#, reports.trim_end_matches(','));
    let start = std::time::Instant::now();
    // Of each report the id, the date, two missing fields and no source; six of the dossier.
    assert_eq!(read(text.as_bytes()).diagnostics.len(), 20_000 * 5 + 6);
    assert!(start.elapsed().as_secs() < 20, "the work is not linear");
}

/// Every way of spoiling one value of a right dataset, by something that is of another type.
fn spoilt(value: &Value) -> Vec<Value> {
    let mut all = vec![Value::Null, true.into(), 7.into(), "\u{202e} ".into()];
    all.push(serde_json::json!([[]]));
    all.push(serde_json::json!({ "0": 0 }));
    match value {
        Value::Array(elements) => {
            for (index, element) in elements.iter().enumerate() {
                for other in spoilt(element) {
                    let mut elements = elements.clone();
                    elements[index] = other;
                    all.push(elements.into());
                }
            }
        }
        Value::Object(members) => {
            for (key, member) in members {
                for other in spoilt(member) {
                    let mut members = members.clone();
                    members.insert(key.clone(), other);
                    all.push(members.into());
                }
                let mut members = members.clone();
                members.remove(key);
                all.push(members.into());
            }
        }
        _ => {}
    }
    all
}

#[test]
fn what_the_types_refuse_is_an_error_with_a_pointer_into_the_dataset() {
    let right: Value = serde_json::from_str(EXAMPLIA).expect("JSON");
    let mut refused = 0;
    for dataset in spoilt(&right) {
        let text = dataset.to_string();
        let reading = read(text.as_bytes());
        let is_dossier = serde_json::from_str::<Dossier>(&text).is_ok();
        assert_eq!(reading.dossier.is_some(), is_dossier, "{text}");
        if !is_dossier {
            refused += 1;
            let mut errors = reading.diagnostics.iter();
            let shape = ["shape", "missing-field", "unknown-field"];
            let error = errors.find(|problem| shape.contains(&problem.rule));
            // Serde's own words would mean that the tables of shapes lag behind the types.
            let message = &error.expect("an error of shape").message;
            assert!(!message.contains(" at line "), "{message}");
        }
    }
    assert!(refused > 500, "{refused}");
}

/// Tells whether every problem of a text has a place inside of it.
fn all_inside(text: &[u8]) -> bool {
    let text = String::from_utf8_lossy(text);
    let lines: Vec<_> = text.split('\n').collect();
    read(text.as_bytes()).diagnostics.iter().all(|problem| {
        let place = problem.location.position.expect("a position");
        let line = lines.get(place.line - 1);
        line.is_some_and(|line| (1..=line.chars().count() + 1).contains(&place.column))
    })
}

proptest! {
    #[test]
    fn no_bytes_make_reading_panic(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        for problem in read(&bytes).diagnostics {
            let place = problem.location.position.expect("a position");
            prop_assert!(place.line >= 1 && place.column >= 1);
        }
    }

    #[test]
    fn positions_lie_inside_of_any_text(text in "\\PC*|[{}\\[\\]\",: \n\ra0\u{feff}é😀]{0,60}") {
        prop_assert!(all_inside(text.as_bytes()));
    }

    #[test]
    fn positions_lie_inside_of_a_dataset_that_is_cut_or_spoilt(
        start in 0..EXAMPLIA.len(),
        length in 0..40usize,
        other in "[{}\\[\\]\",:\n0a\u{202e}é]{0,6}",
    ) {
        let end = (start + length).min(EXAMPLIA.len());
        let bytes = EXAMPLIA.as_bytes();
        let text = [&bytes[..start], other.as_bytes(), &bytes[end..]].concat();
        let _ = read(&text);
        prop_assert!(all_inside(&text));
        prop_assert!(all_inside(&bytes[..end]));
    }
}

#[test]
fn a_usual_slip_is_told_with_its_remedy() {
    for (text, expected) in [
        (
            "{\n \"title\": \"a\"\n \"country\": \"XE\"\n}",
            "2:14: json: found no comma before the next line, expected one here",
        ),
        (
            "{\n \"title\": \"a\",\n}",
            "3:1: json: found }, which is no JSON here: key must be a string; remove the comma before this \
             bracket",
        ),
        (
            "{\n \"title\": “a”\n}",
            "2:11: json: found “a”, which is no JSON here: expected value; write straight quotation \
             marks (\") around names and texts",
        ),
        (
            "{\n \"title\": \"a \"b\" c\"\n}",
            "2:15: json: found b\" c\", which is no JSON here: expected `,` or `}`; for a quotation mark \
             in a text write \\\" or “ ”",
        ),
    ] {
        assert_eq!(lines(&read(text.as_bytes())), [expected]);
    }
}
