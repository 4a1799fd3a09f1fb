//! Names files by their content, so that browsers may keep them for ever.

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use sha2::{Digest, Sha256, Sha384};
use site::catalogue::File;
use site::publish::Asset;

/// Gives a file the name `STEM-HASH.EXTENSION`, with the first sixteen hexadecimal digits of the hash.
pub fn hashed(stem: &str, extension: &str, content: Vec<u8>) -> Asset {
    let hash = Sha256::digest(&content);
    let first = hash.first_chunk().expect("32 bytes");
    let href = format!("{stem}-{:016x}.{extension}", u64::from_be_bytes(*first));
    named(&href, content)
}

/// Gives a file a name that stays the same whatever the file holds.
pub fn named(href: &str, content: Vec<u8>) -> Asset {
    let integrity = BASE64_STANDARD.encode(Sha384::digest(&content));
    let file = File {
        href: href.to_owned(),
        integrity: format!("sha384-{integrity}"),
    };
    Asset {
        file,
        content: content.into(),
    }
}
