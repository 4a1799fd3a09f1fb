//! Fetches what the page needs, when it needs it.

use std::collections::BTreeSet;
use std::time::Duration;

use gloo_net::http::Request;
use js_sys::{ArrayBuffer, Uint8Array};
use leptos::prelude::*;
use leptos::task::spawn_local;
use site::catalogue::{Card, File, InitialData, from_bytes};
use site::query::search::Index;
use site::view::State;
use wasm_bindgen::prelude::*;

/// Up to how many files of cards are fetched before they are asked for: a reader who chooses then
/// waits for nothing, and has loaded some 150 kB more.
const AHEAD: usize = 10;

/// How long after its start the page fetches them.
const AHEAD_AFTER: Duration = Duration::from_secs(1);

/// How long the list stays as it was while cards are on their way.
const PATIENCE: Duration = Duration::from_millis(200);

#[wasm_bindgen]
extern "C" {
    /// The files that the page itself carries, where it is a single file.
    pub type Files;

    /// Gives a file's bytes, checked against its hash.
    #[wasm_bindgen(method, catch)]
    async fn read(this: &Files, href: &str, integrity: &str) -> Result<JsValue, JsValue>;
}

/// The addresses of the files that are on their way or here.
type Asked = StoredValue<BTreeSet<&'static str>>;

/// Fetches the initial data. It lives as long as the page and never changes, so views hold plain
/// references to it.
pub async fn initial_data(
    files: Option<&Files>,
    href: String,
    integrity: String,
) -> Result<&'static InitialData, JsValue> {
    let bytes = bytes(files, &File { href, integrity }).await?;
    let initial_data =
        from_bytes(bytes).map_err(|_| JsError::new("the catalogue is of another version"))?;
    Ok(Box::leak(Box::new(initial_data)))
}

/// Fetches a file from the page itself, or else from its host, and keeps it for as long as the page
/// lives. Either checks it against its hash.
async fn bytes(files: Option<&Files>, file: &File) -> Result<&'static [u8], JsValue> {
    let bytes = match files {
        Some(files) => {
            let buffer = files.read(&file.href, &file.integrity).await?;
            Uint8Array::new(buffer.unchecked_ref::<ArrayBuffer>()).to_vec()
        }
        None => hosted(file).await?,
    };
    Ok(Vec::leak(bytes))
}

/// Fetches a file from the host.
async fn hosted(file: &File) -> Result<Vec<u8>, JsError> {
    let request = Request::get(&file.href).integrity(&file.integrity);
    let response = request.send().await?;
    if !response.ok() {
        let message = format!("{}: the host answered {}", file.href, response.status());
        return Err(JsError::new(&message));
    }
    Ok(response.binary().await?)
}

/// Fetches the search index when a reader begins to search, the positions of its words when the
/// search holds a phrase, and the cards that are to be drawn. What fails is asked for again with
/// the next change of the query.
pub fn follow(files: Option<&'static Files>, initial_data: &'static InitialData, state: State) {
    Effect::new(move |_| {
        let drawn = state.drawn.get();
        set_timeout(move || state.overdue.set(drawn), PATIENCE);
    });
    let asked = StoredValue::new(BTreeSet::new());
    if initial_data.chunks.len() <= AHEAD {
        let ahead = move || {
            for (chunk, file) in (1..).zip(&initial_data.chunks) {
                cards(files, asked, file, chunk, state);
            }
        };
        set_timeout(ahead, AHEAD_AFTER);
    }
    Effect::new(move |_| {
        let words = !state.search.read().is_empty();
        if words || state.is_searching.get() {
            fetch(files, asked, &initial_data.index, move |bytes| {
                let index = bytes.and_then(Index::new);
                arrived(index, state.index, state);
            });
        }
        // Without the index nobody can say whether they are needed.
        if words && state.index.read().is_some() && !state.is_exact() {
            fetch(files, asked, &initial_data.positions, move |bytes| {
                arrived(bytes, state.positions, state);
            });
        }
        for chunk in state.missing() {
            let Some(file) = initial_data.chunks.get(chunk - 1) else {
                continue;
            };
            cards(files, asked, file, chunk, state);
        }
    });
}

/// Takes over a part of the search. What did not arrive changes nothing but what the page says: what
/// follows the signal would ask for it again at once, and without end.
fn arrived<T: Send + Sync + 'static>(part: Option<T>, signal: RwSignal<Option<T>>, state: State) {
    state.note.set(if part.is_some() {
        ""
    } else {
        state.locale.search_failed()
    });
    if part.is_some() {
        signal.set(part);
    }
}

/// Fetches a file of cards.
fn cards(
    files: Option<&'static Files>,
    asked: Asked,
    file: &'static File,
    chunk: usize,
    state: State,
) {
    fetch(files, asked, file, move |bytes| {
        let cards = bytes.and_then(|bytes| from_bytes::<Vec<Card>>(bytes).ok());
        match cards {
            Some(cards) => {
                state.note.set("");
                state
                    .card_store
                    .update(|card_store| card_store.insert(chunk, cards.leak()));
            }
            None => state.note.set(state.locale.reports_failed()),
        }
    });
}

/// Fetches a file unless it is on its way or here.
fn fetch(
    files: Option<&'static Files>,
    asked: Asked,
    file: &'static File,
    arrived: impl FnOnce(Option<&'static [u8]>) + 'static,
) {
    let mut is_new = false;
    asked.update_value(|asked| is_new = asked.insert(&file.href));
    if is_new {
        spawn_local(async move {
            let bytes = bytes(files, file).await.ok();
            if bytes.is_none() {
                asked.update_value(|asked| _ = asked.remove(file.href.as_str()));
            }
            arrived(bytes);
        });
    }
}
