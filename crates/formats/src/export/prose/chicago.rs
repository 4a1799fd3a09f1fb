//! The Chicago Manual of Style, 17th edition: notes and bibliography.

use dossier::Name;
use locale::{Exporter, Locale};

use super::super::citation::{Citation, one_line};
use super::{Sentences, address, american, american_date, archived, ended, event, listed};

/// How many authors a note names; of more, only the first.
const MOST_IN_NOTE: usize = 3;
/// How many authors a bibliography names; of more, only the first seven.
const MOST_IN_BIBLIOGRAPHY: usize = 10;

/// Gives a note in the style of Chicago (17th edition, notes and bibliography): "Jane Doe, “Title,”
/// Report, Publisher, January 27, 2012, https://...".
#[must_use]
pub fn chicago_note(citation: &Citation) -> String {
    let authors: Vec<_> = citation.authors.iter().map(Name::spoken).collect();
    let title = quotation(&citation.title);
    let day = |day| american(day, citation.locale);
    let comma = if title.ends_with(['?', '!']) { "" } else { "," };
    let quoted = format!("“{title}{comma}”");
    let mut parts = vec![one_line(citation.label)];
    parts.extend(some(citation.publisher_line()));
    parts.push(chicago_date(citation));
    let of = event(citation, |date| american_date(date, citation.locale));
    parts.extend(some(uncapitalised(&of)));
    parts.extend(some(address(citation).into_owned()));
    parts.extend(some(uncapitalised(&archived(citation, day))));
    parts.push(uncapitalised(&listed(citation)));
    parts.extend(some(uncapitalised(&accessed(citation))));
    let start = match authors.as_slice() {
        [] => quoted,
        _ => format!(
            "{}, {quoted}",
            series(&authors, MOST_IN_NOTE, 1, citation.locale)
        ),
    };
    format!("{start} {}.", parts.join(", "))
}

/// Gives an entry of a bibliography in the style of Chicago (17th edition, notes and bibliography):
/// "Doe, Jane. “Title.” Report. Publisher, January 27, 2012. https://...".
#[must_use]
pub fn chicago_bibliography(citation: &Citation) -> String {
    let mut authors: Vec<_> = citation.authors.iter().map(Name::spoken).collect();
    if let (Some(first), Some(name)) = (authors.first_mut(), citation.authors.first()) {
        *first = name.inverted();
    }
    let start = match authors.as_slice() {
        [] => citation.publisher_line(),
        _ => series(&authors, MOST_IN_BIBLIOGRAPHY, 7, citation.locale),
    };
    let day = |day| american(day, citation.locale);
    let mut text = Sentences::default();
    text.add(&start);
    text.add(&format!("“{}”", ended(&quotation(&citation.title))));
    text.add(&one_line(citation.label));
    let date = chicago_date(citation);
    let publisher = citation.publisher_line();
    if citation.authors.is_empty() || publisher.is_empty() {
        text.add(&date);
    } else {
        text.add(&format!("{publisher}, {date}"));
    }
    let locale = citation.locale;
    text.add(&event(citation, |date| american_date(date, locale)));
    text.add(&address(citation));
    text.add(&archived(citation, day));
    text.add(&listed(citation));
    text.add(&accessed(citation));
    text.0
}

/// Joins names by commas and, before the last, "and". Of more than `most` it names the `first`.
fn series(names: &[String], most: usize, first: usize, locale: &Locale<Exporter>) -> String {
    let text = match names {
        [] => String::new(),
        [one] => one.clone(),
        _ if names.len() > most => locale.authors_others(&names[..first].join(", ")),
        [one, two] if !one.contains(", ") => locale.authors_pair(one, two),
        [rest @ .., last] => locale.authors_last(&rest.join(", "), last),
    };
    one_line(&text)
}

/// Writes a date as Chicago does: "January 27, 2012", "ca. 2012".
fn chicago_date(citation: &Citation) -> String {
    let locale = citation.locale;
    match citation.date {
        None => locale.citation_undated().to_owned(),
        Some(date) => american_date(date, locale),
    }
}

/// Says when the dossier was looked at; nothing where that is not known.
fn accessed(citation: &Citation) -> String {
    let locale = citation.locale;
    let accessed = citation.accessed.map(|day| american(day.start(), locale));
    accessed.map_or_else(String::new, |day| locale.citation_accessed(&day))
}

/// Gives a title for quotation marks: its own double ones become single.
fn quotation(title: &str) -> String {
    let mut is_open = false;
    let swap = |c| match c {
        '“' => '‘',
        '”' => '’',
        '"' => {
            is_open = !is_open;
            if is_open { '‘' } else { '’' }
        }
        _ => c,
    };
    one_line(title).chars().map(swap).collect()
}

/// Gives a sentence with a small first letter.
fn uncapitalised(sentence: &str) -> String {
    let mut chars = sentence.chars();
    let first = chars.next().map(|c| c.to_lowercase().to_string());
    first.unwrap_or_default() + chars.as_str()
}

/// Gives a text, unless it is empty.
fn some(text: String) -> Option<String> {
    (!text.is_empty()).then_some(text)
}
