//! What fields of the dossier's own are, by what reports say in them.

use std::cell::RefCell;
use std::collections::HashMap;

use dossier::check::is_invisible;
use dossier::{FieldKind, LINE, PROSE};

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

/// Tells of which kind a value is; nothing where something else is wrong with it.
fn kind(value: &Node) -> Option<FieldKind> {
    let is_line = |it: &Node| it.as_text().is_some_and(|text| is_sound(text, LINE));
    let has = |member| value.member(member).is_some();
    match value {
        Node::Text(text) if is_sound(text, PROSE) => Some(FieldKind::Text),
        Node::Number(_) => Some(FieldKind::Number),
        Node::Bool(_) => Some(FieldKind::YesNo),
        Node::List(all) if !all.is_empty() && all.iter().all(is_line) => Some(FieldKind::List),
        Node::Object(_) if has("latitude") == has("longitude") => {
            let name = value.member("name").filter(|name| is_line(name));
            name.map(|_| FieldKind::Place)
        }
        _ => None,
    }
}

/// Tells whether no rule of texts looks at a text.
fn is_sound(text: &str, most: usize) -> bool {
    let is_odd = |it: char| is_invisible(it) || matches!(it, '<' | '&' | '\n' | '\r' | '\t');
    !text.is_empty() && text.trim() == text && text.len() <= most && !text.contains(is_odd)
}
