//! What an earlier version of a dossier asks of a later one: that no link dies, and that what was
//! corrected says so.

use std::collections::HashMap;

use crate::{Diagnostic, Dossier, Report};

use super::ids::vanished;

/// Gives what is wrong with a dossier in the light of an earlier version of it.
#[must_use]
pub fn compare(earlier: &Dossier, later: &Dossier) -> Vec<Diagnostic> {
    let mut diagnostics = vanished(earlier, later);
    diagnostics.extend(unexplained(earlier, later));
    diagnostics
}

/// Rule `revision`: a report whose title, date or abstract was changed has one more revision than
/// before, so that readers see that it was, and why.
fn unexplained(earlier: &Dossier, later: &Dossier) -> Vec<Diagnostic> {
    let before: HashMap<_, _> = earlier
        .reports
        .iter()
        .map(|report| (&report.id, report))
        .collect();
    let mut diagnostics = Vec::new();
    for (place, report) in later.reports.iter().enumerate() {
        let mut ids = std::iter::once(&report.id).chain(&report.aliases);
        let Some(before) = ids.find_map(|id| before.get(id)) else {
            continue;
        };
        let changed = corrected(before, report);
        if !changed.is_empty() && report.revisions.len() <= before.revisions.len() {
            let message = format!(
                "found another {} than in the earlier version, expected a new entry in \
                 \"revisions\" that says what was changed and why",
                changed.join(" and ")
            );
            let pointer = format!("/reports/{place}");
            diagnostics.push(Diagnostic::error("revision", message).at(pointer));
        }
    }
    diagnostics
}

/// Names the fields that readers cite and that differ. Whoever changes one says why in a revision.
#[must_use]
pub fn corrected(before: &Report, after: &Report) -> Vec<&'static str> {
    let fields = [
        ("title", before.title != after.title),
        ("date", before.date != after.date),
        ("abstract", before.abstract_ != after.abstract_),
    ];
    let changed = fields.into_iter().filter(|(_, differs)| *differs);
    changed.map(|(name, _)| name).collect()
}
