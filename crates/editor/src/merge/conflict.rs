//! What a person must decide of two versions.

use std::sync::Arc;

use crate::{Draft, Edit, FileId, Node, Target};

/// Something that both versions say in different ways.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Conflict {
    /// Of what in our version; nothing for a report that we removed.
    pub target: Option<Target>,
    /// The member: a JSON pointer (RFC 6901). Empty for a report as a whole.
    pub pointer: String,
    /// What it was, where that is known.
    pub ancestor: Option<Node>,
    /// What we say; nothing where we removed it.
    pub ours: Option<Node>,
    /// What they say; nothing where they removed it.
    pub theirs: Option<Node>,
    /// The place at which their report would stand.
    pub(super) at: usize,
}

impl Conflict {
    /// Gives the edit by which a draft that came of our version says what theirs does.
    #[must_use]
    pub fn take_theirs(&self, draft: &Draft) -> Edit {
        match (self.target, &self.theirs) {
            (None, theirs) => Edit::Insert {
                at: self.at.min(draft.rows().len()),
                key: draft.free_key(),
                report: Arc::new(theirs.clone().unwrap_or_default()),
            },
            (Some(Target::Row(key)), None) if self.pointer.is_empty() => Edit::Remove { key },
            (Some(target), value) => Edit::Set {
                target,
                pointer: self.pointer.clone(),
                value: value.clone(),
            },
        }
    }
}

/// A file that both versions have with other bytes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FileConflict {
    /// Its path.
    pub path: String,
    /// Our bytes.
    pub ours: FileId,
    /// Their bytes.
    pub theirs: FileId,
}

impl FileConflict {
    /// Gives the edit by which our version has their file.
    #[must_use]
    pub fn take_theirs(&self) -> Edit {
        Edit::File {
            path: self.path.clone(),
            file: Some(self.theirs),
        }
    }
}
