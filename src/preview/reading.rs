//! Reads a file of any format that the tool reads, and says what the tool says of it.

use dossier::Dossier;
use dossier::check;
use formats::export::json;
use formats::import::{Options, import, slug};
use locale::{Locale, Page};
use serde::Deserialize;
use serde::de::IgnoredAny;

/// What came of a file.
pub struct Reading {
    /// What was found, a line each, as the tool prints it.
    pub lines: Vec<String>,
    /// What came of it, in one sentence.
    pub conclusion: String,
    /// The dossier and its dataset as JSON, where one could be read.
    pub dossier: Option<(Dossier, String)>,
    /// The name of the dataset's file, without the ending.
    pub name: String,
}

/// The members of a JSON object that tell of another format.
#[derive(Deserialize)]
struct Foreign {
    version: Option<serde_json::Value>,
    timeline: Option<IgnoredAny>,
    events: Option<IgnoredAny>,
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

/// Tells whether a file is meant as a dataset: JSON, even broken, and of no other format.
fn is_dataset(name: &str, bytes: &[u8]) -> bool {
    let start = bytes.trim_ascii_start();
    if !start.starts_with(b"{") && !name.to_ascii_lowercase().ends_with(".json") {
        return false;
    }
    let foreign = serde_json::from_slice::<Foreign>(bytes).is_ok_and(|found| {
        let version = found.version.as_ref().and_then(|version| version.as_str());
        let is_feed = version.is_some_and(|version| version.contains("jsonfeed.org"));
        is_feed || found.timeline.is_some() || found.events.is_some()
    });
    !foreign
}

/// Checks a dataset.
fn dataset(name: &str, stem: &str, bytes: &[u8], locale: &Locale<Page>) -> Reading {
    let reading = check::read(bytes);
    let errors = reading.problems.iter();
    let errors = errors
        .filter(|problem| problem.severity == check::Severity::Error)
        .count();
    let notes = reading.problems.len() - errors;
    let reports = reading.dossier.as_ref().map(|it| it.reports.len());
    let read = match reports {
        Some(reports) => locale.report_count(reports),
        None => locale.not_read().to_owned(),
    };
    let lines = reading.problems.iter();
    Reading {
        lines: lines.map(|problem| format!("{name}:{problem}")).collect(),
        conclusion: locale.preview_dataset(
            name,
            &read,
            &locale.error_count(errors),
            &locale.note_count(notes),
        ),
        dossier: reading
            .dossier
            .map(|dossier| (dossier, String::from_utf8_lossy(bytes).into_owned())),
        name: stem.to_owned(),
    }
}

/// Imports another format.
fn imported(name: &str, stem: &str, bytes: &[u8]) -> Reading {
    let line = |remark: &formats::import::Remark| format!("{name}: {}: {remark}", remark.weight);
    let stem = Some(slug(stem)).filter(|slug| !slug.is_empty());
    let stem = stem.unwrap_or_else(|| "dossier".to_owned());
    match import(bytes, None, &Options::default(), &mut |_| {}) {
        Ok(import) => {
            let text = json(&import.dossier);
            Reading {
                lines: import.remarks.iter().map(line).collect(),
                conclusion: format!("{name}: {}: {}", import.format.title(), import.conclusion()),
                dossier: Some((import.dossier, text)),
                name: stem,
            }
        }
        Err(unreadable) => Reading {
            lines: unreadable.remarks.iter().map(line).collect(),
            conclusion: format!("{name}: {unreadable}"),
            dossier: None,
            name: stem,
        },
    }
}
