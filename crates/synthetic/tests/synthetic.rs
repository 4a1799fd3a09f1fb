//! What is made up, and that it is the same each time.

use dossier::check::read;
use dossier::{Dossier, Precision, Report};
use locale::translation;
use site::catalogue::Catalogue;

fn synthetic(count: usize) -> Vec<u8> {
    let mut text = Vec::new();
    synthetic::write(count, &mut text).expect("memory takes what is written");
    text
}

#[test]
fn a_synthetic_dossier_is_the_same_each_time_and_passes_the_check() {
    for count in [0, 10, 10_000] {
        let text = synthetic(count);
        assert!(text == synthetic(count));
        let reading = read(&text);
        assert!(!reading.has_errors(), "{:?}", reading.diagnostics);
        assert_eq!(reading.dossier.expect("a dossier").reports.len(), count);
    }
}

#[test]
fn a_synthetic_dossier_in_six_languages_passes_the_check_and_is_otherwise_the_same() {
    let mut text = Vec::new();
    synthetic::write_in_languages(600, &mut text).expect("memory takes what is written");
    let reading = read(&text);
    assert!(!reading.has_errors(), "{:?}", reading.diagnostics);
    let dossier = reading.dossier.expect("a dossier");
    let plain = synthetic::dossier(600);
    for (number, (report, plain)) in dossier.reports.iter().zip(&plain.reports).enumerate() {
        let code = ["zh", "ja", "th", "ar", "ru", "fr"][number % 6];
        assert_eq!(
            report.language.as_ref().map(dossier::Language::as_str),
            Some(code)
        );
        assert_eq!((&report.id, &report.date), (&plain.id, &plain.date));
        assert_eq!(report.abstract_.is_some(), plain.abstract_.is_some());
        assert!(report.title.text.starts_with("Synthetic "));
        let texts = report.abstract_.iter().chain([&report.title.text]);
        for text in texts {
            assert!(!text.is_ascii() && !text.contains('{'), "{text}");
        }
    }
}

#[test]
fn a_synthetic_dossier_cannot_be_taken_for_a_real_one() {
    let dossier: Dossier = serde_json::from_slice(&synthetic(100)).expect("a dossier");
    assert_eq!(dossier.title, "Synthetic dossier of 100 reports");
    assert_eq!(dossier.country.as_str(), "XX");
    assert_eq!(dossier.reports.len(), 100);
    for report in dossier.reports {
        assert!(report.title.text.starts_with("Synthetic "));
        let publisher = report.publisher.expect("a publisher");
        assert!(publisher.starts_with("Example "));
        for source in report.sources {
            assert!(source.url.host().ends_with(".example.org"));
        }
    }
}

#[test]
fn a_synthetic_dossier_has_the_shape_of_a_real_one() {
    let dossier: Dossier = serde_json::from_slice(&synthetic(1000)).expect("a dossier");
    let abstracts = dossier.reports.iter().filter_map(|r| r.abstract_.as_ref());
    for text in abstracts {
        assert!((350..=450).contains(&text.chars().count()), "{text}");
    }
    let catalogue = Catalogue::of(&dossier, &translation("en").reader);
    let years: Vec<_> = catalogue.years().map(|(year, _)| year).collect();
    assert!(years.into_iter().eq(2000..=2024));
    assert!(catalogue.years().any(|(_, has_reports)| !has_reports));
    let has = |test: fn(&Report) -> bool| dossier.reports.iter().any(test);
    assert!(has(|report| report.date.end().is_some()));
    assert!(has(|report| report.date.years().count() == 2));
    assert!(has(|report| report.date.start().is_uncertain()));
    assert!(has(
        |report| report.date.start().precision() == Precision::Month
    ));
}

#[test]
fn a_synthetic_dossier_with_fields_passes_the_check_and_is_else_the_same() {
    let mut text = Vec::new();
    synthetic::write_with_fields(1_000, &mut text).expect("memory takes what is written");
    let reading = read(&text);
    assert!(!reading.has_errors(), "{:?}", reading.diagnostics);
    let mut dossier = reading.dossier.expect("a dossier");
    let facets = Catalogue::of(&dossier, &translation("en").reader).facets;
    let choices: Vec<_> = facets.iter().skip(2).map(|it| it.choices.len()).collect();
    assert_eq!(choices, [5, 2, 25, 20, 37]);
    dossier.fields.clear();
    for report in &mut dossier.reports {
        report.fields.clear();
    }
    assert_eq!(dossier, synthetic::dossier(1_000));
}
