//! From bytes to JSON text: what is no text, or no JSON, gets one clear error.

use serde_json::value::RawValue;

use crate::Diagnostic;

use super::text::clip;

/// A byte order mark in UTF-8.
const MARK: char = '\u{feff}';

/// Text, and what is wrong with it, each with the byte at which it stands.
pub(super) struct Decoded<'a> {
    /// The text without its byte order mark; as far as it is UTF-8.
    pub(super) text: &'a str,
    /// Whether the text is JSON.
    pub(super) is_json: bool,
    /// What is wrong.
    pub(super) found: Vec<(usize, Diagnostic)>,
}

/// Decodes UTF-8 and makes sure that the text is one JSON value.
pub(super) fn decode(bytes: &[u8]) -> Decoded<'_> {
    let mut found = Vec::new();
    let mut report = |offset, rule, message: String| {
        found.push((offset, Diagnostic::error(rule, message)));
    };
    let (text, fault) = match str::from_utf8(bytes) {
        Ok(text) => (text, None),
        Err(error) => {
            let (valid, rest) = bytes.split_at(error.valid_up_to());
            let valid = str::from_utf8(valid).expect("UTF-8 as far as the error says");
            (valid, rest.first())
        }
    };
    if let Some(kind) = foreign(bytes, text) {
        let message = format!("found {kind}, expected a dataset: a text that begins with {{");
        report(0, "encoding", message);
        return Decoded {
            text: "",
            is_json: false,
            found,
        };
    }
    let text = text.strip_prefix(MARK).map_or(text, |rest| {
        let message = "found a byte order mark, expected {: save the file as UTF-8 without one";
        report(0, "encoding", message.to_owned());
        rest
    });
    if let Some(byte) = fault {
        let message =
            format!("found the byte 0x{byte:02X}, which is not UTF-8 here: save the file as UTF-8");
        report(text.len(), "encoding", message);
    } else if let Err(error) = serde_json::from_str::<&RawValue>(text) {
        let (offset, message) = syntax(text, &error);
        report(offset, "json", message);
    }
    let is_json = fault.is_none()
        && found
            .iter()
            .all(|(_, diagnostic)| diagnostic.rule != "json");
    Decoded {
        text,
        is_json,
        found,
    }
}

/// Names what a file is, where it is of a kind that is often taken for a dataset.
fn foreign(bytes: &[u8], text: &str) -> Option<&'static str> {
    let head = &bytes[..bytes.len().min(8192)];
    if bytes.starts_with(b"\xff\xfe") || bytes.starts_with(b"\xfe\xff") {
        Some("a file in UTF-16 (save it as UTF-8)")
    } else if head.contains(&0) {
        Some("a binary file")
    } else if text.trim_start_matches(MARK).trim_start().starts_with('<') {
        Some("an HTML or XML file")
    } else if bytes.trim_ascii().is_empty() {
        Some("an empty file")
    } else {
        None
    }
}

/// Says where a text ceases to be JSON, and why.
fn syntax(text: &str, error: &serde_json::Error) -> (usize, String) {
    let place = format!(" at line {} column {}", error.line(), error.column());
    let reason = error.to_string();
    let reason = reason.strip_suffix(&place).unwrap_or(&reason);
    if error.is_eof() {
        let message = format!(
            "found the end of the file, where JSON goes on: {reason}; write the brackets or the \
             quotation mark that are missing at the end"
        );
        return (text.trim_end().len(), message);
    }
    let line = match error.line() {
        0 | 1 => 0,
        number => text
            .match_indices('\n')
            .nth(number - 2)
            .map_or(text.len(), |(newline, _)| newline + 1),
    };
    // Column 0 is the line break before the line.
    let mut offset = (line + error.column()).saturating_sub(1).min(text.len());
    while !text.is_char_boundary(offset) {
        offset -= 1;
    }
    let rest = &text[offset..];
    if reason.starts_with("control character")
        && let Some((distance, control)) = rest.char_indices().find(|(_, c)| c.is_ascii_control())
    {
        let code = u32::from(control);
        if control == '\n' {
            let message = "found the end of the line inside of a text, expected a quotation mark (\") \
                           that ends the text, or \\n for a line break in it";
            return (offset + distance, message.to_owned());
        }
        let escape = match control {
            '\r' => "\\r".to_owned(),
            '\t' => "\\t".to_owned(),
            _ => format!("\\u{code:04x}"),
        };
        let message = format!(
            "found U+{code:04X} inside of a text, expected an escape: write {escape} for it"
        );
        return (offset + distance, message);
    }
    let before = text[..offset].trim_end();
    let first = rest.chars().next().unwrap_or_default();
    if reason.starts_with("expected `,` or")
        && first == '"'
        && text[before.len()..offset].contains('\n')
    {
        let message = "found no comma before the next line, expected one here".to_owned();
        return (before.len(), message);
    }
    let rest = rest.lines().next().unwrap_or_default();
    let remedy = remedy(before, first).map_or(String::new(), |remedy| format!("; {remedy}"));
    let found = clip(rest);
    (
        offset,
        format!("found {found}, which is no JSON here: {reason}{remedy}"),
    )
}

/// Says what to do about usual slips, by what stands before and at the place where a text ceases to be
/// JSON.
fn remedy(before: &str, first: char) -> Option<&'static str> {
    match (before.chars().next_back()?, first) {
        (',', '}' | ']') => Some("remove the comma before this bracket"),
        (_, '“' | '”' | '„' | '«' | '»' | '‘' | '’' | '\'') => {
            Some("write straight quotation marks (\") around names and texts")
        }
        ('"', character) if character.is_alphanumeric() => {
            Some("for a quotation mark in a text write \\\" or “ ”")
        }
        (',', ',') => Some("remove one of the two commas"),
        _ => None,
    }
}
