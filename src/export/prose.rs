//! Citations as readers write them: APA 7, Chicago 17 and plain text, in English, without markup.

use crate::dossier::{Date, Name, Point};

use super::citation::{Citation, one_line};

/// Gives an entry of a list of references in the style of APA (7th edition): "Doe, J. (2012,
/// January 27). Title \[Report\]. Publisher. https://...".
#[must_use]
pub fn apa(citation: &Citation) -> String {
    let authors: Vec<_> = citation.authors.iter().map(inverted_initials).collect();
    let (authors, publisher) = match authors.as_slice() {
        [] => (one_line(citation.publisher), None),
        _ => (series(&authors, ", & "), Some(one_line(citation.publisher))),
    };
    let date = dates(citation.date, "–", |point| {
        qualified(point, american_year_first(point))
    });
    let title = one_line(&citation.title);
    let mut text = Sentences::default();
    text.add(&format!("{} ({date})", ended(&authors)));
    text.add(&format!("{title} [{}]", one_line(citation.label)));
    text.add(&publisher.unwrap_or_default());
    text.add(citation.url().unwrap_or_default());
    text.add(&archived(citation, american));
    text.add(&listed(citation));
    text.add(&format!(
        "Retrieved {}",
        american(citation.accessed.start())
    ));
    text.0
}

/// Gives a note in the style of Chicago (17th edition, notes and bibliography): "Jane Doe, “Title,”
/// report, Publisher, January 27, 2012, https://...".
#[must_use]
pub fn chicago_note(citation: &Citation) -> String {
    let authors: Vec<_> = citation.authors.iter().map(Name::spoken).collect();
    let title = quotation(&citation.title);
    let comma = if title.ends_with(['?', '!']) { "" } else { "," };
    let quoted = format!("“{title}{comma}”");
    let mut parts = vec![one_line(citation.label), one_line(citation.publisher)];
    parts.push(chicago_date(citation.date));
    parts.extend(citation.url().map(str::to_owned));
    parts.extend(some(uncapitalised(&archived(citation, american))));
    parts.push(uncapitalised(&listed(citation)));
    parts.push(format!("accessed {}", american(citation.accessed.start())));
    let start = match authors.as_slice() {
        [] => quoted,
        _ => format!("{}, {quoted}", one_line(&series(&authors, ", and "))),
    };
    format!("{start} {}.", parts.join(", "))
}

/// Gives an entry of a bibliography in the style of Chicago (17th edition, notes and bibliography):
/// "Doe, Jane. “Title.” Report. Publisher, January 27, 2012. https://...".
#[must_use]
pub fn chicago_bibliography(citation: &Citation) -> String {
    let mut authors: Vec<_> = citation.authors.iter().map(Name::spoken).collect();
    if let (Some(first), Some(name)) = (authors.first_mut(), citation.authors.first()) {
        name.as_str().clone_into(first);
    }
    let start = match authors.as_slice() {
        [] => one_line(citation.publisher),
        [_, _] => one_line(&authors.join(", and ")),
        _ => one_line(&series(&authors, ", and ")),
    };
    let mut text = Sentences::default();
    text.add(&start);
    text.add(&format!("“{}”", ended(&quotation(&citation.title))));
    text.add(&one_line(citation.label));
    let date = chicago_date(citation.date);
    if citation.authors.is_empty() {
        text.add(&date);
    } else {
        text.add(&format!("{}, {date}", one_line(citation.publisher)));
    }
    text.add(citation.url().unwrap_or_default());
    text.add(&archived(citation, american));
    text.add(&listed(citation));
    text.add(&format!("Accessed {}", american(citation.accessed.start())));
    text.0
}

/// Gives a citation in no journal's style, everything in full and the dates as the page has them.
#[must_use]
pub fn plain(citation: &Citation) -> String {
    let authors: Vec<_> = citation.authors.iter().map(Name::spoken).collect();
    let mut text = Sentences::default();
    text.add(&one_line(&authors.join(", ")));
    text.add(&one_line(&citation.title));
    text.add(&format!(
        "{}, {}, {}",
        one_line(citation.label),
        one_line(citation.publisher),
        citation.date.words()
    ));
    text.add(citation.url().unwrap_or_default());
    text.add(&archived(citation, |day| day.words()));
    text.add(&listed(citation));
    text.add(&format!("Accessed {}", citation.accessed.words()));
    text.0
}

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

/// Joins names: two by the last separator alone, more by commas and, before the last, by it.
fn series(names: &[String], last: &str) -> String {
    match names {
        [] => String::new(),
        [one] => one.clone(),
        [one, two] if last.contains('&') => format!("{one}{last}{two}"),
        [one, two] => format!("{one}{}{two}", last.trim_start_matches(',')),
        [rest @ .., end] => format!("{}{last}{end}", rest.join(", ")),
    }
}

/// Writes a person as APA does, `Doe, J. M.`; a name without a comma as it stands.
fn inverted_initials(name: &Name) -> String {
    let Some((family, given)) = name.as_str().split_once(", ") else {
        return one_line(name.as_str());
    };
    let initial = |part: &str| part.chars().next().map(|c| format!("{c}."));
    let initials: Vec<_> = given
        .split_whitespace()
        .map(|word| {
            let parts: Vec<_> = word.split('-').filter_map(initial).collect();
            parts.join("-")
        })
        .collect();
    format!("{}, {}", one_line(family), initials.join(" "))
}

/// Writes a date's points with what joins an interval.
fn dates(date: Date, join: &str, words: impl Fn(Point) -> String) -> String {
    match date.end() {
        None => words(date.start()),
        Some(end) => format!("{}{join}{}", words(date.start()), words(end)),
    }
}

/// Writes a date as Chicago does: "January 27, 2012", "ca. 2012".
fn chicago_date(date: Date) -> String {
    dates(date, " to ", |point| qualified(point, american(point)))
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

/// Writes "2012, January 27", "2012, January" or "2012".
fn american_year_first(point: Point) -> String {
    let year = point.year();
    match (point.month_name(), point.day()) {
        (Some(month), Some(day)) => format!("{year}, {month} {day}"),
        (Some(month), None) => format!("{year}, {month}"),
        _ => year.to_string(),
    }
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
