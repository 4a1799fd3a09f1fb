//! The entries of an archive, each of which is looked at before it is read.

use std::collections::BTreeMap;
use std::io::{Cursor, Read};

use bytes::Bytes;
use zip::read::ZipFileEntry;
use zip::result::ZipError;
use zip::{CompressionMethod, ZipArchive};

/// What the mode of a file says it is: the mask, and the values for a file and a folder (POSIX).
const KIND: u32 = 0o170_000;
const FILE: u32 = 0o100_000;
const FOLDER: u32 = 0o040_000;

/// What systems leave in archives, by the file's name.
const LEFT_BEHIND: [&str; 3] = [".DS_Store", "Thumbs.db", "desktop.ini"];

/// Reads the files of an archive that together have at most so many bytes.
///
/// # Errors
/// Says of the first entry that is refused which one it is, and why; or that it is no archive.
pub fn read(bytes: &[u8], most: u64) -> Result<BTreeMap<String, Bytes>, String> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|error| {
        format!("found a file that is no archive (ZIP) or is damaged ({error}): get it anew")
    })?;
    if archive.has_duplicate_names() {
        return Err("found two entries of one name in it: pack its folder anew".to_owned());
    }
    let mut files = BTreeMap::new();
    let mut left = most;
    for index in 0..archive.len() {
        let entry = archive.by_index_data(index);
        let entry = entry.map_err(|error| unreadable("an entry", &error))?;
        let path = path(&entry)?;
        if entry.is_dir() || is_left_behind(&path) {
            continue;
        }
        let size = entry.size();
        if size > left {
            return Err(too_large(most));
        }
        let mut content = Vec::new();
        let file = archive.by_index(index);
        let file = file.map_err(|error| unreadable(&path, &error))?;
        // The size that is stated need not be the right one.
        file.take(left + 1)
            .read_to_end(&mut content)
            .map_err(|error| unreadable(&path, &ZipError::Io(error)))?;
        left = left
            .checked_sub(content.len() as u64)
            .ok_or_else(|| too_large(most))?;
        files.insert(path, content.into());
    }
    Ok(files)
}

/// Gives the path of an entry that is a plain file or a folder.
fn path(entry: &ZipFileEntry) -> Result<String, String> {
    let raw = entry.name_raw();
    let Ok(path) = str::from_utf8(raw) else {
        return Err(format!(
            "found the name \"{}\", expected UTF-8: rename the file, and pack the folder anew",
            String::from_utf8_lossy(raw)
        ));
    };
    if !is_below(path.strip_suffix('/').unwrap_or(path)) {
        return Err(format!(
            "found the name {path:?}, expected a path below the package's top with \"/\" between its \
             parts, none of them \".\" or \"..\": pack the folder anew"
        ));
    }
    if entry.encrypted() {
        return Err(format!(
            "found \"{path}\" encrypted: pack the folder anew, without a password"
        ));
    }
    if ![CompressionMethod::Stored, CompressionMethod::Deflated].contains(&entry.compression()) {
        return Err(format!(
            "found \"{path}\" compressed in a way that is not known, expected none or Deflate: pack the \
             folder anew"
        ));
    }
    let kind = entry.unix_mode().unwrap_or_default() & KIND;
    if ![0, FILE, FOLDER].contains(&kind) {
        return Err(format!(
            "found \"{path}\", which is a link or a device, expected a file: put the file itself into \
             the folder, and pack it anew"
        ));
    }
    Ok(path.to_owned())
}

/// Tells whether a path can only lead to a place below where it begins, on any system.
fn is_below(path: &str) -> bool {
    let has_drive = path.as_bytes().get(1) == Some(&b':');
    let is_plain = |part: &str| !["", ".", ".."].contains(&part);
    let is_foreign = |character: char| character == '\\' || character.is_control();
    !has_drive && !path.contains(is_foreign) && path.split('/').all(is_plain)
}

/// Tells whether a system put a file into an archive beside those that are meant.
fn is_left_behind(path: &str) -> bool {
    let name = path.rsplit('/').next().unwrap_or(path);
    path.starts_with("__MACOSX/") || name.starts_with("._") || LEFT_BEHIND.contains(&name)
}

fn too_large(most: u64) -> String {
    format!(
        "found files of more than {} MiB together, the most that a package may hold: take out what is not \
         needed",
        most >> 20
    )
}

fn unreadable(path: &str, error: &ZipError) -> String {
    format!("found \"{path}\", which is damaged ({error}): get the file anew")
}
