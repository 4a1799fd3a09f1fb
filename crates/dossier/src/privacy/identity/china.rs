//! The citizen identification number of China (公民身份号码): the code of a district, the day of birth, a serial number
//! and a check character. Source: GB 11643-1999, with ISO 7064, MOD 11-2.

use super::super::What;
use super::super::text::Text;
use super::{is_day, number, weighted};

/// The weights of the first seventeen digits: powers of two modulo 11.
const WEIGHTS: [i32; 17] = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/// The check character by the remainder of their sum.
const CHECKS: [char; 11] = ['1', '0', 'X', '9', '8', '7', '6', '5', '4', '3', '2'];

/// Finds such numbers.
pub fn find(text: &mut Text) {
    for run in text.runs(|letter| letter.is_ascii_digit()) {
        let range = run.start..run.start + 18;
        let Some(last) = text.at(range.end - 1) else {
            continue;
        };
        if matches!(run.len(), 17 | 18) && text.stands_alone(&range) {
            let digits = text.digits(run.start..run.start + 17);
            if is_it(&digits, last.to_ascii_uppercase()) {
                text.keep(range, What::Identity("resident number, China"));
            }
        }
    }
}

fn is_it(digits: &[u8], last: char) -> bool {
    let (year, month, day) = (
        number(&digits[6..10]),
        number(&digits[10..12]),
        number(&digits[12..14]),
    );
    let is_born = (1880..=2100).contains(&year) && is_day(year, month, day);
    let remainder = usize::try_from(weighted(digits, &WEIGHTS) % 11).unwrap_or_default();
    is_born && digits[0] > 0 && CHECKS[remainder] == last
}
