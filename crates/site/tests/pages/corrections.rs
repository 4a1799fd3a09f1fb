//! What a reader without scripts is told of corrections.

use dossier::{Dossier, Report};
use leptos::prelude::*;
use scraper::Html;
use serde_json::json;
use site::catalogue::{Card, Catalogue};
use site::view::{Branding, CorrectionsPage, OneFile, PageContext};

use crate::rendered::{english, rendered};
use crate::select::{all, attributes, texts};

fn examplia() -> Dossier {
    serde_json::from_str(include_str!("../../../../tests/fixtures/examplia.json"))
        .expect("the fixture is right")
}

fn revise(report: &mut Report, days: &[&str]) {
    let revisions = days.iter().map(|day| {
        json!({ "date": day, "change": format!("<b>{}</b> of {day}.", report.id), "reason": "It was misread." })
    });
    let revisions = json!(revisions.collect::<Vec<_>>());
    report.revisions = serde_json::from_value(revisions).expect("revisions");
}

/// A dossier in which three reports were corrected, one of them twice.
fn corrected() -> Dossier {
    let mut dossier = examplia();
    revise(&mut dossier.reports[1], &["2014-03-01"]);
    revise(&mut dossier.reports[2], &["2026-04-03", "2013-12-31"]);
    dossier.reports[2].aliases = vec!["walkout".parse().expect("an id")];
    revise(&mut dossier.reports[3], &["2020-02-29"]);
    dossier
}

/// The dossier's own page, in which so many reports stand.
fn page(dossier: &Dossier, standing: usize, one_file: Option<OneFile>) -> Html {
    let (catalogue, cards) = (
        Catalogue::of(dossier, &english().reader),
        Card::all(dossier, &english().page),
    );
    let context = PageContext {
        one_file,
        ..PageContext::default()
    };
    rendered(dossier, &catalogue, &cards[..standing], context)
}

/// The page of all corrections.
fn own_page(dossier: &Dossier, standing: usize, feed: Option<&str>) -> Html {
    let branding = Branding::default();
    let feed = feed.map(str::to_owned);
    let locale = &english().page;
    let page =
        view! { <CorrectionsPage texts=dossier newest=standing feed branding=&branding locale /> };
    Html::parse_document(&page.to_html())
}

#[test]
fn the_page_of_corrections_lists_all_newest_first_with_day_report_change_and_reason() {
    let page = own_page(&corrected(), 4, Some("../corrections.atom"));
    assert_eq!(texts(&page, "h1"), ["Corrections"]);
    assert_eq!(texts(&page, ".status"), ["4 corrections, newest first"]);
    assert_eq!(
        texts(&page, "li"),
        [
            "3 April 2026: [A winter’s strike]<b>strike</b> of 2026-04-03.Why: It was misread.",
            "29 February 2020: Perhaps then<b>long-ago</b> of 2020-02-29.Why: It was misread.",
            "1 March 2014: <b>Markup</b> is text<b>dated</b> of 2014-03-01.Why: It was misread.",
            "31 December 2013: [A winter’s strike]<b>strike</b> of 2013-12-31.Why: It was misread.",
        ]
    );
    assert_eq!(
        attributes(&page, "li time", "datetime"),
        ["2026-04-03", "2020-02-29", "2014-03-01", "2013-12-31"]
    );
    assert_eq!(
        attributes(&page, "li", "id"),
        [
            "strike_revision-2",
            "long-ago_revision-1",
            "dated_revision-1",
            "strike_revision-1",
        ]
    );
    assert_eq!(
        attributes(&page, "li a", "href"),
        ["../#strike", "../#long-ago", "../#dated", "../#strike"]
    );
    assert_eq!(attributes(&page, "li a[lang]", "lang"), ["fr"]);
    assert_eq!(attributes(&page, "header a", "href"), ["../"]);
    assert_eq!(
        attributes(&page, "footer a", "href"),
        ["../corrections.atom"]
    );
    assert_eq!(all(&page, "script, b").len(), 0);
}

#[test]
fn a_correction_leads_to_the_page_of_a_year_where_its_report_does_not_stand_in_the_dossiers() {
    let own = own_page(&corrected(), 2, None);
    assert_eq!(
        attributes(&own, "li a", "href"),
        [
            "../#strike",
            "../2011/#strike",
            "../#long-ago",
            "../2009/#long-ago",
            "../#dated",
            "../#strike",
            "../2011/#strike",
        ]
    );
    assert_eq!(all(&own, "footer a").len(), 0);
    let page = page(&corrected(), 2, None);
    assert_eq!(
        attributes(&page, ".corrections li:first-child a", "href"),
        ["#strike", "2011/#strike"]
    );
}

#[test]
fn without_corrections_both_pages_say_so() {
    let said = "No entry has been corrected so far.";
    assert_eq!(texts(&own_page(&examplia(), 4, None), ".status"), [said]);
    let page = page(&examplia(), 4, None);
    assert_eq!(texts(&page, ".corrections p"), [said]);
    assert_eq!(all(&page, ".corrections a, .corrections ol").len(), 0);
}

/// A dossier with more corrections than stand in its page.
fn often_corrected() -> Dossier {
    let mut dossier = examplia();
    let days: Vec<_> = (1..=23).map(|day| format!("2014-03-{day:02}")).collect();
    let days: Vec<_> = days.iter().map(String::as_str).collect();
    revise(&mut dossier.reports[1], &days);
    dossier
}

#[test]
fn the_dossiers_page_lists_the_newest_twenty_and_leads_to_the_rest() {
    let page = page(&often_corrected(), 4, None);
    let days = attributes(&page, ".corrections time", "datetime");
    assert_eq!(
        (days.len(), days[0], days[19]),
        (20, "2014-03-23", "2014-03-04")
    );
    assert_eq!(attributes(&page, ".corrections ol", "data-cut"), [""]);
    assert_eq!(texts(&page, ".corrections-all"), ["See all 23 corrections"]);
}

#[test]
fn a_page_in_one_file_holds_all_corrections_and_leads_nowhere() {
    let taken = OneFile::Taken {
        made: None,
        address: None,
        stated: Vec::new(),
    };
    let page = page(&often_corrected(), 2, Some(taken));
    assert_eq!(all(&page, ".corrections li").len(), 23);
    assert_eq!(attributes(&page, ".corrections a", "href"), ["#dated"; 23]);
    assert_eq!(attributes(&page, ".corrections ol", "data-cut"), ["(none)"]);
}

#[test]
fn ids_that_a_report_bore_formerly_are_known_to_its_corrections() {
    let page = page(&corrected(), 4, None);
    assert_eq!(
        attributes(&page, ".corrections li", "data-ids"),
        ["strike walkout", "long-ago", "dated", "strike walkout"]
    );
}
