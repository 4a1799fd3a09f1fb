//! BibTeX and BibLaTeX.

mod entries;
mod links;
mod sections;

use biblatex::{Chunk, Chunks, ChunksExt, Entry};
use dossier::{DateMeaning, Diagnostic, RowLocation};

use super::super::date;
use super::super::draft::Draft;
use super::super::rules::unreadable;
use super::{Record, of_parts};
use entries::entries;

/// The fields that are read.
const READ: [&str; 25] = [
    "author",
    "title",
    "subtitle",
    "date",
    "eventdate",
    "year",
    "month",
    "day",
    "publisher",
    "institution",
    "organization",
    "school",
    "howpublished",
    "journal",
    "journaltitle",
    "booktitle",
    "abstract",
    "keywords",
    "language",
    "langid",
    "url",
    "doi",
    "urldate",
    "type",
    "entrysubtype",
];

/// Reads every entry. One that cannot be read is refused alone.
///
/// # Errors
/// Says that there is none.
pub fn read(text: &str, draft: &mut Draft<'_>) -> Result<(), Diagnostic> {
    let entries = entries(text);
    if entries.is_empty() {
        return Err(unreadable(
            "found no entry of BibTeX: each begins with \"@\", its kind and a brace",
        ));
    }
    for (index, entry) in entries.into_iter().enumerate() {
        let place = RowLocation::Entry(index + 1);
        match entry {
            Ok(mut found) => {
                if let Some(authors) = found.entry.fields.get_mut("author") {
                    join_in_lower_case(authors);
                }
                let mut record = record(&found.entry, draft.options.dates);
                let unfollowed = found.unfollowed;
                if !unfollowed.is_empty() {
                    let value = format!("{unfollowed}, which leads back or too far");
                    record.left.push(("crossref".to_owned(), value));
                }
                record.add(place, draft);
            }
            Err(message) => {
                draft.found();
                draft.refuse(place, "", message);
            }
        }
    }
    Ok(())
}

/// Writes the words that join authors as the reader of the format expects them: BibTeX knows "AND" as well.
fn join_in_lower_case(authors: &mut Chunks) {
    for chunk in authors {
        if let Chunk::Normal(text) = &mut chunk.v {
            let words = text.split(' ');
            let words = words.map(|word| {
                if word.eq_ignore_ascii_case("and") {
                    "and"
                } else {
                    word
                }
            });
            *text = words.collect::<Vec<_>>().join(" ");
        }
    }
}

fn record(entry: &Entry, meaning: DateMeaning) -> Record {
    let field = |name: &str| {
        entry
            .get(name)
            .map(|chunks| plain(chunks.format_verbatim()))
            .unwrap_or_default()
    };
    let first = |names: &[&str]| {
        let mut values = names.iter().map(|name| field(name));
        values.find(|value| !value.is_empty()).unwrap_or_default()
    };
    let mut record = Record {
        item_type: kind(&entry.entry_type.to_string(), &field("entrysubtype")),
        title: [field("title"), field("subtitle")]
            .join(": ")
            .trim_end_matches(": ")
            .to_owned(),
        label: field("type"),
        publisher: first(&["publisher", "institution", "organization", "school"]),
        container: first(&["journaltitle", "journal", "booktitle"]),
        text: field("abstract"),
        language: first(&["langid", "language"]),
        doi: field("doi"),
        ..Record::default()
    };
    let how = field("howpublished");
    let how = how.strip_prefix("\\url").unwrap_or(&how).to_owned();
    let links = [field("url"), how.clone()];
    record
        .links
        .extend(links.into_iter().filter(|link| link.starts_with("http")));
    if !how.starts_with("http") {
        record.left.push(("howpublished".to_owned(), how));
    }
    // biblatex writes EDTF, in which a season is a number.
    let read = |date: String| date.parse().or_else(|_| date::read(&date, None));
    let (date, event, accessed) = (field("date"), field("eventdate"), field("urldate"));
    let is_event = meaning == DateMeaning::Events && !event.is_empty();
    let read_one = if is_event {
        ("eventdate", &event)
    } else {
        ("date", &date)
    };
    for (name, date) in [read_one, ("urldate", &accessed)] {
        record.leave_time(name, date);
    }
    if is_event {
        record.date.push(("eventdate", read(event)));
        let parts = [date, field("year"), field("month"), field("day")];
        let parts = ["date", "year", "month", "day"].into_iter().zip(parts);
        let parts = parts.map(|(name, value)| (name.to_owned(), value));
        record.left.extend(parts);
    } else {
        let date = if date.is_empty() {
            of_parts(&field("year"), &field("month"), &field("day"))
        } else {
            Some(read(date))
        };
        record.date.extend(date.map(|date| ("date", date)));
        record.left.push(("eventdate".to_owned(), event));
    }
    record.accessed = Some(accessed)
        .filter(|date| !date.is_empty())
        .map(|date| date::read(&date, None));
    let words = field("keywords");
    record
        .topics
        .extend(words.split([',', ';']).map(|word| word.trim().to_owned()));
    record.topics.retain(|word| !word.is_empty());
    for person in entry.author().unwrap_or_default() {
        let family = format!("{} {}", person.prefix, person.name)
            .trim()
            .to_owned();
        let given = format!("{} {}", person.given_name, person.suffix)
            .trim()
            .to_owned();
        if family == "others" && given.is_empty() {
            let others = "and others".to_owned();
            record.left.push(("author".to_owned(), others));
            continue;
        }
        record.authors.push(if given.is_empty() {
            family
        } else {
            format!("{family}, {given}")
        });
    }
    for (name, chunks) in &entry.fields {
        if !READ.contains(&name.as_str()) {
            record.left.push((name.clone(), chunks.format_verbatim()));
        }
    }
    record
}

/// Gives a text without the commands of LaTeX that only say how it looks, and with the marks that LaTeX escapes.
fn plain(text: String) -> String {
    if !text.contains('\\') {
        return text;
    }
    let mut text = text;
    for command in ["emph", "textit", "textbf", "textsc", "texttt", "url"] {
        let start = format!("\\{command}{{");
        while let Some(at) = text.find(&start) {
            let inner = at + start.len();
            let mut depth = 1;
            let end = text[inner..].char_indices().find(|(_, character)| {
                depth += match character {
                    '{' => 1,
                    '}' => -1,
                    _ => 0,
                };
                depth == 0
            });
            if let Some((length, _)) = end {
                text.remove(inner + length);
            }
            text.replace_range(at..inner, "");
        }
    }
    for mark in ["_", "%", "&", "#", "$"] {
        text = text.replace(&format!("\\{mark}"), mark);
    }
    text
}

/// Gives the kind of an entry, more closely where a subtype says it.
fn kind(entry_type: &str, subtype: &str) -> String {
    match (entry_type, subtype) {
        ("article", "newspaper") => "article-newspaper",
        ("article", "magazine") => "article-magazine",
        ("article", _) => "article-journal",
        (other, _) => other,
    }
    .to_owned()
}
