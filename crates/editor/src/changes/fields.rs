//! What is different in two versions of a value, member by member.

use serde::{Deserialize, Serialize};

use crate::{Node, pointer};

/// Something that is said in another way.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FieldChange {
    /// Where: a JSON pointer (RFC 6901), such as `/title/text`. A list of another length is one value.
    pub pointer: String,
    /// What it said: a text as it is, texts of a list with semicolons between them, anything else as JSON.
    /// Nothing where it said nothing.
    pub before: Option<String>,
    /// What it says.
    pub after: Option<String>,
}

/// Gives what is different.
pub fn changes(before: &Node, after: &Node) -> Vec<FieldChange> {
    let mut changes = Vec::new();
    compare("", Some(before), Some(after), &mut changes);
    changes
}

fn compare(
    pointer: &str,
    before: Option<&Node>,
    after: Option<&Node>,
    changes: &mut Vec<FieldChange>,
) {
    if Node::says_same(before, after) {
        return;
    }
    match (before, after) {
        (Some(Node::Object(old)), Some(Node::Object(new))) => {
            let is_new = |name: &&String| old.iter().all(|(own, _)| own != *name);
            let names = old.iter().map(|(name, _)| name);
            for name in names.chain(new.iter().map(|(name, _)| name).filter(is_new)) {
                let [old, new] = [before, after].map(|it| it?.member(name));
                compare(&pointer::inside(pointer, name), old, new, changes);
            }
        }
        (Some(Node::List(old)), Some(Node::List(new))) if old.len() == new.len() => {
            for (index, (old, new)) in old.iter().zip(new).enumerate() {
                let pointer = format!("{pointer}/{index}");
                compare(&pointer, Some(old), Some(new), changes);
            }
        }
        _ => changes.push(FieldChange {
            pointer: pointer.to_owned(),
            before: before.and_then(shown),
            after: after.and_then(shown),
        }),
    }
}

/// Shows a value; nothing for one that says nothing.
fn shown(node: &Node) -> Option<String> {
    match node {
        node if node.is_default() => None,
        Node::Text(text) => Some(text.clone()),
        Node::List(elements) => {
            let texts: Option<Vec<_>> = elements.iter().map(Node::as_text).collect();
            Some(texts.map_or_else(|| node.to_string(), |texts| texts.join("; ")))
        }
        node => Some(node.to_string()),
    }
}
