//! The languages of the interface.

use std::marker::PhantomData;
use std::sync::LazyLock;

use serde::{Deserialize, Serialize};

use super::{Editor, Exporter, Locale, Page, Reader, SOURCES};

/// The messages of a language, as they stand in the program.
pub(super) struct Source {
    pub language: &'static str,
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

/// Gives the translation for a language (BCP 47): that of the same primary language, else English.
#[must_use]
pub fn translation(language: &str) -> &'static Translation {
    let primary = |language: &str| language.split('-').next().map(str::to_ascii_lowercase);
    let mut all = TRANSLATIONS.iter();
    let found = all.find(|translation| primary(&translation.language) == primary(language));
    found.unwrap_or(&TRANSLATIONS[0])
}

impl Translation {
    fn of(source: &Source) -> Self {
        Self {
            language: source.language.to_owned(),
            reader: locale(source, source.reader),
            exporter: locale(source, source.exporter),
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
        plurals: source.plurals.to_owned(),
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
            plurals: self.plurals.clone(),
            messages: messages.collect(),
            part: PhantomData,
        }
    }
}

/// Gives the letter of full width that looks like an ASCII letter.
fn fullwidth(letter: char) -> char {
    char::from_u32(u32::from(letter) + 0xfee0).unwrap_or(letter)
}
