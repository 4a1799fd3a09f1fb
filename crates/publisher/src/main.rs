//! Imports and publishes in a worker of the editor: what the command line does with a site folder on a
//! disk, this does with one in memory, and gives the same bytes. What fails throws a JSON text: a list of
//! diagnostics, each with `severity`, `rule`, `message`, and `file` and `pointer` where these are known.

#[cfg(target_arch = "wasm32")]
mod export;
#[cfg(target_arch = "wasm32")]
mod folder;
#[cfg(target_arch = "wasm32")]
mod importing;
#[cfg(target_arch = "wasm32")]
mod inspect;
#[cfg(target_arch = "wasm32")]
mod report;
#[cfg(target_arch = "wasm32")]
mod state;
#[cfg(target_arch = "wasm32")]
mod translating;

#[cfg(target_arch = "wasm32")]
#[expect(
    clippy::needless_pass_by_value,
    reason = "what JavaScript passes is owned"
)]
mod worker {
    use std::borrow::Cow;

    use js_sys::{Array, Function, Uint8Array};
    use site::publish::{
        self, SiteFile, archive, editor_file, one_file_page, pack, publish, unpack as files_of,
    };
    use wasm_bindgen::prelude::*;

    use super::folder::Folder;
    use super::report::thrown;
    use super::state::{with, with_assets};
    use super::translating::Translating;
    use super::{export, importing, inspect};

    /// Takes the outline of the assets, and gives the files that it lacks, as `[href, integrity]` each.
    ///
    /// # Errors
    /// Throws where it was made by another version.
    #[wasm_bindgen]
    pub fn begin(outline: Vec<u8>) -> Result<Array, JsValue> {
        let assets = publish::Assets::from_bytes(&outline);
        let assets = assets.map_err(|_| JsError::new("the assets are of another version"))?;
        let files = publish::program_files(&assets);
        with(|state| state.assets = assets);
        let files = files.into_iter();
        Ok(files
            .map(|file| Array::of2(&file.href.into(), &file.integrity.into()))
            .collect())
    }

    /// Takes one of these files.
    #[wasm_bindgen]
    pub fn complete(href: &str, content: Vec<u8>) -> bool {
        with(|state| state.assets.complete(href, content))
    }

    /// Keeps a file of the site folder, under a number by which a folder names it.
    #[wasm_bindgen]
    pub fn put(number: u32, content: Vec<u8>) {
        with(|state| state.files.insert(number, content.into()));
    }

    /// Forgets all files.
    #[wasm_bindgen]
    pub fn clear() {
        with(|state| state.files.clear());
    }

    /// Makes the page in one file of the dossier that is edited, in a language (BCP 47) into which it is
    /// translated; an empty one is that in which it was written. A fragment shows a report in it, and leaves the
    /// focus where it is.
    ///
    /// # Errors
    /// Throws what is wrong with it.
    #[wasm_bindgen]
    pub fn page(folder: &str, dataset: String, language: &str) -> Result<Uint8Array, JsValue> {
        let (input, settings) = Folder::read(folder)?.edited(dataset)?;
        let page = with_assets(|assets| one_file_page(assets, &input, &settings, language));
        let page = page.map_err(thrown)?;
        Ok(page.map_or_else(Uint8Array::default, |page| {
            bytes(&without_focus(&page.content()))
        }))
    }

    /// Says everything that is wrong with the dossier that is edited, with its files and with the settings: a
    /// JSON list of diagnostics. Where it is asked for, what may endanger people is part of it.
    ///
    /// # Errors
    /// Throws where the folder cannot be read.
    #[wasm_bindgen]
    pub fn examine(folder: &str, dataset: String, is_private: bool) -> Result<String, JsValue> {
        Folder::read(folder)?.examined(dataset, is_private)
    }

    /// States in `site.toml` that something is meant which may endanger people, and why: its text.
    ///
    /// # Errors
    /// Throws where the file that is there is no TOML.
    #[wasm_bindgen]
    pub fn state(folder: &str, meant: &str, why: &str) -> Result<String, JsValue> {
        Folder::read(folder)?.stated(meant, why)
    }

    /// Makes the site of a folder as one archive (ZIP). `progress` is told what share is done.
    ///
    /// # Errors
    /// Throws what is wrong with it.
    #[wasm_bindgen]
    pub fn site(folder: &str, dataset: String, progress: &Function) -> Result<Uint8Array, JsValue> {
        let told = |share: f64| progress.call1(&JsValue::NULL, &share.into()).map(drop);
        told(0.05)?;
        let (input, settings) = Folder::read(folder)?.whole(dataset)?;
        told(0.1)?;
        let files = with_assets(|assets| publish(assets, &input, &settings)).map_err(thrown)?;
        told(0.7)?;
        Ok(bytes(&archive(&files)))
    }

    /// Makes the package of a folder: an archive (ZIP) that can be opened again.
    ///
    /// # Errors
    /// Throws where the folder cannot be read.
    #[wasm_bindgen]
    pub fn make_package(folder: &str, dataset: String) -> Result<Uint8Array, JsValue> {
        let files = Folder::read(folder)?.files(dataset)?;
        let files = files.into_iter();
        let files: Vec<_> = files
            .map(|(path, content)| SiteFile::new(path, content))
            .collect();
        Ok(bytes(&pack(&files)))
    }

    /// Opens a package: its files, as `[path, content]` each.
    ///
    /// # Errors
    /// Throws what is wrong with it.
    #[wasm_bindgen]
    pub fn unpack(package: Vec<u8>) -> Result<Array, JsValue> {
        let files = files_of(&package).map_err(|error| thrown(vec![error]))?;
        let files = files.into_iter();
        Ok(files
            .map(|file| Array::of2(&file.path.clone().into(), &bytes(&file.content())))
            .collect())
    }

    /// Reads the entries of `site.toml`: a JSON object.
    ///
    /// # Errors
    /// Throws where it is no TOML.
    #[wasm_bindgen]
    pub fn settings(text: &str) -> Result<String, JsValue> {
        super::folder::settings(text)
    }

    /// Writes `site.toml` of a folder: its text.
    ///
    /// # Errors
    /// Throws where the file that is there is no TOML.
    #[wasm_bindgen]
    pub fn settings_file(folder: &str) -> Result<String, JsValue> {
        Folder::read(folder)?.settings_file()
    }

    /// Exports a dataset as `csv`, `timelinejs` or `json`: the text, and what it cannot hold.
    ///
    /// # Errors
    /// Throws what is wrong with it.
    #[wasm_bindgen]
    pub fn export_dataset(dataset: &str, format: &str) -> Result<Array, JsValue> {
        export::export(dataset, format)
    }

    /// Imports a file: a JSON object. `options` is one, too. `progress` is told what share was read.
    ///
    /// # Errors
    /// Throws why nothing can be imported.
    #[wasm_bindgen]
    pub fn import_file(
        content: Vec<u8>,
        options: &str,
        progress: &Function,
    ) -> Result<String, JsValue> {
        importing::import_file(&content, options, &mut |share| {
            // A page that no longer listens has gone.
            let _ = progress.call1(&JsValue::NULL, &share.into());
        })
    }

    /// Writes a text in the letters of names: `a` to `z`, digits and hyphens.
    #[wasm_bindgen]
    pub fn slug(text: &str) -> String {
        formats::slug::slug(text)
    }

    /// Says what a file of a medium is: a JSON object.
    #[wasm_bindgen]
    pub fn inspect(content: Vec<u8>) -> String {
        inspect::inspect(&content)
    }

    /// Gives a file without what it says of its maker.
    ///
    /// # Errors
    /// Throws why that cannot be done.
    #[wasm_bindgen]
    pub fn cleaned(content: Vec<u8>) -> Result<Uint8Array, JsValue> {
        inspect::cleaned(&content).map(|content| bytes(&content))
    }

    /// Gives a picture as one draws on it before parts of it are covered: JPEG or PNG, the right way up.
    ///
    /// # Errors
    /// Throws why nothing can be covered in it.
    #[wasm_bindgen]
    pub fn preview(content: Vec<u8>) -> Result<Uint8Array, JsValue> {
        inspect::preview(&content).map(|content| bytes(&content))
    }

    /// Covers parts of a picture: the new file, and the SHA-256 of the former one and of the new one. `areas`
    /// is a JSON list of left, top, width and height in pixels.
    ///
    /// # Errors
    /// Throws why that cannot be done.
    #[wasm_bindgen]
    pub fn redact(content: Vec<u8>, areas: &str) -> Result<Array, JsValue> {
        let covered = inspect::redact(&content, areas)?;
        let file = bytes(&covered);
        let hashes = [content, covered].map(|content| SiteFile::new("", content).sha256().into());
        Ok(Array::of3(&file, &hashes[0], &hashes[1]))
    }

    /// Lists the translations of the dossier that is edited, and how far each is: a JSON list.
    ///
    /// # Errors
    /// Throws why the dataset cannot be read.
    #[wasm_bindgen]
    pub fn translations(folder: &str, dataset: &str) -> Result<String, JsValue> {
        Ok(Translating::read(folder, dataset)?.overview())
    }

    /// Lists the texts of the dossier with what is written for them in a language: a JSON list.
    ///
    /// # Errors
    /// Throws why the dataset or the translation cannot be read.
    #[wasm_bindgen]
    pub fn translated_texts(
        folder: &str,
        dataset: &str,
        language: &str,
    ) -> Result<String, JsValue> {
        Translating::read(folder, dataset)?.texts(language)
    }

    /// Changes texts of a translation, or begins one: the path of its file and what it holds then. `change`
    /// is a JSON object.
    ///
    /// # Errors
    /// Throws why the dataset or the translation cannot be read.
    #[wasm_bindgen]
    pub fn translate(
        folder: &str,
        dataset: &str,
        language: &str,
        change: &str,
    ) -> Result<Array, JsValue> {
        let change = serde_json::from_str(change).map_err(JsError::from)?;
        let (path, text) = Translating::read(folder, dataset)?.translate(language, change)?;
        Ok(Array::of2(&path.into(), &text.into()))
    }

    /// Makes a file for translators (PO): its text.
    ///
    /// # Errors
    /// Throws why the dataset or the translation cannot be read.
    #[wasm_bindgen]
    pub fn extract_texts(folder: &str, dataset: &str, language: &str) -> Result<String, JsValue> {
        Translating::read(folder, dataset)?.extract(language)
    }

    /// Puts what translators wrote (PO) into a translation: a JSON object. `language` is for a file that does
    /// not say its own.
    ///
    /// # Errors
    /// Throws what is wrong with the file; nothing is taken from it then.
    #[wasm_bindgen]
    pub fn merge_texts(
        folder: &str,
        dataset: &str,
        content: Vec<u8>,
        language: &str,
    ) -> Result<String, JsValue> {
        Translating::read(folder, dataset)?.merge(&content, language)
    }

    /// Makes the editor as a single file, in a language (BCP 47).
    #[wasm_bindgen]
    pub fn editor(language: &str) -> Uint8Array {
        with_assets(|assets| bytes(&editor_file(assets, language).content()))
    }

    /// Takes the focus from the reports of a page: browsers move it to what a fragment names, out of the field
    /// beside the page in which an author writes.
    fn without_focus(page: &[u8]) -> Vec<u8> {
        const ARTICLE: &str = "<article";
        let page = String::from_utf8_lossy(page);
        let mut parts = page.split(ARTICLE);
        let head = parts.next().into_iter().map(Cow::from);
        let articles = parts.map(|part| Cow::from(part.replacen(" tabindex=\"-1\"", "", 1)));
        head.chain(articles)
            .collect::<Vec<_>>()
            .join(ARTICLE)
            .into()
    }

    fn bytes(content: &[u8]) -> Uint8Array {
        Uint8Array::from(content)
    }
}

fn main() {}
