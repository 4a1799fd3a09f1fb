//! The hash by which a file is known: SHA-256 (FIPS 180-4).

use std::fmt::Write;

use sha2::{Digest, Sha256};

/// Hashes a file piece by piece, so that a large one need not be in memory as a whole.
#[derive(Clone, Default)]
pub struct Hash(Sha256);

impl Hash {
    /// Takes the next piece.
    pub fn update(&mut self, piece: &[u8]) {
        self.0.update(piece);
    }

    /// Gives the hash in hexadecimal digits, in lower case.
    #[must_use]
    pub fn finish(self) -> String {
        hex(&self.0.finalize())
    }
}

/// Gives the hash of bytes.
#[must_use]
pub fn sha256(content: &[u8]) -> String {
    hex(&Sha256::digest(content))
}

/// Writes bytes in hexadecimal digits, in lower case.
pub(crate) fn hex(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(bytes.len() * 2);
    for byte in bytes {
        let _ = write!(text, "{byte:02x}");
    }
    text
}
