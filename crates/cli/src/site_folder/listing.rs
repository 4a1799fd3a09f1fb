//! The files of a site folder.

use std::collections::btree_map::Entry;
use std::collections::{BTreeMap, HashSet};
use std::fs;
use std::path::{Path, PathBuf};

use dossier::Diagnostic;
use site::publish::{Files, Place, STATIC, place, placed, small_enough};

use crate::read::{DatasetFile, file_error, io_error};

use super::SiteFolder;

/// The files of a site folder.
#[derive(Debug, Default)]
pub struct Listing {
    /// The datasets, in the order of their names.
    pub datasets: Vec<DatasetFile>,
    /// Their translations, likewise.
    pub translations: Vec<DatasetFile>,
    /// Their earlier versions that the author keeps, likewise.
    pub versions: Vec<DatasetFile>,
    /// The files that are published as they are, by their paths in the site: their paths in the site
    /// folder.
    pub files: BTreeMap<String, String>,
    /// What is not published though an author may expect it.
    pub left_out: Vec<PathBuf>,
}

impl Listing {
    /// Lists a site folder.
    ///
    /// # Errors
    /// Gives every file that cannot be published, and the folder that cannot be read.
    pub fn of(folder: &SiteFolder) -> Result<Self, Vec<Diagnostic>> {
        let (listing, found) = Self::look(folder);
        if found.is_empty() {
            Ok(listing)
        } else {
            Err(found)
        }
    }

    /// Lists what can be published of a site folder, and says what cannot.
    pub fn look(folder: &SiteFolder) -> (Self, Vec<Diagnostic>) {
        let mut listing = Self::default();
        let mut found = Vec::new();
        if let Some(files) = &folder.packed {
            let paths = files.keys();
            found.extend(paths.filter_map(|path| listing.add_packed(folder, path).err()));
        } else {
            match fs::canonicalize(folder.root()) {
                Ok(root) => listing.gather(folder, &root, "", &mut found),
                Err(error) => found.push(io_error(folder.root(), &error)),
            }
        }
        listing.datasets.sort_by(|a, b| a.path.cmp(&b.path));
        listing.translations.sort_by(|a, b| a.path.cmp(&b.path));
        listing.versions.sort_by(|a, b| a.path.cmp(&b.path));
        listing.left_out.sort();
        listing.left_out.dedup();
        (listing, found)
    }

    /// Lists a folder below the site folder: `path` is empty or ends with `/`.
    fn gather(
        &mut self,
        folder: &SiteFolder,
        root: &Path,
        path: &str,
        found: &mut Vec<Diagnostic>,
    ) {
        let here = if path.is_empty() {
            folder.root().to_owned()
        } else {
            folder.path(path.trim_end_matches('/'))
        };
        let entries = match fs::read_dir(&here) {
            Ok(entries) => entries,
            Err(error) => return found.push(io_error(&here, &error)),
        };
        for entry in entries {
            let entry = match entry {
                Ok(entry) => entry,
                Err(error) => {
                    found.push(io_error(&here, &error));
                    continue;
                }
            };
            let name = entry.file_name();
            let Some(name) = name.to_str() else {
                let file = here.join(&name);
                let message = "found a name that is not UTF-8: rename the file";
                found.push(file_error(&file, "file", message));
                continue;
            };
            let path = format!("{path}{name}");
            if let Err(diagnostic) = self.add(folder, root, path, found) {
                found.push(diagnostic);
            }
        }
    }

    /// Adds a file, or what is in a folder.
    fn add(
        &mut self,
        folder: &SiteFolder,
        root: &Path,
        path: String,
        found: &mut Vec<Diagnostic>,
    ) -> Result<(), Diagnostic> {
        let file = folder.path(&path);
        let failed = |error| io_error(&file, &error);
        let is_link = fs::symlink_metadata(&file).map_err(failed)?.is_symlink();
        // A link that leads nowhere is said as such where it would be published.
        let is_folder = file.is_dir();
        let place = place(&path, is_folder);
        if is_link && !matches!(place, Place::Own | Place::LeftOut) {
            within(root, &file, is_folder)?;
        }
        if place == Place::Folder {
            self.gather(folder, root, &format!("{path}/"), found);
            return Ok(());
        }
        self.put(folder, place, path)
    }

    /// Adds a file of a package, or the folder around it that is not published.
    fn add_packed(&mut self, folder: &SiteFolder, path: &str) -> Result<(), Diagnostic> {
        let (path, place) = placed(path);
        self.put(folder, place, path.to_owned())
    }

    /// Adds a file, or a folder that is not published, by its place and its path in the site folder.
    fn put(&mut self, folder: &SiteFolder, place: Place, path: String) -> Result<(), Diagnostic> {
        let file = folder.path(&path);
        let published = match place {
            Place::Dataset => {
                self.datasets.push(DatasetFile::of(folder, path));
                return Ok(());
            }
            Place::Translation => {
                self.translations.push(DatasetFile::of(folder, path));
                return Ok(());
            }
            Place::Version => {
                self.versions.push(DatasetFile::of(folder, path));
                return Ok(());
            }
            Place::LeftOut => {
                self.left_out.push(file);
                return Ok(());
            }
            Place::Own | Place::Folder => return Ok(()),
            Place::Published => path.clone(),
            Place::Static => {
                let path = path.trim_start_matches(STATIC);
                path.trim_start_matches('/').to_owned()
            }
        };
        let size = folder
            .size(&path)
            .map_err(|error| io_error(&file, &error))?;
        small_enough(size).map_err(|message| file_error(&file, "size", message))?;
        match self.files.entry(published) {
            Entry::Vacant(place) => {
                place.insert(path);
                Ok(())
            }
            Entry::Occupied(other) => {
                let message = format!(
                    "found a second file for \"{}\", beside {}: keep one of them",
                    other.key(),
                    folder.path(other.get()).display()
                );
                Err(file_error(&file, "file", message))
            }
        }
    }
}

/// Refuses a link that leads out of the site folder, or to a folder: what it leads to would be
/// published without anyone seeing it in the site folder.
fn within(root: &Path, file: &Path, is_folder: bool) -> Result<(), Diagnostic> {
    let target = fs::canonicalize(file).map_err(|error| {
        let target = fs::read_link(file).unwrap_or_default();
        let message = format!(
            "found a link to {}, which cannot be read ({error}): put the file itself here",
            target.display()
        );
        file_error(file, "link", message)
    })?;
    if target.starts_with(root) && !is_folder {
        return Ok(());
    }
    let message = format!(
        "found a link to {}, expected a {} of the site folder: put {} here",
        target.display(),
        if is_folder { "folder" } else { "file" },
        if is_folder {
            "the folder itself"
        } else {
            "the file itself"
        },
    );
    Err(file_error(file, "link", message))
}

impl Listing {
    /// Warns of the files in `media/` that nothing in the site names, though all of them are published.
    pub fn unused(&self, folder: &SiteFolder, used: &HashSet<String>) -> Vec<Diagnostic> {
        let files = self.files.iter();
        files
            .filter(|(path, _)| path.starts_with("media/") && !used.contains(*path))
            .map(|(_, file)| {
                let message = "found a file that no dossier names, and that is published: take it \
                               out of media/ unless it is for readers";
                Diagnostic::warning("unused-file", message).in_file(folder.path(file).display())
            })
            .collect()
    }
}
