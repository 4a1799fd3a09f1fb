//! Follows what the reader looks at: draws more of a long list as its end comes near, and of a list
//! that is drawn already only what is near in full.

use std::ops::Range;
use std::time::Duration;

use leptos::prelude::*;
use site::view::State;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, KeyboardEvent, NodeList};

use super::controls::is_command;

/// How near the end of what is drawn may come, in heights of the window.
const NEAR: f64 = 1.5;

/// Within how many heights of the window, above and below, reports must be drawn in full.
const MUST: f64 = 0.75;

/// Within how many they are drawn when one of those is not.
const ARE: f64 = 1.25;

/// Within how many they may stay so.
pub const MAY: f64 = 1.75;

/// How many reports drawn in full are few, wherever they stand.
const FEW: usize = 16;

/// How many reports are drawn for a print: some 300 sheets.
const PRINTED: usize = 2000;

/// The most that a line of text takes in height, in CSS pixels.
const LINE: f64 = 48.0;

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
        let drawn = state.visible_range();
        if drawn.start > 0 || drawn.end < state.listed.read().len() {
            request_animation_frame(move || {
                // The page may have gone since this was asked for.
                if state.query.try_read_untracked().is_none() {
                    return;
                }
                if has_places() {
                    follow(state);
                } else {
                    state.look_at(ALL);
                }
            });
        }
    });
}

/// Draws what is near, and later only that.
fn follow(state: State) {
    see(state, MUST);
    if untrack(|| state.visible_range()).len() > FEW {
        set_timeout(move || see(state, MAY), LINGERING);
    }
}

/// Tells whether the style keeps the places of what is far; where none does, everything is drawn.
fn has_places() -> bool {
    let far = document().query_selector(".timeline li[hidden]");
    let far = far.ok().flatten();
    far.is_none_or(|far| far.get_bounding_client_rect().height() >= LINE)
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
            see(state, MUST);
        }
        _ => {
            follow(state);
            grow(state);
        }
    }
}

/// Tells whether a key opens the browser's own search, whatever letters the keyboard has.
fn is_find(event: &KeyboardEvent) -> bool {
    is_command(event.unchecked_ref()) && event.code() == "KeyF" || event.key() == "F3"
}

/// Draws what is near and nothing else, if one of the reports that must be is not drawn, or more is
/// drawn than may stay.
pub fn see(state: State, heights: f64) {
    if state.query.try_read_untracked().is_none() {
        return;
    }
    let near = untrack(|| state.visible_range());
    // What the browser's own search walks through stays as it is.
    if near == ALL || state.is_navigating.get_untracked() {
        return;
    }
    let entries = document().query_selector_all(".timeline > .year > ol > li");
    let (Ok(entries), Some(height)) = (entries, height()) else {
        return;
    };
    let within = |heights: f64| {
        let [above, below] = [-height * heights, height * (1.0 + heights)];
        first_below(&entries, above, true)..first_below(&entries, below, false)
    };
    let seen = within(heights);
    let is_in = |some: &Range<usize>, others: &Range<usize>| {
        some.is_empty() || others.start <= some.start && some.end <= others.end
    };
    let is_right = if heights < ARE {
        is_in(&seen, &near)
    } else {
        near.len() <= FEW || is_in(&near, &seen)
    };
    if !is_right {
        let mut places = within(ARE);
        // The focus returns to what opened a dialog.
        if matches!(document().query_selector("dialog[open]"), Ok(Some(_))) {
            places = places.start.min(near.start)..places.end.max(near.end);
        }
        state.show(places.end);
        state.look_at(places);
        state.hold(focused(&entries));
    }
}

/// Gives the place of the entry that has the focus.
fn focused(entries: &NodeList) -> Option<usize> {
    let entry = document()
        .active_element()?
        .closest("[data-years]")
        .ok()??;
    Some(first_below(
        entries,
        entry.get_bounding_client_rect().top(),
        true,
    ))
}

/// Tells whether nobody has scrolled so far.
pub fn is_at_top() -> bool {
    window().scroll_y().is_ok_and(|y| y < 1.0)
}

/// Gives the place of the first entry that ends, or begins, below a line: the list is in order.
fn first_below(entries: &NodeList, line: f64, is_end: bool) -> usize {
    let (mut low, mut high) = (0, entries.length());
    while low < high {
        let middle = low.midpoint(high);
        let entry = entries.item(middle).map(JsCast::unchecked_into::<Element>);
        let edge = entry.map_or(f64::MAX, |entry| {
            let at = entry.get_bounding_client_rect();
            if is_end { at.bottom() } else { at.top() }
        });
        if edge > line {
            high = middle;
        } else {
            low = middle + 1;
        }
    }
    low as usize
}

/// Presses "Show more" for the reader while its place is near.
fn grow(state: State) {
    // What was asked for last has not all arrived.
    if *state.listed.read_untracked() != *state.drawn.read_untracked() {
        return;
    }
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
