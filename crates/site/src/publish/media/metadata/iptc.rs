//! IPTC IIM in the resources of Photoshop: what news agencies write of a picture.

use super::{Statement, What};

/// What begins the resources.
pub(super) const PREFIX: &[u8] = b"Photoshop 3.0\0";

/// Finds what the resources say.
pub(super) fn found_in(block: &[u8]) -> Vec<Statement> {
    let mut found: Vec<_> = Statement::new(What::Other, "IPTC").into_iter().collect();
    // A record of the second dataset: its marker, its number, and the length of its text. Where
    // resources are broken, their texts are found all the same.
    let mut rest = block;
    while let Some(place) = rest.windows(2).position(|pair| pair == [0x1c, 2]) {
        rest = &rest[place + 2..];
        let [number, high, low, after @ ..] = rest else {
            break;
        };
        let length = usize::from(u16::from_be_bytes([*high, *low]));
        let Some(text) = after.get(..length) else {
            continue;
        };
        let what = match number {
            80 | 110 | 116 | 122 => What::Name,
            65 => What::Tool,
            55 => What::Time,
            _ => continue,
        };
        found.extend(Statement::new(what, &String::from_utf8_lossy(text)));
        rest = &after[length..];
    }
    found
}
