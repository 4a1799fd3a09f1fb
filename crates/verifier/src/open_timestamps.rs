//! Proofs of `OpenTimestamps` (<https://opentimestamps.org>). Whether the block chain holds one is not known
//! without the chain; of which file it is a proof stands in it.

use crate::hash::hex;

/// What every proof begins with.
const MAGIC: &[u8] = b"\x00OpenTimestamps\x00\x00Proof\x00\xbf\x89\xe2\xe8\x84\xe8\x92\x94";

/// The version of the format, and the byte that says that the file was hashed by SHA-256.
const VERSION_AND_SHA256: &[u8] = &[1, 8];

/// Gives the SHA-256 of the file of which a proof is one, in hexadecimal digits; nothing where it is no proof,
/// or one of another hash.
#[must_use]
pub fn proven(proof: &[u8]) -> Option<String> {
    let rest = proof.strip_prefix(MAGIC)?;
    let rest = rest.strip_prefix(VERSION_AND_SHA256)?;
    rest.first_chunk::<32>().map(|hash| hex(hash))
}
