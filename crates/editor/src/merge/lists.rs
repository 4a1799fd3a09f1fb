//! What two versions of a dossier declare: topics, and fields of its own.

use std::collections::HashSet;

use super::Merge;
use super::members::{Verdict, Versions};
use crate::{Edit, Node, Target};

/// Tells whether the versions of a value are lists of things with ids of their own.
pub fn are_declared(versions: &Versions<'_>) -> bool {
    let all = [versions.ancestor, versions.ours, versions.theirs];
    all.into_iter().flatten().all(|list| {
        let mut seen = HashSet::new();
        let entries = list.list("").iter();
        let are_own = entries
            .map(|entry| entry.text("/id"))
            .all(|id| id.is_some_and(|id| seen.insert(id)));
        matches!(list, Node::List(_)) && are_own
    })
}

impl Merge {
    /// Brings two versions of such a list together, entry by entry. The order is ours, what only they
    /// declare comes last.
    pub(super) fn declared(&mut self, pointer: &str, versions: &Versions<'_>) {
        let entry = |list: Option<&'_ Node>, id: &str| -> Option<Node> {
            let mut entries = list?.list("").iter();
            entries.find(|entry| entry.text("/id") == Some(id)).cloned()
        };
        let ids = |list: Option<&Node>| -> Vec<String> {
            let entries = list.map_or(&[][..], |list| list.list(""));
            let ids = entries.iter().filter_map(|entry| entry.text("/id"));
            ids.map(str::to_owned).collect()
        };
        let set = |token: &str, value| Edit::Set {
            target: Target::Header,
            pointer: format!("{pointer}/{token}"),
            value,
        };
        let mut removed = Vec::new();
        for (index, id) in ids(versions.ours).iter().enumerate() {
            let [ancestor, ours, theirs] =
                [versions.ancestor, versions.ours, versions.theirs].map(|list| entry(list, id));
            let entries = Versions {
                ancestor: ancestor.as_ref(),
                ours: ours.as_ref(),
                theirs: theirs.as_ref(),
            };
            match (
                entries.verdict(versions.ancestor.is_some()),
                theirs.is_some(),
            ) {
                (Verdict::Theirs, false) => removed.push(index),
                (Verdict::Theirs, true) => self.edits.push(set(&index.to_string(), theirs)),
                (Verdict::Conflict, true) => {
                    let pointer = format!("{pointer}/{}", index - removed.len());
                    self.conflict(Some(Target::Header), pointer, &entries);
                }
                // What they removed and we changed stays.
                (Verdict::Ours | Verdict::Conflict, _) => {}
            }
        }
        let known: HashSet<_> = ids(versions.ours).into_iter().collect();
        for id in ids(versions.theirs) {
            let before = entry(versions.ancestor, &id);
            let theirs = entry(versions.theirs, &id);
            // What we removed and they changed comes back, so that nothing of theirs refers to nothing.
            if !known.contains(&id) && !Node::says_same(before.as_ref(), theirs.as_ref()) {
                self.edits.push(set("-", theirs));
            }
        }
        for index in removed.into_iter().rev() {
            self.edits.push(set(&index.to_string(), None));
        }
    }
}
