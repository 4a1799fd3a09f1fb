//! The folder of a site: `data/` with the datasets, `media/` with pictures, and `site.toml`.

mod content;
mod listing;
mod publishable;
mod snapshot;

use std::env;
use std::path::{Path, PathBuf};

use dossier::Diagnostic;
use site::publish::Settings;

use super::read::{file_error, io_error};
use super::settings;

pub use content::{Content, logo, media};
pub use listing::{Listing, small_enough};
pub use publishable::is_dataset;
pub use snapshot::Snapshot;

/// What is said of the site as a whole. A folder that has it is a site folder.
pub const SETTINGS: &str = "site.toml";

/// A site folder.
#[derive(Clone, Debug)]
pub struct SiteFolder {
    /// Where it is, as the author named it or seen from where they stand.
    root: PathBuf,
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
            let reason = if root.exists() {
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
        Ok(Self {
            root: match steps {
                0 => PathBuf::from("."),
                steps => std::iter::repeat_n("..", steps).collect(),
            },
        })
    }

    /// Takes a folder as a site folder.
    pub fn at(root: impl Into<PathBuf>) -> Self {
        Self { root: root.into() }
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

    /// Reads what is said of the site as a whole.
    ///
    /// # Errors
    /// Gives what is wrong with `site.toml`.
    pub fn settings(&self) -> Result<Settings, Diagnostic> {
        settings::read(&self.path(SETTINGS))
    }
}

/// Gives the dataset that was named, or else the only one of the site folder around the current folder.
///
/// # Errors
/// Says that there is none, or more than one.
pub fn only_dataset(named: Option<&Path>) -> Result<PathBuf, Diagnostic> {
    if let Some(named) = named {
        return Ok(named.to_owned());
    }
    let folder = SiteFolder::find(None)?;
    let listing = Listing::of(&folder).map_err(|mut errors| errors.swap_remove(0))?;
    match &listing.datasets[..] {
        [only] => Ok(only.clone()),
        several => {
            let message = format!("found {} datasets, expected one: name it", several.len());
            Err(file_error(&folder.path("data"), "file", message))
        }
    }
}
