//! What each text of a dossier is, in plain English: for translators, who see it by itself.

use std::collections::BTreeMap;

use dossier::translation::{kind_key, medium_key, report_key, revision_key};
use dossier::{Dossier, Report};
use locale::{Locale, Page, translation};

/// Gives for the key of each text that can be translated what that text is.
pub fn comments(dossier: &Dossier) -> BTreeMap<String, String> {
    let mut all = BTreeMap::new();
    let mut say = |key: &str, comment: &str| _ = all.insert(key.to_owned(), comment.to_owned());
    say("title", "The title of the dossier.");
    let count = dossier.summary.paragraphs.len();
    for place in 1..=count {
        let comment = format!("Paragraph {place} of {count} of the summary.");
        say(&format!("summary/{place}"), &comment);
    }
    say(
        "summary/attribution",
        "A sentence under the summary: whose account it is.",
    );
    for (name, comment) in [
        (
            "alt",
            "What the photo of the dossier shows, for readers who cannot see it.",
        ),
        ("caption", "The caption of the photo of the dossier."),
        ("credit", "Who made the photo of the dossier."),
        (
            "content_warning",
            "A warning of what may distress in the photo of the dossier.",
        ),
    ] {
        say(&format!("photo/{name}"), comment);
    }
    for topic in &dossier.topics {
        let comment = "A topic that reports are filed under.";
        say(&format!("topics/{}", topic.id), comment);
    }
    for field in &dossier.fields {
        let comment = format!("The label of a field of reports, of kind {}.", field.kind);
        say(&format!("fields/{}", field.id), &comment);
    }
    let english = &translation("en").page;
    for report in &dossier.reports {
        let comment = format!(
            "What kind of text a report is, of type {}.",
            report.kind.item_type
        );
        say(&kind_key(&report.kind.label), &comment);
        of_report(report, english, &mut say);
    }
    all
}

fn of_report(report: &Report, english: &Locale<Page>, say: &mut impl FnMut(&str, &str)) {
    let date = english.date(report.date);
    let name = match &report.publisher {
        Some(publisher) => format!("the report of {date} by {publisher}"),
        None => format!("the report of {date}"),
    };
    let comment = format!(
        "The title of {name}. The page puts a translated title in square brackets: write none."
    );
    say(&report_key(report, "title"), &comment);
    for (text, what) in [
        ("abstract", "The abstract of"),
        (
            "content_warning",
            "A warning of what may distress in the report itself:",
        ),
    ] {
        say(&report_key(report, text), &format!("{what} {name}."));
    }
    for medium in &report.media {
        let file = medium.file.as_ref().map(ToString::to_string);
        let address = medium.url.as_ref().map(ToString::to_string);
        let file = file.or(address).unwrap_or_default();
        let of = format!("the {} {file} of {name}", medium.medium_type);
        for (text, what) in [
            ("caption", "The caption of"),
            ("alt", "What is seen, for readers who cannot see it, in"),
            ("credit", "Who made"),
            ("transcript", "What is said in"),
            ("content_warning", "A warning of what may distress in"),
        ] {
            let comment = format!("{what} {of}.");
            say(&medium_key(report, medium, text), &comment);
        }
    }
    for revision in &report.revisions {
        let day = english.day(revision.date);
        for (text, what) in [
            ("change", "What was corrected"),
            ("reason", "Why it was corrected"),
        ] {
            let comment = format!("{what} on {day} in {name}.");
            say(&revision_key(report, revision, text), &comment);
        }
    }
}
