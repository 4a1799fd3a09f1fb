//! The page that hosts show where an address leads to nothing (GitHub Pages, Netlify, Cloudflare Pages and
//! others take `404.html`).

use leptos::prelude::*;

use locale::translation;

use crate::catalogue::File;
use crate::view::NotFoundPage;

use super::context::SiteContext;
use super::layout::{Document, Sheet};
use super::policy;
use super::prepared::PreparedDossier;
use super::site_file::SiteFile;

/// The name that hosts know.
pub const NOT_FOUND: &str = "404.html";

/// Makes the page, where the site's address is known: a host shows it at any address, so that its links
/// begin at the root of the host.
pub fn not_found(
    site: &SiteContext,
    dossiers: &[PreparedDossier],
    language: &str,
) -> Option<SiteFile> {
    let root = site.settings.address.as_ref()?.path();
    let locale = &translation(language).page;
    let to = |path: &str| format!("{root}{path}");
    let links = dossiers.iter().filter(|it| it.is_original());
    let links = links.map(|it| (to(it.path.path()), it.dossier.title.clone()));
    let sheet = File {
        href: to(&site.style_file.href),
        integrity: site.style_file.integrity.clone(),
    };
    let text = Document {
        policy: policy::plain(site.settings, false),
        language: language.to_owned(),
        title: locale.not_found().to_owned(),
        icon: to(&site.assets.icon.file.href),
        version: None,
        live: site.live(),
        head: view! { <Sheet file=sheet /> },
        body: view! { <NotFoundPage links=links.collect() locale /> },
    }
    .html();
    Some(SiteFile::new(NOT_FOUND.to_owned(), text))
}
