//! The living part of the page, in a real browser.
#![cfg(target_arch = "wasm32")]

use std::any::Any;

use chronicle::dossier::{Date, Dossier};
use chronicle::query::Query;
use chronicle::view::App;
use leptos::mount::mount_to;
use leptos::prelude::*;
use leptos::task::tick;
use wasm_bindgen::JsCast;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use web_sys::{Element, HtmlElement, HtmlInputElement};

wasm_bindgen_test_configure!(run_in_browser);

/// The living part of a page, in an element of its own that goes with it.
struct Stage {
    root: HtmlElement,
    query: RwSignal<Query>,
    /// Unmounts the part when it is dropped.
    _mounted: Box<dyn Any>,
}

impl Stage {
    fn set() -> Self {
        let dossier: Dossier =
            serde_json::from_str(include_str!("fixtures/examplia.json")).expect("it is right");
        let dossier: &'static Dossier = Box::leak(Box::new(dossier));
        let root: HtmlElement = document().create_element("div").unwrap().unchecked_into();
        document().body().unwrap().append_child(&root).unwrap();
        let query = RwSignal::new(Query::default());
        let mounted = mount_to(root.clone(), move || {
            view! { <App dossier query /> }
        });
        Self {
            root,
            query,
            _mounted: Box::new(mounted),
        }
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

#[wasm_bindgen_test]
async fn at_first_everything_is_shown() {
    let stage = Stage::set();
    assert_eq!(stage.shown(), ["dated", "month-only", "strike", "long-ago"]);
    assert_eq!(stage.status(), "4 reports, all years");
    assert!(stage.radio("All years").checked());
}

#[wasm_bindgen_test]
async fn choosing_a_year_shows_its_reports_and_says_how_many() {
    let stage = Stage::set();
    stage.radio("2012").click();
    tick().await;
    assert_eq!(stage.query.get_untracked(), Query { year: Some(2012) });
    assert_eq!(stage.shown(), ["dated", "month-only", "strike"]);
    assert_eq!(stage.status(), "3 of 4 reports, 2012");
}

#[wasm_bindgen_test]
async fn a_report_that_may_fall_in_two_years_shows_under_both() {
    let stage = Stage::set();
    for year in ["2011", "2012"] {
        stage.radio(year).click();
        tick().await;
        assert!(stage.shown().contains(&"strike".to_owned()), "{year}");
    }
}

#[wasm_bindgen_test]
async fn the_radios_follow_the_query() {
    let stage = Stage::set();
    stage.query.set(Query { year: Some(2009) });
    tick().await;
    assert!(stage.radio("2009").checked());
    assert_eq!(stage.shown(), ["long-ago"]);
    stage.query.set(Query::default());
    tick().await;
    assert!(stage.radio("All years").checked());
    assert_eq!(stage.shown().len(), 4);
}

#[wasm_bindgen_test]
async fn a_report_that_stays_is_not_drawn_again() {
    let stage = Stage::set();
    let before = stage.all("#dated")[0].clone();
    stage.query.set(Query { year: Some(2012) });
    tick().await;
    assert!(before.is_same_node(Some(&stage.all("#dated")[0])));
}

#[wasm_bindgen_test]
fn a_day_is_the_same_day_in_the_browser() {
    let date: Date = "2013-06-27".parse().expect("a date");
    assert_eq!(date.words(), "27 June 2013");
    assert_eq!(date.start().iso(), "2013-06-27");
}
