//! The dialog in which a reader takes a citation.

use std::cell::Cell;

use formats::export::bibtex::bibtex;
use formats::export::citation::Citation;
use formats::export::csl::csl_json;
use formats::export::prose::{apa, chicago_bibliography, chicago_note, plain};
use formats::export::ris::ris;
use leptos::prelude::{Mountable, Render};
use locale::{Exporter, Locale};
use site::view::{Format, cite_dialog};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{Element, Event, HtmlDialogElement};

use super::dataset::taken;
use super::save_file::{document, save, window};

thread_local! {
    /// The place of the style that was chosen last, kept as long as the page lives.
    static STYLE: Cell<usize> = const { Cell::new(0) };
}

/// Opens the dialog for the report of that id; without one, for the dossier as a whole.
///
/// # Errors
/// Throws where there is no such report.
pub fn cite(id: Option<&str>) -> Result<(), JsValue> {
    let dataset = taken()?;
    let dossier = &dataset.dossier;
    let (access, locale) = (dataset.access()?, dataset.locale);
    let (citation, heading) = match id {
        None => (
            Citation::of_dossier(dossier, &access, locale),
            locale.cite_this_dossier().to_owned(),
        ),
        Some(id) => {
            let report = dossier
                .report(id)
                .ok_or_else(|| JsError::new("the dataset has no such report"))?;
            let citation = Citation::of_report(dossier, report, &access, locale);
            let heading = locale.cite_report(&citation.title);
            (citation, heading)
        }
    };
    if let Some(former) = document().get_element_by_id("cite_dialog") {
        former.remove();
    }
    let body = document().body().ok_or("the page has no body")?;
    let style = STYLE.get();
    let mut dialog = cite_dialog(locale, heading, formats(&citation), style).build();
    dialog.mount(&body, None);
    let dialog = document().get_element_by_id("cite_dialog");
    let dialog: HtmlDialogElement = dialog.ok_or("the dialog is missing")?.unchecked_into();
    // It goes with the dialog.
    let hear = move |event: Event| hear(&event, locale);
    let hear = Closure::<dyn Fn(Event)>::new(hear).into_js_value();
    dialog.add_event_listener_with_callback("click", hear.unchecked_ref())?;
    dialog.add_event_listener_with_callback("change", hear.unchecked_ref())?;
    // Copying comes first. An element that brings this attribute along is one for the page to focus,
    // which browsers refuse with a warning.
    if let Some(copy) = dialog.query_selector(&format!("[data-copy=cite_text_{style}]"))? {
        copy.set_attribute("autofocus", "")?;
    }
    dialog.show_modal()
}

/// Writes a citation in every format, first in the styles for readers.
fn formats(citation: &Citation) -> Vec<Format> {
    let locale = citation.locale;
    let prose = |name: &str, text| Format {
        name: name.to_owned(),
        text,
        file: None,
    };
    let file = |name: &str, text, ending| Format {
        name: name.to_owned(),
        text,
        file: Some(format!("{}.{ending}", citation.key)),
    };
    let one = std::slice::from_ref(citation);
    vec![
        prose(locale.format_apa(), apa(citation)),
        prose(
            locale.format_chicago_bibliography(),
            chicago_bibliography(citation),
        ),
        prose(locale.format_chicago_note(), chicago_note(citation)),
        prose(locale.format_plain(), plain(citation)),
        file(locale.format_bibtex(), bibtex(citation), "bib"),
        file(locale.format_ris(), ris(citation), "ris"),
        file(locale.format_csl_json(), csl_json(one), "json"),
    ]
}

/// Does what a press or a choice in the dialog asks for.
fn hear(event: &Event, locale: &'static Locale<Exporter>) {
    let button = event.target().and_then(|target| target.dyn_into().ok());
    let Some(button): Option<Element> = button else {
        return;
    };
    if let Some(style) = button.get_attribute("value") {
        STYLE.set(style.parse().unwrap_or_default());
        // What was done before was done to another.
        announce("");
    }
    let text = |name| {
        let id = button.get_attribute(name)?;
        document().get_element_by_id(&id)
    };
    if let Some(text) = text("data-copy") {
        spawn_local(async move {
            announce(if copy(&text).await {
                locale.copied()
            } else {
                locale.copy_refused()
            });
        });
    } else if let Some(text) = text("data-save") {
        let name = button.get_attribute("data-name").unwrap_or_default();
        let text = text.text_content().unwrap_or_default();
        let saved = save(&name, media_type(&name), &text);
        announce(if saved.is_ok() {
            locale.downloaded()
        } else {
            locale.download_refused()
        });
    }
}

/// Copies the text of an element, and tells whether that worked. Where it did not, the text is shown
/// and selected, so that the reader's own keys copy it.
async fn copy(element: &Element) -> bool {
    let text = element.text_content().unwrap_or_default();
    let navigator = window().navigator();
    // Browsers have no clipboard for pages that came over http.
    let clipboard = js_sys::Reflect::get(&navigator, &"clipboard".into());
    if clipboard.is_ok_and(|clipboard| clipboard.is_object()) {
        let copied = navigator.clipboard().write_text(&text);
        if JsFuture::from(copied).await.is_ok() {
            return true;
        }
    }
    if let Ok(Some(details)) = element.closest("details") {
        details.set_attribute("open", "").ok();
    }
    if let Ok(Some(selection)) = window().get_selection() {
        selection.select_all_children(element).ok();
    }
    false
}

/// Gives the media type of a citation's file.
fn media_type(name: &str) -> &'static str {
    match name.rsplit('.').next() {
        Some("bib") => "application/x-bibtex",
        Some("ris") => "application/x-research-info-systems",
        _ => "application/vnd.citationstyles.csl+json",
    }
}

/// Says in the dialog what was done.
fn announce(words: &str) {
    if let Some(status) = document().get_element_by_id("cite_status") {
        status.set_text_content(Some(words));
    }
}
