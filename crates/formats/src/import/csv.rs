//! A spreadsheet of reports with a header: the one that `export` writes, or anyone's.

use super::date::{self, Part};
use super::draft::{Draft, Entry, label_of};
use super::rules::unreadable;
use super::table::{self, Header, Row};
use crate::columns::{
    ABSTRACT, ALIASES, ARCHIVED, AUTHORS, CAPTURED, Column, DATE, ID, KIND, LANGUAGE, PUBLISHER,
    RETRIEVED, SOURCES, SUPPLIED, TITLE, TOPIC_IDS, TOPICS, TYPE, WARNING, column,
};
use dossier::{Date, Day, Diagnostic, ItemType, ParseError, Source};

/// The columns that `export` does not write: the end of an interval, and the parts of a date.
const END: Column = column("end date", "date", &["end"]);
const PARTS: [Column; 3] = [
    column("year", "date", &[]),
    column("month", "date", &[]),
    column("day", "date", &[]),
];

/// Where the columns stand.
struct Columns {
    id: Option<usize>,
    aliases: Option<usize>,
    date: Option<usize>,
    end: Option<usize>,
    parts: [Option<usize>; 3],
    title: Option<usize>,
    supplied: Option<usize>,
    item_type: Option<usize>,
    kind: Option<usize>,
    publisher: Option<usize>,
    authors: Option<usize>,
    topics: Option<usize>,
    topic_ids: Option<usize>,
    text: Option<usize>,
    warning: Option<usize>,
    language: Option<usize>,
    sources: Option<usize>,
    archived: Option<usize>,
    captured: Option<usize>,
    retrieved: Option<usize>,
    /// Columns of other names.
    unknown: Vec<usize>,
}

impl Columns {
    fn of(header: &Header) -> Self {
        let mut known = Vec::new();
        let mut find = |column: Column| {
            let column = header.column(&column);
            known.extend(column);
            column
        };
        let mut columns = Self {
            id: find(ID),
            aliases: find(ALIASES),
            date: find(DATE),
            end: find(END),
            parts: PARTS.map(&mut find),
            title: find(TITLE),
            supplied: find(SUPPLIED),
            item_type: find(TYPE),
            kind: find(KIND),
            publisher: find(PUBLISHER),
            authors: find(AUTHORS),
            topics: find(TOPICS),
            topic_ids: find(TOPIC_IDS),
            text: find(ABSTRACT),
            warning: find(WARNING),
            language: find(LANGUAGE),
            sources: find(SOURCES),
            archived: find(ARCHIVED),
            captured: find(CAPTURED),
            retrieved: find(RETRIEVED),
            unknown: Vec::new(),
        };
        columns.unknown = (0..header.len())
            .filter(|column| !known.contains(column))
            .collect();
        columns
    }
}

/// Tells whether these are columns of reports: a date, and a title or a text.
pub fn is_header(header: &Header) -> bool {
    let has = |column: &Column| header.column(column).is_some();
    (has(&DATE) || has(&PARTS[0])) && (has(&TITLE) || has(&ABSTRACT))
}

/// Reads every row.
///
/// # Errors
/// Says which columns are missing.
pub fn read(
    text: &str,
    draft: &mut Draft<'_>,
    progress: &mut dyn FnMut(usize),
) -> Result<(), Diagnostic> {
    let header = table::header(text)?;
    if !is_header(&header) {
        let names = header.names().join(", ");
        let message = format!(
            "expected a column \"date\" and a column \"title\" or \"text\", found: {names}"
        );
        return Err(unreadable(message));
    }
    let columns = Columns::of(&header);
    table::rows(text, draft, progress, |draft, header, row| {
        each(draft, header, &columns, row);
    })?;
    Ok(())
}

/// Reads one row.
fn each(draft: &mut Draft<'_>, header: &Header, columns: &Columns, row: &Row<'_>) {
    let place = row.place;
    let name = |column: Option<usize>| column.map_or("", |column| header.name(column));
    let text = |column: Option<usize>| plain(row.cell(column)).to_owned();
    draft.found();
    let date = match date(draft, columns, row) {
        Ok(date) => date,
        Err((column, message)) => return draft.refuse(place, name(column), message),
    };
    let mut entry = Entry::new(place, date);
    entry.id = draft.parse(place, name(columns.id), row.cell(columns.id));
    for alias in list(row.cell(columns.aliases)) {
        entry
            .aliases
            .extend(draft.parse(place, name(columns.aliases), &alias));
    }
    entry.title = text(columns.title);
    entry.supplied = match row.cell(columns.supplied).to_ascii_lowercase().as_str() {
        "yes" | "true" | "1" | "x" => true,
        "" | "no" | "false" | "0" => false,
        other => {
            let message = format!("found {other:?}, expected yes or no; taken as no");
            draft.wrong(place, name(columns.supplied), message);
            false
        }
    };
    entry.label = text(columns.kind);
    let item_type = row.cell(columns.item_type);
    if columns.kind.is_none() && item_type.parse::<ItemType>().is_err() {
        // A column "type" without a column "kind" is most often meant for readers.
        item_type.clone_into(&mut entry.label);
    } else {
        entry.item_type = draft.parse(place, name(columns.item_type), item_type);
    }
    if entry.item_type.is_none() {
        entry.item_type = entry
            .label
            .to_ascii_lowercase()
            .replace(' ', "-")
            .parse()
            .ok();
    }
    if let Some(item_type) = entry.item_type.as_ref().filter(|_| entry.label.is_empty()) {
        entry.label = label_of(item_type);
    }
    entry.publisher = text(columns.publisher);
    for author in list(plain(row.cell(columns.authors))) {
        entry
            .authors
            .extend(draft.parse(place, name(columns.authors), &author));
    }
    topics(draft, columns, header, row, &mut entry);
    entry.text = text(columns.text);
    entry.warning = text(columns.warning);
    entry.language = draft.parse(place, name(columns.language), row.cell(columns.language));
    sources(draft, columns, header, row, &mut entry);
    for column in &columns.unknown {
        draft.leave_out(place, header.name(*column), row.cell(Some(*column)));
    }
    draft.add(entry);
}

/// Reads the date of a row.
///
/// # Errors
/// Names the column that is wrong, and says why.
fn date(
    draft: &Draft<'_>,
    columns: &Columns,
    row: &Row<'_>,
) -> Result<Date, (Option<usize>, String)> {
    let order = draft.options.day_order;
    let read = |column: Option<usize>| match plain(row.cell(column)) {
        "" => Ok(None),
        cell => date::read(cell, order)
            .map(Some)
            .map_err(|message| (column, message)),
    };
    let start = if let Some(date) = read(columns.date)? {
        Some(date)
    } else {
        let [year, month, day] = columns.parts.map(|column| row.cell(column));
        let point = date::parts(year, month, day)
            .map_err(|(part, message): (Part, _)| (columns.parts[part as usize], message))?;
        point.and_then(|point| point.parse().ok())
    };
    let column = columns.date.or(columns.parts[0]);
    let start = start.ok_or_else(|| (column, "there is no date".to_owned()))?;
    match read(columns.end)? {
        Some(end) if end != start => date::interval(&start.to_string(), &end.to_string())
            .map_err(|message| (columns.end, message)),
        _ => Ok(start),
    }
}

/// Reads the topics: labels, ids, or both side by side.
fn topics(
    draft: &mut Draft<'_>,
    columns: &Columns,
    header: &Header,
    row: &Row<'_>,
    entry: &mut Entry,
) {
    let labels = list(plain(row.cell(columns.topics)));
    let ids = list(row.cell(columns.topic_ids));
    let name = |column: Option<usize>| column.map_or("", |column| header.name(column));
    for place in 0..labels.len().max(ids.len()) {
        let label = labels.get(place).map_or("", String::as_str);
        let id = ids.get(place).map_or("", String::as_str);
        let id = draft.parse(row.place, name(columns.topic_ids), id);
        let topic = draft.topic(row.place, name(columns.topics), label, id);
        entry.topics.extend(topic);
    }
}

/// Reads the addresses, and beside each the copy that an archive keeps and when it was seen.
fn sources(
    draft: &mut Draft<'_>,
    columns: &Columns,
    header: &Header,
    row: &Row<'_>,
    entry: &mut Entry,
) {
    let place = row.place;
    let name = |column: Option<usize>| column.map_or("", |column| header.name(column));
    let places = [
        columns.sources,
        columns.archived,
        columns.captured,
        columns.retrieved,
    ];
    let cells = places.map(|column| plain(row.cell(column)));
    let archived = addresses(cells[1]);
    let captured = list(cells[2]);
    let retrieved = list(cells[3]);
    let mut count = 0;
    for list in addresses(cells[0]) {
        for address in list.split_whitespace() {
            // A comma before a space parts two addresses, and belongs to neither.
            let is_last = list.ends_with(address);
            let address = address
                .strip_suffix(',')
                .filter(|_| !is_last)
                .unwrap_or(address);
            let archived_url = archived.get(count).map_or("", String::as_str);
            let archived_url = draft.address(place, name(columns.archived), archived_url);
            let mut when = |values: &[String], column| {
                let value = values.get(count).filter(|value| !value.is_empty())?;
                let read = date::read(value, draft.options.day_order);
                read.map_err(|message| {
                    let message = format!("left out: {message}");
                    draft.wrong(place, name(column), message);
                })
                .ok()
            };
            let seen = when(&retrieved, columns.retrieved);
            let taken = when(&captured, columns.captured);
            let taken = taken.and_then(|date| {
                let day = date.to_string().parse::<Day>();
                day.map_err(|error: ParseError| {
                    let message = format!("left out: {error}");
                    draft.wrong(place, name(columns.captured), message);
                })
                .ok()
            });
            count += 1;
            if let Some(url) = draft.address(place, name(columns.sources), address) {
                entry.sources.push(Source {
                    url,
                    archived_url,
                    captured: taken,
                    retrieved: seen,
                });
            }
        }
    }
    for (column, rest) in [
        (columns.archived, archived),
        (columns.captured, captured),
        (columns.retrieved, retrieved),
    ] {
        for value in rest.iter().skip(count).filter(|value| !value.is_empty()) {
            let message = format!("left out: {value}, as there is no address beside it");
            draft.wrong(place, name(column), message);
        }
    }
}

/// Undoes what keeps a spreadsheet from reading a cell as a formula: the apostrophe before it.
fn plain(cell: &str) -> &str {
    let rest = cell.trim_start_matches('\'');
    let is_guarded = rest.len() < cell.len() && rest.starts_with(['=', '+', '-', '@', '\t', '\r']);
    if is_guarded { &cell[1..] } else { cell }
}

/// Splits a list at its semicolons; one that belongs to a value has a backslash before it, as has
/// a backslash.
fn list(cell: &str) -> Vec<String> {
    let mut list = vec![String::new()];
    let mut characters = cell.chars().peekable();
    while let Some(character) = characters.next() {
        let value = list.last_mut().expect("a list begins with one value");
        match (character, characters.peek()) {
            ('\\', Some(next @ (';' | '\\'))) => {
                value.push(*next);
                characters.next();
            }
            (';', _) => list.push(String::new()),
            _ => value.push(character),
        }
    }
    for value in &mut list {
        value.truncate(value.trim_end().len());
        value.drain(..value.len() - value.trim_start().len());
    }
    while list.last().is_some_and(String::is_empty) {
        list.pop();
    }
    list
}

/// Splits a list of addresses at the semicolons after which another address, a space or nothing
/// follows: a semicolon can be part of an address.
fn addresses(cell: &str) -> Vec<String> {
    let mut list = Vec::new();
    let mut start = 0;
    for (at, _) in cell.match_indices(';') {
        let rest = &cell[at + 1..];
        let is_next = rest
            .get(..4)
            .is_some_and(|start| start.eq_ignore_ascii_case("http"));
        let is_end =
            rest.is_empty() || rest.starts_with(';') || rest.starts_with(char::is_whitespace);
        if at >= start && (is_next || is_end) && !cell[..at].ends_with('\\') {
            list.push(cell[start..at].trim().replace("\\;", ";"));
            start = at + 1;
        }
    }
    list.push(cell[start..].trim().replace("\\;", ";"));
    list
}
