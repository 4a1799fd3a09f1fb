//! Reads a text, and tells what came of it.

use dossier::{Dossier, Name, Report};
use formats::import::{Import, Options, import};

/// What becomes of a text of which some can be imported.
pub fn read(text: &str) -> Import {
    import(text.as_bytes(), None, &Options::default(), &mut |_| {}).expect("an import")
}

/// What is said of it, a line each.
pub fn said(import: &Import) -> String {
    let said = import.diagnostics.iter().map(|it| it.brief() + "\n");
    said.collect()
}

/// The dates of the reports.
pub fn dates(dossier: &Dossier) -> Vec<String> {
    let reports = dossier.reports.iter();
    reports.map(|report| report.date.to_string()).collect()
}

pub fn authors(report: &Report) -> Vec<&str> {
    report.authors.iter().map(Name::as_str).collect()
}
