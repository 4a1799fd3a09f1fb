//! What the cells of a column say together that one of them cannot say alone.

use std::collections::{HashMap, HashSet};

use super::options::DayOrder;
use super::{addresses, date};

/// How many dates that can be read in one way only settle the others of their column. Fewer may be the
/// habit of one hand among several.
const CERTAIN: usize = 5;

/// Which of two numbers of the column's dates is the day, as the dates say that can be read in one way
/// only.
#[derive(Default)]
pub struct Dates {
    day_first: usize,
    month_first: usize,
    ambiguous: usize,
}

impl Dates {
    /// Looks at a date.
    pub fn see(&mut self, cell: &str) {
        let is_numbers = cell.len() >= 8
            && cell
                .bytes()
                .take(5)
                .all(|b| b.is_ascii_digit() || b"/.- ".contains(&b));
        if !is_numbers || cell.as_bytes()[..4].iter().all(u8::is_ascii_digit) {
            return;
        }
        let [first, second] = [DayOrder::DayFirst, DayOrder::MonthFirst]
            .map(|order| date::read(cell, Some(order)).ok());
        match (first, second) {
            (Some(first), Some(second)) if first != second => self.ambiguous += 1,
            (Some(day), Some(_)) => match leading(cell).cmp(&12) {
                std::cmp::Ordering::Greater => self.day_first += 1,
                _ if day.start().day() != Some(leading(cell)) => self.month_first += 1,
                _ => {}
            },
            _ => {}
        }
    }

    /// Gives the order, where some dates need it and all that can be read without it have the same.
    pub fn order(&self) -> Option<DayOrder> {
        match (self.ambiguous, self.day_first, self.month_first) {
            (1.., CERTAIN.., 0) => Some(DayOrder::DayFirst),
            (1.., 0, CERTAIN..) => Some(DayOrder::MonthFirst),
            _ => None,
        }
    }

    /// Says by which rule the ambiguous dates are read.
    pub fn remark(&self) -> String {
        let (certain, order) = match self.order() {
            Some(DayOrder::DayFirst) => (self.day_first, "day first, then month"),
            _ => (self.month_first, "month first, then day"),
        };
        format!(
            "{} that can be read in two ways are read as {order}, as {certain} of the column can only be \
             read so, and none otherwise",
            self.ambiguous
        )
    }
}

fn leading(cell: &str) -> u32 {
    let digits = cell.bytes().take_while(u8::is_ascii_digit);
    digits.fold(0, |number, digit| number * 10 + u32::from(digit - b'0'))
}

/// What parts the values of a list in one cell.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Separator {
    /// Semicolons, or `|` where the cell has none.
    #[default]
    Semicolon,
    /// Commas, since some of the values between them also stand alone.
    Comma,
}

/// Finds out whether commas part the values of a column.
#[derive(Default)]
pub struct Lists {
    has_others: bool,
    alone: HashSet<String>,
    between: HashMap<String, usize>,
}

/// How many values are compared.
const COMPARED: usize = 10_000;

impl Lists {
    /// Looks at a cell.
    pub fn see(&mut self, cell: &str) {
        self.has_others |= cell.contains([';', '|']);
        if self.has_others || self.alone.len() + self.between.len() > COMPARED {
            return;
        }
        if cell.contains(',') {
            for part in cell
                .split(',')
                .map(str::trim)
                .filter(|part| !part.is_empty())
            {
                *self.between.entry(part.to_lowercase()).or_default() += 1;
            }
        } else if !cell.is_empty() && !self.alone.contains(cell) {
            self.alone.insert(cell.to_lowercase());
        }
    }

    /// Tells what parts the values.
    pub fn separator(&self) -> Separator {
        let is_value = |(part, count): (&String, &usize)| *count > 1 || self.alone.contains(part);
        if !self.has_others && self.between.iter().any(is_value) {
            Separator::Comma
        } else {
            Separator::Semicolon
        }
    }

    /// Tells whether there are commas that part nothing.
    pub fn has_commas(&self) -> bool {
        !self.between.is_empty()
    }
}

/// Finds out whether a column of sources says where or who.
#[derive(Default)]
pub struct Sources {
    addresses: usize,
    names: usize,
}

impl Sources {
    /// Looks at a cell.
    pub fn see(&mut self, cell: &str) {
        if cell.is_empty() || self.addresses > 0 {
            return;
        }
        let has_address = !addresses::find(cell).addresses.is_empty();
        self.addresses += usize::from(has_address);
        self.names += usize::from(!has_address);
    }

    /// Tells whether it only says who.
    pub fn are_names(&self) -> bool {
        self.addresses == 0 && self.names > 0
    }
}
