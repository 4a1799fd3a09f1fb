//! The author's own files: the datasets, the media and the settings.

use std::fs;
use std::io::{self, ErrorKind};

use bytes::Bytes;
use dossier::MediaFile;
use serde::Serialize;
use site::publish::{Files, LARGEST_FILE, SiteFile};

use crate::read::io_error;
use crate::site_folder::{Listing, SETTINGS, SiteFolder, is_dataset_or_medium};
use crate::write::write_in_folder;

use super::condition::Condition;

/// How large a dataset may be at most, in bytes: 256 MiB.
const LARGEST_DATASET: usize = 256 << 20;

/// Where media are.
const MEDIA: &str = "media/";

/// Where datasets are.
const DATA: &str = "data/";

/// A file as it is told.
#[derive(Debug, Serialize)]
pub struct FileRow {
    /// Its path in the site folder.
    pub path: String,
    /// In bytes.
    pub size: usize,
    /// In hexadecimal digits.
    pub sha256: String,
}

/// Why a file was not written.
#[derive(Debug)]
pub enum Refused {
    /// A file of that path is none of the author's, or cannot be named by a dossier.
    Name,
    /// It is not as the condition says, but has this SHA-256, or is not there.
    Changed {
        /// The SHA-256 of what is there.
        now: Option<String>,
    },
    /// A link or a folder is in its place, or a link in that of a folder around it.
    Occupied(String),
    /// The disk failed, for a reason.
    Failed(String),
}

/// Gives the SHA-256 of a content.
pub fn sha256(content: &Bytes) -> String {
    SiteFile::new("", content.clone()).sha256()
}

/// Gives how large a file of a path may be, in bytes.
pub fn largest(path: &str) -> usize {
    if path.starts_with(DATA) {
        return LARGEST_DATASET;
    }
    usize::try_from(LARGEST_FILE).unwrap_or(usize::MAX)
}

/// Gives all files, in the order of their paths.
pub fn all(site: &SiteFolder) -> Vec<FileRow> {
    let paths = paths(site).into_iter();
    paths
        .filter_map(|path| {
            let content = site.read(&path).ok()?;
            Some(row(path, &content))
        })
        .collect()
}

/// Reads a file.
///
/// # Errors
/// Says why it cannot be read; any that is none of the author's is not found.
pub fn read(site: &SiteFolder, path: &str) -> io::Result<Bytes> {
    if paths(site).iter().any(|it| it == path) {
        return site.read(path);
    }
    Err(ErrorKind::NotFound.into())
}

/// Replaces a file or makes a new one, whole or not at all. What is there already is not written again.
pub fn put(
    site: &SiteFolder,
    path: &str,
    content: &Bytes,
    condition: &Condition,
) -> Result<FileRow, Refused> {
    let is_new = *condition == Condition::New;
    if is_new && !is_name(path) {
        return Err(Refused::Name);
    }
    let now = compared(site, path, condition)?;
    let row = row(path.to_owned(), content);
    if now.as_ref() == Some(&row.sha256) {
        return Ok(row);
    }
    let mut file = site.path(path);
    if is_new {
        refuse_occupied(site, path)?;
    } else {
        // What a link leads to is in the folder, and stays the same file.
        file = fs::canonicalize(&file).map_err(|error| failed(site, path, &error))?;
    }
    let written = write_in_folder(&file, content, !is_new);
    written.map_err(|error| Refused::Failed(error.to_string()))?;
    Ok(row)
}

/// Removes a file.
pub fn remove(site: &SiteFolder, path: &str, condition: &Condition) -> Result<(), Refused> {
    compared(site, path, condition)?;
    fs::remove_file(site.path(path)).map_err(|error| failed(site, path, &error))
}

/// Gives the SHA-256 of what is at a path, which must be as the condition says.
fn compared(
    site: &SiteFolder,
    path: &str,
    condition: &Condition,
) -> Result<Option<String>, Refused> {
    let now = match read(site, path) {
        Ok(content) => Some(sha256(&content)),
        Err(error) if error.kind() == ErrorKind::NotFound => None,
        Err(error) => return Err(failed(site, path, &error)),
    };
    let is_as_said = match condition {
        Condition::New => now.is_none(),
        Condition::Is(sha256) => now.as_ref() == Some(sha256),
    };
    if is_as_said {
        Ok(now)
    } else {
        Err(Refused::Changed { now })
    }
}

/// Gives the paths of the author's own files: those that can be published, and the settings. A link out of the
/// folder is not among them.
fn paths(site: &SiteFolder) -> Vec<String> {
    let (listing, _) = Listing::look(site);
    let datasets = listing.datasets.iter();
    let datasets = datasets.map(|file| format!("{DATA}{}", file.name()));
    let media = listing.files.into_keys();
    let media = media.filter(|path| path.starts_with(MEDIA));
    let is_link = fs::symlink_metadata(site.path(SETTINGS)).is_ok_and(|it| it.is_symlink());
    let has_settings = !is_link && site.size(SETTINGS).is_ok();
    let settings = has_settings.then(|| SETTINGS.to_owned());
    let mut paths: Vec<_> = datasets.chain(media).chain(settings).collect();
    paths.sort();
    paths
}

/// Tells whether a new file may have a path: one that a dossier can name.
fn is_name(path: &str) -> bool {
    (path == SETTINGS || is_dataset_or_medium(path)) && path.parse::<MediaFile>().is_ok()
}

/// Refuses a new file where something else is, and in a folder that is a link, which may lead anywhere.
fn refuse_occupied(site: &SiteFolder, path: &str) -> Result<(), Refused> {
    let folders = path.match_indices('/').map(|(end, _)| &path[..end]);
    for folder in folders.chain([path]) {
        match fs::symlink_metadata(site.path(folder)) {
            Ok(it) if it.is_symlink() || folder == path => {
                return Err(Refused::Occupied(folder.to_owned()));
            }
            _ => {}
        }
    }
    Ok(())
}

fn row(path: String, content: &Bytes) -> FileRow {
    FileRow {
        path,
        size: content.len(),
        sha256: sha256(content),
    }
}

fn failed(site: &SiteFolder, path: &str, error: &io::Error) -> Refused {
    Refused::Failed(io_error(&site.path(path), error).to_string())
}
