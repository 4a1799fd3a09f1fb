//! What the browser does for the editor. `src/js/editor_platform.js` does it.

use std::cell::RefCell;

use js_sys::{Array, Function, Promise, Uint8Array};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::DataTransfer;

#[wasm_bindgen]
extern "C" {
    /// The object that does it.
    #[derive(Clone)]
    pub type Platform;

    #[wasm_bindgen(method)]
    fn call(
        this: &Platform,
        worker: &str,
        task: &str,
        given: &Array,
        progress: &JsValue,
    ) -> Promise;
    #[wasm_bindgen(method)]
    fn stop(this: &Platform, worker: &str);
    #[wasm_bindgen(method)]
    fn outline(this: &Platform) -> Promise;
    #[wasm_bindgen(method)]
    fn program(this: &Platform, href: &str, integrity: &str) -> Promise;
    #[wasm_bindgen(method)]
    fn choose(this: &Platform, many: bool, accept: Option<&str>) -> Promise;
    #[wasm_bindgen(method)]
    fn dropped(this: &Platform, transfer: &DataTransfer) -> Promise;
    #[wasm_bindgen(method, js_name = canWrite)]
    fn can_write(this: &Platform) -> bool;
    #[wasm_bindgen(method, js_name = chooseTarget)]
    fn choose_target(this: &Platform, name: &str) -> Promise;
    #[wasm_bindgen(method)]
    fn write(
        this: &Platform,
        handle: &JsValue,
        content: &Uint8Array,
        modified: &JsValue,
    ) -> Promise;
    #[wasm_bindgen(method)]
    fn download(this: &Platform, name: &str, media_type: &str, content: &Uint8Array);
    #[wasm_bindgen(method)]
    fn address(this: &Platform, content: &Uint8Array, media_type: &str) -> String;
    #[wasm_bindgen(method)]
    fn forget(this: &Platform, address: &str);
    #[wasm_bindgen(method)]
    fn areas(this: &Platform, picture: &str, words: &Array) -> Promise;
    #[wasm_bindgen(method)]
    fn lock(this: &Platform, name: &str) -> Promise;
    #[wasm_bindgen(method)]
    fn unlock(this: &Platform, name: &str);
    #[wasm_bindgen(method, getter)]
    fn drafts(this: &Platform) -> DraftStore;

    /// The drafts that the browser keeps.
    pub type DraftStore;

    #[wasm_bindgen(method)]
    pub fn begin(this: &DraftStore, record: &JsValue) -> Promise;
    #[wasm_bindgen(method)]
    pub fn append(this: &DraftStore, draft: &str, edit: &str) -> Promise;
    #[wasm_bindgen(method, js_name = keepFile)]
    pub fn keep_file(this: &DraftStore, draft: &str, number: u32, content: &Uint8Array) -> Promise;
    #[wasm_bindgen(method)]
    pub fn all(this: &DraftStore) -> Promise;
    #[wasm_bindgen(method)]
    pub fn edits(this: &DraftStore, draft: &str) -> Promise;
    #[wasm_bindgen(method)]
    pub fn file(this: &DraftStore, draft: &str, number: u32) -> Promise;
    #[wasm_bindgen(method, js_name = forget)]
    pub fn forget_draft(this: &DraftStore, draft: &str) -> Promise;
    #[wasm_bindgen(method, js_name = forgetAll)]
    pub fn forget_all(this: &DraftStore) -> Promise;
}

thread_local! {
    static PLATFORM: RefCell<Option<Platform>> = const { RefCell::new(None) };
}

/// Takes over what the page gives.
pub fn put(platform: Platform) {
    PLATFORM.set(Some(platform));
}

fn platform() -> Platform {
    PLATFORM.with_borrow(|it| it.clone().expect("the page has given a platform"))
}

/// A file that was chosen or dropped.
#[derive(Clone)]
pub struct Chosen {
    /// Its name.
    pub name: String,
    /// What it holds.
    pub content: Uint8Array,
    /// What writes it, where the browser can.
    pub handle: JsValue,
    /// When it was last changed, in milliseconds.
    pub modified: JsValue,
}

impl Chosen {
    fn of(value: &JsValue) -> Self {
        let parts: &Array = value.unchecked_ref();
        Self {
            name: parts.get(0).as_string().unwrap_or_default(),
            content: parts.get(1).unchecked_into(),
            handle: parts.get(2),
            modified: parts.get(3),
        }
    }

    fn all(value: &JsValue) -> Vec<Self> {
        let files: &Array = value.unchecked_ref();
        files.iter().map(|file| Self::of(&file)).collect()
    }
}

/// Which of the two workers does something.
#[derive(Clone, Copy)]
pub enum Worker {
    /// It follows the edits, and checks.
    Checker,
    /// It imports and publishes.
    Publisher,
}

impl Worker {
    fn name(self) -> &'static str {
        match self {
            Self::Checker => "checker",
            Self::Publisher => "publisher",
        }
    }

    /// Lets it do something, and gives what comes of it.
    ///
    /// # Errors
    /// Gives what it throws: a text.
    pub async fn call(self, task: &str, given: &Array) -> Result<JsValue, JsValue> {
        JsFuture::from(platform().call(self.name(), task, given, &JsValue::UNDEFINED)).await
    }

    /// The same for what takes long: `progress` is told what share is done.
    ///
    /// # Errors
    /// Gives what it throws: a text.
    pub async fn call_with(
        self,
        task: &str,
        given: &Array,
        progress: impl Fn(f64) + 'static,
    ) -> Result<JsValue, JsValue> {
        let told = Closure::<dyn Fn(f64)>::new(progress);
        let function: &Function = told.as_ref().unchecked_ref();
        JsFuture::from(platform().call(self.name(), task, given, function)).await
    }

    /// Stops what it does. Whoever waits for it gets the error "stopped".
    pub fn stop(self) {
        platform().stop(self.name());
    }
}

/// Gives the assets of sites, without the programs.
pub async fn outline() -> Result<JsValue, JsValue> {
    JsFuture::from(platform().outline()).await
}

/// Gives a file of the programs.
pub async fn program(href: &str, integrity: &str) -> Result<JsValue, JsValue> {
    JsFuture::from(platform().program(href, integrity)).await
}

/// Lets the author choose files; none where they think better of it. `accept` is what an `<input>` takes.
pub async fn choose(many: bool, accept: Option<&str>) -> Result<Vec<Chosen>, JsValue> {
    let files = JsFuture::from(platform().choose(many, accept)).await?;
    Ok(Chosen::all(&files))
}

/// Lets the author choose one file.
pub async fn choose_one(accept: Option<&str>) -> Option<Chosen> {
    let chosen = choose(false, accept).await.unwrap_or_default();
    chosen.into_iter().next()
}

/// Reads what was dropped.
pub fn dropped(transfer: &DataTransfer) -> Promise {
    platform().dropped(transfer)
}

/// Gives the files of [`dropped`].
pub async fn read_dropped(files: Promise) -> Result<Vec<Chosen>, JsValue> {
    Ok(Chosen::all(&JsFuture::from(files).await?))
}

/// Tells whether the browser can write a file where the author wants it.
pub fn can_write() -> bool {
    platform().can_write()
}

/// Asks where a new file goes; nothing where the author thinks better of it.
pub async fn choose_target(name: &str) -> Result<Option<JsValue>, JsValue> {
    let handle = JsFuture::from(platform().choose_target(name)).await?;
    Ok((!handle.is_undefined()).then_some(handle))
}

/// Writes a file. Gives when it was last changed, or nothing where another program has changed it since.
pub async fn write(
    handle: &JsValue,
    content: &Uint8Array,
    modified: &JsValue,
) -> Result<Option<JsValue>, JsValue> {
    let written = JsFuture::from(platform().write(handle, content, modified)).await?;
    Ok((!written.is_undefined()).then_some(written))
}

/// Gives a file to the browser's downloads.
pub fn download(name: &str, media_type: &str, content: &Uint8Array) {
    platform().download(name, media_type, content);
}

/// Gives content an address of its own (`blob:`).
pub fn address(content: &Uint8Array, media_type: &str) -> String {
    platform().address(content, media_type)
}

/// Gives the memory of such an address back.
pub fn forget(address: &str) {
    platform().forget(address);
}

/// Lets the author draw boxes over a picture at an address: JSON, and what closes the dialog; nothing where
/// the author thinks better of it. The words are those that the dialog says, in its order.
pub async fn areas(picture: &str, words: &[&str]) -> Result<Option<(JsValue, Function)>, JsValue> {
    let words = words.iter().map(|word| JsValue::from(*word)).collect();
    let drawn = JsFuture::from(platform().areas(picture, &words)).await?;
    if drawn.is_undefined() {
        return Ok(None);
    }
    let drawn: Array = drawn.unchecked_into();
    Ok(Some((drawn.get(0), drawn.get(1).unchecked_into())))
}

/// Tells whether no other page of this browser edits the draft of that name.
pub async fn lock(name: &str) -> bool {
    let lock = JsFuture::from(platform().lock(name)).await;
    lock.is_ok_and(|is_free| is_free.is_truthy())
}

/// Lets another page edit the draft of that name.
pub fn unlock(name: &str) {
    platform().unlock(name);
}

/// Gives the drafts that the browser keeps.
pub fn drafts() -> DraftStore {
    platform().drafts()
}
