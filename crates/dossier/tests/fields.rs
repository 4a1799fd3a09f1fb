//! The manual describes every field of a dataset, in the words of the schema.

use std::collections::BTreeMap;
use std::fmt::Write;

use serde_json::Value;

/// Writes a row for each field below an object of the schema.
fn rows(root: &Value, object: &Value, path: &str, out: &mut BTreeMap<String, String>) {
    let required = object["required"].as_array().cloned().unwrap_or_default();
    let named = object["properties"].as_object().into_iter().flatten();
    let named = named.map(|(name, field)| (name.as_str(), field));
    // The names of these are the dossier's own.
    let own = object["patternProperties"]
        .as_object()
        .into_iter()
        .flatten();
    for (name, field) in named.chain(own.map(|(_, field)| ("*", field))) {
        let path = format!("{path}{name}");
        let need = if required.contains(&name.into()) {
            "required"
        } else {
            "optional"
        };
        let (kind, inner, is_list) = shape(root, field);
        let description = described(root, field).expect(&path);
        let description = description.split_whitespace().collect::<Vec<_>>().join(" ");
        let row = format!("| `{path}` | {kind}, {need} | {description} |");
        out.insert(path.clone(), row);
        // What four fields hold is described once.
        let below = if name == "provenance" {
            "provenance.".to_owned()
        } else if is_list {
            format!("{path}[].")
        } else {
            format!("{path}.")
        };
        rows(root, &inner, &below, out);
    }
}

/// Gives what the schema says of a field, there or where it is defined.
fn described<'a>(root: &'a Value, field: &'a Value) -> Option<&'a str> {
    let name = field["$ref"].as_str();
    let defined = name.map(|name| &root["$defs"][name.trim_start_matches("#/$defs/")]);
    let said = |schema: &'a Value| schema["description"].as_str();
    said(field).or_else(|| defined.and_then(said))
}

/// Gives in a word what stands in a field, the schema of it or of its entries, and whether it is a
/// list.
fn shape(root: &Value, field: &Value) -> (String, Value, bool) {
    if let Some(name) = field["$ref"].as_str() {
        return shape(root, &root["$defs"][name.trim_start_matches("#/$defs/")]);
    }
    if let Some(either) = field["anyOf"].as_array() {
        let either = either.iter().filter(|schema| schema["type"] != "null");
        let either: Vec<_> = either.map(|schema| shape(root, schema)).collect();
        let kinds: Vec<_> = either.iter().map(|(kind, ..)| kind.as_str()).collect();
        let (last, others) = kinds.split_last().expect("a kind");
        let kind = match others {
            [] => (*last).to_owned(),
            others => format!("{} or {last}", others.join(", ")),
        };
        let (_, inner, is_list) = either.last().expect("a kind");
        return (kind, inner.clone(), *is_list);
    }
    let kind = field["type"]
        .as_array()
        .map_or(&field["type"], |all| &all[0]);
    match kind.as_str().expect("a type") {
        "array" => {
            let (kind, inner, _) = shape(root, &field["items"]);
            (format!("list of {kind}s"), inner, true)
        }
        "string" => ("text".to_owned(), field.clone(), false),
        "integer" => ("whole number".to_owned(), field.clone(), false),
        "boolean" => ("true or false".to_owned(), field.clone(), false),
        other => (other.to_owned(), field.clone(), false),
    }
}

#[test]
fn the_manual_describes_every_field_as_the_schema_does() {
    let schema = dossier::schema().to_value();
    let mut expected = BTreeMap::new();
    rows(&schema, &schema, "", &mut expected);
    assert!(expected.len() > 40);
    let cells = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    let manual = std::fs::read_to_string("../../docs/dataset.md").unwrap_or_default();
    let found: Vec<_> = manual
        .lines()
        .filter(|line| line.starts_with("| `"))
        .map(cells)
        .collect();
    let expected: Vec<_> = expected.into_values().collect();
    let mut table = String::new();
    for row in &expected {
        let _ = writeln!(table, "{row}");
    }
    assert!(
        found == expected,
        "the table of docs/dataset.md is to be:\n\n{table}"
    );
}
