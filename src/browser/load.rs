//! Fetches the dossier.

use chronicle::dossier::Dossier;
use gloo_net::http::Request;
use wasm_bindgen::JsError;

/// Fetches and parses the dossier. It lives as long as the page and never changes, so views hold
/// plain references to it.
pub async fn dossier(url: &str, integrity: &str) -> Result<&'static Dossier, JsError> {
    let response = Request::get(url).integrity(integrity).send().await?;
    if !response.ok() {
        return Err(JsError::new(&format!(
            "{url}: the host answered {}",
            response.status()
        )));
    }
    let dossier: Dossier = serde_json::from_str(&response.text().await?)?;
    Ok(Box::leak(Box::new(dossier)))
}
