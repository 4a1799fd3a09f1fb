//! What crawlers ask a site for: its pages, and whether they may come.

use dossier::Day;

use super::site::{Base, Site};
use super::xml::escape;

/// The name of the list of pages, beside the page.
pub const SITEMAP: &str = "sitemap.xml";

/// Gives the list of pages as sitemaps.org defines it, each with the day of its last change. Reports
/// are parts of a page, not pages, and are not listed. UTF-8, lines end with LF.
#[must_use]
pub fn sitemap(pages: &[(Base, Day)]) -> String {
    let page = |(address, changed): &(Base, Day)| {
        let address = escape(address.as_str());
        format!("<url><loc>{address}</loc><lastmod>{changed}</lastmod></url>\n")
    };
    let pages: String = pages.iter().map(page).collect();
    format!(
        "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n\
         <urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n{pages}</urlset>\n"
    )
}

/// Gives a robots.txt (RFC 9309) that lets every crawler in and names the list of pages. Crawlers
/// read it only at the root of a host.
#[must_use]
pub fn robots(site: &Site) -> String {
    format!(
        "User-agent: *\nAllow: /\n\nSitemap: {}\n",
        site.address(SITEMAP)
    )
}
