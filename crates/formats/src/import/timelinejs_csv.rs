//! The spreadsheet of `TimelineJS`, with the columns of today or those of its first version.

use super::date;
use super::draft::{Draft, Entry, unique};
use super::header::Header;
use super::options::DayOrder;
use super::rules::unreadable;
use super::table::{Row, Table};
use dossier::{Date, Diagnostic, RowLocation, Source};

/// Where the columns stand.
struct Columns {
    start: [Option<usize>; 3],
    end: [Option<usize>; 3],
    start_date: Option<usize>,
    end_date: Option<usize>,
    headline: Option<usize>,
    text: Option<usize>,
    addresses: Vec<usize>,
    kind: Option<usize>,
    group: Option<usize>,
    left_out: Vec<usize>,
}

impl Columns {
    /// Finds the columns. What is none of `TimelineJS` is left out, as are its own of the looks.
    fn of(header: &Header) -> Self {
        let find = |name: &str| header.find(&[name]);
        let mut columns = Self {
            start: ["year", "month", "day"].map(find),
            end: ["endyear", "endmonth", "endday"].map(find),
            start_date: find("startdate"),
            end_date: find("enddate"),
            headline: find("headline"),
            text: find("text"),
            addresses: ["link", "media"].into_iter().filter_map(find).collect(),
            kind: find("type"),
            group: header.find(&["group", "tag"]),
            left_out: Vec::new(),
        };
        let read = [columns.start, columns.end].concat().into_iter().flatten();
        let single = [
            columns.start_date,
            columns.end_date,
            columns.headline,
            columns.text,
        ];
        let read = read.chain(single.into_iter().flatten());
        let read = read.chain([columns.kind, columns.group].into_iter().flatten());
        let read: Vec<_> = read.chain(columns.addresses.iter().copied()).collect();
        columns.left_out = (0..header.len())
            .filter(|column| !read.contains(column))
            .collect();
        columns
    }
}

/// Addresses of pictures end in one of these.
const PICTURES: [&str; 7] = [".jpg", ".jpeg", ".png", ".gif", ".svg", ".webp", ".avif"];

/// Tells whether these are the columns of `TimelineJS`.
pub fn is_header(header: &Header) -> bool {
    header.find(&["headline"]).is_some() && header.find(&["year", "startdate"]).is_some()
}

/// Tells how many columns are known, where these are columns of `TimelineJS`.
pub fn known(header: &Header) -> Option<usize> {
    is_header(header).then(|| header.len() - Columns::of(header).left_out.len())
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
    let table = Table::of_text(text, &draft.options.columns, known)?;
    if !is_header(&table.header) {
        let message = "a TimelineJS spreadsheet has the columns \"Headline\" and \"Year\" (or \"Start Date\")";
        return Err(unreadable(message));
    }
    let columns = Columns::of(&table.header);
    let date = columns.start[0].or(columns.start_date);
    table.rows(draft, date, progress, |draft, header, row| {
        each(draft, header, &columns, row);
    });
    Ok(())
}

/// Reads one row: the title of the timeline, an era or an event.
fn each(draft: &mut Draft<'_>, header: &Header, columns: &Columns, row: &Row<'_>) {
    let place = row.place;
    draft.found();
    let mut sources = Vec::new();
    let kind = row.cell(columns.kind).to_ascii_lowercase();
    let date = match date(draft.options.day_order, columns, row) {
        Ok(date) => date,
        Err((column, message)) => {
            return draft.refuse(
                place,
                column.map_or("", |column| header.name(column)),
                message,
            );
        }
    };
    for column in [columns.start_date, columns.end_date].into_iter().flatten() {
        draft.leave_time(place, header.name(column), row.cell(Some(column)));
    }
    let column = columns.start[0].or(columns.start_date);
    let column = column.map_or("", |column| header.name(column));
    if kind != "title" && date.is_none() {
        return draft.refuse(place, column, "there is no date");
    }
    let headline = draft.plain(place, "Headline", row.cell(columns.headline), &mut sources);
    let text = draft.plain(place, "Text", row.cell(columns.text), &mut sources);
    for address in &columns.addresses {
        medium(
            draft,
            place,
            header.name(*address),
            row.cell(Some(*address)),
            &mut sources,
        );
    }
    for left_out in &columns.left_out {
        draft.leave_out(place, header.name(*left_out), row.cell(Some(*left_out)));
    }
    let group = row.cell(columns.group);
    let Some(date) = date.filter(|_| kind != "title") else {
        draft.leave_out(
            place,
            column,
            &date.map(|date| date.to_string()).unwrap_or_default(),
        );
        draft.leave_out(place, "Group", group);
        return title(draft, place, headline, &text, sources);
    };
    let mut entry = Entry::new(place, date);
    entry.repeats = row.repeats;
    if kind == "era" {
        "Era".clone_into(&mut entry.label);
    } else {
        draft.leave_out(place, "Type", &kind);
    }
    entry.title = headline;
    entry.text = text;
    unique(&mut sources);
    entry.sources = sources;
    entry
        .topics
        .extend(draft.topic(place, "Group", group, None));
    draft.add(entry);
}

/// Takes the title slide as the heading and the summary of the dossier.
pub fn title(
    draft: &mut Draft<'_>,
    place: RowLocation,
    headline: String,
    text: &str,
    mut sources: Vec<Source>,
) {
    unique(&mut sources);
    if draft.title.is_none() && !headline.is_empty() {
        draft.title = Some(headline);
    } else {
        draft.leave_out(place, "Headline", &headline);
    }
    let paragraphs = text
        .split("\n\n")
        .map(str::trim)
        .filter(|text| !text.is_empty());
    draft.paragraphs.extend(paragraphs.map(str::to_owned));
    draft.sources.extend(sources);
}

/// Takes what a slide shows: an address becomes a source, unless it is that of a picture.
pub fn medium(
    draft: &mut Draft<'_>,
    place: RowLocation,
    field: &str,
    medium: &str,
    sources: &mut Vec<Source>,
) {
    let path = medium
        .split(['?', '#'])
        .next()
        .unwrap_or_default()
        .to_ascii_lowercase();
    let is_picture = PICTURES.iter().any(|ending| path.ends_with(ending));
    if medium.starts_with('<') {
        let text = draft.plain(place, field, medium, sources);
        draft.leave_out(place, field, &text);
    } else if is_picture || !medium.contains("://") {
        draft.leave_out(place, field, medium);
    } else {
        draft.source(place, field, medium, sources);
    }
}

/// Reads the date of a row.
///
/// # Errors
/// Names the column that is wrong, and says why.
fn date(
    order: Option<DayOrder>,
    columns: &Columns,
    row: &Row<'_>,
) -> Result<Option<Date>, (Option<usize>, String)> {
    let of_parts = |columns: [Option<usize>; 3]| {
        let [year, month, day] = columns.map(|column| row.cell(column));
        date::parts(year, month, day).map_err(|(part, message)| (columns[part as usize], message))
    };
    let of_text = |column: Option<usize>| match row.cell(column) {
        "" => Ok(None),
        cell => match date::read(cell, order) {
            Ok(date) => Ok(Some(date.to_string())),
            Err(message) => Err((column, message)),
        },
    };
    let start = match of_parts(columns.start)? {
        Some(start) => Some(start),
        None => of_text(columns.start_date)?,
    };
    let end = match of_parts(columns.end)? {
        Some(end) => Some(end),
        None => of_text(columns.end_date)?,
    };
    join(start, end).map_err(|message| (columns.end[0].or(columns.end_date), message))
}

/// Joins the beginning and the end of an event. Where both are the same, it is no interval.
///
/// # Errors
/// Says that there is an end but no beginning, or that it ends before it begins.
pub fn join(start: Option<String>, end: Option<String>) -> Result<Option<Date>, String> {
    match (start, end) {
        (None, None) => Ok(None),
        (None, Some(_)) => Err("there is an end, but no beginning".to_owned()),
        (Some(start), Some(end)) if start != end => date::interval(&start, &end).map(Some),
        (Some(start), _) => start
            .parse()
            .map(Some)
            .map_err(|_| format!("\"{start}\" is no date")),
    }
}
