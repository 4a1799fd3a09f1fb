//! Makes a JSON Feed of one that is nearly so: numbers in place of texts, `null`, entries of another shape.

use serde_json::value::RawValue;
use serde_json::{Map, Value};
use std::collections::BTreeMap;

/// The members of a feed and of its entries whose values are texts.
const TEXTS: [&str; 17] = [
    "id",
    "url",
    "external_url",
    "title",
    "content_html",
    "content_text",
    "summary",
    "date_published",
    "date_modified",
    "language",
    "version",
    "home_page_url",
    "feed_url",
    "description",
    "icon",
    "favicon",
    "image",
];

type Members<'a> = BTreeMap<String, &'a RawValue>;

/// Rewrites a feed so that one odd value does not lose the others. Gives nothing where the text is no
/// JSON object with a list of items; the parser then says what it is.
pub fn normal(text: &str) -> Option<String> {
    let mut feed: Members<'_> = serde_json::from_str(text).ok()?;
    let items = feed.remove("items").map_or("[]", RawValue::get);
    let items: Vec<&RawValue> = serde_json::from_str(items).ok()?;
    let head = feed.into_iter().map(|(name, raw)| (name, raw.get()));
    let head = head.filter_map(|(name, raw)| {
        let value = serde_json::from_str(raw).ok()?;
        Some((name, value))
    });
    let mut head = object(head.collect());
    head.entry("title").or_insert_with(|| "".into());
    let mut out = Value::Object(head).to_string();
    out.pop();
    out += ",\"items\":[";
    for (index, item) in items.into_iter().enumerate() {
        if index > 0 {
            out.push(',');
        }
        let item = serde_json::from_str(item.get()).unwrap_or_default();
        out += &Value::Object(object(item)).to_string();
    }
    out += "]}";
    Some(out)
}

/// Keeps of an object what has its right type, and makes texts of numbers.
fn object(members: Map<String, Value>) -> Map<String, Value> {
    let members = members.into_iter().filter_map(|(name, value)| {
        let value = match name.as_str() {
            name if TEXTS.contains(&name) => Value::String(text(value)?),
            "tags" => list(value)
                .into_iter()
                .filter_map(text)
                .map(Value::String)
                .collect(),
            "authors" => list(value).into_iter().filter_map(author).collect(),
            "author" => author(value)?,
            "attachments" => list(value).iter().filter_map(attachment).collect(),
            _ => return None,
        };
        Some((name, value))
    });
    let mut members: Map<_, _> = members.collect();
    let authors = members.get("authors").and_then(Value::as_array);
    if authors.is_some_and(|authors| !authors.is_empty()) {
        members.remove("author");
    }
    members
}

fn text(value: Value) -> Option<String> {
    match value {
        Value::String(text) => Some(text),
        Value::Number(number) => Some(number.to_string()),
        _ => None,
    }
}

fn list(value: Value) -> Vec<Value> {
    match value {
        Value::Array(values) => values,
        Value::Null => Vec::new(),
        other => vec![other],
    }
}

/// Makes an author of a text or an object.
fn author(value: Value) -> Option<Value> {
    let members = match value {
        Value::Object(members) => members,
        other => Map::from_iter([("name".to_owned(), Value::String(text(other)?))]),
    };
    let members = members
        .into_iter()
        .filter_map(|(name, value)| Some((name, Value::String(text(value)?))));
    Some(Value::Object(members.collect()))
}

/// Keeps of an attachment what is read: its address and its type.
fn attachment(value: &Value) -> Option<Value> {
    let member = |name: &str| value.get(name)?.as_str().map(Value::from);
    let url = member("url")?;
    let media_type = member("mime_type").unwrap_or_else(|| "application/octet-stream".into());
    Some(Value::Object(Map::from_iter([
        ("url".to_owned(), url),
        ("mime_type".to_owned(), media_type),
    ])))
}
