//! `site.toml`: what is said of the site as a whole. The file is optional.

use std::path::Path;

use dossier::Diagnostic;
use site::publish::Settings;

use super::read::file_error;

/// Reads the settings from the content of their file.
///
/// # Errors
/// Gives the place of what is no TOML, or is not what its entry asks for.
pub fn parse(file: &Path, content: &[u8]) -> Result<Settings, Diagnostic> {
    let Ok(text) = str::from_utf8(content) else {
        let message = "found a text that is not UTF-8: save it as UTF-8";
        return Err(file_error(file, "site", message));
    };
    Settings::read(text).map_err(|error| error.in_file(file.display()))
}
