//! Which files of a site folder belong to one of its dossiers.

use std::collections::{BTreeMap, HashSet};

use bytes::Bytes;
use dossier::check::{named_files, read};

use crate::publish::kept_versions::version_of;
use crate::publish::place::{Place, place, stem};
use crate::publish::settings::Settings;
use crate::publish::settings_file::SETTINGS;
use crate::publish::translations::translated_by;

/// Gives the names of the dossiers in a site folder with these files.
pub fn dossiers(files: &BTreeMap<String, Bytes>) -> impl Iterator<Item = &str> {
    let paths = files.keys();
    let datasets = paths.filter(|path| place(path, false) == Place::Dataset);
    datasets.map(|path| stem(path))
}

/// Gives the files that the site of a dossier is made of: those of the folder, without other dossiers and what
/// only these name.
pub fn files(files: &BTreeMap<String, Bytes>, name: &str) -> BTreeMap<String, Bytes> {
    let of_others = of_others(files, name);
    let is_selected = |path: &str| match place(path, false) {
        Place::Dataset => stem(path) == name,
        Place::Translation => translated_by(stem(path)).is_some_and(|(of, _)| of == name),
        Place::Version => version_of(stem(path)).is_some_and(|(of, _)| of == name),
        Place::Published | Place::Static => !of_others.contains(path),
        Place::Own => path == SETTINGS,
        Place::Folder | Place::LeftOut => false,
    };
    let selected = files.iter().filter(|(path, _)| is_selected(path));
    selected
        .map(|(path, content)| (path.clone(), content.clone()))
        .collect()
}

/// Gives the files of media that other dossiers name, and neither this one nor the site does. Those of a dossier that cannot be read
/// are not known.
fn of_others(files: &BTreeMap<String, Bytes>, name: &str) -> HashSet<String> {
    let mut of_others = HashSet::new();
    let settings = files.get(SETTINGS);
    let settings = settings.and_then(|it| Settings::read(&String::from_utf8_lossy(it)).ok());
    let logo = settings.and_then(|it| it.logo);
    let mut own: HashSet<_> = logo.iter().map(ToString::to_string).collect();
    for other in dossiers(files) {
        let dataset = files.get(&format!("data/{other}.json"));
        let dossier = dataset.and_then(|dataset| read(dataset).dossier);
        let named = dossier.iter().flat_map(named_files);
        let named = named.map(ToString::to_string);
        if other == name {
            own.extend(named);
        } else {
            of_others.extend(named);
        }
    }
    of_others.retain(|path| !own.contains(path));
    of_others
}
