//! Citations as readers write them, without markup.

mod apa;
mod chicago;
mod plain;

pub use apa::apa;
pub use chicago::{chicago_bibliography, chicago_note};
pub use plain::plain;

use std::borrow::Cow;

use dossier::{Date, Point};
use locale::{Exporter, Locale};

use super::citation::{Citation, ended, one_line};

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

/// Gives the address of the cited text: that of its DOI where it has one, as styles ask.
fn address<'a>(citation: &'a Citation) -> Cow<'a, str> {
    match citation.doi {
        Some(doi) => ["https://doi.org/", doi].concat().into(),
        None => citation.url().unwrap_or_default().into(),
    }
}

/// Says where the archived copy is and of which day; nothing where there is none.
fn archived(citation: &Citation, day: impl Fn(Point) -> String) -> String {
    let locale = citation.locale;
    match citation.archived() {
        None => String::new(),
        Some((address, None)) => locale.citation_archived(address),
        Some((address, Some(date))) => locale.citation_archived_on(&day(date.start()), address),
    }
}

/// Says in which state of the dossier the report is listed, and under which lasting address.
fn listed(citation: &Citation) -> String {
    let (locale, version) = (citation.locale, citation.version);
    let Some(listing) = &citation.listing else {
        return locale.version(version);
    };
    let (title, publisher) = (one_line(listing.title), one_line(listing.publisher));
    match &citation.permanent {
        None => locale.citation_listed(&title, &publisher, version),
        Some(address) => locale.citation_listed_at(&title, &publisher, version, address),
    }
}

/// Says which event the report is about; nothing where its date is that of publication.
fn event(citation: &Citation, words: impl Fn(Date) -> String) -> String {
    let event = citation.event.as_ref();
    event.map_or_else(String::new, |event| {
        event.words(&words(event.date), citation.locale)
    })
}

/// Writes a date's points with what joins an interval.
fn dates(
    date: Date,
    join: impl Fn(&str, &str) -> String,
    words: impl Fn(Point) -> String,
) -> String {
    let start = words(date.start());
    match date.end() {
        None => start,
        Some(end) => join(&start, &words(end)),
    }
}

/// Puts what is doubtful about a date before it.
fn qualified(point: Point, words: String, locale: &Locale<Exporter>) -> String {
    match (point.is_uncertain(), point.is_approximate()) {
        (false, false) => words,
        (false, true) => locale.citation_circa(&words),
        (true, false) => locale.date_perhaps(&words),
        (true, true) => locale.citation_perhaps_circa(&words),
    }
}

/// Gives the name of a date's season.
fn season(point: Point, locale: &Locale<Exporter>) -> Option<&str> {
    let season = point.season()?;
    Some(locale.season(season.number() as usize))
}

/// Writes a date in words, with what is doubtful about it: "January 27, 2012", "ca. 2012".
fn american_date(date: Date, locale: &Locale<Exporter>) -> String {
    let join = |from: &str, to: &str| locale.date_range(from, to);
    dates(date, join, |point| {
        qualified(point, american(point, locale), locale)
    })
}

/// Writes "January 27, 2012", "January 2012", "winter 2012" or "2012".
fn american(point: Point, locale: &Locale<Exporter>) -> String {
    let year = locale.year(point.year());
    match (point.month(), point.day()) {
        (Some(month), Some(day)) => {
            let month = locale.month_in_date(month as usize);
            locale.citation_date_day(month, &day.to_string(), &year)
        }
        (Some(month), None) => locale.citation_date_month(locale.month(month as usize), &year),
        _ => match season(point, locale) {
            Some(season) => locale.citation_date_month(season, &year),
            None => year,
        },
    }
}
