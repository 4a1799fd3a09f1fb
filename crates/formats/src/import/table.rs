//! A table of rows below a header: a text, or a sheet of a workbook.

use std::collections::HashMap;
use std::hash::{DefaultHasher, Hash, Hasher};

use dossier::{Diagnostic, RowLocation};
use memchr::memchr2;

use super::date;
use super::draft::Draft;
use super::header::Header;
use super::options::DayOrder;
use super::rules::unreadable;
use super::scan::{Cells, Reading, Scanner};

/// What may part two cells.
const DELIMITERS: [u8; 4] = [b',', b';', b'\t', b'|'];

/// How many rows may stand above the header.
const ABOVE: usize = 30;

/// After how many rows progress is told.
const STEP: usize = 1024;

/// Tells how many columns of a header are known; nothing where it is no header.
pub type Known = fn(&Header) -> Option<usize>;

/// A table whose header was found.
#[derive(Clone)]
pub struct Table<'a> {
    rows: Rows<'a>,
    /// The names of the columns.
    pub header: Header,
    /// What stands in the rows above the header: the number of each row, and its cells.
    above: Vec<(usize, String)>,
}

/// The rows below the header.
#[derive(Clone)]
enum Rows<'a> {
    Text(Scanner<'a>),
    #[cfg(feature = "workbooks")]
    Sheet(usize, &'a [(usize, Cells)]),
}

/// One row, with what it needs to say where it stands.
pub struct Row<'a> {
    /// The number of the row as a spreadsheet counts it: the first is row 1.
    pub place: RowLocation,
    /// The row before it of which every cell says the same.
    pub repeats: Option<RowLocation>,
    cells: &'a Cells,
}

impl Row<'_> {
    /// Gives a cell without the spaces around it; an empty text where there is none.
    pub fn cell(&self, column: Option<usize>) -> &str {
        let cell = column.and_then(|column| self.cells.get(column));
        cell.unwrap_or_default().trim()
    }
}

impl<'a> Table<'a> {
    /// Finds the header of a text: the first row that `known` takes for one, read with the delimiter by
    /// which most of its columns are known. Without such a row it is the first.
    ///
    /// # Errors
    /// Says that there is no row.
    pub fn of_text(
        text: &'a str,
        renamed: &[(String, String)],
        known: Known,
    ) -> Result<Self, Diagnostic> {
        let (told, lines) = separator(text);
        let delimiters = told.as_slice();
        let delimiters = if told.is_some() {
            delimiters
        } else {
            &DELIMITERS
        };
        let mut best: Option<(usize, Self)> = None;
        for delimiter in delimiters {
            let mut scanner = Scanner::new(text, *delimiter);
            for _ in 0..lines {
                scanner.next(&mut Cells::default());
            }
            let found = header(Rows::Text(scanner), renamed, known);
            if let Some((count, table)) = found
                && best.as_ref().is_none_or(|(most, _)| count > *most)
            {
                best = Some((count, table));
            }
        }
        if let Some((_, table)) = best {
            return Ok(table);
        }
        let delimiter = told.unwrap_or_else(|| delimiter(text));
        first(Rows::Text(Scanner::new(text, delimiter)), renamed)
    }

    /// Finds the header of a sheet, as [`Table::of_text`] does.
    ///
    /// # Errors
    /// Says that there is no row.
    #[cfg(feature = "workbooks")]
    pub fn of_sheet(
        rows: &'a [(usize, Cells)],
        renamed: &[(String, String)],
        known: Known,
    ) -> Result<Self, Diagnostic> {
        let mut table = match header(Rows::Sheet(0, rows), renamed, known) {
            Some((_, table)) => table,
            None => first(Rows::Sheet(0, rows), renamed)?,
        };
        // No cell of a sheet stands in another column by mistake, so one beside the table has its own.
        let lengths = rows.iter().filter(|(row, _)| table.is_below(*row));
        let widest = lengths.map(|(_, cells)| cells.len()).max();
        table.header.widen(widest.unwrap_or(0));
        Ok(table)
    }

    /// Tells whether a row of a sheet stands below the header.
    #[cfg(feature = "workbooks")]
    pub fn is_below(&self, row: usize) -> bool {
        match &self.rows {
            Rows::Sheet(next, rows) => rows.get(*next).is_some_and(|(first, _)| row >= *first),
            Rows::Text(_) => false,
        }
    }

    /// Hands every row to `each`, which counts it, except for those that are blank. A row with more
    /// cells than the header, or with a quotation mark whose end cannot be told, is counted and
    /// refused here. What stands above the header is told.
    pub fn rows(
        &self,
        draft: &mut Draft<'_>,
        date: Option<usize>,
        progress: &mut dyn FnMut(usize),
        mut each: impl FnMut(&mut Draft<'_>, &Header, &Row<'_>),
    ) {
        for (row, text) in &self.above {
            draft.leave_out(
                RowLocation::Row(*row),
                "",
                &format!("\"{text}\", above the header"),
            );
        }
        let mut firsts = HashMap::new();
        self.walk(date, |place, found, start| {
            if let RowLocation::Row(number) = place
                && number % STEP == 0
            {
                progress(start);
            }
            match found {
                Found::Row(cells, reading) => {
                    if reading == Reading::Lenient {
                        let message = "quotation marks inside of a quoted cell are kept as they stand; \
                                       written twice they are certain";
                        draft.moved(place, "", message);
                    }
                    let first = *firsts.entry(fingerprint(cells)).or_insert(place);
                    let row = Row {
                        place,
                        repeats: Some(first).filter(|first| *first != place),
                        cells,
                    };
                    each(draft, &self.header, &row);
                }
                Found::OfColumns(text) => draft.leave_out(place, "", &text),
                Found::Refused(message) => {
                    draft.found();
                    draft.refuse(place, "", message);
                }
            }
        });
    }

    /// Hands the cells of every row that can be read to `each`.
    pub fn cells(&self, date: Option<usize>, mut each: impl FnMut(&Row<'_>)) {
        self.walk(date, |place, found, _| {
            if let Found::Row(cells, _) = found {
                each(&Row {
                    place,
                    repeats: None,
                    cells,
                });
            }
        });
    }

    fn walk(&self, date: Option<usize>, mut each: impl FnMut(RowLocation, Found<'_>, usize)) {
        let mut rows = self.rows.clone();
        let mut cells = Cells::default();
        let mut is_first = true;
        while let Some((row, reading)) = rows.next(&mut cells) {
            let place = RowLocation::Row(row);
            let start = rows.start();
            let is_below = std::mem::take(&mut is_first);
            let found = match reading {
                Reading::Open => Found::Refused(
                    "a quotation mark opens here and never closes; the next row was read without it. \
                     Write a quotation mark that is part of a text twice"
                        .to_owned(),
                ),
                Reading::Broken => Found::Refused(
                    "a quotation mark opens here, and where it closes cannot be told; write one that is \
                     part of a text twice"
                        .to_owned(),
                ),
                _ if cells.are_blank() => continue,
                _ if rows.swallows(self.header.len(), date) => Found::Refused(
                    "a quotation mark opens here and closes only after other rows, which were read \
                     without it; write one that is part of a text twice"
                        .to_owned(),
                ),
                reading => match self.extra(&cells) {
                    Some(message) => Found::Refused(message),
                    None if is_below && are_hashtags(&cells) => {
                        Found::OfColumns(format!("{}, names of columns as HXL has them", joined(&cells)))
                    }
                    None if is_below && is_unit(date.and_then(|date| cells.get(date))) => {
                        Found::OfColumns(format!("{}, which says what the columns hold", joined(&cells)))
                    }
                    None => Found::Row(&cells, reading),
                },
            };
            each(place, found, start);
        }
    }

    /// Says that a row has more cells than the header.
    fn extra(&self, cells: &Cells) -> Option<String> {
        let length = self.header.len();
        let mut extra = cells.iter().skip(length);
        extra.any(|cell| !cell.trim().is_empty()).then(|| {
            format!(
                "{} cells where the header has {length}; a cell that contains the delimiter needs quotation marks",
                cells.len(),
            )
        })
    }
}

/// What a row is.
enum Found<'a> {
    Row(&'a Cells, Reading),
    /// What it says of the columns.
    OfColumns(String),
    Refused(String),
}

impl Rows<'_> {
    /// Reads the next row and gives its number.
    fn next(&mut self, cells: &mut Cells) -> Option<(usize, Reading)> {
        match self {
            Self::Text(scanner) => {
                let reading = scanner.next(cells)?;
                Some((scanner.row, reading))
            }
            #[cfg(feature = "workbooks")]
            Self::Sheet(at, rows) => {
                let (row, found) = rows.get(*at)?;
                cells.clone_from(found);
                *at += 1;
                Some((*row, Reading::Strict))
            }
        }
    }

    /// Gives the offset of the row that was read last.
    fn start(&self) -> usize {
        match self {
            Self::Text(scanner) => scanner.start,
            #[cfg(feature = "workbooks")]
            Self::Sheet(..) => 0,
        }
    }

    /// Tells whether a later line of the row that was read last is a row by itself: it has the cells of
    /// one, and a date where one belongs. If so, the next row begins with its second line.
    fn swallows(&mut self, length: usize, date: Option<usize>) -> bool {
        let (Self::Text(scanner), Some(date)) = (self, date) else {
            return false;
        };
        let lines = scanner.raw().trim_end_matches(['\r', '\n']);
        if memchr2(b'\n', b'\r', lines.as_bytes()).is_none() {
            return false;
        }
        let delimiter = char::from(scanner.delimiter());
        let is_row = |line: &str| {
            let is_date = |cell: &str| {
                let cell = cell.trim_matches([' ', '"']);
                let is_numbers = cell
                    .bytes()
                    .all(|b| b.is_ascii_digit() || b"/.-: T".contains(&b));
                is_numbers && date::read(cell, Some(DayOrder::DayFirst)).is_ok()
            };
            let mut cells = line.split(delimiter);
            let cell = cells.clone().nth(date);
            cells.by_ref().count() == length && cell.is_some_and(is_date)
        };
        let swallows = lines.split(['\r', '\n']).skip(1).any(is_row);
        if swallows {
            scanner.after_first_line();
        }
        swallows
    }
}

/// Finds the first row that is a header, and tells how many of its columns are known.
fn header<'a>(
    mut rows: Rows<'a>,
    renamed: &[(String, String)],
    known: Known,
) -> Option<(usize, Table<'a>)> {
    let mut cells = Cells::default();
    let mut above = Vec::new();
    for _ in 0..ABOVE {
        let (row, _) = rows.next(&mut cells)?;
        let header = Header::of(&cells, renamed);
        if let Some(count) = known(&header) {
            let table = Table {
                rows,
                header,
                above,
            };
            return Some((count, table));
        }
        if !cells.are_blank() {
            above.push((row, joined(&cells)));
        }
    }
    None
}

/// Takes the first row for the header.
fn first<'a>(mut rows: Rows<'a>, renamed: &[(String, String)]) -> Result<Table<'a>, Diagnostic> {
    let mut cells = Cells::default();
    if rows.next(&mut cells).is_none() {
        return Err(unreadable("found no header"));
    }
    Ok(Table {
        rows,
        header: Header::of(&cells, renamed),
        above: Vec::new(),
    })
}

/// Gives numbers that only rows share whose cells say the same.
fn fingerprint(cells: &Cells) -> [u64; 2] {
    [0_u8, 1].map(|salt| {
        let mut hasher = DefaultHasher::new();
        salt.hash(&mut hasher);
        let cells = cells.iter().map(str::trim).enumerate();
        for cell in cells.filter(|(_, cell)| !cell.is_empty()) {
            cell.hash(&mut hasher);
        }
        hasher.finish()
    })
}

/// Gives the cells of a row in one line.
fn joined(cells: &Cells) -> String {
    let cells = cells.iter().map(str::trim).filter(|cell| !cell.is_empty());
    cells.collect::<Vec<_>>().join(", ")
}

/// Tells whether the cells of a row are names of columns as the Humanitarian Exchange Language has
/// them: `#date`, `#adm1 +name`.
fn are_hashtags(cells: &Cells) -> bool {
    let mut cells = cells.iter().map(str::trim).filter(|cell| !cell.is_empty());
    cells.all(|cell| {
        let name = cell.strip_prefix('#').unwrap_or_default();
        name.starts_with(|c: char| c.is_ascii_alphabetic())
    })
}

/// What stands below the name of a column of dates where a table says what its columns hold.
const UNITS: [&str; 12] = [
    "date",
    "dates",
    "day",
    "text",
    "string",
    "datetime",
    "fecha",
    "texto",
    "texte",
    "дата",
    "текст",
    "datum",
];

/// Tells whether the cell below the name of a column of dates says how dates are written there, or that they
/// are dates: `(yyyy-mm-dd)`, `date`.
fn is_unit(cell: Option<&str>) -> bool {
    let cell = cell.unwrap_or_default().to_lowercase();
    let cell = cell.trim_matches(|c: char| c.is_whitespace() || "()[]{}<>\"".contains(c));
    // The letters of years, months, days, hours, minutes and seconds, in the languages in which columns are
    // known.
    let mut letters = cell.chars().filter(|c| c.is_alphanumeric());
    let is_pattern = letters.all(|letter| "ymdhsjatгмдч".contains(letter));
    let has_year = ["yy", "jj", "aa", "гг"]
        .iter()
        .any(|year| cell.contains(year));
    UNITS.contains(&cell) || is_pattern && has_year
}

/// Reads the line `sep=;`, by which spreadsheet programs tell each other the delimiter. Gives it, and
/// how many rows that takes.
fn separator(text: &str) -> (Option<u8>, usize) {
    let line = text.lines().next().unwrap_or_default();
    let line = line.strip_prefix('"').unwrap_or(line);
    let told = line
        .get(..4)
        .filter(|start| start.eq_ignore_ascii_case("sep="))
        .map(|_| line[4..].trim_end_matches('"').as_bytes());
    match told {
        Some([delimiter]) if delimiter.is_ascii() => (Some(*delimiter), 1),
        _ => (None, 0),
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
