//! Where a picture, a recording, a document or a copy of a source comes from, and what proves it. After the
//! Berkeley Protocol on Digital Open Source Investigations (OHCHR, 2022): the evidentiary copy, its hash and
//! the chain of custody.

use std::borrow::Cow;
use std::fmt;
use std::str::FromStr;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Deserialize, Serialize};

use super::date::Date;
use super::photo::MediaFile;
use super::source::WebAddress;
use super::text::{LINE, PROSE, ParseError, TRIMMED, text_type};

text_type! {
    /// The SHA-256 of a file (FIPS 180-4): 64 hexadecimal digits, in lower case.
    Sha256,
    pattern: "^[0-9a-f]{64}$",
    expected: "a SHA-256: 64 hexadecimal digits in lower case, as sha256sum prints them",
    accepts: |text| {
        text.len() == 64 && text.bytes().all(|byte| byte.is_ascii_digit() || (b'a'..=b'f').contains(&byte))
    },
}

/// Where something comes from. The *evidentiary copy* is the file as it was received: it is kept apart and is
/// not published. What is published may be changed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Provenance {
    /// When it was made (EDTF).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub captured: Option<Date>,
    /// Where it was made: plain text, no more exact than is safe.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(length(min = 1, max = LINE), regex(pattern = TRIMMED))]
    pub place: Option<String>,
    /// Who made or collected it: a role, such as `monitor of the trial`. A name only where that person wants it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(length(min = 1, max = LINE), regex(pattern = TRIMMED))]
    pub by: Option<String>,
    /// With what it was made: a device or a program, plain text.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(length(min = 1, max = LINE), regex(pattern = TRIMMED))]
    pub device: Option<String>,
    /// The SHA-256 of the evidentiary copy.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub original_sha256: Option<Sha256>,
    /// The SHA-256 of the file in the site folder, from which chronicle removes metadata when it publishes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sha256: Option<Sha256>,
    /// What was done between the evidentiary copy and the file in the site folder, such as `Faces blurred`:
    /// plain text, in that order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(inner(length(min = 1, max = LINE), regex(pattern = TRIMMED)))]
    pub changes: Vec<String>,
    /// Who had it and what was done with it, in the order of time.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub custody: Vec<CustodyStep>,
    /// What proves it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub proofs: Vec<Proof>,
}

/// A step of the chain of custody.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CustodyStep {
    /// When it was taken (EDTF).
    pub date: Date,
    /// What was done, and by whom (a role): plain text.
    #[schemars(length(min = 1, max = PROSE), regex(pattern = TRIMMED))]
    pub step: String,
}

/// A file that proves something: one of the site, or one elsewhere.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Proof {
    /// What it is: `opentimestamps`, `rfc3161`, `c2pa` or `wacz`.
    #[serde(rename = "type")]
    pub proof_type: ProofType,
    /// The file, below the site folder. Either this or `url` is there.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub file: Option<MediaFile>,
    /// The address of one elsewhere, `http` or `https`. The page links to it, and fetches nothing from there.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub url: Option<WebAddress>,
    /// The SHA-256 of the proof itself. One elsewhere has it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sha256: Option<Sha256>,
}

/// What a proof is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub enum ProofType {
    /// A timestamp in the Bitcoin block chain (<https://opentimestamps.org>): a file `.ots`.
    OpenTimestamps,
    /// A timestamp token of an authority (RFC 3161): a file `.tsr` or `.tst`.
    Rfc3161,
    /// A manifest of content credentials (C2PA), apart from the picture: a file `.c2pa`.
    C2pa,
    /// An archive of a page (WACZ 1.1), which a program such as `ReplayWeb.page` shows.
    Wacz,
}

impl ProofType {
    /// All types.
    pub const ALL: [Self; 4] = [Self::OpenTimestamps, Self::Rfc3161, Self::C2pa, Self::Wacz];

    /// Gives its name in a dataset.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::OpenTimestamps => "opentimestamps",
            Self::Rfc3161 => "rfc3161",
            Self::C2pa => "c2pa",
            Self::Wacz => "wacz",
        }
    }
}

impl fmt::Display for ProofType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl FromStr for ProofType {
    type Err = ParseError;

    fn from_str(text: &str) -> Result<Self, ParseError> {
        let found = Self::ALL.into_iter().find(|it| it.as_str() == text);
        let expected = "\"opentimestamps\", \"rfc3161\", \"c2pa\" or \"wacz\"";
        found.ok_or_else(|| ParseError::new(text, expected))
    }
}

impl TryFrom<String> for ProofType {
    type Error = ParseError;

    fn try_from(text: String) -> Result<Self, ParseError> {
        text.parse()
    }
}

impl From<ProofType> for String {
    fn from(kind: ProofType) -> Self {
        kind.as_str().to_owned()
    }
}

impl JsonSchema for ProofType {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        "ProofType".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "string", "enum": Self::ALL.map(Self::as_str) })
    }
}
