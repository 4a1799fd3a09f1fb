//! Writes a file whole or not at all.

use std::fs;
use std::io::{self, ErrorKind, Write};
use std::path::Path;

use dossier::Diagnostic;
use tempfile::Builder;

use super::read::{file_error, io_error};

/// Writes a file beside its place and then puts it there, so that no one ever finds half a file.
/// A file that is there already is replaced only where `force` says so.
///
/// # Errors
/// Says why the file could not be written; nothing is left behind then.
pub fn write(path: &Path, content: &[u8], force: bool) -> Result<(), Diagnostic> {
    let mut builder = Builder::new();
    #[cfg(unix)]
    {
        // What others may do with it is for the umask to say, as with any other file.
        use std::os::unix::fs::PermissionsExt;
        builder.permissions(std::fs::Permissions::from_mode(0o666));
    }
    place(&mut builder, path, content, force)
}

/// Writes a file that is not there yet as [`write()`] does, and that nobody but its owner can read at any time.
///
/// # Errors
/// Says why the file could not be written; nothing is left behind then.
pub fn write_privately(path: &Path, content: &[u8]) -> Result<(), Diagnostic> {
    // A temporary file is its owner's alone unless it is told otherwise.
    place(&mut Builder::new(), path, content, false)
}

/// Writes a file that the builder makes beside its place, and puts it there.
fn place(
    builder: &mut Builder<'_, '_>,
    path: &Path,
    content: &[u8],
    force: bool,
) -> Result<(), Diagnostic> {
    let folder = path
        .parent()
        .filter(|folder| !folder.as_os_str().is_empty());
    let folder = folder.unwrap_or(Path::new("."));
    if !folder.is_dir() {
        let message = format!("there is no folder {} to write it into", folder.display());
        return Err(file_error(path, "output", message));
    }
    builder.prefix(".chronicle-").suffix(".tmp");
    let mut file = builder
        .tempfile_in(folder)
        .map_err(|error| unwritten(folder, &error))?;
    file.write_all(content)
        .and_then(|()| file.as_file().sync_all())
        .map_err(|error| unwritten(path, &error))?;
    let placed = if force {
        file.persist(path)
    } else {
        file.persist_noclobber(path)
    };
    match placed {
        Ok(_) => Ok(()),
        Err(error) if error.error.kind() == ErrorKind::AlreadyExists => Err(exists(path)),
        Err(error) => Err(unwritten(path, &error.error)),
    }
}

/// Writes a file as [`write()`] does, and first makes the folder that it is in.
///
/// # Errors
/// Gives the file or folder that cannot be written.
pub fn write_in_folder(path: &Path, content: &[u8], force: bool) -> Result<(), Diagnostic> {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder).map_err(|error| unwritten(folder, &error))?;
    }
    write(path, content, force)
}

/// Says that a file is there already.
pub fn exists(path: &Path) -> Diagnostic {
    let message = "found a file that is there already: --force replaces it";
    file_error(path, "output", message)
}

/// Says why a file or folder cannot be written.
pub fn unwritten(path: &Path, error: &io::Error) -> Diagnostic {
    Diagnostic {
        rule: "output",
        ..io_error(path, error)
    }
}
