//! Feeds in the Atom format (RFC 4287): the reports, and the corrections.

use dossier::Dossier;
use locale::{Locale, Page, translation};

use super::enclosure::enclosures;
use super::feed::{self, instant};
use super::site::Site;
use super::xml::escape;

/// The name of the feed of reports, beside the page.
pub const FEED: &str = "feed.atom";
/// The name of the feed of corrections, beside the page.
pub const CORRECTIONS: &str = "corrections.atom";
/// The folder of the page of corrections, beside the page.
pub const CORRECTIONS_PAGE: &str = "corrections/";

/// Gives the feed of reports: `published` is when a report came out, `updated` when its entry last
/// changed, both noon (UTC) of their day. UTF-8, lines end with LF.
#[must_use]
pub fn reports(dossier: &Dossier, site: &Site, locale: &Locale<Page>) -> String {
    let mut text = head(dossier, site, FEED, &dossier.title, site.base.as_str());
    for entry in feed::entries(dossier, site, locale) {
        text += "<entry>\n";
        text += &element("id", &entry.id);
        text += &element("title", &entry.title);
        text += &link("alternate", "text/html", &entry.id);
        if let Some(source) = entry.report.sources.first() {
            text += &via(source.url.as_str());
        }
        for it in enclosures(entry.report, site) {
            text += &link("enclosure", it.media_type, &it.address);
        }
        if let Some(published) = &entry.published {
            text += &element("published", published);
        }
        text += &element("updated", &entry.updated);
        for name in &entry.report.authors {
            text += &author(&name.spoken());
        }
        // An entry without one has the feed's.
        let publisher = entry.report.publisher.as_deref();
        if let Some(publisher) = publisher.filter(|_| entry.report.authors.is_empty()) {
            text += &author(publisher);
        }
        for topic in &entry.report.topics {
            let label = dossier.topic_label(topic).unwrap_or(topic.as_str());
            text += &category(topic.as_str(), label);
        }
        text += &content(&entry.text);
        text += "</entry>\n";
    }
    text + "</feed>\n"
}

/// Gives the feed of corrections, newest first: `updated` is when the changed entry was published,
/// noon (UTC) of its day. UTF-8, lines end with LF.
#[must_use]
pub fn corrections(dossier: &Dossier, site: &Site, locale: &Locale<Page>) -> String {
    let title = locale.feed_of_corrections(&dossier.title);
    let page = site.address(CORRECTIONS_PAGE);
    let mut text = head(dossier, site, CORRECTIONS, &title, &page);
    for correction in feed::corrections(dossier, site, locale) {
        text += "<entry>\n";
        text += &element("id", &correction.id);
        text += &element("title", &correction.title);
        text += &link("alternate", "text/html", &correction.address);
        text += &element("published", &correction.updated);
        text += &element("updated", &correction.updated);
        text += &content(&correction.text);
        text += "</entry>\n";
    }
    text + "</feed>\n"
}

/// Gives what stands before the entries of the feed in that file, whose page is `page`.
fn head(dossier: &Dossier, site: &Site, file: &str, title: &str, page: &str) -> String {
    let address = site.address(file);
    let lang = escape(dossier.language.as_str());
    let mut text = format!(
        "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n\
         <feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"{lang}\">\n"
    );
    text += &element("id", &address);
    text += &element("title", title);
    text += &element(
        "subtitle",
        &format!("{}: {}", site.name, dossier.publisher.name),
    );
    text += &link("self", "application/atom+xml", &address);
    text += &link("alternate", "text/html", page);
    text += &element("updated", &instant(dossier.last_changed()));
    text += &author(&dossier.publisher.name);
    let locale = &translation(dossier.language.as_str()).page;
    text + &element("rights", &locale.licence_name(&dossier.licence))
}

/// Writes an element that holds text.
fn element(name: &str, text: &str) -> String {
    format!("<{name}>{}</{name}>\n", escape(text))
}

/// Writes an author.
fn author(name: &str) -> String {
    format!("<author><name>{}</name></author>\n", escape(name))
}

/// Writes a link.
fn link(relation: &str, media_type: &str, address: &str) -> String {
    let address = escape(address);
    format!("<link rel=\"{relation}\" type=\"{media_type}\" href=\"{address}\"/>\n")
}

/// Writes the link to where a report was found.
fn via(address: &str) -> String {
    format!("<link rel=\"via\" href=\"{}\"/>\n", escape(address))
}

/// Writes a topic.
fn category(term: &str, label: &str) -> String {
    let (term, label) = (escape(term), escape(label));
    format!("<category term=\"{term}\" label=\"{label}\"/>\n")
}

/// Writes an entry's text.
fn content(text: &str) -> String {
    format!("<content type=\"text\">{}</content>\n", escape(text))
}
