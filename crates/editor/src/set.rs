//! Writes and removes what lies inside of a value.

use std::borrow::Cow;
use std::mem;

use dossier::check::Expected;

use crate::{Node, pointer};

/// What became of the value that was there.
pub enum Outcome {
    /// Nothing changed.
    Nothing,
    /// Another value stands in the place of this one.
    Replaced(Node),
    /// Members or elements came or went.
    Rebuilt,
}

/// Why something cannot be written.
pub enum Fault {
    /// The path leads past the end of a list.
    PastEnd,
    /// The path leads into a value that holds no others.
    NoContainer,
}

/// Writes a value at a path of at least one token.
pub fn write(
    node: &mut Node,
    expected: Option<Expected>,
    path: &[Cow<'_, str>],
    value: Node,
) -> Result<Outcome, Fault> {
    let Some((token, rest)) = path.split_first() else {
        return Ok(Outcome::Replaced(mem::replace(node, value)));
    };
    let inside = expected.and_then(|it| it.inside(token));
    match node {
        Node::List(elements) => {
            let index = match token.as_ref() {
                "-" => elements.len(),
                digits => pointer::index(digits).ok_or(Fault::PastEnd)?,
            };
            if index > elements.len() {
                return Err(Fault::PastEnd);
            }
            if let Some(element) = elements.get_mut(index) {
                return write(element, inside, rest, value);
            }
            elements.push(made(inside, rest, value)?);
            Ok(Outcome::Rebuilt)
        }
        Node::Object(members) => {
            if let Some((_, member)) = members.iter_mut().find(|(name, _)| name == token) {
                return write(member, inside, rest, value);
            }
            let value = made(inside, rest, value)?;
            insert(members, expected, token, value);
            Ok(Outcome::Rebuilt)
        }
        // What is null is as good as missing.
        Node::Null => {
            *node = made(expected, path, value)?;
            Ok(Outcome::Rebuilt)
        }
        _ => Err(Fault::NoContainer),
    }
}

/// Makes what is missing of a path around a value.
fn made(expected: Option<Expected>, path: &[Cow<'_, str>], value: Node) -> Result<Node, Fault> {
    let Some(token) = path.first() else {
        return Ok(value);
    };
    let is_list = match expected {
        Some(expected) => expected.is_list(token),
        None => matches!(token.as_ref(), "-" | "0"),
    };
    let mut node = if is_list {
        Node::List(Vec::new())
    } else {
        Node::Object(Vec::new())
    };
    write(&mut node, expected, path, value)?;
    Ok(node)
}

/// Inserts a member that is not there: after the nearest of those that the format has before it.
pub fn insert(
    members: &mut Vec<(String, Node)>,
    expected: Option<Expected>,
    name: &str,
    value: Node,
) {
    let rank = |name: &str| expected?.members().position(|it| it == name);
    let place = match rank(name) {
        None => members.len(),
        Some(own) => {
            let before = members.iter().enumerate();
            let before = before.filter_map(|(place, (name, _))| Some((rank(name)?, place)));
            let nearest = before.filter(|(rank, _)| *rank < own).max();
            nearest.map_or(0, |(_, place)| place + 1)
        }
    };
    members.insert(place, (name.to_owned(), value));
}

/// Removes what is at a path of at least one token, and with it each member around it that it leaves
/// empty and that the format can do without. Tells whether there was something.
pub fn remove(node: &mut Node, expected: Option<Expected>, path: &[Cow<'_, str>]) -> bool {
    let Some((token, rest)) = path.split_first() else {
        return false;
    };
    let inside = expected.and_then(|it| it.inside(token));
    match node {
        Node::List(elements) => {
            let Some(index) = pointer::index(token).filter(|it| *it < elements.len()) else {
                return false;
            };
            if rest.is_empty() {
                elements.remove(index);
                return true;
            }
            remove(&mut elements[index], inside, rest)
        }
        Node::Object(members) => {
            let Some(place) = members.iter().position(|(name, _)| name == token) else {
                return false;
            };
            let is_needed = inside.is_none() || expected.is_some_and(|it| it.requires(token));
            let member = &mut members[place].1;
            let is_removed = rest.is_empty() || remove(member, inside, rest);
            if rest.is_empty() || is_removed && member.is_empty() && !is_needed {
                members.remove(place);
            }
            is_removed
        }
        _ => false,
    }
}
