//! What the worker does that imports and publishes. It is loaded when it is first needed.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};

use editor::{Draft, Node};
use js_sys::{Array, Promise, Uint8Array};
use serde::{Deserialize, Serialize};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::{JsFuture, future_to_promise};

use super::blob;
use super::platform::{self, Worker};
use super::unicode::{decompose, name};

/// Something that is wrong, as the worker tells it.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Fault {
    /// `error` or `warning`.
    pub severity: String,
    /// The rule.
    pub rule: String,
    /// What was found, what was expected and what to do.
    pub message: String,
    /// The file, where it is about one.
    pub file: Option<String>,
    /// Where in the dataset (RFC 6901).
    pub pointer: String,
}

/// What the worker is told of the site folder.
#[derive(Serialize)]
struct Folder<'a> {
    name: &'a str,
    settings: BTreeMap<&'a str, &'a str>,
    files: BTreeMap<&'a str, u32>,
}

/// How far the worker is.
#[derive(Default)]
struct Progress {
    /// The assets on their way, or there.
    assets: Option<Promise>,
    /// The files that it has.
    files: BTreeSet<u32>,
}

thread_local! {
    static PROGRESS: RefCell<Progress> = RefCell::default();
}

/// Stops what the worker does. It begins anew with the next task.
pub fn stop() {
    PROGRESS.take();
    Worker::Publisher.stop();
}

/// Reads what a task threw: what is wrong with the input, or one fault of the program itself.
pub fn faults(error: &JsValue) -> Vec<Fault> {
    let text = error.as_string().unwrap_or_else(|| format!("{error:?}"));
    serde_json::from_str(&text).unwrap_or_else(|_| {
        vec![Fault {
            severity: "error".to_owned(),
            rule: "program".to_owned(),
            message: text,
            file: None,
            pointer: String::new(),
        }]
    })
}

/// Gives the worker the assets, if it has them not yet. Tasks that begin at the same time wait for the same.
async fn with_assets() -> Result<(), JsValue> {
    let arriving = PROGRESS.with_borrow_mut(|progress| {
        let begun = || future_to_promise(async { give_assets().await.map(JsValue::from) });
        progress.assets.get_or_insert_with(begun).clone()
    });
    let arrived = JsFuture::from(arriving).await;
    if arrived.is_err() {
        PROGRESS.with_borrow_mut(|progress| progress.assets = None);
    }
    arrived.map(drop)
}

async fn give_assets() -> Result<bool, JsValue> {
    let worker = Worker::Publisher;
    let outline = platform::outline().await?;
    let needed = worker.call("begin", &Array::of1(&outline)).await?;
    let needed: Array = needed.unchecked_into();
    for file in needed.iter() {
        let file: Array = file.unchecked_into();
        let (href, integrity) = (file.get(0), file.get(1));
        let texts = [&href, &integrity].map(|text| text.as_string().unwrap_or_default());
        let content = platform::program(&texts[0], &texts[1]).await?;
        worker
            .call("complete", &Array::of2(&href, &content))
            .await?;
    }
    Ok(true)
}

/// Gives the worker the files of a draft that it has not yet, and gives what it is told of the folder.
async fn with_files(draft: &Draft) -> Result<JsValue, JsValue> {
    for file in draft.files().values() {
        if PROGRESS.with_borrow(|progress| progress.files.contains(&file.0)) {
            continue;
        }
        if let Some(content) = blob::get(*file) {
            let given = Array::of2(&file.0.into(), &content);
            Worker::Publisher.call("put", &given).await?;
            PROGRESS.with_borrow_mut(|progress| progress.files.insert(file.0));
        }
    }
    let settings = draft.settings().members().iter();
    let files = draft.files().iter();
    let folder = Folder {
        name: draft.name(),
        settings: settings
            .filter_map(|(name, value)| Some((name.as_str(), value.as_text()?)))
            .collect(),
        files: files.map(|(path, file)| (path.as_str(), file.0)).collect(),
    };
    let folder = serde_json::to_string(&folder).map_err(JsError::from)?;
    Ok(folder.into())
}

/// Makes the page in one file of a dataset, with the files and settings of a draft. An empty language is that
/// of the dossier.
pub async fn page(draft: &Draft, dataset: &str, language: &str) -> Result<Uint8Array, JsValue> {
    with_assets().await?;
    let given = Array::of3(&with_files(draft).await?, &dataset.into(), &language.into());
    Ok(Worker::Publisher
        .call("page", &given)
        .await?
        .unchecked_into())
}

/// Tells whether the worker has begun.
pub fn is_loaded() -> bool {
    PROGRESS.with_borrow(|progress| progress.assets.is_some() || !progress.files.is_empty())
}

/// Says everything that is wrong with a dataset, with the files and the settings of a draft, and where it is asked for
/// what may endanger people.
pub async fn examine(
    draft: &Draft,
    dataset: &str,
    is_private: bool,
) -> Result<Vec<Fault>, JsValue> {
    let given = Array::of3(
        &with_files(draft).await?,
        &dataset.into(),
        &is_private.into(),
    );
    let found = Worker::Publisher.call("examine", &given).await?;
    let found = found.as_string().unwrap_or_default();
    Ok(serde_json::from_str(&found).map_err(JsError::from)?)
}

/// Makes the site of a dataset as an archive, with the files and settings of a draft. `progress` is told what
/// share is done.
pub async fn site(
    draft: &Draft,
    dataset: &str,
    progress: impl Fn(f64) + 'static,
) -> Result<Uint8Array, JsValue> {
    with_assets().await?;
    let given = Array::of2(&with_files(draft).await?, &dataset.into());
    let site = Worker::Publisher
        .call_with("site", &given, progress)
        .await?;
    Ok(site.unchecked_into())
}

/// Makes the package of a dataset, with the files and settings of a draft.
pub async fn package(draft: &Draft, dataset: &str) -> Result<Uint8Array, JsValue> {
    let given = Array::of2(&with_files(draft).await?, &dataset.into());
    let package = Worker::Publisher.call("make_package", &given).await?;
    Ok(package.unchecked_into())
}

/// Opens a package: its files, by their paths.
pub async fn unpack(package: &Uint8Array) -> Result<Vec<(String, Uint8Array)>, JsValue> {
    let files = Worker::Publisher
        .call("unpack", &Array::of1(package))
        .await?;
    let files: Array = files.unchecked_into();
    let files = files.iter().map(|file| {
        let file: Array = file.unchecked_into();
        let path = file.get(0).as_string().unwrap_or_default();
        (path, file.get(1).unchecked_into())
    });
    Ok(files.collect())
}

/// Reads the entries of `site.toml`.
pub async fn settings(text: &str) -> Result<BTreeMap<String, String>, JsValue> {
    let entries = Worker::Publisher
        .call("settings", &Array::of1(&text.into()))
        .await?;
    let entries = entries.as_string().unwrap_or_default();
    Ok(serde_json::from_str(&entries).map_err(JsError::from)?)
}

/// Writes `site.toml` of a draft: its text.
pub async fn settings_file(draft: &Draft) -> Result<String, JsValue> {
    let given = Array::of1(&with_files(draft).await?);
    let text = Worker::Publisher.call("settings_file", &given).await?;
    Ok(text.as_string().unwrap_or_default())
}

/// States in `site.toml` of a draft that something is meant which may endanger people, and why: its text.
pub async fn state(draft: &Draft, meant: &str, why: &str) -> Result<String, JsValue> {
    let given = Array::of3(&with_files(draft).await?, &meant.into(), &why.into());
    let text = Worker::Publisher.call("state", &given).await?;
    Ok(text.as_string().unwrap_or_default())
}

/// Exports a dataset: the text, and what it cannot hold.
pub async fn export(dataset: &str, format: &str) -> Result<(String, Vec<String>), JsValue> {
    let given = Array::of2(&dataset.into(), &format.into());
    let made: Array = Worker::Publisher
        .call("export_dataset", &given)
        .await?
        .unchecked_into();
    let left_out: Array = made.get(1).unchecked_into();
    let left_out = left_out.iter().filter_map(|text| text.as_string());
    Ok((
        made.get(0).as_string().unwrap_or_default(),
        left_out.collect(),
    ))
}

/// A translation, and how far it is.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Translation {
    /// Its file, such as `data/georgia.ru.json`.
    pub path: String,
    /// The language (BCP 47).
    pub language: String,
    /// Its name in that language.
    pub name: String,
    /// Whether a speaker of the language has reviewed it.
    pub is_reviewed: bool,
    /// How many texts the dossier has.
    pub count: usize,
    /// How many of them are translated as they are now.
    pub done: usize,
    /// How many translations are of an earlier text.
    pub outdated: usize,
    /// The keys of texts that the dossier no longer has.
    pub orphaned: Vec<String>,
    /// What is wrong with it.
    pub faults: Vec<Fault>,
}

/// A text of the dossier, and what is written for it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct TranslatedText {
    /// Its key in a translation.
    pub key: String,
    /// The text, as it was written.
    pub original: String,
    /// What is written for it; empty where nothing is.
    pub translation: String,
    /// `missing`, `outdated` or `current`.
    pub state: String,
}

/// What is changed in a translation.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Change {
    /// Texts by their keys. An empty one is taken out.
    pub texts: BTreeMap<String, String>,
    /// Whether a speaker of the language has reviewed it.
    pub is_reviewed: Option<bool>,
}

/// What came of a translators' file.
pub struct Merged {
    /// The language (BCP 47).
    pub language: String,
    /// The file of the translation.
    pub path: String,
    /// What it holds now.
    pub text: String,
    /// How many texts are other ones now.
    pub taken: usize,
    /// What could not be taken.
    pub said: Vec<Fault>,
}

/// Lets the worker do something with a draft and its dataset, and gives what comes of it.
async fn of_draft(
    draft: &Draft,
    dataset: &str,
    task: &str,
    told: &[JsValue],
) -> Result<JsValue, JsValue> {
    let given = Array::of2(&with_files(draft).await?, &dataset.into());
    for value in told {
        given.push(value);
    }
    Worker::Publisher.call(task, &given).await
}

/// Reads what the worker gives as JSON.
fn read(given: &JsValue) -> Result<Node, JsValue> {
    let text = given.as_string().unwrap_or_default();
    text.parse().map_err(|_| JsValue::from(text))
}

/// Gives the text or the number at a place.
fn text(node: &Node, pointer: &str) -> String {
    match node.get(pointer) {
        Some(Node::Text(text) | Node::Number(text)) => text.clone(),
        _ => String::new(),
    }
}

fn number(node: &Node, pointer: &str) -> usize {
    text(node, pointer).parse().unwrap_or_default()
}

/// Lists the translations of a dataset.
pub async fn translations(draft: &Draft, dataset: &str) -> Result<Vec<Translation>, JsValue> {
    let given = read(&of_draft(draft, dataset, "translations", &[]).await?)?;
    let translation = |node: &Node| Translation {
        path: text(node, "/path"),
        language: text(node, "/language"),
        name: text(node, "/name"),
        is_reviewed: node.get("/is_reviewed") == Some(&Node::Bool(true)),
        count: number(node, "/count"),
        done: number(node, "/done"),
        outdated: number(node, "/outdated"),
        orphaned: node
            .list("/orphaned")
            .iter()
            .filter_map(|key| key.as_text().map(str::to_owned))
            .collect(),
        faults: faults(&text(node, "/faults").into()),
    };
    Ok(given.list("").iter().map(translation).collect())
}

/// Lists the texts of a dataset with what is written for them in a language.
pub async fn translated_texts(
    draft: &Draft,
    dataset: &str,
    language: &str,
) -> Result<Vec<TranslatedText>, JsValue> {
    let given = of_draft(draft, dataset, "translated_texts", &[language.into()]).await?;
    let texts = |node: &Node| TranslatedText {
        key: text(node, "/key"),
        original: text(node, "/original"),
        translation: text(node, "/translation"),
        state: text(node, "/state"),
    };
    Ok(read(&given)?.list("").iter().map(texts).collect())
}

/// Changes a translation, or begins one: the path of its file, and what it holds then.
pub async fn translate(
    draft: &Draft,
    dataset: &str,
    language: &str,
    change: &Change,
) -> Result<(String, String), JsValue> {
    let change = serde_json::to_string(change).map_err(JsError::from)?;
    let told = [language.into(), change.into()];
    let made = of_draft(draft, dataset, "translate", &told).await?;
    let made: Array = made.unchecked_into();
    let text = |place| made.get(place).as_string().unwrap_or_default();
    Ok((text(0), text(1)))
}

/// Makes a file for translators (PO).
pub async fn extract_texts(
    draft: &Draft,
    dataset: &str,
    language: &str,
) -> Result<String, JsValue> {
    let text = of_draft(draft, dataset, "extract_texts", &[language.into()]).await?;
    Ok(text.as_string().unwrap_or_default())
}

/// Puts what translators wrote into a translation. `language` is for a file that does not say its own.
pub async fn merge_texts(
    draft: &Draft,
    dataset: &str,
    content: &Uint8Array,
    language: &str,
) -> Result<Merged, JsValue> {
    let told = [content.into(), language.into()];
    let given = read(&of_draft(draft, dataset, "merge_texts", &told).await?)?;
    Ok(Merged {
        language: text(&given, "/language"),
        path: text(&given, "/path"),
        text: text(&given, "/text"),
        taken: number(&given, "/taken"),
        said: faults(&text(&given, "/said").into()),
    })
}

/// Makes the editor as a single file.
pub async fn editor_file(language: &str) -> Result<Uint8Array, JsValue> {
    with_assets().await?;
    let given = Array::of1(&language.into());
    let file = Worker::Publisher.call("editor", &given).await?;
    Ok(file.unchecked_into())
}

/// Writes a text in the letters of names: `a` to `z`, digits and hyphens. What another script needs for that
/// is large, and is asked of the worker.
pub async fn latin(text: &str) -> String {
    let is_plain = |letter: char| letter.is_ascii() || !letter.is_alphabetic();
    if decompose(text).chars().all(is_plain) {
        return name(text);
    }
    let given = Array::of1(&text.into());
    let written = Worker::Publisher.call("slug", &given).await;
    let written = written.ok().and_then(|written| written.as_string());
    written.unwrap_or_else(|| name(text))
}

/// Something that a file says of its maker.
pub type Statement = (String, String);

/// What a file of a medium is.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
pub struct Inspected {
    /// The media type (RFC 6838).
    pub media_type: Option<String>,
    /// What the name of the file ends with.
    pub ending: Option<String>,
    /// What it is in a dataset.
    pub kind: Option<String>,
    /// The size of a picture in pixels.
    pub width: Option<f64>,
    /// The same.
    pub height: Option<f64>,
    /// What it says of its maker.
    pub statements: Vec<Statement>,
    /// Whether publishing removes that.
    pub is_removed: bool,
    /// Why it cannot be published.
    pub problem: Option<String>,
}

/// Says what a file is.
pub async fn inspect(content: &Uint8Array) -> Result<Inspected, JsValue> {
    let inspected = Worker::Publisher
        .call("inspect", &Array::of1(content))
        .await?;
    let inspected = inspected.as_string().unwrap_or_default();
    Ok(serde_json::from_str(&inspected).map_err(JsError::from)?)
}

/// Gives a file without what it says of its maker.
pub async fn cleaned(content: &Uint8Array) -> Result<Uint8Array, JsValue> {
    let cleaned = Worker::Publisher
        .call("cleaned", &Array::of1(content))
        .await?;
    Ok(cleaned.unchecked_into())
}

/// Gives a picture as one draws on it before parts of it are covered: JPEG or PNG.
pub async fn preview(content: &Uint8Array) -> Result<Uint8Array, JsValue> {
    let picture = Worker::Publisher
        .call("preview", &Array::of1(content))
        .await?;
    Ok(picture.unchecked_into())
}

/// Covers parts of a picture: the new file, and the SHA-256 of the former one and of the new one.
pub async fn redact(
    content: &Uint8Array,
    areas: &JsValue,
) -> Result<(Uint8Array, [String; 2]), JsValue> {
    let given = Array::of2(content, areas);
    let made: Array = Worker::Publisher
        .call("redact", &given)
        .await?
        .unchecked_into();
    let hash = |place| made.get(place).as_string().unwrap_or_default();
    Ok((made.get(0).unchecked_into(), [hash(1), hash(2)]))
}

/// What an import is told.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct ImportOptions {
    /// Columns that are read as another one.
    pub columns: Vec<(String, String)>,
    /// Columns that become fields of the dossier's own.
    pub keep: Vec<String>,
    /// How 03/04/2012 is meant.
    pub day_order: Option<String>,
    /// The sheet of a workbook.
    pub sheet: Option<String>,
    /// The encoding.
    pub encoding: Option<String>,
    /// The dataset into which the reports are put.
    pub into: Option<String>,
    /// Whether dates are those of events.
    pub events: bool,
}

/// What becomes of a column.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
pub struct Column {
    /// Its name.
    pub name: String,
    /// The field that it fills.
    pub field: Option<String>,
    /// How many of its cells hold something.
    pub filled: usize,
    /// Some of its values.
    pub examples: Vec<String>,
    /// The kind that its values suggest.
    pub kind: String,
}

/// A row of a table.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
pub struct FirstRow {
    /// Where it stands.
    pub place: String,
    /// The names of the columns in which it says something, and what it says there.
    pub cells: Vec<(String, String)>,
    /// The report that it becomes (JSON); nothing where it was refused.
    pub report: Option<String>,
}

/// What came of an import.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[serde(default)]
pub struct Imported {
    /// The dataset: JSON.
    pub dataset: String,
    /// The name of the format.
    pub format: String,
    /// How many entries the file has.
    pub found: usize,
    /// How many of them became reports.
    pub read: usize,
    /// What becomes of each column.
    pub plan: Vec<Column>,
    /// The first rows of a table, and what becomes of them.
    pub rows: Vec<FirstRow>,
    /// What is to be said, summed up.
    pub summary: Vec<Fault>,
    /// What was refused.
    pub refused: Vec<Fault>,
    /// How many reports came new into the dataset, were changed, and were there already.
    pub added: usize,
    /// The same.
    pub changed: usize,
    /// The same.
    pub same: usize,
    /// Whether it was put into the open dossier. One that cannot be read yet only gets what is new.
    pub is_merged: bool,
}

/// Imports a file. `progress` is told what share was read.
pub async fn import(
    content: &Uint8Array,
    options: &ImportOptions,
    progress: impl Fn(f64) + 'static,
) -> Result<Imported, JsValue> {
    let options = serde_json::to_string(options).map_err(JsError::from)?;
    let given = Array::of2(content, &options.into());
    let imported = Worker::Publisher.call_with("import_file", &given, progress);
    let imported = imported.await?;
    let imported = imported.as_string().unwrap_or_default();
    Ok(serde_json::from_str(&imported).map_err(JsError::from)?)
}
