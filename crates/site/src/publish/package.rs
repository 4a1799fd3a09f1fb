//! A package: a site folder as one archive (ZIP), to keep, to send and to open again. It is an RO-Crate.

mod described;
mod entities;
mod entries;
mod file_id;
mod folder;
mod former_manifest;
mod manifest;
mod ro_crate;

use std::collections::{BTreeMap, BTreeSet};

use bytes::Bytes;
use dossier::Diagnostic;

use super::archive::archive;
use super::site_file::SiteFile;

use former_manifest::FORMER_MANIFEST;

pub use manifest::PACKAGE_MANIFEST;

/// How large the files of a package may be together, in bytes: 1 GiB. A small archive can hold far more, and
/// would take all memory.
pub const LARGEST_PACKAGE: u64 = 1 << 30;

/// The rule that a package breaks.
const RULE: &str = "package";

/// Makes a package of the files of a site folder, each under its path there. Beside them it has the metadata of
/// an RO-Crate ([`PACKAGE_MANIFEST`]), which says what the dossiers say of themselves, and the size and the
/// SHA-256 of each file. The same files give the same bytes.
///
/// # Panics
/// Panics where two files have one path or one has the manifest's, a path is longer than 65 535 bytes, or
/// the memory is exhausted.
#[must_use]
pub fn pack(files: &[SiteFile]) -> Vec<u8> {
    pack_with(files, &[])
}

/// Makes a package of files, and of those that were `made` of them: what opens the package leaves these out.
///
/// # Panics
/// As [`pack`].
#[must_use]
pub fn pack_with(files: &[SiteFile], made: &[SiteFile]) -> Vec<u8> {
    let mut files = [files, made].concat();
    let made: BTreeSet<_> = made.iter().map(|file| file.path.as_str()).collect();
    files.push(ro_crate::of(&files, &made));
    archive(&files)
}

/// Gives the files of a package, in the order of their paths, without its manifest and without what was made of
/// the others.
///
/// An archive of another program is a package without a manifest, where it has a dataset
/// (`data/*.json`). What the package or the archive holds may lie in one folder at its top, and what systems
/// leave in archives (`__MACOSX/`, `.DS_Store`) is passed over.
///
/// # Errors
/// Gives the first entry that is no plain file below the package's top, is not as the manifest says, is not
/// in it, or is missing; or says that the whole is no package, is of a later version, or holds more than
/// [`LARGEST_PACKAGE`].
pub fn unpack(bytes: &[u8]) -> Result<Vec<SiteFile>, Diagnostic> {
    unpack_within(bytes, LARGEST_PACKAGE).map_err(|message| Diagnostic::error(RULE, message))
}

/// Gives the files of any archive (ZIP), in the order of their paths.
///
/// # Errors
/// Gives the first entry that is no plain file below the archive's top; or says that it is no archive, or holds
/// more than [`LARGEST_PACKAGE`].
pub fn archived(bytes: &[u8]) -> Result<Vec<SiteFile>, Diagnostic> {
    let files = entries::read(bytes, LARGEST_PACKAGE);
    let files = files.map_err(|message| Diagnostic::error(RULE, message))?;
    let files = files.into_iter();
    Ok(files
        .map(|(path, content)| SiteFile::new(path, content))
        .collect())
}

/// Gives the files of a package that together have at most so many bytes.
fn unpack_within(bytes: &[u8], most: u64) -> Result<Vec<SiteFile>, String> {
    let mut files = entries::read(bytes, most)?;
    if !is_top(&files) {
        files = without_top_folder(files);
    }
    let manifest = files.get(PACKAGE_MANIFEST);
    let contents = manifest.map(|manifest| manifest::contents(manifest));
    if let Some(contents) = contents.transpose()?.flatten() {
        files.remove(PACKAGE_MANIFEST);
        manifest::verify(PACKAGE_MANIFEST, &contents.files, &files)?;
        files.retain(|path, _| !contents.made.contains(path));
    } else if let Some(manifest) = files.remove(FORMER_MANIFEST) {
        let listed = former_manifest::listed(&manifest)?;
        manifest::verify(FORMER_MANIFEST, &listed, &files)?;
    } else if !has_dataset(&files) {
        return Err(
            "found no dataset in it (data/*.json), expected a package, or an archive of a \
                    site folder: pack the folder in which data/ lies"
                .to_owned(),
        );
    }
    let files = files.into_iter();
    Ok(files
        .map(|(path, content)| SiteFile::new(path, content))
        .collect())
}

/// Tells whether paths begin at the top of a package or a site folder.
fn is_top(files: &BTreeMap<String, Bytes>) -> bool {
    let manifests = [PACKAGE_MANIFEST, FORMER_MANIFEST];
    manifests.iter().any(|it| files.contains_key(*it)) || has_dataset(files)
}

/// Tells whether there is a dataset.
fn has_dataset(files: &BTreeMap<String, Bytes>) -> bool {
    let is_dataset = |path: &String| {
        let name = path.strip_prefix("data/");
        name.is_some_and(|name| !name.contains('/') && name.to_ascii_lowercase().ends_with(".json"))
    };
    files.keys().any(is_dataset)
}

/// Takes the first folder off all paths, where it is the same.
fn without_top_folder(files: BTreeMap<String, Bytes>) -> BTreeMap<String, Bytes> {
    let first = files.keys().next().and_then(|path| path.split_once('/'));
    let Some(folder) = first.map(|(folder, _)| format!("{folder}/")) else {
        return files;
    };
    if !files.keys().all(|path| path.starts_with(&folder)) {
        return files;
    }
    let files = files.into_iter();
    files
        .map(|(path, content)| (path[folder.len()..].to_owned(), content))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_that_are_together_larger_than_a_bound_are_refused() {
        let files = ["data/a.json", "media/b.svg"].map(|path| SiteFile::new(path, vec![b'a'; 500]));
        let package = pack(&files);
        let manifest = ro_crate::of(&files, &BTreeSet::new()).size() as u64;
        assert!(unpack_within(&package, 1_000 + manifest).is_ok());
        let refusal = unpack_within(&package, 999 + manifest).expect_err("a refusal");
        assert!(refusal.starts_with("found files of more than"), "{refusal}");
    }

    #[test]
    fn an_entry_that_states_a_smaller_size_than_it_has_is_not_read_beyond_the_bound() {
        let content = vec![b'a'; 100_000];
        let size = 100_000_u32.to_le_bytes();
        let mut package = archive(&[SiteFile::new("data/a.json", content)]);
        let places: Vec<_> = (0..package.len() - 4)
            .filter(|&place| package[place..place + 4] == size)
            .collect();
        assert_eq!(places.len(), 2, "it stands in both headers");
        for place in places {
            package[place..place + 4].copy_from_slice(&10_u32.to_le_bytes());
        }
        let refusal = unpack_within(&package, 1_000).expect_err("a refusal");
        assert!(
            refusal.starts_with("found \"data/a.json\", which is damaged ("),
            "{refusal}"
        );
    }
}
