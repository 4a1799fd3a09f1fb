//! The folder of a site: `data/` with the datasets, `media/` with pictures, and `site.toml`. It lies on the
//! disk, or in a package.

mod content;
mod listing;
mod package;
mod snapshot;

use std::collections::BTreeMap;
use std::env;
use std::fs;
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use bytes::Bytes;
use dossier::Diagnostic;
use site::publish::{Files, Settings};

use super::read::{DatasetFile, file_error, io_error};
use super::settings;

pub use content::{Content, logo};
pub use listing::Listing;
pub use package::is_package;
pub use site::publish::{SETTINGS, is_dataset, is_dataset_or_medium};
pub use snapshot::Snapshot;

/// A site folder.
#[derive(Clone, Debug)]
pub struct SiteFolder {
    /// Where it is, as the author named it or seen from where they stand.
    root: PathBuf,
    /// What it holds, where it is a package.
    packed: Option<Arc<BTreeMap<String, Bytes>>>,
}

impl SiteFolder {
    /// Takes the folder that was named, or finds the one around the current folder.
    ///
    /// # Errors
    /// Says that there is none.
    pub fn find(named: Option<&Path>) -> Result<Self, Diagnostic> {
        let Some(root) = named else {
            return Self::around();
        };
        if !root.is_dir() {
            let reason = if is_package(root) {
                "found a package, expected a site folder"
            } else if root.exists() {
                "found a file, expected a site folder"
            } else {
                "there is no such folder"
            };
            let message = format!("{reason}; 'chronicle init FOLDER' makes one");
            return Err(file_error(root, "folder", message));
        }
        let folder = Self::at(root);
        if folder.path(SETTINGS).exists() || folder.path("data").is_dir() {
            return Ok(folder);
        }
        let message = format!(
            "found neither {SETTINGS} nor data/ in it, expected a site folder; 'chronicle init \
             FOLDER' makes one"
        );
        Err(file_error(root, "folder", message))
    }

    /// Finds the nearest folder with a `site.toml`, from the current one upwards.
    fn around() -> Result<Self, Diagnostic> {
        let here = env::current_dir().map_err(|error| io_error(Path::new("."), &error))?;
        let steps = here
            .ancestors()
            .position(|folder| folder.join(SETTINGS).is_file());
        let Some(steps) = steps else {
            let message = "found none in this folder or above it: name the site folder, or make \
                           one with 'chronicle init FOLDER'";
            return Err(file_error(Path::new(SETTINGS), "folder", message));
        };
        Ok(Self::at(match steps {
            0 => PathBuf::from("."),
            steps => std::iter::repeat_n("..", steps).collect(),
        }))
    }

    /// Takes a folder as a site folder.
    pub fn at(root: impl Into<PathBuf>) -> Self {
        Self {
            root: root.into(),
            packed: None,
        }
    }

    /// Gives where it is.
    pub fn root(&self) -> &Path {
        &self.root
    }

    /// Gives where a file of it is, as messages name it.
    pub fn path(&self, file: impl AsRef<Path>) -> PathBuf {
        if self.root == Path::new(".") {
            return file.as_ref().to_owned();
        }
        self.root.join(file)
    }

    /// Reads what is said of the site as a whole; nothing where there is no `site.toml`.
    ///
    /// # Errors
    /// Gives what is wrong with `site.toml`.
    pub fn settings(&self) -> Result<Settings, Diagnostic> {
        let file = self.path(SETTINGS);
        match self.read(SETTINGS) {
            Ok(text) => settings::parse(&file, &text),
            Err(error) if error.kind() == ErrorKind::NotFound => Ok(Settings::default()),
            Err(error) => Err(io_error(&file, &error)),
        }
    }
}

impl Files for SiteFolder {
    fn size(&self, path: &str) -> io::Result<u64> {
        let Some(files) = &self.packed else {
            let metadata = fs::metadata(self.path(path))?;
            let is_file = metadata.is_file().then_some(metadata.len());
            return is_file.ok_or_else(|| ErrorKind::IsADirectory.into());
        };
        files.size(path)
    }

    fn read(&self, path: &str) -> io::Result<Bytes> {
        match &self.packed {
            None => fs::read(self.path(path)).map(Bytes::from),
            Some(files) => files.read(path),
        }
    }
}

/// Gives the dataset that was named, or else the only one of the package that was named, or of the site
/// folder around the current folder.
///
/// # Errors
/// Says that there is none, or more than one.
pub fn only_dataset(named: Option<&Path>) -> Result<DatasetFile, Diagnostic> {
    let folder = match named {
        Some(named) if !is_package(named) => return Ok(DatasetFile::at(named)),
        named => SiteFolder::open(named)?,
    };
    let listing = Listing::of(&folder).map_err(|mut errors| errors.swap_remove(0))?;
    match &listing.datasets[..] {
        [only] => Ok(only.clone()),
        several => {
            let message = format!("found {} datasets, expected one: name it", several.len());
            Err(file_error(&folder.path("data"), "file", message))
        }
    }
}
