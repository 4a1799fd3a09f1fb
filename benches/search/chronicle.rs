//! The product's own search beside its peers: the page's engine, compiled as the page's program is,
//! over the files that the tool publishes.
#![cfg(target_arch = "wasm32")]

use site::query::search::{Index, Search};
use wasm_bindgen::JsError;
use wasm_bindgen::prelude::wasm_bindgen;

/// An index, and its positions once they are needed, as the page holds them.
#[wasm_bindgen]
pub struct Engine {
    index: Index<'static>,
    positions: Option<&'static [u8]>,
}

#[wasm_bindgen]
impl Engine {
    /// Takes the index.
    ///
    /// # Errors
    /// Throws where it is not one.
    #[wasm_bindgen(constructor)]
    pub fn new(index: Vec<u8>) -> Result<Self, JsError> {
        let index = Index::new(index.leak()).ok_or_else(|| JsError::new("that is no index"))?;
        let positions = None;
        Ok(Self { index, positions })
    }

    /// Takes the positions.
    pub fn take(&mut self, positions: Vec<u8>) {
        self.positions = Some(positions.leak());
    }

    /// Gives the numbers of the reports found; nothing where the positions are needed to tell.
    #[must_use]
    pub fn search(&self, typed: &str) -> Option<Vec<usize>> {
        let search = Search::parse(typed, decompose);
        let found = self.index.matches(&search, self.positions);
        found.exact.then(|| found.documents.iter().collect())
    }
}

/// Folds letters as the page does.
fn decompose(text: &str) -> String {
    let text = js_sys::JsString::from(text).to_lower_case();
    String::from(text.normalize("NFKD"))
}
