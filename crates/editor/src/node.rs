//! A value of JSON that keeps what people see of it: the order of members, and the text of numbers.

mod json;

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use crate::pointer;

/// A value of JSON. Members keep their order, and one that is there twice stays so.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Node {
    /// `null`.
    #[default]
    Null,
    /// `true` or `false`.
    Bool(bool),
    /// A number as it is written. What JSON knows as no number is written as a text: see
    /// [`Node::number`].
    Number(String),
    /// A text.
    Text(String),
    /// A list.
    List(Vec<Node>),
    /// An object.
    Object(Vec<(String, Node)>),
}

impl Node {
    /// How many values may lie in each other, so that what goes through them needs little of the stack.
    pub const DEEPEST: usize = 120;

    /// Gives a number, or a text where that is no number of JSON, as while someone is typing.
    #[must_use]
    pub fn number(text: &str) -> Self {
        if json::is_number(text) {
            Self::Number(text.to_owned())
        } else {
            Self::Text(text.to_owned())
        }
    }

    /// Finds the value that a JSON pointer leads to (RFC 6901).
    #[must_use]
    pub fn get(&self, pointer: &str) -> Option<&Self> {
        let tokens = pointer::tokens(pointer)?;
        let mut tokens = tokens.iter();
        tokens.try_fold(self, |node, token| node.inside(token))
    }

    /// Gives the text that a JSON pointer leads to; nothing where there is none, or another value.
    #[must_use]
    pub fn text(&self, pointer: &str) -> Option<&str> {
        self.get(pointer)?.as_text()
    }

    /// Gives the elements of the list that a JSON pointer leads to; none where there is no list.
    #[must_use]
    pub fn list(&self, pointer: &str) -> &[Self] {
        match self.get(pointer) {
            Some(Self::List(elements)) => elements,
            _ => &[],
        }
    }

    /// Gives the text, where it is one.
    #[must_use]
    pub fn as_text(&self) -> Option<&str> {
        match self {
            Self::Text(text) => Some(text),
            _ => None,
        }
    }

    /// Gives the members; none where it is no object.
    #[must_use]
    pub fn members(&self) -> &[(String, Self)] {
        match self {
            Self::Object(members) => members,
            _ => &[],
        }
    }

    /// Finds a member by its name, the first of that name.
    #[must_use]
    pub fn member(&self, name: &str) -> Option<&Self> {
        let mut members = self.members().iter();
        members.find(|(own, _)| own == name).map(|(_, node)| node)
    }

    /// Finds a member or an element by a token of a pointer.
    pub(crate) fn inside(&self, token: &str) -> Option<&Self> {
        match self {
            Self::List(elements) => elements.get(pointer::index(token)?),
            _ => self.member(token),
        }
    }

    /// Gives the places of the members and elements on the way to a value, as far as they are there: values
    /// sorted by it stand in the order of the text.
    pub(crate) fn path(&self, pointer: &str) -> Vec<usize> {
        let mut path = Vec::new();
        let mut node = self;
        for token in pointer::tokens(pointer).unwrap_or_default() {
            let place = match node {
                Self::List(_) => pointer::index(&token),
                _ => node.members().iter().position(|(name, _)| *name == token),
            };
            let Some((place, inside)) = place.zip(node.inside(&token)) else {
                break;
            };
            path.push(place);
            node = inside;
        }
        path
    }

    /// Tells whether nothing is in it: an object without members, or a list without elements.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        match self {
            Self::List(elements) => elements.is_empty(),
            Self::Object(members) => members.is_empty(),
            _ => false,
        }
    }

    /// Tells whether it says what its absence says: `null`, `false`, or nothing is in it.
    pub(crate) fn is_default(&self) -> bool {
        matches!(self, Self::Null | Self::Bool(false)) || self.is_empty()
    }

    /// Tells whether two values say the same, in whatever order their members stand. What says nothing may
    /// be missing.
    pub(crate) fn says_same(one: Option<&Self>, other: Option<&Self>) -> bool {
        fn said(node: &Node) -> impl Iterator<Item = &(String, Node)> {
            node.members().iter().filter(|(_, it)| !it.is_default())
        }
        let is_said = |node: &&Self| !node.is_default();
        if one == other {
            return true;
        }
        match (one.filter(is_said), other.filter(is_said)) {
            (Some(one @ Self::Object(_)), Some(other @ Self::Object(_))) => {
                said(one).count() == said(other).count()
                    && said(one).all(|(name, it)| Self::says_same(Some(it), other.member(name)))
            }
            (Some(Self::List(one)), Some(Self::List(other))) => {
                let mut both = one.iter().zip(other);
                one.len() == other.len() && both.all(|(a, b)| Self::says_same(Some(a), Some(b)))
            }
            (one, other) => one == other,
        }
    }

    /// Counts how many values lie in each other: 1 for a text.
    pub(crate) fn depth(&self) -> usize {
        let inside = match self {
            Self::List(elements) => elements.iter().map(Self::depth).max(),
            Self::Object(members) => members.iter().map(|(_, node)| node.depth()).max(),
            _ => None,
        };
        1 + inside.unwrap_or_default()
    }

    /// Gives about how many bytes of memory it takes.
    pub(crate) fn weight(&self) -> usize {
        let inside = match self {
            Self::Number(text) | Self::Text(text) => text.len(),
            Self::List(elements) => elements.iter().map(Self::weight).sum(),
            Self::Object(members) => {
                let members = members.iter();
                members
                    .map(|(name, node)| size_of::<String>() + name.len() + node.weight())
                    .sum()
            }
            Self::Null | Self::Bool(_) => 0,
        };
        size_of::<Self>() + inside
    }

    /// Writes it as JSON over several lines, with two spaces for each level, and a line break at the end.
    #[must_use]
    pub fn pretty(&self) -> String {
        json::written(self, true) + "\n"
    }
}

/// JSON on one line.
impl fmt::Display for Node {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&json::written(self, false))
    }
}

impl FromStr for Node {
    type Err = serde_json::Error;

    /// Reads JSON.
    ///
    /// # Errors
    /// Gives serde's error where the text is no JSON, holds half of a character (`\ud800`), or where more
    /// values lie in each other than [`Node::DEEPEST`].
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        json::read(text)
    }
}

impl From<&str> for Node {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Node {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<bool> for Node {
    fn from(truth: bool) -> Self {
        Self::Bool(truth)
    }
}

impl<T: Into<Node>> FromIterator<T> for Node {
    /// Makes a list.
    fn from_iter<I: IntoIterator<Item = T>>(elements: I) -> Self {
        Self::List(elements.into_iter().map(Into::into).collect())
    }
}

/// Makes an object of names and values.
impl<const N: usize> From<[(&str, Node); N]> for Node {
    fn from(members: [(&str, Node); N]) -> Self {
        let members = members.into_iter();
        Self::Object(
            members
                .map(|(name, node)| (name.to_owned(), node))
                .collect(),
        )
    }
}

impl Serialize for Node {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        json::serialize(self, serializer)
    }
}

/// Only from JSON: it is read as `RawValue` is.
impl<'de> Deserialize<'de> for Node {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        json::deserialize(deserializer)
    }
}
