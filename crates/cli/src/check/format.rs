//! How problems are written: for people, for programs, for GitHub.

use std::io::{self, BufWriter, Write};

use clap::ValueEnum;
use dossier::{Diagnostic, Position, Severity};
use serde::Serialize;

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
pub fn text(diagnostics: &[Diagnostic], out: impl Write) -> io::Result<()> {
    let mut out = BufWriter::new(out);
    for diagnostic in diagnostics {
        writeln!(out, "{diagnostic}")?;
    }
    out.flush()
}

/// One problem, as programs read it.
#[derive(Serialize)]
pub struct Row<'a> {
    /// The path as it was given.
    file: Option<&'a str>,
    /// Counted from 1; `null` where the problem is about the whole file.
    line: Option<usize>,
    /// In characters, counted from 1; `null` where the problem is about the whole file.
    column: Option<usize>,
    /// RFC 6901; empty where the problem is about the whole dataset.
    pointer: &'a str,
    /// `error` or `warning`.
    severity: String,
    rule: &'a str,
    message: &'a str,
}

/// Gives each problem as programs read it.
pub fn rows(diagnostics: &[Diagnostic]) -> Vec<Row<'_>> {
    let diagnostics = diagnostics.iter();
    diagnostics
        .map(|diagnostic| Row {
            file: diagnostic.location.file.as_deref(),
            line: diagnostic.location.position.map(|position| position.line),
            column: diagnostic.location.position.map(|position| position.column),
            pointer: &diagnostic.location.pointer,
            severity: diagnostic.severity.to_string(),
            rule: diagnostic.rule,
            message: &diagnostic.message,
        })
        .collect()
}

/// Writes one JSON array.
pub fn json(diagnostics: &[Diagnostic], out: impl Write) -> io::Result<()> {
    let mut out = BufWriter::new(out);
    serde_json::to_writer_pretty(&mut out, &rows(diagnostics))?;
    writeln!(out)?;
    out.flush()
}

/// Writes workflow commands: `::error file=..,line=..,col=..,title=..::message`.
pub fn github(diagnostics: &[Diagnostic], out: impl Write) -> io::Result<()> {
    let mut out = BufWriter::new(out);
    for diagnostic in diagnostics {
        let location = &diagnostic.location;
        let command = match diagnostic.severity {
            Severity::Error => "error",
            Severity::Warning => "warning",
        };
        let file = property(location.file.as_deref().unwrap_or_default());
        write!(out, "::{command} file={file}")?;
        if let Some(Position { line, column }) = location.position {
            write!(out, ",line={line},col={column}")?;
        }
        let mut message = diagnostic.message.clone();
        if !location.pointer.is_empty() {
            message.extend([" (at ", &location.pointer, ")"]);
        }
        writeln!(
            out,
            ",title={}::{}",
            property(diagnostic.rule),
            data(&message)
        )?;
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
