//! The files of two versions.

use super::{FileConflict, Merge};
use crate::{Draft, Edit};

impl Merge {
    /// Adds the files that only they have, and replaces those that only they changed.
    pub(super) fn files(&mut self, ancestor: Option<&Draft>, ours: &Draft, theirs: &Draft) {
        for (path, file) in theirs.files() {
            let before = ancestor.and_then(|it| it.files().get(path));
            let own = ours.files().get(path);
            if own == Some(file) || before == Some(file) {
                continue;
            }
            match own {
                Some(own) if before != Some(own) => self.files.push(FileConflict {
                    path: path.clone(),
                    ours: *own,
                    theirs: *file,
                }),
                _ => self.edits.push(Edit::File {
                    path: path.clone(),
                    file: Some(*file),
                }),
            }
        }
    }
}
