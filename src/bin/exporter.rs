//! What a reader rarely asks of a page, and downloads only then: citations and files.

#[cfg(target_arch = "wasm32")]
mod page {
    use apps::exporter;
    use wasm_bindgen::prelude::*;

    /// Takes over the dataset of the page: the name of its file, JSON that was checked, its version, and
    /// the words of the page for it.
    ///
    /// # Errors
    /// As [`exporter::load_dataset`].
    #[wasm_bindgen]
    #[expect(
        clippy::needless_pass_by_value,
        reason = "what JavaScript passes is owned"
    )]
    pub fn load_dataset(
        name: String,
        text: String,
        version: String,
        locale: Vec<u8>,
    ) -> Result<(), JsValue> {
        exporter::load_dataset(name, text, version, &locale)
    }

    /// Opens the dialog with the citation of a report; without an id, of the dossier.
    ///
    /// # Errors
    /// As [`exporter::cite`].
    #[wasm_bindgen]
    #[expect(
        clippy::needless_pass_by_value,
        reason = "what JavaScript passes is owned"
    )]
    pub fn cite(id: Option<String>) -> Result<(), JsValue> {
        exporter::cite(id.as_deref())
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
