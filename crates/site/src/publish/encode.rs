//! Writes bytes in ASCII, for a page that is a single file.

/// The characters of ASCII that are no digits: what HTML changes, or reads as markup, and controls
/// that editors and terminals act upon. `src/js/packed.js` leaves out the same.
const LEFT_OUT: &[u8] = b"\0\x08\t\n\x0b\x0c\r\x1a\x1b<>\x7f";

/// How many digits there are: 116. Seven of them hold six bytes, as 256^6 < 116^7; base64 needs eight.
const BASE: u64 = 128 - LEFT_OUT.len() as u64;

/// Writes bytes with the digits, six as seven, and what is left over with one digit more than it has
/// bytes.
///
/// # Panics
/// Never: a remainder is less than the base.
#[must_use]
pub fn encode(bytes: &[u8]) -> String {
    let digits: Vec<u8> = (0..128u8).filter(|byte| !LEFT_OUT.contains(byte)).collect();
    let mut text = Vec::with_capacity(bytes.len() / 6 * 7 + 7);
    for group in bytes.chunks(6) {
        let mut number = group
            .iter()
            .fold(0, |sum, &byte| sum << 8 | u64::from(byte));
        let mut written = [0; 7];
        for place in (0..=group.len()).rev() {
            let digit = usize::try_from(number % BASE).expect("less than the base");
            written[place] = digits[digit];
            number /= BASE;
        }
        text.extend_from_slice(&written[..=group.len()]);
    }
    String::from_utf8(text).expect("ASCII")
}
