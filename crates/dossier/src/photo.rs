//! The dossier's picture, its caption and its credit.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::code::Licence;
use super::provenance::Provenance;
use super::report::ReportId;
use super::text::{LINE, PROSE, TRIMMED, text_type};

text_type! {
    /// A file of the site: a path below the site folder with forward slashes, such as
    /// `media/portrait.jpg`. It can never name another host or leave the site.
    MediaFile,
    pattern: "^(?!.*(^|/)\\.)[A-Za-z0-9._-]+(/[A-Za-z0-9._-]+)*$",
    expected: "a path below the site folder of ASCII letters, digits, \".\", \"_\", \"-\" and \"/\", no part beginning with a dot",
    accepts: |text| {
        text.split('/').all(|part| {
            !part.is_empty()
                && !part.starts_with('.')
                && part
                    .bytes()
                    .all(|b| b.is_ascii_alphanumeric() || b"._-".contains(&b))
        })
    },
}

/// One file of the picture; a browser takes the one that suits its screen.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PhotoSource {
    /// The file, below the site folder.
    pub file: MediaFile,
    /// The media type (RFC 6838), such as `image/avif`, `image/jpeg` or `image/svg+xml`.
    #[serde(rename = "type")]
    #[schemars(length(max = LINE), regex(pattern = r"^image/[A-Za-z0-9.+-]+$"))]
    pub media_type: String,
    /// The width of the file's picture, in pixels of its own.
    #[schemars(range(min = 1))]
    pub width: u32,
}

/// A captioned picture.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Photo {
    /// The files, best format first; the last format is the one every browser must know.
    #[schemars(length(min = 1))]
    pub sources: Vec<PhotoSource>,
    /// The intrinsic width, in CSS pixels.
    #[schemars(range(min = 1))]
    pub width: u32,
    /// The intrinsic height, in CSS pixels.
    #[schemars(range(min = 1))]
    pub height: u32,
    /// What the picture shows, for who cannot see it: plain text.
    #[schemars(length(min = 1, max = PROSE), regex(pattern = TRIMMED))]
    pub alt: String,
    /// The caption under the picture: plain text.
    #[schemars(length(min = 1, max = PROSE), regex(pattern = TRIMMED))]
    pub caption: String,
    /// Who made the picture: plain text.
    #[schemars(length(min = 1, max = PROSE), regex(pattern = TRIMMED))]
    pub credit: String,
    /// The licence of the picture (SPDX).
    pub licence: Licence,
    /// What may distress in it: plain text. Where it is given, the page shows it first, and loads the
    /// picture when the reader asks for it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(length(min = 1, max = PROSE), regex(pattern = TRIMMED))]
    pub content_warning: Option<String>,
    /// The report that the caption leads to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub report: Option<ReportId>,
    /// Where the picture comes from, and what proves it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub provenance: Option<Provenance>,
}
