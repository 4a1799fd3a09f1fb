//! What a site is made of.

use std::collections::BTreeMap;

use bytes::Bytes;
use dossier::Dossier;

/// The content of a site folder.
#[derive(Clone, Debug, Default)]
pub struct Input {
    /// The datasets, in the order of their names.
    pub datasets: Vec<Dataset>,
    /// All other files, by their paths below the folder. They are published as they are.
    pub files: BTreeMap<String, Bytes>,
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
}
