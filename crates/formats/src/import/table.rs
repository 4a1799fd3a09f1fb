//! Rows of a spreadsheet that was saved as text.

use csv::{ReaderBuilder, StringRecord};

use dossier::{Diagnostic, RowLocation};

use crate::columns::Column;

use super::draft::Draft;
use super::excerpt::excerpt;
use super::rules::unreadable;

/// What may part two cells.
const DELIMITERS: [u8; 4] = [b',', b';', b'\t', b'|'];

/// After how many rows progress is told.
const STEP: usize = 1024;

/// The first row: the names of the columns.
pub struct Header {
    names: Vec<String>,
    keys: Vec<String>,
    delimiter: u8,
}

impl Header {
    /// Gives the number of columns.
    pub fn len(&self) -> usize {
        self.names.len()
    }

    /// Gives the names, shortened.
    pub fn names(&self) -> Vec<String> {
        self.names.clone()
    }

    /// Gives the name of one column, shortened.
    pub fn name(&self, column: usize) -> &str {
        self.names.get(column).map_or("", String::as_str)
    }

    /// Finds a column by its name, or else by the first of its other names that is there.
    pub fn column(&self, column: &Column) -> Option<usize> {
        let own = self
            .keys
            .iter()
            .position(|other| *other == key(column.name));
        own.or_else(|| self.find(column.others))
    }

    /// Finds the first column that bears one of the names, in the names' order.
    pub fn find(&self, names: &[&str]) -> Option<usize> {
        names
            .iter()
            .find_map(|name| self.keys.iter().position(|key| key == name))
    }
}

/// One row, with what it needs to say where it stands.
pub struct Row<'a> {
    /// The number of the row as a spreadsheet counts it: the header is row 1.
    pub place: RowLocation,
    cells: &'a StringRecord,
}

impl Row<'_> {
    /// Gives a cell without the spaces around it; an empty text where there is none.
    pub fn cell(&self, column: Option<usize>) -> &str {
        let cell = column.and_then(|column| self.cells.get(column));
        cell.unwrap_or_default().trim()
    }
}

/// Reads the first row.
///
/// # Errors
/// Says that there is none.
pub fn header(text: &str) -> Result<Header, Diagnostic> {
    let delimiter = delimiter(text);
    let mut reader = reader(text, delimiter);
    let mut record = StringRecord::new();
    let is_there = reader.read_record(&mut record).unwrap_or(false);
    if !is_there {
        return Err(unreadable("found no header"));
    }
    Ok(Header {
        names: record.iter().map(excerpt).collect(),
        keys: record.iter().map(key).collect(),
        delimiter,
    })
}

/// Reads every row below the header and hands those that are not blank to `each`, which counts
/// them. A row with more cells than the header, or with a quotation mark that never closes, is
/// counted and refused here.
///
/// # Errors
/// Says that there is no header.
pub fn rows(
    text: &str,
    draft: &mut Draft<'_>,
    progress: &mut dyn FnMut(usize),
    mut each: impl FnMut(&mut Draft<'_>, &Header, &Row<'_>),
) -> Result<Header, Diagnostic> {
    let header = header(text)?;
    let mut reader = reader(text, header.delimiter);
    let mut record = StringRecord::new();
    let mut number = 0;
    loop {
        let start = offset(&reader, text);
        let is_row = reader.read_record(&mut record);
        if !is_row.expect("text in UTF-8 that is flexible in length has no errors") {
            break;
        }
        number += 1 + blank_lines(text, start);
        if number <= 1 || reader.position().record() == 1 {
            continue;
        }
        let place = RowLocation::Row(number);
        if number % STEP == 0 {
            progress(start);
        }
        if record.iter().all(|cell| cell.trim().is_empty()) {
            continue;
        }
        let end = offset(&reader, text);
        let extra = record
            .iter()
            .skip(header.len())
            .filter(|cell| !cell.trim().is_empty())
            .count();
        if end == text.len() && is_open(&text[start..], header.delimiter) {
            draft.found();
            let message = "a quotation mark opens here and never closes; what follows was not read";
            draft.refuse(place, "", message);
        } else if extra > 0 {
            draft.found();
            let message = format!(
                "{} cells where the header has {}; a cell that contains the delimiter needs quotation marks",
                record.len(),
                header.len()
            );
            draft.refuse(place, "", message);
        } else {
            let cells = &record;
            each(draft, &header, &Row { place, cells });
        }
    }
    Ok(header)
}

/// Makes a reader of every line, with the header among them.
fn reader(text: &str, delimiter: u8) -> csv::Reader<&[u8]> {
    ReaderBuilder::new()
        .delimiter(delimiter)
        .has_headers(false)
        .flexible(true)
        .from_reader(text.as_bytes())
}

/// Gives the offset up to which a reader has come.
fn offset(reader: &csv::Reader<&[u8]>, text: &str) -> usize {
    let offset = usize::try_from(reader.position().byte());
    offset.map_or(text.len(), |offset| offset.min(text.len()))
}

/// Counts the blank lines that a reader passes over at an offset, which a spreadsheet counts.
fn blank_lines(text: &str, offset: usize) -> usize {
    let bytes = text.as_bytes();
    let mut rest = &bytes[offset..];
    if offset > 0 && bytes[offset - 1] == b'\r' {
        rest = rest.strip_prefix(b"\n").unwrap_or(rest);
    }
    let mut lines = 0;
    loop {
        rest = match rest {
            [b'\r', b'\n', rest @ ..] | [b'\r' | b'\n', rest @ ..] => rest,
            _ => return lines,
        };
        lines += 1;
    }
}

/// Finds what parts the cells: of the usual characters the one that stands most often in the first
/// line, outside of quotation marks.
fn delimiter(text: &str) -> u8 {
    let mut counts = [0_usize; DELIMITERS.len()];
    let mut is_quoted = false;
    for byte in text.trim_start_matches(['\r', '\n']).bytes() {
        match byte {
            b'"' => is_quoted = !is_quoted,
            b'\r' | b'\n' if !is_quoted => break,
            _ if is_quoted => {}
            _ => {
                if let Some(place) = DELIMITERS.iter().position(|delimiter| *delimiter == byte) {
                    counts[place] += 1;
                }
            }
        }
    }
    let most = (0..counts.len()).rev().max_by_key(|place| counts[*place]);
    DELIMITERS[most.unwrap_or(0)]
}

/// Tells whether the last row of a file ends inside of quotation marks.
fn is_open(row: &str, delimiter: u8) -> bool {
    let (mut is_start, mut is_quoted) = (true, false);
    for byte in row.bytes() {
        match byte {
            b'"' if is_start || is_quoted => {
                is_quoted = !is_quoted;
                is_start = false;
            }
            // A doubled mark inside of a quoted cell closes it and opens it again.
            b'"' => is_quoted = true,
            _ => is_start = !is_quoted && (byte == delimiter || byte == b'\n' || byte == b'\r'),
        }
    }
    is_quoted
}

/// Gives a column's name as it is compared: letters and digits in lower case.
fn key(name: &str) -> String {
    let letters = name.chars().filter(|c| c.is_alphanumeric());
    letters.flat_map(char::to_lowercase).collect()
}
