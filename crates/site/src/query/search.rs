//! Free-text search: what a reader typed, which documents answer it, and which of their words to mark.
//!
//! - Words are matched by prefix and all of them are required: `tort zhan`.
//! - `"quoted phrases"` are whole words in a row; while the quote is open, the last word is a prefix.
//! - A leading minus excludes: `-police`, `-"death penalty"`.
//! - What holds together without blanks is a phrase as well, whose last word is a prefix:
//!   `human-rights`.
//! - Case, accents and apostrophes make no difference ([`Decompose`] says whose task that is).
//! - Nor do the ways of writing a letter that readers of its script take for one: ё and е, ґ and г, the
//!   letters of Kazakh and those of Russian that a keyboard has in their place, the seats of the Arabic
//!   hamza, Arabic and Persian ye, kaf and digits, tatweel and vowel signs.
//! - What stands behind an apostrophe inside a word, if it is two letters or more, is found by itself
//!   as well: `urgence`, `durgence` and `d'urgence` find d’urgence.
//! - A run of characters of a script that leaves no blank between words (Han, kana, Thai, Lao,
//!   Burmese, Khmer and the like) is found by any part of it, quoted or not. Such a run ends where
//!   a blank, punctuation or a letter of another script stands. In a phrase that goes on beyond a
//!   run, the text's run begins or ends there too: `第3条` is the end of a run, a word, and the
//!   beginning of a run. The test is that of a substring of the folded text, in which the voicing of
//!   kana is a character: か finds が, but not the other way round.
//!
//! The last rule needs no dictionary. Texts and searches are read in _units_: a word is one, and so is
//! each character of a run together with the next, the run's last alone. So one character finds the
//! units that begin with it, two are a unit, and more are units in a row. A part of a word takes the
//! word's place in the row. Searches ask for whole words.

mod bits;
mod build;
mod fold;
mod index;
mod runs;
mod units;

pub use bits::{Bits, Ones};
pub use build::{Built, Part, build, join};
pub use fold::Decompose;
pub use index::{Index, Matches};

use std::ops::Range;

use fold::is_unspaced;
use units::{Unit, units, wholes};

/// What a reader typed into the search field, understood. `Search::default()` matches everything.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Search {
    clauses: Vec<Clause>,
}

/// Units that must, or must not, stand in a row.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Clause {
    /// The units: one or more.
    units: Vec<String>,
    /// How many of them say it all: a pair holds the character behind it.
    needed: usize,
    /// Whether the last unit may go on.
    is_open: bool,
    is_excluded: bool,
}

impl Search {
    /// Reads what was typed. Reading never fails: what holds no word is ignored.
    #[must_use]
    pub fn parse(text: &str, decompose: Decompose) -> Self {
        let mut clauses = Vec::new();
        let mut add = |text: &str, is_open, is_excluded| {
            let units = wholes(text, decompose);
            let Some(last) = units.last() else { return };
            let is_in_run = last.starts_with(is_unspaced);
            let is_held = is_in_run
                && matches!(&units[..], [.., pair, _] if pair != last && pair.ends_with(last.as_str()));
            clauses.push(Clause {
                needed: units.len() - usize::from(is_held),
                units,
                is_open: is_open || is_in_run,
                is_excluded,
            });
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
        let units = units(text, decompose);
        let mut marks: Vec<Range<usize>> = Vec::new();
        for (number, unit) in units.iter().enumerate() {
            let here = &units[number..];
            let wanted = self.clauses.iter().filter(|clause| !clause.is_excluded);
            let Some(to) = wanted.filter_map(|clause| clause.end_at(here)).max() else {
                continue;
            };
            let from = unit.at.start;
            match marks.last_mut() {
                Some(last) if from <= last.end => last.end = last.end.max(to),
                _ => marks.push(from..to),
            }
        }
        marks
    }
}

impl Clause {
    /// Gives the byte at which what the clause asks for ends, if it begins with the first of a text's
    /// units.
    fn end_at(&self, units: &[Unit]) -> Option<usize> {
        let first = units.first()?.place;
        let mut end = None;
        let mut number = 0;
        for unit in units {
            let Some(asked) = self.units.get(number) else {
                return end;
            };
            if unit.place == first + number
                && if self.is_prefix(number) {
                    unit.text.starts_with(asked)
                } else {
                    unit.text == *asked
                }
            {
                end = Some(unit.at.end);
                number += 1;
            } else if number == 0 || unit.place > first + number {
                return None;
            }
        }
        end.filter(|_| number == self.units.len())
    }

    /// Tells whether the unit of that number may go on.
    fn is_prefix(&self, number: usize) -> bool {
        self.is_open && number + 1 == self.units.len()
    }
}

/// Tells whether a character opens or closes a phrase: keyboards and languages differ in it.
fn is_quote(c: char) -> bool {
    matches!(c, '"' | '“' | '”' | '„' | '«' | '»')
}
