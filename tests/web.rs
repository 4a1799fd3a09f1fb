//! The living part of the page, in a real browser.
#![cfg(target_arch = "wasm32")]

use std::any::Any;

use dossier::{Date, Dossier};
use leptos::mount::mount_to;
use leptos::prelude::*;
use leptos::task::tick;
use locale::{Locale, Reader, translation};
use site::catalogue::{Card, CardStore, Catalogue};
use site::query::search::{Index, build};
use site::view::{App, State};
use wasm_bindgen::JsCast;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use web_sys::{Element, HtmlElement, HtmlInputElement};

wasm_bindgen_test_configure!(run_in_browser);

fn locale() -> &'static Locale<Reader> {
    &translation("en").reader
}

/// The living part of a page, in an element of its own that goes with it.
struct Stage {
    root: HtmlElement,
    state: State,
    /// Unmounts the part when it is dropped.
    _mounted: Box<dyn Any>,
}

impl Stage {
    fn set() -> Self {
        let dossier: Dossier =
            serde_json::from_str(include_str!("fixtures/examplia.json")).expect("it is right");
        Self::of(&dossier)
    }

    fn of(dossier: &Dossier) -> Self {
        let (catalogue, cards) = (
            Catalogue::of(dossier, locale()),
            Card::all(dossier, locale()),
        );
        let catalogue: &'static Catalogue = Box::leak(Box::new(catalogue));
        let cards: &'static [Card] = cards.leak();
        let root: HtmlElement = document().create_element("div").unwrap().unchecked_into();
        document().body().unwrap().append_child(&root).unwrap();
        let newest = if catalogue.is_whole() {
            cards
        } else {
            &cards[..100]
        };
        let state = RwSignal::new(None);
        let mounted = mount_to(root.clone(), move || {
            let card_store = CardStore::new(newest, 1, 1000);
            let it = State::new(locale(), catalogue, card_store, decompose);
            let texts = cards.iter().map(|card| {
                [
                    Some(&card.title),
                    card.text.as_ref().map(|text| &text.words),
                ]
            });
            let texts = texts.map(|texts| texts.into_iter().flatten());
            let built = build(texts, decompose).expect("few reports");
            it.index.set(Index::new(built.index.leak()));
            it.positions.set(Some(built.positions.leak()));
            state.set(Some(it));
            view! { <App state=it /> }
        });
        Self {
            root,
            state: state.get_untracked().expect("the part is mounted"),
            _mounted: Box::new(mounted),
        }
    }

    async fn ask(&self, fragment: &str) {
        let Ok(query) = fragment.parse();
        self.state.ask(query);
        tick().await;
        self.state.count();
        tick().await;
    }

    fn texts(&self, selector: &str) -> Vec<String> {
        let elements = self.all(selector).into_iter();
        elements
            .filter_map(|element| element.text_content())
            .collect()
    }

    fn all(&self, selector: &str) -> Vec<Element> {
        let list = self.root.query_selector_all(selector).unwrap();
        (0..list.length())
            .map(|index| list.item(index).unwrap().unchecked_into())
            .collect()
    }

    fn shown(&self) -> Vec<String> {
        self.all("article").iter().map(Element::id).collect()
    }

    fn status(&self) -> String {
        self.all("[role=status]")[0].text_content().unwrap()
    }

    /// The radio button of that accessible name, found through its label's text.
    fn radio(&self, name: &str) -> HtmlInputElement {
        let label = self
            .all("label")
            .into_iter()
            .find(|label| label.text_content().unwrap().starts_with(name))
            .expect("a label of that name");
        label
            .query_selector("input")
            .unwrap()
            .unwrap()
            .unchecked_into()
    }
}

impl Drop for Stage {
    fn drop(&mut self) {
        self.root.remove();
    }
}

fn decompose(text: &str) -> String {
    let text = js_sys::JsString::from(text).to_lower_case();
    String::from(text.normalize("NFKD"))
}

#[wasm_bindgen_test]
async fn at_first_everything_is_shown() {
    let stage = Stage::set();
    assert_eq!(stage.shown(), ["dated", "month-only", "strike", "long-ago"]);
    assert_eq!(stage.status(), "4 reports, all years");
    assert!(stage.radio("All years").checked());
}

#[wasm_bindgen_test]
async fn a_year_shows_its_reports_and_says_how_many() {
    let stage = Stage::set();
    stage.ask("year=2012").await;
    assert_eq!(stage.shown(), ["dated", "month-only", "strike"]);
    assert_eq!(stage.status(), "3 of 4 reports, 2012");
    assert_eq!(stage.texts("h2"), ["Reports of 2012"]);
    stage.ask("year=2011").await;
    assert_eq!(stage.shown(), ["strike"]);
}

#[wasm_bindgen_test]
async fn the_radios_follow_the_query() {
    let stage = Stage::set();
    stage.ask("year=2009").await;
    assert!(stage.radio("2009").checked());
    // What a reader has pressed since is no obstacle.
    stage.radio("2012").set_checked(true);
    stage.ask("").await;
    assert!(stage.radio("All years").checked());
    assert_eq!(stage.shown().len(), 4);
}

#[wasm_bindgen_test]
async fn a_report_that_stays_is_not_drawn_again() {
    let stage = Stage::set();
    let before = stage.all("#strike")[0].clone();
    for fragment in ["year=2011", "year=2012", "", "q=ended", "topic=labour", ""] {
        stage.ask(fragment).await;
        let after = &stage.all("#strike")[0];
        assert!(before.is_same_node(Some(after)), "{fragment}");
    }
    assert_eq!(stage.shown(), ["dated", "month-only", "strike", "long-ago"]);
    assert_eq!(stage.texts("h3"), ["2012", "2011", "2009"]);
}

#[wasm_bindgen_test]
async fn a_control_that_was_pressed_keeps_the_focus() {
    let stage = Stage::set();
    // The months of another year come and go above it.
    let control: HtmlElement = stage.radio("2009").unchecked_into();
    control.focus().unwrap();
    for asked in ["year=2012", "year=2009", "year=2011", ""] {
        stage.ask(asked).await;
        let focused = document().active_element();
        assert!(control.is_same_node(focused.as_deref()), "{asked}");
    }
    let control: HtmlElement = stage.radio("2012").unchecked_into();
    for asked in ["year=2011/2012", "year=2012", "order=oldest", ""] {
        control.focus().unwrap();
        stage.ask(asked).await;
        let focused = document().active_element();
        assert!(control.is_same_node(focused.as_deref()), "{asked}");
    }
}

#[wasm_bindgen_test]
async fn the_oldest_report_stands_first_where_that_is_asked_for() {
    let stage = Stage::set();
    stage.ask("order=oldest").await;
    assert_eq!(stage.shown(), ["long-ago", "strike", "month-only", "dated"]);
    assert_eq!(stage.texts("h3"), ["2009", "2011", "2012"]);
    let years = stage.texts(".year-choice");
    assert!(years[1].starts_with("2009"), "{years:?}");
    assert_eq!(stage.status(), "4 reports, all years");
    stage.ask("year=2012&order=oldest&view=titles").await;
    assert_eq!(stage.shown(), ["strike", "month-only", "dated"]);
    assert_eq!(stage.all(".timeline[data-view=titles]").len(), 1);
    let cleared = &stage.all(".chips .clear")[0];
    assert_eq!(
        cleared.get_attribute("data-query").as_deref(),
        Some("order=oldest&view=titles")
    );
}

#[wasm_bindgen_test]
async fn what_the_search_finds_is_marked_in_title_and_abstract() {
    let stage = Stage::set();
    stage.ask("q=MARKUP+thís").await;
    assert_eq!(stage.shown(), ["dated"]);
    assert_eq!(stage.texts("mark"), ["Markup", "this", "markup"]);
    assert_eq!(
        stage.texts("#dated h4 > a:first-child"),
        ["<b>Markup</b> is text"]
    );
    stage.ask("q=\"is+text\"").await;
    assert_eq!(stage.texts("mark"), ["is text"]);
    stage.ask("").await;
    assert_eq!(stage.all("mark"), []);
    assert_eq!(
        stage.texts("#dated h4 > a:first-child"),
        ["<b>Markup</b> is text"]
    );
}

#[wasm_bindgen_test]
async fn the_counts_of_a_facet_follow_the_other_filters() {
    let stage = Stage::set();
    stage.ask("year=2012&topic=media").await;
    let choices = stage.all(".choice input").into_iter();
    let counts: Vec<_> = choices
        .filter_map(|input| input.get_attribute("aria-label"))
        .collect();
    assert_eq!(
        counts,
        [
            "Labour rights 1 report",
            "Media <script> 1 report",
            "Report 1 report",
            "Chapter 0 reports",
            "Document 0 reports",
            "News release 0 reports",
        ]
    );
    let box_: HtmlInputElement = stage.all("[value=media]")[0].clone().unchecked_into();
    assert!(box_.checked());
    stage.ask("").await;
    assert!(!box_.checked());
}

#[wasm_bindgen_test]
async fn each_filter_that_is_on_can_be_taken_off() {
    let stage = Stage::set();
    stage.ask("year=2012&topic=media&kind=Report&q=text").await;
    let chips: Vec<_> = stage
        .all(".chips a")
        .iter()
        .map(|chip| {
            let query = chip.get_attribute("data-query").unwrap();
            (chip.text_content().unwrap(), query)
        })
        .collect();
    let chip = |text: &str, query: &str| (text.to_owned(), query.to_owned());
    assert_eq!(
        chips,
        [
            chip("2012", "topic=media&kind=Report&q=text"),
            chip("Media <script>", "year=2012&kind=Report&q=text"),
            chip("Report", "year=2012&topic=media&q=text"),
            chip("“text”", "year=2012&topic=media&kind=Report"),
            chip("Clear all", ""),
        ]
    );
}

#[wasm_bindgen_test]
async fn where_nothing_answers_only_what_would_help_is_offered() {
    let stage = Stage::set();
    stage.ask("year=2009&topic=labour").await;
    assert_eq!(stage.shown(), [""; 0]);
    assert_eq!(
        stage.texts(".no-results > *"),
        [
            "No report matches all of this.",
            "Remove the time (1)",
            "Remove the topics (1)",
        ]
    );
    stage.ask("year=2012&topic=labour&q=zebra").await;
    assert_eq!(stage.texts(".no-results a"), ["Remove the words (1)"]);
}

#[wasm_bindgen_test]
async fn the_chart_shows_the_months_of_the_one_year_that_is_asked_for() {
    let stage = Stage::set();
    assert_eq!(stage.all(".bar").len(), 4);
    stage.ask("year=2012").await;
    let months = stage.all(".year-choice:has([value='2012']) ~ .month-choice > input");
    let months: Vec<_> = months
        .iter()
        .map(|month| month.get_attribute("aria-label").unwrap())
        .collect();
    assert_eq!(months.len(), 12);
    assert_eq!(months[0], "January: 3 reports, 1 of uncertain date");
    assert_eq!(months[1], "February: 1 report, 1 of uncertain date");
    assert_eq!(
        stage.all(".bar")[1].namespace_uri().unwrap(),
        "http://www.w3.org/2000/svg"
    );
    stage.ask("year=2012-02").await;
    assert!(stage.radio("Feb").checked());
    assert!(stage.radio("2012").checked());
    stage.ask("year=2009/2011").await;
    assert_eq!(stage.all(".bar").len(), 4);
    assert_eq!(stage.all("[data-within]").len(), 3);
}

#[wasm_bindgen_test]
async fn a_long_list_is_drawn_in_portions_and_remembers_how_far() {
    let mut dossier: Dossier =
        serde_json::from_str(include_str!("fixtures/examplia.json")).expect("it is right");
    let report = dossier.reports[1].clone();
    for number in 0..400 {
        let mut more = report.clone();
        more.id = format!("more-{number}").parse().unwrap();
        dossier.reports.push(more);
    }
    let stage = Stage::of(&dossier);
    assert_eq!(stage.shown().len(), 100);
    stage.state.trim();
    tick().await;
    assert_eq!(stage.shown().len(), 6);
    assert!(stage.all("*").len() <= 1000);
    stage.state.show_more();
    tick().await;
    assert_eq!(stage.all("li[data-years]").len(), 36);
    assert_eq!(stage.shown().len(), 10);
    stage.ask("year=2012").await;
    assert_eq!(stage.shown().len(), 6);
    stage.ask("").await;
    assert_eq!(stage.shown().len(), 36);
    // The rest of the cards has not arrived: the list stays as it is, until they are overdue.
    stage.state.show(404);
    tick().await;
    assert_eq!(stage.shown().len(), 36);
    let overdue = stage.state.drawn.get_untracked();
    stage.state.overdue.set(overdue);
    tick().await;
    assert_eq!(stage.shown().len(), 100);
    assert_eq!(stage.all("li[aria-busy=true]").len(), 304);
    // That those are overdue says nothing of others.
    stage.ask("year=2012").await;
    assert_eq!(stage.all("li[data-years]").len(), 6);
    stage.state.show(404);
    tick().await;
    assert_eq!(stage.all("li[aria-busy=true]").len(), 0);
    assert_eq!(stage.all("li[data-years]").len(), 6);
}

#[wasm_bindgen_test]
fn a_day_is_the_same_day_in_the_browser() {
    let date: Date = "2013-06-27".parse().expect("a date");
    assert_eq!(locale().date(date), "27 June 2013");
    assert_eq!(date.start().iso(), "2013-06-27");
}
