//! A text under search. Digits of every script are read as those of ASCII, and what was found is hidden.

use std::ops::Range;

use super::What;

/// What stands in the place of a letter that is hidden. It is neither a letter nor a digit nor a blank.
const HIDDEN: char = '\u{0}';

/// A text under search. Places in it count characters.
pub struct Text<'a> {
    written: &'a str,
    /// Where each character begins, in bytes.
    offsets: Vec<usize>,
    letters: Vec<char>,
    found: Vec<(Range<usize>, What)>,
}

impl<'a> Text<'a> {
    pub fn new(text: &'a str) -> Self {
        let (offsets, letters) = text
            .char_indices()
            .map(|(offset, letter)| (offset, plain(letter)))
            .unzip();
        Self {
            written: text,
            offsets,
            letters,
            found: Vec::new(),
        }
    }

    /// Tells whether there is nothing in which any rule could find something.
    pub fn is_harmless(&self) -> bool {
        let is_seen = |letter: &char| letter.is_ascii_digit() || *letter == '@';
        let is_name = |pair: &[char]| pair[0] == '.' && pair[1].is_ascii_alphanumeric();
        !self.letters.iter().any(is_seen) && !self.letters.windows(2).any(is_name)
    }

    /// Gives the letters.
    pub fn letters(&self) -> &[char] {
        &self.letters
    }

    /// Gives the letter at a place.
    pub fn at(&self, place: usize) -> Option<char> {
        self.letters.get(place).copied()
    }

    /// Gives the letter before a place.
    pub fn before(&self, place: usize) -> Option<char> {
        self.at(place.checked_sub(1)?)
    }

    /// Gives the letters of a range as a text.
    pub fn part(&self, range: Range<usize>) -> String {
        self.letters[range].iter().collect()
    }

    /// Gives the digits of a range, each as its value.
    pub fn digits(&self, range: Range<usize>) -> Vec<u8> {
        let letters = self.letters[range].iter();
        letters.filter_map(|letter| value(*letter)).collect()
    }

    /// Counts the digits from a place on, up to some number.
    pub fn digits_at(&self, place: usize, most: usize) -> usize {
        let rest = self.letters.iter().skip(place).take(most);
        rest.take_while(|letter| letter.is_ascii_digit()).count()
    }

    /// Gives each run of letters that a test accepts, as long as it can be.
    pub fn runs(&self, accepts: impl Fn(char) -> bool) -> Vec<Range<usize>> {
        let mut runs = Vec::new();
        let mut start = None;
        for (place, &letter) in self.letters.iter().enumerate() {
            match start {
                None if accepts(letter) => start = Some(place),
                Some(begun) if !accepts(letter) => {
                    runs.push(begun..place);
                    start = None;
                }
                _ => {}
            }
        }
        runs.extend(start.map(|begun| begun..self.letters.len()));
        runs
    }

    /// Gives the end of groups of digits of these lengths that begin at a place, with one of the separators
    /// between each two.
    pub fn groups(&self, place: usize, lengths: &[usize], separators: &[char]) -> Option<usize> {
        let mut at = place;
        for (index, &length) in lengths.iter().enumerate() {
            if index > 0 {
                self.at(at).filter(|next| separators.contains(next))?;
                at += 1;
            }
            let group = self.letters.get(at..at + length)?;
            if !group.iter().all(char::is_ascii_digit) {
                return None;
            }
            at += length;
        }
        Some(at)
    }

    /// Tells whether a range stands for itself: it is no part of a longer number, word, symbol or path.
    pub fn stands_alone(&self, range: &Range<usize>) -> bool {
        let is_digit = |letter: Option<char>| letter.is_some_and(|it| it.is_ascii_digit());
        let is_wordy = |letter: Option<char>| letter.is_some_and(is_wordy);
        let is_free_before = match self.before(range.start) {
            Some('/' | '_' | '\\' | '\'' | '’') => {
                !is_wordy(range.start.checked_sub(2).and_then(|at| self.at(at)))
            }
            Some('+') => false,
            Some('-' | '.' | ',' | ':' | '–' | '#' | '=') => {
                !is_digit(range.start.checked_sub(2).and_then(|at| self.at(at)))
            }
            letter => !is_wordy(letter),
        };
        let is_free_after = match self.at(range.end) {
            Some('/' | '_' | '\\' | '-' | '.' | ',' | ':' | '–') => {
                !is_digit(self.at(range.end + 1))
            }
            letter => !is_wordy(letter),
        };
        is_free_before && is_free_after
    }

    /// Keeps what was found, and hides it.
    pub fn keep(&mut self, range: Range<usize>, what: What) {
        self.hide(range.clone());
        self.found.push((range, what));
    }

    /// Hides what is harmless.
    pub fn hide(&mut self, range: Range<usize>) {
        self.letters[range].fill(HIDDEN);
    }

    /// Gives everything that was found in the order of the text, each once.
    pub fn found(mut self) -> Vec<(What, String)> {
        self.found.sort_by_key(|(range, _)| range.start);
        let mut found = Vec::new();
        for (range, what) in self.found {
            let end = self.offsets.get(range.end).copied();
            let start = self.offsets[range.start];
            let text = &self.written[start..end.unwrap_or(self.written.len())];
            let it = (what, text.to_owned());
            if !found.contains(&it) {
                found.push(it);
            }
        }
        found
    }
}

/// Tells whether a letter goes on with a word or a number. Scripts without blanks between words have no such.
pub fn is_wordy(letter: char) -> bool {
    letter.is_alphanumeric() && !matches!(letter, '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}')
}

/// Gives the value of a digit.
pub fn value(letter: char) -> Option<u8> {
    letter
        .to_digit(10)
        .and_then(|digit| u8::try_from(digit).ok())
}

/// Writes a digit or a sign of another script in ASCII.
fn plain(letter: char) -> char {
    let digit = |zero: u32| char::from_digit(u32::from(letter) - zero, 10).unwrap_or(letter);
    match letter {
        '\u{660}'..='\u{669}' => digit(0x660),
        '\u{6f0}'..='\u{6f9}' => digit(0x6f0),
        '\u{ff10}'..='\u{ff19}' => digit(0xff10),
        '＋' => '+',
        '：' => ':',
        '（' => '(',
        '）' => ')',
        '＠' => '@',
        '\u{a0}' | '\u{202f}' | '\u{2009}' | '\u{2007}' | '\u{3000}' => ' ',
        '\u{2010}' | '\u{2011}' | '\u{2012}' | '−' => '-',
        '٫' => '.',
        _ => letter,
    }
}
