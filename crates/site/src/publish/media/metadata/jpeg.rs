//! JPEG (ITU-T T.81, T.871): a list of segments.

use super::{Kept, Statement, What, exif, iptc, xmp};

const START: u8 = 0xd8;
const END: u8 = 0xd9;
const SCAN: u8 = 0xda;
const COMMENT: u8 = 0xfe;

/// A block of Exif, and one of XMP.
const APP1: u8 = 0xe1;
const XMP: &[u8] = b"http://ns.adobe.com/xap/1.0/\0";

/// The colours that the numbers mean.
const PROFILE: &[u8] = b"ICC_PROFILE\0";

/// A segment.
struct Segment<'a> {
    marker: u8,
    /// What follows its length.
    content: &'a [u8],
    /// What follows it: the compressed picture.
    scan: &'a [u8],
}

/// Finds what a picture says.
pub(super) fn found_in(content: &[u8]) -> Vec<Statement> {
    let mut found = Vec::new();
    let (segments, after) = segments(content);
    for Segment {
        marker, content, ..
    } in segments
    {
        match marker {
            0xe0 if content.starts_with(b"JFIF\0") && content.len() > JFIF => {
                found.extend(Statement::new(What::Thumbnail, "JFIF"));
            }
            0xe0 if content.starts_with(b"JFIF\0") => {}
            APP1 if content.starts_with(exif::PREFIX) => {
                found.extend(exif::found_in(content));
            }
            APP1 => found.extend(xmp::found_in(content.strip_prefix(XMP).unwrap_or(content))),
            0xe2 if content.starts_with(PROFILE) => {}
            0xed => found.extend(iptc::found_in(
                content.strip_prefix(iptc::PREFIX).unwrap_or(content),
            )),
            0xee if content.starts_with(b"Adobe") => {}
            COMMENT => {
                let text = String::from_utf8_lossy(content);
                found.extend(Statement::new(What::Other, &text));
            }
            0xe0..=0xef => {
                let value = format!("segment APP{}", marker - 0xe0);
                found.extend(Statement::new(What::Other, &value));
            }
            _ => {}
        }
    }
    found.extend(Statement::after(after.unwrap_or_default()));
    found
}

/// How long a JFIF segment is that holds no smaller picture.
const JFIF: usize = 14;

/// Writes the picture of the segments that are needed to show it. After its end some cameras put a second
/// picture or a film.
pub(super) fn removed(content: &[u8]) -> Result<Vec<u8>, Kept> {
    let (segments, after) = segments(content);
    if !segments.iter().any(|segment| segment.marker == SCAN) {
        return Err(Kept::Broken("found a JPEG without a picture"));
    }
    if after.is_none() {
        return Err(Kept::Broken(
            "found a JPEG that breaks off before its end: copy it anew from where it came",
        ));
    }
    let orientation = exif(content).map_or(1, exif::orientation);
    let mut written = vec![0xff, START];
    let mut write = |marker: u8, content: &[u8], scan: &[u8]| {
        let length = u16::try_from(content.len() + 2).unwrap_or(u16::MAX);
        written.extend([0xff, marker]);
        written.extend(length.to_be_bytes());
        written.extend(content);
        written.extend(scan);
    };
    let mut is_begun = false;
    for Segment {
        marker,
        content,
        scan,
    } in segments
    {
        let is_first = matches!(marker, 0xe0) && content.starts_with(b"JFIF\0");
        // JFIF stands first; then the way up.
        if !is_first && !is_begun {
            is_begun = true;
            if orientation != 1 {
                let block = [exif::PREFIX, &exif::upright(orientation)].concat();
                write(APP1, &block, &[]);
            }
        }
        match marker {
            0xe0 if is_first => {
                // The last two bytes are the size of a smaller picture.
                let mut header = content.get(..JFIF).unwrap_or(content).to_vec();
                for byte in header.iter_mut().skip(JFIF - 2) {
                    *byte = 0;
                }
                write(marker, &header, &[]);
            }
            0xe2 if content.starts_with(PROFILE) => write(marker, content, &[]),
            // Which colours are stored: they would be others without it.
            0xee if content.starts_with(b"Adobe") => {
                write(marker, content.get(..12).unwrap_or(content), &[]);
            }
            0xe0..=0xef | 0xf0..=0xfd | COMMENT => {}
            _ => write(marker, content, scan),
        }
    }
    written.extend([0xff, END]);
    Ok(written)
}

/// Gives the block of Exif.
pub(super) fn exif(content: &[u8]) -> Option<&[u8]> {
    let (segments, _) = segments(content);
    let mut blocks = segments
        .into_iter()
        .filter(|segment| segment.marker == APP1);
    blocks
        .find(|segment| segment.content.starts_with(exif::PREFIX))
        .map(|segment| segment.content)
}

/// Gives the segments up to the end of the picture, and what follows; nothing follows where the file ends
/// before the picture does.
fn segments(content: &[u8]) -> (Vec<Segment<'_>>, Option<&[u8]>) {
    let mut segments = Vec::new();
    let mut rest = content.get(2..).unwrap_or_default();
    loop {
        // Between segments browsers pass over everything.
        let Some(place) = rest.iter().position(|byte| *byte == 0xff) else {
            return (segments, None);
        };
        rest = &rest[place..];
        let fill = rest.iter().take_while(|byte| **byte == 0xff).count();
        let Some((marker, after)) = rest[fill..].split_first() else {
            return (segments, None);
        };
        rest = after;
        match *marker {
            END => return (segments, Some(rest)),
            // These have no content.
            0 | 1 | 0xd0..=START => continue,
            _ => {}
        }
        let Some((length, after)) = rest.split_first_chunk() else {
            return (segments, None);
        };
        let length = usize::from(u16::from_be_bytes(*length)).saturating_sub(2);
        let Some((content, after)) = after.split_at_checked(length) else {
            return (segments, None);
        };
        let scan = if *marker == SCAN { scan(after) } else { 0 };
        let (scan, after) = after.split_at(scan);
        segments.push(Segment {
            marker: *marker,
            content,
            scan,
        });
        rest = after;
    }
}

/// Gives how long a compressed picture is: up to a marker that is not its own.
fn scan(content: &[u8]) -> usize {
    let mut place = 0;
    while let Some(next) = content[place..].iter().position(|byte| *byte == 0xff) {
        place += next;
        match content.get(place + 1) {
            None => break,
            Some(0 | 0xd0..=0xd7) => place += 2,
            Some(0xff) => place += 1,
            Some(_) => return place,
        }
    }
    content.len()
}
