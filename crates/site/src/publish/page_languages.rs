//! The languages in which a dossier has pages, and the ways between them.

use dossier::TranslatedDossier;
use locale::language_name;

use crate::view::LanguageLink;

use super::input::{Dataset, DatasetTranslation};
use super::page_path::PagePath;
use super::prepared::PreparedDossier;
use super::settings::Settings;

/// Gives the folder of a page by that of its dossier's page in the same language.
pub type Folder<'a> = &'a dyn Fn(&PagePath) -> PagePath;

/// The page of a dossier in a language.
pub struct PageLanguage<'a> {
    /// The language (BCP 47).
    pub language: &'a str,
    /// Its folder.
    pub path: PagePath,
    /// Whether search engines are told of it.
    pub is_listed: bool,
}

/// Gives the pages of a dossier in all its languages, the one in which it was written first. `home` is the
/// folder of that.
pub fn languages<'a>(dataset: &'a Dataset, home: &PagePath) -> Vec<PageLanguage<'a>> {
    let own = PageLanguage {
        language: dataset.dossier.language.as_str(),
        path: home.clone(),
        is_listed: true,
    };
    let others = dataset.translations.iter();
    let others = others.map(|DatasetTranslation { translated: it, .. }| PageLanguage {
        language: it.dossier.language.as_str(),
        path: folder(it, home),
        is_listed: !it.is_hardly_translated(),
    });
    [own].into_iter().chain(others).collect()
}

/// Gives the folder of the page in the language of a translation.
pub fn folder(translated: &TranslatedDossier, home: &PagePath) -> PagePath {
    let language = translated.dossier.language.as_str();
    home.below(&language.to_lowercase())
}

impl PreparedDossier<'_> {
    /// Tells whether its pages are in the language in which the dossier was written.
    pub fn is_original(&self) -> bool {
        self.path == self.home
    }

    /// Tells whether search engines are told of its pages: more than a title must be translated.
    pub fn is_listed(&self) -> bool {
        let translation = self.texts.translation();
        translation.is_none_or(|translation| !translation.is_hardly_translated())
    }

    /// Gives the ways to one of its pages in each language, this one among them; nothing where it has one.
    pub fn language_links(&self, page: Folder) -> Vec<LanguageLink> {
        let here = page(&self.path);
        self.linked(|it| match here.to(page(&it.path).path()) {
            first if first.is_empty() => Some("./".to_owned()),
            href => Some(href),
        })
    }

    /// Gives the same for a copy of its page that may lie anywhere: nothing where the site's address is not
    /// known.
    pub fn lasting_language_links(&self, settings: &Settings) -> Vec<LanguageLink> {
        self.linked(|it| Some(settings.address_of(&it.path)?.to_string()))
    }

    fn linked(&self, href: impl Fn(&PageLanguage) -> Option<String>) -> Vec<LanguageLink> {
        let link = |it: &PageLanguage| {
            let href = href(it)?;
            Some(LanguageLink {
                language: it.language.to_owned(),
                name: language_name(it.language).to_owned(),
                href: (it.path != self.path).then_some(href),
            })
        };
        let links: Vec<_> = self.languages.iter().filter_map(link).collect();
        if links.len() < 2 { Vec::new() } else { links }
    }

    /// Gives the addresses of one of its pages in the languages that search engines are told of, and which one
    /// is for all others; nothing where they are not told of this one, where there is no other, or where the
    /// site's address is not known.
    pub fn addresses(&self, settings: &Settings, page: Folder) -> Vec<(String, String)> {
        let listed = self.languages.iter().filter(|it| it.is_listed);
        let address = |it: &PageLanguage| {
            let address = settings.address_of(&page(&it.path))?.to_string();
            Some((it.language.to_owned(), address))
        };
        let mut addresses: Vec<_> = listed.filter_map(address).collect();
        if addresses.len() < 2 || !self.is_listed() {
            return Vec::new();
        }
        let default = ("x-default".to_owned(), addresses[0].1.clone());
        addresses.push(default);
        addresses
    }
}
