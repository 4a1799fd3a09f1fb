//! What lies beside the page for those who follow it, share it or list it. All of it needs the
//! site's own address.

use std::path::Path;

use chronicle::dossier::{Day, Dossier};
use chronicle::export::json_ld::{Download, json_ld};
use chronicle::export::share::{Image, tags};
use chronicle::export::site::{Base, Site};
use chronicle::export::{atom, json_feed, sitemap};

use super::one_dossier::Ready;
use super::{Fault, asset, preview, write};

/// How many reports search engines are told of: the newest.
const LISTED: usize = 100;

/// What is written only where the site's address is known.
pub const OUTPUTS: &str = "feed.atom, corrections.atom, feed.json, sitemap.xml, robots.txt, \
    the preview picture and the page's metadata";

/// A page's address, and the day of its last change.
pub type Dated = (Base, Day);

/// Writes the list of a site's pages, and invites crawlers to it.
pub fn crawlers(folder: &Path, site: &Site, pages: &[Dated]) -> Result<(), Fault> {
    let list = sitemap::sitemap(pages);
    write(&folder.join(sitemap::SITEMAP), list.as_bytes())?;
    write(&folder.join("robots.txt"), sitemap::robots(site).as_bytes())
}

/// Writes a dossier's feeds and preview, and gives what the page's head says of them.
pub fn follow(folder: &Path, ready: &Ready, site: &Site) -> Result<String, Fault> {
    let dossier = ready.content.dossier;
    let (version, dataset) = (ready.version.as_str(), ready.dataset.as_str());
    let file = |name: &str, text: String| write(&folder.join(name), text.as_bytes());
    file(atom::FEED, atom::reports(dossier, site))?;
    file(atom::CORRECTIONS, atom::corrections(dossier, site))?;
    file(json_feed::FEED, json_feed::reports(dossier, site))?;
    let picture = asset(folder, "preview", "png", &preview::preview(dossier))?;
    let image = Image {
        file: picture.href,
        media_type: "image/png".to_owned(),
        width: preview::WIDTH.into(),
        height: preview::HEIGHT.into(),
        alt: dossier.title.clone(),
    };
    let feeds = [
        (atom::FEED, "application/atom+xml", "Reports"),
        (atom::CORRECTIONS, "application/atom+xml", "Corrections"),
        (json_feed::FEED, "application/feed+json", "Reports"),
        (dataset, "application/json", "Dataset"),
    ];
    let links = feeds.map(|(href, media_type, title)| {
        format!(
            "<link rel=\"alternate\" type=\"{media_type}\" title=\"{title}\" href=\"{href}\">\n"
        )
    });
    let download = Download {
        file: dataset.to_owned(),
        media_type: "application/json".to_owned(),
    };
    let metadata = json_ld(&newest(dossier), site, version, &[download]);
    Ok([
        "\n".to_owned(),
        tags(dossier, site, Some(&image)),
        links.concat(),
        format!("<script type=\"application/ld+json\">{metadata}</script>"),
    ]
    .concat())
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
pub fn pages(ready: &Ready, site: &Site) -> Vec<Dated> {
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
