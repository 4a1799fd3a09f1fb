//! Reports picked out of a dossier.

use dossier::check::{check, read};
use dossier::{Dossier, Report};
use formats::export::json;
use formats::export::selection::{file_stem, selection};

fn dossier() -> Dossier {
    serde_json::from_str(include_str!("../../../tests/fixtures/examplia.json"))
        .expect("the fixture is right")
}

fn ids(dossier: &Dossier) -> Vec<&str> {
    dossier.reports.iter().map(|it| it.id.as_str()).collect()
}

#[test]
fn a_selection_holds_the_reports_that_are_shown_in_the_order_of_the_dataset() {
    let dossier = dossier();
    let shown: Vec<&Report> = ["strike", "dated"]
        .map(|id| dossier.report(id).expect("the fixture has it"))
        .into();
    let selection = selection(&dossier, &shown);
    assert_eq!(ids(&selection), ["dated", "strike"]);
    assert_eq!(selection.report("dated"), dossier.report("dated"));
    assert_eq!(selection.topics, dossier.topics);
    assert_eq!(selection.photo, dossier.photo);
}

#[test]
fn whatever_is_shown_makes_a_dataset_without_errors() {
    let dossier = dossier();
    for report in &dossier.reports {
        let selection = selection(&dossier, &[report]);
        assert_eq!(ids(&selection), [report.id.as_str()]);
        let reading = read(json(&selection).as_bytes());
        assert!(
            !reading.has_errors(),
            "{}: {:?}",
            report.id,
            reading.diagnostics
        );
        assert_eq!(reading.dossier.as_ref(), Some(&selection));
        let diagnostics = check(&selection);
        assert_eq!(diagnostics.iter().find(|it| it.is_error()), None);
    }
}

#[test]
fn a_picture_forgets_a_report_that_is_left_out() {
    let dossier = dossier();
    let shown = dossier.report("dated").expect("the fixture has it");
    let photo = selection(&dossier, &[shown])
        .photo
        .expect("the picture stays");
    assert_eq!(photo.report, None);
    assert_eq!(photo.caption, dossier.photo.expect("there is one").caption);
}

#[test]
fn a_file_is_named_by_the_dataset_and_what_was_selected() {
    let name = |selected: &[&str]| {
        let selected: Vec<_> = selected.iter().map(|&it| it.to_owned()).collect();
        file_stem("kazakhstan", &selected)
    };
    assert_eq!(name(&[]), "kazakhstan");
    assert_eq!(name(&["", " /"]), "kazakhstan");
    assert_eq!(name(&["2012", "torture"]), "kazakhstan-2012-torture");
    assert_eq!(
        name(&["2011/2012", "\"../a b\"", ""]),
        "kazakhstan-2011-2012-a-b"
    );
    assert_eq!(name(&["Жаңаөзен"]), "kazakhstan-Жаңаөзен");
    assert_eq!(
        name(&["a".repeat(200).as_str()]),
        format!("kazakhstan-{}", "a".repeat(80))
    );
}
