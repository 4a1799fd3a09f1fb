//! A file of a site, and how it is named.

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use bytes::Bytes;
use sha2::{Digest, Sha256, Sha384};

use crate::catalogue::File;

/// A file of a site.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SiteFile {
    /// Where it lies: a path below the site's folder, with `/` between its parts.
    pub path: String,
    /// What it holds, in parts that files may share: the whole is these one after the other.
    pub parts: Vec<Bytes>,
}

impl SiteFile {
    /// Makes a file of one part.
    pub fn new(path: impl Into<String>, content: impl Into<Bytes>) -> Self {
        Self {
            path: path.into(),
            parts: vec![content.into()],
        }
    }

    /// Gives what it holds as one piece.
    #[must_use]
    pub fn content(&self) -> Bytes {
        match &self.parts[..] {
            [content] => content.clone(),
            parts => parts.concat().into(),
        }
    }

    /// Gives its size in bytes.
    #[must_use]
    pub fn size(&self) -> usize {
        self.parts.iter().map(Bytes::len).sum()
    }

    /// Gives how a page beside the site's first page names it.
    #[must_use]
    pub fn file(&self) -> File {
        let mut hash = Sha384::new();
        for part in &self.parts {
            hash.update(part);
        }
        File {
            href: self.path.clone(),
            integrity: format!("sha384-{}", BASE64_STANDARD.encode(hash.finalize())),
        }
    }

    /// Gives its SHA-256 in hexadecimal digits.
    #[must_use]
    pub fn sha256(&self) -> String {
        let mut hash = Sha256::new();
        for part in &self.parts {
            hash.update(part);
        }
        hex(&hash.finalize(), 64)
    }
}

/// Makes a file whose name holds the first sixteen digits of its content's SHA-256: what bears that
/// name never changes.
pub fn named(stem: &str, extension: &str, content: impl Into<Bytes>) -> SiteFile {
    let content = content.into();
    let digits = hex(&Sha256::digest(&content), 16);
    SiteFile::new(format!("{stem}-{digits}.{extension}"), content)
}

/// Gives the first so many hexadecimal digits of a hash.
pub fn hex(hash: &[u8], digits: usize) -> String {
    let nibbles = hash.iter().flat_map(|byte| [byte >> 4, byte & 15]);
    nibbles
        .take(digits)
        .filter_map(|nibble| char::from_digit(nibble.into(), 16))
        .collect()
}

/// Writes a file as an address that holds it (RFC 2397).
pub fn data_address(content: &[u8], media_type: &str) -> String {
    let mut address = format!("data:{media_type};base64,");
    address.reserve_exact(content.len().div_ceil(3) * 4);
    BASE64_STANDARD.encode_string(content, &mut address);
    address
}
