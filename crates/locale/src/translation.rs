//! The languages of the interface.

use std::marker::PhantomData;
use std::sync::LazyLock;

use serde::{Deserialize, Serialize};

use super::country;
use super::{Editor, Exporter, Locale, Page, Reader, SOURCES};

/// The messages of a language, as they stand in the program.
pub(super) struct Source {
    pub language: &'static str,
    pub is_reviewed: bool,
    pub plurals: &'static str,
    pub common: &'static [&'static str],
    pub reader: &'static [&'static str],
    pub editor: &'static [&'static str],
    pub exporter: &'static [&'static str],
    pub page: &'static [&'static str],
}

/// All messages of a language.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Translation {
    /// The language (BCP 47).
    pub language: String,
    /// The names of the countries, in the order of their codes (ISO 3166-1 alpha-2).
    pub countries: Vec<String>,
    /// What the living part of a page says.
    pub reader: Locale<Reader>,
    /// What citations and downloads say.
    pub exporter: Locale<Exporter>,
    /// What the editor says.
    pub editor: Locale<Editor>,
    /// What all else says.
    pub page: Locale<Page>,
}

static TRANSLATIONS: LazyLock<Vec<Translation>> =
    LazyLock::new(|| SOURCES.iter().map(Translation::of).collect());

/// Gives the translation for a language (BCP 47): that of the same primary language in the same script,
/// else English.
#[must_use]
pub fn translation(language: &str) -> &'static Translation {
    let mut all = TRANSLATIONS.iter();
    let found = all.find(|translation| is_same(&translation.language, language));
    found.unwrap_or(&TRANSLATIONS[0])
}

/// Gives what the speakers of a language (BCP 47) call it; its tag, where it has no words here.
#[must_use]
pub fn language_name(language: &str) -> &str {
    let words = translation(language);
    if words.page.is_in(language) {
        words.page.language_name()
    } else {
        language
    }
}

/// Gives all translations, English first.
#[must_use]
pub fn translations() -> &'static [Translation] {
    &TRANSLATIONS
}

/// Tells whether two tags (BCP 47) name a language in one script: "en-GB" and "en", but not "zh-Hant" and
/// "zh".
#[must_use]
pub fn is_same(one: &str, other: &str) -> bool {
    let (one, other) = (Tag::read(one), Tag::read(other));
    one.primary.eq_ignore_ascii_case(other.primary)
        && one.script().eq_ignore_ascii_case(other.script())
}

/// The parts of a tag that decide how a text is read, in whatever case. It is asked for each text of a
/// dossier, and copies nothing.
struct Tag<'a> {
    primary: &'a str,
    script: Option<&'a str>,
    region: Option<&'a str>,
}

/// The scripts of the languages of the interface and of those that are read from right to left, where
/// it is not the Latin one (CLDR, likely subtags).
const SCRIPTS: &[(&str, &str)] = &[
    ("ar", "arab"),
    ("ckb", "arab"),
    ("dv", "thaa"),
    ("fa", "arab"),
    ("he", "hebr"),
    ("kk", "cyrl"),
    ("ks", "arab"),
    ("ps", "arab"),
    ("ru", "cyrl"),
    ("sd", "arab"),
    ("ug", "arab"),
    ("uk", "cyrl"),
    ("ur", "arab"),
    ("yi", "hebr"),
    ("zh", "hans"),
];

/// Scripts that are written from right to left (Unicode, of those in use).
const RIGHT_TO_LEFT: &[&str] = &["adlm", "arab", "hebr", "nkoo", "rohg", "syrc", "thaa"];

/// Where Chinese is written in traditional characters (CLDR, likely subtags).
const TRADITIONAL: &[&str] = &["hk", "mo", "tw"];

impl<'a> Tag<'a> {
    fn read(tag: &'a str) -> Self {
        let mut parts = tag.split('-');
        let primary = parts.next().unwrap_or_default();
        // A tag may go on in parts of one letter and what they say, which are not ours to read.
        let mut parts = parts.take_while(|part| part.len() > 1);
        let is_of = |part: &&str, length| {
            part.len() == length && part.bytes().all(|byte| byte.is_ascii_alphabetic())
        };
        let script = parts.clone().find(|part| is_of(part, 4));
        Self {
            primary,
            script,
            region: parts.find(|part| is_of(part, 2)),
        }
    }

    /// Gives the script: the one that is named, or the usual one.
    fn script(&self) -> &'a str {
        if let Some(script) = self.script {
            return script;
        }
        let is_traditional = |region| is_one_of(TRADITIONAL, region);
        if self.primary.eq_ignore_ascii_case("zh") && self.region.is_some_and(is_traditional) {
            return "hant";
        }
        let mut scripts = SCRIPTS.iter();
        let usual = scripts.find(|(primary, _)| primary.eq_ignore_ascii_case(self.primary));
        usual.map_or("latn", |(_, script)| script)
    }
}

/// Tells whether a part of a tag is one of some, in whatever case.
fn is_one_of(parts: &[&str], part: &str) -> bool {
    parts.iter().any(|other| other.eq_ignore_ascii_case(part))
}

/// Tells whether a language (BCP 47) is written in one of some scripts (ISO 15924).
#[must_use]
pub fn is_written_in(language: &str, scripts: &[&str]) -> bool {
    is_one_of(scripts, Tag::read(language).script())
}

/// Gives how a text in a language (BCP 47) is read: "ltr" or "rtl".
#[must_use]
pub fn direction(language: &str) -> &'static str {
    if is_written_in(language, RIGHT_TO_LEFT) {
        "rtl"
    } else {
        "ltr"
    }
}

impl Translation {
    fn of(source: &Source) -> Self {
        Self {
            language: source.language.to_owned(),
            countries: country::names(source.language),
            reader: locale(source, source.reader),
            exporter: Locale {
                // Citations and downloads go into other documents, which know no marks of ours.
                isolates: false,
                ..locale(source, source.exporter)
            },
            editor: locale(source, source.editor),
            page: locale(source, source.page),
        }
    }

    /// Gives the pseudo-translation of this one: what stands in the place of each ASCII letter is none,
    /// and can still be read. What is found in plain letters where it is shown is no message.
    #[must_use]
    pub fn pseudo(&self) -> Self {
        Self {
            language: self.language.clone(),
            countries: self.countries.clone(),
            reader: self.reader.pseudo(),
            exporter: self.exporter.pseudo(),
            editor: self.editor.pseudo(),
            page: self.page.pseudo(),
        }
    }
}

/// Gives the messages of a part: those of all parts, then its own.
fn locale<P>(source: &Source, own: &[&str]) -> Locale<P> {
    let messages = source.common.iter().chain(own);
    Locale {
        language: source.language.to_owned(),
        is_reviewed: source.is_reviewed,
        plurals: source.plurals.to_owned(),
        isolates: direction(source.language) == "rtl",
        messages: messages.map(|text| (*text).to_owned()).collect(),
        part: PhantomData,
    }
}

impl<P> Locale<P> {
    fn pseudo(&self) -> Self {
        let messages = self.messages.iter();
        let messages = messages.map(|message| {
            let mut is_letter = false;
            let letters = message.chars().map(|c| {
                // The letter of a variable is no letter of the text.
                let is_text = !std::mem::replace(&mut is_letter, matches!(c, '\u{1}' | '\u{2}'));
                match c {
                    'a'..='z' | 'A'..='Z' if is_text => fullwidth(c),
                    _ => c,
                }
            });
            letters.collect()
        });
        Self {
            language: self.language.clone(),
            is_reviewed: self.is_reviewed,
            plurals: self.plurals.clone(),
            isolates: self.isolates,
            messages: messages.collect(),
            part: PhantomData,
        }
    }
}

/// Gives the letter of full width that looks like an ASCII letter.
fn fullwidth(letter: char) -> char {
    char::from_u32(u32::from(letter) + 0xfee0).unwrap_or(letter)
}
