//! Languages as people name them: in English, by three letters, with an underscore.

use std::borrow::Cow;

/// A language by its tag, its codes of three letters, and its English name.
const LANGUAGES: [(&str, &str, &str); 58] = [
    ("ar", "ara", "arabic"),
    ("az", "aze", "azerbaijani"),
    ("be", "bel", "belarusian"),
    ("bg", "bul", "bulgarian"),
    ("bn", "ben", "bengali"),
    ("bs", "bos", "bosnian"),
    ("ca", "cat", "catalan"),
    ("cs", "ces cze", "czech"),
    ("da", "dan", "danish"),
    ("de", "deu ger", "german"),
    ("el", "ell gre", "greek"),
    ("en", "eng", "english"),
    ("es", "spa", "spanish"),
    ("et", "est", "estonian"),
    ("fa", "fas per", "persian"),
    ("fi", "fin", "finnish"),
    ("fr", "fra fre", "french"),
    ("he", "heb", "hebrew"),
    ("hi", "hin", "hindi"),
    ("hr", "hrv", "croatian"),
    ("hu", "hun", "hungarian"),
    ("hy", "hye arm", "armenian"),
    ("id", "ind", "indonesian"),
    ("it", "ita", "italian"),
    ("ja", "jpn", "japanese"),
    ("ka", "kat geo", "georgian"),
    ("kk", "kaz", "kazakh"),
    ("km", "khm", "khmer"),
    ("ko", "kor", "korean"),
    ("ku", "kur", "kurdish"),
    ("ky", "kir", "kyrgyz"),
    ("lo", "lao", "lao"),
    ("lt", "lit", "lithuanian"),
    ("lv", "lav", "latvian"),
    ("mk", "mkd mac", "macedonian"),
    ("mn", "mon", "mongolian"),
    ("ms", "msa may", "malay"),
    ("my", "mya bur", "burmese"),
    ("ne", "nep", "nepali"),
    ("nl", "nld dut", "dutch"),
    ("no", "nor", "norwegian"),
    ("pl", "pol", "polish"),
    ("ps", "pus", "pashto"),
    ("pt", "por", "portuguese"),
    ("ro", "ron rum", "romanian"),
    ("ru", "rus", "russian"),
    ("sq", "sqi alb", "albanian"),
    ("sr", "srp", "serbian"),
    ("sv", "swe", "swedish"),
    ("sw", "swa", "swahili"),
    ("tg", "tgk", "tajik"),
    ("th", "tha", "thai"),
    ("tk", "tuk", "turkmen"),
    ("tr", "tur", "turkish"),
    ("uk", "ukr", "ukrainian"),
    ("ur", "urd", "urdu"),
    ("uz", "uzb", "uzbek"),
    ("vi", "vie", "vietnamese"),
];

/// Gives the tag (BCP 47) of a language; what is unknown stays as it is.
pub fn tag(text: &str) -> Cow<'_, str> {
    let lower = text.to_ascii_lowercase();
    let known = LANGUAGES
        .iter()
        .find(|(_, codes, name)| lower == *name || codes.split(' ').any(|code| code == lower));
    match known {
        Some((tag, ..)) => Cow::Borrowed(tag),
        None if text.contains('_') => Cow::Owned(text.replace('_', "-")),
        None => Cow::Borrowed(text),
    }
}
