//! What the editor needs of Unicode's tables, which the browser has.

use std::cmp::Ordering;

use formats::slug::plain;
use wasm_bindgen::JsValue;

/// Gives a text in lower case, decomposed (NFKD).
pub fn decompose(text: &str) -> String {
    let text = js_sys::JsString::from(text).to_lower_case();
    text.normalize("NFKD").into()
}

/// Gives how a language (BCP 47) orders texts.
pub fn order(language: &str) -> impl Fn(&str, &str) -> Ordering {
    let languages = js_sys::Array::of1(&language.into());
    let collator = js_sys::Intl::Collator::new(&languages, &js_sys::Object::new());
    let compare = collator.compare();
    move |one, other| {
        let order = compare.call2(&JsValue::UNDEFINED, &one.into(), &other.into());
        let order = order.ok().and_then(|order| order.as_f64());
        order.map_or(Ordering::Equal, |order| order.total_cmp(&0.0))
    }
}

/// Writes a text in the letters of names, as far as it is Latin.
pub fn name(text: &str) -> String {
    plain(&decompose(text))
}
