//! Tells a format by what a file holds.

use dossier::Diagnostic;
use serde::Deserialize;
use serde::de::IgnoredAny;

#[cfg(feature = "bibliographies")]
use super::bibliography;
use super::format::Format;
use super::header::Header;
use super::options::Options;
use super::rules::unreadable;
use super::table::Table;
use super::{csv, page, timelinejs_csv};

/// The elements that a web page may begin with.
const PAGES: [&str; 10] = [
    "html", "head", "body", "title", "meta", "center", "div", "h1", "p", "script",
];

/// What files of programs begin with that could pass as text.
const MARKS: [(&str, &str); 2] = [
    ("{\\rtf", "a file of a word processor (RTF)"),
    ("%PDF-", "a PDF"),
];

/// Within how many characters a feed begins.
const BEFORE_FEED: usize = 1000;

/// The members of a JSON object that tell its format.
#[derive(Deserialize)]
struct Members {
    version: Option<serde_json::Value>,
    timeline: Option<IgnoredAny>,
    events: Option<IgnoredAny>,
    reports: Option<IgnoredAny>,
    summary: Option<IgnoredAny>,
}

impl Members {
    /// Gives the format, where it is one that can be imported.
    fn format(&self) -> Option<Format> {
        let version = self.version.as_ref().and_then(|version| version.as_str());
        if version.is_some_and(|version| version.contains("jsonfeed.org")) {
            Some(Format::Feed)
        } else if self.timeline.is_some() || self.events.is_some() {
            Some(Format::TimelineJson)
        } else {
            None
        }
    }
}

/// Tells whether a file is meant as a dataset: JSON, even broken, and of no format that can be
/// imported.
#[must_use]
pub fn is_dataset(name: &str, bytes: &[u8]) -> bool {
    let is_json =
        bytes.trim_ascii_start().starts_with(b"{") || name.to_ascii_lowercase().ends_with(".json");
    let members = serde_json::from_slice::<Members>(bytes);
    is_json && !members.is_ok_and(|members| members.format().is_some())
}

/// Tells whether a file begins as workbooks do: as an archive (.xlsx, .xlsb, .ods), or as the storage of
/// older programs (.xls).
pub fn is_workbook(bytes: &[u8]) -> bool {
    bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1")
}

/// Tells the format of a text.
///
/// # Errors
/// Says what the text is instead.
pub fn recognise(text: &str, options: &Options) -> Result<Format, Diagnostic> {
    let start = text.trim_start();
    if let Some((_, program)) = MARKS.iter().find(|(mark, _)| start.starts_with(mark)) {
        return Err(unreadable(format!(
            "found {program}, which is no plain text: save it as text or as CSV"
        )));
    }
    let head: String = start.chars().take(BEFORE_FEED).collect();
    let feed = head.find("<?xml").or(head.find("<rss"));
    match start.as_bytes().first() {
        Some(b'{') => json(start),
        #[cfg(feature = "bibliographies")]
        Some(b'[') if bibliography::is_csl(start) => Ok(Format::CslJson),
        Some(b'[') if is_list(start) => Err(unreadable(
            "found JSON, but a list; expected an object with \"events\" (TimelineJS) or \"items\" (JSON Feed)",
        )),
        Some(b'<') => markup(start),
        // A server may write a warning before the feed.
        _ if feed.is_some() => markup(&start[feed.unwrap_or(0)..]),
        _ => plain(text, options),
    }
}

/// Tells whether a text that begins with a bracket is JSON, be it broken.
fn is_list(text: &str) -> bool {
    text[1..].trim_start().starts_with(['{', '"', ']'])
        || serde_json::from_str::<Vec<IgnoredAny>>(text).is_ok()
}

/// Tells apart the formats that are JSON.
fn json(text: &str) -> Result<Format, Diagnostic> {
    let members: Members = serde_json::from_str(text)
        .map_err(|error| unreadable(format!("found no JSON, though it begins like it: {error}")))?;
    if let Some(format) = members.format() {
        Ok(format)
    } else if members.reports.is_some() && members.summary.is_some() {
        Err(unreadable(
            "found a dataset of chronicle already: check it, there is nothing to import",
        ))
    } else {
        Err(unreadable(
            "found JSON, but neither of TimelineJS (\"events\" or \"timeline\") nor a JSON Feed (\"version\")",
        ))
    }
}

/// Tells apart the formats that are XML or HTML by the name of the first element.
fn markup(text: &str) -> Result<Format, Diagnostic> {
    let mut text = text;
    while let Some(rest) = text.strip_prefix("<!--") {
        text = rest
            .split_once("-->")
            .map_or("", |(_, rest)| rest)
            .trim_start();
    }
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
        _ if is_page || PAGES.contains(&name.as_str()) => Err(unreadable(
            "found a web page (HTML), perhaps an error page in place of the file; save the page as text, or fetch the file again",
        )),
        _ => Err(unreadable("found XML, but no Atom and no RSS")),
    }
}

/// Tells apart the formats that are plain text.
fn plain(text: &str, options: &Options) -> Result<Format, Diagnostic> {
    #[cfg(feature = "bibliographies")]
    if let Some(format) = bibliography::recognise(text) {
        return Ok(format);
    }
    let table = Table::of_text(text, &options.columns, known)?;
    if timelinejs_csv::is_header(&table.header) {
        Ok(Format::TimelineCsv)
    } else if csv::known(&table.header).is_some() {
        Ok(Format::Csv)
    } else if page::is_page(text) {
        Ok(Format::Page)
    } else {
        Err(unknown(&table.header))
    }
}

/// Tells how many columns of a table of any kind are known.
fn known(header: &Header) -> Option<usize> {
    timelinejs_csv::known(header).max(csv::known(header))
}

/// Says why a text is of no format.
fn unknown(header: &Header) -> Diagnostic {
    if header.len() < 2 {
        return unreadable(
            "found a text, but neither dated bullets nor a header with a date column",
        );
    }
    let names = header.names().join(", ");
    let offer = csv::offer_of_date(header);
    unreadable(format!(
        "found a spreadsheet, but no column is named \"date\" beside \"title\" or \"text\"; found: {names}{offer}"
    ))
}
