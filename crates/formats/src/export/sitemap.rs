//! What crawlers ask a site for: its pages, and whether they may come.

use dossier::Day;

use super::site::{Base, Site};
use super::xml::escape;

/// The name of the list of pages, beside the page.
pub const SITEMAP: &str = "sitemap.xml";

/// A page that search engines are told of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ListedPage {
    /// The address.
    pub address: Base,
    /// The day of its last change.
    pub changed: Day,
    /// The same page in each of its languages: their tags (BCP 47, or `x-default`) and addresses. Empty where
    /// it has one.
    pub languages: Vec<(String, String)>,
}

/// Gives the list of pages as sitemaps.org defines it, each with the day of its last change. Reports
/// are parts of a page, not pages, and are not listed. UTF-8, lines end with LF.
#[must_use]
pub fn sitemap(pages: &[ListedPage]) -> String {
    let page = |page: &ListedPage| {
        let address = escape(page.address.as_str());
        let languages = page.languages.iter().map(|(language, address)| {
            let (language, address) = (escape(language), escape(address));
            format!("<xhtml:link rel=\"alternate\" hreflang=\"{language}\" href=\"{address}\"/>")
        });
        let languages: String = languages.collect();
        let changed = page.changed;
        format!("<url><loc>{address}</loc><lastmod>{changed}</lastmod>{languages}</url>\n")
    };
    let has_languages = pages.iter().any(|page| !page.languages.is_empty());
    let xhtml = if has_languages {
        " xmlns:xhtml=\"http://www.w3.org/1999/xhtml\""
    } else {
        ""
    };
    let pages: String = pages.iter().map(page).collect();
    format!(
        "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n\
         <urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"{xhtml}>\n{pages}</urlset>\n"
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
