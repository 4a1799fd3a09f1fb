//! Tells text from what only looks like a file of text.

use std::borrow::Cow;

use dossier::Diagnostic;

use super::rules::unreadable;

/// How the file should be saved instead.
const ADVICE: &str = "save it anew as UTF-8 (in a spreadsheet: \"CSV UTF-8\")";

/// Gives the text of a file in UTF-8, or in UTF-16 that begins with a byte order mark, without that
/// mark. An XML file that names another encoding is given up to where it can be read, since its own
/// reader decodes it.
///
/// # Errors
/// Names what the file is instead: empty, broken UTF-16, Windows-1251, Windows-1252 or no text.
pub fn decode(bytes: &[u8]) -> Result<Cow<'_, str>, Diagnostic> {
    match bytes {
        [0xFF, 0xFE, units @ ..] => utf_16(units, u16::from_le_bytes).map(Cow::Owned),
        [0xFE, 0xFF, units @ ..] => utf_16(units, u16::from_be_bytes).map(Cow::Owned),
        _ => utf_8(bytes).map(Cow::Borrowed),
    }
}

/// Decodes UTF-16, as spreadsheets save "Unicode Text". What an XML declaration says of the encoding
/// is true no longer, so it is left out.
fn utf_16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> Result<String, Diagnostic> {
    let broken = || {
        unreadable(format!(
            "found a beginning in UTF-16, but no UTF-16 throughout: {ADVICE}"
        ))
    };
    let (pairs, rest) = bytes.as_chunks::<2>();
    let units = pairs.iter().map(|pair| unit(*pair));
    let mut text = String::with_capacity(pairs.len());
    for character in char::decode_utf16(units) {
        text.push(character.map_err(|_| broken())?);
    }
    if !rest.is_empty() {
        return Err(broken());
    }
    if text.starts_with("<?xml")
        && let Some(end) = text.find("?>")
    {
        text.drain(..end + 2);
    }
    utf_8(text.as_bytes())?;
    Ok(text)
}

/// Makes sure that bytes are text in UTF-8.
fn utf_8(bytes: &[u8]) -> Result<&str, Diagnostic> {
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    if bytes.iter().all(u8::is_ascii_whitespace) {
        return Err(unreadable("found an empty file"));
    }
    if bytes.contains(&0) {
        return Err(unreadable(
            "found zero bytes, as programs' own formats have, expected a text: save it as text or as CSV",
        ));
    }
    match std::str::from_utf8(bytes) {
        Ok(text) => Ok(text),
        Err(error) => {
            let (start, _) = bytes.split_at(error.valid_up_to());
            let start = std::str::from_utf8(start).expect("valid up to there");
            if names_encoding(start) {
                Ok(start)
            } else {
                Err(foreign(bytes, error.valid_up_to()))
            }
        }
    }
}

/// Tells whether an XML file says at its beginning which encoding it has, other than UTF-8.
fn names_encoding(start: &str) -> bool {
    let declaration = start
        .strip_prefix("<?xml")
        .and_then(|rest| rest.split_once("?>"))
        .map(|(declaration, _)| declaration.to_ascii_lowercase());
    declaration.is_some_and(|text| text.contains("encoding") && !text.contains("utf-8"))
}

/// Guesses which encoding bytes have that are not UTF-8. In Cyrillic text of Windows-1251 nearly
/// every high byte has another one beside it; in Western text of Windows-1252 few have.
fn foreign(bytes: &[u8], offset: usize) -> Diagnostic {
    let is_control = |byte: &u8| *byte < 0x20 && !b"\t\n\x0c\r".contains(byte);
    if bytes.iter().any(is_control) {
        return unreadable("found control characters, expected a text: save it as text or as CSV");
    }
    let is_letter = |byte: u8| byte >= 0xC0;
    let letters = bytes.iter().filter(|byte| is_letter(**byte)).count();
    let pairs = bytes
        .windows(2)
        .filter(|pair| is_letter(pair[0]) && is_letter(pair[1]))
        .count();
    let guess = if pairs * 2 > letters {
        "Windows-1251"
    } else {
        "Windows-1252"
    };
    unreadable(format!(
        "found the byte {} at offset {offset}, which is not UTF-8; the file is probably {guess}: {ADVICE}",
        bytes[offset]
    ))
}
