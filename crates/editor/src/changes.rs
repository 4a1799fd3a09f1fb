//! What is different in two versions of a draft.

use dossier::Day;
use serde::{Deserialize, Serialize};

use crate::{Draft, Edit, RowKey};

/// A member whose value changed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FieldChange {
    /// Its name, such as `title`.
    pub field: String,
    /// What it said; nothing where it was not there. A text as it is, anything else as JSON.
    pub before: Option<String>,
    /// What it says.
    pub after: Option<String>,
}

/// A report that was published and is gone.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RemovedReport {
    /// Its key in the published draft.
    pub key: RowKey,
    /// Its id, and the earlier ones, to which nothing leads any more.
    pub ids: Vec<String>,
}

/// A report that says something else than when it was published.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ChangedReport {
    /// Its key in the published draft.
    pub before: RowKey,
    /// Its key now.
    pub key: RowKey,
    /// What changed, in the order of the format.
    pub fields: Vec<FieldChange>,
    /// The fields among them that readers cite, where no new revision says what was changed and why.
    pub unexplained: Vec<String>,
    /// The ids by which it was known and to which nothing leads any more: its own, where it was renamed.
    pub lost_ids: Vec<String>,
}

/// What is different in two versions of a draft.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Changes {
    /// The reports that were not published.
    pub added: Vec<RowKey>,
    /// The reports that were published, and are gone.
    pub removed: Vec<RemovedReport>,
    /// The reports that say something else.
    pub changed: Vec<ChangedReport>,
    /// The members of the header that say something else.
    pub header: Vec<FieldChange>,
    /// The entries of the settings that say something else.
    pub settings: Vec<FieldChange>,
    /// Whether reports that both have stand in another order.
    pub is_reordered: bool,
}

/// Gives what is different now from what was published. A report is known by its id, or by an earlier one.
#[must_use]
pub fn changes(published: &Draft, now: &Draft) -> Changes {
    todo!()
}

/// Gives the edit that says of a report what was changed, and why.
#[must_use]
pub fn revise(key: RowKey, day: Day, change: &str, reason: &str) -> Edit {
    todo!()
}

/// Gives the edit by which links to an id lead to a report: the id becomes one of its earlier ones.
#[must_use]
pub fn keep_id(key: RowKey, id: &str) -> Edit {
    todo!()
}
