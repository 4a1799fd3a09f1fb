//! The feed of reports as JSON Feed 1.1.

use serde_json::{Value, json};

use dossier::Dossier;
use locale::{Locale, Page};

use super::enclosure::enclosures;
use super::feed;
use super::site::Site;

/// The name of the feed, beside the page.
pub const FEED: &str = "feed.json";

/// Gives the feed of reports: `date_published` is when a report came out, `date_modified` when its
/// entry last changed, both noon (UTC) of their day. Indented, with a line end (LF) at its end.
#[must_use]
pub fn reports(dossier: &Dossier, site: &Site, locale: &Locale<Page>) -> String {
    let items: Vec<_> = feed::entries(dossier, site, locale)
        .iter()
        .map(|entry| item(dossier, entry, site))
        .collect();
    let feed = json!({
        "version": "https://jsonfeed.org/version/1.1",
        "title": dossier.title,
        "home_page_url": site.base,
        "feed_url": site.address(FEED),
        "description": format!("{}: {}", site.name, dossier.publisher.name),
        "language": dossier.language,
        "authors": [{ "name": dossier.publisher.name }],
        "items": items,
    });
    format!("{feed:#}\n")
}

/// Gives one item.
fn item(dossier: &Dossier, entry: &feed::Entry, site: &Site) -> Value {
    let report = entry.report;
    let authors: Vec<_> = match report.authors.as_slice() {
        [] => {
            let publisher = report.publisher.iter();
            publisher.map(|name| json!({ "name": name })).collect()
        }
        names => names
            .iter()
            .map(|name| json!({ "name": name.spoken() }))
            .collect(),
    };
    let tags: Vec<_> = report
        .topics
        .iter()
        .map(|topic| dossier.topic_label(topic).unwrap_or(topic.as_str()))
        .collect();
    let mut item = json!({
        "id": entry.id,
        "url": entry.id,
        "title": entry.title,
        "content_text": entry.text,
        "date_modified": entry.updated,
        "tags": tags,
    });
    if !authors.is_empty() {
        item["authors"] = json!(authors);
    }
    if let Some(published) = &entry.published {
        item["date_published"] = json!(published);
    }
    if let Some(source) = report.sources.first() {
        item["external_url"] = json!(source.url);
    }
    let attachments: Vec<_> = enclosures(report, site)
        .map(|it| {
            json!({ "url": it.address, "mime_type": it.media_type, "title": it.medium.caption })
        })
        .collect();
    if !attachments.is_empty() {
        item["attachments"] = json!(attachments);
    }
    item
}
