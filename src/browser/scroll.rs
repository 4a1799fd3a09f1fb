//! Follows what the reader looks at: draws more of a long list as its end comes near, and of a list
//! that is drawn already only what is near in full.

use std::ops::Range;
use std::time::Duration;

use chronicle::view::State;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, KeyboardEvent};

/// How near the end of what is drawn may come, in heights of the window.
const NEAR: f64 = 1.5;

/// Within how many heights of the window, above and below, reports must be drawn in full.
const MUST: f64 = 0.75;

/// Within how many they are drawn when one of those is not.
const ARE: f64 = 1.25;

/// Within how many they may stay so.
const MAY: f64 = 1.75;

/// How many reports drawn in full are few, wherever they stand.
const FEW: usize = 16;

/// How many reports are drawn for a print: some 300 sheets.
const PRINTED: usize = 2000;

/// All places of a list.
const ALL: Range<usize> = 0..usize::MAX;

/// How long what is far stays drawn. A browser notes the height of what it draws at the end of a
/// frame only, and what has been gone back to is drawn down to where the reader was.
const LINGERING: Duration = Duration::from_millis(300);

/// What the page listens for.
const EVENTS: [&str; 5] = ["scroll", "resize", "keydown", "beforeprint", "afterprint"];

/// Listens to what moves the reader, and to what is to see all.
pub fn listen(state: State) {
    for name in EVENTS {
        let listener = window_event_listener_untyped(name, move |event| hear(&event, state));
        on_cleanup(move || listener.remove());
    }
    Effect::new(move |_| {
        let drawn = state.near();
        if drawn.start > 0 || drawn.end < state.listed.read().len() {
            request_animation_frame(move || look(state));
        }
        if drawn.len() > FEW {
            set_timeout(move || tidy(state), LINGERING);
        }
    });
}

/// Does what an event asks for.
fn hear(event: &Event, state: State) {
    match event.type_().as_str() {
        // The browser marks only what stands drawn when its search begins.
        "keydown" if is_find(event.unchecked_ref()) => state.look_at(ALL),
        "keydown" => {}
        "beforeprint" => {
            state.show(PRINTED);
            state.look_at(ALL);
        }
        "afterprint" => {
            state.look_at(0..0);
            look(state);
        }
        _ => {
            look(state);
            if untrack(|| state.near()).len() > FEW {
                set_timeout(move || tidy(state), LINGERING);
            }
            grow(state);
        }
    }
}

/// Tells whether a key opens the browser's own search, whatever letters the keyboard has.
fn is_find(event: &KeyboardEvent) -> bool {
    let is_command = event.ctrl_key() || event.meta_key();
    is_command && event.code() == "KeyF" || event.key() == "F3"
}

/// Draws in full what is near, if some of it is not.
pub fn look(state: State) {
    see(state, |near, within| !is_in(&within(MUST), near));
}

/// Draws in full only what is near, if more is.
pub fn tidy(state: State) {
    see(state, |near, within| {
        near.len() > FEW && !is_in(near, &within(MAY))
    });
}

/// Draws what is near, and nothing else, if what is drawn now asks for it. It is told which places
/// lie within some heights of the window.
fn see(state: State, asks: impl Fn(&Range<usize>, &dyn Fn(f64) -> Range<usize>) -> bool) {
    let near = untrack(|| state.near());
    // What the browser's own search walks through stays as it is.
    if near == ALL || state.is_going.get_untracked() {
        return;
    }
    let entries = document().query_selector_all(".timeline > .year > ol > li");
    let (Ok(entries), Some(height)) = (entries, height()) else {
        return;
    };
    // Gives the first place whose edge is below a line: the list is in order.
    let below = |line: f64, edge: fn(&Element) -> f64| {
        let (mut low, mut high) = (0, entries.length());
        while low < high {
            let middle = low.midpoint(high);
            let entry = entries.item(middle);
            let entry = entry.map(JsCast::unchecked_into::<Element>);
            if entry.is_some_and(|entry| edge(&entry) > line) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        low as usize
    };
    let within = |heights: f64| {
        let top = |entry: &Element| entry.get_bounding_client_rect().top();
        let bottom = |entry: &Element| entry.get_bounding_client_rect().bottom();
        below(-height * heights, bottom)..below(height * (1.0 + heights), top)
    };
    if asks(&near, &within) {
        let places = within(ARE);
        state.show(places.end);
        state.look_at(places);
    }
}

/// Tells whether some places are among others.
fn is_in(some: &Range<usize>, others: &Range<usize>) -> bool {
    some.is_empty() || others.start <= some.start && some.end <= others.end
}

/// Presses "Show more" for the reader while its place is near.
fn grow(state: State) {
    let button = document().query_selector(".more:not([hidden])");
    let (Ok(Some(button)), Some(height)) = (button, height()) else {
        return;
    };
    if button.get_bounding_client_rect().top() < height * (1.0 + NEAR) {
        state.show_more();
    }
}

/// Gives the height of the window in CSS pixels.
fn height() -> Option<f64> {
    window().inner_height().ok()?.as_f64()
}
