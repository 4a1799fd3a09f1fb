//! What can be done to a draft.

use std::fmt;
use std::sync::Arc;

use dossier::check::Expected;
use serde::{Deserialize, Deserializer, Serialize};

use crate::{FileId, Node, RowKey};

/// What of a draft an edit or a finding is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Target {
    /// The dataset without its reports.
    Header,
    /// A report.
    Row(RowKey),
    /// What is said of the site as a whole.
    Settings,
}

impl Target {
    /// Gives what the format expects of it; nothing of the settings, which are no dataset.
    pub(crate) fn expected(self) -> Option<Expected> {
        match self {
            Self::Header => Some(Expected::DOSSIER),
            Self::Row(_) => Some(Expected::REPORT),
            Self::Settings => None,
        }
    }
}

/// One change of a draft: [`Draft::apply`](crate::Draft::apply) makes it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Edit {
    /// Writes or removes the value at a JSON pointer (RFC 6901).
    ///
    /// Objects and lists that are missing on the way are made; a new member stands where the format has it.
    /// In a list, `-` is the place after the last element. What is removed may leave an object or a list
    /// empty: where the format can do without it, it goes as well. Nothing happens where there was nothing.
    Set {
        /// Of what.
        target: Target,
        /// Where in it.
        pointer: String,
        /// What is written; nothing removes what is there.
        #[serde(
            default,
            skip_serializing_if = "Option::is_none",
            deserialize_with = "present"
        )]
        value: Option<Node>,
    },
    /// Writes the header, a report or the settings anew.
    Replace {
        /// Which.
        target: Target,
        /// What is written.
        node: Arc<Node>,
    },
    /// Puts a report before the one at a place, or after the last.
    Insert {
        /// The place, counted from 0.
        at: usize,
        /// The key that the report gets: see [`Draft::free_key`](crate::Draft::free_key).
        key: RowKey,
        /// The report.
        report: Arc<Node>,
    },
    /// Takes a report out.
    Remove {
        /// Which.
        key: RowKey,
    },
    /// Puts a report in another place.
    Move {
        /// Which.
        key: RowKey,
        /// The place that it has afterwards, counted from 0.
        to: usize,
    },
    /// Adds, replaces or removes a file.
    File {
        /// Its path below the site folder, such as `media/a.jpg`.
        path: String,
        /// The bytes; nothing removes the file.
        file: Option<FileId>,
    },
    /// Gives the dataset's file another name, without its ending.
    Name(String),
    /// Makes all of these in turn, or none.
    All(Vec<Edit>),
}

impl Edit {
    /// Gives about how many bytes of memory it takes.
    pub(crate) fn weight(&self) -> usize {
        let inside = match self {
            Self::Set { pointer, value, .. } => {
                pointer.len() + value.as_ref().map_or(0, Node::weight)
            }
            Self::Replace { node, .. } | Self::Insert { report: node, .. } => node.weight(),
            Self::Remove { .. } | Self::Move { .. } => 0,
            Self::File { path: text, .. } | Self::Name(text) => text.len(),
            Self::All(edits) => edits.iter().map(Self::weight).sum(),
        };
        size_of::<Self>() + inside
    }
}

/// Reads a value that is there, `null` included.
fn present<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<Node>, D::Error> {
    Node::deserialize(deserializer).map(Some)
}

/// Why an edit cannot be made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum EditError {
    /// The draft has no such report.
    UnknownRow(RowKey),
    /// The draft has a report of that key already.
    KeyTaken(RowKey),
    /// There is no such place among so many reports.
    NoPlace(usize, usize),
    /// The text is no JSON pointer.
    NoPointer(String),
    /// The pointer leads past the end of a list.
    PastEnd(String),
    /// The pointer leads into a text, a number or a truth.
    NoContainer(String),
    /// More values would lie in each other than can be read again.
    TooDeep,
    /// The header would have reports of its own.
    Reports,
    /// The settings have no such entry, or it would be no text.
    NoSetting(String),
}

impl fmt::Display for EditError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::UnknownRow(key) => write!(f, "found no report of the key {key}"),
            Self::KeyTaken(key) => write!(
                f,
                "found a report of the key {key} already, expected a new key"
            ),
            Self::NoPlace(place, count) => write!(
                f,
                "found the place {place}, expected one among {count} reports"
            ),
            Self::NoPointer(pointer) => write!(
                f,
                "found {pointer:?}, expected a JSON pointer: nothing, or what begins with \"/\""
            ),
            Self::PastEnd(pointer) => write!(
                f,
                "found {pointer:?}, which leads past the end of a list, expected an element or \"-\""
            ),
            Self::NoContainer(pointer) => write!(
                f,
                "found {pointer:?}, which leads into a value that holds no others"
            ),
            Self::TooDeep => write!(
                f,
                "found too many values in each other, expected {} at most",
                Node::DEEPEST
            ),
            Self::Reports => f.write_str(
                "found \"reports\" in the header, expected reports as rows: insert each",
            ),
            Self::NoSetting(pointer) => write!(
                f,
                "found {pointer:?}, expected a text at one of the entries of the settings"
            ),
        }
    }
}

impl std::error::Error for EditError {}
