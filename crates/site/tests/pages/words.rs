//! No word for readers hides in the code. Each message is rendered in the pseudo-translation, which has
//! no ASCII letters, over a dossier that has none either: a letter that is left is a word of the code's.

use dossier::Dossier;
use leptos::prelude::*;
use locale::{Translation, translation};
use scraper::Html;
use serde_json::Value;
use site::catalogue::{Card, CardStore, Catalogue};
use site::query::search::build;
use site::view::{
    App, Branding, CorrectionsPage, EditorFiles, EditorPage, Format, Index, IndexPage, Listed,
    Older, OneFile, Page, PageContext, State, YearPage, cite_dialog, entry_html,
};

/// Attributes that are read to readers, or that style sheets show.
const READ: [&str; 6] = [
    "alt",
    "aria-description",
    "aria-label",
    "data-cut-note",
    "placeholder",
    "title",
];

fn pseudo() -> &'static Translation {
    Box::leak(Box::new(translation("en").pseudo()))
}

/// Puts other letters into the place of the ASCII letters of all texts but codes and addresses.
fn disguise(value: &mut Value, name: &str) {
    const CODES: [&str; 18] = [
        "id",
        "aliases",
        "date",
        "type",
        "language",
        "country",
        "licence",
        "url",
        "archived_url",
        "captured",
        "retrieved",
        "as_of",
        "file",
        "report",
        "topics",
        "$schema",
        "topic",
        "doi",
    ];
    match value {
        Value::Object(members) => {
            for (name, value) in members {
                if !CODES.contains(&name.as_str()) || value.is_array() || value.is_object() {
                    disguise(value, name);
                }
            }
        }
        Value::Array(values) if name == "topics" => {
            let named = values.iter_mut().filter(|value| value.is_object());
            named.for_each(|value| disguise(value, "topic"));
        }
        Value::Array(values) if !CODES.contains(&name) => {
            for value in values.iter_mut() {
                disguise(value, name);
            }
        }
        Value::String(text) => {
            *text = text
                .chars()
                .map(|c| if c.is_ascii_alphabetic() { 'ж' } else { c })
                .collect();
        }
        _ => {}
    }
}

/// A dossier with every part, and no letter of ASCII in what it says.
fn dossier() -> &'static Dossier {
    let text = include_str!("../../../../tests/fixtures/examplia.json");
    let mut value: Value = serde_json::from_str(text).expect("the fixture is right");
    let report = &mut value["reports"][1];
    report["content_warning"] = "It tells of violence.".into();
    report["revisions"] = serde_json::json!([
        { "date": "2014-03-01", "change": "The day.", "reason": "It was misread." }
    ]);
    report["sources"][1]["archived_url"] = "https://web.archive.org/web/20200102030405/x".into();
    report["sources"][1]["retrieved"] = "2021".into();
    value["reports"][2]["sources"][0]["retrieved"] = "2020-02".into();
    value["photo"]["content_warning"] = "It shows violence.".into();
    disguise(&mut value, "");
    value["fields"] = serde_json::json!([
        { "id": "place", "label": "жж", "kind": "place", "filter": true },
        { "id": "count", "label": "жжж", "kind": "number", "filter": true },
        { "id": "is-so", "label": "жжжж", "kind": "yes-no", "filter": true },
        { "id": "seen", "label": "жжжжж", "kind": "date", "filter": true },
    ]);
    value["reports"][1]["fields"] = serde_json::json!({
        "place": { "name": "жж", "latitude": 1, "longitude": 2 },
        "is-so": true,
        "seen": "2012-01/2012-03",
    });
    value["reports"][2]["fields"] = serde_json::json!({ "is-so": false });
    for count in 0..4 {
        value["reports"][count]["fields"]["count"] = (100 * count).into();
    }
    Box::leak(Box::new(
        serde_json::from_value(value).expect("it is still right"),
    ))
}

fn context(one_file: Option<OneFile>) -> PageContext {
    let words = &pseudo().page;
    PageContext {
        version: "0123456789".to_owned(),
        feeds: vec![("feed.atom", words.feed_reports_atom())],
        editor: Some("editor/".to_owned()),
        one_file,
        branding: branding(),
        ..PageContext::default()
    }
}

fn branding() -> Branding {
    Branding {
        home: Some("../".to_owned()),
        ..Branding::default()
    }
}

/// Gives the words in ASCII letters that a reader of a page sees or hears.
fn plain_words(html: &str) -> Vec<String> {
    // What is for browsers without scripts is to be read as markup, too.
    let html = html.replace("noscript>", "div>");
    let page = Html::parse_document(&html);
    let mut texts = Vec::new();
    for node in page.tree.nodes() {
        let parent = node.parent().and_then(|parent| parent.value().as_element());
        if let Some(text) = node.value().as_text()
            && parent.is_none_or(|parent| !["script", "style"].contains(&parent.name()))
        {
            texts.push(text.to_string());
        }
        if let Some(element) = node.value().as_element() {
            let read = READ.iter().filter_map(|name| element.attr(name));
            texts.extend(read.map(str::to_owned));
        }
    }
    let words = texts.iter().flat_map(|text| text.split_whitespace());
    let words = words.map(|word| word.trim_matches(|c: char| !c.is_ascii_alphanumeric()));
    let words = words.filter(|word| word.contains(|c: char| c.is_ascii_alphabetic()));
    // Addresses, licences and keys are the same in every language.
    let words = words.filter(|word| !word.contains('.') && !["CC0-1", "j", "k"].contains(word));
    words.map(str::to_owned).collect()
}

fn state(words: &'static Translation) -> (State, &'static [Card]) {
    let cards: &'static [Card] = Card::all(dossier(), &words.reader).leak();
    let catalogue = Box::leak(Box::new(Catalogue::of(dossier(), &words.reader)));
    let store = CardStore::new(cards, 0, 1);
    let state = State::new(&words.reader, catalogue, store, str::to_owned);
    (state, cards)
}

/// Renders a page with these words.
fn page(words: &'static Translation, one_file: Option<OneFile>) -> String {
    let catalogue = &*Box::leak(Box::new(Catalogue::of(dossier(), &words.reader)));
    let newest = &*Card::all(dossier(), &words.page).leak();
    let dossier = dossier();
    let context = context(one_file);
    let photo = dossier.photo.as_ref();
    Owner::new().with(|| {
        view! {
            <Page
                texts=dossier
                photo
                picture=None
                catalogue
                newest
                context
                download=""
                older=()
                translation=words
            />
        }
        .to_html()
    })
}

/// Renders the living part for a query.
fn living(words: &'static Translation, fragment: &str) -> String {
    Owner::new().with(|| {
        let (state, cards) = state(words);
        if fragment.contains("q=ж") {
            let built = build(cards.iter().map(Card::searched), str::to_owned);
            let built = built.expect("few reports");
            let index = site::query::search::Index::new(built.index.leak());
            state.index.set(index);
            state.positions.set(Some(built.positions.leak()));
        }
        state.ask(fragment.parse().expect("every fragment is a query"));
        state.count();
        state.is_reset.set(true);
        view! { <App state /> }.to_html()
    })
}

#[test]
fn every_word_of_the_page_is_a_message() {
    let made = "2020-02-29".parse().ok();
    for one_file in [
        None,
        Some(OneFile::Offered {
            href: "x.html".to_owned(),
            verify: "verify/".to_owned(),
        }),
        Some(OneFile::Taken {
            made,
            address: "https://dossier.example/".parse().ok(),
            stated: Vec::new(),
        }),
        Some(OneFile::Taken {
            made: None,
            address: None,
            stated: Vec::new(),
        }),
    ] {
        assert_eq!(plain_words(&page(pseudo(), one_file)), [""; 0]);
    }
}

#[test]
fn every_word_of_the_living_part_is_a_message_whatever_is_asked_for() {
    for fragment in [
        "",
        "year=2012",
        "year=2012-01",
        "year=2009/2012",
        "topic=labour&topic=media",
        "topic=media&year=2009",
        "q=ж",
        "q=яяяя&year=2012",
        "q=9999",
        "field.is-so=no&field.seen=2012",
        "field.place=жж&field.count=0&field.is-so=yes",
    ] {
        let found = plain_words(&living(pseudo(), fragment));
        assert_eq!(found, [""; 0], "{fragment}");
    }
}

#[test]
fn every_word_of_the_other_pages_is_a_message() {
    let words = pseudo();
    let catalogue = Catalogue::of(dossier(), &words.reader);
    let cards = Card::all(dossier(), &words.page);
    let cards = cards.iter();
    let entries: String = cards.map(|card| entry_html(&words.reader, card)).collect();
    let index = Index {
        name: None,
        dates: Some("2012".to_owned()),
        publisher: Some("ж".to_owned()),
        dossiers: vec![
            Listed {
                href: "a/".to_owned(),
                title: "ж".to_owned(),
                language: "en".to_owned(),
                country: None,
                dates: None,
                reports: 1,
                changed: "2020-02".parse().expect("a date"),
            };
            2
        ],
        editor: "editor/".to_owned(),
        branding: branding(),
    };
    let format = |file: Option<&str>| Format {
        name: "ж".to_owned(),
        text: "ж".to_owned(),
        file: file.map(str::to_owned),
    };
    let formats = vec![format(None), format(Some("x.ris"))];
    let locale = &words.page;
    let site = branding();
    let entries = || view! { <li inner_html=entries.clone()></li> };
    let pages = [
        view! {
            <YearPage
                catalogue=&catalogue
                year=2012
                count=2
                branding=&site
                locale
                entries=entries()
            />
        }
        .to_html(),
        view! {
            <CorrectionsPage
                texts=dossier()
                newest=0
                feed=Some("x".to_owned())
                branding=&site
                locale
            />
        }
        .to_html(),
        view! { <Older years=vec![(2012, entries())] begun=None locale /> }.to_html(),
        view! { <IndexPage index=&index locale /> }.to_html(),
        view! { <EditorPage home=Some("x".to_owned()) files=EditorFiles::default() locale /> }
            .to_html(),
        cite_dialog(
            &words.exporter,
            words.exporter.cite_this_dossier(),
            formats,
            0,
        )
        .to_html(),
    ];
    for page in pages {
        assert_eq!(plain_words(&page), [""; 0], "{page}");
    }
}

#[test]
fn a_word_of_the_code_would_be_found() {
    assert_eq!(plain_words("<p>ж <b>Reports</b>, 2</p>"), ["Reports"]);
    assert_eq!(plain_words("<a aria-label=\"Go\">ж</a>"), ["Go"]);
    let english = translation("en");
    assert!(plain_words(&page(english, None)).len() > 100);
}
