//! What fields of the dossier's own are, by what reports say in them.

use std::cell::RefCell;
use std::collections::HashMap;

use dossier::FieldKind;

use crate::{Draft, Node};

/// What the fields are that reports use and the dossier does not declare.
pub struct Kinds<'a> {
    draft: &'a Draft,
    known: RefCell<HashMap<String, Option<FieldKind>>>,
}

impl<'a> Kinds<'a> {
    pub fn new(draft: &'a Draft) -> Self {
        Self {
            draft,
            known: RefCell::default(),
        }
    }

    /// Gives the kind of a field: that of all values, where it is the same.
    pub fn of(&self, id: &str) -> Option<FieldKind> {
        let mut known = self.known.borrow_mut();
        *known.entry(id.to_owned()).or_insert_with(|| {
            let rows = self.draft.rows().iter();
            let values = rows.filter_map(|row| row.report.member("fields")?.member(id));
            let mut kinds = values.map(kind);
            let first = kinds.next()??;
            kinds.all(|kind| kind == Some(first)).then_some(first)
        })
    }
}

/// Tells of which kind a value is. Any text may be one, so that nothing is asked of it.
fn kind(value: &Node) -> Option<FieldKind> {
    let is_text = |it: &Node| it.as_text().is_some_and(|text| !text.trim().is_empty());
    match value {
        text @ Node::Text(_) if is_text(text) => Some(FieldKind::Text),
        Node::Number(_) => Some(FieldKind::Number),
        Node::Bool(_) => Some(FieldKind::YesNo),
        Node::List(all) if !all.is_empty() && all.iter().all(is_text) => Some(FieldKind::List),
        place @ Node::Object(_) if place.member("name").is_some_and(is_text) => {
            Some(FieldKind::Place)
        }
        _ => None,
    }
}
