//! When the files of a site folder last changed.

use std::fs::{self, Metadata};
use std::path::PathBuf;
use std::time::SystemTime;

use super::{SETTINGS, SiteFolder};
use site::publish::{Place, place};

/// What can be seen of the files of a site folder without reading them. Two that are equal are of the
/// same files, unless one was changed twice within the clock's grain.
#[derive(Debug, PartialEq, Eq)]
pub struct Snapshot(Vec<Seen>);

/// A file: where it is, its size, when it was changed, and what tells it from another of its name.
type Seen = (PathBuf, u64, Option<SystemTime>, u64);

impl Snapshot {
    /// Looks at a site folder. Gives nothing where there is no such folder now.
    pub fn of(folder: &SiteFolder) -> Option<Self> {
        let mut files = Vec::new();
        if folder.is_package() {
            let metadata = fs::metadata(folder.root()).ok()?;
            files.push(seen(folder.root().to_owned(), &metadata));
            return Some(Self(files));
        }
        if !folder.root().is_dir() {
            return None;
        }
        gather(folder, "", &mut files);
        files.sort();
        Some(Self(files))
    }

    /// Tells whether a file is empty.
    pub fn has_empty(&self) -> bool {
        self.0.iter().any(|(_, size, ..)| *size == 0)
    }
}

fn gather(folder: &SiteFolder, path: &str, files: &mut Vec<Seen>) {
    let here = folder.root().join(path);
    for entry in fs::read_dir(here).into_iter().flatten().flatten() {
        let name = entry.file_name();
        let path = format!("{path}{}", name.to_string_lossy());
        let file = entry.path();
        // A link is what it leads to; one that leads nowhere is itself.
        let metadata = fs::metadata(&file).or_else(|_| entry.metadata());
        let Ok(metadata) = metadata else { continue };
        match place(&path, metadata.is_dir()) {
            Place::Folder if !entry.file_type().is_ok_and(|kind| kind.is_symlink()) => {
                gather(folder, &format!("{path}/"), files);
            }
            Place::LeftOut => {}
            Place::Own if path != SETTINGS => {}
            _ => files.push(seen(file, &metadata)),
        }
    }
}

fn seen(file: PathBuf, metadata: &Metadata) -> Seen {
    (
        file,
        metadata.len(),
        metadata.modified().ok(),
        identity(metadata),
    )
}

/// Gives what tells a file from another that took its name.
#[cfg(unix)]
fn identity(metadata: &Metadata) -> u64 {
    std::os::unix::fs::MetadataExt::ino(metadata)
}

#[cfg(not(unix))]
fn identity(_metadata: &Metadata) -> u64 {
    0
}
