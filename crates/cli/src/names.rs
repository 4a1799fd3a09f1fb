//! The names of a site's datasets: where there are several, each becomes the folder of a page.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use dossier::Diagnostic;

use super::read::file_error;

/// Folders that the site keeps for what all pages share.
const TAKEN: [&str; 5] = ["boot", "data", "icons", "media", "preview"];

/// Gives the name of a dataset's file, without the ending.
pub fn stem(file: &Path) -> String {
    let stem = file.file_stem().unwrap_or_default();
    stem.to_string_lossy().into_owned()
}

/// Gives what is wrong with the names of a site's datasets. A single one has no folder of its own.
pub fn check(files: &[PathBuf]) -> Vec<Diagnostic> {
    let mut diagnostics = Vec::new();
    if files.len() < 2 {
        return diagnostics;
    }
    let mut former: BTreeMap<String, String> = BTreeMap::new();
    for file in files {
        let name = stem(file);
        let folded = name.to_lowercase();
        let expected = if !is_fit(&name) {
            "ASCII letters, digits, \"-\" and \"_\", a letter or digit first".to_owned()
        } else if TAKEN.contains(&folded.as_str()) || is_year(&name) {
            "one that the site does not keep for its own folders".to_owned()
        } else if let Some(other) = former.insert(folded, name.clone()) {
            format!("one that differs from \"{other}\" in more than case")
        } else {
            continue;
        };
        let message = format!(
            "found the name \"{name}\", expected {expected}: it becomes the folder of the dossier's \
             page, so rename the file"
        );
        diagnostics.push(file_error(file, "file", message));
    }
    diagnostics
}

/// Tells whether a name can stand in an address as it is.
fn is_fit(name: &str) -> bool {
    let is_plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-_".contains(&byte);
    name.bytes().all(is_plain) && name.starts_with(|first: char| first.is_ascii_alphanumeric())
}

/// Tells whether a name is that of a year's folder.
fn is_year(name: &str) -> bool {
    name.len() == 4 && name.bytes().all(|byte| byte.is_ascii_digit())
}
