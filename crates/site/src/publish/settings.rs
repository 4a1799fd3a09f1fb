//! What is said of a site as a whole. Every entry is optional.

use dossier::{Date, Dossier, MediaFile, WebAddress};
use formats::export::site::{Base, Site};
use serde::Deserialize;

use super::accent::Accent;
use super::page_path::PagePath;

/// What `site.toml` says, and what a publication is told beside it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Settings {
    /// The site's name: plain text.
    pub name: Option<String>,
    /// Who publishes the site: plain text.
    pub publisher: Option<String>,
    /// The address of the site's first page.
    pub base: Option<Base>,
    /// The colour of links and marks.
    pub accent: Option<Accent>,
    /// A picture that stands for the site on each of its pages.
    pub logo: Option<MediaFile>,
    /// What stands in the foot of every page: plain text.
    pub footer: Option<String>,
    /// Where the site will live, for copies of its pages, where `base` does not say it or says
    /// otherwise.
    #[serde(skip)]
    pub address: Option<WebAddress>,
    /// The day on which the site is made, for copies of its pages. Nothing reads a clock.
    #[serde(skip)]
    pub made: Option<Date>,
}

impl Settings {
    /// Gives the site as the page at a path has it, if its address is known. What is not said of the
    /// site is said as of the dossier.
    pub fn site(&self, dossier: &Dossier, path: &PagePath) -> Option<Site> {
        let base = self.base.as_ref()?;
        Some(Site {
            name: self.name.clone().unwrap_or_else(|| dossier.title.clone()),
            publisher: self
                .publisher
                .clone()
                .unwrap_or_else(|| dossier.publisher.name.clone()),
            base: format!("{base}{}", path.path()).parse().ok()?,
        })
    }

    /// Gives the address of the page at a path, if it is known.
    pub fn address_of(&self, path: &PagePath) -> Option<WebAddress> {
        let base = || self.base.as_ref()?.as_str().parse().ok();
        let address = self.address.clone().or_else(base)?;
        if path.path().is_empty() {
            return Some(address);
        }
        let site = address.as_str().trim_end_matches('/');
        format!("{site}/{}", path.path()).parse().ok()
    }
}
