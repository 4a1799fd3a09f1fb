//! Every sentence, label and word for readers, and the one place that makes words of numbers, dates
//! and lists. The messages stand in `locales/`, a file a language; what is missing or wrong in one of
//! them stops the build. Each message is a function, so that a misspelt name does not compile.
//!
//! A program in a reader's browser knows no language: its [`Locale`] comes with the page's data.

mod country;
mod date;
mod field;
mod format;
mod licence;
mod list;
mod number;
mod plural;
mod translation;

pub use format::{Piece, Sentence};
pub use translation::{
    Translation, direction, is_same, is_written_in, language_name, translation, translations,
};

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
    /// The language (BCP 47).
    language: String,
    /// Whether a speaker of the language has reviewed the messages.
    is_reviewed: bool,
    /// The plural form of each number.
    plurals: String,
    /// Whether what is put into a message keeps a direction of its own.
    isolates: bool,
    messages: Vec<String>,
    part: PhantomData<P>,
}

impl<P> Locale<P> {
    /// Gives the language (BCP 47).
    #[must_use]
    pub fn tag(&self) -> &str {
        &self.language
    }

    /// Tells whether a speaker of the language has reviewed the messages.
    #[must_use]
    pub fn is_reviewed(&self) -> bool {
        self.is_reviewed
    }

    /// Gives the language of a page with these words that shows texts in another language: that one, with
    /// its region, where the words are in it too.
    #[must_use]
    pub fn language_among<'a>(&'a self, texts: &'a str) -> &'a str {
        if self.is_in(texts) {
            texts
        } else {
            &self.language
        }
    }

    /// Tells whether the words are in a language (BCP 47).
    #[must_use]
    pub fn is_in(&self, language: &str) -> bool {
        is_same(&self.language, language)
    }
}

include!(concat!(env!("OUT_DIR"), "/messages.rs"));
