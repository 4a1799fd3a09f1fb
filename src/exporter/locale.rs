//! The words that a page gives its program.

use serde::de::DeserializeOwned;
use site::catalogue::from_bytes;
use wasm_bindgen::JsError;

/// Reads the words. They live as long as the page.
///
/// # Errors
/// Fails where they were written by another version.
pub fn read<T: DeserializeOwned>(bytes: &[u8]) -> Result<&'static T, JsError> {
    let locale = from_bytes(bytes).map_err(|_| JsError::new("the words are of another version"))?;
    Ok(Box::leak(Box::new(locale)))
}
