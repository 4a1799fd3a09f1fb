//! How a text becomes the folded words that are compared: without case, accents and apostrophes.

use std::borrow::Cow;
use std::ops::Range;

/// Lower-cases a text and takes it apart into base characters and marks (Unicode NFKD).
///
/// The platform lends it, so that no Unicode tables enter the wasm: in the browser
/// `text.toLowerCase().normalize("NFKD")`, natively `to_lowercase` and a crate. It is asked only
/// for words that hold more than ASCII and the letters of Russian.
pub type Decompose = fn(&str) -> String;

/// A word of a text.
pub(super) struct Word {
    /// The word as it is compared: never empty.
    pub text: String,
    /// Where it stands in the text: bytes, on character boundaries.
    pub at: Range<usize>,
}

/// Gives a text's words in order. A character that comes apart into two words, such as a
/// full-width comma between letters, makes both stand at the same place.
pub(super) fn words(text: &str, decompose: Decompose) -> Vec<Word> {
    let mut words = Vec::new();
    visit_words(text, decompose, |word, at| {
        words.push(Word {
            text: word.to_owned(),
            at: at.clone(),
        });
    });
    words
}

/// Visits a text's words in order, each with where it stands.
pub(super) fn visit_words(
    text: &str,
    decompose: Decompose,
    mut visit: impl FnMut(&str, &Range<usize>),
) {
    let mut word = String::new();
    let mut start = 0;
    for piece in text.split_inclusive(is_gap) {
        let tail = piece.trim_start_matches(is_joiner);
        let from = start + piece.len() - tail.len();
        let token = tail.trim_end_matches(|c| is_gap(c) || is_joiner(c));
        let at = from..from + token.len();
        start += piece.len();
        // Most words need no more than this: an index is made of millions.
        if token.bytes().all(|byte| byte.is_ascii_alphanumeric()) {
            word.clear();
            word.push_str(token);
            word.make_ascii_lowercase();
            if !word.is_empty() {
                visit(&word, &at);
            }
            continue;
        }
        let token = if token.chars().all(is_known) {
            Cow::Borrowed(token)
        } else {
            Cow::Owned(decompose(token))
        };
        for run in token.split(is_gap) {
            word.clear();
            for c in run.chars().filter(|&c| !is_joiner(c) && !is_mark(c)) {
                push_folded(&mut word, c);
            }
            if !word.is_empty() {
                visit(&word, &at);
            }
        }
    }
}

/// Gives a text as it is compared: its words without case, accents and apostrophes, a space between
/// two. Titles and names are sorted and found by it.
#[must_use]
pub fn fold(text: &str, decompose: Decompose) -> String {
    let words = words(text, decompose).into_iter().map(|word| word.text);
    words.collect::<Vec<_>>().join(" ")
}

/// Tells whether [`push_folded`] can do without the platform.
fn is_known(c: char) -> bool {
    c.is_ascii() || is_joiner(c) || matches!(c, 'А'..='я' | 'ё' | 'Ё')
}

/// Writes a letter as readers may type it who lack the keyboard for it.
fn push_folded(word: &mut String, c: char) {
    match c {
        'ß' => word.push_str("ss"),
        'æ' => word.push_str("ae"),
        'œ' => word.push_str("oe"),
        'þ' => word.push_str("th"),
        _ => word.push(nearest(c)),
    }
}

/// Gives a letter's nearest relative in Russian or ASCII, where no decomposition tells it, and
/// one form of letters and digits that Greek and Arabic write in several.
fn nearest(c: char) -> char {
    let shifted = |by| char::from_u32(u32::from(c).wrapping_add_signed(by)).unwrap_or(c);
    match c {
        'A'..='Z' => c.to_ascii_lowercase(),
        'Ё' | 'ё' | 'є' => 'е',
        'Й' | 'й' | 'і' => 'и',
        'А'..='Я' => shifted(0x20),
        'ә' => 'а',
        'ғ' | 'ґ' | 'ҕ' => 'г',
        'җ' => 'ж',
        'ҙ' => 'з',
        'қ' | 'ҡ' | 'ҝ' => 'к',
        'ң' | 'ҥ' => 'н',
        'ө' => 'о',
        'ҫ' => 'с',
        'ү' | 'ұ' => 'у',
        'ҳ' | 'һ' => 'х',
        'ҷ' | 'ҹ' => 'ч',
        'ə' => 'a',
        'đ' | 'ð' => 'd',
        'ħ' => 'h',
        'ı' => 'i',
        'ł' => 'l',
        'ŋ' => 'n',
        'ø' | 'ɵ' => 'o',
        'ŧ' => 't',
        'ς' => 'σ',
        'ة' => 'ه',
        'ى' | 'ی' => 'ي',
        'ک' => 'ك',
        '٠'..='٩' => shifted(0x30 - 0x660),
        '۰'..='۹' => shifted(0x30 - 0x6F0),
        _ => c,
    }
}

/// Tells whether a character disappears where it stands inside a word: apostrophes, the letters
/// that transcriptions write like one, soft hyphens, and what has no width.
fn is_joiner(c: char) -> bool {
    matches!(c,
        '\'' | '`' | '\u{AD}' | '\u{2B9}'..='\u{2BF}' | '\u{200B}'..='\u{200D}'
        | '‘' | '’' | '‛' | '′' | '\u{2060}' | '\u{FEFF}')
}

/// Tells whether a character is a mark on the letter before it: accents, Cyrillic titlo, Hebrew
/// points, Arabic vowel signs and tatweel, variation selectors.
fn is_mark(c: char) -> bool {
    matches!(c,
        '\u{300}'..='\u{36F}' | '\u{483}'..='\u{489}'
        | '\u{591}'..='\u{5BD}' | '\u{5BF}' | '\u{5C1}'..='\u{5C2}' | '\u{5C4}'..='\u{5C7}'
        | '\u{610}'..='\u{61A}' | '\u{640}' | '\u{64B}'..='\u{65F}' | '\u{670}'
        | '\u{6D6}'..='\u{6ED}' | '\u{1AB0}'..='\u{1AFF}' | '\u{1DC0}'..='\u{1DFF}'
        | '\u{FE00}'..='\u{FE0F}' | '\u{FE20}'..='\u{FE2F}')
}

/// Tells whether a character parts words: all of ASCII but letters, digits and apostrophes, and
/// the punctuation and symbols beyond it. The standard library's `is_alphanumeric` knows better,
/// at the price of its tables in the wasm; what is not listed here counts as a letter.
fn is_gap(c: char) -> bool {
    if c.is_ascii_alphanumeric() {
        return false;
    }
    let is_listed = matches!(c,
        '\0'..='/' | ':'..='@' | '['..='`' | '{'..='\u{A9}'
        | '\u{AB}'..='\u{B4}' | '\u{B6}'..='\u{B9}' | '\u{BB}'..='\u{BF}' | '×' | '÷'
        | '\u{37E}' | '\u{387}' | '\u{55A}'..='\u{55F}' | '\u{589}'..='\u{58A}'
        | '\u{5BE}' | '\u{5C0}' | '\u{5C3}'
        | '\u{600}'..='\u{60F}' | '\u{61B}'..='\u{61F}' | '\u{66A}'..='\u{66D}' | '\u{6D4}'
        | '\u{964}'..='\u{965}' | '\u{10FB}' | '\u{1680}'
        | '\u{2000}'..='\u{2BFF}' | '\u{2E00}'..='\u{2E7F}'
        | '\u{3000}'..='\u{3004}' | '\u{3008}'..='\u{3020}' | '\u{3030}' | '・'
        | '\u{FE10}'..='\u{FE19}' | '\u{FE30}'..='\u{FE6F}'
        | '\u{FF01}'..='\u{FF0F}' | '\u{FF1A}'..='\u{FF20}' | '\u{FF3B}'..='\u{FF40}'
        | '\u{FF5B}'..='\u{FF65}' | '\u{FFF0}'..='\u{FFFF}' | '\u{1F000}'..='\u{1FAFF}');
    is_listed && !is_joiner(c)
}
