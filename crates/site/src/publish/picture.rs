//! What a picture's file says of itself.

use imagesize::{Compression, ImageType};

use super::media::orientation;

/// A picture's type and size.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Measured {
    /// The media type, where it is one of the usual (RFC 6838).
    pub media_type: Option<&'static str>,
    /// The width, in pixels of its own, as it is shown.
    pub width: f64,
    /// The height, in pixels of its own, as it is shown.
    pub height: f64,
}

/// Measures a picture.
///
/// # Errors
/// Says why the file is no picture that is known.
pub fn measure(content: &[u8]) -> Result<Measured, String> {
    let Ok(size) = imagesize::blob_size(content) else {
        let text =
            std::str::from_utf8(content).map_err(|_| "its format is not known".to_owned())?;
        let (width, height) = svg_size(text)?;
        return Ok(Measured {
            media_type: Some("image/svg+xml"),
            width,
            height,
        });
    };
    let media_type = match imagesize::image_type(content) {
        Ok(ImageType::Jpeg) => Some("image/jpeg"),
        Ok(ImageType::Png) => Some("image/png"),
        Ok(ImageType::Gif) => Some("image/gif"),
        Ok(ImageType::Webp) => Some("image/webp"),
        Ok(ImageType::Heif(Compression::Av1)) => Some("image/avif"),
        _ => None,
    };
    // From 5 on it was stored lying on its side.
    let (width, height) = if orientation(content) < 5 {
        (size.width, size.height)
    } else {
        (size.height, size.width)
    };
    #[expect(
        clippy::cast_precision_loss,
        reason = "pictures have fewer pixels than 2^53"
    )]
    Ok(Measured {
        media_type,
        width: width as f64,
        height: height as f64,
    })
}

/// Gives the size of a drawing: its width and height where these are in pixels, else its view box.
fn svg_size(text: &str) -> Result<(f64, f64), String> {
    let drawing = roxmltree::Document::parse(text).map_err(|error| error.to_string())?;
    let root = drawing.root_element();
    let pixels = |name| {
        let length: &str = root.attribute(name)?;
        length.trim_end_matches("px").parse::<f64>().ok()
    };
    let view_box = root.attribute("viewBox").and_then(|view_box| {
        let mut numbers = view_box
            .split([' ', ','])
            .filter(|number| !number.is_empty())
            .skip(2)
            .map_while(|number| number.parse::<f64>().ok());
        Some((numbers.next()?, numbers.next()?))
    });
    pixels("width")
        .zip(pixels("height"))
        .or(view_box)
        .map(|(width, height)| (width.round(), height.round()))
        .ok_or_else(|| "it has neither width and height in pixels nor a view box".to_owned())
}
