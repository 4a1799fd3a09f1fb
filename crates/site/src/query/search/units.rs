//! How a text becomes the units that are compared: words without case, accents and apostrophes,
//! and pairs of characters where a script leaves no blank between words.

use std::ops::Range;

use super::fold::{
    Decompose, is_apostrophe, is_gap, is_heh, is_joiner, is_known, is_mark, is_unspaced,
    push_folded,
};

/// A unit of a text.
pub(super) struct Unit {
    /// The unit as it is compared: never empty.
    pub text: String,
    /// Where it stands in the text: bytes, on character boundaries. That of a pair is its first
    /// character's.
    pub at: Range<usize>,
    /// Its number in the text, from 1. The parts of a word have the word's.
    pub place: usize,
}

/// Gives a text's units in order, each word before its parts. A character that comes apart into two
/// words, such as a full-width comma between letters, makes both stand at the same bytes.
pub(super) fn units(text: &str, decompose: Decompose) -> Vec<Unit> {
    let mut units = Vec::new();
    let mut place = 0;
    visit_units(text, decompose, &mut |text, at, is_part| {
        place += usize::from(!is_part);
        units.push(Unit {
            text: text.to_owned(),
            at,
            place,
        });
    });
    units
}

/// Gives a text's units without the parts of words.
pub(super) fn wholes(text: &str, decompose: Decompose) -> Vec<String> {
    let mut wholes = Vec::new();
    for unit in units(text, decompose) {
        if unit.place > wholes.len() {
            wholes.push(unit.text);
        }
    }
    wholes
}

/// What takes units: their text, where they stand, and whether each is a part of the word before it.
type Visit<'a> = &'a mut dyn FnMut(&str, Range<usize>, bool);

/// Visits a text's units in order.
pub(super) fn visit_units(text: &str, decompose: Decompose, visit: Visit) {
    let mut reader = Reader {
        decompose,
        visit,
        word: String::new(),
        at: 0..0,
        parts: Vec::new(),
        is_run: false,
    };
    let mut start = 0;
    for (at, c) in text.char_indices() {
        let is_gap = is_gap(c);
        let is_unspaced = is_unspaced(c);
        if !is_gap && !is_unspaced && !is_apostrophe(c) {
            continue;
        }
        reader.read(&text[start..at], start);
        start = at + c.len_utf8();
        if is_gap {
            reader.end_word();
        } else if is_unspaced {
            reader.read(&text[at..start], at);
        } else if !reader.word.is_empty() && !reader.is_run {
            reader.parts.push((reader.word.len(), start));
        }
    }
    reader.read(&text[start..], start);
    reader.end_word();
}

/// What is known of a text while its units are read.
struct Reader<'a> {
    decompose: Decompose,
    visit: Visit<'a>,
    /// The folded letters of the word that was begun, or the last character of the run.
    word: String,
    /// Where it stands.
    at: Range<usize>,
    /// Where the word's parts begin: in the folded word, and in the text.
    parts: Vec<(usize, usize)>,
    /// Whether it is a run of an unspaced script.
    is_run: bool,
}

impl Reader<'_> {
    /// Reads letters, or a character that stands alone, at that byte of the text.
    fn read(&mut self, piece: &str, start: usize) {
        let end = start + piece.len();
        let decomposed;
        let piece = if piece.chars().all(is_known) {
            piece
        } else {
            decomposed = (self.decompose)(piece);
            &decomposed
        };
        let mut before = '\0';
        for mut c in piece.chars() {
            if is_joiner(c) || is_mark(c) {
                if !is_heh(before, c) {
                    continue;
                }
                self.word.pop();
                c = 'ه';
            }
            before = c;
            let is_gap = is_gap(c);
            let is_run = is_unspaced(c);
            if is_gap || is_run != self.is_run {
                self.end_word();
            }
            self.is_run = is_run;
            if is_gap {
                continue;
            }
            if is_run && !self.word.is_empty() {
                self.word.push(c);
                self.end_word();
            }
            if self.word.is_empty() {
                self.at.start = start;
            }
            self.at.end = end;
            push_folded(&mut self.word, c);
        }
    }

    /// Ends the word, if one was begun.
    fn end_word(&mut self) {
        if self.word.is_empty() {
            return;
        }
        (self.visit)(&self.word, self.at.clone(), false);
        for &(first, start) in &self.parts {
            let part = &self.word[first..];
            // A single letter (’s, ’t) would find nothing that is worth its place in the index.
            if part.chars().nth(1).is_some() {
                (self.visit)(part, start..self.at.end, true);
            }
        }
        self.parts.clear();
        self.word.clear();
    }
}
