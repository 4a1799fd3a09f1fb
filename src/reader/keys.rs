//! The keyboard shortcuts.

use leptos::ev::{self, KeyboardEvent};
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, HtmlInputElement, MouseEvent};

use super::controls;

/// Listens for keys.
pub fn listen() {
    _ = window_event_listener(ev::keydown, |event| {
        if is_free(&event) && are_on() && obey(&event.key()) {
            event.prevent_default();
        }
    });
}

/// Tells whether a key is free for the page: no control key is held, nothing is being typed, and no
/// dialog is open.
fn is_free(event: &KeyboardEvent) -> bool {
    let press: &MouseEvent = event.unchecked_ref();
    let is_plain = !controls::is_command(press) && !press.alt_key();
    let taken =
        "input:not([type=radio], [type=checkbox]), textarea, select, [contenteditable], dialog";
    let target = event
        .target()
        .and_then(|target| target.dyn_into::<Element>().ok());
    let is_taken = target.and_then(|target| target.closest(taken).ok().flatten());
    is_plain && is_taken.is_none()
}

/// Tells whether the reader has left the keys on.
fn are_on() -> bool {
    let switch = document().get_element_by_id("keys_on");
    switch.is_some_and(|switch| switch.unchecked_into::<HtmlInputElement>().checked())
}

/// Does what a key is for, and tells whether it was for anything.
fn obey(key: &str) -> bool {
    match key {
        "/" => focus(controls::field().map(Into::into)),
        "j" => focus(neighbour(1)),
        "k" => focus(neighbour(-1)),
        "?" => controls::open_keys(),
        _ => false,
    }
}

/// Gives the report so many places after the one that has the focus; from outside, the first that
/// is in sight.
fn neighbour(step: i32) -> Option<Element> {
    let reports = document().query_selector_all("article.entry").ok()?;
    let report = |place| reports.item(place).map(JsCast::unchecked_into::<Element>);
    let focused = document().active_element()?.closest("article.entry").ok()?;
    let is_start = |&place: &u32| {
        report(place).is_some_and(|report| match &focused {
            Some(focused) => report == *focused,
            None => report.get_bounding_client_rect().bottom() > 0.0,
        })
    };
    let start = (0..reports.length()).find(is_start)?;
    let step = if focused.is_some() { step } else { 0 };
    report(start.checked_add_signed(step)?)
}

/// Moves the focus, and tells whether there was something to move it to.
fn focus(element: Option<Element>) -> bool {
    let element = element.map(JsCast::unchecked_into::<HtmlElement>);
    element.is_some_and(|element| element.focus().is_ok())
}
