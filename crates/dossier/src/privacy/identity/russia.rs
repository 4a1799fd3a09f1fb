//! Numbers of Russia: that of taxpayers (ИНН), with two check digits for persons and one for organisations, and that
//! of social insurance (СНИЛС). Sources: order of the Federal Tax Service of 29 June 2012, No. ММВ-7-6/435@;
//! resolution of the board of the Pension Fund of 31 July 2006, No. 192п.

use super::{number, weighted};

/// The weights of a taxpayer's number, of which shorter ones use the end.
const WEIGHTS: [i32; 11] = [3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8];

/// The greatest social insurance number that has no check digits.
const UNCHECKED: u64 = 1_001_998;

/// Tells whether twelve digits are a person's number of a taxpayer.
pub fn is_inn_of_person(digits: &[u8]) -> bool {
    digits[..2] != [0, 0]
        && check(&digits[..10], &WEIGHTS[1..]) == digits[10]
        && check(&digits[..11], &WEIGHTS) == digits[11]
}

/// Tells whether ten digits are an organisation's number of a taxpayer.
pub fn is_inn_of_organisation(digits: &[u8]) -> bool {
    digits[..2] != [0, 0] && check(&digits[..9], &WEIGHTS[2..]) == digits[9]
}

/// Tells whether eleven digits are a social insurance number.
pub fn is_snils(digits: &[u8]) -> bool {
    let sum = weighted(&digits[..9], &[9, 8, 7, 6, 5, 4, 3, 2, 1]);
    let expected = u64::from((sum % 101 % 100).unsigned_abs());
    number(&digits[..9]) > UNCHECKED && number(&digits[9..]) == expected
}

fn check(digits: &[u8], weights: &[i32]) -> u8 {
    u8::try_from(weighted(digits, weights) % 11 % 10).unwrap_or(u8::MAX)
}
