//! UTF-8 that a program read in an encoding of old and saved as what it took it for: `CafÃ©` for `Café`,
//! `РјР°Р№` for `май`.

use std::ops::RangeInclusive;

use encoding_rs::{Encoding, WINDOWS_1251, WINDOWS_1252, mem};

/// An encoding in which UTF-8 is read by mistake.
struct Former {
    encoding: &'static Encoding,
    /// What it makes of the first byte of a character.
    first: RangeInclusive<char>,
    /// The letters that it never makes of the second byte.
    letters: RangeInclusive<char>,
    /// How many characters are no coincidence.
    certain: usize,
}

const FORMER: [Former; 2] = [
    Former {
        encoding: WINDOWS_1252,
        first: 'Â'..='ï',
        letters: 'À'..='ÿ',
        certain: 2,
    },
    Former {
        encoding: WINDOWS_1251,
        first: 'В'..='п',
        letters: 'А'..='я',
        certain: 3,
    },
];

/// From how many characters on what comes of them may be of any script.
const LONG: usize = 6;

/// Undoes it in a text in which everything beyond ASCII shows it.
pub fn undone(text: &str) -> Option<String> {
    FORMER.iter().find_map(|former| former.undo(text))
}

/// Finds the first word that shows it, and what that was.
pub fn word(text: &str) -> Option<(&str, String)> {
    let words = text.split(|c: char| c.is_ascii_whitespace() || ",;\"<>".contains(c));
    words
        .filter(|word| !word.is_ascii())
        .find_map(|word| Some((word, undone(word)?)))
}

impl Former {
    fn undo(&self, text: &str) -> Option<String> {
        let mut original = String::new();
        let mut is_certain = false;
        let mut rest = text;
        while let Some(start) = rest.find(|c: char| !c.is_ascii()) {
            let (before, run) = rest.split_at(start);
            let end = run.find(|c: char| c.is_ascii()).unwrap_or(run.len());
            let (run, after) = run.split_at(end);
            original.push_str(before);
            original.push_str(&self.original(run)?);
            is_certain |= run.chars().nth(self.certain - 1).is_some();
            rest = after;
        }
        original.push_str(rest);
        is_certain.then_some(original)
    }

    /// Gives what characters beyond ASCII were, if they show it.
    fn original(&self, run: &str) -> Option<String> {
        let mut characters = run.chars();
        let is_first = characters.next().is_some_and(|c| self.first.contains(&c));
        if !is_first || self.letters.contains(&characters.next()?) {
            return None;
        }
        let bytes = if self.encoding == WINDOWS_1252 && mem::is_str_latin1(run) {
            mem::encode_latin1_lossy(run)
        } else {
            let (bytes, _, has_errors) = self.encoding.encode(run);
            if has_errors {
                return None;
            }
            bytes
        };
        let original = std::str::from_utf8(&bytes).ok()?;
        let is_long = run.chars().nth(LONG - 1).is_some();
        (is_long || original.chars().all(is_usual)).then(|| original.to_owned())
    }
}

/// Tells whether a character is one that Latin, Cyrillic and Arabic texts are full of. Others come of two or three
/// natural letters, too: "діє" would be one of Chinese.
fn is_usual(character: char) -> bool {
    matches!(character,
        '\u{a0}'..='\u{17f}'
        | '\u{400}'..='\u{52f}'
        | '\u{600}'..='\u{6ff}'
        | '\u{2010}'..='\u{2044}'
        | '€' | '№' | '™')
}
