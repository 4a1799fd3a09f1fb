//! JSON text taken apart one level at a time, in place, so that every part knows where it stands.

use std::borrow::Cow;
use std::fmt;

use serde::Deserialize;
use serde::de::{Deserializer, MapAccess, Visitor};
use serde_json::value::RawValue;

/// One member of an object.
pub(crate) struct Member<'a> {
    /// The key, its escapes resolved.
    pub(crate) key: Cow<'a, str>,
    /// The text that begins with the key's quotation mark.
    pub(crate) place: &'a str,
    /// The text of the value.
    pub(crate) value: &'a str,
}

/// Takes an object apart, a repeated key included.
///
/// # Errors
/// Gives serde's error where the text is no object or a key is no text.
pub(crate) fn members(object: &str) -> serde_json::Result<Vec<Member<'_>>> {
    let pairs = serde_json::from_str::<Pairs>(object)?.0;
    let mut rest = &object[1..];
    let members = pairs.into_iter().map(|(key, raw)| {
        let value = raw.get();
        // Before a key stand white space and a comma, nothing else.
        let place = rest.find('"').map_or(value, |quote| &rest[quote..]);
        rest = &object[offset(object, value) + value.len()..];
        Member {
            key: key.0,
            place,
            value,
        }
    });
    Ok(members.collect())
}

/// Takes an array apart.
///
/// # Errors
/// Gives serde's error where the text is no array.
pub(crate) fn elements(array: &str) -> serde_json::Result<Vec<&str>> {
    let elements: Vec<&RawValue> = serde_json::from_str(array)?;
    Ok(elements.into_iter().map(RawValue::get).collect())
}

/// Gives the byte of a text at which a part of it begins.
pub(crate) fn offset(text: &str, part: &str) -> usize {
    part.as_ptr() as usize - text.as_ptr() as usize
}

/// Writes a key or an index as a token of a JSON pointer (RFC 6901).
#[must_use]
pub fn escaped(token: &str) -> String {
    token.replace('~', "~0").replace('/', "~1")
}

#[derive(Deserialize)]
struct Key<'a>(#[serde(borrow)] Cow<'a, str>);

struct Pairs<'a>(Vec<(Key<'a>, &'a RawValue)>);

impl<'de> Deserialize<'de> for Pairs<'de> {
    fn deserialize<D: Deserializer<'de>>(json: D) -> Result<Self, D::Error> {
        json.deserialize_map(PairsVisitor)
    }
}

struct PairsVisitor;

impl<'de> Visitor<'de> for PairsVisitor {
    type Value = Pairs<'de>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
        let mut pairs = Vec::new();
        while let Some(pair) = map.next_entry()? {
            pairs.push(pair);
        }
        Ok(Pairs(pairs))
    }
}
