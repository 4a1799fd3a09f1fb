//! The address bar: its fragment is the query, or the id of a report.

use chronicle::dossier::{Dossier, Report};
use chronicle::query::{Query, years};
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen::JsValue;
use web_sys::HtmlInputElement;

/// Gives the year that is picked in the page: before hydration a reader may have chosen one, or
/// the browser kept one over a reload.
pub fn picked_year() -> Option<i32> {
    let input = document()
        .query_selector("input[name=year]:checked")
        .ok()??;
    input
        .unchecked_into::<HtmlInputElement>()
        .value()
        .parse()
        .ok()
}

/// Adopts what the page starts with: the year that is picked, or else what the fragment says.
pub fn adopt_first(picked: Option<i32>, dossier: &'static Dossier, query: RwSignal<Query>) {
    let Some(year) = picked else {
        return adopt(dossier, query);
    };
    let picked = Query { year: Some(year) };
    if read() != picked {
        write(&picked, History::Replace);
    }
    query.set(picked);
}

/// Adopts the fragment whenever it changes: back, forward, a link, or a reader's own typing.
pub fn listen(dossier: &'static Dossier, query: RwSignal<Query>) {
    window_event_listener(leptos::ev::popstate, move |_| adopt(dossier, query));
}

/// Mirrors each change of the query in the fragment, as a step that "back" undoes.
pub fn follow(query: RwSignal<Query>) {
    Effect::watch(
        move || query.get(),
        |query, _, _| {
            // Equal where the change came from the fragment itself.
            if read() != *query {
                write(query, History::Push);
            }
        },
        false,
    );
}

/// Takes over what the fragment says. A year that the dossier has no reports of is ignored; a
/// report that the query would hide is shown by setting the query aside; any other place in the
/// page leaves the query as it is.
fn adopt(dossier: &'static Dossier, query: RwSignal<Query>) {
    let fragment = fragment();
    let is_place = !fragment.is_empty() && !fragment.contains('=');
    if is_place {
        if let Some(report) = dossier.report(&fragment) {
            reveal(report, query);
        }
        return;
    }
    let mut asked = read();
    asked.year = asked.year.filter(|&asked| {
        let mut years = years(dossier).into_iter();
        years.any(|year| year.value == asked && year.count > 0)
    });
    if query.get_untracked() != asked {
        query.set(asked);
    }
}

/// Shows a report that the fragment names, and goes there once it stands in the page.
fn reveal(report: &'static Report, query: RwSignal<Query>) {
    if query.read_untracked().matches(report) {
        return;
    }
    query.set(Query::default());
    request_animation_frame(move || {
        location().set_hash(report.id.as_str()).ok();
    });
}

/// Gives the fragment as it stands, without its `#`.
fn fragment() -> String {
    let hash = location().hash().unwrap_or_default();
    hash.strip_prefix('#').unwrap_or(&hash).to_owned()
}

/// Reads the query from the fragment.
fn read() -> Query {
    fragment().parse().unwrap_or_default()
}

/// Whether a new address is a step of its own or takes the place of the present one.
#[derive(Clone, Copy)]
enum History {
    Push,
    Replace,
}

/// Writes the query into the fragment; without one the address ends before the `#`.
fn write(query: &Query, step: History) {
    let location = location();
    let url = if *query == Query::default() {
        let path = location.pathname().unwrap_or_default();
        path + &location.search().unwrap_or_default()
    } else {
        format!("#{query}")
    };
    let Ok(history) = window().history() else {
        return;
    };
    // A browser may refuse when addresses change too often; the page stays as it is.
    let _ = match step {
        History::Push => history.push_state_with_url(&JsValue::NULL, "", Some(&url)),
        History::Replace => history.replace_state_with_url(&JsValue::NULL, "", Some(&url)),
    };
}
