//! What was done to a draft, so that it can be undone and done again.

use serde::{Deserialize, Serialize};

use crate::{Draft, Edit, EditError, Node, RowKey, Target};

/// How many bytes of memory the edits of a history take at most, about. The last one is kept whatever its
/// size.
const MOST: usize = 32 << 20;

/// What a step changed: the program names it in the reader's language.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Label {
    /// The value at a JSON pointer; all of it where the pointer is empty.
    Changed(Target, String),
    /// A report was added.
    Added(RowKey),
    /// A report was removed.
    Removed(RowKey),
    /// A report was moved.
    Moved(RowKey),
    /// A file was added, replaced or removed.
    File(String),
    /// The dataset's file got another name.
    Renamed,
    /// So many edits were made as one.
    Several(usize),
}

impl Label {
    fn of(edit: &Edit) -> Self {
        match edit {
            Edit::Set {
                target, pointer, ..
            } => Self::Changed(*target, pointer.clone()),
            Edit::Replace { target, .. } => Self::Changed(*target, String::new()),
            Edit::Insert { key, .. } => Self::Added(*key),
            Edit::Remove { key } => Self::Removed(*key),
            Edit::Move { key, .. } => Self::Moved(*key),
            Edit::File { path, .. } => Self::File(path.clone()),
            Edit::Name(_) => Self::Renamed,
            Edit::All(edits) => match edits.as_slice() {
                [edit] => Self::of(edit),
                edits => Self::Several(edits.len()),
            },
        }
    }
}

/// Tells whether an edit may be one of many by which someone types a text.
fn is_typing(edit: &Edit) -> bool {
    match edit {
        Edit::Set { pointer, value, .. } => {
            let is_text = matches!(value, Some(Node::Text(_) | Node::Number(_)));
            is_text && !pointer.ends_with("/-")
        }
        Edit::Name(_) => true,
        _ => false,
    }
}

/// Something that was done or undone.
#[derive(Clone, Debug)]
struct Step {
    label: Label,
    /// What takes it back.
    edit: Edit,
    weight: usize,
}

impl Step {
    fn new(label: Label, edit: Edit) -> Self {
        let weight = edit.weight();
        Self {
            label,
            edit,
            weight,
        }
    }
}

/// What was done to a draft, and what was undone since.
///
/// What is typed at one place is one step until [`History::break_group`] is called, or another edit is made.
/// A history takes about 32 MB of memory at most: the oldest steps go first.
#[derive(Clone, Debug, Default)]
pub struct History {
    done: Vec<Step>,
    undone: Vec<Step>,
    /// Whether the next edit may belong to the last step.
    is_open: bool,
}

impl History {
    /// Makes an edit of the draft, and keeps what undoes it. What was undone before cannot be done again.
    ///
    /// # Errors
    /// Says why the edit cannot be made. Nothing is changed then.
    pub fn apply(&mut self, draft: &mut Draft, edit: Edit) -> Result<(), EditError> {
        let label = Label::of(&edit);
        let is_typing = is_typing(&edit);
        let undo = draft.apply(edit)?;
        if matches!(&undo, Edit::All(edits) if edits.is_empty()) {
            return Ok(());
        }
        self.undone.clear();
        let is_same = self.done.last().is_some_and(|step| step.label == label);
        if !(self.is_open && is_typing && is_same) {
            self.done.push(Step::new(label, undo));
        }
        self.is_open = is_typing;
        self.forget();
        Ok(())
    }

    /// Ends the step that typing belongs to: what is typed next is another.
    pub fn break_group(&mut self) {
        self.is_open = false;
    }

    /// Says what would be undone.
    #[must_use]
    pub fn can_undo(&self) -> Option<&Label> {
        self.done.last().map(|step| &step.label)
    }

    /// Says what would be done again.
    #[must_use]
    pub fn can_redo(&self) -> Option<&Label> {
        self.undone.last().map(|step| &step.label)
    }

    /// Undoes the last step, and gives the edit that did so, for who follows the draft.
    pub fn undo(&mut self, draft: &mut Draft) -> Option<Edit> {
        let step = self.done.pop()?;
        let (edit, step) = Self::take_back(draft, step)?;
        self.undone.push(step);
        self.is_open = false;
        Some(edit)
    }

    /// Does again what was undone last, and gives the edit that did so.
    pub fn redo(&mut self, draft: &mut Draft) -> Option<Edit> {
        let step = self.undone.pop()?;
        let (edit, step) = Self::take_back(draft, step)?;
        self.done.push(step);
        self.is_open = false;
        Some(edit)
    }

    /// Takes a step back, and gives the edit that did so with the step in the other direction. Nothing where
    /// the draft was changed past the history, so that the step does not fit.
    fn take_back(draft: &mut Draft, step: Step) -> Option<(Edit, Step)> {
        let inverse = draft.apply(step.edit.clone()).ok()?;
        Some((step.edit, Step::new(step.label, inverse)))
    }

    /// Drops the oldest steps while all together take too much memory.
    fn forget(&mut self) {
        let mut weight: usize = self.done.iter().map(|step| step.weight).sum();
        let mut count = 0;
        while weight > MOST && count + 1 < self.done.len() {
            weight -= self.done[count].weight;
            count += 1;
        }
        self.done.drain(..count);
    }
}
