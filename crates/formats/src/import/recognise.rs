//! Tells a format by what a file holds.

use serde::Deserialize;
use serde::de::IgnoredAny;

use super::table::{self, Header};
use super::{Format, Unreadable, csv, page, timelinejs_csv};

/// The elements that a web page may begin with.
const PAGES: [&str; 10] = [
    "html", "head", "body", "title", "meta", "center", "div", "h1", "p", "script",
];

/// What files of programs begin with that could pass as text.
const MARKS: [(&str, &str); 2] = [
    ("{\\rtf", "a file of a word processor (RTF)"),
    ("%PDF-", "a PDF"),
];

/// The members of a JSON object that tell its format.
#[derive(Deserialize)]
struct Members {
    version: Option<serde_json::Value>,
    timeline: Option<IgnoredAny>,
    events: Option<IgnoredAny>,
    reports: Option<IgnoredAny>,
    summary: Option<IgnoredAny>,
}

/// Tells the format of a text.
///
/// # Errors
/// Says what the text is instead.
pub fn recognise(text: &str) -> Result<Format, Unreadable> {
    let start = text.trim_start();
    if let Some((_, program)) = MARKS.iter().find(|(mark, _)| start.starts_with(mark)) {
        return Err(Unreadable::new(format!(
            "is {program}, which is no plain text: save it as text or as CSV"
        )));
    }
    match start.as_bytes().first() {
        Some(b'{') => json(start),
        Some(b'<') => markup(start),
        _ => plain(text),
    }
}

/// Tells apart the formats that are JSON.
fn json(text: &str) -> Result<Format, Unreadable> {
    let members: Members = serde_json::from_str(text)
        .map_err(|error| Unreadable::new(format!("begins like JSON, but is none: {error}")))?;
    let version = members
        .version
        .as_ref()
        .and_then(|version| version.as_str());
    if version.is_some_and(|version| version.contains("jsonfeed.org")) {
        Ok(Format::Feed)
    } else if members.timeline.is_some() || members.events.is_some() {
        Ok(Format::TimelineJson)
    } else if members.reports.is_some() && members.summary.is_some() {
        Err(Unreadable::new(
            "is a dataset of chronicle already: check it, there is nothing to import",
        ))
    } else {
        Err(Unreadable::new(
            "is JSON, but neither of TimelineJS (\"events\" or \"timeline\") nor a JSON Feed (\"version\")",
        ))
    }
}

/// Tells apart the formats that are XML or HTML by the name of the first element.
fn markup(text: &str) -> Result<Format, Unreadable> {
    let elements = text.match_indices('<').map(|(at, _)| &text[at + 1..]);
    let mut names = elements.filter(|rest| rest.starts_with(|c: char| c.is_ascii_alphabetic()));
    let name = names.next().unwrap_or_default();
    let end = name.find(|c: char| c.is_whitespace() || "/>".contains(c));
    let name = end.map_or(name, |end| &name[..end]).to_ascii_lowercase();
    let is_page = text
        .get(..14)
        .is_some_and(|start| start.eq_ignore_ascii_case("<!doctype html"));
    let local = name
        .split_once(':')
        .map_or(name.as_str(), |(_, local)| local);
    match local {
        "feed" | "entry" | "rss" | "rdf" => Ok(Format::Feed),
        _ if is_page || PAGES.contains(&name.as_str()) => Err(Unreadable::new(
            "is a web page (HTML), perhaps an error page in place of the file; save the page as text, or fetch the file again",
        )),
        _ => Err(Unreadable::new(
            "begins like XML, but is no Atom and no RSS",
        )),
    }
}

/// Tells apart the formats that are plain text.
fn plain(text: &str) -> Result<Format, Unreadable> {
    let header = table::header(text)?;
    if timelinejs_csv::is_header(&header) {
        Ok(Format::TimelineCsv)
    } else if csv::is_header(&header) {
        Ok(Format::Csv)
    } else if page::is_page(text) {
        Ok(Format::Page)
    } else {
        Err(unknown(&header))
    }
}

/// Says why a text is of no format.
fn unknown(header: &Header) -> Unreadable {
    if header.len() < 2 {
        return Unreadable::new(
            "is a text, but has neither dated bullets nor a header with a date column",
        );
    }
    let names = header.names().join(", ");
    Unreadable::new(format!(
        "is a spreadsheet, but no column is named \"date\" beside \"title\" or \"text\"; found: {names}"
    ))
}
