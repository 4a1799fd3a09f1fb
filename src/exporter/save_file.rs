//! Gives texts to the reader as files that are made in the browser.

use js_sys::Array;
use wasm_bindgen::prelude::*;
use web_sys::{Blob, BlobPropertyBag, Document, HtmlAnchorElement, Url, Window};

/// How long a browser may take to begin with a download, in milliseconds.
const PATIENCE: i32 = 60_000;

/// Gives the window.
///
/// # Panics
/// Outside of a page.
pub fn window() -> Window {
    web_sys::window().expect("the program runs in a page")
}

/// Gives the document.
///
/// # Panics
/// Outside of a page.
pub fn document() -> Document {
    window().document().expect("a page has a document")
}

/// Downloads a file that holds a text in UTF-8.
///
/// # Errors
/// Throws where the browser refuses.
pub fn save(name: &str, media_type: &str, text: &str) -> Result<(), JsValue> {
    let options = BlobPropertyBag::new();
    options.set_type(media_type);
    let blob = Blob::new_with_str_sequence_and_options(&Array::of1(&text.into()), &options)?;
    let url = Url::create_object_url_with_blob(&blob)?;
    let link: HtmlAnchorElement = document().create_element("a")?.unchecked_into();
    link.set_href(&url);
    link.set_download(name);
    link.click();
    let forget = Closure::once_into_js(move || Url::revoke_object_url(&url));
    window()
        .set_timeout_with_callback_and_timeout_and_arguments_0(forget.unchecked_ref(), PATIENCE)?;
    Ok(())
}
