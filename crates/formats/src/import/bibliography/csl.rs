//! CSL-JSON: the items of the Citation Style Language.

use dossier::{Date, DateMeaning, Diagnostic, Precision, RowLocation, Season};
use serde_json::value::RawValue;
use serde_json::{Map, Value};

use super::super::date;
use super::super::draft::Draft;
use super::super::rules::unreadable;
use super::{Record, of_parts, season};

/// The date of publication, and that of the event that an item is about.
const ISSUED: &str = "issued";
const EVENT: &str = "event-date";

/// The formatting that Zotero and others write into texts, as CSL has it.
const TAGS: [&str; 8] = [
    "<i>",
    "</i>",
    "<sup>",
    "</sup>",
    "<sub>",
    "</sub>",
    "<span class=\"nocase\">",
    "</span>",
];

/// Reads every item.
///
/// # Errors
/// Says that it is no list.
pub fn read(text: &str, draft: &mut Draft<'_>) -> Result<(), Diagnostic> {
    let items: Vec<&RawValue> = serde_json::from_str(text)
        .map_err(|error| unreadable(format!("found no list of CSL-JSON: {error}")))?;
    for (index, item) in items.into_iter().enumerate() {
        let place = RowLocation::Entry(index + 1);
        if let Ok(item) = serde_json::from_str::<Map<String, Value>>(item.get()) {
            record(item, draft.options.dates).add(place, draft);
        } else {
            draft.found();
            draft.refuse(place, "", "is no object");
        }
    }
    Ok(())
}

/// Tells whether a list of JSON is one of CSL: its first item has a type, and a title or a date.
pub fn is_csl(text: &str) -> bool {
    let items: Vec<&RawValue> = serde_json::from_str(text).unwrap_or_default();
    let first = items
        .first()
        .and_then(|item| serde_json::from_str::<Map<String, Value>>(item.get()).ok());
    first.is_some_and(|item| {
        item.get("type").is_some_and(Value::is_string)
            && (item.contains_key("title") || item.contains_key("issued"))
    })
}

fn record(mut item: Map<String, Value>, meaning: DateMeaning) -> Record {
    let mut record = Record::default();
    let of_event = item.get(EVENT).and_then(date_of);
    if meaning == DateMeaning::Events
        && let Some(date) = of_event
    {
        record.date.push((EVENT, date));
        item.remove(EVENT);
        let issued = item.remove(ISSUED).unwrap_or_default();
        record.left.push((ISSUED.to_owned(), date_text(&issued)));
    }
    for (name, value) in item {
        let place = match name.as_str() {
            "type" => &mut record.item_type,
            "title" => &mut record.title,
            "genre" => &mut record.label,
            "publisher" => &mut record.publisher,
            "container-title" => &mut record.container,
            "abstract" => &mut record.text,
            "language" => &mut record.language,
            "DOI" => &mut record.doi,
            "URL" => {
                record.links.push(text(&value));
                continue;
            }
            "keyword" => {
                let words = text(&value);
                let words = words.split([',', ';']).map(|word| word.trim().to_owned());
                record.topics.extend(words);
                continue;
            }
            "author" => {
                record
                    .authors
                    .extend(value.as_array().into_iter().flatten().map(name_of));
                continue;
            }
            ISSUED => {
                let date = date_of(&value).map(|date| (ISSUED, date));
                record.date.extend(date);
                record.leave_time(ISSUED, &words(&value));
                continue;
            }
            EVENT => {
                record.left.push((name, date_text(&value)));
                continue;
            }
            "accessed" => {
                record.accessed = date_of(&value);
                record.leave_time("accessed", &words(&value));
                continue;
            }
            "id" | "citation-key" => continue,
            _ => {
                record.left.push((name, text(&value)));
                continue;
            }
        };
        *place = text(&value);
    }
    for text in [&mut record.title, &mut record.container, &mut record.text] {
        for tag in TAGS {
            *text = text.replace(tag, "");
        }
    }
    record
}

/// Gives a date as a text, or what stands in its place.
fn date_text(value: &Value) -> String {
    match date_of(value) {
        Some(Ok(date)) => date.to_string(),
        _ => text(value),
    }
}

/// Gives a value as a text.
fn text(value: &Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::String(text) => text.trim().to_owned(),
        other => other.to_string(),
    }
}

/// Gives a name as a dossier has it. One in one piece stays so, be there a comma in it or not.
fn name_of(name: &Value) -> String {
    let part = |part: &str| name.get(part).map(text).unwrap_or_default();
    let family = ["non-dropping-particle", "family"].map(part);
    let family = family.join(" ").trim().to_owned();
    let given = ["given", "dropping-particle", "suffix"].map(part);
    let given = given
        .join(" ")
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ");
    match (family.is_empty(), given.is_empty()) {
        (false, false) => format!("{family}, {given}"),
        (false, true) => family,
        (true, false) => given,
        (true, true) => part("literal"),
    }
}

/// Reads a date: its parts, or its words. Gives nothing where there are none.
fn date_of(value: &Value) -> Option<Result<Date, String>> {
    let points: Vec<_> = value
        .get("date-parts")
        .and_then(Value::as_array)
        .into_iter()
        .flatten()
        .map(|parts| {
            let part = |index: usize| parts.get(index).map(text).unwrap_or_default();
            of_parts(&part(0), &part(1), &part(2))
        })
        .collect::<Option<Vec<_>>>()
        .unwrap_or_default();
    let is_about = value
        .get("circa")
        .is_some_and(|circa| !matches!(circa, Value::Null | Value::Bool(false)));
    let mark = if is_about { "~" } else { "" };
    let mut points = points.into_iter();
    match (points.next(), points.next()) {
        (Some(Err(message)), _) | (_, Some(Err(message))) => Some(Err(message)),
        (Some(Ok(start)), Some(Ok(end))) => Some(date::interval(
            &format!("{start}{mark}"),
            &format!("{end}{mark}"),
        )),
        (Some(Ok(start)), None) => {
            // A season stands beside a year without a month.
            let told = value.get("season").map(text).unwrap_or_default();
            if let Some(date) = season(&told, &start.to_string()) {
                return Some(Ok(date));
            }
            let number = told.parse().ok();
            let mut seasons = Season::ALL.into_iter();
            let season = seasons.find(|season| Some(season.number()) == number);
            let season = season.filter(|_| start.start().precision() == Precision::Year);
            let season = season.map_or_else(String::new, |season| format!("-{}", season.edtf()));
            let date = format!("{start}{season}{mark}");
            Some(date.parse().map_err(|_| format!("\"{date}\" is no date")))
        }
        _ => Some(words(value))
            .filter(|words| !words.is_empty())
            .map(|words| date::read(&words, None)),
    }
}

/// Gives the words of a date.
fn words(value: &Value) -> String {
    if value.is_string() {
        return text(value);
    }
    let found = ["raw", "literal"].iter().find_map(|name| value.get(*name));
    found.map(text).unwrap_or_default()
}
