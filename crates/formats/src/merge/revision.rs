//! What readers are told of a report whose title, date or abstract was changed.

use dossier::{Report, Revision};
use locale::translation;

use super::Correction;

/// Gives the revision of a report that says what is different now, and why.
pub fn revision(
    before: &Report,
    after: &Report,
    correction: &Correction,
    language: &str,
) -> Revision {
    let locale = &translation(language).page;
    let mut changes = Vec::new();
    if before.title != after.title {
        let [was, is] = [before, after].map(|report| report.title.to_string());
        changes.push(locale.revised_title(&is, &was));
    }
    if before.date != after.date {
        let [was, is] = [before, after].map(|report| locale.date(report.date));
        changes.push(locale.revised_date(&is, &was));
    }
    if before.abstract_ != after.abstract_ {
        let is_new = before.abstract_.is_none();
        changes.push(if is_new {
            locale.revised_abstract_added().to_owned()
        } else {
            locale.revised_abstract().to_owned()
        });
    }
    Revision {
        date: correction.day,
        change: changes.join(" "),
        reason: correction.reason.clone(),
    }
}
