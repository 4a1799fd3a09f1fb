//! The manifest of earlier packages: which files they have.

use serde::Deserialize;

use super::manifest::Listed;

/// The name of the file, at the top of the package.
pub const FORMER_MANIFEST: &str = "chronicle-package.json";

/// What the file says that it is.
const FORMAT: &str = "chronicle-package";

/// The only version of the format.
const VERSION: u64 = 1;

/// What every version begins with.
#[derive(Deserialize)]
struct Head {
    format: String,
    version: u64,
}

/// The manifest.
#[derive(Deserialize)]
struct Manifest {
    files: Vec<Listed>,
}

/// Gives the files that a manifest lists.
///
/// # Errors
/// Says why it cannot be read.
pub fn listed(manifest: &[u8]) -> Result<Vec<Listed>, String> {
    let unreadable = |error: serde_json::Error| {
        format!("found a {FORMER_MANIFEST} that cannot be read ({error}): get the package anew")
    };
    let Head { format, version } = serde_json::from_slice(manifest).map_err(unreadable)?;
    if format != FORMAT {
        return Err(format!(
            "found the format \"{format}\" in {FORMER_MANIFEST}, expected \"{FORMAT}\": get the package anew"
        ));
    }
    if version > VERSION {
        return Err(format!(
            "found a package of version {version} in {FORMER_MANIFEST}, expected at most {VERSION}: open it \
             with a newer chronicle"
        ));
    }
    let manifest: Manifest = serde_json::from_slice(manifest).map_err(unreadable)?;
    Ok(manifest.files)
}
