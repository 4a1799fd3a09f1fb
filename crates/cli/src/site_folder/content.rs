//! What a site folder holds.

use std::collections::HashSet;

use dossier::Diagnostic;
use dossier::check::named_files;
use site::publish::{
    Dataset, Files, Input, Settings, add_translation, add_version, translated_by, version_of,
    without_current, without_dataset,
};

use crate::read::{self, DatasetFile, io_error};

use super::{Listing, SiteFolder};

/// What a site folder holds, as far as it can be read.
#[derive(Debug, Default)]
pub struct Content {
    /// What the site is made of. Datasets that cannot be published are missing.
    pub input: Input,
    /// Everything that is wrong with it, in the order of the files.
    pub diagnostics: Vec<Diagnostic>,
    /// The files, where they could be listed.
    pub listing: Listing,
}

impl Content {
    /// Reads a site folder and checks its datasets, beside its settings where these are right.
    /// `is_tolerated` says of an error that a dataset can be shown nevertheless.
    pub fn of(
        folder: &SiteFolder,
        settings: Option<&Settings>,
        is_tolerated: fn(&Diagnostic) -> bool,
    ) -> Self {
        let mut content = Self::default();
        match Listing::of(folder) {
            Ok(listing) => content.listing = listing,
            Err(errors) => {
                content.diagnostics = errors;
                return content;
            }
        }
        if content.listing.datasets.is_empty() {
            let data = folder.path("data");
            let message = "found no dataset (data/*.json): 'chronicle new COUNTRY' writes one to \
                           fill in, and 'chronicle import FILE' makes one of a file that you have";
            content
                .diagnostics
                .push(read::file_error(&data, "file", message));
        }
        for file in &content.listing.datasets {
            match read::examine(file, |_| Vec::new()) {
                Err(error) => content.diagnostics.push(error),
                Ok((text, reading)) => {
                    let mut errors = reading.diagnostics.iter().filter(|it| it.is_error());
                    let is_shown = errors.all(is_tolerated);
                    if let Some(dossier) = reading.dossier.filter(|_| is_shown) {
                        content.input.datasets.push(Dataset {
                            name: file.stem(),
                            text,
                            dossier,
                            translations: Vec::new(),
                            versions: Vec::new(),
                        });
                    }
                    content.diagnostics.extend(reading.diagnostics);
                }
            }
        }
        for file in &content.listing.translations {
            let found = add(&mut content.input.datasets, &content.listing.datasets, file);
            content.diagnostics.extend(found);
        }
        for file in &content.listing.versions {
            let found = keep(&mut content.input.datasets, &content.listing.datasets, file);
            content.diagnostics.extend(found);
        }
        let mut used = HashSet::new();
        used.extend(settings.and_then(logo));
        for dataset in &content.input.datasets {
            used.extend(named_files(&dataset.dossier).map(ToString::to_string));
        }
        // Which files a dataset names is not known while it is wrong.
        if content.input.datasets.len() == content.listing.datasets.len() {
            content
                .diagnostics
                .extend(content.listing.unused(folder, &used));
        }
        for (path, file) in &content.listing.files {
            match folder.read(file) {
                Ok(bytes) => {
                    content.input.files.insert(path.clone(), bytes);
                }
                Err(error) => {
                    let file = folder.path(file);
                    content.diagnostics.push(io_error(&file, &error));
                }
            }
        }
        content
    }

    /// Names the file of the site folder that a diagnostic about the published site is about.
    pub fn named(&self, folder: &SiteFolder, diagnostic: Diagnostic) -> Diagnostic {
        let path = diagnostic.location.file.clone().unwrap_or_default();
        let file = self.listing.files.get(&*path).map(String::as_str);
        diagnostic.in_file(folder.path(file.unwrap_or(&path)).display())
    }
}

/// Adds a translation to its dataset, one of those that can be published. Gives everything that is wrong
/// with it; that of a dataset with errors waits until these are gone.
fn add(datasets: &mut [Dataset], files: &[DatasetFile], file: &DatasetFile) -> Vec<Diagnostic> {
    let stem = file.stem();
    let name = translated_by(&stem).map_or(&*stem, |(name, _)| name);
    let dataset = datasets.iter_mut().find(|dataset| dataset.name == name);
    let found = match (dataset, file.read()) {
        (_, Err(error)) => return vec![io_error(&file.path, &error)],
        (Some(dataset), Ok(content)) => add_translation(dataset, &stem, &content),
        (None, Ok(_)) if files.iter().any(|file| file.stem() == name) => Vec::new(),
        (None, Ok(_)) => vec![without_dataset(name)],
    };
    let named = |it: Diagnostic| it.in_file(file.path.display());
    found.into_iter().map(named).collect()
}

/// Adds an earlier version to its dataset, one of those that can be published. Gives what is wrong with it; that
/// of a dataset with errors waits until these are gone.
fn keep(datasets: &mut [Dataset], files: &[DatasetFile], file: &DatasetFile) -> Option<Diagnostic> {
    let stem = file.stem();
    let name = version_of(&stem).map_or(&*stem, |(name, _)| name);
    let dataset = datasets.iter_mut().find(|dataset| dataset.name == name);
    let found = match (dataset, file.read()) {
        (_, Err(error)) => return Some(io_error(&file.path, &error)),
        (Some(dataset), Ok(content)) => add_version(dataset, &stem, &content),
        (None, Ok(_)) if files.iter().any(|file| file.stem() == name) => None,
        (None, Ok(_)) => Some(without_current(name)),
    };
    found.map(|it| it.in_file(file.path.display()))
}

/// Gives the picture that the settings name.
pub fn logo(settings: &Settings) -> Option<String> {
    settings.logo.as_ref().map(ToString::to_string)
}
