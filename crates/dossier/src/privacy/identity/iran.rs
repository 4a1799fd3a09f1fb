//! The national code of Iran (کد ملی): ten digits, the last of which checks the others modulo 11. Source: the National
//! Organisation for Civil Registration, which publishes the rule with the national card.

use super::weighted;

/// Tells whether ten digits are such a code.
pub fn is_national_code(digits: &[u8]) -> bool {
    let remainder = weighted(digits, &[10, 9, 8, 7, 6, 5, 4, 3, 2]) % 11;
    let expected = if remainder < 2 {
        remainder
    } else {
        11 - remainder
    };
    let is_varied = digits.iter().any(|digit| *digit != digits[0]);
    is_varied && expected == i32::from(digits[9])
}
