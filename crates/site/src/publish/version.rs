//! The version of a dataset.

use std::collections::BTreeMap;

use serde_json::Value;
use serde_json::value::RawValue;
use sha2::{Digest, Sha256};

use super::site_file::hex;

/// Gives the version of a dataset: the first twelve hexadecimal digits of the SHA-256 of its
/// canonical form (RFC 8785), so that white space and the order of members do not count.
///
/// # Errors
/// Fails where the text is not JSON.
pub fn version(text: &str) -> Result<String, serde_json::Error> {
    let mut hash = Sha256::new();
    canonical(serde_json::from_str(text)?, &mut hash)?;
    Ok(hex(&hash.finalize(), 12))
}

/// Feeds a value's canonical form to a hash. A value is taken apart one level at a time, which holds
/// no more of a large dataset in memory than its text.
fn canonical(value: &RawValue, hash: &mut Sha256) -> Result<(), serde_json::Error> {
    let text = value.get();
    match text.as_bytes().first() {
        Some(b'{') => {
            let members: BTreeMap<String, &RawValue> = serde_json::from_str(text)?;
            let mut members: Vec<_> = members.into_iter().collect();
            members.sort_by(|(one, _), (other, _)| one.encode_utf16().cmp(other.encode_utf16()));
            hash.update("{");
            for (place, (name, value)) in members.into_iter().enumerate() {
                hash.update(if place == 0 { "" } else { "," });
                scalar(&Value::String(name), hash)?;
                hash.update(":");
                canonical(value, hash)?;
            }
            hash.update("}");
        }
        Some(b'[') => {
            let items: Vec<&RawValue> = serde_json::from_str(text)?;
            hash.update("[");
            for (place, item) in items.into_iter().enumerate() {
                hash.update(if place == 0 { "" } else { "," });
                canonical(item, hash)?;
            }
            hash.update("]");
        }
        // A text without escapes is written as it stands.
        Some(b'"') if !text.contains('\\') => hash.update(text),
        _ => scalar(&serde_json::from_str(text)?, hash)?,
    }
    Ok(())
}

/// Feeds a value that holds no others.
fn scalar(value: &Value, hash: &mut Sha256) -> Result<(), serde_json::Error> {
    hash.update(serde_json_canonicalizer::to_vec(value)?);
    Ok(())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// The version as the standard's own library gives it.
    fn reference(text: &str) -> String {
        let value: Value = serde_json::from_str(text).expect("JSON");
        let canonical = serde_json_canonicalizer::to_vec(&value).expect("a canonical form");
        hex(&Sha256::digest(canonical), 12)
    }

    fn json() -> impl Strategy<Value = Value> {
        let leaf = prop_oneof![
            Just(Value::Null),
            any::<bool>().prop_map(Value::from),
            any::<i32>().prop_map(Value::from),
            any::<f64>().prop_map(Value::from),
            any::<String>().prop_map(Value::from),
        ];
        leaf.prop_recursive(4, 32, 6, |inner| {
            prop_oneof![
                prop::collection::vec(inner.clone(), 0..6).prop_map(Value::from),
                prop::collection::btree_map(any::<String>(), inner, 0..6)
                    .prop_map(|members| Value::Object(members.into_iter().collect())),
            ]
        })
    }

    proptest! {
        #[test]
        fn the_version_is_that_of_the_canonical_form(value in json()) {
            for text in [value.to_string(), format!("{value:#}")] {
                prop_assert_eq!(version(&text).expect("JSON"), reference(&text));
            }
        }
    }

    #[test]
    fn escapes_and_exponents_do_not_count() {
        let plain = version("{\"a\": \"é/\", \"b\": 100}").expect("JSON");
        let escaped = version("{\"b\":1e2,\"a\":\"\\u00e9\\/\"}").expect("JSON");
        assert_eq!(plain, escaped);
    }
}
