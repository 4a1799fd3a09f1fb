//! UTF-8 that a program read in an encoding of old and saved as what it took it for: `CafÃ©` for `Café`,
//! `РјР°Р№` for `май`.
//!
//! Natural words may by chance be UTF-8 in an encoding of old: `AMANHÃ…` would be `AMANHÅ`. So what comes of
//! a text counts only where something in it is found in no natural word ([`Former::is_evidence`]).

use std::ops::RangeInclusive;

use encoding_rs::{Encoding, WINDOWS_1251, WINDOWS_1252, mem};

/// An encoding in which UTF-8 is read by mistake.
struct Former {
    encoding: &'static Encoding,
    /// What it makes of the first byte of a character.
    first: RangeInclusive<char>,
    /// How many characters may be evidence.
    least: usize,
}

const FORMER: [Former; 2] = [
    Former {
        encoding: WINDOWS_1252,
        first: 'Â'..='ô',
        least: 2,
    },
    Former {
        encoding: WINDOWS_1251,
        first: 'В'..='ф',
        least: 3,
    },
];

/// What are many characters.
const LONG: usize = 6;

/// Marks that stand behind letters in natural texts: `MURIÓ—`, `MØ’s`, `»MURIÓ«`, and footnotes.
const BEHIND_LETTERS: &str = "\u{a0}\u{ad}…’‘“”–—®™«»‹›•·†‡¹²³";

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
            let decoded = self.original(run)?;
            is_certain = is_certain || self.is_evidence(before, run, &decoded);
            original.push_str(before);
            original.push_str(&decoded);
            rest = after;
        }
        original.push_str(rest);
        is_certain.then_some(original)
    }

    /// Gives what characters beyond ASCII were, if they are UTF-8 in this encoding.
    fn original(&self, run: &str) -> Option<String> {
        // Most texts are not, and this is told by their first letter.
        if !run.starts_with(|c| self.first.contains(&c)) {
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
        String::from_utf8(bytes.into_owned()).ok()
    }

    /// Tells whether what characters were shows that they are not natural: they give usual letters, and have a sign
    /// that stands behind no letter or a capital behind a small letter. Of many one of both is enough.
    fn is_evidence(&self, before: &str, run: &str, original: &str) -> bool {
        let length = run.chars().take(LONG).count();
        let has_sign = run.contains(|c: char| {
            let is_letter = c.is_alphabetic() && !"ªºµ".contains(c);
            !is_letter && !BEHIND_LETTERS.contains(c)
        });
        let is_inside = before.ends_with(|c: char| c.is_ascii_lowercase())
            && run.starts_with(char::is_uppercase);
        let is_odd = has_sign || is_inside;
        let is_plain = original.chars().all(is_usual);
        match length {
            LONG => is_odd || is_plain,
            length => length >= self.least && is_odd && is_plain,
        }
    }
}

/// Tells whether a character is one that Latin, Cyrillic and Arabic texts of today are full of.
fn is_usual(character: char) -> bool {
    matches!(character,
        '\u{a0}'..='\u{17f}'
        | '\u{400}'..='\u{45f}'
        | '\u{48a}'..='\u{4ff}'
        | '\u{60c}'
        | '\u{61b}'
        | '\u{61f}'..='\u{64a}'
        | '\u{66e}'..='\u{6d5}'
        | '\u{2010}'..='\u{2044}'
        | '€' | '№' | '™')
}
