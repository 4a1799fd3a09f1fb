//! The site folder that the editor has open.

use std::collections::BTreeMap;

use bytes::Bytes;
use dossier::Diagnostic;
use serde::Deserialize;
use site::publish::{
    Input, SETTINGS, Settings, assemble, assemble_unexamined, examine_folder,
    examine_folder_privately, is_dataset, settings_entries, settings_text, translated_by,
    version_of, with_statement,
};
use wasm_bindgen::JsValue;

use super::report::{json, rows, thrown};
use super::state::with;

/// What the editor says of the folder. Its dataset comes beside it, since it can be large.
#[derive(Deserialize)]
pub struct Folder {
    /// The name of the dataset's file, without the ending.
    name: String,
    /// The entries of `site.toml`, as they were typed.
    settings: BTreeMap<String, String>,
    /// The other files, by their paths: the numbers under which they were put.
    files: BTreeMap<String, u32>,
}

impl Folder {
    /// Reads what the editor says.
    pub fn read(text: &str) -> Result<Self, JsValue> {
        serde_json::from_str(text).map_err(|error| {
            let message = format!("found {error}, expected a folder of the editor");
            thrown(vec![Diagnostic::error("folder", message)])
        })
    }

    /// Gives the name of the dataset's file, without the ending.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Gives all files by their paths. Of `site.toml` the comments stay.
    pub fn files(self, dataset: String) -> Result<BTreeMap<String, Bytes>, JsValue> {
        let mut files = BTreeMap::new();
        for (path, number) in self.files {
            let content = with(|state| state.files.get(&number).cloned());
            let content = content.ok_or_else(|| {
                let message = "found no content for the file: open it again";
                thrown(vec![Diagnostic::error("file", message).in_file(&path)])
            })?;
            files.insert(path, content);
        }
        let text = with_entries(files.get(SETTINGS), &self.settings)?;
        if text.is_empty() {
            files.remove(SETTINGS);
        } else {
            files.insert(SETTINGS.to_owned(), text.into());
        }
        files.insert(format!("data/{}.json", self.name), dataset.into());
        Ok(files)
    }

    /// Writes `site.toml`.
    pub fn settings_file(self) -> Result<String, JsValue> {
        let number = self.files.get(SETTINGS);
        let file = number.and_then(|number| with(|state| state.files.get(number).cloned()));
        with_entries(file.as_ref(), &self.settings)
    }

    /// Gives what the site of the whole folder is made of.
    pub fn whole(self, dataset: String) -> Result<(Input, Settings), JsValue> {
        assemble(&self.files(dataset)?).map_err(thrown)
    }

    /// Gives what the page of the dossier that is edited is made of.
    pub fn edited(self, dataset: String) -> Result<(Input, Settings), JsValue> {
        let files = self.alone().files(dataset)?;
        assemble_unexamined(&files).map_err(thrown)
    }

    /// Says everything that is wrong with the dossier that is edited, and with the settings: a JSON list. Where it is
    /// asked for, what may endanger people is part of it.
    pub fn examined(self, dataset: String, is_private: bool) -> Result<String, JsValue> {
        let count = self.files.len();
        let own = self.alone();
        let is_whole = own.files.len() == count;
        let files = own.files(dataset)?;
        Ok(json(&rows(if is_private {
            examine_folder_privately(&files, is_whole)
        } else {
            examine_folder(&files)
        })))
    }

    /// States in `site.toml` that something is meant which may endanger people: its text.
    pub fn stated(self, meant: &str, why: &str) -> Result<String, JsValue> {
        let text = self.settings_file()?;
        with_statement(&text, meant, why).map_err(|error| thrown(vec![error.in_file(SETTINGS)]))
    }

    /// Leaves out the other dossiers and their translations.
    fn alone(mut self) -> Self {
        let is_other = |path: &str| {
            path.strip_prefix("data/").is_some_and(|name| {
                let stem = name.strip_suffix(".json").unwrap_or(name);
                let of = translated_by(stem).or_else(|| version_of(stem));
                let of = of.map(|(of, _)| of);
                is_dataset(name) || of.is_some_and(|of| of != self.name)
            })
        };
        self.files.retain(|path, _| !is_other(path));
        self
    }
}

/// Writes entries into the text of `site.toml`.
fn with_entries(
    file: Option<&Bytes>,
    entries: &BTreeMap<String, String>,
) -> Result<String, JsValue> {
    let former = file.map(|file| String::from_utf8_lossy(file));
    let text = settings_text(&former.unwrap_or_default(), entries);
    text.map_err(|error| thrown(vec![error.in_file(SETTINGS)]))
}

/// Reads the entries of `site.toml` as a JSON object.
pub fn settings(text: &str) -> Result<String, JsValue> {
    let entries = settings_entries(text);
    let entries = entries.map_err(|error| thrown(vec![error.in_file(SETTINGS)]))?;
    Ok(json(&entries))
}
