//! `GIF89a`: blocks, of which extensions may hold texts.

use super::{Kept, Statement, What, xmp};

const END: u8 = 0x3b;
const PICTURE: u8 = 0x2c;
const EXTENSION: u8 = 0x21;

/// The extension that says how a picture is shown in a row of pictures.
const CONTROL: u8 = 0xf9;
const COMMENT: u8 = 0xfe;
const APPLICATION: u8 = 0xff;

/// The applications whose extensions say how often the pictures are shown.
const LOOPS: [&[u8]; 2] = [b"NETSCAPE2.0", b"ANIMEXTS1.0"];

/// What follows a packet of XMP, so that its letters can be read as the lengths of blocks.
const TRAILER: usize = 258;

/// A block, with the kind of an extension.
struct Block<'a> {
    begin: u8,
    extension: u8,
    whole: &'a [u8],
}

impl Block<'_> {
    fn is_needed(&self) -> bool {
        match (self.begin, self.extension) {
            (EXTENSION, CONTROL) => true,
            (EXTENSION, APPLICATION) => LOOPS.iter().any(|name| self.whole[3..].starts_with(name)),
            (EXTENSION, _) => false,
            _ => true,
        }
    }
}

/// Finds what a picture says.
pub(super) fn found_in(content: &[u8]) -> Vec<Statement> {
    let Some((_, blocks, after)) = blocks(content) else {
        return Vec::new();
    };
    let mut found = Vec::new();
    for block in blocks.iter().filter(|block| !block.is_needed()) {
        if block.extension == APPLICATION && block.whole[3..].starts_with(b"XMP DataXMP") {
            let packet = block.whole.len().saturating_sub(TRAILER);
            found.extend(xmp::found_in(&block.whole[..packet]));
        } else {
            let is_comment = block.extension == COMMENT;
            let text = String::from_utf8_lossy(block.whole.get(3..).unwrap_or_default());
            let text = if is_comment { &*text } else { "extension" };
            found.extend(Statement::new(What::Other, text));
        }
    }
    found.extend(Statement::after(after));
    found
}

/// Writes the picture of the blocks that are needed to show it.
pub(super) fn removed(content: &[u8]) -> Result<Vec<u8>, Kept> {
    let (header, blocks, _) = blocks(content).ok_or(Kept::Broken("found a GIF that is cut off"))?;
    if !blocks.iter().any(|block| block.begin == PICTURE) {
        return Err(Kept::Broken("found a GIF without a picture"));
    }
    let mut written = header.to_vec();
    for block in blocks.iter().filter(|block| block.is_needed()) {
        written.extend(block.whole);
    }
    written.push(END);
    Ok(written)
}

/// Gives how long a table of colours is whose size is in the lower three bits.
fn table(flags: u8) -> usize {
    if flags & 0x80 == 0 {
        0
    } else {
        3 << ((flags & 7) + 1)
    }
}

/// Gives the header, the blocks up to the end of the picture, and what follows.
fn blocks(content: &[u8]) -> Option<(&[u8], Vec<Block<'_>>, &[u8])> {
    let header = 13 + table(*content.get(10)?);
    let (header, mut rest) = content.split_at_checked(header)?;
    let mut blocks = Vec::new();
    loop {
        let begin = *rest.first()?;
        let (extension, start) = match begin {
            END => return Some((header, blocks, &rest[1..])),
            EXTENSION => (*rest.get(1)?, 2),
            PICTURE => (0, 11 + table(*rest.get(9)?)),
            _ => return None,
        };
        let mut end = start;
        loop {
            let length = usize::from(*rest.get(end)?);
            end += 1 + length;
            if length == 0 {
                break;
            }
        }
        let (whole, after) = rest.split_at_checked(end)?;
        blocks.push(Block {
            begin,
            extension,
            whole,
        });
        rest = after;
    }
}
