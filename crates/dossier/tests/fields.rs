//! The manual describes every field of a dataset, in the words of the schema.

use std::collections::BTreeMap;
use std::fmt::Write;

use serde_json::Value;

/// Writes a row for each field below an object of the schema.
fn rows(root: &Value, object: &Value, path: &str, out: &mut BTreeMap<String, String>) {
    let required = object["required"].as_array().cloned().unwrap_or_default();
    for (name, field) in object["properties"].as_object().into_iter().flatten() {
        let path = format!("{path}{name}");
        let need = if required.contains(&name.as_str().into()) {
            "required"
        } else {
            "optional"
        };
        let (kind, inner, is_list) = shape(root, field);
        let description = field["description"].as_str().expect(&path);
        let description = description.split_whitespace().collect::<Vec<_>>().join(" ");
        let row = format!("| `{path}` | {kind}, {need} | {description} |");
        out.insert(path.clone(), row);
        let below = if is_list {
            format!("{path}[].")
        } else {
            format!("{path}.")
        };
        rows(root, &inner, &below, out);
    }
}

/// Gives in a word what stands in a field, the schema of it or of its entries, and whether it is a
/// list.
fn shape(root: &Value, field: &Value) -> (String, Value, bool) {
    if let Some(name) = field["$ref"].as_str() {
        return shape(root, &root["$defs"][name.trim_start_matches("#/$defs/")]);
    }
    if let Some(either) = field["anyOf"].as_array() {
        return shape(root, &either[0]);
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
