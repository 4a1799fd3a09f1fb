//! PNG (W3C): a list of chunks.

use super::{Kept, Statement, What, exif, xmp};

const SIGNATURE: usize = 8;

/// What is needed to show a picture, its colours and its movement as they are meant.
const NEEDED: [&[u8; 4]; 17] = [
    b"IHDR", b"PLTE", b"IDAT", b"IEND", b"tRNS", b"cHRM", b"gAMA", b"iCCP", b"sBIT", b"sRGB",
    b"cICP", b"mDCV", b"cLLI", b"pHYs", b"acTL", b"fcTL", b"fdAT",
];

/// A chunk.
struct Chunk<'a> {
    name: &'a [u8],
    content: &'a [u8],
    /// The chunk as it stands, with its length and its checksum.
    whole: &'a [u8],
}

/// Finds what a picture says.
pub(super) fn found_in(content: &[u8]) -> Vec<Statement> {
    let mut found = Vec::new();
    let (chunks, after) = chunks(content);
    for Chunk { name, content, .. } in chunks {
        match name {
            b"eXIf" => found.extend(exif::found_in(content)),
            b"tEXt" | b"zTXt" | b"iTXt" => found.extend(text(content)),
            b"tIME" => found.extend(Statement::new(What::Time, "tIME")),
            _ if is_needed(name) => {}
            _ => found.extend(Statement::chunk(name)),
        }
    }
    found.extend(Statement::after(after));
    found
}

/// Finds what a chunk of text says: a keyword, a byte of nothing, and the text. One that is compressed is
/// told by its keyword.
fn text(content: &[u8]) -> Vec<Statement> {
    let mut parts = content.splitn(2, |byte| *byte == 0);
    let keyword = String::from_utf8_lossy(parts.next().unwrap_or_default());
    let text = parts.next().unwrap_or_default();
    if keyword == "XML:com.adobe.xmp" {
        return xmp::found_in(text);
    }
    let text = String::from_utf8_lossy(text);
    let text = text.trim_start_matches('\0');
    let what = match &*keyword {
        "Author" | "Copyright" | "Artist" => What::Name,
        "Software" => What::Tool,
        "Creation Time" | "date:create" | "date:modify" => What::Time,
        _ => return Statement::new(What::Other, &keyword).into_iter().collect(),
    };
    Statement::new(what, text).into_iter().collect()
}

/// Writes the picture of the chunks that are needed to show it.
pub(super) fn removed(content: &[u8]) -> Result<Vec<u8>, Kept> {
    let (chunks, _) = chunks(content);
    if chunks.last().is_none_or(|last| last.name != b"IEND") {
        return Err(Kept::Broken(
            "found a PNG that breaks off before its end: copy it anew from where it came",
        ));
    }
    if !chunks.iter().any(|chunk| chunk.name == b"IDAT") {
        return Err(Kept::Broken("found a PNG without a picture"));
    }
    let orientation = exif(content).map_or(1, exif::orientation);
    let mut written = content[..SIGNATURE].to_vec();
    for Chunk { name, whole, .. } in &chunks {
        if is_needed(name) {
            written.extend(*whole);
        }
        if *name == b"IHDR" && orientation != 1 {
            written.extend(chunk(*b"eXIf", &exif::upright(orientation)));
        }
    }
    Ok(written)
}

/// Gives the block of Exif.
pub(super) fn exif(content: &[u8]) -> Option<&[u8]> {
    let (chunks, _) = chunks(content);
    chunks
        .into_iter()
        .find(|chunk| chunk.name == b"eXIf")
        .map(|chunk| chunk.content)
}

fn is_needed(name: &[u8]) -> bool {
    NEEDED.iter().any(|needed| needed[..] == *name)
}

/// Writes a chunk.
fn chunk(name: [u8; 4], content: &[u8]) -> Vec<u8> {
    let length = u32::try_from(content.len()).unwrap_or_default();
    let mut checksum = crc32fast::Hasher::new();
    checksum.update(&name);
    checksum.update(content);
    let checksum = checksum.finalize().to_be_bytes();
    [&length.to_be_bytes(), &name[..], content, &checksum].concat()
}

/// Gives the chunks up to the end of the picture or of the file, and what follows.
fn chunks(content: &[u8]) -> (Vec<Chunk<'_>>, &[u8]) {
    let mut chunks = Vec::new();
    let mut rest = content.get(SIGNATURE..).unwrap_or_default();
    loop {
        let length = rest.first_chunk().map(|length| u32::from_be_bytes(*length));
        let length = length.and_then(|length| usize::try_from(length).ok());
        let whole = length.and_then(|length| length.checked_add(12));
        let Some((whole, after)) = whole.and_then(|whole| rest.split_at_checked(whole)) else {
            return (chunks, &[]);
        };
        let name = &whole[4..8];
        chunks.push(Chunk {
            name,
            content: &whole[8..whole.len() - 4],
            whole,
        });
        rest = after;
        if name == b"IEND" {
            return (chunks, rest);
        }
    }
}
