//! The texts of a dossier as its pages show them, and the language of each.

use dossier::translation::report_key;
use dossier::{Dossier, Report, TranslatedDossier};
use locale::Locale;
use serde::{Deserialize, Serialize};

/// A text, and its language where that is not the page's.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Text {
    /// The text: plain text.
    pub words: String,
    /// The language (BCP 47), where it is not the page's.
    pub language: Option<String>,
}

/// The texts of a dossier, as they were written or in another language.
#[derive(Clone, Copy, Debug)]
pub struct Texts<'a> {
    /// The dossier with these texts.
    pub dossier: &'a Dossier,
    translated: Option<(&'a Dossier, &'a TranslatedDossier)>,
}

impl<'a> From<&'a Dossier> for Texts<'a> {
    fn from(dossier: &'a Dossier) -> Self {
        Self {
            dossier,
            translated: None,
        }
    }
}

impl<'a> Texts<'a> {
    /// Gives the texts of a translation of a dossier.
    #[must_use]
    pub fn translated(original: &'a Dossier, translated: &'a TranslatedDossier) -> Self {
        Self {
            dossier: &translated.dossier,
            translated: Some((original, translated)),
        }
    }

    /// Gives the dossier as it was written.
    #[must_use]
    pub fn original(&self) -> &'a Dossier {
        self.translated
            .map_or(self.dossier, |(original, _)| original)
    }

    /// Gives the translation, if this is one.
    #[must_use]
    pub fn translation(&self) -> Option<&'a TranslatedDossier> {
        self.translated.map(|(_, translated)| translated)
    }

    /// Gives the language of a text (BCP 47) by its key in translations, where it is not that of a page with
    /// these words.
    pub fn language_of<P>(
        &self,
        key: impl FnOnce() -> String,
        locale: &Locale<P>,
    ) -> Option<&'a str> {
        let translated = self.translated.map(|(_, translated)| translated);
        let original = translated.and_then(|translated| translated.language_of(&key()));
        let language = original.unwrap_or(&self.dossier.language).as_str();
        (!locale.is_in(language)).then_some(language)
    }

    /// Gives the language that a report itself is in (BCP 47), where it is known and not the page's.
    pub fn own_language<P>(&self, report: &'a Report, locale: &Locale<P>) -> Option<&'a str> {
        let page = locale.language_among(self.dossier.language.as_str());
        let language = report.language.as_ref()?.as_str();
        (language != page).then_some(language)
    }

    /// Gives the language of the heading of a report (BCP 47), where it is not the page's: its own, unless the
    /// heading is ours.
    pub fn title_language<P>(&self, report: &'a Report, locale: &Locale<P>) -> Option<&'a str> {
        match &report.language {
            Some(_) if !report.title.supplied => self.own_language(report, locale),
            _ => self.language_of(|| report_key(report, "title"), locale),
        }
    }

    /// Gives a text with its language.
    pub fn text<P>(&self, words: &str, key: impl FnOnce() -> String, locale: &Locale<P>) -> Text {
        Text {
            words: words.to_owned(),
            language: self.language_of(key, locale).map(str::to_owned),
        }
    }
}
