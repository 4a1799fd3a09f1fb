//! A site folder whose files are in memory.

use std::collections::BTreeMap;

use bytes::Bytes;
use dossier::Diagnostic;
use dossier::check::read_with;
use formats::import::as_written;

use super::input::{Dataset, Input};
use super::place::{Place, STATIC, place};
use super::settings::Settings;
use super::settings_file::SETTINGS;

/// Gives what a site folder with these files makes a site of: its input, and its settings. The paths are
/// below the folder, with `/` between their parts.
///
/// # Errors
/// Gives everything that is wrong with the datasets and the settings.
pub fn assemble(files: BTreeMap<String, Bytes>) -> Result<(Input, Settings), Vec<Diagnostic>> {
    let mut input = Input::default();
    let mut settings = Settings::default();
    let mut found = Vec::new();
    for (path, content) in files {
        match place(&path, false) {
            Place::Dataset => match dataset(&path, content) {
                Ok(dataset) => input.datasets.push(dataset),
                Err(errors) => found.extend(errors),
            },
            Place::Published => {
                input.files.insert(path, content);
            }
            Place::Static => {
                let path = path.trim_start_matches(STATIC).trim_start_matches('/');
                input.files.insert(path.to_owned(), content);
            }
            Place::Own if path == SETTINGS => {
                let text = String::from_utf8_lossy(&content);
                match Settings::read(&text) {
                    Ok(read) => settings = read,
                    Err(error) => found.push(error.in_file(SETTINGS)),
                }
            }
            Place::Folder | Place::Own | Place::LeftOut => {}
        }
    }
    if found.is_empty() {
        Ok((input, settings))
    } else {
        Err(found)
    }
}

/// Reads a dataset.
fn dataset(path: &str, text: Bytes) -> Result<Dataset, Vec<Diagnostic>> {
    let reading = read_with(&text, as_written, |_| Vec::new());
    let has_errors = reading.has_errors();
    match reading.dossier {
        Some(dossier) if !has_errors => Ok(Dataset {
            name: stem(path).to_owned(),
            text,
            dossier,
        }),
        _ => {
            let errors = reading.diagnostics.into_iter();
            let errors = errors.filter(Diagnostic::is_error);
            Err(errors.map(|error| error.in_file(path)).collect())
        }
    }
}

/// Gives the name of a file without its folders and its ending.
fn stem(path: &str) -> &str {
    let name = path.rsplit('/').next().unwrap_or(path);
    name.rsplit_once('.').map_or(name, |(stem, _)| stem)
}
