//! What a report says in a field of the dossier's own.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::fmt;
use std::marker::PhantomData;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::de::{self, Deserializer, MapAccess, Visitor};
use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;

use super::date::Date;
use super::field::{Field, FieldKind};
use super::number::Number;
use super::place::Place;
use super::source::WebAddress;
use super::text::{LINE, PROSE, ParseError, TRIMMED};

/// A value as the dataset writes it. Whether it is of the kind that its field declares is known only
/// beside the declaration: see [`FieldValue::typed`].
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(untagged)]
pub enum FieldValue {
    /// A text, a date or an address.
    Text(String),
    /// A number.
    Number(Number),
    /// Yes or no.
    YesNo(bool),
    /// A list of texts.
    List(Vec<String>),
    /// A place.
    Place(Place),
}

/// A value of the kind that its field declares.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TypedValue<'a> {
    /// Plain text.
    Text(&'a str),
    /// A number.
    Number(&'a Number),
    /// Yes or no.
    YesNo(bool),
    /// A date.
    Date(Date),
    /// An address on the web.
    Link(WebAddress),
    /// A list of plain texts.
    List(&'a [String]),
    /// A place.
    Place(&'a Place),
}

impl FieldValue {
    /// Reads it as a value of a kind.
    ///
    /// # Errors
    /// Fails where it is of another kind. The error says what is expected.
    pub fn typed(&self, kind: FieldKind) -> Result<TypedValue<'_>, ParseError> {
        let found = match (kind, self) {
            (FieldKind::Text, Self::Text(text)) => return Ok(TypedValue::Text(text)),
            (FieldKind::Date, Self::Text(text)) => return Ok(TypedValue::Date(text.parse()?)),
            (FieldKind::Link, Self::Text(text)) => return Ok(TypedValue::Link(text.parse()?)),
            (FieldKind::Number, Self::Number(number)) => return Ok(TypedValue::Number(number)),
            (FieldKind::YesNo, Self::YesNo(is_yes)) => return Ok(TypedValue::YesNo(*is_yes)),
            (FieldKind::List, Self::List(texts)) => return Ok(TypedValue::List(texts)),
            (FieldKind::Place, Self::Place(place)) => return Ok(TypedValue::Place(place)),
            (_, Self::Text(text)) => text,
            (_, Self::Number(number)) => number.as_str(),
            (_, Self::YesNo(true)) => "true",
            (_, Self::YesNo(false)) => "false",
            (_, Self::List(_)) => "a list",
            (_, Self::Place(_)) => "an object",
        };
        Err(ParseError::new(found, kind.expected()))
    }
}

impl<'a> TypedValue<'a> {
    /// Gives the values by which readers can filter: a text, each of a list, the name of a place,
    /// the years of a date, `yes` or `no`. Numbers are filtered by range, and addresses not at all.
    #[must_use]
    pub fn choices(&self) -> Vec<Cow<'a, str>> {
        match self {
            Self::Text(text) => vec![Cow::from(*text)],
            Self::YesNo(is_yes) => vec![if *is_yes { "yes" } else { "no" }.into()],
            Self::List(texts) => texts.iter().map(Cow::from).collect(),
            Self::Place(place) => vec![Cow::from(&place.name)],
            Self::Date(date) => {
                // One more than any field may have is enough to refuse it.
                let years = date.years().take(Field::MOST_CHOICES + 1);
                years.map(|year| format!("{year:04}").into()).collect()
            }
            Self::Number(_) | Self::Link(_) => Vec::new(),
        }
    }
}

impl<'de> Deserialize<'de> for FieldValue {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let raw = Box::<RawValue>::deserialize(deserializer)?;
        let json = raw.get();
        let value = match json.as_bytes().first() {
            Some(b'"') => serde_json::from_str(json).map(Self::Text),
            Some(b't' | b'f') => serde_json::from_str(json).map(Self::YesNo),
            Some(b'[') => serde_json::from_str(json).map(Self::List),
            Some(b'{') => serde_json::from_str(json).map(Self::Place),
            _ => serde_json::from_str(json).map(Self::Number),
        };
        value.map_err(de::Error::custom)
    }
}

impl JsonSchema for FieldValue {
    fn schema_name() -> Cow<'static, str> {
        "FieldValue".into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let text = |most: usize| {
            json_schema!({
                "type": "string", "minLength": 1, "maxLength": most, "pattern": TRIMMED,
            })
        };
        json_schema!({
            "description": "A value of the kind that its field declares.",
            "anyOf": [
                text(PROSE),
                { "type": "number" },
                { "type": "boolean" },
                { "type": "array", "minItems": 1, "items": text(LINE) },
                generator.subschema_for::<Place>(),
            ],
        })
    }
}

/// Reads an object, such as the values of a report, no key twice.
pub(super) fn unrepeated<'de, D, Key, Value>(
    deserializer: D,
) -> Result<BTreeMap<Key, Value>, D::Error>
where
    D: Deserializer<'de>,
    Key: Deserialize<'de> + Ord + fmt::Display,
    Value: Deserialize<'de>,
{
    struct Values<Key, Value>(PhantomData<(Key, Value)>);
    impl<'de, Key, Value> Visitor<'de> for Values<Key, Value>
    where
        Key: Deserialize<'de> + Ord + fmt::Display,
        Value: Deserialize<'de>,
    {
        type Value = BTreeMap<Key, Value>;

        fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str("an object")
        }

        fn visit_map<A: MapAccess<'de>>(self, mut members: A) -> Result<Self::Value, A::Error> {
            let mut values = BTreeMap::new();
            while let Some((id, value)) = members.next_entry::<Key, Value>()? {
                if values.contains_key(&id) {
                    return Err(de::Error::custom(format!("duplicate field `{id}`")));
                }
                values.insert(id, value);
            }
            Ok(values)
        }
    }
    deserializer.deserialize_map(Values(PhantomData))
}
