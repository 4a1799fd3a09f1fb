//! The one codec between a query and its text in the address bar's fragment.
//!
//! Pairs `key=value` joined by `&`, in the order year, topic, kind, q; several topics or kinds are
//! several pairs. Values are percent-encoded UTF-8 (RFC 3986), with `+` for a space.

use std::convert::Infallible;
use std::fmt::{self, Display, Formatter};
use std::str::FromStr;

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, percent_decode_str, utf8_percent_encode};

use super::Query;

/// What is encoded: all that is not unreserved (RFC 3986), a slash (which a fragment may hold), or
/// a space (written as a plus).
const ENCODED: &AsciiSet = &NON_ALPHANUMERIC
    .remove(b'-')
    .remove(b'.')
    .remove(b'_')
    .remove(b'~')
    .remove(b'/')
    .remove(b' ');

impl Display for Query {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let mut pairs = Vec::new();
        if let Some(period) = self.period {
            pairs.push(("year", period.to_string()));
        }
        pairs.extend(self.topics.iter().map(|topic| ("topic", topic.clone())));
        pairs.extend(self.kinds.iter().map(|kind| ("kind", kind.clone())));
        if !self.words.is_empty() {
            pairs.push(("q", self.words.clone()));
        }
        for (place, (key, value)) in pairs.iter().enumerate() {
            let joint = if place == 0 { "" } else { "&" };
            let value = utf8_percent_encode(value, ENCODED).to_string();
            write!(f, "{joint}{key}={}", value.replace(' ', "+"))?;
        }
        Ok(())
    }
}

impl FromStr for Query {
    type Err = Infallible;

    fn from_str(fragment: &str) -> Result<Self, Infallible> {
        let mut query = Self::default();
        for (key, value) in fragment.split('&').filter_map(|pair| pair.split_once('=')) {
            let value = value.replace('+', " ");
            let Ok(value) = percent_decode_str(&value).decode_utf8() else {
                continue;
            };
            match key {
                "year" => query.period = value.parse().ok(),
                "topic" if !value.is_empty() => _ = query.topics.insert(value.into_owned()),
                "kind" if !value.is_empty() => _ = query.kinds.insert(value.into_owned()),
                "q" => query.words = value.into_owned(),
                _ => {}
            }
        }
        Ok(query)
    }
}
