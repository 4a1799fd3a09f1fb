//! The number of a taxpayer's account card of Ukraine (РНОКПП): the days from 31 December 1899 to the day of birth, a
//! serial number and a check digit. Source: order of the Ministry of Finance of 29 September 2017, No. 822, on the
//! register of natural persons who pay taxes.

use super::{number, weighted};

/// The days between 31 December 1899 and the end of 2099.
const DAYS: u64 = 73_049;

/// Tells whether ten digits are such a number.
pub fn is_rnokpp(digits: &[u8]) -> bool {
    let sum = weighted(digits, &[-1, 5, 7, 9, 4, 6, 10, 5, 7]);
    let is_born = (1..=DAYS).contains(&number(&digits[..5]));
    is_born && sum.rem_euclid(11) % 10 == i32::from(digits[9])
}
