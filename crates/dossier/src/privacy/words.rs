//! Words beside a number that say what it is.

use std::ops::Range;

use super::text::{Text, is_wordy};

/// How many letters may stand between such a word and its number.
const NEAR: usize = 32;

/// What may stand between such a word and its number beside signs: words for "number".
const BETWEEN: [&str; 21] = [
    "no",
    "nr",
    "num",
    "number",
    "numbers",
    "numero",
    "número",
    "numéro",
    "n",
    "is",
    "номер",
    "номера",
    "номері",
    "нөмірі",
    "нөмір",
    "رقم",
    "شماره",
    "号码",
    "号",
    "是",
    "为",
];

/// Tells whether the word right before a place begins with one of these (lower case). Between both may stand
/// signs and words for "number".
pub fn stands_before(text: &Text, place: usize, stems: &[&str]) -> bool {
    let start = place.saturating_sub(NEAR);
    let before = text.part(start..place).to_lowercase();
    let mut rest = before.as_str();
    // Two words for "number" may follow each other, as in "number is".
    for _ in 0..=3 {
        rest = rest.trim_end_matches(|letter: char| !letter.is_alphanumeric());
        if ends_unspaced(rest, stems) {
            return true;
        }
        let word = rest.rsplit(|letter: char| !letter.is_alphanumeric()).next();
        let word = word.unwrap_or_default();
        if begins(word, stems) {
            return true;
        }
        match BETWEEN.iter().find(|filler| **filler == word) {
            Some(filler) => rest = &rest[..rest.len() - filler.len()],
            None => return false,
        }
    }
    false
}

/// Tells whether one of these words (lower case) stands shortly before a range.
pub fn stands_near(text: &Text, range: &Range<usize>, stems: &[&str]) -> bool {
    let start = range.start.saturating_sub(NEAR);
    let before = text.part(start..range.start).to_lowercase();
    let mut words = before.split(|letter: char| !is_wordy(letter));
    words.any(|word| begins(word, stems))
        || stems
            .iter()
            .any(|stem| is_spaced(stem) && before.contains(stem))
}

/// Tells whether a word begins with one of these. A stem that ends with a blank is a whole word.
fn begins(word: &str, stems: &[&str]) -> bool {
    let word = ["و", "ال"].iter().fold(word, |word, prefix| {
        word.strip_prefix(prefix)
            .filter(|rest| !rest.is_empty())
            .unwrap_or(word)
    });
    stems.iter().any(|stem| match stem.strip_suffix(' ') {
        Some(whole) => word == whole,
        None => !word.is_empty() && word.starts_with(stem),
    })
}

/// Tells whether a stem has a blank within, or is of a script without blanks, so that it is no word by itself.
fn is_spaced(stem: &str) -> bool {
    stem.trim_end().contains(' ') || !stem.chars().any(is_wordy)
}

/// Tells whether a text ends with one of the stems that are no words by themselves, or with one and a word for
/// "number".
fn ends_unspaced(text: &str, stems: &[&str]) -> bool {
    let mut stems = stems.iter().filter(|stem| is_spaced(stem));
    stems.any(|stem| {
        let stem = stem.trim_end();
        let mut shorter = BETWEEN
            .iter()
            .filter_map(|filler| text.strip_suffix(filler));
        text.ends_with(stem) || shorter.any(|rest| rest.ends_with(stem))
    })
}
