//! The files of reports' media, for those who follow or list a site.

use dossier::{Medium, MediumType, Report};

use super::site::Site;

/// A file of a medium.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Enclosure<'a> {
    /// The medium.
    pub medium: &'a Medium,
    /// The absolute address of the file.
    pub address: String,
    /// The media type (RFC 6838).
    pub media_type: &'static str,
}

/// Gives the files of a report's media that lie in the site. What readers see only when they ask for it is
/// not for those who fetch it unasked.
pub fn enclosures<'a>(
    report: &'a Report,
    site: &'a Site,
) -> impl Iterator<Item = Enclosure<'a>> + 'a {
    let media = report.media.iter();
    let shown = media.filter(|medium| medium.content_warning.is_none());
    shown.filter_map(|medium| {
        let file = medium.file.as_ref()?.as_str();
        Some(Enclosure {
            medium,
            address: site.address(file),
            media_type: media_type(medium.medium_type, file)?,
        })
    })
}

/// Gives the media type of a file by how its name ends.
fn media_type(kind: MediumType, file: &str) -> Option<&'static str> {
    let (_, ending) = file.rsplit_once('.')?;
    let is_sound = kind == MediumType::Audio;
    Some(match ending.to_ascii_lowercase().as_str() {
        "jpg" | "jpeg" => "image/jpeg",
        "png" => "image/png",
        "gif" => "image/gif",
        "webp" => "image/webp",
        "avif" => "image/avif",
        "svg" => "image/svg+xml",
        "mp3" => "audio/mpeg",
        "wav" => "audio/wav",
        "flac" => "audio/flac",
        "mp4" | "m4a" | "m4v" | "mov" if is_sound => "audio/mp4",
        "mp4" | "m4v" | "mov" => "video/mp4",
        "ogg" | "oga" | "opus" if is_sound => "audio/ogg",
        "ogg" | "ogv" => "video/ogg",
        "webm" if is_sound => "audio/webm",
        "webm" => "video/webm",
        "pdf" => "application/pdf",
        _ => return None,
    })
}
