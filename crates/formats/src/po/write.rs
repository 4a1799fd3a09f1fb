//! Writes a PO file.

use std::fmt::Write as _;

use super::Po;

/// Writes a PO file: UTF-8, lines that end with U+000A, and a text on one line up to each of its own line
/// breaks.
#[must_use]
pub fn write(po: &Po) -> String {
    let mut out = String::from("msgid \"\"\nmsgstr \"\"\n");
    for (name, value) in &po.header {
        let line = format!("{name}: {}\n", one_line(value));
        let _ = writeln!(out, "\"{}\"", escaped(&line));
    }
    for entry in &po.entries {
        out.push('\n');
        for comment in &entry.comments {
            let _ = writeln!(out, "#. {}", one_line(comment));
        }
        if entry.is_fuzzy {
            out.push_str("#, fuzzy\n");
        }
        if let Some(context) = &entry.context {
            field(&mut out, "msgctxt", context);
        }
        field(&mut out, "msgid", &entry.source);
        field(&mut out, "msgstr", &entry.translation);
    }
    out
}

fn field(out: &mut String, keyword: &str, text: &str) {
    let lines: Vec<_> = text.split_inclusive('\n').collect();
    match &lines[..] {
        [] | [_] => _ = writeln!(out, "{keyword} \"{}\"", escaped(text)),
        lines => {
            let _ = writeln!(out, "{keyword} \"\"");
            for line in lines {
                let _ = writeln!(out, "\"{}\"", escaped(line));
            }
        }
    }
}

/// Writes what a quoted text cannot hold as C does.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\t' => out.push_str("\\t"),
            '\r' => out.push_str("\\r"),
            c if c.is_ascii_control() => _ = write!(out, "\\{:03o}", u32::from(c)),
            c => out.push(c),
        }
    }
    out
}

/// Puts a space in the place of line breaks and other control characters.
fn one_line(text: &str) -> String {
    let parts = text.split(char::is_control).map(str::trim);
    let parts: Vec<_> = parts.filter(|part| !part.is_empty()).collect();
    parts.join(" ")
}
