//! Everything that was done to a draft can be undone and done again, and whoever follows it sees the same.

use std::sync::Arc;

use crate::any_edit::{Choice, any_edit};
use editor::{Draft, Edit, History, Label, Node, RowKey, Target};
use proptest::prelude::*;

pub const DATASETS: [&str; 5] = [
    include_str!("../../../../public/data/kazakhstan.json"),
    include_str!("../../../../tests/fixtures/examplia.json"),
    include_str!("../../../../tests/fixtures/fields/data/fieldia.json"),
    include_str!("../../../../tests/fixtures/media-site/data/recordia.json"),
    include_str!("../../../../tests/fixtures/broken/several.json"),
];

fn open(text: &str) -> Draft {
    Draft::open("x", text).expect("an object")
}

fn typed(target: Target, pointer: &str, text: &str) -> Edit {
    Edit::Set {
        target,
        pointer: pointer.to_owned(),
        value: Some(text.into()),
    }
}

const FIRST: Target = Target::Row(RowKey(0));

#[test]
fn what_is_typed_at_one_place_is_one_step() {
    let mut draft = open(DATASETS[1]);
    let before = draft.clone();
    let mut history = History::default();
    let type_all = |history: &mut History, draft: &mut Draft, pointer, texts: &[&str]| {
        for text in texts {
            let edit = typed(FIRST, pointer, text);
            history.apply(draft, edit).expect("an edit");
        }
    };
    type_all(&mut history, &mut draft, "/publisher", &["P", "Pr", "Pre"]);
    type_all(&mut history, &mut draft, "/content_warning", &["W", "Wa"]);
    type_all(&mut history, &mut draft, "/publisher", &["Pres"]);
    history.break_group();
    type_all(&mut history, &mut draft, "/publisher", &["Press"]);
    type_all(&mut history, &mut draft, "/authors/-", &["A", "B"]);
    let after = draft.clone();
    let text = |draft: &Draft, pointer| {
        let report = draft.row(RowKey(0)).expect("a report");
        report.text(pointer).map(str::to_owned)
    };
    let label = |pointer: &str| Label::Changed(FIRST, pointer.to_owned());
    for (pointer, publisher, warning) in [
        ("/authors/-", Some("Press"), Some("Wa")),
        ("/authors/-", Some("Press"), Some("Wa")),
        ("/publisher", Some("Press"), Some("Wa")),
        ("/publisher", Some("Pres"), Some("Wa")),
        ("/content_warning", Some("Pre"), Some("Wa")),
        ("/publisher", Some("Pre"), None),
    ] {
        assert_eq!(text(&draft, "/publisher").as_deref(), publisher);
        assert_eq!(text(&draft, "/content_warning").as_deref(), warning);
        assert_eq!(history.can_undo(), Some(&label(pointer)));
        assert!(history.undo(&mut draft).is_some());
        assert_eq!(history.can_redo(), Some(&label(pointer)));
    }
    assert_eq!(draft, before);
    assert_eq!(history.undo(&mut draft), None);
    while history.redo(&mut draft).is_some() {}
    assert_eq!(draft, after);
    history.undo(&mut draft);
    history
        .apply(&mut draft, Edit::Name("y".to_owned()))
        .expect("an edit");
    assert_eq!(history.can_redo(), None);
}

#[test]
fn what_is_typed_after_an_undo_is_a_step_of_its_own() {
    let mut draft = open(DATASETS[1]);
    let mut history = History::default();
    for text in ["A", "B"] {
        let edit = typed(FIRST, "/title/text", text);
        history.apply(&mut draft, edit).expect("an edit");
        history.break_group();
    }
    history.undo(&mut draft);
    let edit = typed(FIRST, "/title/text", "C");
    history.apply(&mut draft, edit).expect("an edit");
    history.undo(&mut draft);
    let report = draft.row(RowKey(0)).expect("a report");
    assert_eq!(report.text("/title/text"), Some("A"));
}

#[test]
fn an_edit_that_fails_or_does_nothing_leaves_no_step() {
    let mut draft = open(DATASETS[1]);
    let mut history = History::default();
    let wrong = typed(FIRST, "/title/text/x", "A");
    assert!(history.apply(&mut draft, wrong).is_err());
    let nothing = Edit::Set {
        target: FIRST,
        pointer: "/none".to_owned(),
        value: None,
    };
    history.apply(&mut draft, nothing).expect("an edit");
    assert_eq!(history.can_undo(), None);
}

#[test]
fn the_oldest_steps_are_forgotten_when_they_take_too_much_memory() {
    let mut draft = open(r#"{"reports":[null]}"#);
    let mut history = History::default();
    for number in 0..100 {
        let node = Arc::new(Node::from("x".repeat(1 << 20) + &number.to_string()));
        let target = FIRST;
        let edit = Edit::Replace { target, node };
        history.apply(&mut draft, edit).expect("an edit");
    }
    let mut count = 0;
    while history.undo(&mut draft).is_some() {
        count += 1;
    }
    assert!((28..=32).contains(&count), "{count}");
    let kept = draft.row(RowKey(0)).expect("a report");
    assert!(
        kept.as_text()
            .is_some_and(|text| text.ends_with(&format!("x{}", 99 - count)))
    );
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(100))]

    #[test]
    fn any_edits_are_undone_to_the_same_bytes_and_done_again(
        dataset in 0..DATASETS.len(),
        choices in prop::collection::vec(any::<Choice>(), 1..40),
    ) {
        let opened = open(DATASETS[dataset]);
        let (mut draft, mut mirror) = (opened.clone(), opened.clone());
        let mut history = History::default();
        let follow = |mirror: &mut Draft, edit: &Edit| {
            let json = serde_json::to_string(edit).expect("JSON");
            let edit: Edit = serde_json::from_str(&json).expect("an edit");
            mirror.apply(edit).expect("an edit that the draft took");
        };
        let mut states = vec![draft.text()];
        for choice in &choices {
            let edit = any_edit(&draft, choice);
            let before = draft.clone();
            history.break_group();
            if history.apply(&mut draft, edit.clone()).is_ok() {
                follow(&mut mirror, &edit);
                states.push(draft.text());
            } else {
                prop_assert_eq!(&draft, &before);
            }
            prop_assert_eq!(&draft, &mirror);
        }
        let text = draft.text();
        let after = draft.clone();
        while let Some(edit) = history.undo(&mut draft) {
            follow(&mut mirror, &edit);
            prop_assert_eq!(&draft, &mirror);
            prop_assert!(states.contains(&draft.text()));
        }
        prop_assert_eq!(draft.text(), DATASETS[dataset]);
        prop_assert_eq!(draft.rows(), opened.rows());
        prop_assert_eq!(draft.header(), opened.header());
        prop_assert_eq!(draft.settings(), opened.settings());
        prop_assert_eq!(draft.files(), opened.files());
        prop_assert_eq!(draft.name(), opened.name());
        while let Some(edit) = history.redo(&mut draft) {
            follow(&mut mirror, &edit);
        }
        prop_assert_eq!(&draft, &after);
        prop_assert_eq!(&mirror, &after);
        prop_assert_eq!(draft.text(), text.clone());
        // Nothing is lost in what is written.
        let again = open(&text);
        prop_assert_eq!(again.dossier(), draft.dossier());
        if draft.dossier().is_none() {
            prop_assert_eq!(again.header(), draft.header());
            let reports = |draft: &Draft| -> Vec<_> {
                draft.rows().iter().map(|row| row.report.clone()).collect()
            };
            prop_assert_eq!(reports(&again), reports(&draft));
        }
    }
}
