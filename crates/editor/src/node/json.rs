//! Values to and from JSON.

use std::borrow::Cow;
use std::fmt;

use serde::de::{self, Deserializer, MapAccess, Visitor};
use serde::ser::{self, SerializeMap, SerializeSeq, Serializer};
use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;

use super::Node;

/// Tells whether a text is a number of JSON, of whatever size.
pub fn is_number(text: &str) -> bool {
    let is_one = text.ends_with(|last: char| last.is_ascii_digit())
        && text.starts_with(|first: char| first == '-' || first.is_ascii_digit());
    is_one && serde_json::from_str::<&RawValue>(text).is_ok()
}

/// Reads JSON.
pub fn read(text: &str) -> serde_json::Result<Node> {
    let raw: &RawValue = serde_json::from_str(text)?;
    value(raw, Node::DEEPEST)
}

pub fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Node, D::Error> {
    let raw = Box::<RawValue>::deserialize(deserializer)?;
    value(&raw, Node::DEEPEST).map_err(de::Error::custom)
}

/// Reads a value, in which so many levels may lie. One level is taken apart at a time: numbers keep
/// their text so.
fn value(raw: &RawValue, levels: usize) -> serde_json::Result<Node> {
    let Some(inner) = levels.checked_sub(1) else {
        let message = format!(
            "found more than {} values in each other, expected fewer",
            Node::DEEPEST
        );
        return Err(de::Error::custom(message));
    };
    let json = raw.get();
    match json.as_bytes().first() {
        Some(b'{') => {
            let Members(members) = serde_json::from_str(json)?;
            let members = members.into_iter();
            members
                .map(|(name, raw)| Ok((name.0.into_owned(), value(raw, inner)?)))
                .collect::<serde_json::Result<_>>()
                .map(Node::Object)
        }
        Some(b'[') => {
            let elements: Vec<&RawValue> = serde_json::from_str(json)?;
            let elements = elements.into_iter();
            elements
                .map(|raw| value(raw, inner))
                .collect::<serde_json::Result<_>>()
                .map(Node::List)
        }
        Some(b'"') => serde_json::from_str(json).map(Node::Text),
        Some(b't') => Ok(Node::Bool(true)),
        Some(b'f') => Ok(Node::Bool(false)),
        Some(b'n') => Ok(Node::Null),
        _ => Ok(Node::Number(json.to_owned())),
    }
}

#[derive(Deserialize)]
struct Name<'a>(#[serde(borrow)] Cow<'a, str>);

struct Members<'a>(Vec<(Name<'a>, &'a RawValue)>);

impl<'de> Deserialize<'de> for Members<'de> {
    fn deserialize<D: Deserializer<'de>>(json: D) -> Result<Self, D::Error> {
        struct Visit;
        impl<'de> Visitor<'de> for Visit {
            type Value = Members<'de>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an object")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
                let mut members = Vec::new();
                while let Some(member) = map.next_entry()? {
                    members.push(member);
                }
                Ok(Members(members))
            }
        }
        json.deserialize_map(Visit)
    }
}

/// Writes JSON: on one line, or over several with two spaces for each level.
pub fn written(node: &Node, is_pretty: bool) -> String {
    let written = if is_pretty {
        serde_json::to_string_pretty(node)
    } else {
        serde_json::to_string(node)
    };
    written.expect("every value has JSON")
}

pub fn serialize<S: Serializer>(node: &Node, serializer: S) -> Result<S::Ok, S::Error> {
    match node {
        Node::Null => serializer.serialize_unit(),
        Node::Bool(truth) => serializer.serialize_bool(*truth),
        Node::Number(text) if is_number(text) => {
            let raw = RawValue::from_string(text.clone()).map_err(ser::Error::custom)?;
            raw.serialize(serializer)
        }
        Node::Number(text) | Node::Text(text) => serializer.serialize_str(text),
        Node::List(elements) => {
            let mut list = serializer.serialize_seq(Some(elements.len()))?;
            for element in elements {
                list.serialize_element(element)?;
            }
            list.end()
        }
        Node::Object(members) => {
            let mut object = serializer.serialize_map(Some(members.len()))?;
            for (name, value) in members {
                object.serialize_entry(name, value)?;
            }
            object.end()
        }
    }
}
