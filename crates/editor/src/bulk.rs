//! One edit of many reports.

use crate::{Draft, Edit, Node, RowKey, Target, pointer};

/// Gives the edit that writes a value into each of these reports, or removes it.
#[must_use]
pub fn set_all(keys: &[RowKey], pointer: &str, value: Option<&Node>) -> Edit {
    let edits = keys.iter().map(|key| Edit::Set {
        target: Target::Row(*key),
        pointer: pointer.to_owned(),
        value: value.cloned(),
    });
    Edit::All(edits.collect())
}

/// Gives the edit that files each of these reports under a topic. Those that are there already stay as they
/// are.
#[must_use]
pub fn add_topic(draft: &Draft, keys: &[RowKey], topic: &str) -> Edit {
    let is_filed = |key: &RowKey| {
        let report = draft.row(*key);
        report.is_some_and(|report| place_of(report, topic).is_some())
    };
    let keys: Vec<_> = keys.iter().filter(|key| !is_filed(key)).copied().collect();
    set_all(&keys, "/topics/-", Some(&topic.into()))
}

/// Gives the edit that removes a topic of the dossier, by its place, and takes all reports out of it.
#[must_use]
pub fn remove_topic(draft: &Draft, place: usize) -> Edit {
    remove_declared(draft, "topics", place, |report, id| {
        let place = place_of(report, id)?;
        Some(format!("/topics/{place}"))
    })
}

/// Gives the edit that removes a field of the dossier's own, by its place, with what all reports say in it.
#[must_use]
pub fn remove_field(draft: &Draft, place: usize) -> Edit {
    remove_declared(draft, "fields", place, |report, id| {
        let at = pointer::inside("/fields", id);
        report.get(&at).is_some().then_some(at)
    })
}

/// Counts the reports that an edit of the dossier's topics or fields changes.
#[must_use]
pub fn changed_reports(edit: &Edit) -> usize {
    let Edit::All(edits) = edit else { return 0 };
    let is_of_report = |edit: &&Edit| {
        matches!(
            edit,
            Edit::Set {
                target: Target::Row(_),
                ..
            }
        )
    };
    edits.iter().filter(is_of_report).count()
}

/// Removes what the dossier declares in one of its lists, and what reports say of it, which stands at a place
/// that `used` gives. Where another element of the list has the same id, reports stay as they are.
fn remove_declared(
    draft: &Draft,
    list: &str,
    place: usize,
    used: impl Fn(&Node, &str) -> Option<String>,
) -> Edit {
    let declared = draft.header().list(&format!("/{list}"));
    let ids = declared.iter().map(|it| it.text("/id"));
    let id = declared.get(place).and_then(|it| it.text("/id"));
    let id = id.filter(|id| ids.filter(|other| *other == Some(*id)).count() == 1);
    let rows = draft.rows().iter();
    let found = rows.filter_map(|row| Some((Target::Row(row.key), used(&row.report, id?)?)));
    let declaration = (Target::Header, format!("/{list}/{place}"));
    let edits = found
        .chain([declaration])
        .map(|(target, pointer)| Edit::Set {
            target,
            pointer,
            value: None,
        });
    Edit::All(edits.collect())
}

fn place_of(report: &Node, topic: &str) -> Option<usize> {
    let topics = report.list("/topics");
    topics.iter().position(|it| it.as_text() == Some(topic))
}
