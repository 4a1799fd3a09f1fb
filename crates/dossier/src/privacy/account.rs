//! Numbers of bank accounts: the IBAN (ISO 13616), whose two check digits follow ISO 7064, MOD 97-10.

use super::What;
use super::text::{Text, is_wordy};

/// How many characters an IBAN has at least (Norway's) and at most.
const LENGTH: std::ops::RangeInclusive<usize> = 15..=34;

/// Finds numbers of accounts, in one piece or in groups of four.
pub fn find(text: &mut Text) {
    for place in 0..text.letters().len() {
        if !text.before(place).is_some_and(is_wordy)
            && let Some(end) = end(text, place)
        {
            text.keep(place..end, What::Account);
        }
    }
}

/// Gives where the number ends that begins at a place: at the end of a word.
fn end(text: &Text, start: usize) -> Option<usize> {
    let head = text.letters().get(start..start + 4)?;
    let is_head = head[..2].iter().all(char::is_ascii_uppercase)
        && head[2..].iter().all(char::is_ascii_digit);
    if !is_head {
        return None;
    }
    let mut number = Vec::new();
    let mut ends = Vec::new();
    for (place, &letter) in text.letters().iter().enumerate().skip(start) {
        if letter == ' ' && number.len() % 4 == 0 {
            ends.push((place, number.len()));
        } else if letter.is_ascii_uppercase() || letter.is_ascii_digit() {
            number.push(letter);
        } else {
            if !is_wordy(letter) {
                ends.push((place, number.len()));
            }
            break;
        }
        if number.len() > *LENGTH.end() {
            break;
        }
    }
    if start + number.len() + ends.len() >= text.letters().len() {
        ends.push((text.letters().len(), number.len()));
    }
    let mut ends = ends.into_iter().rev();
    let found = ends.find(|(_, length)| LENGTH.contains(length) && is_checked(&number[..*length]));
    found.map(|(place, _)| place)
}

/// Tells whether the check digits are right.
fn is_checked(number: &[char]) -> bool {
    let (head, rest) = number.split_at(4);
    let letters = rest.iter().chain(head);
    let remainder = letters
        .filter_map(|letter| letter.to_digit(36))
        .fold(0, |sum, value| {
            let sum = if value > 9 { sum * 100 } else { sum * 10 };
            (sum + value) % 97
        });
    remainder == 1
}
