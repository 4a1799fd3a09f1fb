//! Makes text of the bytes of a file, and tells text from what only looks like it.

#[cfg(feature = "encodings")]
mod detect;
mod mojibake;

use std::borrow::Cow;

use dossier::{Diagnostic, RowLocation};
use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};

use super::draft::Draft;
use super::excerpt::excerpt;
use super::rules::unreadable;
use crate::columns::{SUPPLIED, TOPIC_IDS};

/// How the file should be saved instead.
const ADVICE: &str = "save it anew as UTF-8 (in a spreadsheet: \"CSV UTF-8\")";

/// Gives the text of a file, without a byte order mark: in the encoding that the options name, or else in
/// UTF-16 that begins with its mark, in the encoding that an XML file names, in UTF-8, or in an encoding
/// of old that its bytes show. What is no plain UTF-8 is told.
///
/// # Errors
/// Names what the file is instead: empty, broken, in an encoding that cannot be told, or no text.
pub fn decode<'a>(bytes: &'a [u8], draft: &mut Draft<'_>) -> Result<Cow<'a, str>, Diagnostic> {
    if let Some(name) = &draft.options.encoding {
        let encoding = Encoding::for_label(name.as_bytes())
            .ok_or_else(|| unreadable(format!("\"{name}\" is no encoding that is known")))?;
        return decode_as(bytes, encoding).map(Cow::Owned);
    }
    match bytes {
        [0xFF, 0xFE, units @ ..] => return utf_16(units, u16::from_le_bytes).map(Cow::Owned),
        [0xFE, 0xFF, units @ ..] => return utf_16(units, u16::from_be_bytes).map(Cow::Owned),
        _ => {}
    }
    let bytes = without_marks(bytes);
    if let Some((encoding, end)) = declared(bytes) {
        return xml(&bytes[end..], encoding, draft);
    }
    match utf_8(bytes) {
        Ok(text) => Ok(undone(text, draft)),
        Err(error) => old(bytes, error, draft).map(Cow::Owned),
    }
}

/// Strips byte order marks: programs that add one do not look for one.
fn without_marks(bytes: &[u8]) -> &[u8] {
    let mut bytes = bytes;
    while let Some(rest) = bytes.strip_prefix(b"\xEF\xBB\xBF") {
        bytes = rest;
    }
    bytes
}

/// Undoes what a program did that read UTF-8 in an encoding of old and saved it as UTF-8 again, where all of a text
/// shows that, or the three letters at its beginning do that a byte order mark becomes.
fn undone<'a>(text: &'a str, draft: &mut Draft<'_>) -> Cow<'a, str> {
    if is_own(text) {
        return Cow::Borrowed(text);
    }
    let marked = text.strip_prefix("ï»¿");
    let rest = marked.unwrap_or(text);
    let original = mojibake::undone(rest).or_else(|| marked.and_then(of_windows_1252));
    let message = match (&original, mojibake::word(rest)) {
        (Some(_), Some((found, original))) => format!(
            "it was encoded as UTF-8 twice, which was undone: \"{}\" became \"{}\"; where that is wrong, say with \
             --encoding that it is UTF-8",
            excerpt(found),
            excerpt(&original)
        ),
        (Some(_), None) => "it was encoded as UTF-8 twice, which was undone".to_owned(),
        (None, _) if marked.is_some() => {
            "\"ï»¿\" at the beginning shows that the text was decoded wrongly before; letters may be wrong"
                .to_owned()
        }
        (None, _) => return Cow::Borrowed(text),
    };
    draft.moved(RowLocation::Whole, "encoding", message);
    original.map_or(Cow::Borrowed(rest), Cow::Owned)
}

/// Tells whether `export` wrote a table, whose texts are meant as they stand.
fn is_own(text: &str) -> bool {
    let header = text.lines().next().unwrap_or_default();
    [SUPPLIED, TOPIC_IDS]
        .iter()
        .all(|column| header.contains(column.name))
}

fn of_windows_1252(text: &str) -> Option<String> {
    let (bytes, _, has_errors) = WINDOWS_1252.encode(text);
    let original = String::from_utf8(bytes.into_owned()).ok();
    original.filter(|_| !has_errors)
}

/// Tells which word of a value may have been encoded as UTF-8 twice, where that was not undone in all of the file.
pub fn doubt(draft: &mut Draft<'_>, place: RowLocation, field: &str, text: &str) {
    if let Some((found, original)) = mojibake::word(text) {
        let message = format!(
            "\"{}\" may have been decoded wrongly before and stand for \"{}\": if so, correct it in the file",
            excerpt(found),
            excerpt(&original)
        );
        draft.moved(place, field, message);
    }
}

/// Decodes all bytes.
///
/// # Errors
/// Says that some of them mean nothing in that encoding.
fn decode_as(bytes: &[u8], encoding: &'static Encoding) -> Result<String, Diagnostic> {
    let (text, used, has_errors) = encoding.decode(bytes);
    if has_errors {
        let name = used.name();
        return Err(unreadable(format!(
            "found bytes that mean nothing in {name}; {ADVICE}"
        )));
    }
    utf_8(text.as_bytes())?;
    Ok(text.into_owned())
}

/// Finds the encoding that an XML declaration names, and where the declaration ends. UTF-16 is never
/// true of a declaration that can be read byte by byte.
fn declared(bytes: &[u8]) -> Option<(&'static Encoding, usize)> {
    let start = bytes.trim_ascii_start();
    let before = bytes.len() - start.len();
    let end = start.windows(2).take(400).position(|pair| pair == b"?>")? + 2;
    let declaration = std::str::from_utf8(&start[..end]).ok()?;
    let rest = declaration.strip_prefix("<?xml")?.split_once("encoding")?.1;
    let label = rest.trim_start().strip_prefix('=')?.trim_start();
    let label = label.get(1..)?.split(['"', '\'']).next()?;
    let encoding = Encoding::for_label(label.as_bytes())?;
    let is_wide = [UTF_16LE, UTF_16BE].contains(&encoding);
    Some((if is_wide { UTF_8 } else { encoding }, before + end))
}

/// Gives the text of an XML file after its declaration, which says nothing any more then. What is UTF-8
/// all through is UTF-8, whatever is declared.
fn xml<'a>(
    rest: &'a [u8],
    encoding: &'static Encoding,
    draft: &mut Draft<'_>,
) -> Result<Cow<'a, str>, Diagnostic> {
    let is_utf_8 = std::str::from_utf8(rest).is_ok();
    if encoding == UTF_8 || is_utf_8 {
        if encoding != UTF_8 && !rest.is_ascii() {
            let name = encoding.name();
            let message = format!("the file says {name}, but is UTF-8, and was read so");
            draft.moved(RowLocation::Whole, "encoding", message);
        }
        return Ok(undone(utf_8(rest)?, draft));
    }
    decode_as(rest, encoding).map(Cow::Owned)
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
    if bytes.iter().all(u8::is_ascii_whitespace) {
        return Err(unreadable("found an empty file"));
    }
    if bytes.contains(&0) {
        return Err(unreadable(
            "found zero bytes, as programs' own formats have, expected a text: save it as text or as CSV",
        ));
    }
    std::str::from_utf8(bytes).map_err(|error| {
        let offset = error.valid_up_to();
        unreadable(format!(
            "found the byte {} at offset {offset}, which is not UTF-8: {ADVICE}",
            bytes[offset]
        ))
    })
}

/// Gives the text of a file that is no UTF-8.
///
/// # Errors
/// Says that it is no text, or that its encoding cannot be told.
fn old(bytes: &[u8], error: Diagnostic, draft: &mut Draft<'_>) -> Result<String, Diagnostic> {
    let is_control = |byte: &u8| *byte < 0x20 && !b"\t\n\x0c\r".contains(byte);
    if bytes.contains(&0) || std::str::from_utf8(bytes).is_ok() {
        return Err(error);
    }
    if bytes.iter().any(is_control) {
        let message = "found control characters, expected a text: save it as text or as CSV";
        return Err(unreadable(message));
    }
    #[cfg(feature = "encodings")]
    return detect::detect(bytes, draft);
    #[cfg(not(feature = "encodings"))]
    {
        let _ = draft;
        Err(error)
    }
}
