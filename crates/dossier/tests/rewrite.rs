//! A dataset's text is edited, never written anew: what is the same keeps its bytes.

use std::fs;

use dossier::check::read;
use dossier::{Dossier, rewrite};
use proptest::prelude::*;
use serde::Serialize;
use serde_json::ser::{PrettyFormatter, Serializer};

fn dossier(text: &str) -> Dossier {
    read(text.as_bytes()).dossier.expect("a dossier")
}

fn examplia() -> Dossier {
    dossier(include_str!("../../../tests/fixtures/examplia.json"))
}

/// A dossier as someone lays it out: the indentation, or nothing for one line.
fn laid_out(dossier: &Dossier, unit: Option<&str>, line_end: &str) -> String {
    let Some(unit) = unit else {
        return serde_json::to_string(dossier).expect("JSON");
    };
    let mut bytes = Vec::new();
    let formatter = PrettyFormatter::with_indent(unit.as_bytes());
    let mut serializer = Serializer::with_formatter(&mut bytes, formatter);
    dossier.serialize(&mut serializer).expect("JSON");
    String::from_utf8(bytes)
        .expect("UTF-8")
        .replace('\n', line_end)
        + line_end
}

#[test]
fn a_text_that_says_the_same_keeps_every_byte() {
    for name in [
        "tests/fixtures/examplia.json",
        "public/data/kazakhstan.json",
    ] {
        let text = fs::read_to_string(format!("../../{name}")).expect("a dataset");
        assert_eq!(
            rewrite(&text, &dossier(&text)).expect("JSON"),
            text,
            "{name}"
        );
    }
    let text = "{\"reports\":[ ] , \"topics\":[{\"label\":\"\\u0041 & b\",\"id\":\"a\"}],\"title\":\"\\u0054\",\
                \"photo\":null,\"country\":\"XE\",\"language\":\"en\",\"licence\":\"CC0-1.0\",\
                \"publisher\":{\"name\":\"P\"},\
                \"summary\":{\"as_of\":\"2013\",\"paragraphs\":[\"p\"],\"sources\":[],\"attribution\":\"a\"}}";
    assert_eq!(rewrite(text, &dossier(text)).expect("JSON"), text);
}

#[test]
fn only_the_field_that_changed_is_written_in_the_indentation_of_the_others() {
    let text = "{\n\t\"title\": \"T\",\n\t\"country\": \"XE\",\n\t\"language\": \"en\",\n\t\"licence\": \"CC0-1.0\",\n\t\
                \"publisher\": { \"name\": \"P\" },\n\t\"summary\": { \"as_of\": \"2013\", \"paragraphs\": [\"p\"], \"attribution\": \"a\" },\n\t\
                \"reports\": [\n\t\t{ \"id\": \"a\", \"date\": \"2013\", \"title\": { \"text\": \"\\u0041\" }, \"kind\": { \"type\": \"report\", \"label\": \"Report\" }, \"publisher\": \"P\", \"language\": \"en\" },\n\t\t\
                {\n\t\t\t\"language\": \"en\",\n\t\t\t\"publisher\": \"P\",\n\t\t\t\"kind\": { \"type\": \"report\", \"label\": \"Report\" },\n\t\t\t\"title\": { \"text\": \"B\" },\n\t\t\t\"date\": \"2012\",\n\t\t\t\"id\": \"b\"\n\t\t}\n\t]\n}";
    let mut changed = dossier(text);
    changed.reports[0].authors = vec!["Doe, Jane".parse().expect("a name")];
    changed.reports[1].title.text = "C".to_owned();
    changed.reports[1].authors = vec!["Doe, Jane".parse().expect("a name")];
    let mut new = changed.reports[1].clone();
    new.id = "c".parse().expect("an id");
    changed.reports.push(new);
    let written = rewrite(text, &changed).expect("JSON");
    let expected = text
        .replace(
            "\"P\", \"language\": \"en\" },",
            "\"P\", \"authors\": [\"Doe, Jane\"], \"language\": \"en\" },",
        )
        .replace("\"B\"", "\"C\"")
        .replace(
            "\t\t\t\"publisher\": \"P\",\n",
            "\t\t\t\"publisher\": \"P\",\n\t\t\t\"authors\": [\n\t\t\t\t\"Doe, Jane\"\n\t\t\t],\n",
        )
        .replace(
            "\n\t\t}\n\t]",
            "\n\t\t},\n\t\t{\n\t\t\t\"id\": \"c\",\n\t\t\t\"date\": \"2012\",\n\t\t\t\"title\": {\n\t\t\t\t\"text\": \"C\"\n\t\t\t},\n\t\t\t\"kind\": {\n\t\t\t\t\"type\": \"report\",\n\t\t\t\t\"label\": \"Report\"\n\t\t\t},\n\t\t\t\"publisher\": \"P\",\n\t\t\t\"authors\": [\n\t\t\t\t\"Doe, Jane\"\n\t\t\t],\n\t\t\t\"language\": \"en\"\n\t\t}\n\t]",
        );
    assert_eq!(written, expected);
}

#[test]
fn a_value_that_is_taken_out_goes_with_its_comma() {
    for unit in [None, Some("  ")] {
        let mut changed = examplia();
        let text = laid_out(&changed, unit, "\n");
        changed.photo = None;
        changed.topics.clear();
        changed.reports.remove(0);
        for report in &mut changed.reports {
            report.topics.clear();
            report.abstract_ = None;
            report.authors.clear();
        }
        let written = rewrite(&text, &changed).expect("JSON");
        assert_eq!(written, laid_out(&changed, unit, "\n"));
    }
}

proptest! {
    #[test]
    fn a_rewritten_text_says_what_it_should_and_leaves_other_reports_alone(
        unit in prop::option::of(prop::sample::select(vec!["", "  ", "    ", "\t"])),
        line_end in prop::sample::select(vec!["\n", "\r\n"]),
        edits in prop::collection::vec((any::<prop::sample::Index>(), 0..9_u8, ".{1,12}"), 0..6),
    ) {
        let before = examplia();
        let text = laid_out(&before, unit, line_end);
        let mut after = before.clone();
        let mut touched = Vec::new();
        for (index, what, value) in &edits {
            if after.reports.is_empty() {
                break;
            }
            let place = index.index(after.reports.len());
            touched.push(after.reports[place].id.clone());
            let report = &mut after.reports[place];
            match what {
                0 => report.title.text.clone_from(value),
                1 => report.abstract_ = Some(value.clone()),
                2 => report.abstract_ = None,
                3 => report.sources.clear(),
                4 => report.content_warning = Some(value.clone()),
                5 => { after.reports.remove(place); }
                6 => after.reports.rotate_left(place),
                7 => {
                    let mut new = report.clone();
                    new.id = format!("between-{}", after.reports.len()).parse().expect("an id");
                    after.reports.insert(place, new);
                }
                _ => {
                    let mut new = report.clone();
                    new.id = format!("new-{}", after.reports.len()).parse().expect("an id");
                    after.reports.push(new);
                }
            }
        }
        let written = rewrite(&text, &after).expect("JSON");
        let reading: Dossier = serde_json::from_str(&written).expect("a dossier");
        prop_assert_eq!(&reading, &after);
        prop_assert_eq!(rewrite(&written, &after).expect("JSON"), written.clone());
        for report in before.reports.iter().filter(|report| !touched.contains(&report.id)) {
            let line = serde_json::to_string(&report.title.text).expect("JSON");
            prop_assert!(written.contains(&line));
        }
        // As the text was laid out by one rule, so is the edit of it.
        prop_assert_eq!(written, laid_out(&after, unit, line_end));
    }
}

#[test]
fn what_moves_takes_its_bytes_along() {
    let before = examplia();
    let text = laid_out(&before, Some("  "), "\n");
    let title = format!("{:?}", before.reports[0].title.text);
    let text = text.replace(&title, "\"\\u0041\\u0020b\"");
    let mut after = dossier(&text);
    after.reports.reverse();
    after.topics.reverse();
    after.reports[0].abstract_ = Some("New".to_owned());
    let written = rewrite(&text, &after).expect("JSON");
    let expected = laid_out(&after, Some("  "), "\n");
    let expected = expected.replace("\"A b\"", "\"\\u0041\\u0020b\"");
    assert_eq!(written, expected);
}
