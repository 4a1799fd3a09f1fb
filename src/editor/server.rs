//! The folder of `chronicle serve`: the work is saved straight into it. A file that has changed on the disk
//! since it was read is not written.

use std::cell::RefCell;
use std::collections::BTreeMap;

use editor::Draft;
use gloo_net::http::{Request, RequestBuilder, Response};
use js_sys::Uint8Array;
use serde::Deserialize;
use wasm_bindgen::prelude::*;

use super::blob;
use super::open::SETTINGS;
use super::publisher::settings_file;

/// What every request of the editor says, so that no other page can make one.
const HEADER: (&str, &str) = ("X-Chronicle", "editor");

/// The folder as the server tells it.
#[derive(Deserialize)]
struct Listing {
    files: Vec<Entry>,
}

/// Why the server refuses something.
#[derive(Deserialize)]
struct Refusal {
    message: String,
}

/// What a file has become.
#[derive(Deserialize)]
struct Written {
    sha256: String,
}

#[derive(Deserialize)]
struct Entry {
    path: String,
    sha256: String,
}

/// What the folder held when it was last read or written.
#[derive(Default)]
struct Known {
    address: String,
    /// The hash of each file.
    hashes: BTreeMap<String, String>,
    /// The number of each file that is not text of the draft.
    numbers: BTreeMap<String, u32>,
}

thread_local! {
    static KNOWN: RefCell<Known> = RefCell::default();
}

fn failed(error: impl std::fmt::Display) -> JsValue {
    error.to_string().into()
}

async fn sent(request: RequestBuilder, body: Option<Uint8Array>) -> Result<Response, JsValue> {
    let request = request.header(HEADER.0, HEADER.1);
    let response = match body {
        Some(body) => request.body(body).map_err(failed)?.send().await,
        None => request.send().await,
    };
    let response = response.map_err(failed)?;
    if response.ok() {
        return Ok(response);
    }
    let reason = response.json::<Refusal>().await;
    let reason = reason.map_or_else(|_| response.status_text(), |refusal| refusal.message);
    Err(failed(reason))
}

/// Reads the folder at an address: its files by their paths.
///
/// # Errors
/// Throws what the server says.
pub async fn read(address: &str) -> Result<Vec<(String, Uint8Array)>, JsValue> {
    let listing = sent(Request::get(address), None).await?;
    let listing: Listing = listing.json().await.map_err(failed)?;
    let mut known = Known {
        address: address.to_owned(),
        ..Known::default()
    };
    let mut files = Vec::new();
    for Entry { path, sha256 } in listing.files {
        let content = sent(Request::get(&[address, &path].concat()), None).await?;
        let content = content.binary().await.map_err(failed)?;
        files.push((path.clone(), Uint8Array::from(&content[..])));
        known.hashes.insert(path, sha256);
    }
    KNOWN.set(known);
    Ok(files)
}

/// Remembers which file of the folder is which of the draft.
pub fn opened(draft: &Draft) {
    let files = draft.files().iter();
    let numbers = files.map(|(path, file)| (path.clone(), file.0)).collect();
    KNOWN.with_borrow_mut(|known| known.numbers = numbers);
}

/// Saves a draft, whose text is given: what changed since.
///
/// # Errors
/// Throws what the server says, such as that a file has changed on the disk.
pub async fn save(draft: &Draft, dataset: &str) -> Result<(), JsValue> {
    let file = ["data/", draft.name(), ".json"].concat();
    let mut texts = vec![(file, dataset.to_owned())];
    let settings = settings_file(draft).await?;
    let has_settings = KNOWN.with_borrow(|known| known.hashes.contains_key(SETTINGS));
    if has_settings || !settings.is_empty() {
        texts.push((SETTINGS.to_owned(), settings));
    }
    for (path, file) in draft.files() {
        let is_media = path.starts_with("media/");
        let is_same =
            KNOWN.with_borrow(|known| known.numbers.get(path).is_some_and(|it| *it == file.0));
        if let Some(content) = blob::get(*file).filter(|_| is_media && !is_same) {
            put(path, content).await?;
            KNOWN.with_borrow_mut(|known| known.numbers.insert(path.clone(), file.0));
        }
    }
    for (path, text) in texts {
        put(&path, Uint8Array::from(text.as_bytes())).await?;
    }
    Ok(())
}

async fn put(path: &str, content: Uint8Array) -> Result<(), JsValue> {
    let (address, hash) = KNOWN.with_borrow(|known| {
        (
            [&known.address, path].concat(),
            known.hashes.get(path).cloned(),
        )
    });
    let request = Request::put(&address);
    let request = match hash {
        Some(hash) => request.header("If-Match", &["\"", &hash, "\""].concat()),
        None => request.header("If-None-Match", "*"),
    };
    let written: Written = sent(request, Some(content))
        .await?
        .json()
        .await
        .map_err(failed)?;
    KNOWN.with_borrow_mut(|known| known.hashes.insert(path.to_owned(), written.sha256));
    Ok(())
}
