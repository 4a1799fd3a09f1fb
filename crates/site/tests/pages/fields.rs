//! The fields of a dossier's own in its page.

use dossier::Dossier;
use scraper::Html;
use site::catalogue::{Card, Catalogue, from_bytes, to_bytes};
use site::view::{PageContext, entry_html};

use crate::rendered::{english, rendered};
use crate::select::{all, attributes, texts};

fn fieldia() -> Dossier {
    serde_json::from_str(include_str!(
        "../../../../tests/fixtures/fields/data/fieldia.json"
    ))
    .expect("the fixture is right")
}

fn cards(dossier: &Dossier) -> Vec<Card> {
    Card::all(dossier, &english().reader)
}

fn page(dossier: &Dossier) -> Html {
    let catalogue = Catalogue::of(dossier, &english().reader);
    rendered(dossier, &catalogue, &cards(dossier), PageContext::default())
}

#[test]
fn an_entry_shows_its_fields_in_the_order_of_their_declaration() {
    let page = page(&fieldia());
    assert_eq!(
        texts(&page, "#harbour-march .fields > div"),
        [
            "LocationHarbour 12.50, -45.25",
            "People arrested41",
            "ChargesUnlawful assemblyResisting the police",
            "VerifiedYes",
            "ReleasedMarch 2013",
            "CourtHarbour court",
            "Case filecourt.example",
        ]
    );
    assert_eq!(
        attributes(&page, "#harbour-march .fields time", "datetime"),
        ["2013-03"]
    );
    assert_eq!(
        attributes(&page, "#harbour-march .fields a", "href"),
        ["https://court.example/1?a=b&c=d"]
    );
    assert_eq!(
        attributes(&page, "#harbour-march .fields a", "rel"),
        ["noopener noreferrer"]
    );
    assert_eq!(
        texts(&page, "#letters .fields dd"),
        ["0", "Yes", "December 2011 to January 2012"]
    );
}

#[test]
fn a_report_that_says_nothing_in_its_fields_shows_none() {
    let page = page(&fieldia());
    assert_eq!(all(&page, "#unknown .fields"), []);
    assert_eq!(all(&page, "#market-arrest .fields small"), []);
}

#[test]
fn the_text_of_a_field_is_never_markup() {
    let mut dossier = fieldia();
    let text = "<b onclick=\"x\">Harbour</b> & \"court\"";
    let id = "court".parse().expect("an id");
    let values = &mut dossier.reports[0].fields;
    values.insert(id, dossier::FieldValue::Text(text.to_owned()));
    let shown = texts(&page(&dossier), "#harbour-march .fields dd");
    assert_eq!(shown[5], text);
}

#[test]
fn the_texts_of_fields_are_searched() {
    let cards = cards(&fieldia());
    let searched = cards[0].searched();
    for text in ["Harbour", "41", "Unlawful assembly", "Harbour court"] {
        assert!(searched.contains(&text), "{text}: {searched:?}");
    }
    assert!(!searched.contains(&"Location"));
}

#[test]
fn a_card_with_fields_is_drawn_after_its_journey_as_before() {
    let cards = cards(&fieldia());
    let bytes = to_bytes(&cards);
    let arrived: Vec<Card> = from_bytes(&bytes).expect("cards");
    assert_eq!(arrived, cards);
    let html = |card| entry_html(&english().reader, card);
    assert_eq!(html(&arrived[0]), html(&cards[0]));
}

#[test]
fn what_is_not_known_of_a_report_is_not_shown() {
    let mut dossier = fieldia();
    let letters = &mut dossier.reports[2];
    letters.publisher = None;
    let shown = page(&dossier);
    assert_eq!(
        attributes(&shown, "#letters h4 > a", "lang"),
        ["fr", "(none)"]
    );
    assert_eq!(
        texts(&shown, "#letters .entry-margin > p"),
        Vec::<String>::new()
    );
    dossier.reports[2].language = None;
    let shown = page(&dossier);
    for name in ["lang", "hreflang", "dir"] {
        let found = attributes(&shown, "#letters h4 > a", name);
        assert_eq!(found, ["(none)", "(none)"], "{name}");
    }
}

#[test]
fn the_page_says_that_its_dates_are_those_of_events() {
    let mut dossier = fieldia();
    let span = |dossier: &Dossier| texts(&page(dossier), ".header-span");
    let note = "The dates of the reports are those of the events, not of publication.";
    let says = |dossier: &Dossier| texts(&page(dossier), "footer").concat().contains(note);
    assert_eq!(
        span(&dossier),
        ["4 reports on events of about 2010 to 8 March 2013"]
    );
    assert!(says(&dossier));
    dossier.dates = dossier::DateMeaning::Publication;
    assert_eq!(span(&dossier), ["4 reports, about 2010 to 8 March 2013"]);
    assert!(!says(&dossier));
}

#[test]
fn a_licence_that_reserves_all_rights_is_said_in_words_and_leads_nowhere() {
    let page = page(&fieldia());
    let footer = texts(&page, "footer").concat();
    assert!(footer.contains("All rights reserved."), "{footer}");
    assert_eq!(all(&page, "a[rel~=license]"), []);
    let block = texts(&page, ".title-block dd");
    assert!(
        block.contains(&"All rights reserved".to_owned()),
        "{block:?}"
    );
}

#[test]
fn a_summary_may_hold_for_a_month() {
    let page = page(&fieldia());
    assert_eq!(
        texts(&page, ".summary-note"),
        ["As of June 2013. After nobody’s account."]
    );
    assert_eq!(
        attributes(&page, ".summary-note time", "datetime"),
        ["2013-06"]
    );
}
