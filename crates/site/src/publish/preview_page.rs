//! The page on which a reader previews a dossier of their own.

use leptos::prelude::*;
use locale::translation;

use crate::catalogue::to_bytes;
use crate::view::PreviewPage;

use super::context::SiteContext;
use super::layout::{Document, Script, Sheet};
use super::page_path::PagePath;
use super::policy;
use super::site_file::{SiteFile, named};

/// Makes the file of the program's words, for a site in a language (BCP 47).
pub fn preview_words(language: &str) -> SiteFile {
    named("preview-words", "txt", to_bytes(translation(language)))
}

/// Makes the page, in a folder of its own, for a site in a language (BCP 47).
pub fn preview_page(site: &SiteContext, language: &str, words: &SiteFile) -> SiteFile {
    let locale = &translation(language).page;
    let path = PagePath::default().below("preview");
    let branding = site.branding(&path);
    let text = Document {
        policy: policy::program("'self'", false),
        language: language.to_owned(),
        title: locale.preview_title().to_owned(),
        icon: site.icon(&path),
        version: None,
        live: site.live(),
        head: view! {
            <Sheet file=site.sheet(&path) />
            <Script file=path.to_file(&site.assets.preview.script.file) />
        },
        body: view! { <PreviewPage branding=&branding words=path.to_file(&words.file()) locale /> },
    }
    .html();
    SiteFile::new(path.page(), text)
}
