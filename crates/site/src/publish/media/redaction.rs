//! Redaction: parts of a picture are painted over in its pixels, so that nothing of them is left in the file.

use super::format::Format;
use super::pixels::Pixels;

/// How good a redacted photograph is, of 100: what was not covered is to stay as clear as it was.
const QUALITY: u8 = 95;

/// A part of a picture the right way up, in pixels.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Area {
    /// From the left edge.
    pub left: u32,
    /// From the upper edge.
    pub top: u32,
    /// How wide it is.
    pub width: u32,
    /// How high it is.
    pub height: u32,
}

/// Gives a picture as areas are drawn on it: JPEG, or PNG where something shines through. It has the same
/// pixels, the right way up, and says nothing more, so that every browser shows and counts them alike.
///
/// # Errors
/// As [`redacted`].
pub fn preview(content: &[u8]) -> Result<Vec<u8>, String> {
    let (pixels, _) = read(content)?;
    let format = if pixels.is_opaque() {
        Format::Jpeg
    } else {
        Format::Png
    };
    written(&pixels, format)
}

/// Gives a picture with black in the place of parts of it, in the same format. It is written anew from its
/// pixels, and says nothing of its maker. What of an area lies beyond the picture is cut off.
///
/// # Errors
/// Says why it cannot be done: there is no area, one lies outside of the picture, or the picture is none
/// whose pixels can be written (JPEG, PNG and WebP without animation).
pub fn redacted(content: &[u8], areas: &[Area]) -> Result<Vec<u8>, String> {
    if areas.is_empty() {
        return Err("found no box, expected one or more".to_owned());
    }
    let (mut pixels, format) = read(content)?;
    for area in areas {
        let right = area.left.saturating_add(area.width).min(pixels.width());
        let bottom = area.top.saturating_add(area.height).min(pixels.height());
        if area.left >= right || area.top >= bottom {
            return Err(format!(
                "found the box left {}, top {}, width {}, height {}; expected a part of the picture, which has \
                 {} × {} pixels",
                area.left,
                area.top,
                area.width,
                area.height,
                pixels.width(),
                pixels.height(),
            ));
        }
        pixels.cover([area.left, area.top, right, bottom]);
    }
    written(&pixels, format)
}

/// Reads the pixels of a picture that can be redacted.
fn read(content: &[u8]) -> Result<(Pixels, Format), String> {
    let unknown = "parts can be covered in JPEG, PNG and WebP pictures that do not move; \
                   save this one as such a picture first";
    let format = Format::of(content).ok_or(unknown)?;
    let pixels = Pixels::read(content, format)?.ok_or(unknown)?;
    Ok((pixels, format))
}

/// Writes a picture in its format.
fn written(pixels: &Pixels, format: Format) -> Result<Vec<u8>, String> {
    let written = match format {
        Format::Jpeg => pixels.jpeg(QUALITY),
        Format::Webp => pixels.webp(),
        _ => pixels.png(),
    };
    written.ok_or_else(|| "the picture is too large to be written".to_owned())
}
