//! The text of a draft.

use std::sync::Arc;

use dossier::{Dossier, rewrite};
use serde::ser::{Serialize, SerializeMap, Serializer};

use super::{Draft, Row};
use crate::Node;

/// The member of a dataset that a draft keeps as rows.
pub(super) const REPORTS: &str = "reports";

/// A dataset as it was opened.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Opened {
    pub text: String,
    pub header: Arc<Node>,
    pub reports: Vec<Arc<Node>>,
    /// The member that followed the reports; nothing where they were last.
    pub next: Option<String>,
}

impl Draft {
    /// Gives the text of the dataset: JSON.
    ///
    /// Where nothing changed since it was opened, these are the very bytes. Where it has the shape of a
    /// dossier, what is the same keeps its bytes. Else it is written anew, with all that was typed.
    #[must_use]
    pub fn text(&self) -> String {
        if self.is_as_opened() {
            return self.opened.text.clone();
        }
        self.rewritten().unwrap_or_else(|| self.json(true) + "\n")
    }

    /// Tells whether the dataset is as it was opened.
    #[must_use]
    pub fn is_as_opened(&self) -> bool {
        let opened = self.opened.reports.iter();
        self.header == self.opened.header
            && self.rows.len() == opened.len()
            && self
                .rows
                .iter()
                .zip(opened)
                .all(|(row, report)| row.report == *report)
    }

    /// Writes it over the text that was opened.
    fn rewritten(&self) -> Option<String> {
        let dossier = self.dossier()?;
        let opened = self.opened.text.trim_start_matches('\u{feff}');
        let text = rewrite(opened, &dossier).ok()?;
        let reading: Dossier = serde_json::from_str(&text).ok()?;
        (reading == dossier).then_some(text)
    }

    /// Writes the tree.
    pub(super) fn json(&self, is_pretty: bool) -> String {
        let whole = Whole(self);
        let text = if is_pretty {
            serde_json::to_string_pretty(&whole)
        } else {
            serde_json::to_string(&whole)
        };
        text.expect("every value has JSON")
    }
}

/// The dataset with its reports where they were.
struct Whole<'a>(&'a Draft);

impl Serialize for Whole<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let draft = self.0;
        let members = draft.header.members();
        let next = draft.opened.next.as_ref();
        let place = members.iter().position(|(name, _)| Some(name) == next);
        let (before, after) = members.split_at(place.unwrap_or(members.len()));
        let mut object = serializer.serialize_map(Some(members.len() + 1))?;
        for (name, value) in before {
            object.serialize_entry(name, value)?;
        }
        object.serialize_entry(REPORTS, &Reports(&draft.rows))?;
        for (name, value) in after {
            object.serialize_entry(name, value)?;
        }
        object.end()
    }
}

struct Reports<'a>(&'a [Row]);

impl Serialize for Reports<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.0.iter().map(|row| &*row.report))
    }
}
