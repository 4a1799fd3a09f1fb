//! How problems are written: for people, for programs, for GitHub.

use std::io::{self, BufWriter, Write};

use clap::ValueEnum;
use dossier::check::{Position, Severity};
use serde::Serialize;

use crate::read::Fault;

/// A way of writing problems.
#[derive(Clone, Copy, Default, ValueEnum)]
pub enum Format {
    /// One line a problem: `file:line:column: rule: message (at pointer)`.
    #[default]
    Text,
    /// One array of objects with `file`, `line`, `column`, `pointer`, `severity`, `rule` and
    /// `message`.
    Json,
    /// Workflow commands, which GitHub shows beside the lines they are about.
    Github,
}

/// Writes one line a problem.
pub fn text(faults: &[Fault], out: impl Write) -> io::Result<()> {
    let mut out = BufWriter::new(out);
    for fault in faults {
        writeln!(out, "{fault}")?;
    }
    out.flush()
}

/// One problem, as programs read it.
#[derive(Serialize)]
struct Row<'a> {
    /// The path as it was given.
    file: String,
    /// Counted from 1; `null` where the problem is about the whole file.
    line: Option<usize>,
    /// In characters, counted from 1; `null` where the problem is about the whole file.
    column: Option<usize>,
    /// RFC 6901; empty where the problem is about the whole dataset.
    pointer: &'a str,
    /// `error` or `note`.
    severity: String,
    rule: &'a str,
    message: &'a str,
}

/// Writes one JSON array.
pub fn json(faults: &[Fault], out: impl Write) -> io::Result<()> {
    let mut out = BufWriter::new(out);
    let rows: Vec<_> = faults
        .iter()
        .map(|fault| Row {
            file: fault.file.display().to_string(),
            line: fault.problem.place.map(|place| place.line),
            column: fault.problem.place.map(|place| place.column),
            pointer: &fault.problem.pointer,
            severity: fault.problem.severity.to_string(),
            rule: fault.problem.rule,
            message: &fault.problem.message,
        })
        .collect();
    serde_json::to_writer_pretty(&mut out, &rows)?;
    writeln!(out)?;
    out.flush()
}

/// Writes workflow commands: `::error file=..,line=..,col=..,title=..::message`.
pub fn github(faults: &[Fault], out: impl Write) -> io::Result<()> {
    let mut out = BufWriter::new(out);
    for fault in faults {
        let problem = &fault.problem;
        let command = match problem.severity {
            Severity::Error => "error",
            Severity::Note => "notice",
        };
        let file = property(&fault.file.display().to_string());
        write!(out, "::{command} file={file}")?;
        if let Some(Position { line, column }) = problem.place {
            write!(out, ",line={line},col={column}")?;
        }
        let mut message = problem.message.clone();
        if !problem.pointer.is_empty() {
            message.extend([" (at ", &problem.pointer, ")"]);
        }
        writeln!(out, ",title={}::{}", property(problem.rule), data(&message))?;
    }
    out.flush()
}

/// Escapes what stands behind the second pair of colons.
fn data(text: &str) -> String {
    text.replace('%', "%25")
        .replace('\r', "%0D")
        .replace('\n', "%0A")
}

/// Escapes the value of a property.
fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}
