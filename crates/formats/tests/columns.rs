//! The columns of a spreadsheet hold every field of a report, and the guide lists them.

use std::collections::BTreeSet;
use std::fmt::Write;

use formats::columns::{COLUMNS, WITHOUT_COLUMN};
use serde_json::Value;

/// The paths of the fields of a schema; lists and objects are gone into.
fn fields(root: &Value, schema: &Value, path: &str, found: &mut BTreeSet<String>) {
    if let Some(name) = schema["$ref"].as_str() {
        let name = name.trim_start_matches("#/$defs/");
        return fields(root, &root["$defs"][name], path, found);
    }
    if WITHOUT_COLUMN.contains(&path) {
        return;
    }
    if let Some(items) = schema.get("items") {
        return fields(root, items, path, found);
    }
    match schema["properties"].as_object() {
        Some(members) => {
            for (name, field) in members {
                let path = format!("{path}/{name}");
                fields(root, field, path.trim_start_matches('/'), found);
            }
        }
        None => {
            found.insert(path.to_owned());
        }
    }
}

#[test]
fn each_field_of_a_report_has_one_column_or_is_said_to_have_none() {
    let schema = dossier::schema().to_value();
    let report = &schema["$defs"]["Report"];
    for name in WITHOUT_COLUMN {
        let mut members = name.split('/');
        let of_report = members
            .next()
            .and_then(|name| report["properties"].get(name));
        let inner = members
            .next()
            .map(|name| &schema["$defs"]["Source"]["properties"][name]);
        assert!(of_report.is_some() && inner != Some(&Value::Null), "{name}");
    }
    let mut expected = BTreeSet::new();
    fields(&schema, report, "", &mut expected);
    // A report names its topics by id; their labels stand in the dossier's list.
    expected.insert("topics/label".to_owned());
    let columns: BTreeSet<_> = COLUMNS.iter().map(|it| it.field.to_owned()).collect();
    assert_eq!(columns, expected);
    assert_eq!(columns.len(), COLUMNS.len(), "two columns hold one field");
}

#[test]
fn no_name_means_two_columns() {
    let names = COLUMNS.iter().flat_map(|column| {
        let own = column.name.replace(' ', "");
        let others = column.others.iter().map(|&other| other.to_owned());
        others.chain([own])
    });
    let mut seen = BTreeSet::new();
    for name in names {
        assert!(seen.insert(name.clone()), "{name}");
    }
}

#[test]
fn the_guide_lists_the_columns() {
    let guide = include_str!("../../../docs/publishing.md");
    let mut rows = String::new();
    for column in COLUMNS {
        let others: Vec<_> = column.others.iter().map(|it| format!("`{it}`")).collect();
        let _ = writeln!(
            rows,
            "| `{}` | `{}` | {} |",
            column.name,
            column.field,
            others.join(", ")
        );
    }
    // The guide's tables are aligned; only the cells count.
    let cells = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    for row in rows.lines().map(cells) {
        let is_there = guide.lines().any(|line| cells(line) == row);
        assert!(is_there, "the guide lacks a row:\n{rows}");
    }
}
