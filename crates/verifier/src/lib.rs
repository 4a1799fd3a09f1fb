//! Verifies what a site states: the hashes of its files, the signature of its publisher, timestamps of
//! authorities. It reads nothing and asks no one: whoever has the bytes gives them.

pub mod hash;
pub mod signature;
pub mod sums;
pub mod timestamp;
