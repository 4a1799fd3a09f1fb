//! The address bar: its fragment is the query, or the id of a report.

use std::time::Duration;

use js_sys::Reflect;
use leptos::prelude::*;
use site::query::{Period, Query};
use site::view::State;
use wasm_bindgen::JsValue;

use super::controls::announce;
use super::scroll::is_at_top;

/// How long after the query its words become the title of the window. To write it takes as long as
/// to answer the query, and who types goes on typing.
const TITLED_AFTER: Duration = Duration::from_millis(150);

/// How many reports are drawn on either side of one that a link leads to.
const BESIDE: usize = 10;

/// Up to which place a link draws the list down to its report. Beyond, the reports of its month are
/// asked for: a page of thousands would be long in coming.
const DEEP: usize = 300;

/// Up to which place a reload draws the list down to the report that was being read.
const KEPT: usize = 2000;

/// For how many frames the page waits for the text of a report that a link leads to: half a minute.
const FRAMES: u32 = 1800;

/// Adopts what the page starts with: the fragment, and over it what the reader chose or typed before
/// the program arrived, or the browser kept over a reload. From then on it adopts every change of
/// the fragment: back, forward, a link, or a reader's own typing.
pub fn adopt_first(picked: Query, state: State) {
    if is_place(&fragment()) {
        // The report that the address names is shown among what was picked, if it is there.
        state.linked_query.set(picked.clone());
        state.ask(picked);
        adopt(state);
        // A browser goes there once it has laid out the page, and may not have done so yet.
        if let Some(number) = state.catalogue.find(&fragment())
            && is_at_top()
            && !state.is_navigating.get_untracked()
        {
            settle(number, None, state);
        }
    } else {
        merge(picked, state);
    }
    title(state);
    let listener = window_event_listener(leptos::ev::popstate, move |_| adopt(state));
    on_cleanup(move || listener.remove());
}

/// Adds what the reader picked to what the fragment asks for.
fn merge(picked: Query, state: State) {
    let mut asked = read().known_to(state.catalogue);
    asked.period = picked.period.or(asked.period);
    for (facet, choice) in picked.choices.iter() {
        asked.choices.set(facet, choice, true);
    }
    if !picked.words.is_empty() {
        asked.words = picked.words;
    }
    asked.oldest_first |= picked.oldest_first;
    asked.titles_only |= picked.titles_only;
    if asked == read().known_to(state.catalogue) {
        adopt(state);
    } else {
        write(&asked, History::Replace);
        state.ask(asked);
    }
}

/// Mirrors each change of the query in the fragment, as a step that "back" undoes, and the query in
/// the title of the window. The fragment is written before the list changes, since a browser notes
/// with each step how far the page was scrolled; the title later, when what answers is seen.
pub fn follow(state: State) {
    Effect::watch(
        move || state.query.get(),
        move |query, before, _| {
            // Equal where the change came from the fragment itself.
            let written = if is_place(&fragment()) {
                state.linked_query.get_untracked()
            } else {
                read()
            };
            if before.is_some() && written != *query {
                state.is_reset.set(false);
                // Typing is one step, not one a letter.
                let is_typing = !written.words.is_empty()
                    && !query.words.is_empty()
                    && written.words != query.words;
                write(
                    query,
                    if is_typing {
                        History::Replace
                    } else {
                        History::Push
                    },
                );
            }
            tell(query);
            set_timeout(move || title(state), TITLED_AFTER);
        },
        true,
    );
}

/// Tells the page's script what is asked for: it keeps that with where the reader is.
fn tell(query: &Query) {
    if let Some(app) = document().get_element_by_id("chronicle_app") {
        app.set_attribute("data-current-query", &query.to_string())
            .ok();
    }
}

/// Names the window by the query.
fn title(state: State) {
    let title = &state.catalogue.title;
    // What was shown when this was asked for may have gone since.
    let Some(query) = state.query.try_read_untracked() else {
        return;
    };
    document().set_title(&if query.is_everything() {
        title.clone()
    } else {
        let shown = query.describe(state.catalogue, state.locale);
        state.locale.window_title(&shown, title)
    });
}

/// Tells whether a fragment names a place in the page and not a query.
fn is_place(fragment: &str) -> bool {
    !fragment.is_empty() && !fragment.contains('=')
}

/// Takes over what the fragment says. What the dossier does not know is ignored; a report that the
/// query would hide is shown by setting the query aside; any other place in the page leaves the
/// query as it is.
fn adopt(state: State) {
    if restore(state).is_some() {
        return;
    }
    let fragment = fragment();
    if is_place(&fragment) {
        reveal(&fragment, state);
        return;
    }
    let asked = read().known_to(state.catalogue);
    state.is_reset.set(false);
    if *state.query.read_untracked() != asked {
        state.ask(asked);
    }
}

/// Shows the report that the fragment names, and goes there once it stands in the page.
fn reveal(id: &str, state: State) {
    let Some(number) = state.catalogue.find(id) else {
        return;
    };
    if place(number, state).is_none_or(|place| place > DEEP) {
        let query = state.query.get_untracked();
        let is_reset = !query.is_everything();
        let month = (number as usize > DEEP).then(|| Period::of(state.catalogue, number));
        state.ask(Query {
            period: month,
            ..query.everything()
        });
        state.is_reset.set(is_reset);
        if is_reset {
            announce(state, state.locale.filters_reset());
        }
    }
    state.linked_query.set(state.query.get_untracked());
    draw_around(number, state);
    if here(number, state).is_none_or(|here| here != id) {
        settle(number, None, state);
    }
}

/// Goes back to what was kept with the present step, if anything was: asks for what was asked for
/// then, and brings the report that was being read to where it was.
fn restore(state: State) -> Option<()> {
    let kept = window().history().ok()?.state().ok()?;
    let kept = |name: &str| Reflect::get(&kept, &name.into()).ok();
    let number = state.catalogue.find(&kept("id")?.as_string()?)?;
    let query = kept("query")?.as_string().unwrap_or_default();
    let query: Query = query.parse().unwrap_or_default();
    let top = kept("top")?.as_f64();
    state.is_reset.set(false);
    state.linked_query.set(query.clone());
    if *state.query.read_untracked() != query {
        state.ask(query);
    }
    let reach = state.drawn.read_untracked().len().max(KEPT);
    place(number, state).filter(|&place| place < reach)?;
    draw_around(number, state);
    settle(number, top, state);
    Some(())
}

/// Draws the list as far as a report, and what is around it in full. Tells whether it is among what
/// answers.
fn draw_around(number: u32, state: State) -> bool {
    let Some(place) = place(number, state) else {
        return false;
    };
    let around = place.saturating_sub(BESIDE)..place + BESIDE;
    if untrack(|| state.visible_range()) != around {
        state.show(around.end);
        state.look_at(around);
    }
    true
}

/// Gives the place of a report in what answers.
fn place(number: u32, state: State) -> Option<usize> {
    let answer = state.answer.read_untracked();
    answer.shown.iter().position(|&shown| shown == number)
}

/// Gives the id of a report if it stands in the page.
fn here(number: u32, state: State) -> Option<&'static str> {
    let card = state.card_store.read_untracked().card(number)?;
    document().get_element_by_id(&card.id).map(|_| &*card.id)
}

/// Goes to a report as soon as it stands in the page: there `top` CSS pixels below the top of the
/// window, or where the browser puts what a link leads to.
fn settle(number: u32, top: Option<f64>, state: State) {
    state.is_navigating.set(true);
    wait(number, top, fragment(), state, FRAMES);
}

/// Waits for a report, which may take long where its text has to be fetched; the reader may go
/// elsewhere before.
fn wait(number: u32, top: Option<f64>, asked: String, state: State, frames: u32) {
    request_animation_frame(move || {
        let is_wanted = frames > 0 && fragment() == asked && draw_around(number, state);
        let is_drawn = untrack(|| state.is_exact())
            && *state.listed.read_untracked() == *state.drawn.read_untracked();
        match here(number, state).filter(|_| is_drawn) {
            None if is_wanted => return wait(number, top, asked, state, frames - 1),
            Some(id) if is_wanted => go(id, top),
            _ => {}
        }
        state.is_navigating.set(false);
    });
}

/// Brings a report that stands in the page into the window.
fn go(id: &str, top: Option<f64>) {
    let Some(top) = top else {
        location().replace(&format!("#{id}")).ok();
        return;
    };
    if let Some(report) = document().get_element_by_id(id) {
        let now = report.get_bounding_client_rect().top();
        window().scroll_by_with_x_and_y(0.0, now - top);
    }
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
    _ = match step {
        History::Push => history.push_state_with_url(&JsValue::NULL, "", Some(&url)),
        History::Replace => history.replace_state_with_url(&JsValue::NULL, "", Some(&url)),
    };
}
