//! A site as one archive, for hosts that take one.

use std::fs;
use std::path::Path;

use dossier::Diagnostic;
use site::publish::{SiteFile, archive};

use crate::write;

use super::output::{Written, outside};

/// Writes the archive, whole or not at all. One that holds the same is left as it is. `source` is the site
/// folder or the package, whose own files are never replaced.
///
/// # Errors
/// Says why it cannot be written, or that another file is in its place.
pub fn write(
    file: &Path,
    files: &[SiteFile],
    force: bool,
    source: &Path,
) -> Result<Written, Diagnostic> {
    outside(file, source)?;
    let bytes = archive(files);
    let existing = fs::read(file).ok();
    if existing.as_ref().is_some_and(|existing| *existing == bytes) {
        return Ok(Written {
            unchanged: files.len(),
            ..Written::default()
        });
    }
    // An archive of a former build begins with the same file as this one.
    let is_ours = existing.is_some_and(|existing| existing.get(30..40) == bytes.get(30..40));
    write::write(file, &bytes, force || is_ours)?;
    Ok(Written {
        changed: files.len(),
        ..Written::default()
    })
}
