//! Two versions of a draft made into one.

mod conflict;
mod files;
mod lists;
mod members;
mod reports;

use crate::{Draft, Edit, Target};
use members::Versions;

pub use conflict::{Conflict, FileConflict};

/// What came of bringing two versions together.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Merge {
    /// What is to be done to our version without asking, one after the other.
    pub edits: Vec<Edit>,
    /// What a person must decide. Until they do, our version says what it says.
    pub conflicts: Vec<Conflict>,
    /// The files that both versions have with other bytes.
    pub files: Vec<FileConflict>,
}

/// Brings what another version says into ours: report by report, each known by its id or an earlier one, and
/// member by member.
///
/// With the version from which both came, what only one of them changed is as that one has it. Without it,
/// what only theirs has is added, and whatever else is different is a conflict. The order of the reports and
/// the name of the dataset's file stay ours, and no file is removed. One [`FileId`](crate::FileId) stands
/// for the same bytes in all versions.
#[must_use]
pub fn merge(ancestor: Option<&Draft>, ours: &Draft, theirs: &Draft) -> Merge {
    let mut merge = Merge::default();
    for target in [Target::Header, Target::Settings] {
        let versions = Versions {
            ancestor: ancestor.and_then(|it| it.node(target)).map(|it| &**it),
            ours: ours.node(target).map(|it| &**it),
            theirs: theirs.node(target).map(|it| &**it),
        };
        merge.members(target, &versions);
    }
    merge.reports(ancestor, ours, theirs);
    merge.files(ancestor, ours, theirs);
    merge
}
