//! The ids that new reports get.

use crate::{Draft, Edit, RowKey};

/// Makes an id of a report's date and title that no report bears or bore. Both are taken as they were typed.
#[must_use]
pub fn free_id(draft: &Draft, date: &str, title: &str) -> String {
    todo!()
}

/// Gives the edit that puts a copy of a report after it: with an id of its own, and without earlier ids and
/// revisions. Nothing where the report is gone or is no object.
#[must_use]
pub fn duplicate(draft: &Draft, key: RowKey) -> Option<Edit> {
    todo!()
}
