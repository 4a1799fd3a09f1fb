//! Under which condition a file is written (RFC 9110, 13.1): without one, what someone else wrote meanwhile
//! would be lost.

use axum::http::HeaderMap;
use axum::http::header::{IF_MATCH, IF_NONE_MATCH};

/// What must hold for a file to be written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Condition {
    /// There is none of that name.
    New,
    /// It has the content with this SHA-256.
    Is(String),
}

impl Condition {
    /// Reads the condition of a request; nothing where there is none, or none that names one content.
    pub fn of(headers: &HeaderMap) -> Option<Self> {
        let text = |name| headers.get(name).and_then(|it| it.to_str().ok());
        match (headers.get(IF_MATCH), headers.get(IF_NONE_MATCH)) {
            (Some(_), None) => {
                let tag = text(IF_MATCH)?.strip_prefix('"')?.strip_suffix('"')?;
                let is_plain = tag.bytes().all(|byte| byte.is_ascii_hexdigit());
                is_plain.then(|| Self::Is(tag.to_ascii_lowercase()))
            }
            (None, Some(_)) => (text(IF_NONE_MATCH)? == "*").then_some(Self::New),
            _ => None,
        }
    }
}
