//! One edit of many reports.

use crate::{Draft, Edit, Node, RowKey, Target};

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
    let is_filed = |key: &&RowKey| place_of(draft, **key, topic).is_none();
    let keys: Vec<_> = keys.iter().filter(is_filed).copied().collect();
    set_all(&keys, "/topics/-", Some(&topic.into()))
}

/// Gives the edit that takes each of these reports out of a topic.
#[must_use]
pub fn remove_topic(draft: &Draft, keys: &[RowKey], topic: &str) -> Edit {
    let edits = keys.iter().filter_map(|key| {
        let place = place_of(draft, *key, topic)?;
        Some(Edit::Set {
            target: Target::Row(*key),
            pointer: format!("/topics/{place}"),
            value: None,
        })
    });
    Edit::All(edits.collect())
}

fn place_of(draft: &Draft, key: RowKey, topic: &str) -> Option<usize> {
    let topics = draft.row(key)?.list("/topics");
    topics.iter().position(|it| it.as_text() == Some(topic))
}
