//! The individual identification number of Kazakhstan (ЖСН, ИИН): the day of birth, the century and sex, a serial
//! number and a check digit. Source: Law of 12 January 2007, No. 223-III, on national registers of identification
//! numbers, and the rules on forming such numbers under it.

use super::{is_day, number, weighted};

/// The weights of the first eleven digits, and those where the first sum leaves 10.
const WEIGHTS: [[i32; 11]; 2] = [
    [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11],
    [3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2],
];

/// Tells whether twelve digits are such a number.
pub fn is_iin(digits: &[u8]) -> bool {
    let (year, month, day) = (
        number(&digits[..2]),
        number(&digits[2..4]),
        number(&digits[4..6]),
    );
    let century = match digits[6] {
        1 | 2 => 1800,
        3 | 4 => 1900,
        5 | 6 => 2000,
        _ => return false,
    };
    let remainders = WEIGHTS.map(|weights| weighted(digits, &weights) % 11);
    let check = remainders.into_iter().find(|remainder| *remainder < 10);
    is_day(century + year, month, day) && check == Some(i32::from(digits[11]))
}
