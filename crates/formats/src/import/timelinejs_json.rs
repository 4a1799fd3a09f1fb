//! The JSON of `TimelineJS`: version 3 (`events`), and version 2 (`timeline.date`).

use std::collections::BTreeMap;

use serde_json::value::RawValue;
use serde_json::{Map, Value};

use super::date::{self, Part};
use super::draft::{Draft, Entry, unique};
use super::options::DayOrder;
use super::rules::unreadable;
use super::timelinejs_csv::{join, medium, title};
use dossier::{Date, Diagnostic, RowLocation};

/// After how many events progress is told.
const STEP: usize = 1024;

/// An object of the file.
type Object = Map<String, Value>;

/// The members of an object that is taken apart one at a time, so that of a long timeline only one
/// event is held as values.
type Members<'a> = BTreeMap<String, &'a RawValue>;

/// What is wrong with a date: the member's name, and why.
type Fault = (String, String);

/// Reads a timeline.
///
/// # Errors
/// Says that it is no JSON, or has no events.
pub fn read(
    text: &str,
    draft: &mut Draft<'_>,
    progress: &mut dyn FnMut(usize),
) -> Result<(), Diagnostic> {
    let file: Members<'_> = serde_json::from_str(text).map_err(|error| {
        unreadable(if error.is_data() {
            "found JSON, but no object with \"events\"".to_owned()
        } else {
            format!("found no JSON: {error}")
        })
    })?;
    let version_2: Option<Members<'_>> = file
        .get("timeline")
        .and_then(|timeline| serde_json::from_str(timeline.get()).ok());
    let is_version_2 = version_2.is_some();
    let mut timeline = version_2.unwrap_or(file);
    let [events, eras] = if is_version_2 {
        ["date", "era"]
    } else {
        ["events", "eras"]
    };
    let Some(list) = take_list(&mut timeline, events) else {
        return Err(unreadable(format!("found no list \"{events}\"")));
    };
    let periods = take_list(&mut timeline, eras).unwrap_or_default();
    let head = timeline.into_iter().map(|(name, raw)| (name, value(raw)));
    let head: Object = head.collect();
    if is_version_2 {
        slide(draft, &head, RowLocation::Whole);
    } else {
        if let Some(first) = head.get("title").and_then(Value::as_object) {
            slide(draft, first, RowLocation::Whole);
        }
        rest(draft, RowLocation::Whole, "", &head, &["title"]);
    }
    for (index, event) in list.into_iter().enumerate() {
        if index % STEP == 0 {
            progress(event.get().as_ptr() as usize - text.as_ptr() as usize);
        }
        entry(draft, &value(event), RowLocation::Event(index + 1));
    }
    for (index, era) in periods.into_iter().enumerate() {
        entry(draft, &value(era), RowLocation::Era(index + 1));
    }
    Ok(())
}

/// Takes a member that is a list, and leaves one that is none.
fn take_list<'a>(members: &mut Members<'a>, name: &str) -> Option<Vec<&'a RawValue>> {
    let list = serde_json::from_str(members.get(name)?.get()).ok()?;
    members.remove(name);
    Some(list)
}

/// Gives a value; one that cannot be held, being nested too deep or half a character, as its text.
fn value(raw: &RawValue) -> Value {
    serde_json::from_str(raw.get()).unwrap_or_else(|_| raw.get().into())
}

/// Reads the slide that is the title of the timeline.
fn slide(draft: &mut Draft<'_>, slide: &Object, place: RowLocation) {
    let mut sources = Vec::new();
    let (headline, text) = words(draft, place, slide, &mut sources);
    media(draft, place, slide, &mut sources);
    let known = ["headline", "text", "media", "asset"];
    rest(draft, place, "title ", slide, &known);
    title(draft, place, headline, &text, sources);
}

/// Reads an event or an era.
fn entry(draft: &mut Draft<'_>, value: &Value, place: RowLocation) {
    draft.found();
    let Some(event) = value.as_object() else {
        return draft.refuse(place, "", "is no object");
    };
    let date = match dates(event, draft.options.day_order) {
        Ok(Some(date)) => date,
        Ok(None) => return draft.refuse(place, "", "there is no date"),
        Err((field, message)) => return draft.refuse(place, &field, message),
    };
    let mut entry = Entry::new(place, date);
    let id = member(event, "unique_id");
    entry.id = id.parse().ok();
    if entry.id.is_none() {
        draft.leave_out(place, "unique_id", &id);
    }
    (entry.title, entry.text) = words(draft, place, event, &mut entry.sources);
    media(draft, place, event, &mut entry.sources);
    unique(&mut entry.sources);
    for group in ["group", "tag"] {
        entry
            .topics
            .extend(draft.topic(place, group, &member(event, group), None));
    }
    if matches!(place, RowLocation::Era(_)) {
        "Era".clone_into(&mut entry.label);
    }
    for name in ["start_date", "end_date", "startDate", "endDate"] {
        if let Some(point) = event.get(name).and_then(Value::as_object) {
            rest(
                draft,
                place,
                &format!("{name}."),
                point,
                &["year", "month", "day"],
            );
        } else if let Some(text) = event.get(name).and_then(Value::as_str) {
            match text.splitn(4, ',').nth(3) {
                Some(time) => draft.leave_out(place, &format!("{name}, time"), time),
                None => draft.leave_time(place, name, text),
            }
        }
    }
    let known = [
        "start_date",
        "end_date",
        "startDate",
        "endDate",
        "headline",
        "text",
        "media",
        "asset",
        "group",
        "tag",
        "unique_id",
    ];
    rest(draft, place, "", event, &known);
    draft.add(entry);
}

/// Reads headline and text. In version 3 both are members of `text`.
fn words(
    draft: &mut Draft<'_>,
    place: RowLocation,
    slide: &Object,
    sources: &mut Vec<dossier::Source>,
) -> (String, String) {
    let words = slide.get("text").and_then(Value::as_object);
    if let Some(words) = words {
        rest(draft, place, "text.", words, &["headline", "text"]);
    }
    let words = words.unwrap_or(slide);
    let headline = draft.plain(place, "headline", &member(words, "headline"), sources);
    let text = draft.plain(place, "text", &member(words, "text"), sources);
    (headline, text)
}

/// Reads what a slide shows.
fn media(
    draft: &mut Draft<'_>,
    place: RowLocation,
    slide: &Object,
    sources: &mut Vec<dossier::Source>,
) {
    for name in ["media", "asset"] {
        match slide.get(name) {
            Some(Value::Object(media)) => {
                for address in ["link", "url", "media"] {
                    let field = format!("{name}.{address}");
                    medium(draft, place, &field, member(media, address).trim(), sources);
                }
                rest(
                    draft,
                    place,
                    &format!("{name}."),
                    media,
                    &["link", "url", "media"],
                );
            }
            Some(other) => draft.leave_out(place, name, &scalar(other)),
            None => {}
        }
    }
}

/// Reads the date of an event, in whichever version it is written.
fn dates(event: &Object, order: Option<DayOrder>) -> Result<Option<Date>, Fault> {
    let point = |names: [&str; 2]| {
        let found = names
            .into_iter()
            .find_map(|name| Some((name, event.get(name)?)));
        found.map_or(Ok(None), |(name, value)| point(name, value, order))
    };
    let start = point(["start_date", "startDate"])?;
    let end = point(["end_date", "endDate"])?;
    join(start, end).map_err(|message| ("end_date".to_owned(), message))
}

/// Reads one end of a date: an object of year, month and day, or "2011,3,23".
fn point(name: &str, value: &Value, order: Option<DayOrder>) -> Result<Option<String>, Fault> {
    let in_parts = |[year, month, day]: [&str; 3]| {
        date::parts(year, month, day).map_err(|(part, message)| {
            let part = match part {
                Part::Year => "year",
                Part::Month => "month",
                Part::Day => "day",
            };
            (format!("{name}.{part}"), message)
        })
    };
    if let Some(parts) = value.as_object() {
        let [year, month, day] = ["year", "month", "day"].map(|part| member(parts, part));
        return in_parts([&year, &month, &day]);
    }
    let text = scalar(value);
    let text = text.trim();
    let parts: Vec<_> = text.split(',').collect();
    let is_list = parts
        .iter()
        .all(|part| part.trim().bytes().all(|b| b.is_ascii_digit()));
    if text.is_empty() {
        return Ok(None);
    }
    if !is_list {
        let date = date::read(text, order).map_err(|message| (name.to_owned(), message))?;
        return match date.end() {
            None => Ok(Some(date.to_string())),
            Some(_) => Err((name.to_owned(), format!("{date} is an interval"))),
        };
    }
    let part = |place: usize| parts.get(place).copied().unwrap_or_default();
    in_parts([part(0), part(1), part(2)])
}

/// Leaves out every member that was not read, and says so.
fn rest(draft: &mut Draft<'_>, place: RowLocation, prefix: &str, object: &Object, known: &[&str]) {
    for (name, value) in object
        .iter()
        .filter(|(name, _)| !known.contains(&name.as_str()))
    {
        draft.leave_out(place, &format!("{prefix}{name}"), &scalar(value));
    }
}

/// Gives a member as text; an empty one where it is absent.
fn member(object: &Object, name: &str) -> String {
    object.get(name).map(scalar).unwrap_or_default()
}

/// Gives a value as text: a string as it is, nothing for null and empty objects.
fn scalar(value: &Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::String(text) => text.clone(),
        Value::Object(members) if members.values().all(|value| scalar(value).is_empty()) => {
            String::new()
        }
        Value::Array(values) if values.is_empty() => String::new(),
        other => other.to_string(),
    }
}
