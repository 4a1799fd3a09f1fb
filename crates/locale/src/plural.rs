//! Which plural form goes with which number.

use serde::{Deserialize, Serialize};

/// The form for every number that has no other.
pub const OTHER: char = '5';

/// The plural forms of a language, by the last two digits of a number. Each entry goes up to a number,
/// that included, and names a form of CLDR by its digit: zero, one, two, few, many, other.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Plurals {
    /// The forms of the numbers below 100.
    pub small: Vec<(u8, u8)>,
    /// The forms of all others.
    pub large: Vec<(u8, u8)>,
}

impl Plurals {
    /// Gives the digit of the form that goes with a number.
    pub fn form(&self, number: usize) -> char {
        let ranges = if number < 100 {
            &self.small
        } else {
            &self.large
        };
        let mut ranges = ranges.iter();
        let range = ranges.find(|(last, _)| number % 100 <= usize::from(*last));
        range.map_or(OTHER, |(_, form)| char::from(b'0' + form))
    }
}
