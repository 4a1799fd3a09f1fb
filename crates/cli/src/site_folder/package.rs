//! A site folder that is a package: one file, which is read as a whole.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use dossier::Diagnostic;
use site::publish::{LARGEST_PACKAGE, unpack};

use crate::read::{DatasetFile, file_error, io_error};

use super::SiteFolder;
use site::publish::{Place, place};

/// Tells whether a path is that of a package: a file whose name ends with `.zip`.
pub fn is_package(path: &Path) -> bool {
    let ending = path.extension();
    ending.is_some_and(|ending| ending.eq_ignore_ascii_case("zip")) && path.is_file()
}

impl SiteFolder {
    /// Takes the folder or the package that was named, or finds the folder around the current folder.
    ///
    /// # Errors
    /// Says that there is none, or what is wrong with the package.
    pub fn open(named: Option<&Path>) -> Result<Self, Diagnostic> {
        match named {
            Some(file) if is_package(file) => Self::opened(file),
            named => Self::find(named),
        }
    }

    /// Takes it as it is now.
    ///
    /// # Errors
    /// Says what is wrong with the package.
    pub fn anew(&self) -> Result<Self, Diagnostic> {
        if self.is_package() {
            return Self::opened(&self.root);
        }
        Ok(self.clone())
    }

    fn opened(file: &Path) -> Result<Self, Diagnostic> {
        let failed = |error| io_error(file, &error);
        // What is larger cannot be a package, and would take all memory.
        let most = 2 * LARGEST_PACKAGE;
        if fs::metadata(file).map_err(failed)?.len() > most {
            let message = format!(
                "found more than {} MiB, expected a package, which holds at most {} MiB: take out what \
                 is not needed",
                most >> 20,
                LARGEST_PACKAGE >> 20
            );
            return Err(file_error(file, "package", message));
        }
        let bytes = fs::read(file).map_err(failed)?;
        let files = unpack(&bytes).map_err(|error| error.in_file(file.display()))?;
        let files = files.into_iter();
        let files = files.map(|file| (file.path.clone(), file.content()));
        Ok(Self {
            root: file.to_owned(),
            packed: Some(Arc::new(files.collect())),
        })
    }

    /// Tells whether it is a package.
    pub fn is_package(&self) -> bool {
        self.packed.is_some()
    }

    /// Gives the datasets of a package, in the order of their names; nothing of a folder on the disk.
    pub fn packed_datasets(&self) -> Option<Vec<DatasetFile>> {
        let paths = self.packed.as_ref()?.keys();
        let paths = paths.filter(|path| place(path, false) == Place::Dataset);
        Some(
            paths
                .map(|path| DatasetFile::of(self, path.clone()))
                .collect(),
        )
    }

    /// Gives the folder into which its site is built unless another is named: in the site folder, or
    /// beside the package.
    pub fn output(&self) -> PathBuf {
        if self.is_package() {
            return self.root.with_file_name("dist");
        }
        self.path("dist")
    }
}
