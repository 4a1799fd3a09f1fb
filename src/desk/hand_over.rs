//! Gives texts to the reader: to the clipboard, or as files that are made in the browser.

use js_sys::Array;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, BlobPropertyBag, Document, Element, HtmlAnchorElement, Url, Window};

/// How long a browser may take to begin with a download, in milliseconds.
const PATIENCE: i32 = 60_000;

/// Gives the window.
pub fn window() -> Window {
    web_sys::window().expect("the program runs in a page")
}

/// Gives the document.
pub fn document() -> Document {
    window().document().expect("a page has a document")
}

/// Copies the text of an element, and tells whether that worked. Where it did not, the text is
/// selected, so that the reader's own keys copy it.
pub async fn copy(element: &Element) -> bool {
    let text = element.text_content().unwrap_or_default();
    let navigator = window().navigator();
    // Browsers have no clipboard for pages that came over http.
    let clipboard = js_sys::Reflect::get(&navigator, &"clipboard".into());
    if clipboard.is_ok_and(|clipboard| clipboard.is_object()) {
        let copied = navigator.clipboard().write_text(&text);
        if JsFuture::from(copied).await.is_ok() {
            return true;
        }
    }
    if let Ok(Some(selection)) = window().get_selection() {
        selection.select_all_children(element).ok();
    }
    false
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
