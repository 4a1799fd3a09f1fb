//! What the settings of site folders state to be meant, of what may endanger people.

use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;
use std::rc::Rc;

use dossier::Diagnostic;
use site::publish::{Meant, Privacy};

use crate::site_folder::SiteFolder;

/// The statements of each site folder, by where that is.
#[derive(Default)]
pub struct Statements(BTreeMap<PathBuf, Rc<Privacy>>);

impl Statements {
    /// Takes the statements of a site folder whose settings were read.
    pub fn put(&mut self, folder: &SiteFolder, statements: Vec<Meant>) {
        let privacy = Rc::new(Privacy::new(statements));
        self.0.insert(root(folder), privacy);
    }

    /// Gives the statements that hold for a dataset of a site folder, and what is wrong with its settings where
    /// nobody has read them before.
    pub fn of(&mut self, folder: Option<&SiteFolder>) -> (Rc<Privacy>, Option<Diagnostic>) {
        let Some(folder) = folder else {
            return (Rc::default(), None);
        };
        if let Some(known) = self.0.get(&root(folder)) {
            return (Rc::clone(known), None);
        }
        let (statements, wrong) = match folder.settings() {
            Ok(settings) => (settings.privacy, None),
            Err(error) => (Vec::new(), Some(error)),
        };
        self.put(folder, statements);
        (Rc::clone(&self.0[&root(folder)]), wrong)
    }
}

/// Gives where a site folder is, however it was named.
fn root(folder: &SiteFolder) -> PathBuf {
    fs::canonicalize(folder.root()).unwrap_or_else(|_| folder.root().to_owned())
}
