//! `import --into`: puts what was imported into a dataset that is there already.

use std::fmt::Write as _;
use std::fs;
use std::io::{self, Write as _};
use std::path::Path;
use std::process::ExitCode;

use chrono::DateTime;
use clap::Args;
use dossier::check::read;
use dossier::{Day, Diagnostic, Dossier, Part, RowLocation, rewrite};
use formats::import::Import;
use formats::merge::{Changed, Correction, Merge, Options, merge};
use serde::Serialize;
use std::time::{SystemTime, UNIX_EPOCH};

use super::super::check::format::{Row, rows};
use super::super::outcome::exit_code;
use super::super::read::{file_error, in_file, io_error};
use super::super::write::write;
use super::{Arguments, Written};

/// How many new reports are listed without `--verbose`.
const LISTED: usize = 20;

/// What is told of the dataset that is there already.
#[derive(Args)]
pub struct Into {
    /// Puts the reports into this dataset: what is new is added, what changed is changed, what
    /// is the same stays byte for byte. Reports are recognised by id, else by the address of a
    /// source, else by date and title.
    #[arg(
        long = "into",
        value_name = "DATASET",
        conflicts_with_all = ["output", "force", "title", "country", "licence", "publisher",
            "summary", "attribution", "as_of"]
    )]
    pub dataset: Option<std::path::PathBuf>,
    /// Why titles, dates and abstracts were changed: a sentence for readers, which is kept as a
    /// revision of each report.
    #[arg(long, value_name = "REASON", requires = "dataset")]
    because: Option<String>,
    /// The day of these revisions [default: today, in UTC].
    #[arg(long, value_name = "DAY", requires = "because")]
    on: Option<Day>,
    /// Removes reports that the file does not have.
    #[arg(long, requires = "dataset")]
    remove_missing: bool,
    /// Says what would happen, and writes nothing.
    #[arg(long)]
    pub dry_run: bool,
}

impl Into {
    /// Makes sure that what is told of a dataset is told of one. (Clap does not ask for a required argument
    /// that conflicts with another one that is there, such as `--force`.)
    ///
    /// # Errors
    /// Names what is told of none.
    pub fn check(&self) -> Result<(), Diagnostic> {
        let told = [
            ("--because", self.because.is_some()),
            ("--on", self.on.is_some()),
            ("--remove-missing", self.remove_missing),
        ];
        let told = told.into_iter().find(|(_, is_told)| *is_told);
        match told {
            Some((name, _)) if self.dataset.is_none() => {
                let message = format!(
                    "{name} is about a dataset that is there already: say which with --into DATASET; \
                     nothing was written"
                );
                Err(Diagnostic::error("arguments", message))
            }
            _ => Ok(()),
        }
    }
}

/// A dataset that is there already.
pub struct Base {
    /// The text, without its byte order mark.
    text: String,
    /// What it says.
    pub dossier: Dossier,
}

impl Base {
    /// Reads the dataset. It may have errors, as long as it has the shape of a dataset and its ids lead to
    /// one report each.
    ///
    /// # Errors
    /// Says why nothing can be put into it.
    pub fn read(file: &Path) -> Result<Self, Vec<Diagnostic>> {
        let bytes = fs::read(file).map_err(|error| vec![io_error(file, &error)])?;
        let reading = read(&bytes);
        let mut errors = reading.diagnostics;
        let rules = ["unique-id", "encoding"];
        let Some(dossier) = reading.dossier else {
            errors.retain(Diagnostic::is_error);
            return Err(in_file(file, errors));
        };
        errors.retain(|error| rules.contains(&error.rule));
        if !errors.is_empty() {
            return Err(in_file(file, errors));
        }
        let text = String::from_utf8(bytes).expect("the encoding is right");
        Ok(Self { text, dossier })
    }
}

/// Puts an import into the dataset. The exit code is 0 where everything was, 1 where something is wrong
/// with the file, or a correction has no reason, and 2 where the dataset cannot be written.
pub fn run(arguments: &Arguments, dataset: &Path, base: &Base, import: &Import) -> ExitCode {
    let into = &arguments.into;
    let correction = into.because.as_ref().map(|reason| Correction {
        day: into.on.unwrap_or_else(today),
        reason: reason.trim().to_owned(),
    });
    let is_explained = correction.as_ref().is_some_and(|it| !it.reason.is_empty());
    let options = Options {
        remove_missing: into.remove_missing,
        correction,
    };
    let of_file = |diagnostics| in_file(&arguments.file, diagnostics);
    let mut said = of_file(import.diagnostics.clone());
    let merge = match merge(&base.dossier, import, &options) {
        Ok(merge) => merge,
        Err(diagnostics) => {
            said.extend(of_file(diagnostics));
            let code = exit_code(&said);
            match arguments.format {
                // Where no one can read it, no one misses it.
                Written::Json => _ = refusal(&said),
                Written::Text => arguments.say(said),
            }
            arguments.conclude(&format!("{}: nothing was written\n", dataset.display()));
            return code;
        }
    };
    said.extend(of_file(merge.diagnostics.clone()));
    if !is_explained {
        said.extend(
            merge
                .corrected()
                .map(|changed| unexplained(dataset, changed)),
        );
    }
    let is_refused = !is_explained && merge.corrected().next().is_some();
    let mut is_written = false;
    if !is_refused && !into.dry_run && !merge.is_empty() {
        match written(dataset, base, &merge) {
            Ok(()) => is_written = true,
            Err(error) => said.push(error),
        }
    }
    let code = exit_code(&said);
    let conclusion = conclusion(&merge, is_written, into.dry_run);
    let conclusion = format!("{}: {conclusion}\n", dataset.display());
    match arguments.format {
        Written::Json => {
            // Where no one can read it, no one misses it.
            let _ = json(&merge, &said, is_written);
            arguments.conclude(&conclusion);
        }
        Written::Text => {
            arguments.say(said);
            let listed = if arguments.verbose || into.dry_run {
                usize::MAX
            } else {
                LISTED
            };
            arguments.conclude(&(list(dataset, &merge, listed) + &conclusion));
        }
    }
    code
}

/// Writes the dataset whole.
///
/// # Errors
/// Says why it cannot be written.
fn written(dataset: &Path, base: &Base, merge: &Merge) -> Result<(), Diagnostic> {
    let broken = |error: String| file_error(dataset, "output", error);
    let text = rewrite(&base.text, &merge.dossier).map_err(|error| broken(error.to_string()))?;
    // The text is an edit of the earlier one, so it is held to what it is to say.
    if read(text.as_bytes()).dossier.as_ref() != Some(&merge.dossier) {
        let message = "the changed dataset would not say what it should, so it was not written: please \
                       report this as a fault of chronicle";
        return Err(broken(message.to_owned()));
    }
    write(dataset, text.as_bytes(), true)
}

/// Asks for the reason of a change that readers must be able to see.
fn unexplained(dataset: &Path, changed: &Changed) -> Diagnostic {
    let message = format!(
        "{} of \"{}\" would be changed ({}): say why with --because \"...\", which readers see as a revision; \
         nothing was written",
        changed.corrected.join(" and "),
        changed.id,
        place(changed.place),
    );
    file_error(dataset, "revision", message)
}

/// Lists what changes: a line for each report, and one for each of its fields.
fn list(dataset: &Path, merge: &Merge, listed: usize) -> String {
    let mut lines = String::new();
    let file = dataset.display();
    for added in merge.added.iter().take(listed) {
        let (id, place, title) = (&added.id, place(added.place), &added.title);
        let _ = writeln!(lines, "{file}: added {id} ({place}): {title}");
    }
    if merge.added.len() > listed {
        let more = merge.added.len() - listed;
        let _ = writeln!(
            lines,
            "{file}: added {more} more, each of which --verbose lists"
        );
    }
    for changed in &merge.changed {
        let (id, place) = (&changed.id, place(changed.place));
        for field in &changed.fields {
            let _ = writeln!(lines, "{file}: changed {id} ({place}): {field}");
        }
    }
    for field in &merge.fields {
        let (id, kind, label) = (&field.id, field.kind, &field.label);
        let _ = writeln!(lines, "{file}: added fields/{id}, of kind {kind}: {label}");
    }
    for topic in &merge.topics {
        let _ = writeln!(lines, "{file}: changed {topic}");
    }
    for id in &merge.removed {
        let _ = writeln!(lines, "{file}: removed {id}");
    }
    lines
}

/// Counts what became of the reports.
fn conclusion(merge: &Merge, is_written: bool, is_dry_run: bool) -> String {
    let at_most = if merge.unknown > 0 { "at most " } else { "" };
    let mut counts = vec![
        format!("{} added", merge.added.len()),
        format!("{} changed", merge.changed.len()),
        format!("{} the same", merge.same),
    ];
    for (before, count, what) in [
        ("", merge.refused, "refused"),
        ("", merge.removed.len(), "removed"),
        (at_most, merge.missing.len(), "not in the file, kept"),
    ] {
        if count > 0 {
            counts.push(format!("{before}{count} {what}"));
        }
    }
    if is_dry_run {
        counts.push("nothing was written, as --dry-run asks".to_owned());
    } else if !is_written {
        counts.push("nothing was written".to_owned());
    }
    counts.join("; ")
}

/// What became of the reports, as programs read it.
#[derive(Serialize)]
struct Outcome<'a> {
    added: Vec<serde_json::Value>,
    changed: Vec<serde_json::Value>,
    fields: &'a [dossier::Field],
    topics: Vec<serde_json::Value>,
    removed: &'a [dossier::ReportId],
    missing: &'a [dossier::ReportId],
    same: usize,
    refused: usize,
    written: bool,
    diagnostics: Vec<Row<'a>>,
}

/// Says why nothing is put into the dataset.
fn refusal(said: &[Diagnostic]) -> io::Result<()> {
    let said = briefly(said);
    let refusal = serde_json::json!({ "written": false, "diagnostics": rows(&said) });
    let mut out = io::stdout().lock();
    serde_json::to_writer_pretty(&mut out, &refusal)?;
    writeln!(out)
}

/// Gives diagnostics with their places in the file as part of their messages.
fn briefly(said: &[Diagnostic]) -> Vec<Diagnostic> {
    let mut said = said.to_vec();
    for diagnostic in &mut said {
        diagnostic.message = diagnostic.brief();
    }
    said
}

fn json(merge: &Merge, said: &[Diagnostic], written: bool) -> io::Result<()> {
    let said = briefly(said);
    let field = |field: &formats::merge::FieldChange| serde_json::json!({ "field": field.field, "before": field.before, "after": field.after });
    let outcome = Outcome {
        added: merge
            .added
            .iter()
            .map(|it| serde_json::json!({ "id": it.id, "place": place(it.place), "title": it.title }))
            .collect(),
        changed: merge
            .changed
            .iter()
            .map(|it| {
                let fields: Vec<_> = it.fields.iter().map(field).collect();
                serde_json::json!({ "id": it.id, "place": place(it.place), "fields": fields })
            })
            .collect(),
        fields: &merge.fields,
        topics: merge.topics.iter().map(field).collect(),
        removed: &merge.removed,
        missing: &merge.missing,
        same: merge.same,
        refused: merge.refused,
        written,
        diagnostics: rows(&said),
    };
    let mut out = io::stdout().lock();
    serde_json::to_writer_pretty(&mut out, &outcome)?;
    writeln!(out)
}

/// Names a place in the file.
fn place(row: RowLocation) -> String {
    Part { row, field: None }.to_string()
}

/// Gives the day on which this runs, in UTC.
fn today() -> Day {
    let now = SystemTime::now().duration_since(UNIX_EPOCH);
    let seconds = now.map_or(0, |now| now.as_secs());
    let time = i64::try_from(seconds)
        .ok()
        .and_then(|it| DateTime::from_timestamp(it, 0));
    let day = time.unwrap_or_default().date_naive().to_string();
    day.parse().expect("a day of the calendar")
}
