//! What the pages of a site share.

use crate::catalogue::File;
use crate::view::Branding;

use super::assets::Assets;
use super::branding::{SiteLogo, branding};
use super::page_path::PagePath;
use super::settings::Settings;
use super::style::Style;
use dossier::Dossier;

/// What the pages of a site share.
pub struct SiteContext<'a> {
    /// The programs, scripts and icons.
    pub assets: &'a Assets,
    /// What is said of the site.
    pub settings: &'a Settings,
    /// The style, and how a page beside the site's first page names it.
    pub style: Style,
    pub style_file: File,
    /// The site's logo.
    pub logo: Option<SiteLogo>,
    /// Whether the site has a page that lists several dossiers.
    pub is_many: bool,
    /// Whether a report has media.
    pub has_media: bool,
}

impl SiteContext<'_> {
    /// Gives what the page at a path has of the site.
    pub fn branding(&self, path: &PagePath, dossier: Option<&Dossier>) -> Branding {
        let logo = self.logo.as_ref();
        branding(self.settings, logo, self.is_many, path, dossier)
    }

    /// Gives the address of the icon as the page at a path names it.
    pub fn icon(&self, path: &PagePath) -> String {
        path.to(&self.assets.icon.file.href)
    }

    /// Gives the address of a development server's script.
    pub fn live(&self) -> Option<String> {
        self.settings.live.clone()
    }

    /// Gives the style sheet as the page at a path names it.
    pub fn sheet(&self, path: &PagePath) -> File {
        path.to_file(&self.style_file)
    }
}
