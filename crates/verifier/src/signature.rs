//! Signatures of publishers, as `minisign` makes them (<https://jedisct1.github.io/minisign/>): Ed25519 over
//! the `BLAKE2b` hash of a file.

use std::fmt;
use std::str::FromStr;

use minisign_verify as minisign;

/// A publisher's public key: what `minisign -G` and `chronicle keygen` print, 56 characters that begin with
/// `RW`.
#[derive(Clone, Debug)]
pub struct PublicKey {
    text: String,
    key: minisign::PublicKey,
}

/// Why a signature does not hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// It is no signature in minisign's format.
    Format,
    /// It was made with another key.
    OtherKey,
    /// It was made of another file.
    OtherFile,
}

/// Says of a text that it is no public key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NoKey;

impl fmt::Display for NoKey {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str(
            "expected a public key of minisign: 56 characters that begin with \"RW\", or the file that holds it",
        )
    }
}

impl std::error::Error for NoKey {}

impl FromStr for PublicKey {
    type Err = NoKey;

    /// Reads a key: the line alone, or the file with the comment above it.
    fn from_str(text: &str) -> Result<Self, NoKey> {
        let line = text.trim().lines().last().ok_or(NoKey)?.trim();
        let key = minisign::PublicKey::from_base64(line).map_err(|_| NoKey)?;
        Ok(Self {
            text: line.to_owned(),
            key,
        })
    }
}

impl fmt::Display for PublicKey {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str(&self.text)
    }
}

impl PublicKey {
    /// Verifies the signature of a file, and gives what the signer says in it: the comment that is signed, too.
    ///
    /// # Errors
    /// Says why it does not hold.
    pub fn verify(&self, content: &[u8], signature: &str) -> Result<String, Fault> {
        let signature = minisign::Signature::decode(signature).map_err(|_| Fault::Format)?;
        // Old signatures are of the file itself and not of its hash. Both are safe.
        let is_legacy = true;
        match self.key.verify(content, &signature, is_legacy) {
            Ok(()) => Ok(signature.trusted_comment().to_owned()),
            Err(minisign::Error::UnexpectedKeyId) => Err(Fault::OtherKey),
            Err(_) => Err(Fault::OtherFile),
        }
    }
}
