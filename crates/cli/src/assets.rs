//! What every site is made of. The program carries it.

use std::fs;
use std::path::{Path, PathBuf};

use dossier::Diagnostic;
use site::publish::Assets;

use super::read::{file_error, io_error};

/// The assets that were bundled before this program was built.
const EMBEDDED: Option<&[u8]> = include!(concat!(env!("OUT_DIR"), "/assets.rs"));

/// Gives the assets of a file, or else those that the program carries.
///
/// # Errors
/// Says why the file cannot be read, or that the program was built without assets.
pub fn read(file: Option<&PathBuf>) -> Result<Assets, Diagnostic> {
    let Some(file) = file else {
        let program = Path::new("chronicle");
        let bytes = EMBEDDED.ok_or_else(|| {
            let message = "found a program that was built without what sites are made of: run \
                           'make assets' in the sources, and build it again";
            file_error(program, "assets", message)
        })?;
        return decode(program, bytes);
    };
    decode(
        file,
        &fs::read(file).map_err(|error| io_error(file, &error))?,
    )
}

fn decode(file: &Path, bytes: &[u8]) -> Result<Assets, Diagnostic> {
    Assets::from_packed(bytes).map_err(|_| {
        let message = "found the assets of another version: run 'make assets' in the sources, and \
                       build the program again";
        file_error(file, "assets", message)
    })
}
