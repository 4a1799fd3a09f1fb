//! WebP (RFC 9649): a list of chunks in a RIFF file.

use super::{Kept, Statement, exif, xmp};

const HEADER: usize = 12;

/// What is needed to show a picture, its colours and its movement.
const NEEDED: [&[u8; 4]; 7] = [
    b"VP8X", b"VP8 ", b"VP8L", b"ALPH", b"ANIM", b"ANMF", b"ICCP",
];

/// What the first chunk says of the others: that there is Exif, and XMP.
const HAS_EXIF: u8 = 8;
const HAS_XMP: u8 = 4;

/// Finds what a picture says.
pub(super) fn found_in(content: &[u8]) -> Vec<Statement> {
    let mut found = Vec::new();
    let (chunks, after) = chunks(content);
    for (name, content) in chunks {
        match name {
            b"EXIF" => found.extend(exif::found_in(content)),
            b"XMP " => found.extend(xmp::found_in(content)),
            _ if is_needed(name) => {}
            _ => found.extend(Statement::chunk(name)),
        }
    }
    found.extend(Statement::after(after));
    found
}

/// Writes the picture of the chunks that are needed to show it.
pub(super) fn removed(content: &[u8]) -> Result<Vec<u8>, Kept> {
    let (chunks, _) = chunks(content);
    let is_picture = |(name, _): &(&[u8], _)| [&b"VP8 "[..], b"VP8L", b"ANMF"].contains(name);
    if !chunks.iter().any(is_picture) {
        return Err(Kept::Broken("found a WebP without a picture"));
    }
    let orientation = exif(content).map_or(1, exif::orientation);
    let is_extended = chunks.iter().any(|(name, _)| *name == b"VP8X");
    let upright = exif::upright(orientation);
    // Only an extended file has Exif that is heeded.
    let block = (orientation != 1 && is_extended).then_some((&b"EXIF"[..], &upright[..]));
    let mut body = b"WEBP".to_vec();
    for (name, content) in chunks
        .into_iter()
        .filter(|(name, _)| is_needed(name))
        .chain(block)
    {
        body.extend(name);
        body.extend(
            u32::try_from(content.len())
                .unwrap_or_default()
                .to_le_bytes(),
        );
        let start = body.len();
        body.extend(content);
        if name == b"VP8X"
            && let Some(flags) = body.get_mut(start)
        {
            *flags &= !(HAS_EXIF | HAS_XMP);
            *flags |= block.map_or(0, |_| HAS_EXIF);
        }
        if content.len() % 2 == 1 {
            body.push(0);
        }
    }
    let length = u32::try_from(body.len()).unwrap_or_default().to_le_bytes();
    Ok([b"RIFF", &length[..], &body].concat())
}

/// Gives the block of Exif.
pub(super) fn exif(content: &[u8]) -> Option<&[u8]> {
    let (chunks, _) = chunks(content);
    let mut chunks = chunks.into_iter();
    chunks.find_map(|(name, content)| (name == b"EXIF").then_some(content))
}

fn is_needed(name: &[u8]) -> bool {
    NEEDED.iter().any(|needed| needed[..] == *name)
}

type Chunk<'a> = (&'a [u8], &'a [u8]);

/// Gives the names and the contents of the chunks, and what follows the picture.
fn chunks(content: &[u8]) -> (Vec<Chunk<'_>>, &[u8]) {
    let mut chunks = Vec::new();
    let length = content.get(4..8).and_then(|length| length.first_chunk());
    let end = length.map_or(0, |length| u32::from_le_bytes(*length) as usize);
    let end = end.saturating_add(8).min(content.len());
    let (content, after) = content.split_at(end);
    let mut rest = content.get(HEADER..).unwrap_or_default();
    while let Some((header, after)) = rest.split_first_chunk::<8>() {
        let (name, length) = header.split_at(4);
        let length = length
            .first_chunk()
            .map_or(0, |length| u32::from_le_bytes(*length) as usize);
        let Some((content, after)) = after.split_at_checked(length) else {
            break;
        };
        let name = &rest[..name.len()];
        chunks.push((name, content));
        rest = after.get(length % 2..).unwrap_or_default();
    }
    (chunks, after)
}
