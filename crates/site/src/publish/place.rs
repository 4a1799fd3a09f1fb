//! Which files of a site folder are published. Whatever else an author keeps there stays with them:
//! a workbook beside the datasets may name people whom the dossier does not.

use super::kept_versions::version_of;
use super::settings_file::SETTINGS;
use super::translations::translated_by;

/// What stands where in a site folder.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// A dataset.
    Dataset,
    /// A translation of one.
    Translation,
    /// An earlier version of a dataset.
    Version,
    /// A file that is published under its own path.
    Published,
    /// A file that is published at the top of the site, without this first folder of its path.
    Static,
    /// A folder that may hold such files.
    Folder,
    /// What no one expects in a site: settings, notes, what programs leave behind.
    Own,
    /// What an author may have expected to be published.
    LeftOut,
}

/// Whose content is published under its own path.
const FOLDERS: [&str; 2] = ["icons", "media"];

/// Whose content is published at the top of the site.
pub const STATIC: &str = "static";

/// What programs leave behind: whole names, beginnings, endings.
const LEFT_BEHIND: [&str; 2] = ["Thumbs.db", "desktop.ini"];

/// What packages and deposits have beside the files of a site folder.
const OF_PACKAGES: [&str; 5] = [
    "CITATION.cff",
    "chronicle-package.json",
    "datacite.json",
    "datapackage.json",
    "ro-crate-metadata.json",
];

/// Tells what a path below the site folder is, with `/` between its parts.
#[must_use]
pub fn place(path: &str, is_folder: bool) -> Place {
    let parts: Vec<_> = path.split('/').collect();
    let name = parts.last().copied().unwrap_or_default();
    let is_static = parts.len() > 1 && parts[0] == STATIC;
    let is_left_behind = LEFT_BEHIND.contains(&name)
        || name.starts_with("~$")
        || name.starts_with("._")
        || name.starts_with(".#")
        || name == ".DS_Store"
        || name.ends_with('~');
    // Some hosts want files whose names begin with a full stop (.well-known/, .nojekyll).
    if is_left_behind || (name.starts_with('.') && !is_static) {
        return Place::Own;
    }
    match (&parts[..], is_folder) {
        (["data" | STATIC], true) => Place::Folder,
        ([first, ..], true) if is_static || FOLDERS.contains(first) => Place::Folder,
        ([first, _, ..], false) if FOLDERS.contains(first) => Place::Published,
        (["favicon.svg"], false) => Place::Published,
        (["data", name], false) if name.ends_with(".schema.json") => Place::Published,
        (["data", name], false) if has_ending(name, ".json") => {
            let stem = &name[..name.len() - ".json".len()];
            if version_of(stem).is_some() {
                Place::Version
            } else if translated_by(stem).is_some() {
                Place::Translation
            } else {
                Place::Dataset
            }
        }
        _ if is_static => Place::Static,
        ([name], false) if *name == SETTINGS || name.starts_with("README") => Place::Own,
        // What a package says of itself, where someone unpacked it.
        ([name], false) if OF_PACKAGES.contains(name) => Place::Own,
        (["dist"], true) | (["chronicle" | "chronicle.exe"], false) => Place::Own,
        // A package, or a site as an archive.
        ([name], false) if has_ending(name, ".zip") => Place::Own,
        _ => Place::LeftOut,
    }
}

/// Tells what a file is, or else the first of the folders around it that is not published: gives the path of
/// either, and its place.
pub fn placed(path: &str) -> (&str, Place) {
    let folders = path.match_indices('/').map(|(end, _)| &path[..end]);
    let mut folders = folders.map(|path| (path, place(path, true)));
    let outside = folders.find(|(_, place)| *place != Place::Folder);
    outside.unwrap_or_else(|| (path, place(path, false)))
}

/// Tells whether a file is a dataset or a translation of one, or lies in `media/` and is published.
pub fn is_dataset_or_medium(path: &str) -> bool {
    match placed(path).1 {
        Place::Dataset | Place::Translation => true,
        Place::Published => path.starts_with("media/"),
        _ => false,
    }
}

/// Tells whether a file of that name in `data/` is a dataset.
#[must_use]
pub fn is_dataset(name: &str) -> bool {
    place(&format!("data/{name}"), false) == Place::Dataset
}

/// Tells whether a name ends so, whatever the case.
pub fn has_ending(name: &str, ending: &str) -> bool {
    let start = name.len().checked_sub(ending.len());
    start
        .and_then(|start| name.get(start..))
        .is_some_and(|end| end.eq_ignore_ascii_case(ending))
}

/// Gives the name of a file without its folders and its ending.
pub fn stem(path: &str) -> &str {
    let name = path.rsplit('/').next().unwrap_or(path);
    name.rsplit_once('.').map_or(name, |(stem, _)| stem)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_a_site_is_made_of_is_published() {
        for (path, expected) in [
            ("data/georgia.json", Place::Dataset),
            ("data/GEORGIA.JSON", Place::Dataset),
            ("data/georgia.ru.json", Place::Translation),
            ("data/georgia.zh-Hans.json", Place::Translation),
            ("data/georgia.v2.json", Place::Dataset),
            ("data/georgia@3f2ac0ffee12.json", Place::Version),
            ("data/georgia@1.ru.json", Place::Version),
            ("data/@georgia.json", Place::Dataset),
            ("data/dossier.schema.json", Place::Published),
            ("data/incidents.xlsx", Place::LeftOut),
            ("data/old/georgia.json", Place::LeftOut),
            ("incidents.xlsx", Place::LeftOut),
            ("media/a/b.png", Place::Published),
            ("media/.DS_Store", Place::Own),
            ("media/._b.png", Place::Own),
            ("data/~$incidents.xlsx", Place::Own),
            ("data/georgia.json~", Place::Own),
            ("icons/192.png", Place::Published),
            ("favicon.svg", Place::Published),
            ("static/CNAME", Place::Static),
            ("static/.well-known/security.txt", Place::Static),
            ("static/.DS_Store", Place::Own),
            ("site.toml", Place::Own),
            ("georgia.zip", Place::Own),
            ("notes/names.zip", Place::LeftOut),
            ("README.md", Place::Own),
            (".env", Place::Own),
        ] {
            assert_eq!(place(path, false), expected, "{path}");
        }
        for (path, expected) in [
            ("data", Place::Folder),
            ("data/old", Place::LeftOut),
            ("media/a", Place::Folder),
            ("static/.well-known", Place::Folder),
            ("dist", Place::Own),
            (".git", Place::Own),
            ("notes", Place::LeftOut),
        ] {
            assert_eq!(place(path, true), expected, "{path}");
        }
    }
}
