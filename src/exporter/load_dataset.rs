//! Takes over the dataset of the page.

use formats::export::site::Base;
use wasm_bindgen::prelude::*;

use super::dataset::{Dataset, put};
use super::locale::read;
use super::save_file::{document, window};

/// Takes the dataset of the page: the name of its file, JSON that the tool has checked, its version,
/// and the words of the page for it.
///
/// # Errors
/// Throws where it is no dataset, or where the words are of another version.
pub fn load_dataset(
    name: String,
    text: String,
    version: String,
    locale: &[u8],
) -> Result<(), JsValue> {
    let dossier = serde_json::from_str(&text).map_err(JsError::from)?;
    put(Dataset {
        name,
        text,
        dossier,
        version,
        base: base()?,
        locale: read(locale)?,
    });
    Ok(())
}

/// Gives the address of the page: the one that it says is its own, else the one from which it came,
/// where that is a host.
fn base() -> Result<Option<Base>, JsValue> {
    let own = document().query_selector("link[rel=canonical]")?;
    let address = if let Some(link) = own {
        link.get_attribute("href").unwrap_or_default()
    } else {
        let location = window().location();
        format!("{}{}", location.origin()?, location.pathname()?)
    };
    // A page and its folder are one address.
    let folder = address.strip_suffix("index.html").unwrap_or(&address);
    Ok(folder.parse().ok())
}
