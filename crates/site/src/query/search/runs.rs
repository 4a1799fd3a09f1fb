//! How the files of the index are laid out: numbers, and byte strings in a row, found by number.
//!
//! Reading is total: bytes that are not what they should be end it early.

/// How many byte strings share an entry in the table that finds them.
pub(super) const BLOCK: usize = 32;

/// Byte strings in a row, numbered from 0: each follows its length (varint), and a table gives the
/// place (u32) of every 32nd.
#[derive(Clone, Copy)]
pub(super) struct Runs<'a> {
    places: &'a [u8],
    bytes: &'a [u8],
}

impl<'a> Runs<'a> {
    /// Takes `count` byte strings, which fill `length` bytes behind their table, from the front.
    pub fn take(bytes: &mut &'a [u8], count: usize, length: usize) -> Option<Self> {
        Some(Self {
            places: bytes.split_off(..count.div_ceil(BLOCK).checked_mul(4)?)?,
            bytes: bytes.split_off(..length)?,
        })
    }

    /// Gives the byte strings from that number on.
    pub fn from(self, number: usize) -> Run<'a> {
        let mut place = self.places.get(number / BLOCK * 4..).unwrap_or_default();
        let place = take_u32(&mut place).and_then(|place| self.bytes.get(place as usize..));
        let mut run = Run(place.unwrap_or_default());
        for _ in 0..number % BLOCK {
            run.next();
        }
        run
    }
}

/// Byte strings in a row, read one after another.
pub(super) struct Run<'a>(&'a [u8]);

impl<'a> Iterator for Run<'a> {
    type Item = &'a [u8];

    fn next(&mut self) -> Option<&'a [u8]> {
        let length = take_varint(&mut self.0)?;
        let bytes = self.0.split_off(..length as usize);
        if bytes.is_none() {
            self.0 = &[];
        }
        bytes
    }
}

/// Visits ascending numbers, each written as its distance (varint) from the least that it could
/// be. A search spends its time here.
pub(super) fn visit_ascending(bytes: &[u8], mut visit: impl FnMut(usize)) {
    let (mut least, mut distance, mut shift) = (0_u32, 0_u32, 0_u32);
    for &byte in bytes {
        distance |= u32::from(byte & 0x7F).wrapping_shl(shift);
        if byte < 0x80 {
            let number = least.wrapping_add(distance);
            visit(number as usize);
            least = number.wrapping_add(1);
            (distance, shift) = (0, 0);
        } else {
            shift = shift.wrapping_add(7);
        }
    }
}

/// Takes a little-endian number from the front.
pub(super) fn take_u32(bytes: &mut &[u8]) -> Option<u32> {
    let number = bytes.split_off(..4)?.try_into().ok()?;
    Some(u32::from_le_bytes(number))
}

/// Takes a number from the front that is written seven bits a byte, lowest first, with the highest
/// bit set on all bytes but the last (LEB128). It is at most five bytes long.
pub(super) fn take_varint(bytes: &mut &[u8]) -> Option<u32> {
    let mut number = 0;
    let mut shift = 0;
    while shift < 32 {
        let byte = *bytes.split_off_first()?;
        number |= u32::from(byte & 0x7F) << shift;
        if byte < 0x80 {
            return Some(number);
        }
        shift += 7;
    }
    None
}
