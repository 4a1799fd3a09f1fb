//! Shows the dossier of a file, alive, and what was found in the file.

use std::any::Any;
use std::cell::{Cell, RefCell};

use leptos::mount::mount_to;
use leptos::prelude::*;
use locale::Translation;
use site::catalogue::{Card, CardStore, Catalogue};
use site::query::search::{Index, build};
use site::view::{Preview, State, findings};
use wasm_bindgen::prelude::*;
use web_sys::HtmlElement;

use super::reading::{Reading, read};
use crate::exporter::{Dataset, document, put, read_locale};
use crate::reader::{address, controls, counts, fold, scroll};

thread_local! {
    /// What is shown; it goes when it is dropped, with all that listens for it.
    static SHOWN: RefCell<Option<Box<dyn Any>>> = const { RefCell::new(None) };
    /// The words of the page.
    static WORDS: Cell<Option<&'static Translation>> = const { Cell::new(None) };
}

/// Takes over the words of the page.
///
/// # Errors
/// Throws where they are of another version.
pub fn load_locale(bytes: &[u8]) -> Result<(), JsValue> {
    WORDS.set(Some(read_locale(bytes)?));
    Ok(())
}

/// Shows a file of any format that the tool reads, in the place of the one before.
///
/// # Errors
/// Throws where the page is not the preview's, or has given no words.
pub fn show(name: &str, bytes: &[u8]) -> Result<(), JsValue> {
    let words = WORDS.get();
    let words = words.ok_or_else(|| JsError::new("the page has given no words"))?;
    SHOWN.with(|shown| shown.borrow_mut().take());
    let Reading {
        lines,
        conclusion,
        dossier,
        name,
    } = read(name, bytes, &words.page);
    place("preview_status")?.set_text_content(Some(&conclusion));
    let found = place("preview_findings")?;
    found.set_text_content(None);
    findings(lines, dossier.is_some(), &words.page)
        .build()
        .mount(&found, None);
    if let Some((dossier, text)) = dossier {
        let dataset = put(Dataset {
            name,
            text,
            dossier,
            version: words.exporter.preview_version().to_owned(),
            base: None,
            locale: &words.exporter,
        });
        stage(dataset, words, place("preview_stage")?);
    }
    Ok(())
}

/// Finds a place of the page.
fn place(id: &str) -> Result<HtmlElement, JsValue> {
    let found = document().get_element_by_id(id);
    let found = found.and_then(|element| element.dyn_into().ok());
    found.ok_or_else(|| JsError::new("the page is not the preview's").into())
}

/// Draws the dossier and connects it to the browser.
fn stage(dataset: &'static Dataset, words: &'static Translation, place: HtmlElement) {
    let catalogue = Catalogue::of(&dataset.dossier, &words.reader);
    let cards = Card::all(&dataset.dossier, &words.reader);
    let catalogue: &'static Catalogue = Box::leak(Box::new(catalogue));
    let cards: &'static [Card] = cards.leak();
    let shown = mount_to(place, move || {
        let card_store = CardStore::new(cards, 0, 1);
        let state = State::new(&words.reader, catalogue, card_store, fold::decompose);
        state.trim();
        if let Some(built) = build(cards.iter().map(Card::searched), fold::decompose) {
            state.index.set(Index::new(built.index.leak()));
            state.positions.set(Some(built.positions.leak()));
        }
        address::follow(state);
        controls::listen(state);
        counts::follow(state);
        scroll::listen(state);
        address::adopt_first(controls::picked(), state);
        view! { <Preview dossier=&dataset.dossier state locale=&words.page /> }
    });
    SHOWN.with(|place| place.replace(Some(Box::new(shown))));
}
