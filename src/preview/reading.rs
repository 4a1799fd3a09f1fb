//! Reads a file of any format that the command line reads, and says the same of it.

use dossier::{Diagnostic, Dossier, check};
use formats::export::json;
use formats::import::{Options, import, is_dataset};
use formats::slug::slug;
use locale::{Locale, Page};

/// What came of a file.
pub struct Reading {
    /// What was found, a line each, as the command line prints it.
    pub lines: Vec<String>,
    /// What came of it, in one sentence.
    pub conclusion: String,
    /// The dossier and its dataset as JSON, where one could be read.
    pub dossier: Option<(Dossier, String)>,
    /// The name of the dataset's file, without the ending.
    pub name: String,
}

/// Reads a file of that name.
pub fn read(name: &str, bytes: &[u8], locale: &Locale<Page>) -> Reading {
    let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
    if is_dataset(name, bytes) {
        dataset(name, stem, bytes, locale)
    } else {
        imported(name, stem, bytes)
    }
}

/// Checks a dataset.
fn dataset(name: &str, stem: &str, bytes: &[u8], locale: &Locale<Page>) -> Reading {
    let reading = check::read(bytes);
    let errors = reading.diagnostics.iter();
    let errors = errors.filter(|diagnostic| diagnostic.is_error()).count();
    let warnings = reading.diagnostics.len() - errors;
    let reports = reading.dossier.as_ref().map(|it| it.reports.len());
    let read = match reports {
        Some(reports) => locale.report_count(reports),
        None => locale.not_read().to_owned(),
    };
    Reading {
        lines: lines(name, reading.diagnostics),
        conclusion: locale.preview_dataset(
            name,
            &read,
            &locale.error_count(errors),
            &locale.warning_count(warnings),
        ),
        dossier: reading
            .dossier
            .map(|dossier| (dossier, String::from_utf8_lossy(bytes).into_owned())),
        name: stem.to_owned(),
    }
}

/// Imports another format.
fn imported(name: &str, stem: &str, bytes: &[u8]) -> Reading {
    let stem = Some(slug(stem)).filter(|slug| !slug.is_empty());
    let stem = stem.unwrap_or_else(|| "dossier".to_owned());
    match import(bytes, None, &Options::default(), &mut |_| {}) {
        Ok(import) => {
            let text = json(&import.dossier);
            Reading {
                conclusion: format!("{name}: {}: {}", import.format.title(), import.conclusion()),
                lines: lines(name, import.diagnostics),
                dossier: Some((import.dossier, text)),
                name: stem,
            }
        }
        Err(mut diagnostics) => {
            // The last is about the whole file.
            let whole = diagnostics.pop().map(|whole| whole.message);
            Reading {
                lines: lines(name, diagnostics),
                conclusion: format!("{name}: {}", whole.unwrap_or_default()),
                dossier: None,
                name: stem,
            }
        }
    }
}

/// Writes each diagnostic as the command line prints it.
fn lines(name: &str, diagnostics: Vec<Diagnostic>) -> Vec<String> {
    let lines = diagnostics.into_iter();
    lines
        .map(|diagnostic| diagnostic.in_file(name).to_string())
        .collect()
}
