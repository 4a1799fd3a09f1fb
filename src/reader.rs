//! The reader's side: loads what the page needs, hydrates what was prerendered, and keeps the address
//! bar and the query in step.

pub mod address;
pub mod controls;
pub mod counts;
pub mod fold;
mod keys;
mod load;
pub mod scroll;

use std::cell::Cell;
use std::rc::Rc;

use leptos::mount::hydrate_from;
use leptos::prelude::*;
use site::catalogue::{CardStore, InitialData};
use site::view::{App, State};
use wasm_bindgen::prelude::*;
use web_sys::HtmlElement;

pub use load::Files;

/// Brings the page to life, with the files that it carries itself, if it does. The page's script calls
/// it once the program has arrived, and again when the reader asks for a retry; it does nothing to the
/// page before the catalogue is whole.
///
/// # Errors
/// Throws where the page is not one that the tool made, or where the catalogue does not arrive or
/// is not what the page expects.
pub async fn start(files: Option<Files>) -> Result<(), JsValue> {
    let app: HtmlElement = document()
        .get_element_by_id("chronicle_app")
        .and_then(|element| element.dyn_into().ok())
        .ok_or_else(|| JsError::new("the page has no #chronicle_app"))?;
    let attribute = |name| app.get_attribute(name).unwrap_or_default();
    let initial_data = load::initial_data(
        files.as_ref(),
        attribute("data-src"),
        attribute("data-integrity"),
    )
    .await?;
    let files: Option<&'static Files> = files.map(|files| &*Box::leak(Box::new(files)));
    // What the reader has chosen is adopted only after hydration, because the first render must
    // equal what was prerendered.
    let picked = controls::picked();
    let state = hydrate(&app, files, initial_data);
    // Who has scrolled already stays where they are.
    if scroll::is_at_top() {
        state.trim();
    } else {
        scroll::see(state, scroll::MAY);
    }
    address::adopt_first(picked, state);
    app.set_attribute("data-live", "").ok();
    if let Ok(Some(tools)) = app.query_selector(".tools") {
        tools.set_attribute("data-live", "").ok();
    }
    Ok(())
}

/// Hydrates the page with the empty query, and connects it to the browser.
fn hydrate(
    app: &HtmlElement,
    files: Option<&'static Files>,
    initial_data: &'static InitialData,
) -> State {
    let slot = Rc::new(Cell::new(None));
    let out = slot.clone();
    hydrate_from(app.clone(), move || {
        let card_store = CardStore::new(
            &initial_data.newest,
            initial_data.chunks.len(),
            initial_data.chunk_size,
        );
        let mut state = State::new(
            &initial_data.locale,
            &initial_data.catalogue,
            card_store,
            fold::decompose,
        );
        state.is_standalone = files.is_some();
        out.set(Some(state));
        address::follow(state);
        load::follow(files, initial_data, state);
        controls::listen(state);
        counts::follow(state);
        keys::listen();
        scroll::listen(state);
        view! { <App state /> }
    })
    .forget();
    slot.get().expect("hydration runs its function")
}
