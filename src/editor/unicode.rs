//! What the editor needs of Unicode's tables, which the browser has.

use formats::slug::plain;

/// Gives a text in lower case, decomposed (NFKD).
pub fn decompose(text: &str) -> String {
    let text = js_sys::JsString::from(text).to_lower_case();
    text.normalize("NFKD").into()
}

/// Writes a text in the letters of names, as far as it is Latin.
pub fn name(text: &str) -> String {
    plain(&decompose(text))
}
