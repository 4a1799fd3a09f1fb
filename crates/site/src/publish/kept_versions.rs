//! Earlier versions of datasets, which their authors keep: `data/georgia@3f2ac0ffee12.json` beside
//! `data/georgia.json`.

use std::cmp::Reverse;

use bytes::Bytes;
use dossier::{Diagnostic, Dossier};
use serde_json::Value;

use super::input::Dataset;
use super::version::version;

/// The rule that such a file breaks.
const RULE: &str = "version";

/// An earlier version of a dataset.
#[derive(Clone, Debug)]
pub struct KeptVersion {
    /// The version.
    pub version: String,
    /// The text of its file: JSON.
    pub text: Bytes,
    /// What it holds, where that can still be read.
    pub dossier: Option<Dossier>,
}

/// Tells which version of which dataset a file of `data/` holds, by its name without the ending; nothing where
/// it is no such file.
#[must_use]
pub fn version_of(stem: &str) -> Option<(&str, &str)> {
    let (name, version) = stem.rsplit_once('@')?;
    (!name.is_empty()).then_some((name, version))
}

/// Says what is wrong with an earlier version of a dataset, in the file of that name without the ending. It
/// has to be a dataset of the version that the name says, whatever rules it breaks today.
///
/// # Errors
/// Says what is wrong.
pub fn check_version(dataset: &[u8], stem: &str, content: &[u8]) -> Result<(), Diagnostic> {
    let wrong = |message: String| Err(Diagnostic::error(RULE, message));
    let (name, stated) = version_of(stem).unwrap_or((stem, ""));
    let Some(found) = version_of_dataset(content) else {
        return wrong(format!(
            "found no dataset, expected an earlier version of data/{name}.json: take it from the site that \
             had it"
        ));
    };
    if found != stated {
        return wrong(format!(
            "found the version \"{found}\" in a file that is named after \"{stated}\": name it \
             {name}@{found}.json"
        ));
    }
    if content != dataset && version_of_dataset(dataset) == Some(found) {
        return wrong(format!(
            "found the version that data/{name}.json has now, in other bytes: remove this file, or put a \
             copy of data/{name}.json in its place"
        ));
    }
    Ok(())
}

/// Adds an earlier version to its dataset, the newest first. Gives what is wrong with it; then it is not added.
pub fn add_version(dataset: &mut Dataset, stem: &str, content: &Bytes) -> Option<Diagnostic> {
    if let Err(error) = check_version(&dataset.text, stem, content) {
        return Some(error);
    }
    let (_, version) = version_of(stem)?;
    dataset.versions.push(KeptVersion {
        version: version.to_owned(),
        text: content.clone(),
        dossier: serde_json::from_slice(content).ok(),
    });
    let changed = |it: &KeptVersion| it.dossier.as_ref().map(Dossier::last_changed);
    dataset
        .versions
        .sort_by_cached_key(|it| (Reverse(changed(it)), it.version.clone()));
    None
}

/// Says of an earlier version that there is no dataset beside it.
#[must_use]
pub fn without_current(name: &str) -> Diagnostic {
    let message = format!(
        "found a version of data/{name}.json, which is not there: name the file as the dataset, with \"@\" \
         and the version before the ending"
    );
    Diagnostic::error(RULE, message)
}

/// Gives the version of what has at least a title and reports.
fn version_of_dataset(content: &[u8]) -> Option<String> {
    let text = str::from_utf8(content).ok()?;
    // It also refuses what is nested too deeply to be looked at.
    let value: Value = serde_json::from_str(text).ok()?;
    let is_dataset = value["title"].is_string() && value["reports"].is_array();
    drop(value);
    is_dataset.then(|| version(text).ok())?
}
