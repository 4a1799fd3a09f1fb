//! Reads a dataset from its file, under every rule.

use std::fs;
use std::io::{self, ErrorKind};
use std::path::Path;

use dossier::check::{Reading, read_with};
use dossier::{Diagnostic, Dossier};
use formats::import::as_written;

use super::{media, pictures, registries};

/// Gives the name of a dataset's file, without the ending.
pub fn stem(file: &Path) -> String {
    let stem = file.file_stem().unwrap_or_default();
    stem.to_string_lossy().into_owned()
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
    file: &Path,
    further: impl FnOnce(&Dossier) -> Vec<Diagnostic>,
) -> Result<(Vec<u8>, Reading), Diagnostic> {
    let bytes = fs::read(file).map_err(|error| io_error(file, &error))?;
    let mut reading = read_with(&bytes, as_written, |dossier| {
        let mut diagnostics = registries::check(dossier);
        diagnostics.extend(pictures::check(file, dossier));
        diagnostics.extend(media::check(file, dossier));
        diagnostics.extend(further(dossier));
        diagnostics
    });
    reading.diagnostics = in_file(file, reading.diagnostics);
    Ok((bytes, reading))
}

/// Reads a dataset that must be right.
///
/// # Errors
/// Gives every error; warnings are left out.
pub fn read(file: &Path) -> Result<Dossier, Vec<Diagnostic>> {
    let (_, reading) = examine(file, |_| Vec::new()).map_err(|error| vec![error])?;
    match reading.dossier {
        Some(dossier) if !reading.diagnostics.iter().any(Diagnostic::is_error) => Ok(dossier),
        _ => {
            let diagnostics = reading.diagnostics.into_iter();
            Err(diagnostics.filter(Diagnostic::is_error).collect())
        }
    }
}
