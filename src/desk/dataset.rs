//! The dossier that the desk works on.

use std::cell::OnceCell;

use chronicle::dossier::Dossier;
use wasm_bindgen::prelude::*;

/// A dossier and which state of it this is.
pub struct Dataset {
    /// The name of its file, without the ending.
    pub name: String,
    /// The file: JSON.
    pub text: String,
    /// What it holds.
    pub dossier: Dossier,
    /// Its version, as the page names it.
    pub version: String,
}

thread_local! {
    static TAKEN: OnceCell<&'static Dataset> = const { OnceCell::new() };
}

/// Takes the dataset of the page: JSON that the tool has checked. Of several, the first counts.
///
/// # Errors
/// Throws where it is no dataset.
#[wasm_bindgen]
pub fn take(name: String, text: String, version: String) -> Result<(), JsError> {
    let dossier = serde_json::from_str(&text)?;
    let dataset = Dataset {
        name,
        text,
        dossier,
        version,
    };
    let dataset: &'static Dataset = Box::leak(Box::new(dataset));
    TAKEN.with(|taken| _ = taken.set(dataset));
    Ok(())
}

/// Gives the dataset that was taken.
///
/// # Errors
/// Fails where none was.
pub fn taken() -> Result<&'static Dataset, JsError> {
    let taken = TAKEN.with(|taken| taken.get().copied());
    taken.ok_or_else(|| JsError::new("the desk has no dataset"))
}
