//! Compression (gzip, RFC 1952). The bytes are the same on every machine.
//!
//! [`pack`] and [`unpack`] are for what chronicle alone reads: deflate (RFC 1951) behind the length.

use zlib_rs::crc32::crc32;
use zlib_rs::{Deflate, DeflateFlush, Inflate, InflateFlush, Status, compress_bound};

/// How hard is tried, from 1 to 9. Level 8 makes a dataset smaller by a hundredth and takes half as long
/// again.
const LEVEL: i32 = 6;

/// How far back is looked for what repeats: 32 KiB, the most there is.
const WINDOW_BITS: u8 = 15;

/// The header: compressed by deflate, on an unknown system, at no time.
const HEADER: [u8; 10] = [0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0xff];

/// Compresses bytes.
pub fn gzip(content: &[u8]) -> Vec<u8> {
    let mut packed = deflate(&HEADER, content);
    packed.extend(crc32(0, content).to_le_bytes());
    packed.extend(&content.len().to_le_bytes()[..4]);
    packed
}

/// Compresses bytes behind their length in eight bytes.
pub fn pack(content: &[u8]) -> Vec<u8> {
    deflate(&(content.len() as u64).to_le_bytes(), content)
}

/// Reads what [`pack`] wrote; nothing where it is something else.
pub fn unpack(packed: &[u8]) -> Option<Vec<u8>> {
    let (length, body) = packed.split_first_chunk()?;
    let length = usize::try_from(u64::from_le_bytes(*length)).ok()?;
    // Deflate makes nothing smaller than a thousandth.
    if length / 1_100 > body.len() {
        return None;
    }
    let mut content = vec![0; length];
    let mut inflate = Inflate::new(false, WINDOW_BITS);
    let status = inflate.decompress(body, &mut content, InflateFlush::Finish);
    let is_whole = matches!(status, Ok(Status::StreamEnd)) && inflate.total_out() == length as u64;
    is_whole.then_some(content)
}

/// Compresses bytes behind a header.
fn deflate(header: &[u8], content: &[u8]) -> Vec<u8> {
    let mut packed = vec![0; header.len() + compress_bound(content.len())];
    let (head, body) = packed.split_at_mut(header.len());
    head.copy_from_slice(header);
    let mut deflate = Deflate::new(LEVEL, false, WINDOW_BITS);
    let status = deflate.compress(content, body, DeflateFlush::Finish);
    assert!(
        matches!(status, Ok(Status::StreamEnd)),
        "the buffer is large enough"
    );
    let length = usize::try_from(deflate.total_out()).expect("no more than the buffer holds");
    packed.truncate(header.len() + length);
    packed
}
