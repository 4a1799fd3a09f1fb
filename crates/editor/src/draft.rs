//! A dataset under edit, and what is said of its site.

mod apply;
mod open;
mod selection;
mod text;

use std::collections::{BTreeMap, HashMap};
use std::fmt;
use std::sync::Arc;

use dossier::Dossier;
use serde::{Deserialize, Serialize};

use crate::{Edit, EditError, Node, Target, pointer};
use text::Opened;

pub use open::NewDossier;

/// The entries of the settings, in the order in which `site.toml` has them.
pub const SETTINGS: [&str; 9] = [
    "name",
    "publisher",
    "address",
    "accent",
    "logo",
    "footer",
    "contact",
    "language",
    "key",
];

/// The key of a report in a draft: it stays the same wherever the report stands and whatever its id is,
/// and no other report ever gets it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct RowKey(pub u32);

impl fmt::Display for RowKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

/// The bytes of a file, which are kept elsewhere.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct FileId(pub u32);

/// A report of a draft.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// Its key.
    pub key: RowKey,
    /// What was typed: it need not be a report yet.
    pub report: Arc<Node>,
}

/// A dataset under edit, with the settings and the files of its site. It holds whatever was typed, right
/// or not. A clone is cheap: what is the same is shared.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft {
    name: String,
    header: Arc<Node>,
    rows: Vec<Row>,
    settings: Arc<Node>,
    files: BTreeMap<String, FileId>,
    opened: Arc<Opened>,
    next_key: u32,
}

impl Draft {
    /// Gives the draft with what `site.toml` says: an object of texts, whose names are among [`SETTINGS`].
    ///
    /// # Errors
    /// Names an entry that is no text, or whose name is another.
    pub fn with_settings(mut self, settings: Node) -> Result<Self, EditError> {
        let node = Arc::new(settings);
        let target = Target::Settings;
        self.apply(Edit::Replace { target, node })?;
        Ok(self)
    }

    /// Gives the draft with the files of its site: their paths, such as `media/a.jpg`, and their bytes.
    #[must_use]
    pub fn with_files(mut self, files: BTreeMap<String, FileId>) -> Self {
        self.files = files;
        self
    }

    /// Gives the name of the dataset's file, without its ending.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Gives the dataset without its reports.
    #[must_use]
    pub fn header(&self) -> &Arc<Node> {
        &self.header
    }

    /// Gives the reports, in the order of the dataset.
    #[must_use]
    pub fn rows(&self) -> &[Row] {
        &self.rows
    }

    /// Gives what is said of the site: an object of texts by the names of [`SETTINGS`].
    #[must_use]
    pub fn settings(&self) -> &Arc<Node> {
        &self.settings
    }

    /// Gives the files of the site by their paths, such as `media/a.jpg`.
    #[must_use]
    pub fn files(&self) -> &BTreeMap<String, FileId> {
        &self.files
    }

    /// Gives the place of a report, counted from 0.
    #[must_use]
    pub fn place(&self, key: RowKey) -> Option<usize> {
        // In a draft whose reports stand as they were opened, a key is a place.
        let guess = usize::try_from(key.0).ok()?;
        if self.rows.get(guess).is_some_and(|row| row.key == key) {
            return Some(guess);
        }
        self.rows.iter().position(|row| row.key == key)
    }

    /// Gives a report.
    #[must_use]
    pub fn row(&self, key: RowKey) -> Option<&Arc<Node>> {
        Some(&self.rows[self.place(key)?].report)
    }

    /// Finds what a place of the dataset (a JSON pointer) is in, and where in that. What is in no report is in
    /// the header.
    #[must_use]
    pub fn locate(&self, at: &str) -> (Target, String) {
        let found = pointer::in_report(at).and_then(|(place, inside)| {
            let row = self.rows.get(place)?;
            Some((Target::Row(row.key), inside))
        });
        let (target, inside) = found.unwrap_or((Target::Header, at));
        (target, inside.to_owned())
    }

    /// Gives what an edit or a finding is about; nothing where the report is gone.
    #[must_use]
    pub fn node(&self, target: Target) -> Option<&Arc<Node>> {
        match target {
            Target::Header => Some(&self.header),
            Target::Row(key) => self.row(key),
            Target::Settings => Some(&self.settings),
        }
    }

    /// Gives a key that no report has or ever had. The next free ones follow it.
    #[must_use]
    pub fn free_key(&self) -> RowKey {
        RowKey(self.next_key)
    }

    /// Finds the first report of an id, or of an earlier one (an alias).
    #[must_use]
    pub fn find(&self, id: &str) -> Option<RowKey> {
        let is_own = |row: &&Row| row.report.text("/id") == Some(id);
        let is_alias = |row: &&Row| {
            let mut aliases = row.report.list("/aliases").iter();
            aliases.any(|alias| alias.as_text() == Some(id))
        };
        let found = self.rows.iter().find(is_own);
        let found = found.or_else(|| self.rows.iter().find(is_alias))?;
        Some(found.key)
    }

    /// Gives the reports by their ids and earlier ones: for each the report that [`Self::find`] finds.
    #[must_use]
    pub fn keys_by_id(&self) -> HashMap<&str, RowKey> {
        let mut keys = HashMap::new();
        for row in &self.rows {
            if let Some(id) = row.report.text("/id") {
                keys.entry(id).or_insert(row.key);
            }
        }
        for row in &self.rows {
            let aliases = row.report.list("/aliases").iter();
            for alias in aliases.filter_map(Node::as_text) {
                keys.entry(alias).or_insert(row.key);
            }
        }
        keys
    }

    /// Gives the dossier; nothing where the draft has not the shape of one.
    #[must_use]
    pub fn dossier(&self) -> Option<Dossier> {
        serde_json::from_str(&self.json(false)).ok()
    }
}
