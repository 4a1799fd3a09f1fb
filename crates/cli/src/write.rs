//! Writes a file whole or not at all.

use std::io::Write;
use std::path::Path;

use tempfile::Builder;

/// Writes a text beside its place and then puts it there, so that no one ever finds half a file.
/// A file that is there already is replaced only where `force` says so.
///
/// # Errors
/// Says why the file could not be written; nothing is left behind then.
pub fn write(path: &Path, text: &str, force: bool) -> Result<(), String> {
    let folder = path
        .parent()
        .filter(|folder| !folder.as_os_str().is_empty());
    let folder = folder.unwrap_or(Path::new("."));
    if !folder.is_dir() {
        return Err(format!(
            "there is no folder {} to write it into",
            folder.display()
        ));
    }
    let mut builder = Builder::new();
    builder.prefix(".chronicle-").suffix(".tmp");
    #[cfg(unix)]
    {
        // What others may do with it is for the umask to say, as with any other file.
        use std::os::unix::fs::PermissionsExt;
        builder.permissions(std::fs::Permissions::from_mode(0o666));
    }
    let mut file = builder
        .tempfile_in(folder)
        .map_err(|error| format!("cannot write into {}: {error}", folder.display()))?;
    file.write_all(text.as_bytes())
        .and_then(|()| file.as_file().sync_all())
        .map_err(|error| error.to_string())?;
    let placed = if force {
        file.persist(path)
    } else {
        file.persist_noclobber(path)
    };
    match placed {
        Ok(_) => Ok(()),
        Err(error) if error.error.kind() == std::io::ErrorKind::AlreadyExists => Err(exists()),
        Err(error) => Err(error.error.to_string()),
    }
}

/// Says that a file is there already.
pub fn exists() -> String {
    "is there already; --force replaces it".to_owned()
}
