//! The program of the page on which a reader previews a dossier of their own: it reads what the
//! command line reads, says what that says, and sends nothing anywhere.

#[cfg(target_arch = "wasm32")]
mod page {
    use apps::{exporter, preview};
    use wasm_bindgen::prelude::*;

    /// Takes over the words of the page.
    ///
    /// # Errors
    /// As [`preview::load_locale`].
    #[wasm_bindgen]
    #[expect(
        clippy::needless_pass_by_value,
        reason = "what JavaScript passes is owned"
    )]
    pub fn load_locale(bytes: Vec<u8>) -> Result<(), JsValue> {
        preview::load_locale(&bytes)
    }

    /// Shows a file of any format that can be read, in the place of the one before.
    ///
    /// # Errors
    /// As [`preview::show`].
    #[wasm_bindgen]
    #[expect(
        clippy::needless_pass_by_value,
        reason = "what JavaScript passes is owned"
    )]
    pub fn show(name: String, bytes: Vec<u8>) -> Result<(), JsValue> {
        preview::show(&name, &bytes)
    }

    /// Downloads reports as `json`, `csv` or `txt`: those of these numbers, which answer that query, or
    /// all.
    ///
    /// # Errors
    /// As [`exporter::download`].
    #[wasm_bindgen]
    #[expect(
        clippy::needless_pass_by_value,
        reason = "what JavaScript passes is owned"
    )]
    pub fn download(
        format: &str,
        numbers: Option<Vec<u32>>,
        query: Option<String>,
    ) -> Result<(), JsValue> {
        exporter::download(format, numbers.as_deref(), &query.unwrap_or_default())
    }
}

fn main() {}
