//! What a look at a sheet does not show: the rows and columns that it hides, which are read like all
//! others, so that whoever publishes them should know; and formulas whose value was not saved.

use std::io::Cursor;

use zip::ZipArchive;

use super::super::scan::Cells;
use super::sheet::WIDEST;
use super::xml::{Archive, attribute, elements, number, sheet_path};

/// What a sheet hides.
#[derive(Default)]
pub struct Hidden {
    /// Rows that hold something, counted from 1.
    pub rows: Vec<usize>,
    /// Columns, counted from 0.
    pub columns: Vec<usize>,
    /// The cells with a formula of which the file holds no value, such as `C4`. (Of .xlsx alone.)
    pub unsaved: Vec<String>,
}

/// Finds what a sheet of an archive (.xlsx, .ods) hides, among the rows that hold something. `most` is how
/// many bytes of it are looked at. What cannot be read hides nothing.
pub fn hidden(bytes: &[u8], sheet: &str, rows: &[(usize, Cells)], most: usize) -> Hidden {
    let Ok(mut archive) = ZipArchive::new(Cursor::new(bytes)) else {
        return Hidden::default();
    };
    let most = most as u64;
    let mut found = Hidden::default();
    if archive.index_for_name("content.xml").is_some() {
        let _ = document(&mut archive, sheet, most, &mut found);
    } else if let Some(path) = sheet_path(&mut archive, sheet, most) {
        let _ = worksheet(&mut archive, &path, most, rows, &mut found);
    }
    found.rows.retain(|row| {
        rows.binary_search_by_key(row, |(number, _)| *number)
            .is_ok()
    });
    found
}

/// Finds the hidden rows and columns of a sheet of an .xlsx, and formulas without a value.
fn worksheet(
    archive: &mut Archive<'_>,
    path: &str,
    most: u64,
    rows: &[(usize, Cells)],
    found: &mut Hidden,
) -> Option<()> {
    let mut row = 0;
    let mut cell = None;
    elements(archive, path, most, |element| {
        let is_hidden = || {
            matches!(
                attribute(element, "hidden").as_deref(),
                Some("1" | "true" | "on")
            )
        };
        match element.local_name().as_ref() {
            "row" => {
                row = number(element, "r").unwrap_or(row + 1);
                if is_hidden() {
                    found.rows.push(row);
                }
            }
            // A formula that gives an empty text has the type of a text.
            "c" => {
                let is_text = attribute(element, "t").is_some_and(|it| it == "str");
                cell = attribute(element, "r").filter(|_| !is_text);
            }
            "f" => found.unsaved.extend(cell.take().filter(|cell| {
                let column = column(cell);
                let place = rows.binary_search_by_key(&row, |(number, _)| *number);
                let value = place.ok().and_then(|place| rows[place].1.get(column?));
                column.is_some() && value.is_none_or(|value| value.trim().is_empty())
            })),
            "col" if is_hidden() => {
                let [first, last] = ["min", "max"].map(|name| number(element, name).unwrap_or(1));
                let last = last.min(WIDEST as usize);
                found.columns.extend(first.max(1) - 1..last);
            }
            // Nothing of this stands behind the rows.
            "mergeCells" | "hyperlinks" | "pageMargins" => return false,
            _ => {}
        }
        true
    })
}

/// Gives the number of a cell's column, counted from 0, by the cell's name such as `C4`. Nothing for one
/// beyond what is read.
fn column(cell: &str) -> Option<usize> {
    let letters = cell.bytes().take_while(u8::is_ascii_uppercase);
    let number = letters.take(4).fold(0, |number, letter| {
        number * 26 + usize::from(letter - b'A') + 1
    });
    let column = number.checked_sub(1)?;
    (column < WIDEST as usize).then_some(column)
}

/// Finds the hidden rows and columns of a sheet of an .ods. Those that are alike may be written once.
fn document(archive: &mut Archive<'_>, sheet: &str, most: u64, found: &mut Hidden) -> Option<()> {
    let [mut row, mut column] = [0, 0];
    let mut is_sheet = false;
    elements(archive, "content.xml", most, |element| {
        let is_hidden = || {
            let visibility = attribute(element, "visibility");
            matches!(visibility.as_deref(), Some("collapse" | "filter"))
        };
        match element.local_name().as_ref() {
            "table" => {
                // What stands behind the sheet is not looked at.
                if is_sheet {
                    return false;
                }
                is_sheet = attribute(element, "name").as_deref() == Some(sheet);
            }
            "table-row" if is_sheet => {
                let count = number(element, "number-rows-repeated").unwrap_or(1);
                // Only the last rows of a sheet are repeated without end, and these are empty.
                if is_hidden() {
                    found
                        .rows
                        .extend(row + 1..=row + count.min(WIDEST as usize));
                }
                row += count;
            }
            "table-column" if is_sheet => {
                let count = number(element, "number-columns-repeated").unwrap_or(1);
                if is_hidden() {
                    let last = (column + count).min(WIDEST as usize);
                    found.columns.extend(column..last);
                }
                column += count;
            }
            _ => {}
        }
        true
    })
}
