//! The registration number of France (NIR, "numéro de sécurité sociale"): sex, year and month of birth, the place, a
//! serial number and a key. Source: decree No. 82-103 of 22 January 1982; the key is 97 less the remainder modulo 97.
//! Numbers of Corsica, which have a letter, are not found.

use super::number;

/// Tells whether fifteen digits are such a number.
pub fn is_nir(digits: &[u8]) -> bool {
    let month = number(&digits[3..5]);
    let is_month = matches!(month, 1..=12 | 20..=42 | 50..=99);
    let key = 97 - number(&digits[..13]) % 97;
    matches!(digits[0], 1 | 2 | 7 | 8) && is_month && number(&digits[13..]) == key
}
