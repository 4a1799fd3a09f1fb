//! RIS: one tag of two letters and its value in a line.

use dossier::{Diagnostic, RowLocation};

use super::super::date;
use super::super::draft::Draft;
use super::super::rules::unreadable;
use super::{Record, of_parts, season};

/// Reads every record: from `TY` to `ER`, or to the next `TY`.
///
/// # Errors
/// Says that there is none.
pub fn read(text: &str, draft: &mut Draft<'_>) -> Result<(), Diagnostic> {
    let mut record: Option<Record> = None;
    let mut count = 0;
    let mut last: Option<&str> = None;
    for line in text.lines() {
        let Some((tag, value)) = tagged(line) else {
            // A long value, or a list of addresses, goes on in the next line.
            if let (Some(record), Some("AB" | "N2")) = (&mut record, last) {
                let line = line.trim();
                if !line.is_empty() {
                    record.text.push(' ');
                    record.text.push_str(line);
                }
            } else if let (Some(record), Some("UR")) = (&mut record, last) {
                record.links.push(line.trim().to_owned());
            } else if let Some(record) = &mut record {
                record
                    .left
                    .push((last.unwrap_or_default().to_owned(), line.trim().to_owned()));
            } else {
                draft.leave_out(RowLocation::Whole, "before the records", line);
            }
            continue;
        };
        last = Some(tag);
        if tag == "TY" || tag == "ER" {
            if let Some(record) = record.take() {
                count += 1;
                record.add(RowLocation::Entry(count), draft);
            }
            if tag == "TY" {
                record = Some(Record {
                    item_type: value.to_owned(),
                    ..Record::default()
                });
            }
        } else if let Some(record) = &mut record {
            field(record, tag, value);
        }
    }
    if let Some(record) = record {
        count += 1;
        record.add(RowLocation::Entry(count), draft);
    }
    if count == 0 {
        return Err(unreadable(
            "found no record of RIS: each begins with \"TY  - \"",
        ));
    }
    Ok(())
}

/// Splits a line into its tag and its value.
fn tagged(line: &str) -> Option<(&str, &str)> {
    let line = line.trim_start_matches('\u{feff}');
    let (tag, rest) = line.split_at_checked(2)?;
    let is_tag = tag
        .bytes()
        .all(|b| b.is_ascii_uppercase() || b.is_ascii_digit());
    let value = rest.trim_start().strip_prefix('-')?;
    (is_tag && rest.starts_with(' ')).then_some((tag, value.trim()))
}

fn field(record: &mut Record, tag: &str, value: &str) {
    if value.is_empty() {
        return;
    }
    let fill = |place: &mut String, left: &mut Vec<(String, String)>| {
        if place.is_empty() {
            value.clone_into(place);
        } else if place != value {
            left.push((tag.to_owned(), value.to_owned()));
        }
    };
    let left = &mut record.left;
    match tag {
        "TI" | "T1" | "CT" => fill(&mut record.title, left),
        "AU" | "A1" => record.authors.push(value.to_owned()),
        "PB" => fill(&mut record.publisher, left),
        "T2" | "JO" | "JF" | "JA" | "J2" => fill(&mut record.container, left),
        "AB" | "N2" => fill(&mut record.text, left),
        "KW" => record.topics.push(value.to_owned()),
        "LA" => fill(&mut record.language, left),
        "M3" => fill(&mut record.label, left),
        "DO" => fill(&mut record.doi, left),
        "UR" => record.links.push(value.to_owned()),
        // `DA` knows the day, and goes before the year.
        "DA" if record.date.first().is_none_or(|(tag, _)| *tag != "DA") => {
            let date = slashed(tag, value, left).map(|date| ("DA", date));
            record.date.splice(0..0, date);
        }
        "PY" | "Y1" => record
            .date
            .extend(slashed(tag, value, left).map(|date| ("PY", date))),
        "Y2" => record.accessed = slashed(tag, value, left),
        "ID" => {}
        _ => left.push((tag.to_owned(), value.to_owned())),
    }
}

/// Reads `YYYY/MM/DD/words`, or a date as people write it.
fn slashed(
    tag: &str,
    value: &str,
    left: &mut Vec<(String, String)>,
) -> Option<Result<dossier::Date, String>> {
    let parts: Vec<_> = value.splitn(4, '/').map(str::trim).collect();
    let part = |index: usize| parts.get(index).copied().unwrap_or_default();
    if parts[0].len() != 4
        || !parts
            .iter()
            .take(3)
            .all(|part| part.bytes().all(|b| b.is_ascii_digit()))
    {
        leave_time(tag, value, left);
        return Some(date::read(value, None));
    }
    // The words say what the parts cannot: an interval, or a doubt.
    if let Ok(date) = date::read(part(3), None) {
        leave_time(tag, part(3), left);
        return Some(Ok(date));
    }
    if let Some(date) = season(part(3), part(0)).filter(|_| part(1).is_empty()) {
        return Some(Ok(date));
    }
    if !part(3).is_empty() {
        left.push((tag.to_owned(), part(3).to_owned()));
    }
    of_parts(part(0), part(1), part(2))
}

/// Leaves out the time of day in a date.
fn leave_time(tag: &str, date: &str, left: &mut Vec<(String, String)>) {
    let time = date::time_of_day(date);
    left.extend(time.map(|time| (tag.to_owned(), time)));
}
