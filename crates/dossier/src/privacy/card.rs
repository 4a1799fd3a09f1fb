//! Numbers of payment cards (ISO/IEC 7812): a known issuer, and the check digit of Luhn.

use super::What;
use super::text::Text;

/// How the digits are grouped, those of American Express last.
const GROUPS: [&[usize]; 4] = [&[4, 4, 4, 4], &[16], &[4, 6, 5], &[15]];

/// Finds numbers of cards.
pub fn find(text: &mut Text) {
    for run in text.runs(|letter| letter.is_ascii_digit()) {
        let mut ends = GROUPS
            .iter()
            .filter_map(|groups| text.groups(run.start, groups, &[' ', '-']));
        let found = ends.find(|&end| {
            let range = run.start..end;
            text.stands_alone(&range) && is_card(&text.digits(range))
        });
        if let Some(end) = found {
            text.keep(run.start..end, What::Card);
        }
    }
}

fn is_card(digits: &[u8]) -> bool {
    let head = digits
        .iter()
        .take(4)
        .fold(0, |sum, digit| sum * 10 + u32::from(*digit));
    let is_issued = match digits.len() {
        15 => matches!(head / 100, 34 | 37),
        // Visa, Mastercard, Mir, UnionPay, Discover.
        _ => {
            matches!(head, 4000..=4999 | 5100..=5599 | 2200..=2204 | 2221..=2720 | 6200..=6299 | 6011)
        }
    };
    is_issued && is_checked(digits)
}

/// Tells whether the check digit of Luhn is right (ISO/IEC 7812-1, annex B).
fn is_checked(digits: &[u8]) -> bool {
    let doubled = |(place, &digit): (usize, &u8)| match digit * (1 + u8::from(place % 2 == 1)) {
        sum @ 10.. => u32::from(sum - 9),
        sum => u32::from(sum),
    };
    let sum: u32 = digits.iter().rev().enumerate().map(doubled).sum();
    sum.is_multiple_of(10)
}
