//! Reads a dataset from its file, under every rule.

use std::fs;
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

use bytes::Bytes;
use dossier::check::{Reading, read_with};
use dossier::{Diagnostic, Dossier};
use formats::import::as_written;
use site::publish::{Files, Privacy, examine as wrong, examine_privately};

use super::site_folder::SiteFolder;

/// The file of a dataset.
#[derive(Clone, Debug)]
pub struct DatasetFile {
    /// Where it is, as messages name it.
    pub path: PathBuf,
    /// The site folder that it is in, and its path there, where that is known.
    place: Option<(SiteFolder, String)>,
}

impl DatasetFile {
    /// Takes a file that may lie anywhere.
    pub fn at(path: impl Into<PathBuf>) -> Self {
        Self {
            path: path.into(),
            place: None,
        }
    }

    /// Takes a file of a site folder, by its path there.
    pub fn of(folder: &SiteFolder, path: String) -> Self {
        Self {
            path: folder.path(&path),
            place: Some((folder.clone(), path)),
        }
    }

    /// Gives its name.
    pub fn name(&self) -> String {
        let name = self.path.file_name().unwrap_or_default();
        name.to_string_lossy().into_owned()
    }

    /// Gives its name, without the ending.
    pub fn stem(&self) -> String {
        let stem = self.path.file_stem().unwrap_or_default();
        stem.to_string_lossy().into_owned()
    }

    /// Reads the file.
    pub fn read(&self) -> io::Result<Bytes> {
        match &self.place {
            None => fs::read(&self.path).map(Bytes::from),
            Some((folder, path)) => folder.read(path),
        }
    }

    /// Gives the site folder in which the dataset's media are. Of a dataset that lies outside any
    /// `data/` it is not known where they are; they are looked for when it is published.
    pub fn folder(&self) -> Option<SiteFolder> {
        if let Some((folder, _)) = &self.place {
            return Some(folder.clone());
        }
        let file = fs::canonicalize(&self.path).ok()?;
        let data = file.parent()?;
        data.ends_with("data")
            .then(|| data.parent().map(SiteFolder::at))?
    }
}

/// Makes an error about a file as a whole.
pub fn file_error(file: &Path, rule: &'static str, message: impl Into<String>) -> Diagnostic {
    Diagnostic::error(rule, message).in_file(file.display())
}

/// Makes an error about a file that could not be read or written.
pub fn io_error(file: &Path, error: &io::Error) -> Diagnostic {
    file_error(file, "file", reason(error))
}

/// Says of each diagnostic in which file it is.
pub fn in_file(file: &Path, diagnostics: Vec<Diagnostic>) -> Vec<Diagnostic> {
    let diagnostics = diagnostics.into_iter();
    diagnostics
        .map(|diagnostic| diagnostic.in_file(file.display()))
        .collect()
}

/// Says in words why a file could not be read or written, without the system's numbers where the
/// reason is a usual one.
fn reason(error: &io::Error) -> String {
    match error.kind() {
        ErrorKind::NotFound => "there is no such file or folder".to_owned(),
        ErrorKind::IsADirectory => "is a folder, expected a file".to_owned(),
        ErrorKind::PermissionDenied => "its permissions do not allow this".to_owned(),
        ErrorKind::StorageFull => "the disk is full: make room, and do it again".to_owned(),
        ErrorKind::ReadOnlyFilesystem => "the disk cannot be written".to_owned(),
        _ => error.to_string(),
    }
}

/// Reads a dataset and everything that is wrong with it, under these rules and further ones.
///
/// # Errors
/// Says why the file cannot be read.
pub fn examine(
    file: &DatasetFile,
    further: impl FnOnce(&Dossier) -> Vec<Diagnostic>,
) -> Result<(Bytes, Reading), Diagnostic> {
    examine_for(file, None, further)
}

/// Reads the same, and where it is asked for what may endanger people.
///
/// # Errors
/// Says why the file cannot be read.
pub fn examine_for(
    file: &DatasetFile,
    privacy: Option<&Privacy>,
    further: impl FnOnce(&Dossier) -> Vec<Diagnostic>,
) -> Result<(Bytes, Reading), Diagnostic> {
    let bytes = file.read().map_err(|error| io_error(&file.path, &error))?;
    let mut reading = read_with(&bytes, as_written, |dossier| {
        let folder = file.folder();
        let files = folder.as_ref().map(|it| it as &dyn Files);
        let mut diagnostics = match privacy {
            Some(privacy) => examine_privately(dossier, files, privacy),
            None => wrong(dossier, files),
        };
        diagnostics.extend(further(dossier));
        diagnostics
    });
    reading.diagnostics = in_file(&file.path, reading.diagnostics);
    Ok((bytes, reading))
}

/// Reads a dataset that must be right.
///
/// # Errors
/// Gives every error; warnings are left out.
pub fn read(file: &DatasetFile) -> Result<Dossier, Vec<Diagnostic>> {
    let (_, reading) = examine(file, |_| Vec::new()).map_err(|error| vec![error])?;
    match reading.dossier {
        Some(dossier) if !reading.diagnostics.iter().any(Diagnostic::is_error) => Ok(dossier),
        _ => {
            let diagnostics = reading.diagnostics.into_iter();
            Err(diagnostics.filter(Diagnostic::is_error).collect())
        }
    }
}
