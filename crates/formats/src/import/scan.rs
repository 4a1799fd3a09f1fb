//! Splits a text into records and cells as RFC 4180 says it, and tells where the text does not keep to it.

use memchr::{memchr, memchr2, memchr3};

/// The cells of one record.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Cells {
    text: String,
    ends: Vec<usize>,
}

impl Cells {
    /// Gives the number of cells.
    pub fn len(&self) -> usize {
        self.ends.len()
    }

    /// Gives a cell as it stands.
    pub fn get(&self, index: usize) -> Option<&str> {
        let end = *self.ends.get(index)?;
        let start = index.checked_sub(1).map_or(0, |before| self.ends[before]);
        Some(&self.text[start..end])
    }

    /// Gives all cells in their order.
    pub fn iter(&self) -> impl Iterator<Item = &str> {
        (0..self.len()).filter_map(|index| self.get(index))
    }

    /// Tells whether no cell holds more than spaces.
    pub fn are_blank(&self) -> bool {
        self.text.trim().is_empty()
    }

    /// Adds a cell.
    pub fn push(&mut self, cell: &str) {
        self.text.push_str(cell);
        self.end();
    }

    /// Removes all cells.
    pub fn clear(&mut self) {
        self.text.clear();
        self.ends.clear();
    }

    fn end(&mut self) {
        self.ends.push(self.text.len());
    }
}

/// How a record was read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reading {
    /// As RFC 4180 says it.
    Strict,
    /// It has quotation marks inside of a quoted cell that are not doubled; a mark closes its cell only
    /// where the cell can end.
    Lenient,
    /// A quotation mark opens in its first line, and what it closes cannot be told. The cells are empty,
    /// and the next record begins with the next line.
    Broken,
    /// A quotation mark opens in its first line, and none closes it.
    Open,
}

/// Reads one record after the other.
#[derive(Clone)]
pub struct Scanner<'a> {
    text: &'a str,
    at: usize,
    delimiter: u8,
    /// The number of the record that was read last, as a spreadsheet counts rows: blank ones count.
    pub row: usize,
    /// Where that record begins.
    pub start: usize,
}

impl<'a> Scanner<'a> {
    /// Begins at the start of a text.
    pub fn new(text: &'a str, delimiter: u8) -> Self {
        Self {
            text,
            at: 0,
            delimiter,
            row: 0,
            start: 0,
        }
    }

    /// Reads the next record that is no blank line; nothing at the end.
    pub fn next(&mut self, cells: &mut Cells) -> Option<Reading> {
        cells.clear();
        while matches!(self.bytes().get(self.at), Some(b'\n' | b'\r')) {
            self.at = self.after_line_end(self.at);
            self.row += 1;
        }
        if self.at >= self.text.len() {
            return None;
        }
        self.row += 1;
        self.start = self.at;
        match self.strict(cells) {
            Ok(end) => {
                self.at = end;
                Some(Reading::Strict)
            }
            Err(is_open) => {
                cells.clear();
                let reading = if self.lenient(cells) {
                    Reading::Lenient
                } else if is_open {
                    Reading::Open
                } else {
                    Reading::Broken
                };
                self.after_first_line();
                Some(reading)
            }
        }
    }

    /// Gives what parts two cells.
    pub fn delimiter(&self) -> u8 {
        self.delimiter
    }

    /// Gives the record that was read last, as it stands.
    pub fn raw(&self) -> &'a str {
        &self.text[self.start..self.at]
    }

    /// Goes back to the end of the first line of the record that was read last.
    pub fn after_first_line(&mut self) {
        self.at = self.after_line_end(self.line_end(self.start));
    }

    fn bytes(&self) -> &'a [u8] {
        self.text.as_bytes()
    }

    /// Gives the offset behind the line end at an offset, if there is one.
    fn after_line_end(&self, at: usize) -> usize {
        match &self.bytes()[at..] {
            [b'\r', b'\n', ..] => at + 2,
            [b'\r' | b'\n', ..] => at + 1,
            _ => at,
        }
    }

    fn line_end(&self, at: usize) -> usize {
        memchr2(b'\n', b'\r', &self.bytes()[at..]).map_or(self.text.len(), |end| at + end)
    }

    /// Tells whether a cell ends at an offset, after spaces; gives the offset of what ends it.
    fn cell_end(&self, at: usize) -> Option<usize> {
        let rest = &self.bytes()[at..];
        let spaces = rest.iter().take_while(|byte| **byte == b' ').count();
        match rest.get(spaces) {
            None | Some(b'\n' | b'\r') => Some(at + spaces),
            Some(byte) if *byte == self.delimiter => Some(at + spaces),
            Some(_) => None,
        }
    }

    /// Gives the offset of what is quoted, where a cell begins with a quotation mark.
    fn quoted(&self, at: usize) -> Option<usize> {
        let rest = &self.bytes()[at..];
        let spaces = rest.iter().take_while(|byte| **byte == b' ').count();
        (rest.get(spaces) == Some(&b'"')).then_some(at + spaces + 1)
    }

    /// Reads an unquoted cell, and gives the offset of what ends it.
    fn bare(&self, at: usize, cells: &mut Cells) -> usize {
        let end = memchr3(self.delimiter, b'\n', b'\r', &self.bytes()[at..]);
        let end = end.map_or(self.text.len(), |end| at + end);
        cells.push(&self.text[at..end]);
        end
    }

    /// Reads a record, and gives the offset behind it.
    ///
    /// # Errors
    /// Tells whether a quotation mark opens that nothing closes; else one closes inside of a cell.
    fn strict(&self, cells: &mut Cells) -> Result<usize, bool> {
        let bytes = self.bytes();
        let mut at = self.start;
        let mut escapes = false;
        loop {
            if let Some(mut from) = self.quoted(at) {
                loop {
                    let mark = from + memchr(b'"', &bytes[from..]).ok_or(true)?;
                    cells.text.push_str(&self.text[from..mark]);
                    if bytes.get(mark + 1) == Some(&b'"') {
                        cells.text.push('"');
                        from = mark + 2;
                        continue;
                    }
                    escapes |= bytes[mark - 1] == b'\\';
                    at = self.cell_end(mark + 1).ok_or(false)?;
                    break;
                }
                cells.end();
            } else {
                at = self.bare(at, cells);
                // `"a \", b"` has one cell for whoever escapes marks, and two for RFC 4180.
                let cell = cells.get(cells.len() - 1).unwrap_or_default();
                if escapes && cell.trim_end().ends_with('"') {
                    return Err(false);
                }
            }
            if bytes.get(at) != Some(&self.delimiter) {
                return Ok(self.after_line_end(at));
            }
            at += 1;
        }
    }

    /// Reads the first line of a record, in which a quotation mark closes its cell only where the cell
    /// can end. Tells whether each mark has its place then.
    fn lenient(&self, cells: &mut Cells) -> bool {
        let bytes = self.bytes();
        let line_end = self.line_end(self.start);
        let mut at = self.start;
        loop {
            if let Some(mut from) = self.quoted(at).filter(|from| *from <= line_end) {
                loop {
                    let Some(mark) = memchr(b'"', &bytes[from..line_end]) else {
                        return false;
                    };
                    let mark = from + mark;
                    let escaped = self.text[from..mark].strip_suffix('\\');
                    cells
                        .text
                        .push_str(escaped.unwrap_or(&self.text[from..mark]));
                    let is_doubled = bytes.get(mark + 1) == Some(&b'"');
                    if is_doubled && self.cell_end(mark + 2).is_none() {
                        cells.text.push('"');
                        from = mark + 2;
                    } else if let Some(end) = self.cell_end(mark + 1).filter(|_| escaped.is_none())
                    {
                        at = end;
                        break;
                    } else {
                        cells.text.push('"');
                        from = mark + 1;
                    }
                }
                cells.end();
            } else {
                at = self.bare(at, cells);
                if cells
                    .get(cells.len() - 1)
                    .is_some_and(|cell| cell.contains('"'))
                {
                    return false;
                }
            }
            if at >= line_end {
                return true;
            }
            at += 1;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Cells, Reading, Scanner};

    fn records(text: &str) -> Vec<(Reading, Vec<String>)> {
        let mut scanner = Scanner::new(text, b',');
        let mut cells = Cells::default();
        std::iter::from_fn(|| {
            let reading = scanner.next(&mut cells)?;
            Some((reading, cells.iter().map(str::to_owned).collect()))
        })
        .collect()
    }

    fn one(text: &str) -> (Reading, Vec<String>) {
        records(text).remove(0)
    }

    #[test]
    fn cells_are_what_rfc_4180_says() {
        let (reading, cells) = one("a,\"b, \"\"c\"\"\nd\", \"e\" ,\r\n");
        assert_eq!(reading, Reading::Strict);
        assert_eq!(cells, ["a", "b, \"c\"\nd", "e", ""]);
    }

    #[test]
    fn marks_that_are_not_doubled_stay_where_the_line_can_be_read_in_one_way() {
        for (line, cell) in [
            ("\"The \"Old\" bridge, open\"", "The \"Old\" bridge, open"),
            (
                "\"The \\\"Old\\\" bridge, open\"",
                "The \"Old\" bridge, open",
            ),
            ("\"He said \"yes\"\"", "He said \"yes\""),
            ("\"A 9\" pipe\"", "A 9\" pipe"),
        ] {
            let (reading, cells) = one(&format!("1,{line},2\nnext"));
            assert_eq!((reading, &*cells[1]), (Reading::Lenient, cell), "{line}");
            assert_eq!(cells.len(), 3);
        }
        assert_eq!(one("A 9\" pipe,b").0, Reading::Strict);
    }

    #[test]
    fn a_mark_that_swallows_lines_costs_the_line_in_which_it_opens() {
        let records = records("1,\"open\n2,two\n3,\"three\",x\n4,four");
        let readings: Vec<_> = records.iter().map(|(reading, _)| *reading).collect();
        assert_eq!(
            readings,
            [
                Reading::Broken,
                Reading::Strict,
                Reading::Strict,
                Reading::Strict
            ]
        );
        assert_eq!(one("1,\"open\n2,two").0, Reading::Open);
    }

    #[test]
    fn a_cell_that_two_ways_of_escaping_read_apart_is_not_read() {
        assert_eq!(one("\"a \\\", b\",c").0, Reading::Lenient);
        assert_eq!(one("\"One, \"two\", three\",x").0, Reading::Broken);
    }
}
