//! Citations as CSL-JSON, the data that citation processors format (CSL 1.0.2).

use serde_json::{Map, Value, json};

use dossier::{Date, Name, Point};

use super::citation::{Citation, one_line};

/// Gives an array of items as JSON, indented, with a line end (LF) at its end.
#[must_use]
pub fn csl_json(citations: &[Citation]) -> String {
    let items = citations.iter().map(item).collect();
    format!("{:#}\n", Value::Array(items))
}

/// Gives one item.
fn item(citation: &Citation) -> Value {
    let authors: Vec<_> = match citation.authors {
        [] => {
            let publisher = citation.publisher.into_iter();
            publisher
                .map(|it| json!({ "literal": one_line(it) }))
                .collect()
        }
        names => names.iter().map(name).collect(),
    };
    let mut item = Map::new();
    let mut put = |field: &str, value: Value| item.insert(field.to_owned(), value);
    put("id", json!(citation.key));
    put("type", json!(citation.item_type));
    put("title", json!(one_line(&citation.title)));
    if !authors.is_empty() {
        put("author", json!(authors));
    }
    if let Some(issued) = citation.date {
        put("issued", date(issued));
    }
    if let Some(event) = &citation.event {
        put("event-date", date(event.date));
        if let Some(place) = event.place {
            put("event-place", json!(one_line(place)));
        }
    }
    if let Some(publisher) = citation.publisher.map(one_line) {
        if citation.item_type.starts_with("article-") {
            put("container-title", json!(publisher));
        }
        put("publisher", json!(publisher));
    }
    put("genre", json!(one_line(citation.label)));
    if let Some(language) = citation.language {
        put("language", json!(language));
    }
    if let Some(url) = citation.url() {
        put("URL", json!(url));
    }
    if let Some(doi) = citation.doi {
        put("DOI", json!(doi));
    }
    if let Some((address, _)) = citation.archived() {
        put("archive_location", json!(address));
    }
    match &citation.listing {
        Some(listing) => put("source", json!(one_line(listing.title))),
        None => put("version", json!(citation.version)),
    };
    if let Some(accessed) = citation.accessed {
        put("accessed", date(accessed));
    }
    let locale = citation.locale;
    let date = citation.date.or(citation.event.map(|event| event.date));
    let doubt = date.filter(|date| is_doubtful(*date) || date.has_season());
    let doubt = doubt.map(|date| locale.note_date(&locale.date(date)));
    let notes: Vec<_> = doubt.into_iter().chain(citation.notes()).collect();
    put("note", json!(one_line(&notes.join(". "))));
    Value::Object(item)
}

/// Gives a person with family and given name, an organisation as it is written.
fn name(name: &Name) -> Value {
    match name.as_str().split_once(", ") {
        Some((family, given)) => json!({ "family": one_line(family), "given": one_line(given) }),
        None => json!({ "literal": one_line(name.as_str()) }),
    }
}

/// Tells whether anything is in doubt about a date.
fn is_doubtful(date: Date) -> bool {
    let mut points = std::iter::once(date.start()).chain(date.end());
    points.any(|point| point.is_uncertain() || point.is_approximate())
}

/// Gives a date by its parts, which every processor reads; one in doubt is `circa`, and only the
/// item's note says in which way.
fn date(date: Date) -> Value {
    let parts = |point: Point| -> Vec<i64> {
        let rest = [point.month(), point.day()].into_iter().flatten();
        let year = i64::from(point.year());
        std::iter::once(year).chain(rest.map(i64::from)).collect()
    };
    let points = std::iter::once(date.start()).chain(date.end());
    let all: Vec<_> = points.map(parts).collect();
    let mut value = json!({ "date-parts": all });
    // One number stands for the whole date, so an interval says its seasons in the note alone.
    if let (Some(season), None) = (date.start().season(), date.end()) {
        value["season"] = json!(season.number());
    }
    if is_doubtful(date) {
        value["circa"] = json!(true);
    }
    value
}
