//! The names of a site's datasets: where there are several, each becomes the folder of a page.

use std::collections::BTreeMap;

use super::input::Dataset;
use dossier::Diagnostic;

/// Folders that the site keeps for what all pages share.
const TAKEN: [&str; 5] = ["data", "editor", "icons", "media", "preview"];

/// Gives what is wrong with the names of a site's datasets. A single one has no folder of its own.
pub fn diagnostics(datasets: &[Dataset]) -> Vec<Diagnostic> {
    let names: Vec<_> = datasets
        .iter()
        .map(|dataset| dataset.name.as_str())
        .collect();
    let wrong = wrong_names(&names).into_iter();
    wrong
        .map(|(name, message)| {
            Diagnostic::error("file", message).in_file(format_args!("data/{name}.json"))
        })
        .collect()
}

/// Gives the names of datasets, without their ending, that cannot stand side by side in a site, and why
/// not.
pub fn wrong_names<'a>(names: &[&'a str]) -> Vec<(&'a str, String)> {
    let mut found = Vec::new();
    if names.len() < 2 {
        return found;
    }
    let mut former: BTreeMap<String, &str> = BTreeMap::new();
    for &name in names {
        let folded = name.to_lowercase();
        let expected = if !is_fit(name) {
            "ASCII letters, digits, \"-\" and \"_\", a letter or digit first".to_owned()
        } else if TAKEN.contains(&folded.as_str()) || is_year(name) {
            "one that the site does not keep for its own folders".to_owned()
        } else if let Some(other) = former.insert(folded, name) {
            format!("one that differs from \"{other}\" in more than case")
        } else {
            continue;
        };
        let message = format!(
            "found the name \"{name}\", expected {expected}: it becomes the folder of the dossier's \
             page, so rename the file"
        );
        found.push((name, message));
    }
    found
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
