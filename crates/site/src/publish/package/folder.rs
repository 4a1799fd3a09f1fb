//! A site folder as the metadata of its package reads it: as far as it can be read.

use dossier::check::read;
use dossier::{Dossier, Translation};

use crate::publish::kept_versions::version_of;
use crate::publish::place::{Place, place, stem};
use crate::publish::settings::Settings;
use crate::publish::settings_file::SETTINGS;
use crate::publish::site_file::SiteFile;
use crate::publish::translations::translated_by;
use crate::publish::version::version;

/// What can be read of a site folder.
#[derive(Default)]
pub struct PackedFolder<'a> {
    /// The settings; empty where they cannot be read.
    pub settings: Settings,
    /// The datasets.
    pub datasets: Vec<PackedDataset<'a>>,
    /// Their translations, each with the path of its dataset.
    pub translations: Vec<(&'a str, String, Translation)>,
    /// Their earlier versions, each with the path of its dataset and the version.
    pub versions: Vec<(&'a str, String, &'a str)>,
}

/// A dataset.
pub struct PackedDataset<'a> {
    /// Its path.
    pub path: &'a str,
    /// Its version; nothing where it is no JSON.
    pub version: Option<String>,
    /// What it holds, where that can be read.
    pub dossier: Option<Dossier>,
}

impl<'a> PackedFolder<'a> {
    /// Reads files.
    pub fn read(files: &[&'a SiteFile]) -> Self {
        let mut folder = Self::default();
        for file in files {
            folder.add(file);
        }
        folder
    }

    fn add(&mut self, file: &'a SiteFile) {
        let path = file.path.as_str();
        let stem = stem(path);
        let dataset = |name: &str| format!("data/{name}.json");
        match place(path, false) {
            Place::Dataset => {
                let content = file.content();
                let dossier = read(&content).dossier;
                let text = str::from_utf8(&content).ok();
                // What is no dossier may be nested too deeply for a version.
                let text = text.filter(|_| dossier.is_some());
                self.datasets.push(PackedDataset {
                    path,
                    version: text.and_then(|text| version(text).ok()),
                    dossier,
                });
            }
            Place::Translation => {
                let translation = Translation::read(&file.content()).ok();
                let of = translated_by(stem).map(|(name, _)| dataset(name));
                let translation = of.zip(translation);
                self.translations
                    .extend(translation.map(|(of, it)| (path, of, it)));
            }
            Place::Version => {
                let of = version_of(stem);
                self.versions
                    .extend(of.map(|(name, version)| (path, dataset(name), version)));
            }
            _ if path == SETTINGS => {
                let text = file.content();
                let settings = Settings::read(&String::from_utf8_lossy(&text));
                self.settings = settings.unwrap_or_default();
            }
            _ => {}
        }
    }

    /// Gives the dossiers that can be read.
    pub fn dossiers(&self) -> impl Iterator<Item = &Dossier> {
        self.datasets.iter().filter_map(|it| it.dossier.as_ref())
    }

    /// Gives the dossier of the dataset at a path, where it can be read.
    pub fn dossier(&self, path: &str) -> Option<&Dossier> {
        let mut datasets = self.datasets.iter();
        datasets.find(|it| it.path == path)?.dossier.as_ref()
    }
}
