//! The style of the American Psychological Association, 7th edition.

use dossier::{Name, Point};
use locale::{Exporter, Locale};

use super::super::citation::{Citation, one_line};
use super::{
    Sentences, address, american, american_date, archived, dates, ended, event, listed, qualified,
    season,
};

/// How many authors are named in full; of more, the first nineteen and the last.
const MOST_AUTHORS: usize = 20;

/// Gives an entry of a list of references in the style of APA (7th edition): "Doe, J. (2012,
/// January 27). Title \[Report\]. Publisher. https://...".
#[must_use]
pub fn apa(citation: &Citation) -> String {
    let authors: Vec<_> = citation.authors.iter().map(inverted_initials).collect();
    let (authors, publisher) = match authors.as_slice() {
        [] => (citation.publisher_line(), String::new()),
        _ => (series(&authors), citation.publisher_line()),
    };
    let locale = citation.locale;
    let join = |from: &str, to: &str| format!("{from}–{to}");
    let date = match citation.date {
        None => locale.citation_undated().to_owned(),
        Some(date) => dates(date, join, |point| {
            qualified(point, american_year_first(point, locale), locale)
        }),
    };
    let title = format!(
        "{} [{}]",
        one_line(&citation.title),
        one_line(citation.label)
    );
    let mut text = Sentences::default();
    // Where nobody is known who made it, the title stands first.
    if authors.is_empty() {
        text.add(&format!("{} ({date})", ended(&title)));
    } else {
        text.add(&format!("{} ({date})", ended(&authors)));
        text.add(&title);
    }
    text.add(&publisher);
    text.add(&event(citation, |date| american_date(date, locale)));
    text.add(&address(citation));
    text.add(&archived(citation, |day| american(day, locale)));
    text.add(&listed(citation));
    let accessed = citation.accessed.map(|day| american(day.start(), locale));
    let retrieved = accessed.map(|day| locale.citation_retrieved(&day));
    text.add(&retrieved.unwrap_or_default());
    text.0
}

/// Joins names: all but the last by commas, the last by an ampersand.
fn series(names: &[String]) -> String {
    match names {
        [] => String::new(),
        [one] => one.clone(),
        [rest @ .., last] if names.len() <= MOST_AUTHORS => {
            format!("{}, & {last}", rest.join(", "))
        }
        [rest @ .., last] => {
            let first = &rest[..MOST_AUTHORS - 1];
            format!("{}, . . . {last}", first.join(", "))
        }
    }
}

/// Writes a person as APA does, `Doe, J. M.`; a name that is not inverted as it stands.
fn inverted_initials(name: &Name) -> String {
    let name = name.inverted();
    let Some((family, given)) = name.split_once(", ") else {
        return one_line(&name);
    };
    let initials: Vec<_> = given
        .split_whitespace()
        .map(|word| {
            let parts = word.split('-').filter(|part| !part.is_empty());
            let parts: Vec<_> = parts.map(initial).collect();
            parts.join("-")
        })
        .collect();
    format!("{}, {}", one_line(family), initials.join(" "))
}

/// Shortens a given name to its first letter, which keeps its accents. Scripts without capitals have
/// no initials: what is written in one stays whole.
fn initial(name: &str) -> String {
    let is_accent = |c: char| ('\u{300}'..='\u{36f}').contains(&c);
    let has_case = |c: char| c.is_lowercase() || c.is_uppercase();
    if !name.starts_with(has_case) {
        return name.to_owned();
    }
    let letter = name.chars().take(1);
    let accents = name.chars().skip(1).take_while(|&c| is_accent(c));
    letter.chain(accents).chain(['.']).collect()
}

/// Writes "2012, January 27", "2012, January", "2012, winter" or "2012".
fn american_year_first(point: Point, locale: &Locale<Exporter>) -> String {
    let year = locale.year(point.year());
    match (point.month(), point.day()) {
        (Some(month), Some(day)) => {
            let month = locale.month_in_date(month as usize);
            locale.apa_date_day(&year, month, &day.to_string())
        }
        (Some(month), None) => locale.apa_date_month(&year, locale.month(month as usize)),
        _ => match season(point, locale) {
            Some(season) => locale.apa_date_month(&year, season),
            None => year,
        },
    }
}
