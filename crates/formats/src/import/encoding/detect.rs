//! Tells the encoding of a text of old, and shows the words that depend on it.

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use dossier::{Diagnostic, RowLocation};
use encoding_rs::{
    Encoding, KOI8_R, WINDOWS_1250, WINDOWS_1251, WINDOWS_1252, WINDOWS_1253, WINDOWS_1254,
    WINDOWS_1256, WINDOWS_1257,
};

use super::super::draft::Draft;
use super::super::rules::unreadable;

/// What spreadsheet programs save a plain "CSV" in, and old mail in Russian.
const CANDIDATES: [&Encoding; 8] = [
    WINDOWS_1252,
    WINDOWS_1251,
    WINDOWS_1250,
    WINDOWS_1253,
    WINDOWS_1254,
    WINDOWS_1256,
    WINDOWS_1257,
    KOI8_R,
];

/// How many words are shown.
const SHOWN: usize = 5;

/// Reads a text that is no UTF-8. Where all encodings that give natural words give the same text, it is
/// that. Otherwise it is what the frequencies of letters suggest (as browsers detect it), if its words are
/// natural; the words that depend on it are told.
///
/// # Errors
/// Shows the words of each encoding that is possible, and how to name the right one.
pub fn detect(bytes: &[u8], draft: &mut Draft<'_>) -> Result<String, Diagnostic> {
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(bytes, true);
    let guess = detector.guess(None, Utf8Detection::Deny);
    let mut texts: Vec<(&'static Encoding, String)> = Vec::new();
    let others = CANDIDATES.into_iter().filter(|other| *other != guess);
    for encoding in std::iter::once(guess).chain(others) {
        let text = encoding.decode_without_bom_handling_and_without_replacement(bytes);
        if let Some(text) = text.filter(|text| is_natural(text)) {
            texts.push((encoding, text.into_owned()));
        }
    }
    let Some((first, text)) = texts.first() else {
        return Err(unreadable(
            "found text that is not UTF-8, in no encoding that gives words; say with --encoding which it is, \
             or save it anew as UTF-8",
        ));
    };
    let shown = words(text);
    if texts.iter().all(|(_, other)| other == text) {
        let message = format!(
            "read as {}; all encodings that give words give these: {shown}",
            first.name()
        );
        draft.moved(RowLocation::Whole, "encoding", message);
    } else if *first == guess {
        let message = format!(
            "read as {}, which its letters suggest; these words depend on it: {shown}. If they are wrong, \
             say with --encoding what it is",
            first.name()
        );
        draft.moved(RowLocation::Whole, "encoding", message);
    } else {
        let options = texts
            .iter()
            .map(|(encoding, text)| format!("{} ({})", encoding.name(), words(text)));
        let options: Vec<_> = options.collect();
        return Err(unreadable(format!(
            "found text that is not UTF-8 and can be in several encodings; say with --encoding which gives the \
             right words: {}",
            options.join(", ")
        )));
    }
    Ok(texts.swap_remove(0).1)
}

/// Tells whether a text consists of words as languages write them: in each the letters are of one
/// alphabet, a capital stands at the beginning or all are capitals, and no sign stands among them.
fn is_natural(text: &str) -> bool {
    if text.chars().any(|c| matches!(c, '\u{80}'..='\u{9f}')) {
        return false;
    }
    let words = text.split(|c: char| c.is_whitespace() || c.is_ascii_punctuation());
    words.filter(|word| !word.is_ascii()).all(is_word)
}

fn is_word(word: &str) -> bool {
    let word = word.trim_matches(|c: char| !c.is_alphanumeric());
    let mut before: Option<char> = None;
    for character in word.chars() {
        if let Some(before) = before
            && character.is_alphabetic()
            && before.is_alphabetic()
        {
            let is_torn = before.is_lowercase() && character.is_uppercase() && !word.is_ascii();
            if script(before) != script(character) || is_torn {
                return false;
            }
        }
        let is_sign =
            !character.is_alphanumeric() && !"’‘'-–—·…\u{a0}\u{ad}«»“”„".contains(character);
        if is_sign {
            return false;
        }
        before = Some(character);
    }
    true
}

/// Gives a number for the alphabet of a letter.
fn script(letter: char) -> u8 {
    match letter {
        'A'..='Z' | 'a'..='z' | '\u{c0}'..='\u{24f}' => 1,
        '\u{370}'..='\u{3ff}' => 2,
        '\u{400}'..='\u{52f}' => 3,
        '\u{600}'..='\u{6ff}' => 4,
        _ => 5,
    }
}

/// Gives the first words in which letters beyond ASCII stand.
fn words(text: &str) -> String {
    let is_end = |c: char| c.is_whitespace() || ",;\"".contains(c);
    let mut seen = Vec::new();
    for word in text.split(is_end).filter(|word| !word.is_ascii()) {
        if !seen.contains(&word) {
            seen.push(word);
        }
        if seen.len() == SHOWN {
            break;
        }
    }
    let quoted: Vec<_> = seen.iter().map(|word| format!("\"{word}\"")).collect();
    quoted.join(", ")
}
