//! What lies beside the page for those who follow it, share it or list it. All of it needs the
//! site's own address.

use dossier::{Day, Dossier};
use formats::export::json_ld::{Download, json_ld};
use formats::export::share::{Image, tags};
use formats::export::site::{Base, Site};
use formats::export::xml::escape;
use formats::export::{atom, json_feed, sitemap};
use locale::{Locale, Page, translation};

use super::one_dossier::PreparedDossier;
use super::page_path::PagePath;
use super::{Fault, SiteContext, asset, index, social_card, write};

/// How many reports search engines are told of: the newest.
const LISTED: usize = 100;

/// What is written only where the site's address is known.
const OUTPUTS: &str = "feed.atom, corrections.atom, feed.json, sitemap.xml, robots.txt, \
    the preview picture, and in the head of each page its canonical address, Open Graph, \
    Twitter card, JSON-LD and links to feeds";

/// Gives the feeds of a dossier: their files, media types and names.
pub fn feeds(locale: &'static Locale<Page>) -> [(&'static str, &'static str, &'static str); 3] {
    let reports = [locale.feed_reports_atom(), locale.feed_reports_json()];
    let corrections = locale.feed_corrections_atom();
    [
        (atom::FEED, "application/atom+xml", reports[0]),
        (json_feed::FEED, "application/feed+json", reports[1]),
        (atom::CORRECTIONS, "application/atom+xml", corrections),
    ]
}

/// A page's address, and the day of its last change.
type Dated = (Base, Day);

/// Writes the list of a site's pages, and invites sitemap_files to it.
pub fn sitemap_files(shared: &SiteContext, dossiers: &[PreparedDossier]) -> Result<(), Fault> {
    let sites = dossiers.iter().filter_map(|ready| {
        let site = shared
            .settings
            .site(ready.content.dossier, ready.place.path())?;
        Some((ready, site))
    });
    let sites: Vec<_> = sites.collect();
    let Some((_, first)) = sites.first() else {
        println!(
            "site.toml: no base, the address of the site, which these must name: left out {OUTPUTS}"
        );
        return Ok(());
    };
    let index = index::site(shared).filter(|_| shared.is_many);
    let mut pages: Vec<Dated> = Vec::new();
    if let Some(site) = &index {
        pages.extend(index::last_changed(dossiers).map(|day| (site.base.clone(), day)));
    }
    pages.extend(
        sites
            .iter()
            .flat_map(|(ready, site)| self::pages(ready, site)),
    );
    let file = |name: &str, text: String| write(&shared.folder.join(name), text.as_bytes());
    file(sitemap::SITEMAP, sitemap::sitemap(&pages))?;
    file(
        "robots.txt",
        sitemap::robots(index.as_ref().unwrap_or(first)),
    )
}

/// Writes a dossier's feeds and preview, and gives what the page's head says of them.
pub fn follow(shared: &SiteContext, ready: &PreparedDossier, site: &Site) -> Result<String, Fault> {
    let folder = ready.place.folder(shared.folder);
    let dossier = ready.content.dossier;
    let (version, dataset) = (ready.version.as_str(), ready.dataset.as_str());
    let translation = translation(dossier.language.as_str());
    let locale = &translation.page;
    let file = |name: &str, text: String| write(&folder.join(name), text.as_bytes());
    file(atom::FEED, atom::reports(dossier, site, locale))?;
    file(atom::CORRECTIONS, atom::corrections(dossier, site, locale))?;
    file(json_feed::FEED, json_feed::reports(dossier, site, locale))?;
    let image = picture(shared, &ready.place, &dossier.title, |accent| {
        social_card::preview(dossier, accent, locale)
    })?;
    let dataset_link = [(dataset, "application/json", locale.feed_dataset())];
    let alternates = feeds(locale).into_iter().chain(dataset_link);
    let links = alternates.map(|(href, media_type, title)| alternate(href, media_type, title));
    let download = Download {
        file: dataset.to_owned(),
        media_type: "application/json".to_owned(),
    };
    let metadata = json_ld(&newest(dossier), site, version, &[download]);
    Ok([
        "\n".to_owned(),
        tags(dossier, site, Some(&image)),
        links.collect(),
        format!("<script type=\"application/ld+json\">{metadata}</script>"),
    ]
    .concat())
}

/// Gives a link in the head of a page to another form of what it holds.
pub fn alternate(href: &str, media_type: &str, title: &str) -> String {
    let title = escape(title);
    format!("<link rel=\"alternate\" type=\"{media_type}\" title=\"{title}\" href=\"{href}\">\n")
}

/// Writes the picture that stands for the page at a place, drawn with the site's colour of marks.
pub fn picture(
    shared: &SiteContext,
    place: &PagePath,
    alt: &str,
    draw: impl Fn(&str) -> Vec<u8>,
) -> Result<Image, Fault> {
    let accent = shared.settings.accent;
    let accent = accent.map_or(social_card::ACCENT.to_owned(), |accent| {
        accent.light.to_string()
    });
    let folder = place.folder(shared.folder);
    let picture = asset(&folder, "preview", "png", &draw(&accent))?;
    Ok(Image {
        file: picture.href,
        media_type: "image/png".to_owned(),
        width: social_card::WIDTH.into(),
        height: social_card::HEIGHT.into(),
        alt: alt.to_owned(),
    })
}

/// Gives the dossier with no more reports than search engines are told of.
fn newest(dossier: &Dossier) -> Dossier {
    let reports = dossier.newest_first();
    let reports = reports.into_iter().take(LISTED).cloned().collect();
    Dossier {
        reports,
        ..dossier.clone()
    }
}

/// Gives the addresses of a dossier's pages, each with the day of its last change.
fn pages(ready: &PreparedDossier, site: &Site) -> Vec<Dated> {
    let content = ready.content;
    let changed = content.dossier.last_changed();
    let corrections = site.address(atom::CORRECTIONS_PAGE);
    let corrections = corrections
        .parse()
        .expect("a folder below a base is a base");
    let mut pages = vec![(site.base.clone(), changed), (corrections, changed)];
    if !content.catalogue.is_whole() {
        let years = content.catalogue.years();
        let years = years.filter_map(|(year, has_reports)| has_reports.then_some(year));
        let addresses = years.filter_map(|year| site.address(&format!("{year:04}/")).parse().ok());
        pages.extend(addresses.map(|address| (address, changed)));
    }
    pages
}
