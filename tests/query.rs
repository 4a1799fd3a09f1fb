//! What a query matches, how it is counted, and how it is written in a link.

use chronicle::dossier::Dossier;
use chronicle::query::{Facet, Query, years};
use proptest::prelude::*;

fn examplia() -> Dossier {
    serde_json::from_str(include_str!("fixtures/examplia.json")).expect("the fixture is right")
}

fn parse(fragment: &str) -> Query {
    fragment.parse().unwrap_or_else(|never| match never {})
}

fn matching(dossier: &Dossier, query: Query) -> Vec<&str> {
    let reports = dossier.newest_first().into_iter();
    reports
        .filter(|report| query.matches(report))
        .map(|report| report.id.as_str())
        .collect()
}

prop_compose! {
    fn any_query()(year in prop::option::of(0..=9999i32)) -> Query {
        Query { year }
    }
}

proptest! {
    #[test]
    fn a_query_is_read_back_as_it_was_written(query in any_query()) {
        prop_assert_eq!(parse(&query.to_string()), query);
    }

    #[test]
    fn unknown_keys_are_ignored(query in any_query(), key in "[a-xz]{1,8}", value in "[^&]*") {
        prop_assert_eq!(parse(&format!("{key}={value}&{query}&{key}={value}")), query);
    }

    #[test]
    fn no_fragment_makes_the_parser_panic(fragment in "\\PC*") {
        let query = parse(&fragment);
        prop_assert_eq!(parse(&query.to_string()), query);
    }
}

#[test]
fn the_empty_query_matches_everything() {
    let dossier = examplia();
    assert_eq!(
        matching(&dossier, Query::default()).len(),
        dossier.reports.len()
    );
    assert_eq!(Query::default().to_string(), "");
}

#[test]
fn a_year_is_written_in_the_link_as_readers_would() {
    assert_eq!(Query { year: Some(2012) }.to_string(), "year=2012");
    assert_eq!(Query { year: Some(987) }.to_string(), "year=0987");
}

#[test]
fn a_malformed_year_is_ignored() {
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
    ] {
        assert_eq!(parse(fragment), Query::default(), "{fragment}");
    }
}

#[test]
fn a_report_that_may_fall_in_two_years_answers_for_both() {
    let dossier = examplia();
    assert_eq!(matching(&dossier, Query { year: Some(2011) }), ["strike"]);
    assert_eq!(
        matching(&dossier, Query { year: Some(2012) }),
        ["dated", "month-only", "strike"]
    );
}

#[test]
fn years_without_reports_are_counted_as_none() {
    let counts: Vec<_> = years(&examplia())
        .iter()
        .map(|Facet { value, count }| (*value, *count))
        .collect();
    assert_eq!(counts, [(2009, 1), (2010, 0), (2011, 1), (2012, 3)]);
}

#[test]
fn a_year_counts_just_the_reports_that_it_would_show() {
    let dossier = examplia();
    for year in years(&dossier) {
        let query = Query {
            year: Some(year.value),
        };
        assert_eq!(matching(&dossier, query).len(), year.count);
    }
}
