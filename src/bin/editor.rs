//! The program of the editor. A page starts it once; its workers use it to check what is edited.

#![recursion_limit = "512"]

#[cfg(target_arch = "wasm32")]
mod page {
    use apps::editor::{self, Platform};
    use wasm_bindgen::prelude::*;

    /// Brings the page to life: with what the browser does for it, and its words.
    ///
    /// # Errors
    /// Throws where the words are of another version.
    #[wasm_bindgen]
    #[expect(
        clippy::needless_pass_by_value,
        reason = "what JavaScript passes is owned"
    )]
    pub fn start(platform: Platform, words: Vec<u8>) -> Result<(), JsValue> {
        editor::start(platform, &words)
    }

    /// Opens a dataset in a worker, as the page has it, and checks it.
    #[wasm_bindgen]
    #[must_use]
    pub fn open(name: &str, text: &str) -> String {
        editor::checking::open(name, text)
    }

    /// Writes the dataset that a worker follows.
    #[wasm_bindgen]
    #[must_use]
    pub fn text() -> Option<String> {
        editor::checking::text()
    }

    /// Follows edits of the page (a JSON list), and checks.
    #[wasm_bindgen]
    #[must_use]
    pub fn follow(edits: &str) -> String {
        editor::checking::follow(edits)
    }
}

fn main() {}
