//! The reports of two versions.

use std::collections::{HashMap, HashSet};

use super::members::{Verdict, Versions};
use super::{Conflict, Merge};
use crate::matching::matches;
use crate::{Draft, Edit, Node, RowKey, Target};

/// Which report of our version is which of theirs and of that from which both came, by their places.
struct Pairs {
    /// For each of ours.
    ours: Vec<Option<usize>>,
    /// For each of theirs.
    theirs: Vec<Option<usize>>,
    /// For each of theirs, the one of ours.
    both: Vec<Option<usize>>,
}

impl Pairs {
    fn of(ancestor: Option<&Draft>, ours: &Draft, theirs: &Draft) -> Self {
        let of_ancestor = |draft: &Draft| match ancestor {
            Some(ancestor) => matches(ancestor, draft),
            None => vec![None; draft.rows().len()],
        };
        let mut pairs = Self {
            ours: of_ancestor(ours),
            theirs: of_ancestor(theirs),
            both: matches(ours, theirs),
        };
        // Where both gave a report another id, it is known by the one that it had.
        let taken: HashSet<_> = pairs.both.iter().flatten().copied().collect();
        let free = pairs.ours.iter().enumerate();
        let free = free.filter(|(place, _)| !taken.contains(place));
        let free: HashMap<_, _> = free
            .filter_map(|(place, it)| Some(((*it)?, place)))
            .collect();
        for (both, before) in pairs.both.iter_mut().zip(&pairs.theirs) {
            *both = both.or_else(|| free.get(before.as_ref()?).copied());
        }
        pairs
    }
}

impl Merge {
    pub(super) fn reports(&mut self, ancestor: Option<&Draft>, ours: &Draft, theirs: &Draft) {
        let pairs = Pairs::of(ancestor, ours, theirs);
        let before = |place: Option<usize>| -> Option<&Node> {
            Some(&*ancestor?.rows().get(place?)?.report)
        };
        // The reports as they stand while the edits are made.
        let mut order: Vec<_> = ours.rows().iter().map(|row| row.key).collect();
        let mut next_key = ours.free_key();
        let mut last = None;
        for (place, row) in theirs.rows().iter().enumerate() {
            let known = pairs.both[place];
            let own = known.map(|place| &ours.rows()[place]);
            let was = pairs.theirs[place].or_else(|| pairs.ours[known?]);
            let versions = Versions {
                ancestor: before(was),
                ours: own.map(|row| &*row.report),
                theirs: Some(&row.report),
            };
            if let Some(own) = own {
                self.report(own.key, &versions);
                last = Some(own.key);
                continue;
            }
            let place = order.iter().position(|key| Some(*key) == last);
            let at = place.map_or(0, |place| place + 1);
            match versions.verdict(versions.ancestor.is_some()) {
                Verdict::Ours => {}
                Verdict::Theirs => {
                    let key = next_key;
                    next_key = RowKey(key.0 + 1);
                    let report = row.report.clone();
                    self.edits.push(Edit::Insert { at, key, report });
                    order.insert(at, key);
                    last = Some(key);
                }
                Verdict::Conflict => self.whole(None, &versions, at),
            }
        }
        let kept: HashSet<_> = pairs.both.iter().flatten().collect();
        for (place, row) in ours.rows().iter().enumerate() {
            let was = before(pairs.ours[place]);
            if kept.contains(&place) || was.is_none() {
                continue;
            }
            let versions = Versions {
                ancestor: was,
                ours: Some(&row.report),
                theirs: None,
            };
            if versions.verdict(true) == Verdict::Theirs {
                self.edits.push(Edit::Remove { key: row.key });
            } else {
                self.whole(Some(Target::Row(row.key)), &versions, 0);
            }
        }
    }

    /// Brings two versions of a report together. What is no object of different members is one value.
    fn report(&mut self, key: RowKey, versions: &Versions<'_>) {
        let target = Target::Row(key);
        let mut both = [versions.ours, versions.theirs].into_iter().flatten();
        if both.all(is_plain) {
            self.members(target, versions);
            return;
        }
        match versions.verdict(versions.ancestor.is_some()) {
            Verdict::Ours => {}
            Verdict::Theirs => self.edits.push(Edit::Set {
                target,
                pointer: String::new(),
                value: versions.theirs.cloned(),
            }),
            Verdict::Conflict => self.whole(Some(target), versions, 0),
        }
    }

    fn whole(&mut self, target: Option<Target>, versions: &Versions<'_>, at: usize) {
        self.conflicts.push(Conflict {
            target,
            pointer: String::new(),
            ancestor: versions.ancestor.cloned(),
            ours: versions.ours.cloned(),
            theirs: versions.theirs.cloned(),
            at,
        });
    }
}

/// Tells whether a value is an object, of which no member is there twice.
fn is_plain(node: &Node) -> bool {
    let mut seen = HashSet::new();
    let mut members = node.members().iter();
    matches!(node, Node::Object(_)) && members.all(|(name, _)| seen.insert(name))
}
