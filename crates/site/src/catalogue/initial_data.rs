//! What the program loads first: the catalogue, the newest cards, and where the rest lies.

use locale::{Locale, Reader};
use serde::{Deserialize, Serialize};

use super::{Card, Catalogue};

/// A file beside the page, and the hash by which the browser checks it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct File {
    /// The address, relative to the page.
    pub href: String,
    /// The hash (W3C Subresource Integrity).
    pub integrity: String,
}

/// The first of the files that the program loads; it names the others. Its bytes are postcard's.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct InitialData {
    /// The words of the page.
    pub locale: Locale<Reader>,
    /// What is known of every report.
    pub catalogue: Catalogue,
    /// The cards of the newest reports.
    pub newest: Vec<Card>,
    /// How many cards each file of `chunks` holds; the last may hold fewer.
    pub chunk_size: usize,
    /// The files of the older cards, newest first, each a list of cards.
    pub chunks: Vec<File>,
    /// The search index.
    pub index: File,
    /// The positions of the index's words, which phrases need.
    pub positions: File,
}

/// Bytes that are not what they should be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DecodeError;

/// Reads what [`to_bytes`] wrote.
///
/// # Errors
/// Fails where the bytes were made by another version, or were damaged.
pub fn from_bytes<'a, T: Deserialize<'a>>(bytes: &'a [u8]) -> Result<T, DecodeError> {
    postcard::from_bytes(bytes).map_err(|_| DecodeError)
}

/// Writes initial data, a chunk of cards or a locale as programs read it.
///
/// # Panics
/// Never: what is written here is of known length and holds no map that is not ordered.
#[must_use]
pub fn to_bytes<T: Serialize>(value: &T) -> Vec<u8> {
    postcard::to_allocvec(value).expect("it has a form in postcard")
}
