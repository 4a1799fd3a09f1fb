//! What is different in two versions of a draft.

mod fields;

use std::collections::HashSet;
use std::sync::Arc;

use dossier::Day;
use serde::{Deserialize, Serialize};

use crate::matching::{ids, recognised};
use crate::report_id::report_ids;
use crate::{Draft, Edit, Node, RowKey, Target};

pub use fields::FieldChange;

/// The members of a report that readers cite: what is changed in them asks for a revision, as
/// [`dossier::check::corrected`] has it.
const CITED: [&str; 3] = ["title", "date", "abstract"];

/// A report that was published and is gone.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RemovedReport {
    /// Its key in the published draft.
    pub key: RowKey,
    /// The ids by which it was known and to which nothing leads any more. Empty where they are earlier ids
    /// of another report now.
    pub lost_ids: Vec<String>,
}

/// A report that says something else than when it was published.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ChangedReport {
    /// Its key in the published draft.
    pub before: RowKey,
    /// Its key now.
    pub key: RowKey,
    /// What changed, in the order of the members.
    pub fields: Vec<FieldChange>,
    /// What readers cite and what changed without a new revision that says so: `title`, `date`, `abstract`.
    pub unexplained: Vec<String>,
    /// The ids by which it was known and to which nothing leads any more, as after it was renamed.
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
    /// Whether reports that both versions have stand in another order.
    pub is_reordered: bool,
    /// What changed in the header.
    pub header: Vec<FieldChange>,
    /// What changed in the settings.
    pub settings: Vec<FieldChange>,
}

/// Gives what is different now from what was published. A report is known by its id, or by an earlier one; one
/// that was renamed by its address, or by its date and title.
/// What says the same in another order or with another default is not different.
#[must_use]
pub fn changes(published: &Draft, now: &Draft) -> Changes {
    let known = report_ids(now);
    let before = published.rows();
    let lost = |place: usize| -> Vec<String> {
        let mut ids = ids(&before[place]);
        ids.retain(|id| !known.contains(id.as_str()));
        ids
    };
    let matches = recognised(published, now);
    let mut changes = Changes {
        is_reordered: !matches.iter().flatten().is_sorted(),
        header: fields::changes(published.header(), now.header()),
        settings: fields::changes(published.settings(), now.settings()),
        ..Changes::default()
    };
    for (row, place) in now.rows().iter().zip(&matches) {
        let Some(place) = *place else {
            changes.added.push(row.key);
            continue;
        };
        let report = &before[place].report;
        if Arc::ptr_eq(report, &row.report) {
            continue;
        }
        let fields = fields::changes(report, &row.report);
        if !fields.is_empty() {
            changes.changed.push(ChangedReport {
                before: before[place].key,
                key: row.key,
                fields,
                unexplained: unexplained(report, &row.report),
                lost_ids: lost(place),
            });
        }
    }
    let kept: HashSet<_> = matches.iter().flatten().collect();
    let removed = (0..before.len()).filter(|place| !kept.contains(place));
    changes.removed = removed
        .map(|place| RemovedReport {
            key: before[place].key,
            lost_ids: lost(place),
        })
        .collect();
    changes
}

/// Names what readers cite and what changed, where no new revision says so.
fn unexplained(before: &Node, after: &Node) -> Vec<String> {
    let revisions = |report: &Node| report.list("/revisions").len();
    if revisions(after) > revisions(before) {
        return Vec::new();
    }
    let changed = CITED.into_iter().filter(|name| {
        let [before, after] = [before, after].map(|report| report.member(name));
        !Node::says_same(before, after)
    });
    changed.map(str::to_owned).collect()
}

/// Gives the edit that says of a report what was changed, and why: a sentence each, in the dossier's language.
/// `day` is that on which the changed report is published.
#[must_use]
pub fn revise(key: RowKey, day: Day, change: &str, reason: &str) -> Edit {
    let revision = [
        ("date", day.to_string().into()),
        ("change", change.into()),
        ("reason", reason.into()),
    ];
    Edit::Set {
        target: Target::Row(key),
        pointer: "/revisions/-".to_owned(),
        value: Some(revision.into()),
    }
}

/// Gives the edit by which links to an id lead to a report: the id becomes one of its earlier ones.
#[must_use]
pub fn keep_id(key: RowKey, id: &str) -> Edit {
    Edit::Set {
        target: Target::Row(key),
        pointer: "/aliases/-".to_owned(),
        value: Some(id.into()),
    }
}
