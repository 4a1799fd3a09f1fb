//! Lists of programs that keep bibliographies: RIS, CSL-JSON and BibTeX.

mod bibtex;
mod csl;
mod ris;

pub use csl::is_csl;

use dossier::{Date, Diagnostic, RowLocation, Source};

use super::addresses;
use super::authors::{self, NameOrder};
use super::date;
use super::draft::{Draft, Entry, distinct, unique};
use super::format::Format;
use super::item_types::item_type;
use super::languages;

/// Reads a list.
///
/// # Errors
/// Says why it is none.
pub fn read(text: &str, format: Format, draft: &mut Draft<'_>) -> Result<(), Diagnostic> {
    match format {
        Format::CslJson => csl::read(text, draft),
        Format::BibTex => bibtex::read(text, draft),
        _ => ris::read(text, draft),
    }
}

/// Tells the format of a list by its beginning: RIS or BibTeX.
pub fn recognise(text: &str) -> Option<Format> {
    let is_comment = |line: &&str| line.trim().is_empty() || line.starts_with('%');
    let line = text.lines().find(|line| !is_comment(line))?;
    if line.starts_with("TY  -") || line.starts_with("TY -") {
        return Some(Format::Ris);
    }
    let (kind, rest) = line
        .trim_start()
        .strip_prefix('@')?
        .split_once(['{', '('])?;
    let is_kind = !kind.is_empty() && kind.trim().bytes().all(|byte| byte.is_ascii_alphabetic());
    (is_kind && !rest.contains('@')).then_some(Format::BibTex)
}

/// What a list says of one document. Each value is a text as it stands.
#[derive(Default)]
struct Record {
    date: Vec<(&'static str, Result<Date, String>)>,
    title: String,
    item_type: String,
    label: String,
    publisher: String,
    /// The newspaper, journal or site in which it appeared.
    container: String,
    authors: Vec<String>,
    topics: Vec<String>,
    text: String,
    language: String,
    links: Vec<String>,
    doi: String,
    accessed: Option<Result<Date, String>>,
    /// Names and values of what a report has no place for.
    left: Vec<(String, String)>,
}

impl Record {
    /// Leaves out the time of day in a date.
    fn leave_time(&mut self, name: &str, date: &str) {
        let time = date::time_of_day(date);
        self.left.extend(time.map(|time| (name.to_owned(), time)));
    }

    /// Adds what a record says to the draft.
    fn add(self, place: RowLocation, draft: &mut Draft<'_>) {
        draft.found();
        let date = match self.date.into_iter().next() {
            Some((_, Ok(date))) => date,
            Some((field, Err(message))) => return draft.refuse(place, field, message),
            None => return draft.refuse(place, "", "there is no date"),
        };
        let mut entry = Entry::new(place, date);
        entry.title = self.title;
        entry.text = self.text;
        entry.label = self.label;
        entry.item_type = item_type(&self.item_type);
        if entry.item_type.is_none() {
            draft.leave_out(place, "type", &self.item_type);
        }
        entry.publisher = if self.publisher.is_empty() {
            self.container
        } else {
            if self.container != self.publisher {
                draft.leave_out(place, "where it appeared", &self.container);
            }
            self.publisher
        };
        // Where no one is named, programs put the institution in the place of the author.
        let is_institution = self.authors.len() == 1 && self.authors[0] == entry.publisher;
        for author in self.authors.iter().filter(|_| !is_institution) {
            let found = authors::split(author, NameOrder::Either);
            if found.is_guess {
                let message = format!("\"{author}\" is read as {}", found.names.join("; "));
                draft.moved(place, "author", message);
            }
            for name in found.names {
                entry.authors.extend(draft.parse(place, "author", &name));
            }
        }
        for topic in &self.topics {
            entry
                .topics
                .extend(draft.topic(place, "keyword", topic, None));
        }
        entry.language = draft.parse(place, "language", &languages::tag(self.language.trim()));
        let accessed = self.accessed.and_then(|date| {
            date.map_err(|message| draft.wrong(place, "accessed", format!("left out: {message}")))
                .ok()
        });
        let doi = Some(self.doi.trim()).filter(|doi| !doi.is_empty());
        let doi = doi.map(|doi| {
            let name = doi.find("10.").map_or(doi, |start| &doi[start..]);
            format!("https://doi.org/{name}")
        });
        let mut links = Vec::new();
        for link in self.links {
            let found = addresses::find(&link);
            if found.addresses.is_empty() || !found.torn.is_empty() {
                // It is meant as one address, whatever it is.
                links.push(link);
            } else {
                links.extend(addresses::read(&link, place, "address", draft));
            }
        }
        for link in links.iter().chain(&doi) {
            if let Some(url) = draft.address(place, "address", link) {
                entry.sources.push(Source {
                    url,
                    archived_url: None,
                    captured: None,
                    retrieved: accessed,
                    provenance: None,
                });
            }
        }
        unique(&mut entry.sources);
        distinct(&mut entry.topics);
        for (name, value) in &self.left {
            draft.leave_out(place, name, value);
        }
        draft.add(entry);
    }
}

/// Reads the name of a season beside its year.
fn season(name: &str, year: &str) -> Option<Date> {
    let is_name = name.chars().all(char::is_alphabetic);
    let date = date::read(&format!("{name} {year}"), None).ok()?;
    (is_name && date.has_season()).then_some(date)
}

/// Reads a date that stands in parts, as RIS and BibTeX have it.
fn of_parts(year: &str, month: &str, day: &str) -> Option<Result<Date, String>> {
    match date::parts(year, month, day) {
        Ok(None) => None,
        Ok(Some(date)) => Some(date.parse().map_err(|_| format!("\"{date}\" is no date"))),
        Err((_, message)) => Some(Err(message)),
    }
}
