//! Citations as readers write them, in English, without markup.

mod apa;
mod chicago;
mod plain;

pub use apa::apa;
pub use chicago::{chicago_bibliography, chicago_note};
pub use plain::plain;

use dossier::{Date, Point};

use super::citation::{Citation, one_line};

/// Sentences one after the other, each with its full stop, none of them empty.
#[derive(Default)]
struct Sentences(String);

impl Sentences {
    /// Adds a sentence. An address bears no full stop, which a reader would copy with it.
    fn add(&mut self, sentence: &str) {
        if sentence.is_empty() {
            return;
        }
        if !self.0.is_empty() {
            self.0.push(' ');
        }
        let last_word = sentence.rsplit(' ').next().unwrap_or_default();
        if last_word.contains("://") {
            self.0.push_str(sentence);
        } else {
            self.0.push_str(&ended(sentence));
        }
    }
}

/// Gives a text with a full stop, where it does not end with a mark of its own.
fn ended(text: &str) -> String {
    let last = text.trim_end_matches(['”', '’']).chars().next_back();
    match last {
        Some('.' | '?' | '!' | '…') => text.to_owned(),
        _ => format!("{text}."),
    }
}

/// Says where the archived copy is and of which day; nothing where there is none.
fn archived(citation: &Citation, day: impl Fn(Point) -> String) -> String {
    match citation.archived() {
        None => String::new(),
        Some((address, None)) => format!("Archived at {address}"),
        Some((address, Some(date))) => format!("Archived {} at {address}", day(date.start())),
    }
}

/// Says in which state of the dossier the report is listed, and under which lasting address.
fn listed(citation: &Citation) -> String {
    let state = match &citation.listing {
        None => return format!("Version {}", citation.version),
        Some(listing) => format!(
            "Listed in {} ({}), version {}",
            one_line(listing.title),
            one_line(listing.publisher),
            citation.version
        ),
    };
    match &citation.permanent {
        None => state,
        Some(address) => format!("{state}, {address}"),
    }
}

/// Writes a date's points with what joins an interval.
fn dates(date: Date, join: &str, words: impl Fn(Point) -> String) -> String {
    match date.end() {
        None => words(date.start()),
        Some(end) => format!("{}{join}{}", words(date.start()), words(end)),
    }
}

/// Puts what is doubtful about a date before it.
fn qualified(point: Point, words: String) -> String {
    match (point.is_uncertain(), point.is_approximate()) {
        (false, false) => words,
        (false, true) => format!("ca. {words}"),
        (true, false) => format!("perhaps {words}"),
        (true, true) => format!("perhaps ca. {words}"),
    }
}

/// Writes "January 27, 2012", "January 2012" or "2012".
fn american(point: Point) -> String {
    let year = point.year();
    match (point.month_name(), point.day()) {
        (Some(month), Some(day)) => format!("{month} {day}, {year}"),
        (Some(month), None) => format!("{month} {year}"),
        _ => year.to_string(),
    }
}
