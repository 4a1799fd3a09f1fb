//! Takes over the dataset of the page.

use chronicle::export::site::Base;
use wasm_bindgen::prelude::*;

use super::dataset::{Dataset, put};
use super::hand_over::window;

/// Takes the dataset of the page: the name of its file, JSON that the tool has checked, and its
/// version.
///
/// # Errors
/// Throws where it is no dataset.
#[wasm_bindgen]
pub fn take(name: String, text: String, version: String) -> Result<(), JsValue> {
    let dossier = serde_json::from_str(&text).map_err(JsError::from)?;
    put(Dataset {
        name,
        text,
        dossier,
        version,
        base: base()?,
    });
    Ok(())
}

/// Gives the address of the page, where it came from a host.
fn base() -> Result<Option<Base>, JsValue> {
    let location = window().location();
    let path = location.pathname()?;
    // A page and its folder are one address.
    let folder = path.strip_suffix("index.html").unwrap_or(&path);
    Ok(format!("{}{folder}", location.origin()?).parse().ok())
}
