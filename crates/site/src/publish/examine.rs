//! The rules that need more than a dataset says: the registries of other standards, and the files of the
//! site folder.

mod media;
mod photo;
mod privacy;
mod provenance;
mod registries;

use std::collections::BTreeMap;
use std::io::{self, ErrorKind};

use bytes::Bytes;
use dossier::{Diagnostic, Dossier};

pub use privacy::{Meant, Privacy};
pub use registries::{unknown_language, unknown_licence};

/// How large a file may be at most that is published as it is, in bytes: 25 MiB, the most that
/// Cloudflare Pages takes; other hosts take more.
pub const LARGEST_FILE: u64 = 25 << 20;

/// The files of a site folder, by their paths below it with `/` between their parts.
pub trait Files {
    /// Gives the size of a file in bytes.
    ///
    /// # Errors
    /// Says why it is not known. A folder is no file.
    fn size(&self, path: &str) -> io::Result<u64>;

    /// Reads a file.
    ///
    /// # Errors
    /// Says why it cannot be read.
    fn read(&self, path: &str) -> io::Result<Bytes>;
}

impl Files for BTreeMap<String, Bytes> {
    fn size(&self, path: &str) -> io::Result<u64> {
        self.read(path).map(|content| content.len() as u64)
    }

    fn read(&self, path: &str) -> io::Result<Bytes> {
        let content = self.get(path).cloned();
        content.ok_or_else(|| ErrorKind::NotFound.into())
    }
}

/// Says what is wrong with a dossier beside what [`dossier::check`] finds: languages and licences that do not
/// exist (rules `language` and `licence`), files that are missing or are not what the dossier says (rules
/// `picture`, `medium` and `provenance`), and what files say of their makers (rule `metadata`). Without files, nothing is
/// said of them.
#[must_use]
pub fn examine(dossier: &Dossier, files: Option<&dyn Files>) -> Vec<Diagnostic> {
    wrong(dossier, files, &|_| false)
}

/// Says the same, and what may endanger people (rule `privacy`). What is stated to be meant is left out.
#[must_use]
pub fn examine_privately(
    dossier: &Dossier,
    files: Option<&dyn Files>,
    privacy: &Privacy,
) -> Vec<Diagnostic> {
    let mut diagnostics = wrong(dossier, files, &|found| privacy.is_meant(found));
    diagnostics.extend(privacy.of_dossier(dossier, files));
    diagnostics
}

fn wrong(
    dossier: &Dossier,
    files: Option<&dyn Files>,
    is_meant: &dyn Fn(&str) -> bool,
) -> Vec<Diagnostic> {
    let mut diagnostics = registries::check(dossier);
    if let Some(files) = files {
        diagnostics.extend(photo::check(files, dossier));
        diagnostics.extend(media::check(files, dossier, is_meant));
        diagnostics.extend(provenance::check(files, dossier));
    }
    diagnostics
}

/// Refuses a file of a size in bytes that hosts refuse.
///
/// # Errors
/// Says how large it is, and what is expected.
pub fn small_enough(size: u64) -> Result<(), String> {
    if size <= LARGEST_FILE {
        return Ok(());
    }
    Err(format!(
        "found {} MiB, expected at most {} MiB, the most that common hosts take for one file: make \
         it smaller",
        size.div_ceil(1 << 20),
        LARGEST_FILE >> 20,
    ))
}
