//! What the search needs of the browser.

/// Folds letters for the search, with the tables that the browser has: lower case, decomposed.
pub fn decompose(text: &str) -> String {
    let text = js_sys::JsString::from(text).to_lower_case();
    String::from(text.normalize("NFKD"))
}
