//! Two versions of a draft made into one.

use crate::{Draft, Edit, Node, Target};

/// Something that both versions changed in different ways.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Conflict {
    /// Of what, in our version. A report that we removed has none of these: it is told by a key that would
    /// be its own.
    pub target: Target,
    /// The member; empty for the report as a whole, which one of the two removed. The path of a file.
    pub field: String,
    /// What it was, where that is known.
    pub ancestor: Option<Node>,
    /// What we say; nothing where we removed it.
    pub ours: Option<Node>,
    /// What they say; nothing where they removed it.
    pub theirs: Option<Node>,
    edit: Edit,
}

impl Conflict {
    /// Gives the edit of our version by which it says what theirs does.
    #[must_use]
    pub fn take_theirs(&self) -> Edit {
        self.edit.clone()
    }
}

/// What came of bringing two versions together.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Merge {
    /// What is to be done to our version without asking.
    pub edits: Vec<Edit>,
    /// What a person must decide: our version says what it says until they do.
    pub conflicts: Vec<Conflict>,
}

/// Brings what another version says into ours, report by report and member by member. Reports are known by
/// their ids, or by earlier ones.
///
/// With the version from which both came, what only one of them changed is as that one has it. Without it,
/// what only theirs has is added, and whatever is different is a conflict.
#[must_use]
pub fn merge(ancestor: Option<&Draft>, ours: &Draft, theirs: &Draft) -> Merge {
    todo!()
}
