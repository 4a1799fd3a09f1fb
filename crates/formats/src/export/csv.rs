//! Reports as a spreadsheet: CSV (RFC 4180) in UTF-8 with a byte order mark, so that spreadsheet
//! programs read every letter.

use std::borrow::Cow;
use std::collections::BTreeSet;

use dossier::{
    Date, DateMeaning, Dossier, FieldValue, Language, Name, Number, Point, Report, ReportId,
    Source, TopicId, TypedValue,
};

use crate::columns::NAMES;
use crate::field_column;

/// Gives the reports as CSV, a row each: dates in EDTF but for seasons,
/// which are words (`2012-21` could be years); lists with semicolons. A cell that a
/// spreadsheet would take for a formula has an apostrophe before it.
///
/// ```
/// # let dossier = serde_json::from_str(include_str!("../../../../tests/fixtures/examplia.json"))?;
/// let table = formats::export::csv::csv(&dossier, &dossier.reports);
/// assert!(table.starts_with("\u{feff}id,aliases,date,title,"));
/// # Ok::<(), serde_json::Error>(())
/// ```
pub fn csv<'a>(dossier: &Dossier, reports: impl IntoIterator<Item = &'a Report>) -> String {
    let mut table = String::from("\u{feff}");
    let own = dossier.fields.iter().map(field_column::name);
    row(
        &mut table,
        NAMES
            .map(Cow::Borrowed)
            .into_iter()
            .chain(own.map(Cow::from)),
    );
    for report in reports {
        let own = own_cells(dossier, report).into_iter();
        row(&mut table, cells(dossier, report).into_iter().chain(own));
    }
    table
}

/// Says what of a dossier its CSV does not hold: noun phrases, plain English text.
#[must_use]
pub fn left_out(dossier: &Dossier) -> Vec<String> {
    let mut list = vec![
        "title, country, language, licence and publisher of the dossier".to_owned(),
        "the summary".to_owned(),
    ];
    if dossier.dates == DateMeaning::Events {
        list.push("that dates are those of events".to_owned());
    }
    if dossier.photo.is_some() {
        list.push("the picture".to_owned());
    }
    let used = dossier.reports.iter().flat_map(|report| &report.topics);
    let used: BTreeSet<_> = used.collect();
    let topics = dossier.topics.iter();
    let unused = topics.filter(|topic| !used.contains(&topic.id)).count();
    if unused > 0 {
        let noun = if unused == 1 { "topic" } else { "topics" };
        list.push(format!("{unused} {noun} without reports"));
    }
    let media = dossier
        .reports
        .iter()
        .filter(|report| !report.media.is_empty());
    let media = media.count();
    if media > 0 {
        let noun = if media == 1 { "report" } else { "reports" };
        list.push(format!("the media of {media} {noun}"));
    }
    let mut sources = dossier.reports.iter().flat_map(|report| &report.sources);
    if sources.any(|source| source.provenance.is_some()) {
        list.push("where copies of sources come from".to_owned());
    }
    let revised = dossier
        .reports
        .iter()
        .filter(|report| !report.revisions.is_empty());
    let revised = revised.count();
    if revised > 0 {
        let noun = if revised == 1 { "report" } else { "reports" };
        list.push(format!("the revisions of {revised} {noun}"));
    }
    let spaced = dossier
        .reports
        .iter()
        .filter(|report| is_spaced(report))
        .count();
    if spaced > 0 {
        list.push(format!(
            "the spaces at the ends of texts in {spaced} reports"
        ));
    }
    list
}

/// Tells whether a text of the report begins or ends with spaces, which an import strips.
fn is_spaced(report: &Report) -> bool {
    let texts = [&report.title.text, &report.kind.label];
    let texts = texts.into_iter().chain(&report.publisher);
    let texts = texts.chain(&report.abstract_);
    let own = report.fields.values().flat_map(|value| match value {
        FieldValue::Text(text) => vec![text],
        FieldValue::List(texts) => texts.iter().collect(),
        FieldValue::Place(place) => vec![&place.name],
        FieldValue::Number(_) | FieldValue::YesNo(_) => Vec::new(),
    });
    let mut texts = texts.chain(&report.content_warning).chain(own);
    texts.any(|text| text.trim() != text)
}

/// Gives the cells of one report.
fn cells<'a>(dossier: &'a Dossier, report: &'a Report) -> [Cow<'a, str>; NAMES.len()] {
    let labels = report
        .topics
        .iter()
        .map(|id| dossier.topic_label(id).unwrap_or_default());
    let of_sources = |value: fn(&Source) -> String| {
        let values: Vec<_> = report.sources.iter().map(value).collect();
        let is_empty = values.iter().all(String::is_empty);
        if is_empty {
            String::new()
        } else {
            values.join("; ")
        }
    };
    let cells = [
        Cow::from(report.id.as_str()),
        list(report.aliases.iter().map(ReportId::as_str)).into(),
        date(report.date).into(),
        report.title.text.as_str().into(),
        if report.title.supplied { "yes" } else { "" }.into(),
        report.kind.item_type.as_str().into(),
        report.kind.label.as_str().into(),
        report.publisher.as_deref().unwrap_or_default().into(),
        list(report.authors.iter().map(Name::as_str)).into(),
        list(labels).into(),
        list(report.topics.iter().map(TopicId::as_str)).into(),
        report.abstract_.as_deref().unwrap_or_default().into(),
        report.content_warning.as_deref().unwrap_or_default().into(),
        report.language.as_ref().map_or("", Language::as_str).into(),
        of_sources(|source| address(source.url.as_str())).into(),
        of_sources(|source| {
            source
                .archived_url
                .as_ref()
                .map_or_else(String::new, |url| address(url.as_str()))
        })
        .into(),
        of_sources(|source| {
            source
                .captured
                .map_or_else(String::new, |day| day.to_string())
        })
        .into(),
        of_sources(|source| source.retrieved.map_or_else(String::new, date)).into(),
    ];
    cells.map(guarded)
}

/// Gives the cells of the dossier's own fields.
fn own_cells<'a>(dossier: &'a Dossier, report: &'a Report) -> Vec<Cow<'a, str>> {
    let cell = |value: TypedValue<'a>| match value {
        TypedValue::Text(text) => Cow::from(text),
        TypedValue::Number(number) => number.as_str().into(),
        TypedValue::YesNo(is_yes) => if is_yes { "yes" } else { "no" }.into(),
        TypedValue::Date(date) => date.to_string().into(),
        TypedValue::Link(url) => url.to_string().into(),
        TypedValue::List(texts) => list(texts.iter().map(String::as_str)).into(),
        TypedValue::Place(place) => {
            let (latitude, longitude) = place.coordinates().unzip();
            let degrees = latitude.into_iter().chain(longitude).map(Number::as_str);
            list([place.name.as_str()].into_iter().chain(degrees)).into()
        }
    };
    let cells = dossier.fields.iter().map(|field| {
        let value = report.fields.get(&field.id);
        let value = value.and_then(|value| value.typed(field.kind).ok());
        guarded(value.map(cell).unwrap_or_default())
    });
    cells.collect()
}

/// Joins a list with semicolons. A semicolon or backslash of a value gets a backslash before it.
fn list<'a>(values: impl Iterator<Item = &'a str>) -> String {
    let values = values.map(|value| value.replace('\\', "\\\\").replace(';', "\\;"));
    values.collect::<Vec<_>>().join("; ")
}

/// Gives an address as part of a list: only a semicolon that would end it gets a backslash.
fn address(url: &str) -> String {
    let mut text = String::with_capacity(url.len());
    for (at, part) in url.split(';').enumerate() {
        if at > 0 {
            let ends = part.is_empty()
                || part
                    .get(..4)
                    .is_some_and(|start| start.eq_ignore_ascii_case("http"));
            text.push_str(if ends { "\\;" } else { ";" });
        }
        text.push_str(part);
    }
    text
}

/// Puts an apostrophe before a cell that a spreadsheet would take for a formula, and before one
/// that would otherwise look as if it had been given one.
fn guarded(cell: Cow<'_, str>) -> Cow<'_, str> {
    let rest = cell.trim_start_matches('\'');
    if rest.starts_with(['=', '+', '-', '@', '\t', '\r']) {
        format!("'{cell}").into()
    } else {
        cell
    }
}

/// Writes one row. A cell that contains what parts cells stands in quotation marks.
fn row<'a>(table: &mut String, cells: impl Iterator<Item = Cow<'a, str>>) {
    for (place, cell) in cells.enumerate() {
        if place > 0 {
            table.push(',');
        }
        if cell.contains(['"', ',', ';', '\t', '\r', '\n'])
            || cell.starts_with(' ')
            || cell.ends_with(' ')
        {
            table.push('"');
            table.push_str(&cell.replace('"', "\"\""));
            table.push('"');
        } else {
            table.push_str(&cell);
        }
    }
    table.push_str("\r\n");
}

/// Writes a date in EDTF, or in English words where it has a season.
fn date(date: Date) -> String {
    if !date.has_season() {
        return date.to_string();
    }
    let start = words(date.start());
    date.end()
        .map_or(start.clone(), |end| format!("{start} to {}", words(end)))
}

/// Writes a point of a date in English words.
fn words(point: Point) -> String {
    let doubt = match (point.is_uncertain(), point.is_approximate()) {
        (false, false) => "",
        (false, true) => "about ",
        (true, false) => "perhaps ",
        (true, true) => "perhaps about ",
    };
    match point.season() {
        Some(season) => format!("{doubt}{} {:04}", season.as_str(), point.year()),
        None => format!("{doubt}{}", point.iso()),
    }
}
