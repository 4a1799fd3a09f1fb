//! The cells of a sheet, as texts.

use std::collections::{BTreeMap, HashMap};
use std::io::Cursor;

use calamine::{Data, Dimensions, Error, ExcelDateTime, Reader, Sheets};

use super::super::scan::Cells;
use super::super::value;
use super::open_document::OpenDocument;
use super::xml::has_links;

/// How many columns are read: more than any list of reports has.
pub const WIDEST: u32 = 1_000;

/// The cells of a sheet that are not empty, by row and column.
#[derive(Default)]
struct Grid {
    rows: BTreeMap<u32, BTreeMap<u32, String>>,
    /// How many bytes the texts take.
    size: usize,
}

/// Gives the rows of a sheet that hold something: the number of each, and its cells. A date is written as
/// far as the cell shows it; a cell that is merged down counts for each of its rows; a cell with a link is
/// a formula that says so.
///
/// # Errors
/// Says that the sheet is broken, or that its texts take more than `most` bytes.
pub fn rows(
    workbook: &mut Sheets<Cursor<&[u8]>>,
    bytes: &[u8],
    name: &str,
    most: usize,
) -> Result<Vec<(usize, Cells)>, Error> {
    let mut grid = Grid::default();
    let mut merged = Vec::new();
    let mut links = HashMap::new();
    if let Sheets::Xlsx(workbook) = workbook {
        let mut first_days = Vec::new();
        let mut cells = workbook.worksheet_cells_reader(name)?;
        while let Some(cell) = cells.next_cell()? {
            let (row, column) = cell.get_position();
            let value = Data::from(cell.get_value().clone());
            if let Data::DateTime(time) = value
                && time.to_ymd_hms_milli().2 == 1
            {
                first_days.push((row, column, time));
            }
            add(&mut grid, row, column, &value);
            if grid.size > most {
                return Err(Error::Msg("it holds far more text than its file can"));
            }
        }
        drop(cells);
        // The styles are a walk through the whole sheet, which only such dates need.
        if !first_days.is_empty() {
            let styles = workbook.worksheet_style(name).unwrap_or_default();
            for (row, column, time) in first_days {
                let style = styles.get((row, column));
                let format = style.and_then(|style| style.number_format.as_ref());
                let shown = format.map_or(Shown::Day, |format| shown(&format.format_code));
                let cells = grid.rows.get_mut(&row);
                if let Some(cell) = cells.and_then(|cells| cells.get_mut(&column)) {
                    *cell = date(&time, shown);
                }
            }
        }
        merged = workbook.merge_cells_by_sheet_name(name).unwrap_or_default();
        for link in workbook.hyperlinks_by_sheet_name(name).unwrap_or_default() {
            if let Some(target) = link.target {
                links.insert(link.range.start, target);
            }
        }
    } else {
        let range = workbook.worksheet_range(name)?;
        let (first_row, first_column) = range.start().unwrap_or_default();
        for (row, column, value) in range.used_cells() {
            let row = first_row + u32::try_from(row).unwrap_or(u32::MAX - first_row);
            let column = first_column + u32::try_from(column).unwrap_or(WIDEST);
            add(&mut grid, row, column, value);
        }
        if let Sheets::Xls(workbook) = workbook {
            merged = workbook.merge_cells_by_sheet_name(name).unwrap_or_default();
        } else if let Some(found) = OpenDocument::read(bytes, name, most) {
            merged = found.merged;
            links = found.links;
            for ((row, column), shown) in found.first_days {
                let cells = grid.rows.get_mut(&row);
                if let Some(cell) = cells.and_then(|cells| cells.get_mut(&column)) {
                    shorten(cell, shown);
                }
            }
        }
    }
    // Those of an .xlsx are another walk through the whole sheet, which only such formulas need.
    let is_read = !matches!(workbook, Sheets::Xlsx(_)) || has_links(bytes, name, most as u64);
    if is_read && let Ok(formulas) = workbook.worksheet_formula(name) {
        let (first_row, first_column) = formulas.start().unwrap_or_default();
        for (row, column, formula) in formulas.used_cells() {
            let row = first_row + u32::try_from(row).unwrap_or(u32::MAX - first_row);
            let column = first_column + u32::try_from(column).unwrap_or(WIDEST);
            if let Some((target, _)) = value::hyperlink(formula) {
                links.entry((row, column)).or_insert(target);
            }
        }
    }
    fill_down(&mut grid, &merged);
    for ((row, column), target) in links {
        if let Some(text) = grid.rows.get_mut(&row).and_then(|row| row.get_mut(&column)) {
            link(text, &target);
        }
    }
    let rows = grid.rows.into_iter().map(|(row, columns)| {
        let mut cells = Cells::default();
        let mut next = 0;
        for (column, text) in columns {
            for _ in next..column {
                cells.push("");
            }
            cells.push(&text);
            next = column + 1;
        }
        (row as usize + 1, cells)
    });
    Ok(rows.collect())
}

fn add(grid: &mut Grid, row: u32, column: u32, value: &Data) {
    let text = match value {
        Data::Empty => return,
        Data::Int(number) => number.to_string(),
        Data::Float(number) => number.to_string(),
        Data::Bool(is_true) => if *is_true { "TRUE" } else { "FALSE" }.to_owned(),
        Data::DateTime(time) => date(time, Shown::Day),
        Data::String(text) | Data::DateTimeIso(text) | Data::DurationIso(text) => text.clone(),
        Data::Error(error) => error.to_string(),
    };
    if !text.trim().is_empty() && column < WIDEST {
        grid.size += text.len();
        grid.rows.entry(row).or_default().insert(column, text);
    }
}

/// How much of a date a cell shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shown {
    Day,
    Month,
    Year,
}

/// Tells how much of a date a format of numbers shows, such as `mmm yyyy`.
fn shown(format: &str) -> Shown {
    let mut is_text = false;
    let mut letters = String::new();
    for character in format.to_lowercase().chars() {
        match character {
            '"' | '[' | ']' => is_text = !is_text,
            _ if is_text => {}
            _ => letters.push(character),
        }
    }
    match (
        letters.contains('y'),
        letters.contains('m'),
        letters.contains('d'),
    ) {
        (true, true, false) => Shown::Month,
        (true, false, false) => Shown::Year,
        _ => Shown::Day,
    }
}

/// Writes a date as far as its cell shows it. Only the first day of a month or year stands for all of it.
fn date(time: &ExcelDateTime, shown: Shown) -> String {
    let (year, month, day, hour, minute, ..) = time.to_ymd_hms_milli();
    if time.is_duration() || time.as_f64() < 1.0 {
        return format!("{hour:02}:{minute:02}");
    }
    match (shown, month, day) {
        (Shown::Year, 1, 1) => format!("{year:04}"),
        (Shown::Month | Shown::Year, _, 1) => format!("{year:04}-{month:02}"),
        _ if hour == 0 && minute == 0 => format!("{year:04}-{month:02}-{day:02}"),
        _ => format!("{year:04}-{month:02}-{day:02} {hour:02}:{minute:02}"),
    }
}

/// Leaves of a day, such as `2013-06-01`, what its cell shows.
fn shorten(cell: &mut String, shown: Shown) {
    let ending = match shown {
        Shown::Day => "",
        Shown::Year if cell.ends_with("-01-01") => "-01-01",
        Shown::Month | Shown::Year => "-01",
    };
    if let Some(kept) = cell.strip_suffix(ending) {
        cell.truncate(kept.len());
    }
}

/// Writes the value of a cell that is merged down into each row that holds something.
fn fill_down(grid: &mut Grid, merged: &[Dimensions]) {
    for region in merged {
        let (row, column) = region.start;
        let value = grid
            .rows
            .get(&row)
            .and_then(|row| row.get(&column))
            .cloned();
        let Some(value) = value.filter(|_| region.end.0 > row) else {
            continue;
        };
        for (_, cells) in grid.rows.range_mut(row + 1..=region.end.0) {
            cells.entry(column).or_insert_with(|| value.clone());
        }
    }
}

/// Keeps the address of a link beside the text of its cell.
fn link(text: &mut String, target: &str) {
    let is_web = target.starts_with("http://") || target.starts_with("https://");
    let bare = |text: &str| text.trim_end_matches('/').to_lowercase();
    if is_web && bare(text) != bare(target) {
        let quoted = |text: &str| text.replace('"', "\"\"");
        *text = format!("=HYPERLINK(\"{}\",\"{}\")", quoted(target), quoted(text));
    }
}
