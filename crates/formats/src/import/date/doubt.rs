//! Words for what is in doubt about a date.

/// What makes a date approximate where it stands before it. Of two of which one begins with the other the
/// longer stands first.
#[rustfmt::skip]
const ABOUT: [&str; 42] = [
    "~", "about", "around", "approx.", "approximately", "c.", "ca.", "ca", "circa",
    "حوالي", "حوالى", "نحو", "قرابة", "تقريبا",
    "hacia", "alrededor de", "aprox.", "aproximadamente", "cerca de",
    "حدود", "در حدود", "حدودا", "تقریبا",
    "vers", "environ", "env.", "autour de", "approximativement",
    "шамамен",
    "около", "ок.", "примерно", "приблизительно", "прибл.",
    "близько", "бл.", "приблизно", "орієнтовно",
    "约于", "约", "約", "大约",
];

/// What makes a date approximate where it stands behind it.
const ABOUT_BEHIND: [&str; 6] = ["تقريبا", "تقریبا", "шамасында", "左右", "前后", "前後"];

/// What makes a date uncertain where it stands before it.
#[rustfmt::skip]
const PERHAPS: [&str; 38] = [
    "maybe", "perhaps", "possibly", "probably",
    "ربما", "من المحتمل", "على الأرجح",
    "acaso", "posiblemente", "probablemente", "quizá", "quizás", "tal vez",
    "احتمالا", "شاید",
    "peut-être", "peut être", "possiblement", "probablement", "sans doute",
    "болжам бойынша", "болжамды", "бәлкім", "мүмкін",
    "вероятно", "возможно", "предположительно", "предп.",
    "імовірно", "ймовірно", "мабуть", "можливо", "припустимо", "ймов.",
    "可能", "也许", "或许", "或許",
];

/// What makes a date uncertain where it stands behind it.
const PERHAPS_BEHIND: [&str; 2] = ["?", "存疑"];

/// Splits a point of time in lower case from what is in doubt about it, which EDTF writes behind it.
pub fn split(text: &str) -> (&str, &'static str) {
    let (mut rest, mut is_about, mut is_uncertain) = (text.trim(), false, false);
    loop {
        if !is_uncertain && let Some(date) = without(rest, &PERHAPS, &PERHAPS_BEHIND) {
            (rest, is_uncertain) = (date, true);
        } else if !is_about && let Some(date) = without(rest, &ABOUT, &ABOUT_BEHIND) {
            (rest, is_about) = (date, true);
        } else {
            break;
        }
    }
    let sign = match (is_uncertain, is_about) {
        (false, false) => "",
        (false, true) => "~",
        (true, false) => "?",
        (true, true) => "%",
    };
    (rest, sign)
}

/// Strips one of the words, which may stand in brackets behind the date.
fn without<'a>(text: &'a str, before: &[&str], behind: &[&str]) -> Option<&'a str> {
    let bracketed = || {
        let (date, word) = text.strip_suffix(')')?.rsplit_once('(')?;
        let word = word.trim();
        (before.contains(&word) || behind.contains(&word)).then(|| date.trim_end())
    };
    let mut befores = before.iter();
    let mut behinds = behind.iter();
    befores
        .find_map(|word| after(text, word))
        .or_else(|| behinds.find_map(|word| ahead(text, word)))
        .or_else(bracketed)
}

/// Gives what stands behind a word, which is one by itself.
fn after<'a>(text: &'a str, word: &str) -> Option<&'a str> {
    let rest = text.strip_prefix(word)?;
    let is_apart = rest.starts_with([' ', ',']) || !word.ends_with(is_letter);
    is_apart.then(|| rest.trim_start_matches([' ', ',']))
}

/// Gives what stands before a word, which is one by itself.
fn ahead<'a>(text: &'a str, word: &str) -> Option<&'a str> {
    let rest = text.strip_suffix(word)?;
    let is_apart = rest.ends_with([' ', ',']) || !word.starts_with(is_letter);
    is_apart.then(|| rest.trim_end_matches([' ', ',']))
}

/// Tells whether a character is a letter of words between which spaces stand; Chinese has none.
fn is_letter(character: char) -> bool {
    character.is_alphabetic() && !('\u{4e00}'..='\u{9fff}').contains(&character)
}
