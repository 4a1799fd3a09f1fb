//! What a file of a medium is, by its first bytes.

/// A format that browsers show, play or open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// A photograph (ITU-T T.81).
    Jpeg,
    /// A picture (W3C PNG).
    Png,
    /// A picture, which may move (`GIF89a`).
    Gif,
    /// A picture, which may move (RFC 9649).
    Webp,
    /// A picture (AV1 Image File Format).
    Avif,
    /// A drawing (W3C SVG).
    Svg,
    /// Sound or film (ISO 14496-14), also of `QuickTime`.
    Mp4,
    /// Sound (ISO 11172-3).
    Mp3,
    /// Sound or film (RFC 3533).
    Ogg,
    /// Sound or film (`WebM`).
    Webm,
    /// Sound (RIFF WAVE).
    Wav,
    /// Sound (RFC 9639).
    Flac,
    /// A document (ISO 32000).
    Pdf,
}

impl Format {
    /// Recognises the format of a file.
    #[must_use]
    pub fn of(content: &[u8]) -> Option<Self> {
        let at =
            |place: usize, bytes: &[u8]| content.get(place..)?.starts_with(bytes).then_some(());
        let begins = |bytes: &[u8]| content.starts_with(bytes);
        Some(match content {
            _ if begins(b"\xff\xd8\xff") => Self::Jpeg,
            _ if begins(b"\x89PNG\r\n\x1a\n") => Self::Png,
            _ if begins(b"GIF87a") || begins(b"GIF89a") => Self::Gif,
            _ if begins(b"RIFF") && at(8, b"WEBP").is_some() => Self::Webp,
            _ if begins(b"RIFF") && at(8, b"WAVE").is_some() => Self::Wav,
            _ if at(4, b"ftypavif").or(at(4, b"ftypavis")).is_some() => Self::Avif,
            // Other pictures in such a box are none that every browser shows.
            _ if at(4, b"ftyphe").or(at(4, b"ftypmif1")).is_some() => return None,
            _ if at(4, b"ftyp").is_some() => Self::Mp4,
            _ if begins(b"OggS") => Self::Ogg,
            _ if begins(b"\x1aE\xdf\xa3") => Self::Webm,
            _ if begins(b"fLaC") => Self::Flac,
            _ if begins(b"%PDF-") => Self::Pdf,
            _ if begins(b"ID3") => Self::Mp3,
            // The beginning of a frame: eleven bits that are set, and the third layer.
            [0xff, second, ..] if second & 0b1110_0110 == 0b1110_0010 => Self::Mp3,
            _ if is_svg(content) => Self::Svg,
            _ => return None,
        })
    }

    /// Gives the media type (RFC 6838). Boxes that hold sound or film are named as film.
    #[must_use]
    pub fn media_type(self) -> &'static str {
        match self {
            Self::Jpeg => "image/jpeg",
            Self::Png => "image/png",
            Self::Gif => "image/gif",
            Self::Webp => "image/webp",
            Self::Avif => "image/avif",
            Self::Svg => "image/svg+xml",
            Self::Mp4 => "video/mp4",
            Self::Mp3 => "audio/mpeg",
            Self::Ogg => "video/ogg",
            Self::Webm => "video/webm",
            Self::Wav => "audio/wav",
            Self::Flac => "audio/flac",
            Self::Pdf => "application/pdf",
        }
    }

    /// Gives what the names of its files end with.
    #[must_use]
    pub fn ending(self) -> &'static str {
        match self {
            Self::Jpeg => "jpg",
            Self::Png => "png",
            Self::Gif => "gif",
            Self::Webp => "webp",
            Self::Avif => "avif",
            Self::Svg => "svg",
            Self::Mp4 => "mp4",
            Self::Mp3 => "mp3",
            Self::Ogg => "ogg",
            Self::Webm => "webm",
            Self::Wav => "wav",
            Self::Flac => "flac",
            Self::Pdf => "pdf",
        }
    }

    /// Gives the name that people use.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Jpeg => "JPEG",
            Self::Png => "PNG",
            Self::Gif => "GIF",
            Self::Webp => "WebP",
            Self::Avif => "AVIF",
            Self::Svg => "SVG",
            Self::Mp4 => "MP4",
            Self::Mp3 => "MP3",
            Self::Ogg => "Ogg",
            Self::Webm => "WebM",
            Self::Wav => "WAV",
            Self::Flac => "FLAC",
            Self::Pdf => "PDF",
        }
    }

    /// Tells whether it is a picture.
    #[must_use]
    pub fn is_picture(self) -> bool {
        self.media_type().starts_with("image/")
    }

    /// Tells whether it can hold sound alone.
    #[must_use]
    pub fn is_sound(self) -> bool {
        self.media_type().starts_with("audio/") || self.is_film()
    }

    /// Tells whether it can hold film.
    #[must_use]
    pub fn is_film(self) -> bool {
        self.media_type().starts_with("video/")
    }
}

/// Tells whether a file is XML whose first element is `svg`.
fn is_svg(content: &[u8]) -> bool {
    std::str::from_utf8(content).is_ok_and(|text| {
        let text = text.trim_start_matches('\u{feff}').trim_start();
        text.starts_with('<')
            && roxmltree::Document::parse(text)
                .is_ok_and(|drawing| drawing.root_element().tag_name().name() == "svg")
    })
}
