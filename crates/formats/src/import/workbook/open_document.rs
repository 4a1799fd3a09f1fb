//! What the cells of an .ods say beside their values (`OpenDocument` 1.3, part 3, chapter 9).

use std::collections::HashMap;
use std::io::Cursor;

use calamine::Dimensions;
use quick_xml::events::{BytesStart, Event};
use zip::ZipArchive;

use super::sheet::{Shown, WIDEST};
use super::xml::{attribute, events, number};

/// A row and a column, counted from 0.
type Place = (u32, u32);

/// What the cells of a sheet say beside their values.
#[derive(Default)]
pub struct OpenDocument {
    /// The cells that take the place of others.
    pub merged: Vec<Dimensions>,
    /// The first address to which each cell leads.
    pub links: HashMap<Place, String>,
    /// The cells that hold the first day of a month, and what they show of it.
    pub first_days: Vec<(Place, Shown)>,
}

/// How far the reading is.
#[derive(Default)]
struct Reading {
    found: OpenDocument,
    is_sheet: bool,
    row: u32,
    /// How many rows the present one stands for, and how many columns the present cell.
    rows: u32,
    column: u32,
    columns: u32,
    /// What the present cell shows, where it holds the first day of a month.
    shown: Option<String>,
    is_note: bool,
}

impl OpenDocument {
    /// Reads a sheet. `most` is how many bytes of its file are looked at. Nothing where it cannot be read.
    pub fn read(bytes: &[u8], sheet: &str, most: usize) -> Option<Self> {
        let mut archive = ZipArchive::new(Cursor::new(bytes)).ok()?;
        let mut reading = Reading::default();
        events(&mut archive, "content.xml", most as u64, |event| {
            reading.hear(event, sheet)
        })?;
        Some(reading.found)
    }
}

impl Reading {
    /// Takes what comes next, and tells whether there may be more of the sheet.
    fn hear(&mut self, event: &Event<'_>, sheet: &str) -> bool {
        match event {
            Event::Start(element) => self.begin(element, sheet),
            Event::Empty(element) => {
                let goes_on = self.begin(element, sheet);
                self.end(element.local_name().as_ref());
                goes_on
            }
            Event::End(element) => {
                self.end(element.local_name().as_ref());
                true
            }
            Event::Text(text) => {
                if let Some(shown) = self.shown.as_mut().filter(|_| !self.is_note) {
                    shown.push_str(text);
                }
                true
            }
            _ => true,
        }
    }

    fn begin(&mut self, element: &BytesStart<'_>, sheet: &str) -> bool {
        let count = |name| number(element, name).and_then(|count| u32::try_from(count).ok());
        match element.local_name().as_ref() {
            // What stands behind the sheet is not looked at.
            "table" if self.is_sheet => return false,
            "table" => self.is_sheet = attribute(element, "name").as_deref() == Some(sheet),
            _ if !self.is_sheet => {}
            "table-row" => {
                self.rows = count("number-rows-repeated").unwrap_or(1);
                self.column = 0;
            }
            "table-cell" | "covered-table-cell" => {
                self.columns = count("number-columns-repeated").unwrap_or(1);
                let spanned = ["number-rows-spanned", "number-columns-spanned"].map(count);
                if let [Some(rows), columns] = spanned
                    && rows > 1
                {
                    let last = (
                        self.row.saturating_add(rows - 1),
                        self.column.saturating_add(columns.unwrap_or(1).max(1) - 1),
                    );
                    let region = Dimensions::new((self.row, self.column), last);
                    self.found.merged.push(region);
                }
                let day = attribute(element, "date-value");
                self.shown = day
                    .filter(|day| day.ends_with("-01"))
                    .map(|_| String::new());
            }
            "annotation" => self.is_note = true,
            "a" if !self.is_note && self.column < WIDEST => {
                if let Some(target) = attribute(element, "href") {
                    let place = (self.row, self.column);
                    self.found.links.entry(place).or_insert(target);
                }
            }
            _ => {}
        }
        true
    }

    fn end(&mut self, name: &str) {
        match name {
            "table-row" => self.row = self.row.saturating_add(self.rows),
            "table-cell" | "covered-table-cell" => {
                if let Some(shown) = self.shown.take() {
                    let place = (self.row, self.column);
                    self.found.first_days.push((place, how_much(&shown)));
                }
                self.column = self.column.saturating_add(self.columns);
            }
            "annotation" => self.is_note = false,
            _ => {}
        }
    }
}

/// Tells how much of a first day of a month a text shows: `1 June 2013`, `06/2013`, `June 2013`, `2013`.
fn how_much(shown: &str) -> Shown {
    let numbers = shown.split(|c: char| !c.is_ascii_digit());
    let numbers = numbers.filter(|number| !number.is_empty()).count();
    let letters = shown.chars().filter(|c| c.is_alphabetic()).count();
    match (numbers, letters) {
        (1, 0..=2) => Shown::Year,
        // A month in two letters at most is such as in "2013年6月".
        (1, _) | (2, 0..=2) => Shown::Month,
        _ => Shown::Day,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_cell_shows_of_a_day_is_told_in_any_order() {
        for (texts, shown) in [
            (&["2013", "2013年", "2013 г."][..], Shown::Year),
            (
                &[
                    "June 2013",
                    "Jun-13",
                    "06/2013",
                    "2013-06",
                    "2013年6月",
                    "июнь 2013 г.",
                ],
                Shown::Month,
            ),
            (
                &[
                    "1 June 2013",
                    "01/06/13",
                    "2013-06-01",
                    "Saturday, June 1, 2013",
                    "2013年6月1日",
                    "",
                ],
                Shown::Day,
            ),
        ] {
            for text in texts {
                assert_eq!(how_much(text), shown, "{text}");
            }
        }
    }
}
