//! The editor: a dossier is opened, edited, looked at, mended and published in the browser. Nothing is
//! sent anywhere.
//!
//! The draft is one signal, and everything that is shown is derived from it. What a reader does becomes an
//! edit, and `Editor::edit` is the only way to change the draft. Two workers follow: one checks, the other
//! imports and publishes.

#![expect(
    clippy::needless_pass_by_value,
    reason = "a component owns what it is given"
)]

mod app;
mod blob;
mod changes;
pub mod checking;
mod clock;
mod correct;
mod date_field;
mod dossier_form;
mod drafts;
mod effects;
mod examining;
mod field;
mod findings;
mod focus;
mod frame;
mod import;
mod items;
mod labels;
mod leave;
mod media_form;
mod merging;
mod open;
mod own_fields;
mod pause;
mod photo;
mod platform;
mod privacy;
mod provenance_form;
mod publisher;
mod redaction;
mod report_form;
mod report_list;
mod save;
mod server;
mod site_form;
mod start;
mod store;
mod toolbar;
mod topics;
mod translating;
mod unicode;

use leptos::mount::mount_to;
use leptos::prelude::*;
use locale::Translation;
use wasm_bindgen::prelude::*;

pub use platform::Platform;

use app::App;
use store::Editor;

/// Brings the page to life.
///
/// # Errors
/// Throws where the page is not the editor's, or the words are of another version.
pub fn start(platform: Platform, words: &[u8]) -> Result<(), JsValue> {
    let words = postcard::from_bytes::<Translation>(words);
    let words = words.map_err(|_| JsError::new("the words are of another version"))?;
    let words: &'static Translation = Box::leak(Box::new(words));
    platform::put(platform);
    let place = document().get_element_by_id("editor");
    let place: web_sys::HtmlElement = place
        .and_then(|element| element.dyn_into().ok())
        .ok_or_else(|| JsError::new("the page is not the editor's"))?;
    let site = start::Site::of(&place);
    place.set_text_content(None);
    mount_to(place, move || {
        provide_context(Editor::new(words));
        view! { <App site /> }
    })
    .forget();
    Ok(())
}
