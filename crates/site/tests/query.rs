//! What a query matches, how it is counted, and how it is written in a link.

use std::collections::BTreeSet;

use dossier::Dossier;
use locale::translation;
use proptest::prelude::*;
use site::catalogue::{Card, Catalogue, Choice, Facet, Row, Set};
use site::query::search::Bits;
use site::query::{Period, Query, answer, counts};

fn examplia() -> Catalogue {
    let dossier: Dossier =
        serde_json::from_str(include_str!("../../../tests/fixtures/examplia.json"))
            .expect("the fixture is right");
    Catalogue::of(&dossier, &translation("en").reader)
}

fn parse(fragment: &str) -> Query {
    fragment.parse().unwrap_or_else(|never| match never {})
}

fn shown(catalogue: &Catalogue, query: &Query) -> Vec<u32> {
    answer(catalogue, query, None)
}

fn any_period() -> impl Strategy<Value = Period> {
    prop_oneof![
        (0..=9999i32, 0..=9999i32).prop_map(|(one, other)| Period::between(one, other)),
        (0..=9999i32, 1..=12u8).prop_map(|(year, month)| Period::Month(year, month)),
    ]
}

fn asking(period: Option<Period>, choices: BTreeSet<(String, String)>, words: String) -> Query {
    let mut query = Query {
        period,
        words,
        ..Query::default()
    };
    for (facet, choice) in choices {
        query.choices.set(&facet, &choice, true);
    }
    query
}

fn any_choices() -> impl Strategy<Value = BTreeSet<(String, String)>> {
    let key = prop_oneof![
        Just("topic".to_owned()),
        Just("kind".to_owned()),
        "field\\.[a-z0-9]{1,4}(-[a-z0-9]{1,4})?",
    ];
    prop::collection::btree_set((key, "\\PC{1,12}"), 0..5)
}

prop_compose! {
    fn any_query()(
        period in prop::option::of(any_period()),
        choices in any_choices(),
        words in "\\PC*",
        oldest_first in any::<bool>(),
        titles_only in any::<bool>(),
    ) -> Query {
        Query { oldest_first, titles_only, ..asking(period, choices, words) }
    }
}

/// Ten years, three topics, three kinds, and a field of three values.
fn small_catalogue() -> impl Strategy<Value = Catalogue> {
    let row = (
        0..120u16,
        0..30u16,
        any::<bool>(),
        prop::collection::vec(0..3usize, 0..3),
        0..3usize,
        prop::option::of(0..3usize),
    );
    let row = row.prop_map(|(first, length, is_doubtful, topics, kind, value)| {
        let row = Row {
            first,
            last: first + length,
            is_doubtful,
            id: 0,
        };
        let kind = Set::from_iter([kind]);
        (
            row,
            [
                topics.into_iter().collect(),
                kind,
                value.into_iter().collect(),
            ],
        )
    });
    prop::collection::vec(row, 0..40).prop_map(|reports| Catalogue {
        title: String::new(),
        first_year: 2000,
        years: vec![true; 13],
        facets: FACETS
            .iter()
            .enumerate()
            .map(|(place, (key, ids))| Facet {
                key: (*key).to_owned(),
                label: key.to_uppercase(),
                language: None,
                choices: ids
                    .chars()
                    .map(|id| Choice {
                        id: id.to_string(),
                        label: id.to_uppercase().to_string(),
                        language: None,
                    })
                    .collect(),
                sets: reports.iter().map(|(_, sets)| sets[place]).collect(),
            })
            .collect(),
        rows: reports.into_iter().map(|(row, _)| row).collect(),
        seed: 0,
        aliases: Vec::new(),
    })
}

/// The keys of the small catalogue's facets, and the ids of their choices.
const FACETS: [(&str, &str); 3] = [("topic", "abc"), ("kind", "xyz"), ("field.place", "pqr")];

fn small_choices() -> impl Strategy<Value = BTreeSet<(String, String)>> {
    let choice = (0..FACETS.len(), 0..3usize).prop_map(|(facet, choice)| {
        let (key, ids) = FACETS[facet];
        (key.to_owned(), ids[choice..=choice].to_owned())
    });
    prop::collection::btree_set(choice, 0..5)
}

prop_compose! {
    fn small_query()(
        period in prop::option::of(prop_oneof![
            (1999..2014i32, 0..4i32).prop_map(|(year, more)| Period::Years(year, year + more)),
            (2000..2012i32, 1..=12u8).prop_map(|(year, month)| Period::Month(year, month)),
        ]),
        choices in small_choices(),
        oldest_first in any::<bool>(),
    ) -> Query {
        Query { oldest_first, ..asking(period, choices, String::new()) }
    }
}

/// What answers, by the plain meaning of the query, one report at a time.
fn plainly(catalogue: &Catalogue, query: &Query, found: &[bool]) -> Vec<u32> {
    let answers = |number: usize, row: &Row| {
        let first = catalogue.first_year * 12 + i32::from(row.first);
        let last = catalogue.first_year * 12 + i32::from(row.last);
        let in_period = query.period.is_none_or(|period| match period {
            Period::Years(from, to) => first / 12 <= to && last / 12 >= from,
            Period::Month(year, month) => {
                let month = year * 12 + i32::from(month) - 1;
                (first..=last).contains(&month)
            }
        });
        let has_choices = catalogue.facets.iter().all(|facet| {
            let asked = query.choices.iter().filter(|(key, _)| *key == facet.key);
            let asked: Vec<_> = asked.map(|(_, id)| id).collect();
            let mut values = facet.sets[number].iter();
            asked.is_empty()
                || values.any(|value| asked.contains(&facet.choices[value].id.as_str()))
        });
        found[number] && in_period && has_choices
    };
    let rows = catalogue.rows.iter().enumerate();
    let numbers = rows.filter(|(number, row)| answers(*number, row));
    let mut numbers: Vec<_> = numbers
        .map(|(number, _)| u32::try_from(number).expect("few rows"))
        .collect();
    if query.oldest_first {
        numbers.reverse();
    }
    numbers
}

proptest! {
    #[test]
    fn a_query_is_read_back_as_it_was_written(query in any_query()) {
        prop_assert_eq!(parse(&query.to_string()), query);
    }

    #[test]
    fn a_link_is_made_of_what_an_address_may_hold(query in any_query()) {
        let is_allowed = |c: char| c.is_ascii_alphanumeric() || "-._~%+=&/".contains(c);
        prop_assert!(query.to_string().chars().all(is_allowed));
    }

    #[test]
    fn unknown_keys_are_ignored(query in any_query(), key in "[a-j]{1,8}", value in "[^&]*") {
        prop_assert_eq!(parse(&format!("{key}={value}&{query}&{key}={value}")), query);
    }

    #[test]
    fn the_order_of_the_keys_is_always_the_same(query in any_query()) {
        let text = query.to_string();
        let mut pairs: Vec<_> = text.split('&').collect();
        pairs.reverse();
        prop_assert_eq!(parse(&pairs.join("&")).to_string(), text);
    }

    #[test]
    fn no_fragment_makes_the_parser_panic(fragment in "\\PC*") {
        let query = parse(&fragment);
        prop_assert_eq!(parse(&query.to_string()), query);
    }

    #[test]
    fn an_answer_is_what_the_query_plainly_means(
        catalogue in small_catalogue(),
        query in small_query(),
        found in prop::collection::vec(any::<bool>(), 40),
    ) {
        let mut bits = Bits::none(found.len());
        for number in (0..found.len()).filter(|&number| found[number]) {
            bits.insert(number);
        }
        let counts = counts(&catalogue, &query, Some(&bits));
        let count = |query: &Query, found: &[bool]| plainly(&catalogue, query, found).len();
        prop_assert_eq!(answer(&catalogue, &query, Some(&bits)), plainly(&catalogue, &query, &found));
        for (place, facet) in catalogue.facets.iter().enumerate() {
            let mut without = query.clone();
            without.choices.clear(&facet.key);
            prop_assert_eq!(counts.without_facets[place], count(&without, &found));
            for (choice, shown) in facet.choices.iter().zip(&counts.facets[place]) {
                let mut one = without.clone();
                one.choices.set(&facet.key, &choice.id, true);
                prop_assert_eq!(*shown, count(&one, &found));
            }
        }
        for (year, bar) in (2000..).zip(&counts.years) {
            let one = Query { period: Some(Period::year(year)), ..query.clone() };
            prop_assert_eq!(bar.count, count(&one, &found));
        }
        if let Some(year) = query.period.and_then(Period::only_year) {
            for (month, bar) in (1..).zip(&counts.months) {
                let one = Query { period: Some(Period::Month(year, month)), ..query.clone() };
                prop_assert_eq!(bar.count, count(&one, &found));
            }
            prop_assert_eq!(counts.months.len(), 12);
        }
        let without = Query { period: None, ..query.clone() };
        prop_assert_eq!(counts.without_period, count(&without, &found));
        prop_assert_eq!(counts.without_words, count(&query, &[true; 40]));
    }
}

#[test]
fn the_empty_query_matches_everything() {
    let catalogue = examplia();
    assert_eq!(shown(&catalogue, &Query::default()), [0, 1, 2, 3]);
    assert_eq!(Query::default().to_string(), "");
}

#[test]
fn a_link_says_what_is_asked_for_in_one_order() {
    let query = parse("q=kozlov&topic=torture&kind=News+release&year=2012&topic=media");
    assert_eq!(
        query.to_string(),
        "year=2012&topic=media&topic=torture&kind=News+release&q=kozlov"
    );
}

#[test]
fn a_link_holds_any_words() {
    let query = Query {
        words: "\"көшбасшы\" -a&b=c +#%".to_owned(),
        ..Query::default()
    };
    let text = "q=%22%D0%BA%D3%A9%D1%88%D0%B1%D0%B0%D1%81%D1%88%D1%8B%22+-a%26b%3Dc+%2B%23%25";
    assert_eq!(query.to_string(), text);
    assert_eq!(parse(text), query);
}

#[test]
fn a_time_is_written_in_the_link_as_readers_would() {
    for (period, text) in [
        (Period::year(2012), "year=2012"),
        (Period::year(987), "year=0987"),
        (Period::between(2013, 2011), "year=2011/2013"),
        (Period::Month(2012, 5), "year=2012-05"),
    ] {
        let query = Query {
            period: Some(period),
            ..Query::default()
        };
        assert_eq!(query.to_string(), text);
        assert_eq!(parse(text), query);
    }
}

#[test]
fn a_link_says_how_the_list_is_arranged_and_nothing_of_what_is_usual() {
    let query = Query {
        oldest_first: true,
        titles_only: true,
        ..Query::of_year(2012)
    };
    assert_eq!(query.to_string(), "year=2012&order=oldest&view=titles");
    assert_eq!(query.everything().to_string(), "order=oldest&view=titles");
    assert!(query.everything().is_everything());
    assert!(!query.is_everything());
    for usual in ["order=newest&view=full", "order=&view="] {
        assert_eq!(parse(usual), Query::default(), "{usual}");
    }
}

#[test]
fn a_malformed_time_is_ignored() {
    for fragment in [
        "year=",
        "year",
        "year=all",
        "year=12",
        "year=02012",
        "year=2012x",
        "year=+201",
        "year=-201",
        "year=２０１２",
        "=2012",
        "&&",
        "YEAR=2012",
        "year=2013/2012",
        "year=2012/",
        "year=2012-13",
        "year=2012-00",
        "year=2012-5",
        "year=2012-005",
        "topic=",
        "kind=",
        "q=",
        "q=%ff",
    ] {
        assert_eq!(parse(fragment), Query::default(), "{fragment}");
    }
}

#[test]
fn what_the_dossier_does_not_know_is_not_asked_for() {
    let catalogue = examplia();
    let known = |fragment: &str| parse(fragment).known_to(&catalogue).to_string();
    // A year without reports is an answer, too.
    assert_eq!(known("year=2010"), "year=2010");
    assert_eq!(known("year=1900/1999"), "");
    assert_eq!(known("year=2010/2011"), "year=2010/2011");
    assert_eq!(known("year=99999&topic=labour&topic=x"), "topic=labour");
    assert_eq!(known("kind=Report&kind=Song"), "kind=Report");
}

#[test]
fn a_report_that_may_fall_in_two_years_answers_for_both() {
    let catalogue = examplia();
    let ids = ["dated", "month-only", "strike", "long-ago"];
    let of = |fragment: &str| -> Vec<_> {
        let shown = shown(&catalogue, &parse(fragment));
        shown
            .into_iter()
            .map(|number| ids[number as usize])
            .collect()
    };
    assert_eq!(of("year=2011"), ["strike"]);
    assert_eq!(of("year=2012"), ["dated", "month-only", "strike"]);
    assert_eq!(of("year=2012-02"), ["strike"]);
}

#[test]
fn years_without_reports_are_counted_as_none_and_doubtful_ones_apart() {
    let bars = counts(&examplia(), &Query::default(), None).years;
    let bars: Vec<_> = bars.iter().map(|bar| (bar.count, bar.doubtful)).collect();
    assert_eq!(bars, [(1, 1), (0, 0), (1, 1), (3, 1)]);
}

#[test]
fn a_query_can_be_said_in_words() {
    let catalogue = examplia();
    let said = |fragment: &str| parse(fragment).describe(&catalogue, &translation("en").reader);
    assert_eq!(said(""), "Reports");
    assert_eq!(said("year=2011/2012"), "Reports of 2011 to 2012");
    assert_eq!(
        said("year=2012-05&topic=labour&kind=Report&kind=Chapter&q=strike"),
        "Reports of May 2012 on Labour rights: Chapter or Report, “strike”"
    );
}

#[test]
fn an_id_leads_to_its_report_and_so_does_an_id_that_it_once_bore() {
    let mut dossier: serde_json::Value =
        serde_json::from_str(include_str!("../../../tests/fixtures/examplia.json")).expect("JSON");
    dossier["reports"][2]["aliases"] = serde_json::json!(["walkout"]);
    let dossier: Dossier = serde_json::from_value(dossier).expect("a dossier");
    let (catalogue, cards) = (
        Catalogue::of(&dossier, &translation("en").reader),
        Card::all(&dossier, &translation("en").reader),
    );
    let found = |id: &str| {
        let number = catalogue.find(id)?;
        Some(cards[number as usize].id.as_str())
    };
    assert_eq!(found("strike"), Some("strike"));
    assert_eq!(found("walkout"), Some("strike"));
    assert_eq!(found("nowhere"), None);
}

fn fieldia() -> Catalogue {
    let text = include_str!("../../../tests/fixtures/fields/data/fieldia.json");
    let dossier: Dossier = serde_json::from_str(text).expect("the fixture is right");
    Catalogue::of(&dossier, &translation("en").reader)
}

#[test]
fn a_field_that_readers_can_filter_by_is_a_facet_with_its_values() {
    let catalogue = fieldia();
    let facets = catalogue.facets.iter().map(|facet| {
        let choices = facet.choices.iter();
        let choices: Vec<_> = choices
            .map(|choice| format!("{}={}", choice.id, choice.label))
            .collect();
        format!("{} {}: {}", facet.key, facet.label, choices.join(", "))
    });
    assert_eq!(
        facets.collect::<Vec<_>>(),
        [
            "topic Topics: assembly=Assembly",
            "kind Type: Event=Event",
            "field.location Location: Harbour=Harbour, Old market=Old market",
            "field.arrested People arrested: 0=0, 1=1, 41=41",
            "field.charges Charges: Resisting the police=Resisting the police, \
             Unlawful assembly=Unlawful assembly",
            "field.verified Verified: yes=Yes, no=No",
            "field.released Released: 2011=2011, 2012=2012, 2013=2013",
        ]
    );
    let shown = |fragment: &str| shown(&catalogue, &parse(fragment));
    assert_eq!(shown("field.location=Old+market"), [1]);
    assert_eq!(shown("field.charges=Resisting+the+police"), [0, 1]);
    assert_eq!(shown("field.released=2012"), [2]);
    assert_eq!(shown("field.verified=yes&field.arrested=41"), [0]);
    let counts = counts(&catalogue, &parse("field.verified=yes"), None);
    assert_eq!(counts.facets[2], [1, 0]);
    assert_eq!(counts.facets[5], [2, 1]);
}

#[test]
fn a_dossier_without_such_fields_has_no_facet_but_topics_and_types() {
    let keys: Vec<_> = examplia().facets.into_iter().map(|it| it.key).collect();
    assert_eq!(keys, ["topic", "kind"]);
}

#[test]
fn a_link_names_fields_after_types_and_keeps_only_what_the_dossier_knows() {
    let catalogue = fieldia();
    let query = parse("field.location=Harbour&field.nothing=x&kind=Event&field.location=Nowhere");
    assert_eq!(
        query.known_to(&catalogue).to_string(),
        "kind=Event&field.location=Harbour"
    );
    assert_eq!(parse("field.A%20b=x&fields=x"), Query::default());
    assert_eq!(
        parse("field.location=Harbour&field.verified=no&q=quay")
            .describe(&catalogue, &translation("en").reader),
        "Reports (Location: Harbour) (Verified: No), “quay”"
    );
}
