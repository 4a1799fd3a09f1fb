//! Where the focus goes: into a field, or onto the heading of what has come into sight.

use std::cell::RefCell;
use std::iter;
use std::time::Duration;

use editor::pointer;
use leptos::ev;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

use super::field::field_id;

/// What groups fields.
const GROUPS: &str = ".field, fieldset, li, section, article, main";

/// What can have the focus in a group.
const FIELDS: &str = ":is(input, textarea, select, button):not([disabled], [hidden] *)";

thread_local! {
    /// The value whose field is to have the focus when its form is drawn.
    static WANTED: RefCell<Option<String>> = const { RefCell::new(None) };
    /// The id of the field that is drawn anew and is to have the focus again.
    static DRAWN_ANEW: RefCell<Option<String>> = const { RefCell::new(None) };
    /// What had the focus last.
    static LAST: RefCell<Option<HtmlElement>> = const { RefCell::new(None) };
    /// What stood around it, the nearest first.
    static AROUND: RefCell<Vec<Element>> = const { RefCell::new(Vec::new()) };
}

/// Puts the focus into the field of a value, once that is drawn.
pub fn into(pointer: String) {
    leave();
    WANTED.set(Some(pointer));
    set_timeout(go, Duration::ZERO);
}

/// Remembers the field that has the focus, since what it says has it drawn anew.
pub fn come_back() {
    let focused = document().active_element().map(|element| element.id());
    DRAWN_ANEW.set(focused.filter(|id| !id.is_empty()));
}

/// Forgets that field: another part comes into sight.
pub fn leave() {
    DRAWN_ANEW.set(None);
}

/// Puts the focus onto the heading of the part that has come into sight, unless a field is to have it.
pub fn onto_heading() {
    set_timeout(
        || {
            let again = DRAWN_ANEW.take();
            if let Some(field) = again.and_then(|id| document().get_element_by_id(&id)) {
                focus(field.unchecked_into());
                return;
            }
            // A field that was asked for has it already.
            let focused = document().active_element();
            let is_field = focused.is_some_and(|it| {
                it.matches("#editor main :is(input, textarea, select)")
                    .unwrap_or_default()
            });
            if !is_field {
                heading();
            }
        },
        Duration::ZERO,
    );
}

/// Remembers what has the focus, for when it goes.
pub fn follow() {
    window_event_listener(ev::focusin, |event| {
        let target = event.target();
        let element = target.and_then(|target| target.dyn_into::<HtmlElement>().ok());
        if let Some(element) = element {
            AROUND.set(around(&element));
            LAST.set(Some(element));
        }
    });
}

/// Gives what groups fields around an element, the nearest first.
fn around(element: &Element) -> Vec<Element> {
    let next = |inner: &Element| {
        let outer = inner.parent_element()?;
        outer.closest(GROUPS).ok().flatten()
    };
    iter::successors(next(element), next).collect()
}

/// Brings the focus back once an edit is drawn that removed what had it: to the first field of the group in
/// which that stood. A button goes when it has done its work; who uses the keyboard goes on there.
pub fn keep() {
    request_animation_frame(|| {
        let is_gone = LAST.with_borrow(|last| last.as_ref().is_some_and(|it| !it.is_connected()));
        let focused = document().active_element();
        let is_nowhere = focused.is_none_or(|it| it.tag_name() == "BODY");
        if !(is_gone && is_nowhere) {
            return;
        }
        let group =
            AROUND.with_borrow(|around| around.iter().find(|it| it.is_connected()).cloned());
        let field = group.and_then(|group| group.query_selector(FIELDS).ok().flatten());
        if let Some(field) = field {
            focus(field.unchecked_into());
        }
    });
}

fn go() {
    if let Some(pointer) = WANTED.take() {
        field(&pointer);
    }
}

fn heading() {
    let find = |selector| document().query_selector(selector).ok().flatten();
    let found = find(".editing main h2, .import h2").or_else(|| find(".editor-start h1"));
    let Some(heading) = found else {
        return;
    };
    let _ = heading.set_attribute("tabindex", "-1");
    focus(heading.unchecked_into());
}

/// Finds the field of a value, or of the first in it, or else of the nearest one around it.
fn field(at: &str) {
    let id = field_id(at);
    let inside = ["[id^=\"", &id, "_\"]:is(input, textarea, select)"].concat();
    let inside = || document().query_selector(&inside).ok().flatten();
    if let Some(field) = document().get_element_by_id(&id).or_else(inside) {
        if let Ok(Some(details)) = field.closest("details") {
            let _ = details.set_attribute("open", "");
        }
        focus(field.unchecked_into());
        return;
    }
    if let Some((outer, _)) = pointer::parent(at) {
        field(outer);
    }
}

fn focus(element: HtmlElement) {
    // The browser brings it into sight where it is not.
    let _ = element.focus();
}
