//! A picture in the sizes that pages show.

use bytes::Bytes;

use super::format::Format;
use super::metadata::{Kept, removed};
use super::pixels::Pixels;
use crate::publish::measure;

/// How wide pictures stand in pages at most, in pixels: on telephones, on other screens, and on those with
/// two pixels for one.
const WIDTHS: [u32; 3] = [480, 960, 1_600];

/// How good photographs are that are compressed anew, of 100.
const QUALITY: u8 = 80;

/// A picture that is ready to be published.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Picture {
    /// The file without what it says of its maker.
    pub original: Version,
    /// What pages show instead, narrow ones first: in the format of the original or one that every browser
    /// knows. Empty where the original is as small.
    pub versions: Vec<Version>,
    /// The same in a format that is smaller and not known to every browser. Empty where it is not smaller.
    pub smaller: Vec<Version>,
}

/// A file of a picture.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Version {
    /// The format.
    pub format: Format,
    /// The width as the picture is shown, in pixels of its own.
    pub width: u32,
    /// The height as the picture is shown, in pixels of its own.
    pub height: u32,
    /// The file.
    pub content: Bytes,
}

impl Picture {
    /// Makes a picture ready.
    ///
    /// # Errors
    /// Says why it cannot be published.
    pub fn of(content: &[u8]) -> Result<Self, String> {
        let format = Format::of(content).filter(|format| format.is_picture());
        let format = format.ok_or("found no picture whose format is known")?;
        let clean = removed(content).map_err(|kept| match kept {
            Kept::Impossible(reason) | Kept::Broken(reason) | Kept::Refused(reason) => reason,
        })?;
        let pixels = Pixels::read(content, format)?;
        let (width, height) = match &pixels {
            Some(pixels) => (pixels.width(), pixels.height()),
            None => size(content, format)?,
        };
        let original = Version {
            format,
            width,
            height,
            content: clean.into(),
        };
        let (versions, smaller) = match pixels {
            Some(pixels) => versions(&pixels, &original),
            None => (Vec::new(), Vec::new()),
        };
        Ok(Self {
            original,
            versions,
            smaller,
        })
    }

    /// Gives the files that browsers choose from which know all formats that every browser knows.
    #[must_use]
    pub fn choice(&self) -> &[Version] {
        match &self.versions[..] {
            [] => std::slice::from_ref(&self.original),
            versions => versions,
        }
    }
}

/// How wide a drawing is shown at least, in pixels: it has none of its own.
const DRAWING: f64 = 640.0;

/// Gives the size of a picture that is not read.
fn size(content: &[u8], format: Format) -> Result<(u32, u32), String> {
    let mut measured = measure(content)?;
    if format == Format::Svg && measured.width > 0.0 {
        let scale = (DRAWING / measured.width).max(1.0);
        measured.width *= scale;
        measured.height = (measured.height * scale).round();
    }
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a larger picture is cut off there, a negative one is 0"
    )]
    let whole = |length: f64| (length as u32).max(1);
    Ok((whole(measured.width), whole(measured.height)))
}

/// Makes the smaller versions of a picture, and the same in a smaller format. What is not smaller than the
/// original in bytes serves nobody.
fn versions(pixels: &Pixels, original: &Version) -> (Vec<Version>, Vec<Version>) {
    let is_photograph = match original.format {
        Format::Jpeg => true,
        Format::Webp => pixels.is_opaque(),
        _ => false,
    };
    let narrower = WIDTHS.into_iter().filter(|width| *width < pixels.width());
    let widest = WIDTHS[WIDTHS.len() - 1];
    let own = Some(pixels.width()).filter(|width| *width <= widest);
    let (mut versions, mut smaller) = (Vec::new(), Vec::new());
    for width in narrower.chain(own) {
        let is_own = width == pixels.width();
        let scaled = (!is_own).then(|| pixels.scaled(width));
        let scaled = scaled.as_ref().unwrap_or(pixels);
        let version = |format, content: Option<Vec<u8>>| {
            Some(Version {
                format,
                width,
                height: scaled.height(),
                content: content?.into(),
            })
        };
        let made = if is_photograph {
            version(Format::Jpeg, scaled.jpeg(QUALITY))
        } else if is_own {
            Some(original.clone())
        } else {
            version(Format::Png, scaled.png())
        };
        // A photograph that was compressed well stays as it is.
        let is_smaller = |it: &Version| it.content.len() < original.content.len() * 9 / 10;
        versions.extend(made.filter(is_smaller).or(is_own.then(|| original.clone())));
        if !is_photograph {
            smaller.extend(version(Format::Webp, scaled.webp()));
        }
    }
    if versions.last().is_some_and(|last| last == original) && versions.len() == 1 {
        versions.clear();
    }
    let choice: &[Version] = if versions.is_empty() {
        std::slice::from_ref(original)
    } else {
        &versions
    };
    let bytes = |versions: &[Version]| versions.iter().map(|it| it.content.len()).sum::<usize>();
    // A browser takes one format and chooses within it, so it has all sizes or none.
    let has_all = smaller.len() >= choice.len();
    if !has_all || bytes(&smaller) >= bytes(choice) {
        smaller.clear();
    }
    (versions, smaller)
}
