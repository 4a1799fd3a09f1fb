//! MP3: frames of sound, and tags before and after them (ID3, APE).

use super::{Kept, Statement, What};

/// The frames of `ID3v2.3` and 2.4 that name somebody or something.
const FRAMES: [(&[u8; 4], What); 9] = [
    (b"TPE1", What::Name),
    (b"TPE2", What::Name),
    (b"TCOM", What::Name),
    (b"TOWN", What::Name),
    (b"TCOP", What::Name),
    (b"TENC", What::Name),
    (b"TSSE", What::Tool),
    (b"TDRC", What::Time),
    (b"APIC", What::Thumbnail),
];

/// The length of an ID3 tag of the first version, which stands at the end.
const LAST: usize = 128;

/// Finds what a recording says.
pub(super) fn found_in(content: &[u8]) -> Vec<Statement> {
    let (before, _, after) = parts(content);
    let mut found = Vec::new();
    let tag = &content[..before];
    for (name, what) in FRAMES {
        let place = tag.windows(4).position(|window| window == name);
        let frame = place.and_then(|place| tag.get(place + 4..));
        if let Some((length, after)) = frame.and_then(|frame| frame.split_first_chunk()) {
            let length = u32::from_be_bytes(*length) as usize;
            let text = after.get(2..).unwrap_or_default();
            let text = &text[..length.min(text.len())];
            let text = if what == What::Thumbnail {
                "ID3".into()
            } else {
                words(text)
            };
            found.extend(Statement::new(what, &text));
        }
    }
    if let Some(artist) = content
        .get(after..)
        .and_then(|tag| tag.strip_prefix(b"TAG"))
    {
        let artist = artist.get(30..60).unwrap_or_default();
        found.extend(Statement::new(What::Name, &words(artist)));
    }
    if before > 0 || after < content.len() {
        found.extend(Statement::new(What::Other, "ID3"));
    }
    found
}

/// Gives the frames of sound.
pub(super) fn removed(content: &[u8]) -> Result<Vec<u8>, Kept> {
    let (_, sound, _) = parts(content);
    if sound.is_empty() {
        return Err(Kept::Broken("found an MP3 without sound"));
    }
    Ok(sound.to_vec())
}

/// Reads a text in whichever encoding, one byte for each letter where it is UTF-16.
fn words(text: &[u8]) -> String {
    let letters: Vec<_> = text
        .iter()
        .copied()
        .filter(|byte| ![0, 0xff, 0xfe].contains(byte))
        .collect();
    String::from_utf8_lossy(&letters).into_owned()
}

/// Gives where the sound begins, the sound, and where it ends.
fn parts(content: &[u8]) -> (usize, &[u8], usize) {
    let mut start = 0;
    while let Some(tag) = content[start..].strip_prefix(b"ID3")
        && let Some(length) = tag.get(3..7)
    {
        // Seven bits of each byte; a footer repeats the header.
        let length = length
            .iter()
            .fold(0, |sum, byte| sum << 7 | usize::from(byte & 0x7f));
        let footer = if tag[2] & 0x10 == 0 { 0 } else { 10 };
        start = (start + 10 + length + footer).min(content.len());
    }
    // Before the first frame there may be nothing that is played.
    let is_frame = |pair: &[u8]| pair[0] == 0xff && pair[1] & 0b1110_0110 == 0b1110_0010;
    let nothing = content[start..].windows(2).position(is_frame);
    start = nothing.map_or(content.len(), |nothing| start + nothing);
    let mut end = content.len();
    loop {
        let sound = &content[start..end];
        let last = sound.len().checked_sub(LAST);
        if let Some(last) = last.filter(|last| sound[*last..].starts_with(b"TAG")) {
            end = start + last;
            continue;
        }
        let ape = sound.len().checked_sub(32);
        if let Some(ape) = ape.filter(|ape| sound[*ape..].starts_with(b"APETAGEX")) {
            // Its size leaves out a header.
            let length = sound[ape + 12..]
                .first_chunk()
                .map_or(0, |it| u32::from_le_bytes(*it) as usize);
            let cut = sound.len().saturating_sub(length.max(32));
            let header = cut
                .checked_sub(32)
                .filter(|it| sound[*it..].starts_with(b"APETAGEX"));
            end = start + header.unwrap_or(cut);
            continue;
        }
        return (start, sound, end);
    }
}
