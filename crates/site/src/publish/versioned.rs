//! A page that bears its version.

use bytes::Bytes;
use leptos::prelude::IntoView;
use sha2::{Digest, Sha256};

use super::layout::{Document, Slot};
use super::site_file::{SiteFile, hex};

/// A page that bears its version.
pub struct Versioned {
    /// The file.
    pub file: SiteFile,
    /// The version: the hash of all that the page says and names.
    pub version: String,
}

/// Makes a page that bears its version, with a body that was written before. `document` makes its frame
/// of the version and the body's slot.
pub fn versioned<Head: IntoView>(
    path: String,
    body: String,
    document: impl Fn(Option<String>, Slot) -> Document<Head, Slot>,
) -> Versioned {
    let body = Bytes::from(body);
    let page = |version| {
        let slot = Slot::default();
        document(version, slot.clone()).parts(vec![(slot, vec![body.clone()])])
    };
    let mut hash = Sha256::new();
    for part in page(None) {
        hash.update(part);
    }
    let version = hex(&hash.finalize(), 16);
    let parts = page(Some(version.clone()));
    Versioned {
        file: SiteFile { path, parts },
        version,
    }
}
