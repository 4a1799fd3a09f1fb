//! Every sentence, label and word for readers, and the one place that makes words of numbers, dates
//! and lists. The messages stand in `locales/`, a file a language; what is missing or wrong in one of
//! them stops the build. Each message is a function, so that a misspelt name does not compile.
//!
//! A program in a reader's browser knows no language: its [`Locale`] comes with the page's data.

mod date;
mod field;
mod format;
mod licence;
mod list;
mod plural;
mod translation;

pub use format::{Piece, Sentence};
pub use translation::{Translation, translation};

use std::marker::PhantomData;

use serde::{Deserialize, Serialize};

use format::Argument;
use translation::Source;

/// The part of a dossier's page that lives.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reader;

/// What cites and downloads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Exporter;

/// The editor.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Editor;

/// All else that stands in pages, feeds and pictures.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Page;

/// The messages of one part of the site in one language, those that all parts have among them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(bound = "")]
pub struct Locale<P> {
    /// The plural form of each number.
    plurals: String,
    messages: Vec<String>,
    part: PhantomData<P>,
}

include!(concat!(env!("OUT_DIR"), "/messages.rs"));
