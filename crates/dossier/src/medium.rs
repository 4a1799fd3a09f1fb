//! A picture, a recording or a document of a report.

use std::borrow::Cow;
use std::fmt;
use std::str::FromStr;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Deserialize, Serialize};

use super::code::{Language, Licence};
use super::photo::MediaFile;
use super::provenance::Provenance;
use super::source::WebAddress;
use super::text::{PROSE, ParseError, TRIMMED};

/// What a medium is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub enum MediumType {
    /// A photograph, a drawing or a map.
    Picture,
    /// A recording that is heard.
    Audio,
    /// A recording that is seen.
    Video,
    /// A document (PDF).
    Document,
}

impl MediumType {
    /// All types.
    pub const ALL: [Self; 4] = [Self::Picture, Self::Audio, Self::Video, Self::Document];

    /// Gives its name in a dataset.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Picture => "picture",
            Self::Audio => "audio",
            Self::Video => "video",
            Self::Document => "document",
        }
    }

    /// Tells whether it is played, so that it has words to be read instead.
    #[must_use]
    pub fn is_recording(self) -> bool {
        matches!(self, Self::Audio | Self::Video)
    }
}

impl fmt::Display for MediumType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl FromStr for MediumType {
    type Err = ParseError;

    fn from_str(text: &str) -> Result<Self, ParseError> {
        let found = Self::ALL.into_iter().find(|it| it.as_str() == text);
        let expected = "\"picture\", \"audio\", \"video\" or \"document\"";
        found.ok_or_else(|| ParseError::new(text, expected))
    }
}

impl TryFrom<String> for MediumType {
    type Error = ParseError;

    fn try_from(text: String) -> Result<Self, ParseError> {
        text.parse()
    }
}

impl From<MediumType> for String {
    fn from(kind: MediumType) -> Self {
        kind.as_str().to_owned()
    }
}

impl JsonSchema for MediumType {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        "MediumType".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "string", "enum": Self::ALL.map(Self::as_str) })
    }
}

/// A picture, a recording or a document: a file of the site, or a link to one elsewhere.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Medium {
    /// What it is: `picture`, `audio`, `video` or `document`.
    #[serde(rename = "type")]
    pub medium_type: MediumType,
    /// The file, below the site folder. Either this or `url` is there.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub file: Option<MediaFile>,
    /// The address of one elsewhere, `http` or `https`. The page links to it, and fetches nothing from there.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub url: Option<WebAddress>,
    /// The caption under it: plain text.
    #[schemars(length(min = 1, max = PROSE), regex(pattern = TRIMMED))]
    pub caption: String,
    /// What the picture shows, for who cannot see it: plain text. A picture of the site has one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(length(min = 1, max = PROSE), regex(pattern = TRIMMED))]
    pub alt: Option<String>,
    /// Who made it: plain text. Left out where that is not known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(length(min = 1, max = PROSE), regex(pattern = TRIMMED))]
    pub credit: Option<String>,
    /// The licence (SPDX). Left out where that is not known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub licence: Option<Licence>,
    /// What is said in the recording: plain text.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(length(min = 1, max = PROSE), regex(pattern = TRIMMED))]
    pub transcript: Option<String>,
    /// The captions of the recording: a file below the site folder (`WebVTT`).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub captions: Option<MediaFile>,
    /// The language of what is said or written in it (BCP 47).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub language: Option<Language>,
    /// What may distress in it: plain text. Where it is given, the page shows it first, and loads a
    /// picture when the reader asks for it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(length(min = 1, max = PROSE), regex(pattern = TRIMMED))]
    pub content_warning: Option<String>,
    /// Where it comes from, and what proves it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub provenance: Option<Provenance>,
}
