//! PDF (ISO 32000). A table in the file says at which byte each object stands, so nothing is cut out: the
//! texts that name its maker are overwritten with as many spaces.
//!
//! That can be done where these texts stand in the file as they are. In an encrypted file, and where they
//! are compressed together with others, they are left, and the file is told of.

use std::collections::HashSet;
use std::ops::Range;

use super::{Kept, Statement, What, exif, xmp};

const BY_HAND: &str = "its author and others are compressed or encrypted in it: print it to a new PDF, or \
    clean it with a program such as mat2";

/// What stands in the dictionary about the document.
const KEYS: [(&str, What); 5] = [
    ("Author", What::Name),
    ("Creator", What::Tool),
    ("Producer", What::Tool),
    ("CreationDate", What::Time),
    ("ModDate", What::Time),
];

/// How a packet of XMP begins and ends.
const PACKET: (&[u8], &[u8]) = (b"<x:xmpmeta", b"</x:xmpmeta>");

/// How many bytes the dictionary of a packet has at most on either side of its type.
const DICTIONARY: usize = 500;

/// Where a file says something.
#[derive(Default)]
struct Places {
    /// Texts of the dictionary about the document, with their keys.
    texts: Vec<(String, Range<usize>)>,
    packets: Vec<Range<usize>>,
    /// Blocks of Exif in pictures.
    blocks: Vec<Range<usize>>,
    /// Whether more is said where it cannot be overwritten.
    is_hidden: bool,
}

/// Finds what a document says.
pub(super) fn found_in(content: &[u8]) -> Vec<Statement> {
    let places = places(content);
    let mut found = Vec::new();
    for (key, range) in places.texts {
        let what = KEYS.iter().find(|(known, _)| *known == key);
        let what = what.map_or(What::Other, |(_, what)| *what);
        found.extend(Statement::new(what, &words(&content[range])));
    }
    for range in places.packets {
        found.extend(xmp::found_in(&content[range]));
    }
    for range in places.blocks {
        found.extend(exif::found_in(&content[range]));
    }
    if places.is_hidden {
        found.extend(Statement::new(What::Other, "compressed or encrypted"));
    }
    found
}

/// Overwrites what a document says.
pub(super) fn removed(content: &[u8]) -> Result<Vec<u8>, Kept> {
    let places = places(content);
    if places.is_hidden {
        return Err(Kept::Impossible(BY_HAND));
    }
    let mut written = content.to_vec();
    for (_, range) in places.texts {
        let is_hexadecimal = written.get(range.start.wrapping_sub(1)) == Some(&b'<');
        for (byte, place) in written[range].iter_mut().zip(0..) {
            *byte = match (is_hexadecimal, place % 2) {
                (false, _) => b' ',
                (true, 0) => b'2',
                (true, _) => b'0',
            };
        }
    }
    for range in places.packets {
        written[range].fill(b' ');
    }
    for range in places.blocks {
        let block = &mut written[range];
        block.fill(0);
        let upright = exif::upright(1);
        if let Some(start) = block.get_mut(..upright.len()) {
            start.copy_from_slice(&upright);
        }
    }
    Ok(written)
}

/// Finds where a document says something.
fn places(content: &[u8]) -> Places {
    let mut places = Places {
        is_hidden: find(content, b"/Encrypt", 0).is_some(),
        ..Places::default()
    };
    let mut wanted = HashSet::new();
    for place in all(content, b"/Info") {
        if let Some(number) = reference(&content[place + b"/Info".len()..]) {
            wanted.insert(number);
        }
    }
    let mut missing = wanted.clone();
    let mut end = 0;
    for place in all(content, b" obj") {
        // Objects do not lie in each other.
        let number = number_before(content, place).filter(|_| place >= end);
        if let Some(number) = number.filter(|it| wanted.contains(it)) {
            missing.remove(&number);
            end = texts(content, place + b" obj".len(), &mut places.texts);
        }
    }
    places.is_hidden |= !missing.is_empty();
    for name in [&b"/Type/Metadata"[..], b"/Type /Metadata"] {
        for place in all(content, name) {
            let before = &content[place.saturating_sub(DICTIONARY)..place];
            let start = before.iter().rposition(|byte| *byte == b'<').unwrap_or(0);
            let after = &content[place..content.len().min(place + DICTIONARY)];
            let end = find(after, b"stream", 0).unwrap_or(after.len());
            let filters = [&before[start..], &after[..end]];
            places.is_hidden |= filters.iter().any(|it| find(it, b"/Filter", 0).is_some());
        }
    }
    let mut after = 0;
    while let Some(start) = find(content, PACKET.0, after) {
        let Some(end) = find(content, PACKET.1, start) else {
            places.is_hidden = true;
            break;
        };
        after = end + PACKET.1.len();
        places.packets.push(start..after);
    }
    for place in all(content, exif::PREFIX) {
        let Some([0xff, 0xe1, high, low]) =
            place.checked_sub(4).and_then(|it| content.get(it..place))
        else {
            continue;
        };
        let end = place - 2 + usize::from(u16::from_be_bytes([*high, *low]));
        let start = place + exif::PREFIX.len();
        if start < end && end <= content.len() {
            places.blocks.push(start..end);
        }
    }
    // A block that says nothing is not one.
    places
        .blocks
        .retain(|range| content[range.clone()].iter().any(|byte| *byte != 0));
    places
}

/// Gives where something begins.
fn find(content: &[u8], wanted: &[u8], from: usize) -> Option<usize> {
    let rest = content.get(from..)?;
    let place = rest
        .windows(wanted.len())
        .position(|window| window == wanted)?;
    Some(from + place)
}

/// Gives all places where something begins.
fn all<'a>(content: &'a [u8], wanted: &'a [u8]) -> impl Iterator<Item = usize> + 'a {
    let windows = content.windows(wanted.len()).zip(0..);
    windows
        .filter(move |(window, _)| *window == wanted)
        .map(|(_, place)| place)
}

/// Reads the number of an object that is referred to: `12 0 R`.
fn reference(text: &[u8]) -> Option<u32> {
    let text = text.get(..text.len().min(40))?;
    let text = std::str::from_utf8(text.split(|byte| !byte.is_ascii()).next()?).ok()?;
    let mut words = text.split_whitespace();
    let number = words.next()?.parse().ok()?;
    words.next()?.parse::<u32>().ok()?;
    words.next()?.starts_with('R').then_some(number)
}

/// Reads the number of an object whose generation ends at a place: `12 0`.
fn number_before(content: &[u8], place: usize) -> Option<u32> {
    let text = &content[place.saturating_sub(24)..place];
    let mut words = text.rsplit(|byte| !byte.is_ascii_digit());
    let is_number = |word: &&[u8]| !word.is_empty();
    words.next().filter(is_number)?;
    let number = words.next().filter(is_number)?;
    std::str::from_utf8(number).ok()?.parse().ok()
}

/// Finds the texts of a dictionary, with their keys. Gives where it ends.
fn texts(content: &[u8], start: usize, found: &mut Vec<(String, Range<usize>)>) -> usize {
    let mut key = String::new();
    let mut depth = 0_usize;
    let mut place = start;
    while let Some(byte) = content.get(place) {
        let rest = &content[place..];
        match byte {
            b'<' if rest.starts_with(b"<<") => {
                depth += 1;
                place += 2;
            }
            b'>' if rest.starts_with(b">>") => {
                depth = depth.saturating_sub(1);
                place += 2;
                if depth == 0 {
                    return place;
                }
            }
            b'e' if rest.starts_with(b"endobj") => return place,
            b'/' => {
                let is_letter = |byte: &&u8| byte.is_ascii_alphanumeric();
                let length = rest[1..].iter().take_while(is_letter).count();
                key = String::from_utf8_lossy(&rest[1..=length]).into_owned();
                place += 1 + length;
            }
            b'(' | b'<' => {
                let length = if *byte == b'(' {
                    literal(&rest[1..])
                } else {
                    rest[1..].iter().position(|byte| *byte == b'>')
                };
                let Some(length) = length else {
                    return content.len();
                };
                found.push((key.clone(), place + 1..place + 1 + length));
                place += length + 2;
            }
            _ => place += 1,
        }
    }
    content.len()
}

/// Gives how long a text in brackets is.
fn literal(text: &[u8]) -> Option<usize> {
    let mut depth = 0;
    let mut place = 0;
    loop {
        match text.get(place)? {
            b'\\' => place += 1,
            b'(' => depth += 1,
            b')' if depth == 0 => return Some(place),
            b')' => depth -= 1,
            _ => {}
        }
        place += 1;
    }
}

/// Reads a text: hexadecimal digits or letters, in UTF-16 where it begins with a mark, and near enough to
/// Latin letters elsewhere.
fn words(text: &[u8]) -> String {
    let digits: Vec<_> = text
        .iter()
        .filter_map(|byte| char::from(*byte).to_digit(16))
        .collect();
    let is_hexadecimal = text.len() > 3 && digits.len() == text.len();
    let bytes: Vec<u8> = if is_hexadecimal {
        let pairs = digits.chunks(2);
        let byte = |pair: &[u32]| u8::try_from(pair.iter().fold(0, |sum, digit| sum << 4 | digit));
        pairs.filter_map(|pair| byte(pair).ok()).collect()
    } else {
        text.to_vec()
    };
    match bytes.strip_prefix(b"\xfe\xff") {
        Some(wide) => {
            let (pairs, _) = wide.as_chunks();
            let units: Vec<_> = pairs.iter().map(|pair| u16::from_be_bytes(*pair)).collect();
            String::from_utf16_lossy(&units)
        }
        None => String::from_utf8_lossy(&bytes).into_owned(),
    }
}
