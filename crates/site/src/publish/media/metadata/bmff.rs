//! Boxes of ISO 14496-12: films (MP4, `QuickTime`) and pictures (AVIF). Other boxes point into such a file by
//! places in it, so nothing is cut out: what a box says is overwritten.

mod keys;

use std::ops::Range;

use super::{BY_HAND, Kept, Statement, What, exif, xmp};

/// The name of a box that says nothing.
const FREE: &[u8] = b"free";

/// What texts in boxes are about, by what stands before them.
const TEXTS: [(&[u8], What); 10] = [
    (b"\xa9ART", What::Name),
    (b"\xa9aut", What::Name),
    (b"auth", What::Name),
    (b"aART", What::Name),
    (b"\xa9wrt", What::Name),
    (b"\xa9mak", What::Device),
    (b"\xa9mod", What::Device),
    (b"\xa9swr", What::Tool),
    (b"\xa9too", What::Tool),
    (b"\xa9day", What::Time),
];

/// What a box of the kind `uuid` begins with that holds XMP (XMP specification, part 3).
const XMP: [u8; 16] = *b"\xbe\x7a\xcf\xcb\x97\xa9\x42\xe8\x9c\x71\x99\x94\x91\xe3\xaf\xac";

/// A box: its name, where it begins, and where its content is.
struct Part {
    name: [u8; 4],
    start: usize,
    content: Range<usize>,
}

/// Something in the file that says something.
enum Found {
    /// A box of texts.
    Texts(Part),
    /// A block of Exif, with the place of its beginning in front.
    Exif(Range<usize>),
    /// A packet of XMP.
    Xmp(Range<usize>),
    /// Two points in time.
    Times(Range<usize>),
    /// A track of measurements, such as positions.
    Track,
}

/// Finds what a file says.
pub(super) fn found_in(content: &[u8]) -> Vec<Statement> {
    let mut found = Vec::new();
    for place in places(content) {
        match place {
            Found::Texts(part) => found.extend(texts(&content[part.content])),
            Found::Exif(range) => found.extend(exif::found_in(block(&content[range]))),
            Found::Xmp(range) => found.extend(xmp::found_in(&content[range])),
            Found::Times(_) => found.extend(Statement::new(What::Time, "header")),
            Found::Track => {
                found.extend(Statement::new(What::Other, "a track of measurements"));
            }
        }
    }
    found
}

/// Overwrites what a file says.
pub(super) fn removed(content: &[u8]) -> Result<Vec<u8>, Kept> {
    let mut written = content.to_vec();
    for place in places(content) {
        match place {
            Found::Texts(part) => {
                written[part.start + 4..part.start + 8].copy_from_slice(FREE);
                written[part.content].fill(0);
            }
            Found::Exif(range) => {
                let place = &mut written[range];
                place.fill(0);
                // Some readers refuse a picture whose block is none.
                if let Some(block) = place.get_mut(4..30) {
                    block.copy_from_slice(&exif::upright(1));
                }
            }
            Found::Xmp(range) => written[range].fill(b' '),
            Found::Times(range) => written[range].fill(0),
            Found::Track => return Err(Kept::Impossible(BY_HAND)),
        }
    }
    Ok(written)
}

/// Gives the block of Exif in an item of a picture: four bytes say where it begins.
fn block(item: &[u8]) -> &[u8] {
    let Some((start, block)) = item.split_first_chunk() else {
        return item;
    };
    let start = u32::from_be_bytes(*start) as usize;
    block.get(start..).unwrap_or_default()
}

/// Finds what a box of texts says.
fn texts(content: &[u8]) -> Vec<Statement> {
    let mut found: Vec<_> = Statement::new(What::Other, "texts").into_iter().collect();
    if let Some(packet) = content.strip_prefix(&XMP) {
        found.extend(xmp::found_in(packet));
        return found;
    }
    found.extend(keys::found_in(content));
    for (name, what) in TEXTS {
        let place = content
            .windows(name.len())
            .position(|window| window == name);
        let Some(after) = place.and_then(|place| content.get(place + name.len()..)) else {
            continue;
        };
        // Before a text stand its size, its language and perhaps a box of its own.
        let is_word = |byte: &u8| byte.is_ascii_graphic() || *byte == b' ' || *byte >= 0x80;
        let mut runs = after.split(|byte| !is_word(byte)).take(40);
        let text = runs.find(|run| run.len() > 2 && *run != b"data");
        let text = String::from_utf8_lossy(text.unwrap_or_default());
        found.extend(Statement::new(what, &text));
    }
    found.extend(position(content));
    found
}

/// Finds a position as ISO 6709 writes it: `+51.5074-000.1278`.
fn position(content: &[u8]) -> Option<Statement> {
    let is_sign = |byte: u8| b"+-".contains(&byte);
    let signs = content.iter().zip(0..).filter(|(byte, _)| is_sign(**byte));
    let number = |place: usize| {
        let after = content.get(place + 1..)?;
        let is_part = |byte: &&u8| byte.is_ascii_digit() || **byte == b'.';
        let length = after.iter().take(12).take_while(is_part).count();
        let text = std::str::from_utf8(&content[place..=place + length]).ok()?;
        let number = text.parse::<f64>().ok()?;
        text.contains('.').then_some((number, place + 1 + length))
    };
    signs.into_iter().find_map(|(_, place)| {
        let (latitude, next) = number(place)?;
        content.get(next).copied().filter(|byte| is_sign(*byte))?;
        let (longitude, _) = number(next)?;
        Statement::position(latitude, longitude)
    })
}

/// Finds the places in a file that say something.
fn places(content: &[u8]) -> Vec<Found> {
    let mut found = Vec::new();
    for part in parts(content, 0..content.len()) {
        match &part.name {
            b"moov" => movie(content, &part, &mut found),
            b"meta" => items(content, &part, &mut found),
            b"udta" | b"uuid" => found.push(Found::Texts(part)),
            _ => {}
        }
    }
    found
}

/// Finds the places in a film, or in a track of one.
fn movie(content: &[u8], movie: &Part, found: &mut Vec<Found>) {
    for part in parts(content, movie.content.clone()) {
        match &part.name {
            // Each lies in one of another name, so that this ends.
            b"trak" if movie.name == *b"moov" => self::movie(content, &part, found),
            b"mdia" if movie.name == *b"trak" => self::movie(content, &part, found),
            b"udta" | b"meta" | b"uuid" => found.push(Found::Texts(part)),
            b"mvhd" | b"tkhd" | b"mdhd" => {
                let start = part.content.start;
                let version = content.get(start).copied().unwrap_or_default();
                let times = start + 4..start + if version == 1 { 20 } else { 12 };
                let is_said = content
                    .get(times.clone())
                    .is_some_and(|it| it.iter().any(|b| *b != 0));
                found.extend(is_said.then_some(Found::Times(times)));
            }
            b"hdlr" if movie.name == *b"mdia" => {
                let start = part.content.start + 8;
                let kind = content.get(start..start + 4);
                found.extend((kind == Some(b"meta")).then_some(Found::Track));
            }
            _ => {}
        }
    }
}

/// Finds the items of a picture that are Exif or XMP.
fn items(content: &[u8], meta: &Part, found: &mut Vec<Found>) {
    // The content begins with a version.
    let inside = parts(
        content,
        (meta.content.start + 4).min(meta.content.end)..meta.content.end,
    );
    let part = |name: &[u8; 4]| inside.iter().find(|part| part.name == *name);
    let (Some(info), Some(locations)) = (part(b"iinf"), part(b"iloc")) else {
        return;
    };
    let stored = part(b"idat").map(|part| &part.content);
    let kinds = kinds(content, info);
    for (id, ranges) in extents(&content[locations.content.clone()], stored).unwrap_or_default() {
        let kind = kinds.iter().find(|(other, _)| *other == id);
        for range in ranges {
            if content
                .get(range.clone())
                .is_none_or(|it| it.iter().all(|byte| *byte == b' '))
            {
                continue;
            }
            match kind.map(|(_, kind)| kind) {
                Some(b"Exif") => found.push(Found::Exif(range)),
                Some(b"mime") => found.push(Found::Xmp(range)),
                _ => {}
            }
        }
    }
}

/// Gives the numbers of items and what they are.
fn kinds(content: &[u8], info: &Part) -> Vec<(u32, [u8; 4])> {
    let start = info.content.start;
    let length = if content.get(start) == Some(&0) { 6 } else { 8 };
    let entries = parts(
        content,
        (start + length).min(info.content.end)..info.content.end,
    );
    let kind = |entry: Part| {
        let mut entry = Cursor(content.get(entry.content)?);
        let version = entry.number(1)?;
        entry.number(3)?;
        let id = entry.number(if version < 3 { 2 } else { 4 })?;
        entry.number(2)?;
        let kind = u32::try_from(entry.number(4)?).ok()?;
        Some((u32::try_from(id).ok()?, kind.to_be_bytes()))
    };
    entries.into_iter().filter_map(kind).collect()
}

/// Gives the numbers of items and where in the file they are.
fn extents(
    locations: &[u8],
    stored: Option<&Range<usize>>,
) -> Option<Vec<(u32, Vec<Range<usize>>)>> {
    let mut cursor = Cursor(locations);
    let version = cursor.number(1)?;
    cursor.number(3)?;
    let sizes = usize::try_from(cursor.number(2)?).ok()?;
    let size = |place: usize| sizes >> (4 * place) & 15;
    let wide = if version < 2 { 2 } else { 4 };
    let count = cursor.number(wide)?;
    let mut items = Vec::new();
    for _ in 0..count {
        let id = u32::try_from(cursor.number(wide)?).ok()?;
        let method = if version == 0 {
            0
        } else {
            cursor.number(2)? & 15
        };
        cursor.number(2)?;
        let base = cursor.number(size(1))?;
        let mut ranges = Vec::new();
        for _ in 0..cursor.number(2)? {
            if version > 0 {
                cursor.number(size(0))?;
            }
            let start = usize::try_from(base.checked_add(cursor.number(size(3))?)?).ok()?;
            let length = usize::try_from(cursor.number(size(2))?).ok()?;
            let within = match method {
                0 => 0,
                1 => stored?.start,
                _ => continue,
            };
            let start = start.checked_add(within)?;
            ranges.push(start..start.checked_add(length)?);
        }
        items.push((id, ranges));
    }
    Some(items)
}

/// Reads numbers one after the other.
struct Cursor<'a>(&'a [u8]);

impl Cursor<'_> {
    /// Reads a number of so many bytes, at most eight.
    fn number(&mut self, length: usize) -> Option<u64> {
        let (number, rest) = self.0.split_at_checked(length)?;
        self.0 = rest;
        Some(
            number
                .iter()
                .fold(0, |sum, byte| sum << 8 | u64::from(*byte)),
        )
    }
}

/// Gives the boxes in a part of a file, as far as they lie in it.
fn parts(content: &[u8], range: Range<usize>) -> Vec<Part> {
    let mut parts = Vec::new();
    let mut start = range.start;
    while let Some(header) = content
        .get(start..range.end)
        .and_then(|rest| rest.split_first_chunk::<8>())
    {
        let (header, rest) = header;
        let (length, name) = header.split_at(4);
        let length = length
            .iter()
            .fold(0, |sum, byte| sum << 8 | usize::from(*byte));
        let (length, inside) = match length {
            0 => (range.end - start, 8),
            1 => {
                let length = rest.first_chunk().map(|length| u64::from_be_bytes(*length));
                let length = length.and_then(|length| usize::try_from(length).ok());
                (length.unwrap_or_default(), 16)
            }
            length => (length, 8),
        };
        let end = start.saturating_add(length);
        if length < inside || end > range.end {
            break;
        }
        parts.push(Part {
            name: [name[0], name[1], name[2], name[3]],
            start,
            content: start + inside..end,
        });
        start = end;
    }
    parts
}
