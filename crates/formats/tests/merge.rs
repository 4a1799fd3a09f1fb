//! A merge loses nothing, and does nothing twice.

use std::fmt::Write as _;

use dossier::{Dossier, Provenance, TopicId, rewrite};
use formats::export::csv::csv;
use formats::export::json;
use formats::import::{Format, Import, Options, import};
use formats::merge::{self, Correction, Merge, merge};
use proptest::prelude::*;

fn read(table: &str) -> Import {
    let options = Options {
        is_update: true,
        language: "en".parse().ok(),
        ..Options::default()
    };
    import(table.as_bytes(), Some(Format::Csv), &options, &mut |_| {}).expect("an import")
}

fn merged(base: &Dossier, import: &Import) -> Merge {
    let options = merge::Options {
        remove_missing: false,
        correction: Some(Correction {
            day: "2020-01-02".parse().expect("a day"),
            reason: "A test.".to_owned(),
        }),
    };
    merge(base, import, &options).expect("a merge that does no harm")
}

fn dossier() -> Dossier {
    let text = include_str!("../../../tests/fixtures/examplia.json");
    serde_json::from_str(text).expect("a dossier")
}

#[test]
fn a_dossier_merged_with_its_own_export_is_what_it_was() {
    for base in [dossier(), synthetic::dossier(500)] {
        let import = read(&csv(&base, &base.reports));
        let merge = merged(&base, &import);
        assert!(merge.is_empty(), "{:?} {:?}", merge.changed, merge.topics);
        assert_eq!(merge.same, base.reports.len());
        assert_eq!(merge.dossier, base);
    }
}

#[test]
fn many_that_are_alike_are_told_apart_by_their_texts_or_not_at_all() {
    let rows = |text: &str| {
        let mut table = "date,title,text,link\n".to_owned();
        for number in 0..5_000 {
            let _ = writeln!(table, "2012,Arrest,{text} {number},https://a.example/");
        }
        table
    };
    let base = merged(&dossier(), &read(&rows("Text"))).dossier;
    let merge = merged(&base, &read(&rows("Text")));
    assert_eq!(
        (merge.same, merge.changed.len(), merge.refused),
        (5_000, 0, 0)
    );
    // No one can tell which is which, so none is changed.
    let merge = merged(&base, &read(&rows("Other")));
    assert_eq!((merge.refused, merge.is_empty()), (5_000, true));
}

#[test]
fn topics_are_filed_under_those_of_the_dossier_by_their_labels() {
    let base = dossier();
    let import = read("id,date,title,topics\ndated,2012-01-27,,LABOUR RIGHTS; Labour; Media\n");
    let merge = merged(&base, &import);
    let report = merge.dossier.report("dated").expect("a report");
    let topics: Vec<_> = report.topics.iter().map(TopicId::as_str).collect();
    // The id "labour" is taken by "Labour rights", and "media" by "Media <script>".
    assert_eq!(topics, ["labour", "labour-2", "media-2"]);
    let labels: Vec<_> = merge
        .dossier
        .topics
        .iter()
        .map(|it| it.label.as_str())
        .collect();
    assert_eq!(
        labels,
        ["Labour rights", "Media <script>", "Labour", "Media"]
    );
    let import = read(
        "id,date,title,title supplied,topics,topic ids\nstrike,2011-12/2012-02~,,,Rights of labour,labour\n",
    );
    let merge = merged(&base, &import);
    assert_eq!(merge.topics.len(), 1);
    assert_eq!(
        merge.topics[0].to_string(),
        "topics/labour/label: \"Labour rights\" -> \"Rights of labour\""
    );
    assert_eq!(merge.dossier.topics[0].label, "Rights of labour");
    assert!(!merge.is_empty());
}

#[test]
fn an_entry_whose_title_was_made_of_its_text_stays_the_report_that_it_became() {
    let header = "id,date,title,text,link,topics\n";
    let read_rows = |rows: &str| read(&format!("{header}{rows}"));
    let first = merged(&dossier(), &read_rows(",2012,Arrest,,,\n")).dossier;
    let rows = read_rows(
        ",2012,,The year is in doubt.,https://a.example/1,Labour\n\
         ,2012,Arrest,The year is in doubt.,https://a.example/1,Labour\n",
    );
    let second = merged(&first, &rows).dossier;
    let again = merged(&second, &rows);
    assert!(again.is_empty(), "{:?}", again.changed);
}

/// A row of a table: an id, a date, a title, a text, an address and a topic, each of a few.
fn row() -> impl Strategy<Value = String> {
    let one_of = |values: &[&'static str]| prop::sample::select(values.to_vec());
    (
        one_of(&["", "", "", "a", "b", "dated", "strike"]),
        one_of(&["2012", "2012-01-27", "2009?", "31/12", "2013-02"]),
        one_of(&["", "Arrest", "Perhaps then", "Trial"]),
        one_of(&["", "Words.", "Other words.", "The year is in doubt."]),
        one_of(&[
            "",
            "https://a.example/1",
            "https://a.example/2",
            "https://example.org/strike",
        ]),
        one_of(&["", "Media", "Labour", "labour rights"]),
    )
        .prop_map(|(id, date, title, text, link, topic)| {
            format!("{id},{date},{title},{text},{link},{topic}\n")
        })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 512, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_entry_is_added_changed_the_same_or_refused_and_a_second_time_nothing_changes(
        first in prop::collection::vec(row(), 1..8),
        second in prop::collection::vec(row(), 1..8),
    ) {
        let header = "id,date,title,text,link,topics\n";
        let mut base = dossier();
        let mut text = json(&base);
        for rows in [first, second] {
            let table = format!("{header}{},2001,Always right,,,\n", rows.concat());
            let import = read(&table);
            let merge = merged(&base, &import);
            let counts = merge.added.len() + merge.changed.len() + merge.same + merge.refused;
            prop_assert_eq!(counts, import.found);
            // Each report of before is there, under its id; new ones come last.
            let ids = |dossier: &Dossier| dossier.reports.iter().map(|it| it.id.clone()).collect::<Vec<_>>();
            prop_assert_eq!(&ids(&merge.dossier)[..base.reports.len()], &ids(&base)[..]);
            prop_assert_eq!(merge.dossier.reports.len(), base.reports.len() + merge.added.len());
            let changed: Vec<_> = merge.changed.iter().map(|it| &it.id).collect();
            for (before, after) in base.reports.iter().zip(&merge.dossier.reports) {
                prop_assert_eq!(before != after, changed.contains(&&before.id));
            }
            text = rewrite(&text, &merge.dossier).expect("JSON");
            let written: Dossier = serde_json::from_str(&text).expect("a dossier");
            prop_assert_eq!(&written, &merge.dossier);
            base = merge.dossier;
            // What was refused may be clear now, since its rivals are told apart; all else is as it is.
            let again = merged(&base, &import);
            if merge.refused == 0 {
                prop_assert!(again.is_empty(), "{:?} {:?}", again.changed, again.added);
                prop_assert_eq!(rewrite(&text, &again.dossier).expect("JSON"), text.clone());
            }
        }
    }
}

#[test]
fn what_an_update_says_of_where_a_source_comes_from_is_taken_and_what_it_leaves_out_stays() {
    let mut base = dossier();
    let mut import = read("date,title,text,link\n2012,Arrest,Text,https://a.example/\n");
    base = merged(&base, &import).dossier;
    let provenance = |by: &str| Provenance {
        by: Some(by.to_owned()),
        ..Provenance::default()
    };
    import.dossier.reports[0].sources[0].provenance = Some(provenance("archivist"));
    let by = |dossier: &Dossier| {
        let sources = dossier.reports.iter().flat_map(|report| &report.sources);
        let stated = sources.filter_map(|source| source.provenance.as_ref());
        stated.filter_map(|it| it.by.clone()).collect::<Vec<_>>()
    };
    let with = merged(&base, &import).dossier;
    assert_eq!(by(&with), ["archivist"]);
    import.dossier.reports[0].sources[0].provenance = None;
    assert_eq!(by(&merged(&with, &import).dossier), ["archivist"]);
}
