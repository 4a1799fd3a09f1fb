//! The one codec between a query and its text in the address bar's fragment.
//!
//! Pairs `key=value` joined by `&`, in the order year, topic, kind, `field.<id>`, q, order, view; several
//! choices of one facet are several pairs. Values are percent-encoded UTF-8 (RFC 3986), with `+` for a
//! space.

use std::convert::Infallible;
use std::fmt::{self, Display, Formatter};
use std::str::FromStr;

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, percent_decode_str, utf8_percent_encode};

use crate::catalogue::{FIELD, KIND, TOPIC};

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

/// The key of the order of the list.
pub const ORDER: &str = "order";

/// The order in which the oldest report stands first.
pub const OLDEST: &str = "oldest";

/// The key of how much of each report the list shows.
pub const VIEW: &str = "view";

/// The view that shows no more than titles.
pub const TITLES: &str = "titles";

impl Display for Query {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let mut pairs = Vec::new();
        if let Some(period) = self.period {
            pairs.push(("year", period.to_string()));
        }
        let choices = self.choices.iter();
        pairs.extend(choices.map(|(key, id)| (key, id.to_owned())));
        if !self.words.is_empty() {
            pairs.push(("q", self.words.clone()));
        }
        if self.oldest_first {
            pairs.push((ORDER, OLDEST.to_owned()));
        }
        if self.titles_only {
            pairs.push((VIEW, TITLES.to_owned()));
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
                _ if is_facet(key) && !value.is_empty() => query.choices.set(key, &value, true),
                "q" => query.words = value.into_owned(),
                ORDER => query.oldest_first = value == OLDEST,
                VIEW => query.titles_only = value == TITLES,
                _ => {}
            }
        }
        Ok(query)
    }
}

/// Tells whether a key is that of a facet, in some dossier.
fn is_facet(key: &str) -> bool {
    let is_id = |id: &str| id.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-');
    key == TOPIC || key == KIND || key.strip_prefix(FIELD).is_some_and(is_id)
}
