//! Makes edits of a draft.

use std::sync::Arc;

use super::text::REPORTS;
use super::{Draft, Row, RowKey, SETTINGS};
use crate::set::{self, Fault, Outcome};
use crate::{Edit, EditError, Node, Target, pointer};

impl Draft {
    /// Makes an edit, and gives the one that undoes it.
    ///
    /// # Errors
    /// Says why it cannot be made. The draft is as it was then, also where one of several edits failed.
    pub fn apply(&mut self, edit: Edit) -> Result<Edit, EditError> {
        match edit {
            Edit::Set {
                target,
                pointer,
                value,
            } => self.set(target, pointer, value),
            Edit::Replace { target, node } => self.replace(target, node),
            Edit::Insert { at, key, report } => self.insert(at, key, report),
            Edit::Remove { key } => {
                let at = self.place_of(key)?;
                let report = self.rows.remove(at).report;
                Ok(Edit::Insert { at, key, report })
            }
            Edit::Move { key, to } => {
                let from = self.place_of(key)?;
                if to >= self.rows.len() {
                    return Err(EditError::NoPlace(to, self.rows.len()));
                }
                let row = self.rows.remove(from);
                self.rows.insert(to, row);
                Ok(Edit::Move { key, to: from })
            }
            Edit::File { path, file } => {
                let file = match file {
                    Some(file) => self.files.insert(path.clone(), file),
                    None => self.files.remove(&path),
                };
                Ok(Edit::File { path, file })
            }
            Edit::Name(name) => Ok(Edit::Name(std::mem::replace(&mut self.name, name))),
            Edit::All(edits) => self.all(edits),
        }
    }

    fn all(&mut self, edits: Vec<Edit>) -> Result<Edit, EditError> {
        let before = self.clone();
        let mut inverse = Vec::with_capacity(edits.len());
        for edit in edits {
            match self.apply(edit) {
                Ok(undo) => inverse.push(undo),
                Err(error) => {
                    *self = before;
                    return Err(error);
                }
            }
        }
        inverse.reverse();
        Ok(Edit::All(inverse))
    }

    fn insert(&mut self, at: usize, key: RowKey, report: Arc<Node>) -> Result<Edit, EditError> {
        if at > self.rows.len() {
            return Err(EditError::NoPlace(at, self.rows.len()));
        }
        let next_key = key.0.checked_add(1).ok_or(EditError::KeyTaken(key))?;
        if key.0 < self.next_key && self.place(key).is_some() {
            return Err(EditError::KeyTaken(key));
        }
        self.accept(Target::Row(key), &report)?;
        self.next_key = self.next_key.max(next_key);
        self.rows.insert(at, Row { key, report });
        Ok(Edit::Remove { key })
    }

    fn set(
        &mut self,
        target: Target,
        pointer: String,
        value: Option<Node>,
    ) -> Result<Edit, EditError> {
        let path = pointer::tokens(&pointer);
        let Some(path) = path.filter(|path| path.len() < Node::DEEPEST) else {
            return Err(EditError::NoPointer(pointer));
        };
        let node = self.slot(target)?;
        let mut new = Node::clone(node);
        let expected = target.expected();
        let outcome = match value {
            Some(value) => match set::write(&mut new, expected, &path, value) {
                Ok(outcome) => outcome,
                Err(Fault::PastEnd) => return Err(EditError::PastEnd(pointer)),
                Err(Fault::NoContainer) => return Err(EditError::NoContainer(pointer)),
            },
            None if set::remove(&mut new, expected, &path) => Outcome::Rebuilt,
            None => Outcome::Nothing,
        };
        if target == Target::Settings
            && let Node::Object(entries) = &mut new
        {
            entries.sort_by_key(|(name, _)| SETTINGS.iter().position(|entry| entry == name));
        }
        let undo = match outcome {
            Outcome::Nothing => return Ok(Edit::All(Vec::new())),
            Outcome::Replaced(old) => Some(old),
            Outcome::Rebuilt => None,
        };
        let before = self.replace(target, Arc::new(new))?;
        Ok(match undo {
            None => before,
            value => Edit::Set {
                target,
                pointer,
                value,
            },
        })
    }

    fn replace(&mut self, target: Target, node: Arc<Node>) -> Result<Edit, EditError> {
        self.accept(target, &node)?;
        let slot = self.slot(target)?;
        let node = std::mem::replace(slot, node);
        Ok(Edit::Replace { target, node })
    }

    /// Refuses what could not be written and read again.
    fn accept(&self, target: Target, node: &Node) -> Result<(), EditError> {
        // A report lies in the list of reports, and that in the dataset.
        let around = if matches!(target, Target::Row(_)) {
            2
        } else {
            0
        };
        if node.depth() + around > Node::DEEPEST {
            return Err(EditError::TooDeep);
        }
        match target {
            Target::Row(_) => Ok(()),
            Target::Header => {
                let count = |node: &Node| {
                    let members = node.members().iter();
                    members.filter(|(name, _)| name == REPORTS).count()
                };
                let is_object = matches!(node, Node::Object(_));
                if is_object && count(node) <= count(&self.opened.header) {
                    Ok(())
                } else {
                    Err(EditError::Reports)
                }
            }
            Target::Settings => {
                let Node::Object(entries) = node else {
                    return Err(EditError::NoSetting(String::new()));
                };
                let mut entries = entries.iter();
                let wrong = entries.find(|(name, it)| {
                    !SETTINGS.contains(&name.as_str()) || it.as_text().is_none()
                });
                match wrong {
                    Some((name, _)) => Err(EditError::NoSetting(pointer::inside("", name))),
                    None => Ok(()),
                }
            }
        }
    }

    fn place_of(&self, key: RowKey) -> Result<usize, EditError> {
        self.place(key).ok_or(EditError::UnknownRow(key))
    }

    fn slot(&mut self, target: Target) -> Result<&mut Arc<Node>, EditError> {
        match target {
            Target::Header => Ok(&mut self.header),
            Target::Settings => Ok(&mut self.settings),
            Target::Row(key) => {
                let place = self.place_of(key)?;
                Ok(&mut self.rows[place].report)
            }
        }
    }
}
