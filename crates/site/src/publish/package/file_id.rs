//! How an RO-Crate names a file.

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

/// What stands for something else in a relative address (RFC 3986).
const ESCAPED: &AsciiSet = &NON_ALPHANUMERIC
    .remove(b'-')
    .remove(b'.')
    .remove(b'/')
    .remove(b'@')
    .remove(b'_')
    .remove(b'~');

/// Gives the id of a file: its path as a relative address.
pub fn file_id(path: &str) -> String {
    utf8_percent_encode(path, ESCAPED).to_string()
}
