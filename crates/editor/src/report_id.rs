//! The ids that new reports, topics and fields get.

use std::collections::HashSet;
use std::sync::Arc;

use dossier::check::Expected;
use dossier::{Date, ReportId};
use formats::import::as_written;

use crate::set;
use crate::{Draft, Edit, Node, RowKey};

/// Gives a text as lower-case ASCII letters, digits and single hyphens, or an empty one. The program lends it:
/// [`formats::slug::slug`] transliterates all scripts and is large, [`formats::slug::plain`] does not and is
/// small.
pub type Slug = fn(&str) -> String;

/// Makes an id of a report's date and title that no report bears or bore, as an import does. Both are taken
/// as they were typed; a date that cannot be read is left out.
#[must_use]
pub fn free_id(draft: &Draft, date: &str, title: &str, slug: Slug) -> String {
    let date: Option<Date> = date.parse().ok().or_else(|| as_written(date));
    let date = date.map(|date| date.start().iso()).unwrap_or_default();
    let words = slug(title);
    let stem = match (date.as_str(), words.as_str()) {
        ("", "") => "report".to_owned(),
        ("", one) | (one, "") => one.to_owned(),
        (date, words) => format!("{date}-{words}"),
    };
    // Some words begin the ids of the page itself.
    let stem = match stem.parse::<ReportId>() {
        Ok(_) => stem,
        Err(_) => format!("report-{stem}"),
    };
    let taken = report_ids(draft);
    free_name(&stem, |id| taken.contains(id))
}

/// Makes an id of a label that no topic and no field of the dossier bears: of one without letters, `topic` or
/// another word.
#[must_use]
pub fn free_declared_id(draft: &Draft, label: &str, otherwise: &str, slug: Slug) -> String {
    let stem = slug(label);
    let stem = if stem.is_empty() { otherwise } else { &stem };
    let taken = declared_ids(draft);
    free_name(stem, |id| taken.contains(id))
}

/// Gives the ids that reports bear, and those that they bore.
pub(crate) fn report_ids(draft: &Draft) -> HashSet<&str> {
    let reports = draft.rows().iter().map(|row| &row.report);
    let ids = reports.flat_map(|report| {
        let aliases = report.list("/aliases").iter().filter_map(Node::as_text);
        report.text("/id").into_iter().chain(aliases)
    });
    ids.collect()
}

/// Gives the ids of the topics, and of the dossier's own fields.
pub(crate) fn declared_ids(draft: &Draft) -> HashSet<&str> {
    let lists = ["/topics", "/fields"].map(|list| draft.header().list(list));
    let declared = lists.into_iter().flatten();
    declared.filter_map(|it| it.text("/id")).collect()
}

/// Gives a name, with a number after it where it is taken.
#[must_use]
pub fn free_name(stem: &str, is_taken: impl Fn(&str) -> bool) -> String {
    let mut name = stem.to_owned();
    let mut number = 1;
    while is_taken(&name) {
        number += 1;
        name = format!("{stem}-{number}");
    }
    name
}

/// Gives the edit that puts a copy of a report after it: with an id of its own, and without earlier ids and
/// revisions. Nothing where the report is gone or is no object.
#[must_use]
pub fn duplicate(draft: &Draft, key: RowKey, slug: Slug) -> Option<Edit> {
    let place = draft.place(key)?;
    let mut copy = Node::clone(&draft.rows()[place].report);
    let text = |pointer| copy.text(pointer).unwrap_or_default();
    let id = free_id(draft, text("/date"), text("/title/text"), slug);
    let Node::Object(members) = &mut copy else {
        return None;
    };
    members.retain(|(name, _)| !matches!(name.as_str(), "id" | "aliases" | "revisions"));
    set::insert(members, Some(Expected::REPORT), "id", id.into());
    Some(Edit::Insert {
        at: place + 1,
        key: draft.free_key(),
        report: Arc::new(copy),
    })
}
