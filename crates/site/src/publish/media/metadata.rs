//! What a file says of its maker: where and when it was made, by whom, with what. It is found, and it is
//! removed without a change of what is seen or heard.
//!
//! A file is not searched for what is known to be harmful. It is written anew of the parts that are needed
//! to show it, or, where its parts point to each other by their places, these stay and what they say is
//! overwritten.

mod bmff;
mod exif;
mod gif;
mod iptc;
mod jpeg;
mod mp3;
mod pdf;
mod png;
mod svg;
mod webp;
mod xmp;

use super::format::Format;

/// What a statement is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum What {
    /// Where it was made: latitude and longitude in degrees.
    Position,
    /// A person, or who owns the device.
    Name,
    /// The number of one device.
    SerialNumber,
    /// The make of the device.
    Device,
    /// The program that wrote it.
    Tool,
    /// When it was made.
    Time,
    /// A smaller picture in it, which may show what was cut off.
    Thumbnail,
    /// Something else that is not needed to show it.
    Other,
}

/// Something that a file says of itself or its maker.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Statement {
    /// What it is about.
    pub what: What,
    /// What the file says: plain text, one line.
    pub value: String,
}

impl Statement {
    /// Makes a statement of a text, white space joined and the end cut off where it is long.
    fn new(what: What, value: &str) -> Option<Self> {
        let words: Vec<_> = value
            .split(|letter: char| letter.is_whitespace() || letter.is_control())
            .filter(|word| !word.is_empty())
            .collect();
        let value: String = words.join(" ").chars().take(LONGEST).collect();
        (!value.is_empty()).then_some(Self { what, value })
    }

    /// Makes the statement of a chunk that is not needed, by its name.
    fn chunk(name: &[u8]) -> Option<Self> {
        let name = String::from_utf8_lossy(name);
        Self::new(What::Other, &format!("chunk {name}"))
    }

    /// Makes the statement of what stands after a picture; none where nothing does.
    fn after(rest: &[u8]) -> Option<Self> {
        let is_there = !rest.is_empty();
        is_there
            .then(|| Self::new(What::Other, "data after the picture"))
            .flatten()
    }

    /// Makes the statement of a position in degrees.
    fn position(latitude: f64, longitude: f64) -> Option<Self> {
        let is_place = latitude.abs() <= 90.0 && longitude.abs() <= 180.0;
        let value = format!("{latitude:.5}, {longitude:.5}");
        is_place.then_some(Self {
            what: What::Position,
            value,
        })
    }
}

/// How many characters of a statement are told.
const LONGEST: usize = 120;

/// Why what a file says was not removed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Kept {
    /// Nothing can be removed from files of this format, or from this one: what can be done instead.
    Impossible(&'static str),
    /// The file is broken: how.
    Broken(&'static str),
    /// The file holds what no page may show: what.
    Refused(&'static str),
}

/// What to do where nothing is removed.
const BY_HAND: &str = "remove it with a program such as ExifTool or ffmpeg (-map_metadata -1)";

/// Finds what a file says of its maker, each statement once, in the order of what they are about.
#[must_use]
pub fn found_in(content: &[u8]) -> Vec<Statement> {
    let mut found = match Format::of(content) {
        Some(Format::Jpeg) => jpeg::found_in(content),
        Some(Format::Png) => png::found_in(content),
        Some(Format::Gif) => gif::found_in(content),
        Some(Format::Webp) => webp::found_in(content),
        Some(Format::Avif | Format::Mp4) => bmff::found_in(content),
        Some(Format::Svg) => svg::found_in(content),
        Some(Format::Mp3) => mp3::found_in(content),
        Some(Format::Pdf) => pdf::found_in(content),
        Some(Format::Ogg | Format::Webm | Format::Wav | Format::Flac) | None => Vec::new(),
    };
    found.sort();
    found.dedup();
    found
}

/// Removes what a file says of its maker. What is seen or heard stays the same, and so does the way up.
///
/// # Errors
/// Says why it cannot be done.
pub fn removed(content: &[u8]) -> Result<Vec<u8>, Kept> {
    match Format::of(content) {
        Some(Format::Jpeg) => jpeg::removed(content),
        Some(Format::Png) => png::removed(content),
        Some(Format::Gif) => gif::removed(content),
        Some(Format::Webp) => webp::removed(content),
        Some(Format::Avif | Format::Mp4) => bmff::removed(content),
        Some(Format::Svg) => svg::removed(content),
        Some(Format::Mp3) => mp3::removed(content),
        Some(Format::Pdf) => pdf::removed(content),
        Some(Format::Ogg | Format::Webm | Format::Wav | Format::Flac) => {
            Err(Kept::Impossible(BY_HAND))
        }
        None => Err(Kept::Broken("its format is not known")),
    }
}

/// Gives which way up a picture is to be shown, as Exif numbers it (1 to 8).
pub(in crate::publish) fn orientation(content: &[u8]) -> u16 {
    let block = match Format::of(content) {
        Some(Format::Jpeg) => jpeg::exif(content),
        Some(Format::Png) => png::exif(content),
        Some(Format::Webp) => webp::exif(content),
        _ => None,
    };
    block.map_or(1, exif::orientation)
}
