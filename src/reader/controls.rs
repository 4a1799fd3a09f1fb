//! What a reader does with the page's controls, turned into queries.
//!
//! One listener for each kind of event serves all controls, so that drawing them costs none.

use std::time::Duration;

use js_sys::{Array, Uint32Array};
use leptos::prelude::*;
use site::query::{ORDER, Period, Query, VIEW};
use site::view::{MONTH, SPAN_FIRST, SPAN_LAST, State, YEAR};
use wasm_bindgen::JsCast;
use web_sys::{
    CustomEvent, CustomEventInit, Element, Event, HtmlDialogElement, HtmlInputElement, MouseEvent,
    PointerEvent,
};

/// The id of the search field.
const FIELD: &str = "search_field";

/// How long the page says what has been done.
const SAID_FOR: Duration = Duration::from_secs(8);

/// What the page listens for.
const EVENTS: [&str; 10] = [
    "copied",
    "input",
    "focusin",
    "change",
    "click",
    "pointerdown",
    "pointerup",
    "pointercancel",
    "contextmenu",
    "blur",
];

/// Listens to all controls of the page.
pub fn listen(state: State) {
    let begun = RwSignal::new(None);
    for name in EVENTS {
        let listener = window_event_listener_untyped(name, move |event| hear(&event, state, begun));
        on_cleanup(move || listener.remove());
    }
    // The field holds what the reader types; what else changes the words is written into it.
    Effect::new(move |_| {
        let query = state.query.read();
        if let Some(field) = field().filter(|field| field.value() != query.words) {
            field.set_value(&query.words);
        }
    });
}

/// Does what an event asks for. `begun` is the year on whose bar a pointer went down.
fn hear(event: &Event, state: State, begun: RwSignal<Option<Period>>) {
    let input = event.target().and_then(|target| target.dyn_into().ok());
    let field = input
        .as_ref()
        .filter(|input: &&HtmlInputElement| input.id() == FIELD);
    match (event.type_().as_str(), input.as_ref(), field) {
        ("copied", ..) => announce(state, state.locale.link_copied()),
        ("focusin", _, Some(_)) => state.is_searching.set(true),
        ("input", _, Some(field)) => ask(state, &|query| query.words = field.value()),
        ("change", Some(input), None) if is_end(input) => {
            ask(state, &|query| query.period = typed_span(state, input));
        }
        ("change", Some(input), None) => ask(state, &|query| choose(query, input)),
        // A year that is chosen already takes its month back.
        ("click", Some(input), None) if input.name() == YEAR && !is_extending(event) => {
            ask(state, &|query| choose(query, input));
        }
        ("click", ..) => press(event.unchecked_ref(), state),
        // A finger that moves scrolls the page.
        ("pointerdown", ..) if is_first(event) => {
            let pointer = event.unchecked_ref::<PointerEvent>();
            let is_main = pointer.button() == 0;
            let is_control = around(event, "label, a, button, summary").is_some();
            state.is_pressing.set(is_main && is_control);
            let draws = is_main && pointer.pointer_type() != "touch";
            begun.set(bar(event).filter(|_| draws));
        }
        // No release follows a press that opens a menu, or after which another window is chosen.
        ("contextmenu" | "blur", ..) => state.is_pressing.set(false),
        ("pointercancel", ..) if is_first(event) => state.is_pressing.set(false),
        ("pointerup", ..) if is_first(event) => {
            state.is_pressing.set(false);
            let ends = begun.get_untracked().zip(bar(event));
            // Where both ends are one bar, it is a press.
            if let Some(period) = ends.and_then(|(one, other)| span(one, other)) {
                ask(state, &|query| query.period = Some(period));
            }
        }
        _ => {}
    }
}

/// Tells whether an event is of a mouse, or of the first finger.
fn is_first(event: &Event) -> bool {
    event.unchecked_ref::<PointerEvent>().is_primary()
}

/// Tells whether Shift is held with a press.
fn is_extending(event: &Event) -> bool {
    event.unchecked_ref::<MouseEvent>().shift_key()
}

/// Asks for what is asked for already, but for one thing.
fn ask(state: State, change: &dyn Fn(&mut Query)) {
    let mut query = state.query.get_untracked();
    change(&mut query);
    // What the reader looks at stays drawn where nothing else is asked for.
    if *state.query.read_untracked() != query {
        state.ask(query);
    }
}

/// Gives the search field.
pub fn field() -> Option<HtmlInputElement> {
    document().get_element_by_id(FIELD)?.dyn_into().ok()
}

/// Gives the nearest element around the target of an event that a selector matches.
fn around(event: &Event, selector: &str) -> Option<Element> {
    let target: Element = event.target()?.dyn_into().ok()?;
    target.closest(selector).ok()?
}

/// Gives what the controls say: before hydration a reader may have chosen or typed something, or the
/// browser kept it over a reload.
pub fn picked() -> Query {
    let mut query = Query::default();
    let chosen = document().query_selector_all(".reports :checked");
    if let Ok(chosen) = chosen {
        for input in (0..chosen.length()).filter_map(|place| chosen.item(place)) {
            choose(&mut query, input.unchecked_ref());
        }
    }
    query.words = field().map(|field| field.value()).unwrap_or_default();
    query
}

/// Takes over a choice of a year or of a facet.
fn choose(query: &mut Query, input: &HtmlInputElement) {
    let value = input.value();
    match input.name().as_str() {
        YEAR | MONTH => query.period = value.parse().ok(),
        ORDER => query.oldest_first = input.checked(),
        VIEW => query.titles_only = input.checked(),
        facet => query.choices.set(facet, &value, input.checked()),
    }
}

/// Does what a press asks for.
fn press(event: &MouseEvent, state: State) {
    // With these held, a link opens elsewhere: that is the browser's to do.
    if is_command(event) || event.alt_key() {
        return;
    }
    if let Some(asked) = asked(event, "data-query") {
        event.prevent_default();
        state.ask(asked.parse().unwrap_or_default());
    } else if let Some(choice) = around(event, "[data-period]") {
        // A radio button says itself that it is chosen.
        if !event.shift_key() && choice.tag_name() == "LABEL" {
            return;
        }
        event.prevent_default();
        let asked = choice
            .get_attribute("data-period")
            .and_then(|it| it.parse().ok());
        let chosen = state.query.read_untracked().period;
        let chosen = chosen.filter(|_| event.shift_key());
        let extended = chosen.and_then(|chosen| span(chosen, asked?));
        // A browser takes back what the press has done to a radio button once all have heard of it.
        request_animation_frame(move || {
            ask(state, &|query| query.period = extended.or(asked));
        });
    } else if around(event, ".more").is_some() {
        state.show_more();
    } else if around(event, ".keys-button button").is_some() {
        open_keys();
    } else if let Some(button) = around(event, ".download button") {
        request_download(&button, state);
    }
}

/// Tells whether a key is held that makes a command for the browser of a press or a letter. Events of
/// pointers and of keys say it alike.
pub fn is_command(event: &MouseEvent) -> bool {
    event.ctrl_key() || event.meta_key()
}

/// Gives what the link that an event is about asks for, in an attribute of that name.
fn asked(event: &Event, attribute: &str) -> Option<String> {
    around(event, &format!("[{attribute}]"))?.get_attribute(attribute)
}

/// Gives the years from one period to another.
fn span(one: Period, other: Period) -> Option<Period> {
    let (one, other) = (one.years(), other.years());
    let first = *one.start().min(other.start());
    let last = *one.end().max(other.end());
    (first != last).then_some(Period::Years(first, last))
}

/// Tells whether a field is for an end of a span of years.
fn is_end(input: &HtmlInputElement) -> bool {
    [SPAN_FIRST, SPAN_LAST].contains(&input.name().as_str())
}

/// Gives the span of which a reader has typed one end, within the years of the catalogue; nothing where that
/// is all of them.
fn typed_span(state: State, input: &HtmlInputElement) -> Option<Period> {
    let (first, last) = state.catalogue.span()?;
    let chosen = state.query.read_untracked().period;
    let chosen = chosen.map_or(first..=last, Period::years);
    let is_first = input.name() == SPAN_FIRST;
    let (typed, other) = if is_first {
        (first, *chosen.end())
    } else {
        (last, *chosen.start())
    };
    let typed = input.value().parse().unwrap_or(typed).clamp(first, last);
    let span = Period::between(typed, other);
    (span != Period::Years(first, last)).then_some(span)
}

/// Gives the period of the bar that an event is about.
fn bar(event: &Event) -> Option<Period> {
    asked(event, "data-period")?.parse().ok()
}

/// Asks the page's script for a download, and says which reports are shown: their numbers and the query
/// that they answer, or nothing where all are.
fn request_download(button: &Element, state: State) {
    if !state.is_exact() {
        announce(state, state.locale.search_is_loading());
        return;
    }
    let asked = CustomEventInit::new();
    asked.set_bubbles(true);
    let query = state.query.read_untracked();
    if !query.is_everything() {
        // What is downloaded is in the order of the dataset, however the list is arranged.
        let mut shown = state.answer.read_untracked().shown.clone();
        if query.oldest_first {
            shown.reverse();
        }
        let shown = Uint32Array::from(shown.as_slice());
        asked.set_detail(&Array::of2(&shown, &query.to_string().into()));
    }
    if let Ok(asked) = CustomEvent::new_with_event_init_dict("download", &asked) {
        button.dispatch_event(&asked).ok();
    }
}

/// Says something for a while.
pub fn announce(state: State, words: &'static str) {
    state.note.set(words);
    let forget = move || {
        if state.note.try_get_untracked() == Some(words) {
            state.note.set("");
        }
    };
    set_timeout(forget, SAID_FOR);
}

/// Shows the keys.
pub fn open_keys() -> bool {
    let dialog = document().get_element_by_id("keys_dialog");
    let dialog = dialog.map(JsCast::unchecked_into::<HtmlDialogElement>);
    dialog.is_some_and(|dialog| dialog.show_modal().is_ok())
}
