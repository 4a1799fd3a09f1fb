//! Free-text search: what a reader typed, which documents answer it, and which of their words to mark.
//!
//! - Words are matched by prefix and all of them are required: `tort zhan`.
//! - `"quoted phrases"` are whole words in a row; while the quote is open, the last word is a prefix.
//! - A leading minus excludes: `-police`, `-"death penalty"`.
//! - What holds together without blanks is a phrase as well, whose last word is a prefix:
//!   `human-rights`.
//! - Case, accents and apostrophes make no difference ([`Decompose`] says whose task that is).

mod bits;
mod build;
mod fold;
mod index;
mod runs;

pub use bits::{Bits, Ones};
pub use build::{Built, Part, build, join};
pub use fold::{Decompose, fold};
pub use index::{Index, Matches};

use std::ops::Range;

use fold::{Word, words};

/// What a reader typed into the search field, understood. `Search::default()` matches everything.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Search {
    clauses: Vec<Clause>,
}

/// Words that must, or must not, stand in a row.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Clause {
    /// The folded words: one or more.
    words: Vec<String>,
    /// Whether the last word may go on.
    is_open: bool,
    is_excluded: bool,
}

impl Search {
    /// Reads what was typed. Reading never fails: what holds no word is ignored.
    #[must_use]
    pub fn parse(text: &str, decompose: Decompose) -> Self {
        let mut clauses = Vec::new();
        let mut add = |text: &str, is_open, is_excluded| {
            let words = words(text, decompose).into_iter().map(|word| word.text);
            let words: Vec<_> = words.collect();
            if !words.is_empty() {
                clauses.push(Clause {
                    words,
                    is_open,
                    is_excluded,
                });
            }
        };
        let mut pieces = text.split(is_quote).peekable();
        while let Some(free) = pieces.next() {
            let mut last = "";
            for chunk in free.split(char::is_whitespace) {
                add(chunk, true, chunk.starts_with('-'));
                last = chunk;
            }
            if let Some(quoted) = pieces.next() {
                add(quoted, pieces.peek().is_none(), last == "-");
            }
        }
        Self { clauses }
    }

    /// Tells whether nothing was asked for, so that everything matches.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.clauses.is_empty()
    }

    /// Finds what to mark in a field's text: the words and phrases that were asked for, not those
    /// that were excluded. Gives byte ranges on character boundaries, ascending and disjoint.
    #[must_use]
    pub fn marks(&self, text: &str, decompose: Decompose) -> Vec<Range<usize>> {
        if self.is_empty() {
            return Vec::new();
        }
        let words = words(text, decompose);
        let mut marks: Vec<Range<usize>> = Vec::new();
        for first in 0..words.len() {
            let here = &words[first..];
            let wanted = self.clauses.iter().filter(|clause| !clause.is_excluded);
            let Some(length) = wanted.filter_map(|clause| clause.length_at(here)).max() else {
                continue;
            };
            let (from, to) = (here[0].at.start, here[length - 1].at.end);
            match marks.last_mut() {
                Some(last) if from < last.end => last.end = last.end.max(to),
                _ => marks.push(from..to),
            }
        }
        marks
    }
}

impl Clause {
    /// Gives the number of words that the clause takes, if a text's words begin with it.
    fn length_at(&self, words: &[Word]) -> Option<usize> {
        let length = self.words.len();
        let found = words.get(..length)?;
        let mut pairs = self.words.iter().zip(found).enumerate();
        pairs
            .all(|(number, (asked, word))| {
                if self.is_prefix(number) {
                    word.text.starts_with(asked)
                } else {
                    word.text == *asked
                }
            })
            .then_some(length)
    }

    /// Tells whether the word of that number may go on.
    fn is_prefix(&self, number: usize) -> bool {
        self.is_open && number + 1 == self.words.len()
    }
}

/// Tells whether a character opens or closes a phrase: keyboards and languages differ in it.
fn is_quote(c: char) -> bool {
    matches!(c, '"' | '“' | '”' | '„' | '«' | '»')
}
