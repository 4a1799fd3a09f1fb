//! What a site is made of.

use std::collections::BTreeMap;

use bytes::Bytes;
use dossier::{Dossier, TranslatedDossier};

use super::kept_versions::KeptVersion;
use super::media::Pictures;

/// The content of a site folder.
#[derive(Clone, Debug, Default)]
pub struct Input {
    /// The datasets, in the order of their names.
    pub datasets: Vec<Dataset>,
    /// All other files, by their paths below the folder. They are published as they are, but for those in
    /// `media/`, which lose what they say of their makers.
    pub files: BTreeMap<String, Bytes>,
    /// Pictures that were made ready before. They save work and change nothing.
    pub pictures: Pictures,
}

/// A dataset that passes the check.
#[derive(Clone, Debug)]
pub struct Dataset {
    /// The name of its file, without the ending.
    pub name: String,
    /// The text of its file: JSON.
    pub text: Bytes,
    /// What it holds.
    pub dossier: Dossier,
    /// What it holds in other languages, in the order of their tags.
    pub translations: Vec<DatasetTranslation>,
    /// Its earlier versions that the author keeps, the newest first.
    pub versions: Vec<KeptVersion>,
}

/// A translation of a dataset that passes the check.
#[derive(Clone, Debug)]
pub struct DatasetTranslation {
    /// The text of its file: JSON.
    pub text: Bytes,
    /// The dossier in its language.
    pub translated: TranslatedDossier,
}
