//! The pixels of a picture, the same on every machine: without the instructions of one processor, and
//! without functions that mathematical libraries compute in their own ways.

use image::codecs::png::{CompressionType, FilterType, PngDecoder, PngEncoder};
use image::codecs::webp::{WebPDecoder, WebPEncoder};
use image::imageops::{self, FilterType as Kernel};
use image::metadata::Orientation;
use image::{
    DynamicImage, GenericImage, GrayImage, ImageDecoder, ImageEncoder, Limits, RgbImage, Rgba,
};
use jpeg_encoder::{ColorType, Encoder, SamplingFactor};
use zune_jpeg::JpegDecoder;
use zune_jpeg::zune_core::bytestream::ZCursor;
use zune_jpeg::zune_core::colorspace::ColorSpace;
use zune_jpeg::zune_core::options::DecoderOptions;

use super::format::Format;
use super::metadata;

/// How much memory a picture may take while it is read, in bytes: one of 64 million pixels does.
const MEMORY: u64 = 320_000_000;

/// A picture that was read, the right way up, and what its numbers mean.
pub(super) struct Pixels {
    image: DynamicImage,
    /// The profile of its colours (ICC); nothing where these are the usual.
    profile: Option<Vec<u8>>,
}

impl Pixels {
    /// Reads a picture. Gives nothing for one that moves, for a drawing, and for formats that are not read.
    ///
    /// # Errors
    /// Says why it cannot be read.
    pub(super) fn read(content: &[u8], format: Format) -> Result<Option<Self>, String> {
        let (mut image, profile) = match format {
            Format::Jpeg => jpeg(content).map_err(|error| error.to_string())?,
            Format::Png if !has_chunk(content, *b"acTL") => {
                let mut limits = Limits::no_limits();
                limits.max_alloc = Some(MEMORY);
                let decoder = PngDecoder::with_limits(std::io::Cursor::new(content), limits);
                decoded(decoder.map_err(|error| error.to_string())?)?
            }
            Format::Webp => {
                let decoder = WebPDecoder::new(std::io::Cursor::new(content));
                let decoder = decoder.map_err(|error| error.to_string())?;
                if decoder.has_animation() {
                    return Ok(None);
                }
                decoded(decoder)?
            }
            _ => return Ok(None),
        };
        let number = u8::try_from(metadata::orientation(content)).unwrap_or(1);
        if let Some(orientation) = Orientation::from_exif(number) {
            image.apply_orientation(orientation);
        }
        // A profile is for the colours that were stored, which may have been turned into others.
        let space: &[u8] = if image.color().has_color() {
            b"RGB "
        } else {
            b"GRAY"
        };
        let profile = profile.filter(|profile| profile.get(16..20) == Some(space));
        Ok(Some(Self { image, profile }))
    }

    pub(super) fn width(&self) -> u32 {
        self.image.width()
    }

    pub(super) fn height(&self) -> u32 {
        self.image.height()
    }

    /// Tells whether something shines through.
    pub(super) fn is_opaque(&self) -> bool {
        let has_alpha = self.image.color().has_alpha();
        !has_alpha
            || self
                .image
                .to_rgba8()
                .pixels()
                .all(|pixel| pixel[3] == u8::MAX)
    }

    /// Makes the picture smaller.
    pub(super) fn scaled(&self, width: u32) -> Self {
        let (own, height) = (u64::from(self.width()), u64::from(self.height()));
        let height = (height * u64::from(width) + own / 2) / own;
        let height = u32::try_from(height).unwrap_or(u32::MAX).max(1);
        // Only sums and products: sines differ between libraries.
        let kernel = Kernel::CatmullRom;
        let image = match &self.image {
            DynamicImage::ImageLuma8(image) => {
                imageops::resize(image, width, height, kernel).into()
            }
            DynamicImage::ImageRgb8(image) => imageops::resize(image, width, height, kernel).into(),
            image => imageops::resize(&image.to_rgba8(), width, height, kernel).into(),
        };
        Self {
            image,
            profile: self.profile.clone(),
        }
    }

    /// Paints pixels black: those from left and top to before right and bottom.
    pub(super) fn cover(&mut self, [left, top, right, bottom]: [u32; 4]) {
        let black = Rgba([0, 0, 0, u8::MAX]);
        for y in top..bottom {
            for x in left..right {
                self.image.put_pixel(x, y, black);
            }
        }
    }

    /// Writes a photograph, without what shines through. `quality` is of 100.
    pub(super) fn jpeg(&self, quality: u8) -> Option<Vec<u8>> {
        let mut written = Vec::new();
        let mut encoder = Encoder::new(&mut written, quality);
        encoder.set_progressive(true);
        encoder.set_optimized_huffman_tables(true);
        encoder.set_sampling_factor(SamplingFactor::F_2_2);
        if let Some(profile) = &self.profile {
            encoder.add_icc_profile(profile).ok()?;
        }
        let width = u16::try_from(self.width()).ok()?;
        let height = u16::try_from(self.height()).ok()?;
        match &self.image {
            DynamicImage::ImageLuma8(image) => {
                encoder.encode(image, width, height, ColorType::Luma).ok()?;
            }
            DynamicImage::ImageRgb8(image) => {
                encoder.encode(image, width, height, ColorType::Rgb).ok()?;
            }
            image => {
                let image = image.to_rgb8();
                encoder.encode(&image, width, height, ColorType::Rgb).ok()?;
            }
        }
        Some(written)
    }

    /// Writes a picture pixel for pixel.
    pub(super) fn png(&self) -> Option<Vec<u8>> {
        let mut written = Vec::new();
        let encoder =
            PngEncoder::new_with_quality(&mut written, CompressionType::Best, FilterType::Adaptive);
        self.encode(encoder)?;
        Some(written)
    }

    /// Writes a picture pixel for pixel, mostly smaller.
    pub(super) fn webp(&self) -> Option<Vec<u8>> {
        let mut written = Vec::new();
        self.encode(WebPEncoder::new_lossless(&mut written))?;
        Some(written)
    }

    fn encode(&self, mut encoder: impl ImageEncoder) -> Option<()> {
        if let Some(profile) = &self.profile {
            encoder.set_icc_profile(profile.clone()).ok()?;
        }
        self.image.write_with_encoder(encoder).ok()
    }
}

/// A picture, and the profile of its colours.
type Decoded = (DynamicImage, Option<Vec<u8>>);

/// Reads a photograph.
fn jpeg(content: &[u8]) -> Result<Decoded, Box<dyn std::error::Error>> {
    // The instructions of one processor might round otherwise than those of another.
    let options = DecoderOptions::new_safe()
        .set_use_unsafe(false)
        .set_strict_mode(false);
    let options = options
        .set_max_width(usize::from(u16::MAX))
        .set_max_height(usize::from(u16::MAX));
    let mut decoder = JpegDecoder::new_with_options(ZCursor::new(content), options);
    decoder.decode_headers()?;
    let is_grey = decoder.input_colorspace() == Some(ColorSpace::Luma);
    let space = if is_grey {
        ColorSpace::Luma
    } else {
        ColorSpace::RGB
    };
    decoder.set_options(options.jpeg_set_out_colorspace(space));
    let size = decoder.output_buffer_size().unwrap_or_default();
    if size as u64 > MEMORY {
        return Err("found more pixels than can be read".into());
    }
    let pixels = decoder.decode()?;
    let info = decoder.info().ok_or("found no picture")?;
    let (width, height) = (info.width.into(), info.height.into());
    let image = if is_grey {
        GrayImage::from_raw(width, height, pixels).map(DynamicImage::from)
    } else {
        RgbImage::from_raw(width, height, pixels).map(DynamicImage::from)
    };
    Ok((image.ok_or("found too few pixels")?, decoder.icc_profile()))
}

/// Reads a picture, with eight bits for each colour.
fn decoded(mut decoder: impl ImageDecoder) -> Result<Decoded, String> {
    if decoder.total_bytes() > MEMORY {
        return Err("found more pixels than can be read".to_owned());
    }
    let profile = decoder.icc_profile().ok().flatten();
    let image = DynamicImage::from_decoder(decoder).map_err(|error| error.to_string())?;
    let color = image.color();
    let image = match (color.has_color(), color.has_alpha()) {
        (false, false) => image.to_luma8().into(),
        (true, false) => image.to_rgb8().into(),
        (_, true) => image.to_rgba8().into(),
    };
    Ok((image, profile))
}

/// Tells whether a name stands among the chunks before the first pixels of a PNG.
fn has_chunk(content: &[u8], name: [u8; 4]) -> bool {
    let mut windows = content.windows(4);
    windows
        .find(|window| *window == name || *window == b"IDAT")
        .is_some_and(|found| found == name)
}
