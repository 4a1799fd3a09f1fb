//! Every source with and without an archived copy, as a table for an archivist's tool.

use dossier::{Dossier, Report, Source};

const HEADER: [&str; 6] = [
    "report id",
    "title",
    "address",
    "archived address",
    "captured",
    "has archived copy",
];

/// Gives one row for each source of each report, and after them those of the summary under the id
/// `summary`; a report without a source has a row without an address. CSV (RFC 4180): UTF-8, a
/// header, lines end with CR LF. A cell that a spreadsheet would run as a formula begins with an
/// apostrophe.
#[must_use]
pub fn csv(dossier: &Dossier) -> String {
    let mut rows = vec![HEADER.map(cell)];
    for report in &dossier.reports {
        let id = report.id.as_str();
        let title = report.title.to_string();
        rows.extend(report.sources.iter().map(|source| row(id, &title, source)));
        rows.extend(without_source(report, &title));
    }
    let summary = dossier.summary.sources.iter();
    rows.extend(summary.map(|source| row("summary", &dossier.title, source)));
    rows.iter().map(|cells| cells.join(",") + "\r\n").collect()
}

/// Gives the cells of a source.
fn row(id: &str, title: &str, source: &Source) -> [String; 6] {
    let archived = source.archived_url.as_ref();
    let captured = archived.and_then(|_| source.captured());
    let has_copy = if archived.is_some() { "yes" } else { "no" };
    let archived = archived.map(ToString::to_string).unwrap_or_default();
    let captured = captured.map(|day| day.to_string()).unwrap_or_default();
    [
        id,
        title,
        source.url.as_str(),
        &archived,
        &captured,
        has_copy,
    ]
    .map(cell)
}

/// Gives the cells of a report of which no source is known.
fn without_source(report: &Report, title: &str) -> Option<[String; 6]> {
    let cells = [report.id.as_str(), title, "", "", "", "no"];
    report.sources.is_empty().then(|| cells.map(cell))
}

/// Writes a cell, in quotes where it must be.
fn cell(text: &str) -> String {
    let is_formula =
        text.starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠']);
    let text = if is_formula {
        format!("'{text}")
    } else {
        text.to_owned()
    };
    if text.contains([',', '"', '\r', '\n']) {
        format!("\"{}\"", text.replace('"', "\"\""))
    } else {
        text
    }
}
