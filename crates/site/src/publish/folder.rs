//! A site folder whose files are in memory.

use std::collections::BTreeMap;

use bytes::Bytes;
use dossier::check::read_with;
use dossier::{Diagnostic, Dossier, Translation};
use formats::import::as_written;

use super::examine::{Privacy, examine, examine_privately};
use super::input::{Dataset, Input};
use super::kept_versions::{add_version, version_of, without_current};
use super::place::{Place, STATIC, place, stem};
use super::settings::Settings;
use super::settings_file::SETTINGS;
use super::translations::{add_translation, translated_by, without_dataset};
use super::wrong_logo;

/// Gives what a site folder with these files makes a site of: its input, and its settings. The paths are
/// below the folder, with `/` between their parts.
///
/// # Errors
/// Gives every error in the datasets, the settings and the files.
pub fn assemble(files: &BTreeMap<String, Bytes>) -> Result<(Input, Settings), Vec<Diagnostic>> {
    Folder::read(files, examined(files)).without_errors()
}

/// Gives the same while the folder is being written: what [`examine`] says of it, which takes reading every
/// medium, is not asked.
///
/// # Errors
/// Gives every error in the datasets and the settings.
pub fn assemble_unexamined(
    files: &BTreeMap<String, Bytes>,
) -> Result<(Input, Settings), Vec<Diagnostic>> {
    Folder::read(files, |_| Vec::new()).without_errors()
}

/// Gives everything that is wrong with a site folder with these files, warnings too.
#[must_use]
pub fn examine_folder(files: &BTreeMap<String, Bytes>) -> Vec<Diagnostic> {
    Folder::read(files, examined(files)).found
}

/// Gives the same, and what may endanger people, but for what the settings state to be meant. `is_whole` says that no
/// file of the folder is left out: only then it is known which statements nothing needs any more.
#[must_use]
pub fn examine_folder_privately(
    files: &BTreeMap<String, Bytes>,
    is_whole: bool,
) -> Vec<Diagnostic> {
    let settings = files
        .get(SETTINGS)
        .map(|text| String::from_utf8_lossy(text));
    // That settings are wrong is told where they are read for the site.
    let settings = settings.and_then(|text| Settings::read(&text).ok());
    let privacy = Privacy::new(settings.unwrap_or_default().privacy);
    let further = |dossier: &Dossier| examine_privately(dossier, Some(files), &privacy);
    let mut found = Folder::read(files, further).found;
    for (path, content) in files {
        if place(path, false) == Place::Translation
            && let Ok(translation) = Translation::read(content)
        {
            let in_it = privacy.of_translation(&translation).into_iter();
            found.extend(in_it.map(|it| it.in_file(path)));
        }
    }
    if is_whole {
        let outdated = privacy.outdated().into_iter();
        found.extend(outdated.map(|it| it.in_file(SETTINGS)));
    }
    found
}

fn examined(files: &BTreeMap<String, Bytes>) -> impl Fn(&Dossier) -> Vec<Diagnostic> {
    |dossier| examine(dossier, Some(files))
}

/// What was read of a site folder.
#[derive(Default)]
struct Folder {
    input: Input,
    settings: Settings,
    found: Vec<Diagnostic>,
}

impl Folder {
    /// Reads a folder, of whose dossiers `further` says what else is wrong with them.
    fn read(
        files: &BTreeMap<String, Bytes>,
        further: impl Fn(&Dossier) -> Vec<Diagnostic>,
    ) -> Self {
        let mut folder = Self::default();
        let (mut translations, mut versions) = (Vec::new(), Vec::new());
        for (path, content) in files {
            match place(path, false) {
                Place::Dataset => folder.dataset(path, content.clone(), &further),
                Place::Translation => translations.push((path, content)),
                Place::Version => versions.push((path, content)),
                Place::Published => {
                    folder.input.files.insert(path.clone(), content.clone());
                }
                Place::Static => {
                    let path = path.trim_start_matches(STATIC).trim_start_matches('/');
                    folder.input.files.insert(path.to_owned(), content.clone());
                }
                Place::Own if path == SETTINGS => {
                    let text = String::from_utf8_lossy(content);
                    match Settings::read(&text) {
                        Ok(read) => folder.settings = read,
                        Err(error) => folder.found.push(error.in_file(SETTINGS)),
                    }
                }
                Place::Folder | Place::Own | Place::LeftOut => {}
            }
        }
        for (path, content) in translations {
            folder.translation(path, content, files);
        }
        for (path, content) in versions {
            folder.version(path, content, files);
        }
        let wrong_logo = wrong_logo(&folder.input, &folder.settings);
        folder.found.extend(wrong_logo);
        folder
    }

    fn dataset(
        &mut self,
        path: &str,
        text: Bytes,
        further: impl FnOnce(&Dossier) -> Vec<Diagnostic>,
    ) {
        let reading = read_with(&text, as_written, further);
        let has_errors = reading.has_errors();
        if let Some(dossier) = reading.dossier.filter(|_| !has_errors) {
            self.input.datasets.push(Dataset {
                name: stem(path).to_owned(),
                text,
                dossier,
                translations: Vec::new(),
                versions: Vec::new(),
            });
        }
        let found = reading.diagnostics.into_iter();
        self.found.extend(found.map(|it| it.in_file(path)));
    }

    /// Reads a translation. That of a dataset with errors waits until these are gone.
    fn translation(&mut self, path: &str, content: &[u8], files: &BTreeMap<String, Bytes>) {
        let stem = stem(path);
        let name = translated_by(stem).map_or(stem, |(name, _)| name);
        let mut datasets = self.input.datasets.iter_mut();
        let found = match datasets.find(|dataset| dataset.name == name) {
            Some(dataset) => add_translation(dataset, stem, content),
            None if files.contains_key(&format!("data/{name}.json")) => Vec::new(),
            None => vec![without_dataset(name)],
        };
        self.found
            .extend(found.into_iter().map(|it| it.in_file(path)));
    }

    /// Reads an earlier version. That of a dataset with errors waits until these are gone.
    fn version(&mut self, path: &str, content: &Bytes, files: &BTreeMap<String, Bytes>) {
        let stem = stem(path);
        let name = version_of(stem).map_or(stem, |(name, _)| name);
        let mut datasets = self.input.datasets.iter_mut();
        let found = match datasets.find(|dataset| dataset.name == name) {
            Some(dataset) => add_version(dataset, stem, content),
            None if files.contains_key(&format!("data/{name}.json")) => None,
            None => Some(without_current(name)),
        };
        self.found
            .extend(found.into_iter().map(|it| it.in_file(path)));
    }

    fn without_errors(mut self) -> Result<(Input, Settings), Vec<Diagnostic>> {
        self.found.retain(Diagnostic::is_error);
        if self.found.is_empty() {
            Ok((self.input, self.settings))
        } else {
            Err(self.found)
        }
    }
}
