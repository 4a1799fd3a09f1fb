//! The manifest of a package: which files it has, so that one can tell whether all arrived as they were
//! sent.

use std::collections::{BTreeMap, HashSet};

use bytes::Bytes;
use serde::{Deserialize, Serialize};

use crate::publish::site_file::SiteFile;

/// The name of the file, at the top of the package.
pub const PACKAGE_MANIFEST: &str = "chronicle-package.json";

/// What the file says that it is.
const FORMAT: &str = "chronicle-package";

/// The version of the format that is written, and the last that is read.
const VERSION: u64 = 1;

/// What every version of the manifest begins with.
#[derive(Serialize, Deserialize)]
struct Head {
    format: String,
    version: u64,
}

/// The manifest.
#[derive(Serialize, Deserialize)]
struct Manifest {
    #[serde(flatten)]
    head: Head,
    /// All other files, in the order of their paths.
    files: Vec<Listed>,
}

/// A file as the manifest lists it.
#[derive(Serialize, Deserialize, PartialEq, Eq)]
struct Listed {
    path: String,
    /// In bytes.
    size: usize,
    /// In hexadecimal digits.
    sha256: String,
}

impl Listed {
    fn of(file: &SiteFile) -> Self {
        Self {
            path: file.path.clone(),
            size: file.size(),
            sha256: file.sha256(),
        }
    }
}

/// Makes the manifest of files.
pub fn of(files: &[SiteFile]) -> SiteFile {
    let mut listed: Vec<_> = files.iter().map(Listed::of).collect();
    listed.sort_unstable_by(|a, b| a.path.cmp(&b.path));
    let manifest = Manifest {
        head: Head {
            format: FORMAT.to_owned(),
            version: VERSION,
        },
        files: listed,
    };
    let mut text = serde_json::to_string_pretty(&manifest).expect("texts and numbers");
    text.push('\n');
    SiteFile::new(PACKAGE_MANIFEST, text)
}

/// Compares files with their manifest.
///
/// # Errors
/// Names the first file that is missing, differs or is not listed; or says why the manifest cannot be read.
pub fn verify(manifest: &[u8], files: &BTreeMap<String, Bytes>) -> Result<(), String> {
    let unreadable = |error: serde_json::Error| {
        format!("found a {PACKAGE_MANIFEST} that cannot be read ({error}): get the package anew")
    };
    let Head { format, version } = serde_json::from_slice(manifest).map_err(unreadable)?;
    if format != FORMAT {
        return Err(format!(
            "found the format \"{format}\" in {PACKAGE_MANIFEST}, expected \"{FORMAT}\": get the package anew"
        ));
    }
    if version > VERSION {
        return Err(format!(
            "found a package of version {version}, expected at most {VERSION}: open it with a newer \
             chronicle"
        ));
    }
    let Manifest { files: listed, .. } = serde_json::from_slice(manifest).map_err(unreadable)?;
    for expected in &listed {
        let path = &expected.path;
        let Some(content) = files.get(path) else {
            return Err(format!(
                "found no \"{path}\", which {PACKAGE_MANIFEST} lists: get the package anew"
            ));
        };
        if Listed::of(&SiteFile::new(path, content.clone())) != *expected {
            return Err(format!(
                "found \"{path}\" with another content than {PACKAGE_MANIFEST} says: get the package anew, or \
                 take out {PACKAGE_MANIFEST} if the change is meant"
            ));
        }
    }
    let listed: HashSet<_> = listed.iter().map(|it| &it.path).collect();
    match files.keys().find(|path| !listed.contains(path)) {
        None => Ok(()),
        Some(path) => Err(format!(
            "found \"{path}\", which {PACKAGE_MANIFEST} does not list: take it out, or take out {PACKAGE_MANIFEST} if \
             the change is meant"
        )),
    }
}
