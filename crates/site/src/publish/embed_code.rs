//! The code by which others put a part of a dossier into their pages, and the page that offers it. All of it
//! needs the site's own address.

use leptos::html::{HtmlElement, Iframe, a, iframe, script};
use leptos::prelude::*;
use leptos::tachys::html::attribute::Attribute;

use formats::export::site::Site;

use crate::view::{EmbedCode, EmbedCodePage, EmbedFacts};

use super::context::SiteContext;
use super::embeds;
use super::layout::{Document, Script, Sheet, html};
use super::oembed::{LIST_HEIGHT, REPORT_HEIGHT, SANDBOX};
use super::page_path::PagePath;
use super::policy;
use super::prepared::PreparedDossier;
use super::report_pages;
use super::site_file::SiteFile;

/// The folder of the page. It is none of those that may be framed.
pub const FOLDER: &str = "embed-code";

/// Gives the code for a report.
pub fn of_report(
    site: &SiteContext,
    own: &Site,
    prepared: &PreparedDossier,
    id: &str,
    title: &str,
) -> EmbedCode {
    let page = format!("{}/{id}/", report_pages::FOLDER);
    code(site, own, prepared, title, &page, REPORT_HEIGHT)
}

/// Makes the page with the code for the newest reports and the chart.
pub fn page(site: &SiteContext, prepared: &PreparedDossier, own: &Site) -> SiteFile {
    let folder = |home: &PagePath| home.below(FOLDER);
    let path = folder(&prepared.path);
    let locale = &prepared.translation.page;
    let assets = site.assets;
    let height = &assets.embed_height.file;
    let title = &prepared.dossier.title;
    let facts = EmbedFacts {
        home: own.base.to_string(),
        title: title.clone(),
        script: (
            script_address(site, own, prepared),
            height.integrity.clone(),
        ),
        sandbox: SANDBOX,
    };
    let code = code(site, own, prepared, title, "", LIST_HEIGHT);
    let text = Document {
        policy: policy::EMBED_CODE.to_owned(),
        language: prepared.language().to_owned(),
        title: locale.report_page_title(locale.embed_heading(), title),
        icon: site.icon(&path),
        version: None,
        live: site.live(),
        head: view! {
            <Sheet file=site.sheet(&path) />
            <Sheet file=path.to_file(&assets.report_style.file) />
            <meta name="robots" content="noindex" />
            <Script file=path.to_file(&assets.embed_code_script.file) />
        },
        body: view! { <EmbedCodePage facts code locale /> },
    }
    .html();
    SiteFile::new(path.page(), text)
}

/// Gives the address of the script that sets the height of a frame.
fn script_address(site: &SiteContext, own: &Site, prepared: &PreparedDossier) -> String {
    own.address(&prepared.path.to(&site.assets.embed_height.file.href))
}

/// Makes a frame.
pub fn frame(
    source: String,
    title: &str,
    width: &str,
    height: u32,
) -> HtmlElement<Iframe, impl Attribute + use<>, ()> {
    iframe()
        .src(source)
        .title(title.to_owned())
        .width(width.to_owned())
        .height(height.to_string())
        .attr("loading", "lazy")
        .attr("sandbox", SANDBOX)
}

/// Writes the code for a page, whose path is relative to the dossier's.
fn code(
    site: &SiteContext,
    own: &Site,
    prepared: &PreparedDossier,
    title: &str,
    page: &str,
    height: u32,
) -> EmbedCode {
    let address = own.address(page);
    let link = || a().href(address.clone()).child(title.to_owned());
    let source = own.address(&format!("{}/{page}", embeds::FOLDER));
    let frame = || frame(source.clone(), title, "100%", height);
    let file = &site.assets.embed_height.file;
    let script = script()
        .src(script_address(site, own, prepared))
        .integrity(file.integrity.clone())
        .crossorigin("anonymous")
        .attr("defer", "");
    EmbedCode {
        frame: html(|| frame().child(link())),
        with_script: html(|| (frame().attr("data-chronicle", "").child(link()), script)),
        link: html(link),
    }
}
