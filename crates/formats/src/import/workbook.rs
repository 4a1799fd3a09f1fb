//! Workbooks of spreadsheet programs: .xlsx, .xlsb, .xls and .ods.

mod hidden;
mod open_document;
mod sheet;
mod xml;

use std::io::Cursor;

use calamine::{Reader, SheetType, SheetVisible, Sheets};
use dossier::{Diagnostic, RowLocation};
use memchr::memmem;

use super::csv;
use super::draft::Draft;
use super::options::Options;
use super::rules::unreadable;
use super::table::Table;
use hidden::Hidden;

/// How many times its size a workbook is unpacked to at most. Ordinary ones are packed to a tenth.
const MOST_PACKED: u64 = 100;

/// How many hidden rows or columns, or formulas, are named.
const SHOWN: usize = 12;

/// Reads every sheet that looks like reports, or the one that the options name.
///
/// # Errors
/// Says that it is no workbook, or has no such sheet.
pub fn read(
    bytes: &[u8],
    draft: &mut Draft<'_>,
    progress: &mut dyn FnMut(usize),
) -> Result<(), Diagnostic> {
    if unpacked(bytes) > MOST_PACKED * bytes.len() as u64 {
        return Err(unreadable(format!(
            "found an archive that unpacks to more than {MOST_PACKED} times its size, expected a workbook"
        )));
    }
    let mut workbook: Sheets<_> = calamine::open_workbook_auto_from_rs(Cursor::new(bytes))
        .map_err(|_| {
            unreadable("found a file of a program that is no workbook: save it as .xlsx or as CSV")
        })?;
    let sheets: Vec<_> = workbook.sheets_metadata().to_vec();
    let sheets = sheets
        .into_iter()
        .filter(|sheet| sheet.typ == SheetType::WorkSheet);
    let sheets: Vec<_> = sheets.collect();
    let names: Vec<_> = sheets.iter().map(|sheet| sheet.name.as_str()).collect();
    let told = draft.options.sheet.clone();
    if let Some(told) = &told
        && !names.contains(&told.as_str())
    {
        let names = names.join(", ");
        return Err(unreadable(format!(
            "found no sheet \"{told}\"; there are: {names}"
        )));
    }
    let is_told = |name: &str| told.as_deref().is_none_or(|told| told == name);
    let most = usize::try_from(MOST_PACKED).map_or(usize::MAX, |times| times * bytes.len());
    let mut tables = Vec::new();
    for sheet in &sheets {
        if !is_told(&sheet.name) {
            let message = "left out, as another sheet was asked for";
            draft.moved(RowLocation::Whole, &in_sheet(&sheet.name), message);
            continue;
        }
        let rows = sheet::rows(&mut workbook, bytes, &sheet.name, most).map_err(|error| {
            unreadable(format!(
                "the sheet \"{}\" cannot be read: {error}",
                sheet.name
            ))
        })?;
        let renamed = renamed(&draft.options.columns, &sheet.name, &names);
        let is_table = Table::of_sheet(&rows, &renamed, csv::known)
            .is_ok_and(|table| csv::known(&table.header).is_some());
        if is_table || told.is_some() {
            if sheet.visible != SheetVisible::Visible {
                let message = "is hidden, and was read";
                draft.moved(RowLocation::Whole, &in_sheet(&sheet.name), message);
            }
            let hidden = hidden::hidden(bytes, &sheet.name, &rows, most);
            tables.push((sheet.name.as_str(), rows, hidden));
        } else if !rows.is_empty() {
            let message = format!(
                "left out {}, as no row is a header with \"date\" beside \"title\" or \"text\"",
                if rows.len() == 1 {
                    "1 row".to_owned()
                } else {
                    format!("{} rows", rows.len())
                }
            );
            draft.moved(RowLocation::Whole, &in_sheet(&sheet.name), message);
        }
    }
    if tables.is_empty() {
        let names = names.join(", ");
        return Err(unreadable(format!(
            "found a workbook, but no sheet with a column \"date\" beside \"title\" or \"text\" (--map reads \
             a column as another one); sheets: {names}"
        )));
    }
    let are_several = tables.len() > 1;
    for (name, rows, hidden) in &tables {
        let renamed = renamed(&draft.options.columns, name, &names);
        let mut table = Table::of_sheet(rows, &renamed, csv::known)?;
        tell_hidden(draft, name, &table, hidden);
        table.header.in_sheet(name, are_several);
        csv::read_table(&table, draft, progress)?;
    }
    Ok(())
}

/// Gives the columns of a sheet that are to be read as another one. A name may begin with that of its sheet.
fn renamed(columns: &[(String, String)], sheet: &str, sheets: &[&str]) -> Vec<(String, String)> {
    let columns = columns.iter().filter_map(|(column, name)| {
        let own = match column.split_once('!') {
            Some((own, column)) if own == sheet => column,
            Some((other, _)) if sheets.contains(&other) => return None,
            _ => column,
        };
        Some((own.to_owned(), name.clone()))
    });
    columns.collect()
}

/// Gives the names of the columns of the sheet that the options name, or else of the first that has rows.
pub fn columns(bytes: &[u8], options: &Options) -> Vec<String> {
    if unpacked(bytes) > MOST_PACKED * bytes.len() as u64 {
        return Vec::new();
    }
    let opened = calamine::open_workbook_auto_from_rs(Cursor::new(bytes));
    let Ok(mut workbook): Result<Sheets<_>, _> = opened else {
        return Vec::new();
    };
    let most = usize::try_from(MOST_PACKED).map_or(usize::MAX, |times| times * bytes.len());
    let told = options.sheet.as_deref();
    let sheets = workbook.sheet_names().into_iter();
    let mut sheets = sheets.filter(|name| told.is_none_or(|told| told == name));
    let rows = sheets.find_map(|name| {
        let rows = sheet::rows(&mut workbook, bytes, &name, most).ok()?;
        (!rows.is_empty()).then_some(rows)
    });
    let rows = rows.unwrap_or_default();
    let table = Table::of_sheet(&rows, &options.columns, csv::known);
    table.map_or_else(|_| Vec::new(), |table| table.header.names().to_vec())
}

/// Says which rows below the header and which columns of a sheet are hidden, and were read all the same; and
/// which formulas have no value.
fn tell_hidden(draft: &mut Draft<'_>, name: &str, table: &Table<'_>, hidden: &Hidden) {
    let rows = hidden.rows.iter().filter(|row| table.is_below(**row));
    let rows: Vec<_> = rows.map(ToString::to_string).collect();
    let columns = hidden.columns.iter().filter(|at| **at < table.header.len());
    let columns: Vec<_> = columns
        .map(|at| table.header.name(*at).to_owned())
        .collect();
    for (what, hidden) in [("row", rows), ("column", columns)] {
        if hidden.is_empty() {
            continue;
        }
        let (ending, were) = if hidden.len() == 1 {
            ("", "was")
        } else {
            ("s", "were")
        };
        let message = format!(
            "{} hidden {what}{ending} ({}) {were} read too: delete what is not meant for readers",
            hidden.len(),
            some(&hidden)
        );
        draft.moved(RowLocation::Whole, &in_sheet(name), message);
    }
    if !hidden.unsaved.is_empty() {
        let (ending, have) = if hidden.unsaved.len() == 1 {
            ("", "has")
        } else {
            ("s", "have")
        };
        let message = format!(
            "{} formula{ending} ({}) {have} no value in the file, so nothing was read there: open it in a \
             spreadsheet program and save it anew",
            hidden.unsaved.len(),
            some(&hidden.unsaved)
        );
        draft.moved(RowLocation::Whole, &in_sheet(name), message);
    }
}

/// Names the first few, and says how many more there are.
fn some(names: &[String]) -> String {
    let shown = names.iter().take(SHOWN).cloned().collect::<Vec<_>>();
    match names.len() - shown.len() {
        0 => shown.join(", "),
        more => format!("{} and {more} more", shown.join(", ")),
    }
}

/// Gives the size of what an archive says that it holds, in bytes: each entry of its directory tells that
/// of one file.
fn unpacked(bytes: &[u8]) -> u64 {
    let sizes = memmem::find_iter(bytes, b"PK\x01\x02").filter_map(|at| {
        let size = bytes.get(at + 24..at + 28)?;
        Some(u64::from(u32::from_le_bytes(size.try_into().ok()?)))
    });
    sizes.sum()
}

/// Names a sheet in a remark about all of it.
fn in_sheet(name: &str) -> String {
    format!("sheet {name}")
}
