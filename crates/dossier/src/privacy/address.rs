//! Addresses on the web: the digits of one are no phone number, but it can lead to a point on a map, to a mailbox
//! or to somebody's phone.

use std::ops::Range;

use percent_encoding::percent_decode_str;

use super::What;
use super::text::Text;
use super::{coordinates, mailbox};

/// What stands before a phone number in addresses of messengers, and of phones themselves (RFC 3966).
const BEFORE_PHONE: [&str; 4] = ["wa.me/", "phone=", "tel:", "t.me/"];

/// How many digits a phone number has at least and at most (ITU-T E.164).
const PHONE: std::ops::RangeInclusive<usize> = 8..=15;

/// Finds the addresses in a text, keeps what they lead to, and hides them.
pub fn find(text: &mut Text) {
    let words = text.runs(|letter| !letter.is_whitespace() && !"<>\"«»“”„，。；".contains(letter));
    for word in words {
        let written = text.part(word.clone());
        if !is_address(&written) {
            continue;
        }
        let found = of(&written);
        // An address is told as a whole: what it leads to may be written there in another way.
        match found.first() {
            Some((what, _)) => text.keep(trimmed(&written, word), *what),
            None => text.hide(word),
        }
    }
}

/// Finds what may endanger people in an address.
pub fn of(address: &str) -> Vec<(What, String)> {
    let decoded = percent_decode_str(address).decode_utf8_lossy();
    let mut text = Text::new(&decoded);
    phones(&mut text);
    coordinates::find_in_address(&mut text);
    mailbox::find(&mut text);
    text.found()
}

/// Tells whether a word is an address: with a scheme, or with a host and a path.
fn is_address(word: &str) -> bool {
    let word = word.trim_start_matches(['(', '[', '\'']);
    if word.contains("://") || word.starts_with("www.") {
        return true;
    }
    let Some((host, _)) = word.split_once('/') else {
        return false;
    };
    let is_plain = |letter: char| letter.is_ascii_alphanumeric() || letter == '-' || letter == '.';
    let top = host.rsplit_once('.').map(|(_, top)| top);
    let is_top = |top: &str| top.len() >= 2 && top.chars().all(|it| it.is_ascii_alphabetic());
    host.chars().all(is_plain) && top.is_some_and(is_top)
}

/// Gives the range of a word without the signs of the sentence behind it.
fn trimmed(word: &str, range: Range<usize>) -> Range<usize> {
    let behind = word.chars().rev();
    let count = behind.take_while(|letter| ".,;:!?)]'".contains(*letter));
    range.start..range.end - count.count()
}

fn phones(text: &mut Text) {
    for run in text.runs(|letter| letter.is_ascii_digit()) {
        let start = match text.before(run.start) {
            Some('+' | ' ') => run.start - 1,
            _ => run.start,
        };
        let before = text.part(0..start).to_lowercase();
        let is_after = BEFORE_PHONE.iter().any(|marker| before.ends_with(marker));
        let ends = !text.at(run.end).is_some_and(char::is_alphanumeric);
        if is_after && ends && PHONE.contains(&run.len()) {
            text.keep(run, What::Phone);
        }
    }
}
