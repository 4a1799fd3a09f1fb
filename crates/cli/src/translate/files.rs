//! The files that a translation is made of: a dataset, and what lies beside it.

use std::fs;
use std::path::{Path, PathBuf};

use dossier::check::{Reading, read};
use dossier::{Diagnostic, Language, Translation};
use site::publish::translated_by;

use crate::read::{DatasetFile, file_error, in_file, io_error};
use crate::site_folder::{Listing, SiteFolder, is_package, only_dataset};

/// A dataset, and its translation into a language where there is one.
pub struct Files {
    /// What the dataset says, and what is wrong with it. Media are not looked at.
    pub reading: Reading,
    /// Where the translation is, or is to be.
    pub path: PathBuf,
    /// What it says.
    pub translation: Option<Translation>,
}

impl Files {
    /// Reads the dataset that was named, or else the only one around, and its translation.
    ///
    /// # Errors
    /// Says why one of them cannot be read.
    pub fn read(named: Option<&Path>, language: &Language) -> Result<Self, Vec<Diagnostic>> {
        let one = |error| vec![error];
        let dataset = only_dataset(named).map_err(one)?;
        let stem = dataset.stem();
        if let Some((name, _)) = translated_by(&stem) {
            let message = format!("found a translation, expected the dataset {name}.json itself");
            return Err(one(file_error(&dataset.path, "arguments", message)));
        }
        let io = |file: &DatasetFile, error| vec![io_error(&file.path, &error)];
        let bytes = dataset.read().map_err(|error| io(&dataset, error))?;
        let mut reading = read(&bytes);
        reading.diagnostics = in_file(&dataset.path, reading.diagnostics);
        let Some(file) = beside(named, &dataset, language).map_err(one)? else {
            let path = format!("{stem}.{language}.json");
            return Ok(Self {
                path: dataset.path.with_file_name(path),
                reading,
                translation: None,
            });
        };
        let bytes = file.read().map_err(|error| io(&file, error))?;
        let named = |error: Diagnostic| error.in_file(file.path.display());
        let translation = Translation::read(&bytes).map_err(|error| one(named(error)))?;
        let said = &translation.language;
        if !said.as_str().eq_ignore_ascii_case(language.as_str()) {
            let message = format!(
                "found \"{said}\", expected \"{language}\" as the file is named: correct one of them"
            );
            let error = Diagnostic::error("translation", message).at("/language");
            return Err(one(named(error)));
        }
        Ok(Self {
            path: file.path,
            reading,
            translation: Some(translation),
        })
    }
}

/// Finds the translation of a dataset into a language, whatever the case of its name.
fn beside(
    named: Option<&Path>,
    dataset: &DatasetFile,
    language: &Language,
) -> Result<Option<DatasetFile>, Diagnostic> {
    let package = named.filter(|path| is_package(path));
    let files = match package {
        Some(package) => {
            let listing = Listing::of(&SiteFolder::open(Some(package))?);
            let listing = listing.map_err(|mut errors| errors.swap_remove(0))?;
            listing.translations
        }
        None => on_disk(dataset)?,
    };
    let stem = dataset.stem();
    let is_it = |file: &DatasetFile| {
        let own = file.stem();
        translated_by(&own)
            .is_some_and(|(name, of)| name == stem && of.eq_ignore_ascii_case(language.as_str()))
    };
    Ok(files.into_iter().find(is_it))
}

/// Lists the JSON files beside a dataset, in the order of their names.
fn on_disk(dataset: &DatasetFile) -> Result<Vec<DatasetFile>, Diagnostic> {
    let parent = dataset.path.parent();
    let parent = parent.filter(|folder| !folder.as_os_str().is_empty());
    let folder = parent.unwrap_or(Path::new("."));
    let entries = fs::read_dir(folder).map_err(|error| io_error(folder, &error))?;
    let names = entries.filter_map(|entry| Some(entry.ok()?.file_name()));
    let paths = names.map(|name| dataset.path.with_file_name(name));
    let is_json = |path: &PathBuf| {
        path.extension()
            .is_some_and(|it| it.eq_ignore_ascii_case("json"))
    };
    let mut paths: Vec<_> = paths.filter(is_json).collect();
    paths.sort();
    Ok(paths.into_iter().map(DatasetFile::at).collect())
}
