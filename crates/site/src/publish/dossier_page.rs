//! A dossier's page, the page of each year where not all reports stand in it, and the page of
//! corrections.

use leptos::html::{HtmlElement, Link, link};
use leptos::prelude::*;
use leptos::tachys::html::attribute::Attribute;
use rayon::prelude::*;

use formats::export::atom;
use formats::export::share::{self, Tag};

use crate::view::{CorrectionsPage, MediaDialog, OneFile, Page, PageContext, YearPage};

use super::about::About;
use super::context::SiteContext;
use super::embed_code;
use super::embeds;
use super::feeds::{self, Followed};
use super::layout::{Alternate, Document, Script, Sheet, Slot, html};
use super::offline::{self, MANIFEST};
use super::page_languages::Folder;
use super::page_path::PagePath;
use super::policy;
use super::prepared::PreparedDossier;
use super::report_pages;
use super::site_file::SiteFile;
use super::standalone;
use super::verify_page;
use super::versioned::{Versioned, versioned};

/// Makes a dossier's pages, and what lies beside them.
pub fn pages(site: &SiteContext, prepared: &PreparedDossier) -> Vec<SiteFile> {
    let PreparedDossier { path, dossier, .. } = prepared;
    let address = site.settings.site(dossier, path);
    let is_followed = address.is_some();
    let ((standalone, sha256), (followed, corrections, years)) = rayon::join(
        || {
            let standalone = standalone::standalone(site, prepared);
            let sha256 = standalone.sha256();
            (standalone, sha256)
        },
        || {
            let followed = match &address {
                Some(address) => feeds::follow(prepared, site.settings, address),
                None => Followed {
                    about: unfollowed(prepared),
                    image: None,
                    files: Vec::new(),
                },
            };
            let corrections = corrections(site, prepared);
            (followed, corrections, year_pages(site, prepared))
        },
    );
    let Followed {
        about,
        image,
        mut files,
    } = followed;
    let locale = &prepared.translation.page;
    let feeds = is_followed.then(|| feeds::feeds(locale));
    let feeds = feeds.into_iter().flatten();
    let offered = PageContext {
        feeds: feeds.map(|(href, _, name)| (href, name)).collect(),
        editor: Some(path.to("editor/")),
        embed: is_followed.then(|| format!("{}/", embed_code::FOLDER)),
        one_file: Some(OneFile::Offered {
            href: prepared.standalone(),
            verify: format!("{}/", verify_page::FOLDER),
        }),
        branding: site.branding(path, Some(dossier)),
        ..prepared.context(site.settings)
    };
    let manifest = offline::manifest(path, &dossier.title, prepared.language());
    let page = page(site, prepared, offered, &about);
    let others = offline::dossier_files(site, prepared, &page.file, &corrections, &manifest);
    files.push(offline::worker(path, site.assets, &page.version, &others));
    let name = prepared.standalone();
    files.push(standalone::sha256_file(&standalone, &sha256, &name));
    let verify = verify_page::page(site, prepared, (&standalone, &sha256));
    files.extend([manifest, page.file, corrections, standalone, verify]);
    files.extend(years);
    files.extend(report_pages::pages(site, prepared, image.as_ref()));
    files.extend(embeds::pages(site, prepared));
    files.extend(address.map(|own| embed_code::page(site, prepared, &own)));
    files
}

/// Says what the page is about where the site's address is not known.
pub fn unfollowed(prepared: &PreparedDossier) -> About {
    let description = first_paragraph(prepared);
    let identifiers: Vec<_> = share::identifiers(prepared.dossier).collect();
    if identifiers.is_empty() {
        return About::Described(description);
    }
    let described = Tag::Named("description", description);
    About::Followed {
        tags: [vec![described], identifiers].concat(),
        alternates: Vec::new(),
        json_ld: None,
    }
}

/// Gives the summary's first paragraph.
fn first_paragraph(prepared: &PreparedDossier) -> String {
    let paragraphs = &prepared.dossier.summary.paragraphs;
    paragraphs.first().cloned().unwrap_or_default()
}

/// Makes the page: the dossier as the program will first render it, links to its files, and what its
/// head says about it. It holds its style, so that it is shown without waiting for another file; the
/// data is fetched early but gives way to what is needed to read the page.
fn page(
    site: &SiteContext,
    prepared: &PreparedDossier,
    context: PageContext,
    about: &About,
) -> Versioned {
    let PreparedDossier { path, dossier, .. } = prepared;
    let data = context.src.clone();
    let locale = &prepared.translation.page;
    let has_media = !prepared.media.is_empty();
    let media_script = path.to_file(&site.assets.media_script.file);
    let body = html(|| {
        let dialog = has_media.then(|| view! { <MediaDialog locale /> });
        view! {
            <Page
                texts=prepared.texts
                photo=prepared.photo.as_ref()
                picture=None
                catalogue=&prepared.catalogue
                newest=&prepared.newest
                context
                download=prepared.dataset_file.href.clone()
                older=()
                translation=prepared.translation
            />
            {dialog}
        }
    });
    let reader = &site.assets.reader;
    versioned(path.page(), body, |version, body| Document {
        policy: policy::program(&site.style.source(), prepared.media.has_recordings()),
        language: prepared.language().to_owned(),
        title: dossier.title.clone(),
        icon: site.icon(path),
        version,
        live: site.live(),
        head: view! {
            {about.view()}
            {alternates(site, prepared, &PagePath::clone)}
            <link rel="manifest" href=MANIFEST />
            <style inner_html=site.style.text.clone()></style>
            {preload(path.to(&reader.wasm.file.href)).r#type("application/wasm")}
            {preload(data.clone()).attr("fetchpriority", "low")}
            <Script file=path.to_file(&reader.script.file) />
            {has_media.then(|| view! { <Script file=media_script.clone() /> })}
        },
        body,
    })
}

/// Tells search engines of a page in its other languages, where the site's address is known; or that they
/// are not to list it, where hardly anything is translated.
pub fn alternates(
    site: &SiteContext,
    prepared: &PreparedDossier,
    page: Folder,
) -> impl IntoView + use<> {
    let robots =
        (!prepared.is_listed()).then(|| view! { <meta name="robots" content="noindex" /> });
    let links = prepared
        .addresses(site.settings, page)
        .into_iter()
        .map(|(language, address)| {
            view! { <link rel="alternate" hreflang=language href=address /> }
        });
    view! {
        {robots}
        {links.collect_view()}
    }
}

/// Lets a file be fetched before a program asks for it.
fn preload(href: String) -> HtmlElement<Link, impl Attribute, ()> {
    link()
        .rel("preload")
        .href(href)
        .attr("as", "fetch")
        .crossorigin("anonymous")
}

/// Makes the pages of the years that have reports, where not all reports stand in the dossier's page.
fn year_pages(site: &SiteContext, prepared: &PreparedDossier) -> Vec<SiteFile> {
    let catalogue = &prepared.catalogue;
    let locale = &prepared.translation.page;
    if catalogue.is_whole() {
        return Vec::new();
    }
    let years: Vec<_> = catalogue.years().filter(|(_, has)| *has).collect();
    let page = |(year, _)| {
        let entries = prepared.entries.of_year(catalogue, year);
        let folder = |home: &PagePath| home.below(&format!("{year:04}"));
        let path = folder(&prepared.path);
        let languages = prepared.language_links(&folder);
        let branding = site.branding(&path, Some(prepared.dossier));
        let slot = Slot::default();
        let count = entries.len();
        let parts = Document {
            policy: policy::plain(site.settings, prepared.media.has_recordings()),
            language: prepared.language().to_owned(),
            title: locale.year_title(&locale.year(year), &catalogue.title),
            icon: site.icon(&path),
            version: None,
            live: site.live(),
            head: view! {
                <Sheet file=site.sheet(&path) />
                {alternates(site, prepared, &folder)}
            },
            body: view! {
                <YearPage
                    catalogue
                    title_language=prepared.title_language()
                    languages
                    year
                    count
                    branding=&branding
                    locale
                    entries=slot.clone()
                />
            },
        }
        .parts(vec![(slot, entries)]);
        SiteFile {
            path: path.page(),
            parts,
        }
    };
    years.into_par_iter().map(page).collect()
}

/// Makes the page of all corrections, which needs no program. Its feed is there where the site's
/// address is known.
fn corrections(site: &SiteContext, prepared: &PreparedDossier) -> SiteFile {
    let PreparedDossier { dossier, .. } = prepared;
    let locale = &prepared.translation.page;
    let folder = |home: &PagePath| home.below(atom::CORRECTIONS_PAGE.trim_end_matches('/'));
    let path = folder(&prepared.path);
    let feed = site.settings.address.as_ref();
    let feed = feed.map(|_| format!("../{}", atom::CORRECTIONS));
    let alternate = feed.clone().map(|href| {
        view! { <Alternate href media_type="application/atom+xml" title=locale.corrections().to_owned() /> }
    });
    let branding = site.branding(&path, Some(prepared.dossier));
    let text = Document {
        policy: policy::plain(site.settings, false),
        language: prepared.language().to_owned(),
        title: locale.corrections_title(&dossier.title),
        icon: site.icon(&path),
        version: None,
        live: site.live(),
        head: view! {
            <Sheet file=site.sheet(&path) />
            {alternates(site, prepared, &folder)}
            {alternate}
        },
        body: view! {
            <CorrectionsPage
                texts=prepared.texts
                languages=prepared.language_links(&folder)
                newest=prepared.newest.len()
                feed
                branding=&branding
                locale
            />
        },
    }
    .html();
    SiteFile::new(path.page(), text)
}
