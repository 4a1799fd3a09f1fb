//! The browser's side: loads the dossier, hydrates the page that the tool prerendered, and keeps
//! the address bar and the query in step.

mod address;
mod load;

use chronicle::query::Query;
use chronicle::view::App;
use leptos::mount::hydrate_from;
use leptos::prelude::*;
use wasm_bindgen::prelude::*;
use web_sys::HtmlElement;

/// Brings the page to life. The boot script calls it once the wasm has arrived, and again when the
/// reader asks for a retry; it does nothing to the page before the dossier is whole.
///
/// # Errors
/// Throws where the page is not one that the tool made, or where the dossier does not arrive, is
/// not what the page expects, or does not parse.
#[wasm_bindgen]
pub async fn start() -> Result<(), JsError> {
    let app: HtmlElement = document()
        .get_element_by_id("chronicle_app")
        .and_then(|element| element.dyn_into().ok())
        .ok_or_else(|| JsError::new("the page has no #chronicle_app"))?;
    let attribute = |name| app.get_attribute(name).unwrap_or_default();
    let dossier = load::dossier(&attribute("data-src"), &attribute("data-integrity")).await?;
    // Hydration writes the radios' state, so what the reader has picked is read before it; it is
    // adopted only after it, because the first render must equal what was prerendered.
    let picked = address::picked_year();
    let query = RwSignal::new(Query::default());
    hydrate_from(app.clone(), move || {
        address::follow(query);
        view! { <App dossier query /> }
    })
    .forget();
    address::adopt_first(picked, dossier, query);
    address::listen(dossier, query);
    app.set_attribute("data-live", "").ok();
    Ok(())
}
