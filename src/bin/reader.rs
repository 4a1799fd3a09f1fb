//! The program of a dossier's page.

#[cfg(target_arch = "wasm32")]
mod page {
    use apps::reader::{self, Files};
    use wasm_bindgen::prelude::*;

    /// Brings the page to life, with the files that it carries itself, if it does.
    ///
    /// # Errors
    /// As [`reader::start`].
    #[wasm_bindgen]
    pub async fn start(files: Option<Files>) -> Result<(), JsValue> {
        reader::start(files).await
    }
}

/// Does nothing: the page's script calls `start`, and can call it again.
fn main() {}
