//! A site as it was found: a folder, or an archive.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use bytes::Bytes;
use dossier::Diagnostic;
use site::publish::archived;

use crate::read::{file_error, io_error};

/// A site. An archive is read as a whole; the files of a folder one by one.
pub struct Edition {
    root: PathBuf,
    files: BTreeMap<String, Option<Bytes>>,
}

impl Edition {
    /// Opens a site.
    ///
    /// # Errors
    /// Says why it cannot be read.
    pub fn open(root: &Path) -> Result<Self, Diagnostic> {
        let files = if root.is_dir() {
            let mut files = BTreeMap::new();
            list(root, "", &mut files)?;
            files
        } else {
            let bytes = fs::read(root).map_err(|error| io_error(root, &error))?;
            let files = archived(&bytes).map_err(|error| error.in_file(root.display()))?;
            let files = files.into_iter();
            files
                .map(|file| (file.path.clone(), Some(file.content())))
                .collect()
        };
        Ok(Self {
            root: root.to_owned(),
            files,
        })
    }

    /// Gives where it is.
    pub fn root(&self) -> &Path {
        &self.root
    }

    /// Gives where a file of it is, as messages name it.
    pub fn at(&self, path: &str) -> PathBuf {
        self.root.join(path)
    }

    /// Gives the paths of all files.
    pub fn paths(&self) -> impl Iterator<Item = &String> {
        self.files.keys()
    }

    /// Reads a file.
    ///
    /// # Errors
    /// Says why it cannot be read.
    pub fn read(&self, path: &str) -> Result<Bytes, Diagnostic> {
        match self.files.get(path) {
            Some(Some(content)) => Ok(content.clone()),
            Some(None) => {
                let file = self.at(path);
                let content = fs::read(&file).map_err(|error| io_error(&file, &error))?;
                Ok(content.into())
            }
            None => Err(file_error(&self.at(path), "file", "there is no such file")),
        }
    }
}

/// Lists the files of a folder and of those in it. Links are followed, as a host would.
fn list(
    root: &Path,
    folder: &str,
    files: &mut BTreeMap<String, Option<Bytes>>,
) -> Result<(), Diagnostic> {
    let here = root.join(folder);
    let failed = |error| io_error(&here, &error);
    for entry in fs::read_dir(&here).map_err(failed)? {
        let entry = entry.map_err(failed)?;
        let name = entry.file_name().to_string_lossy().into_owned();
        let path = format!("{folder}{name}");
        if entry.path().is_dir() {
            list(root, &format!("{path}/"), files)?;
        } else {
            files.insert(path, None);
        }
    }
    Ok(())
}
