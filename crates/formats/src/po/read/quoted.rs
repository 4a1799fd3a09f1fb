//! The texts in quotation marks, which C's rules hold for.

use dossier::{Diagnostic, shorten};

use super::Line;

/// Reads the texts in quotation marks of which the rest of a line is made.
///
/// # Errors
/// Gives the first fault, at its column.
pub(super) fn unquoted(line: Line, mut rest: &str) -> Result<String, Diagnostic> {
    let mut bytes = Vec::new();
    let start = rest;
    loop {
        let Some(inner) = rest.strip_prefix('"') else {
            let message = match shorten(rest) {
                found if found.is_empty() => "found nothing".to_owned(),
                found => format!("found \"{found}\""),
            };
            let message = format!("{message}, expected a text in quotation marks");
            return Err(line.error(rest, message));
        };
        rest = unescaped(line, inner, &mut bytes)?.trim_ascii_start();
        if rest.is_empty() {
            break;
        }
    }
    String::from_utf8(bytes).map_err(|_| {
        let message = "found an escape of a byte that is not UTF-8, expected the letter itself";
        line.error(start, message)
    })
}

/// Reads a text up to the quotation mark at its end, and gives what stands after that.
fn unescaped<'a>(line: Line, text: &'a str, out: &mut Vec<u8>) -> Result<&'a str, Diagnostic> {
    let mut rest = text;
    loop {
        let Some(end) = rest.find(['"', '\\']) else {
            let message = "found a text that does not end, expected a quotation mark at the end of the \
                           line (one in the text is written \\\")";
            return Err(line.error("", message));
        };
        out.extend_from_slice(&rest.as_bytes()[..end]);
        let found = &rest[end..];
        let Some(escape) = found.strip_prefix('\\') else {
            return Ok(&found[1..]);
        };
        let Some((byte, length)) = byte(escape.as_bytes()) else {
            let found_here: String = found.chars().take(2).collect();
            let message = format!(
                "found \"{found_here}\", expected \\n, \\t, \\\" or \\\\ (a backslash is written \\\\)"
            );
            return Err(line.error(found, message));
        };
        out.push(byte);
        rest = &escape[length..];
    }
}

/// Gives the byte that an escape of C means, and how long it is without its backslash.
fn byte(escape: &[u8]) -> Option<(u8, usize)> {
    let number = |digits: &[u8], radix, most| {
        let is_digit = |byte: &&u8| char::from(**byte).is_digit(radix);
        let length = digits.iter().take(most).take_while(is_digit).count();
        let text = str::from_utf8(&digits[..length]).ok()?;
        Some((u8::from_str_radix(text, radix).ok()?, length))
    };
    let byte = match escape.first()? {
        b'n' => b'\n',
        b't' => b'\t',
        b'r' => b'\r',
        b'a' => 0x07,
        b'b' => 0x08,
        b'f' => 0x0c,
        b'v' => 0x0b,
        c @ (b'"' | b'\\' | b'\'' | b'?') => *c,
        b'x' => return number(&escape[1..], 16, 2).map(|(byte, length)| (byte, length + 1)),
        _ => return number(escape, 8, 3),
    };
    Some((byte, 1))
}
