//! No word for readers hides in what is exported for them. Each message is written in the
//! pseudo-translation, which has no ASCII letters, over a dossier that has none either: a letter that
//! is left is a word of the code's.

use dossier::{Dossier, Report};
use formats::export::citation::{Access, Citation};
use formats::export::feed;
use formats::export::list::list;
use formats::export::prose::{apa, chicago_bibliography, chicago_note, plain};
use formats::export::site::Site;
use locale::{Translation, translation};

/// A dossier whose texts have no ASCII letters, with all that citations and feeds speak of.
fn dossier() -> Dossier {
    let text = include_str!("../../../tests/fixtures/examplia.json");
    let mut dossier: Dossier = serde_json::from_str(text).expect("the fixture is right");
    let word = || "жж".to_owned();
    dossier.title = word();
    dossier.publisher.name = word();
    let revision = serde_json::json!({ "date": "2014-03-01", "change": "жж.", "reason": "жж." });
    for (place, report) in dossier.reports.iter_mut().enumerate() {
        report.title.text = word();
        report.publisher = Some(word());
        report.kind.label = word();
        report.abstract_ = report.abstract_.take().map(|_| word());
        report.content_warning = Some(word());
        report.revisions = vec![serde_json::from_value(revision.clone()).expect("a revision")];
        report.authors = (0..place * 4)
            .map(|_| "Жж, Жж".parse().expect("a name"))
            .collect();
        if let Some(source) = report.sources.first_mut() {
            source.captured = "2020-01-02".parse().ok();
        }
    }
    for (date, place) in [("2012-03", 0), ("2011%", 3)] {
        dossier.reports[place].date = date.parse().expect("a date");
    }
    dossier
}

fn access(base: Option<&str>) -> Access {
    Access {
        version: "0123".to_owned(),
        accessed: Some("2026-11-23".parse().expect("a day")),
        base: base.map(|base| base.parse().expect("a base")),
    }
}

/// Gives all texts in which reports and the dossier are cited, listed and followed.
fn texts(words: &Translation) -> Vec<String> {
    let dossier = dossier();
    let mut texts = Vec::new();
    for base in [None, Some("https://dossier.example/")] {
        let access = access(base);
        let reports = dossier.reports.iter();
        let mut citations: Vec<_> = reports
            .map(|report| Citation::of_report(&dossier, report, &access, &words.exporter))
            .collect();
        citations.push(Citation::of_dossier(&dossier, &access, &words.exporter));
        for citation in &citations {
            texts.extend([
                apa(citation),
                chicago_note(citation),
                chicago_bibliography(citation),
                plain(citation),
            ]);
            texts.extend(citation.notes());
        }
        let shown: Vec<&Report> = dossier.reports.iter().collect();
        texts.push(list(&dossier, &shown, "жж", &access, &words.exporter));
    }
    let site = Site {
        name: "жж".to_owned(),
        publisher: "жж".to_owned(),
        base: "https://dossier.example/".parse().expect("a base"),
    };
    let entries = feed::entries(&dossier, &site, &words.page);
    texts.extend(
        entries
            .into_iter()
            .flat_map(|entry| [entry.title, entry.text]),
    );
    let corrections = feed::corrections(&dossier, &site, &words.page);
    texts.extend(corrections.into_iter().flat_map(|it| [it.title, it.text]));
    texts
}

/// Gives the words in ASCII letters, but for addresses.
fn plain_words(texts: &[String]) -> Vec<&str> {
    let words = texts.iter().flat_map(|text| text.split_whitespace());
    let words = words.filter(|word| !word.contains("://"));
    words
        .filter(|word| word.contains(|c: char| c.is_ascii_alphabetic()))
        .collect()
}

#[test]
fn every_word_of_citations_lists_and_feeds_is_a_message() {
    assert_eq!(plain_words(&texts(&translation("en").pseudo())), [""; 0]);
    assert!(plain_words(&texts(translation("en"))).len() > 100);
}
