//! A part of a dataset.

use std::collections::HashSet;

use super::{Draft, RowKey};

impl Draft {
    /// Gives the text of a dataset that has only these reports, in their order in the draft.
    #[must_use]
    pub fn selection(&self, keys: &[RowKey]) -> String {
        let keys: HashSet<_> = keys.iter().collect();
        let mut selection = self.clone();
        selection.rows.retain(|row| keys.contains(&row.key));
        selection.json(true)
    }
}
