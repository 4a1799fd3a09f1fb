//! A site as one archive (ZIP), for hosts that take one.

use std::io::{Cursor, Write};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

use super::site_file::SiteFile;

/// The endings of files that are compressed already.
const COMPRESSED: [&str; 8] = ["avif", "gif", "jpeg", "jpg", "mp3", "mp4", "png", "webp"];

/// Makes an archive of files, in the order of their paths. The same files give the same bytes: each
/// bears the earliest date that the format knows.
///
/// # Panics
/// Panics where a path is longer than 65 535 bytes, or the memory is exhausted.
#[must_use]
pub fn archive(files: &[SiteFile]) -> Vec<u8> {
    let mut files: Vec<_> = files.iter().collect();
    files.sort_unstable_by(|a, b| a.path.cmp(&b.path));
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    for file in files {
        let ending = file.path.rsplit('.').next().unwrap_or_default();
        let method = if COMPRESSED.contains(&ending) {
            CompressionMethod::Stored
        } else {
            CompressionMethod::Deflated
        };
        let options = SimpleFileOptions::default()
            .compression_method(method)
            .last_modified_time(DateTime::default())
            .unix_permissions(0o644);
        archive
            .start_file(&*file.path, options)
            .expect("paths are short");
        for part in &file.parts {
            archive.write_all(part).expect("memory can be written");
        }
    }
    let archive = archive.finish().expect("memory can be written");
    archive.into_inner()
}
