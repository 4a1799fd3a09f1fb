//! Which plural form goes with which number.

/// The form for every number that has no other.
pub const OTHER: char = '5';

/// Gives the digit of the form of a number: zero, one, two, few, many, other (CLDR). The table has the
/// digits of 200 forms, by the last two digits of a number; the first hundred are for the numbers below
/// 100, the others for all others.
pub fn form(table: &str, number: usize) -> char {
    let place = number % 100 + if number < 100 { 0 } else { 100 };
    table
        .as_bytes()
        .get(place)
        .map_or(OTHER, |&digit| digit.into())
}
