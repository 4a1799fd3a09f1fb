//! Writes a site into a folder, whole or not at all: it is written beside its place and then put
//! there. Files that chronicle did not make stay where they are.

use std::collections::{BTreeMap, BTreeSet};
use std::fs::{self, File};
use std::io::{self, BufReader, BufWriter, Read, Write};
use std::path::{Path, PathBuf};

use dossier::Diagnostic;
use rayon::prelude::*;
use site::publish::{SUMS, SiteFile, listed};
use verifier::sums::SIGNATURE;

use crate::read::{file_error, io_error};

use super::progress::Progress;
use super::swap::{Staging, swap};

/// How many files were written, and how many not.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Written {
    /// Those that are new or have changed.
    pub changed: usize,
    /// Those that were there as they are now.
    pub unchanged: usize,
    /// Those of a former build that are no longer made.
    pub removed: usize,
    /// Those that chronicle did not make.
    pub kept: usize,
}

/// Writes a site into its folder. `force` gives up what chronicle did not make; `source` is the site
/// folder, which must not lie in the output.
///
/// # Errors
/// Names the file or folder that cannot be written, or that is in the way. The output is then as it
/// was.
pub fn write(
    output: &Path,
    files: &[SiteFile],
    force: bool,
    source: &Path,
    progress: &Progress,
) -> Result<Written, Diagnostic> {
    outside(output, source)?;
    let existing = existing(output)?;
    let ours = ours(output);
    let made: BTreeMap<_, _> = files
        .iter()
        .map(|file| (file.path.as_str(), file))
        .collect();
    let is_foreign = |path: &str| !ours.contains(path);
    let foreign: Vec<_> = existing
        .iter()
        .map(String::as_str)
        .filter(|path| is_foreign(path) && !force)
        .collect();
    if let Some(path) = foreign.iter().find(|path| made.contains_key(**path)) {
        let message = "found a file that chronicle did not make: move it away, choose another \
                       --output, or let --force replace the whole folder";
        return Err(file_error(&output.join(path), "output", message));
    }
    let same: BTreeSet<_> = files
        .par_iter()
        .map(|file| (file.path.as_str(), file))
        .filter(|(path, file)| existing.contains(*path) && holds(&output.join(path), file))
        .map(|(path, _)| path)
        .collect();
    let written = Written {
        changed: files.len() - same.len(),
        unchanged: same.len(),
        removed: existing
            .iter()
            .filter(|path| !made.contains_key(path.as_str()))
            .count()
            - foreign.len(),
        kept: foreign.len(),
    };
    if written.changed == 0 && written.removed == 0 && output.is_dir() {
        return Ok(written);
    }
    let staging = Staging::beside(output)?;
    files.par_iter().try_for_each(|file| {
        let from = output.join(&file.path);
        let to = staging.path().join(&file.path);
        let result = if same.contains(file.path.as_str()) {
            keep(&from, &to)
        } else {
            write_file(&to, file)
        };
        progress.file();
        result.map_err(|error| unwritten(&from, &error))
    })?;
    for path in foreign {
        let from = output.join(path);
        keep(&from, &staging.path().join(path)).map_err(|error| unwritten(&from, &error))?;
    }
    swap(&staging, output)?;
    Ok(written)
}

/// Refuses an output that is the site folder or the package itself, in which it lies, or that is a part of
/// what is published.
///
/// # Errors
/// Names the output.
pub fn outside(output: &Path, source: &Path) -> Result<(), Diagnostic> {
    let (Ok(output_at), Ok(source_at)) = (whereabouts(output), fs::canonicalize(source)) else {
        return Ok(());
    };
    let is_part = ["data", "media", "icons", "static"]
        .iter()
        .any(|part| output_at.starts_with(source_at.join(part)));
    if source_at.starts_with(&output_at) || is_part {
        let message = "found the site folder's own files there: choose another --output";
        return Err(file_error(output, "output", message));
    }
    Ok(())
}

/// Gives where a folder is, or will be.
fn whereabouts(folder: &Path) -> io::Result<PathBuf> {
    match (fs::canonicalize(folder), folder.file_name()) {
        (Err(error), Some(name)) if error.kind() == io::ErrorKind::NotFound => {
            Ok(whereabouts(&parent(folder))?.join(name))
        }
        (result, _) => result,
    }
}

/// Gives the files that a former build made.
fn ours(output: &Path) -> BTreeSet<String> {
    let sums = fs::read_to_string(output.join(SUMS)).unwrap_or_default();
    let mut ours: BTreeSet<_> = listed(&sums).map(str::to_owned).collect();
    if !ours.is_empty() {
        ours.insert(SUMS.to_owned());
        ours.insert(SIGNATURE.to_owned());
    }
    ours
}

/// Gives the paths of all files and empty folders in a folder, with `/` between their parts and after
/// those of folders; none where there is no folder. Links are not followed.
fn existing(output: &Path) -> Result<BTreeSet<String>, Diagnostic> {
    let mut paths = BTreeSet::new();
    if !output.exists() {
        return Ok(paths);
    }
    if !output.is_dir() {
        let message = "found a file, expected a folder or nothing: choose another --output";
        return Err(file_error(output, "output", message));
    }
    let mut folders = vec![String::new()];
    while let Some(folder) = folders.pop() {
        let here = output.join(&folder);
        let mut is_empty = true;
        for entry in fs::read_dir(&here).map_err(|error| unreadable(&here, &error))? {
            let entry = entry.map_err(|error| unreadable(&here, &error))?;
            let Ok(name) = entry.file_name().into_string() else {
                let message = "found a name that is not UTF-8: move the file away";
                return Err(file_error(&entry.path(), "output", message));
            };
            is_empty = false;
            let kind = entry
                .file_type()
                .map_err(|error| unreadable(&here, &error))?;
            if kind.is_dir() {
                folders.push(format!("{folder}{name}/"));
            } else {
                paths.insert(format!("{folder}{name}"));
            }
        }
        if is_empty && !folder.is_empty() {
            paths.insert(folder);
        }
    }
    Ok(paths)
}

/// Tells whether a file on the disk holds what a file of the site holds.
fn holds(path: &Path, file: &SiteFile) -> bool {
    let is_same = || -> io::Result<bool> {
        let metadata = fs::symlink_metadata(path)?;
        if !metadata.is_file() || metadata.len() != file.size() as u64 {
            return Ok(false);
        }
        let mut input = BufReader::new(File::open(path)?);
        let mut buffer = Vec::new();
        for part in &file.parts {
            buffer.resize(part.len(), 0);
            input.read_exact(&mut buffer)?;
            if buffer != part[..] {
                return Ok(false);
            }
        }
        Ok(true)
    };
    is_same().unwrap_or(false)
}

/// Puts a file that is there already into the new folder, too. Its time of change stays, so that
/// programs that upload a site see what has changed.
fn keep(from: &Path, to: &Path) -> io::Result<()> {
    let metadata = fs::symlink_metadata(from)?;
    if metadata.is_dir() {
        return fs::create_dir_all(to);
    }
    make_folder(to)?;
    if metadata.is_symlink() {
        return copy_link(from, to);
    }
    // Some file systems have no links.
    fs::hard_link(from, to).or_else(|_| fs::copy(from, to).map(|_| ()))
}

#[cfg(unix)]
fn copy_link(from: &Path, to: &Path) -> io::Result<()> {
    std::os::unix::fs::symlink(fs::read_link(from)?, to)
}

#[cfg(not(unix))]
fn copy_link(from: &Path, to: &Path) -> io::Result<()> {
    fs::copy(from, to).map(|_| ())
}

fn make_folder(file: &Path) -> io::Result<()> {
    file.parent().map_or(Ok(()), fs::create_dir_all)
}

fn write_file(path: &Path, file: &SiteFile) -> io::Result<()> {
    make_folder(path)?;
    let mut output = BufWriter::new(File::create_new(path)?);
    for part in &file.parts {
        output.write_all(part)?;
    }
    output.flush()
}

/// Says that the output cannot be read.
fn unreadable(file: &Path, error: &io::Error) -> Diagnostic {
    Diagnostic {
        rule: "output",
        ..io_error(file, error)
    }
}

/// Says that a file could not be written, and what became of the output.
pub fn unwritten(file: &Path, error: &io::Error) -> Diagnostic {
    let mut diagnostic = unreadable(file, error);
    diagnostic.message += "; the former output is as it was";
    diagnostic
}

/// Gives the folder in which something lies.
pub fn parent(path: &Path) -> PathBuf {
    match path.parent() {
        Some(parent) if !parent.as_os_str().is_empty() => parent.to_owned(),
        _ => PathBuf::from("."),
    }
}
