//! The members of two versions of an object.

use std::collections::HashSet;

use super::{Conflict, Merge, lists};
use crate::{Edit, Node, Target, pointer};

/// The versions of a value. One is nothing where the value is not there.
#[derive(Clone, Copy)]
pub struct Versions<'a> {
    /// That from which both came. Nothing as well where it is not known.
    pub ancestor: Option<&'a Node>,
    pub ours: Option<&'a Node>,
    pub theirs: Option<&'a Node>,
}

/// What becomes of a value of which there are two versions.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    Ours,
    Theirs,
    Conflict,
}

impl<'a> Versions<'a> {
    /// Gives the versions of a member.
    pub fn member(&self, name: &str) -> Self {
        let member = |node: Option<&'a Node>| node?.member(name);
        Self {
            ancestor: member(self.ancestor),
            ours: member(self.ours),
            theirs: member(self.theirs),
        }
    }

    /// Says which version a value has. `is_known` tells whether there was one from which both came, which
    /// may have had no such value.
    pub fn verdict(&self, is_known: bool) -> Verdict {
        if Node::says_same(self.ours, self.theirs) {
            return Verdict::Ours;
        }
        let is_missing = |node: Option<&Node>| node.is_none_or(Node::is_default);
        let [is_ours, is_theirs] = if is_known {
            [self.theirs, self.ours].map(|other| Node::says_same(self.ancestor, other))
        } else {
            [self.theirs, self.ours].map(is_missing)
        };
        match (is_ours, is_theirs) {
            (true, _) => Verdict::Ours,
            (_, true) => Verdict::Theirs,
            _ => Verdict::Conflict,
        }
    }
}

impl Merge {
    /// Brings two versions of an object together, member by member. Lists of topics and of fields are
    /// brought together entry by entry.
    pub(super) fn members(&mut self, target: Target, versions: &Versions<'_>) {
        let both = [versions.ours, versions.theirs].into_iter().flatten();
        let mut seen = HashSet::new();
        for (name, _) in both.flat_map(Node::members) {
            if !seen.insert(name) || target == Target::Header && name == "reports" {
                continue;
            }
            let member = versions.member(name);
            let pointer = pointer::inside("", name);
            let is_known = versions.ancestor.is_some();
            match member.verdict(is_known) {
                Verdict::Ours => {}
                Verdict::Theirs => self.edits.push(Edit::Set {
                    target,
                    pointer,
                    value: member.theirs.cloned(),
                }),
                Verdict::Conflict if target == Target::Header && lists::are_declared(&member) => {
                    self.declared(&pointer, &member);
                }
                Verdict::Conflict => self.conflict(Some(target), pointer, &member),
            }
        }
    }

    pub(super) fn conflict(
        &mut self,
        target: Option<Target>,
        pointer: String,
        versions: &Versions<'_>,
    ) {
        self.conflicts.push(Conflict {
            target,
            pointer,
            ancestor: versions.ancestor.cloned(),
            ours: versions.ours.cloned(),
            theirs: versions.theirs.cloned(),
            at: 0,
        });
    }
}
