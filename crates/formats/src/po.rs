//! PO files of GNU gettext, which the programs of translators read and write: what chronicle needs of the
//! format, which is each entry's key, source text, translation, remarks and whether it is fuzzy.
//!
//! It is written here because no library was fit. Of `polib` 0.3 and `rspolib` 0.1, both panic on a quotation
//! mark that is missing; the first loses letters without a word and knows no lines, and the second cannot read
//! `#,fuzzy`. `ferrocat-po` 3.4 drops an entry whose quotation mark is missing, and its entries have no lines.

mod comments;
mod extract;
mod language;
mod merge;
mod read;
mod write;

pub use comments::comments;
pub use extract::extract;
pub use language::{language, language_of};
pub use merge::Merge;
pub use read::read;
pub use write::write;

/// A PO file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Po {
    /// What it says of itself, such as `Language`: names and values, in the order of the file.
    pub header: Vec<(String, String)>,
    /// The line of the header, counted from 1; 0 where there is none.
    pub header_line: usize,
    /// The entries, in the order of the file. Obsolete ones (`#~`) are left out.
    pub entries: Vec<Entry>,
}

/// One text and its translation.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Entry {
    /// Remarks for translators (`#.`): plain text, a line each.
    pub comments: Vec<String>,
    /// Whether a translator is still to look at it.
    pub is_fuzzy: bool,
    /// What tells it from entries with the same source text (`msgctxt`).
    pub context: Option<String>,
    /// The text (`msgid`).
    pub source: String,
    /// The translation (`msgstr`); empty where there is none.
    pub translation: String,
    /// The line at which the entry's own texts begin, counted from 1. Not written.
    pub line: usize,
    /// The line at which the translation begins, counted from 1. Not written.
    pub translation_line: usize,
}

impl Po {
    /// Gives a value of the header by its name, in whatever case.
    #[must_use]
    pub fn field(&self, name: &str) -> Option<&str> {
        let mut fields = self.header.iter();
        let found = fields.find(|(found, _)| found.eq_ignore_ascii_case(name));
        found.map(|(_, value)| value.as_str())
    }
}
