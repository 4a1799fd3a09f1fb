//! What becomes of a character: which letter is compared, and what parts words.
//!
//! What asks whether a character is one of many is not inlined in the browser: readers download each
//! copy.

/// Lower-cases a text and takes it apart into base characters and marks (Unicode NFKD).
///
/// The platform lends it, so that no Unicode tables enter the wasm: in the browser
/// `text.toLowerCase().normalize("NFKD")`, natively `to_lowercase` and a crate. It is asked only
/// for words that hold more than ASCII, the letters of Russian and the usual ones of Han.
pub type Decompose = fn(&str) -> String;

/// Tells whether [`push_folded`] can do without the platform.
pub(super) fn is_known(c: char) -> bool {
    c.is_ascii() || is_joiner(c) || matches!(c, 'А'..='я' | 'ё' | 'Ё' | '\u{4E00}'..='\u{9FFF}')
}

/// Writes a letter as readers may type it who lack the keyboard for it.
pub(super) fn push_folded(word: &mut String, c: char) {
    match c {
        'ß' => word.push_str("ss"),
        'æ' => word.push_str("ae"),
        'œ' => word.push_str("oe"),
        'þ' => word.push_str("th"),
        _ => word.push(nearest(c)),
    }
}

/// Gives a letter's nearest relative in Russian or ASCII, where no decomposition tells it, and
/// one form of letters and digits that Greek, Arabic and Persian write in several.
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
        'ٱ' => 'ا',
        'ة' => 'ه',
        'ى' | 'ی' => 'ي',
        'ک' => 'ك',
        '٠'..='٩' => shifted(0x30 - 0x660),
        '۰'..='۹' => shifted(0x30 - 0x6F0),
        _ => c,
    }
}

/// Tells whether a letter and a mark are the Persian `ۀ`: without the mark it is a vowel of Kurdish.
pub(super) fn is_heh(letter: char, mark: char) -> bool {
    (letter, mark) == ('ە', '\u{654}')
}

/// Tells whether a character is an apostrophe, or stands for one: what keyboards have in its place,
/// and the letters that transcriptions write like one. It disappears where it stands inside a word.
#[cfg_attr(target_arch = "wasm32", inline(never))]
pub(super) fn is_apostrophe(c: char) -> bool {
    matches!(
        c,
        '\'' | '`' | '´' | '\u{2B9}'
            ..='\u{2BF}'
                | '\u{55A}'
                | '\u{5F3}'
                | '‘'
                | '’'
                | '‛'
                | '′'
                | '\u{A78B}'
                | '\u{A78C}'
                | '\u{FF07}'
    )
}

/// Tells whether a character disappears where it stands inside a word: apostrophes, soft hyphens,
/// and what has no width.
#[cfg_attr(target_arch = "wasm32", inline(never))]
pub(super) fn is_joiner(c: char) -> bool {
    is_apostrophe(c)
        || matches!(
            c,
            '\u{AD}' | '\u{200B}'..='\u{200D}' | '\u{2060}' | '\u{FEFF}'
        )
}

/// Tells whether a character belongs to a script that leaves no blank between words: Thai, Lao,
/// Tibetan, Burmese; Khmer; the scripts of the Tai; Han, kana and bopomofo; Javanese, Cham.
#[cfg_attr(target_arch = "wasm32", inline(never))]
pub(super) fn is_unspaced(c: char) -> bool {
    matches!(c,
        '\u{E00}'..='\u{109F}' | '\u{1780}'..='\u{17FF}' | '\u{1950}'..='\u{1AAF}'
        | '\u{2E80}'..='\u{312F}' | '\u{31A0}'..='\u{31FF}' | '\u{3400}'..='\u{9FFF}'
        | '\u{A980}'..='\u{AADF}' | '\u{F900}'..='\u{FAFF}' | '\u{FF66}'..='\u{FF9F}'
        | '\u{1B000}'..='\u{1B16F}' | '\u{20000}'..='\u{3FFFF}')
}

/// Tells whether a character is a mark on the letter before it: accents, Cyrillic titlo, Hebrew
/// points, Arabic hamza, vowel signs and tatweel, the marks of the Quran, the Burmese dot below,
/// variation selectors.
#[cfg_attr(target_arch = "wasm32", inline(never))]
pub(super) fn is_mark(c: char) -> bool {
    matches!(c,
        '\u{300}'..='\u{36F}' | '\u{483}'..='\u{489}'
        | '\u{591}'..='\u{5BD}' | '\u{5BF}' | '\u{5C1}'..='\u{5C2}' | '\u{5C4}'..='\u{5C7}'
        | '\u{610}'..='\u{61A}' | '\u{640}' | '\u{64B}'..='\u{65F}' | '\u{670}'
        | '\u{6D6}'..='\u{6ED}' | '\u{8CA}'..='\u{8FF}' | '\u{1037}'
        | '\u{1AB0}'..='\u{1AFF}' | '\u{1DC0}'..='\u{1DFF}'
        | '\u{FE00}'..='\u{FE0F}' | '\u{FE20}'..='\u{FE2F}' | '\u{E0100}'..='\u{E01EF}')
}

/// Tells whether a character parts words: all of ASCII but letters, digits and apostrophes, and
/// the punctuation and symbols beyond it. The standard library's `is_alphanumeric` knows better,
/// at the price of its tables in the wasm; what is not listed here counts as a letter.
#[cfg_attr(target_arch = "wasm32", inline(never))]
pub(super) fn is_gap(c: char) -> bool {
    if c.is_ascii_alphanumeric() {
        return false;
    }
    let is_listed = matches!(c,
        '\0'..='/' | ':'..='@' | '['..='`' | '{'..='\u{A9}'
        | '\u{AB}'..='\u{B4}' | '\u{B6}'..='\u{B9}' | '\u{BB}'..='\u{BF}' | '×' | '÷'
        | '\u{37E}' | '\u{387}' | '\u{55A}'..='\u{55F}' | '\u{589}'..='\u{58A}'
        | '\u{5BE}' | '\u{5C0}' | '\u{5C3}'
        | '\u{600}'..='\u{60F}' | '\u{61B}'..='\u{61F}' | '\u{66A}'..='\u{66D}' | '\u{6D4}'
        | '\u{964}'..='\u{965}' | '\u{E5A}'..='\u{E5B}' | '\u{104A}'..='\u{104B}' | '\u{10FB}'
        | '\u{1680}' | '\u{17D4}'..='\u{17DA}'
        | '\u{2000}'..='\u{2BFF}' | '\u{2E00}'..='\u{2E7F}'
        | '\u{3000}'..='\u{3004}' | '\u{3008}'..='\u{3020}' | '\u{3030}' | '・'
        | '\u{FE10}'..='\u{FE19}' | '\u{FE30}'..='\u{FE6F}'
        | '\u{FF01}'..='\u{FF0F}' | '\u{FF1A}'..='\u{FF20}' | '\u{FF3B}'..='\u{FF40}'
        | '\u{FF5B}'..='\u{FF65}' | '\u{FFF0}'..='\u{FFFF}' | '\u{1F000}'..='\u{1FAFF}');
    is_listed && !is_joiner(c)
}
