//! Opening: a package, a dataset, or any file that can be imported.

use std::collections::BTreeMap;

use dossier::check::named_files;
use editor::{Draft, FileId, Node, pointer};
use js_sys::Uint8Array;
use leptos::prelude::*;
use wasm_bindgen::prelude::*;

use super::import;
use super::merging;
use super::platform::Chosen;
use super::publisher::{faults, settings, unpack};
use super::save::{self, File};
use super::store::Editor;
use super::{blob, server};

/// The name of the settings' file.
pub const SETTINGS: &str = "site.toml";

/// Reads the text of a file.
pub fn text(content: &Uint8Array) -> String {
    String::from_utf8_lossy(&content.to_vec()).into_owned()
}

/// Tells whether a file is a dataset: its name ends so, and it holds an object with reports.
fn is_dataset(name: &str, content: &Uint8Array) -> bool {
    let is_json = name.to_lowercase().ends_with(".json");
    is_json && formats::import::is_dataset(name, &content.to_vec())
}

/// Tells whether a file is a picture, a recording or a document, by its name.
fn is_medium(name: &str) -> bool {
    const ENDINGS: [&str; 12] = [
        ".jpg", ".jpeg", ".png", ".gif", ".webp", ".avif", ".heic", ".mp4", ".mov", ".mp3", ".wav",
        ".pdf",
    ];
    let name = name.to_lowercase();
    ENDINGS.iter().any(|ending| name.ends_with(ending))
}

fn is_package(name: &str) -> bool {
    name.to_lowercase().ends_with(".zip")
}

/// Opens files that were chosen or dropped. Without a draft the first opens one; with a draft, a file of
/// another format is imported into it, and a dataset or a package is another version of it.
pub async fn open(editor: Editor, files: Vec<Chosen>) {
    let mut imports = Vec::new();
    for chosen in files {
        if is_medium(&chosen.name) {
            editor
                .status
                .set(editor.locale.medium_elsewhere(&chosen.name));
            continue;
        }
        let is_own = is_package(&chosen.name) || is_dataset(&chosen.name, &chosen.content);
        if !is_own {
            imports.push(chosen);
            continue;
        }
        match read(&chosen).await {
            Ok(draft) if editor.draft.with_untracked(Option::is_none) => {
                begin(editor, draft, chosen);
            }
            Ok(draft) => merging::begin(editor, draft),
            Err(error) => tell(editor, &chosen.name, &error),
        }
    }
    if !imports.is_empty() {
        import::begin(editor, imports);
    }
}

/// Opens a draft that came of a file, which is saved there again.
fn begin(editor: Editor, draft: Draft, chosen: Chosen) {
    let file = if is_package(&chosen.name) {
        File::Package(chosen.name.clone())
    } else {
        File::Dataset(chosen.name.clone())
    };
    save::remember(chosen.handle, chosen.modified);
    editor.file.set(file);
    editor.open(draft, None);
    editor.status.set(editor.locale.opened(&chosen.name));
}

/// Says why a file was not opened.
pub fn tell(editor: Editor, name: &str, error: &JsValue) {
    let found = faults(error).into_iter().next();
    let reason = found.map(|fault| match fault.file {
        Some(file) => [&file, ": ", &fault.message].concat(),
        None => fault.message,
    });
    let reason = reason.unwrap_or_default();
    editor.status.set(editor.locale.not_opened(name, &reason));
}

/// Reads a dataset or a package.
pub async fn read(chosen: &Chosen) -> Result<Draft, JsValue> {
    if is_package(&chosen.name) {
        return of_files(unpack(&chosen.content).await?).await;
    }
    let name = chosen.name.rsplit_once('.');
    let name = name.map_or(chosen.name.as_str(), |(stem, _)| stem);
    of_text(name, &text(&chosen.content))
}

fn of_text(name: &str, text: &str) -> Result<Draft, JsValue> {
    Draft::open(name, text).map_err(|errors| {
        let first = errors.into_iter().next();
        let message = first.map(|error| error.message).unwrap_or_default();
        JsValue::from(message)
    })
}

/// Makes a draft of the files of a site folder. Of several datasets the first is edited; the others stay as
/// they are.
pub async fn of_files(files: Vec<(String, Uint8Array)>) -> Result<Draft, JsValue> {
    let is_dataset = |path: &str| {
        path.strip_prefix("data/").is_some_and(|name| {
            let name = name.to_lowercase();
            let is_json = name.strip_suffix(".json");
            // What bears an "@" is an earlier version.
            is_json.is_some_and(|stem| !stem.ends_with(".schema") && !stem.contains(['/', '@']))
        })
    };
    // A translation is named as its dataset, with a language before the ending.
    let is_translation = |path: &str| {
        let stem = path
            .strip_suffix(".json")
            .and_then(|stem| stem.rsplit_once('.'));
        stem.is_some_and(|(stem, _)| {
            let dataset = [stem, ".json"].concat();
            files.iter().any(|(path, _)| *path == dataset)
        })
    };
    let translations: Vec<_> = files.iter().map(|(path, _)| is_translation(path)).collect();
    let is_site = files.iter().any(|(path, _)| path == "SHA256SUMS");
    if is_site {
        let message =
            "found a published site, expected its package or its dataset: open one of these";
        return Err(message.into());
    }
    let mut dataset = None;
    let mut entries = BTreeMap::new();
    let mut kept: BTreeMap<String, FileId> = BTreeMap::new();
    for ((path, content), is_translation) in files.into_iter().zip(translations) {
        if dataset.is_none() && is_dataset(&path) && !is_translation {
            let name = path.trim_start_matches("data/").trim_end_matches(".json");
            dataset = Some((name.to_owned(), text(&content)));
            continue;
        }
        if path == SETTINGS {
            entries = settings(&text(&content)).await?;
        }
        kept.insert(path, blob::put(content));
    }
    let (name, text) = dataset.ok_or_else(|| JsValue::from("found no dataset in data/"))?;
    let entries = entries.into_iter();
    let entries = entries.map(|(name, text)| (name, Node::Text(text)));
    let draft = of_text(&name, &text)?;
    let draft = draft.with_files(kept);
    let draft = draft.with_settings(Node::Object(entries.collect()));
    draft.map_err(|error| error.to_string().into())
}

/// Opens the folder of a development server, whose dossier is what readers have.
pub async fn open_server(editor: Editor, address: &str) -> Result<(), JsValue> {
    let draft = of_files(server::read(address).await?).await?;
    server::opened(&draft);
    save::forget();
    editor.file.set(File::Server);
    editor.open(draft.clone(), Some(draft));
    Ok(())
}

/// What a site says of its dossier beside the dataset.
#[derive(Clone)]
pub struct SiteParts {
    /// The languages into which it is translated, between spaces.
    pub translations: Option<String>,
    /// The addresses of its media, by the names that the dataset gives them: a JSON object.
    pub media: Option<String>,
    /// What is said of the site: a JSON object.
    pub settings: Option<String>,
    /// The address of its logo.
    pub logo: Option<String>,
}

/// Opens a copy of a site's dossier, whose media are files of the site.
pub async fn open_site(
    editor: Editor,
    name: &str,
    address: &str,
    parts: SiteParts,
) -> Result<(), JsValue> {
    let text = text(&fetched(address).await?);
    let draft = of_text(name, &text)?;
    let object = |text: Option<String>| {
        let read = text.and_then(|text| text.parse::<Node>().ok());
        read.unwrap_or(Node::Object(Vec::new()))
    };
    let (settings, renamed) = (object(parts.settings), object(parts.media));
    let dossier = draft.dossier();
    let named = dossier.iter().flat_map(named_files);
    let wanted = named.map(ToString::to_string).map(|path| {
        let address = renamed.get(&pointer::inside("", &path));
        let address = address.and_then(Node::as_text).map(str::to_owned);
        (address.unwrap_or_else(|| ["../", &path].concat()), path)
    });
    let logo = parts.logo.zip(settings.text("/logo").map(str::to_owned));
    let languages = parts.translations.unwrap_or_default();
    let stem = address.strip_suffix(".json").unwrap_or(address);
    let translations = languages.split_whitespace().map(|language| {
        let file = |stem: &str| [stem, ".", language, ".json"].concat();
        (file(stem), file(&["data/", name].concat()))
    });
    let mut files = BTreeMap::new();
    for (address, path) in wanted.chain(logo).chain(translations) {
        // What is missing is said by the check.
        if let Ok(content) = fetched(&address).await {
            files.insert(path, blob::put(content));
        }
    }
    let draft = draft.with_files(files);
    let draft = draft
        .with_settings(settings)
        .map_err(|error| JsValue::from(error.to_string()))?;
    save::forget();
    editor.file.set(File::None);
    editor.open(draft.clone(), Some(draft));
    editor.status.set(editor.locale.copy_opened().to_owned());
    Ok(())
}

/// Fetches a file of the site.
async fn fetched(address: &str) -> Result<Uint8Array, JsValue> {
    let failed = |error: gloo_net::Error| JsValue::from(error.to_string());
    let response = gloo_net::http::Request::get(address).send().await;
    let response = response.map_err(failed)?;
    if !response.ok() {
        return Err(response.status_text().into());
    }
    let content = response.binary().await.map_err(failed)?;
    Ok(Uint8Array::from(&content[..]))
}

/// Takes a file as what readers have now.
pub async fn compare_with(editor: Editor, chosen: Chosen) {
    match read(&chosen).await {
        Ok(published) => {
            editor.published.set(Some(published));
            editor.status.set(editor.locale.compared_with(&chosen.name));
        }
        Err(error) => tell(editor, &chosen.name, &error),
    }
}
