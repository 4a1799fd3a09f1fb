//! The table of the reports for programs: a Data Package of Frictionless (`datapackage.json`), whose Table
//! Schema says what stands in each column of the CSV.

use dossier::{Dossier, Field, FieldKind, FieldValue};
use serde_json::{Value, json};

use super::citation::one_line;
use super::deposit::Deposit;
use crate::columns::{COLUMNS, Column, DATE, ID, KIND, SUPPLIED, TITLE, TYPE};
use crate::field_column;

/// The name of the file.
pub const DATA_PACKAGE: &str = "datapackage.json";

/// The name of the table's file.
pub const TABLE: &str = "reports.csv";

/// The columns in which every report has something.
const REQUIRED: [Column; 5] = [ID, DATE, TITLE, TYPE, KIND];

/// What is known of the table's file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TableFile {
    /// The size, in bytes.
    pub size: usize,
    /// The SHA-256, in hexadecimal digits.
    pub sha256: String,
}

/// Gives the description of the table that [`csv`](super::csv::csv) writes: JSON, indented, with a line end (LF)
/// at its end.
#[must_use]
pub fn data_package(deposit: &Deposit, name: &str, table: &TableFile) -> String {
    let dossier = deposit.dossier;
    let mut publisher = json!({ "title": one_line(&dossier.publisher.name), "role": "publisher" });
    if let Some(url) = &dossier.publisher.url {
        publisher["path"] = json!(url);
    }
    let mut package = json!({
        "$schema": "https://datapackage.org/profiles/2.0/datapackage.json",
        "name": crate::slug::slug(name),
        "title": one_line(&dossier.title),
        "description": deposit.paragraphs().join("\n\n"),
        "version": deposit.version,
        "created": format!("{}T00:00:00Z", dossier.last_changed()),
        "keywords": deposit.keywords(),
        "contributors": [publisher],
        "resources": [resource(dossier, table)],
    });
    if let Some(url) = dossier.licence.url() {
        package["licenses"] = json!([{ "name": dossier.licence, "path": url }]);
    }
    if let Some(doi) = &dossier.doi {
        package["id"] = json!(doi.address());
    }
    if let Some(address) = &deposit.address {
        package["homepage"] = json!(address);
    }
    format!("{package:#}\n")
}

/// Describes the table.
fn resource(dossier: &Dossier, table: &TableFile) -> Value {
    json!({
        "name": "reports",
        "type": "table",
        "path": TABLE,
        "title": "The reports, a row each",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "bytes": table.size,
        "hash": format!("sha256:{}", table.sha256),
        "schema": schema(dossier),
    })
}

/// Gives the Table Schema.
fn schema(dossier: &Dossier) -> Value {
    let described = dossier::schema().to_value();
    let columns = COLUMNS.iter().map(|column| field(column, &described));
    let own = dossier.fields.iter().map(|field| own_field(dossier, field));
    json!({
        "fields": columns.chain(own).collect::<Vec<_>>(),
        "missingValues": [""],
        "primaryKey": ["id"],
    })
}

/// Describes a column that every table has, in the words of the dataset's schema.
fn field(column: &Column, schema: &Value) -> Value {
    let mut field = json!({ "name": column.name, "type": "string" });
    if *column == SUPPLIED {
        field = truth(field);
    }
    if let Some(description) = description(schema, column) {
        field["description"] = json!(description);
    }
    if REQUIRED.contains(column) {
        field["constraints"] = json!({ "required": true });
    }
    if *column == ID {
        field["constraints"]["unique"] = json!(true);
    }
    field
}

/// Makes a field one of "yes" or "no".
fn truth(mut field: Value) -> Value {
    field["type"] = json!("boolean");
    field["trueValues"] = json!(["yes"]);
    field["falseValues"] = json!(["no"]);
    field
}

/// Gives what the dataset's schema says of the field of a report that a column holds.
fn description(schema: &Value, column: &Column) -> Option<String> {
    // What the table has of topics are the labels, which the list of topics describes.
    let path = format!("reports/{}", column.field).replace("reports/topics/", "topics/");
    let mut object = schema;
    let mut said = None;
    for name in path.split('/') {
        let field = &object["properties"][name];
        object = resolved(schema, field);
        said = field["description"]
            .as_str()
            .or(object["description"].as_str());
    }
    said.map(|text| text.split_whitespace().collect::<Vec<_>>().join(" "))
}

/// Gives the schema of a field or of the entries of its list, where it is defined.
fn resolved<'a>(schema: &'a Value, field: &'a Value) -> &'a Value {
    let field = if field["items"].is_object() {
        &field["items"]
    } else {
        field
    };
    let mut references = field["anyOf"].as_array().into_iter().flatten();
    let first = references.find_map(|it| it["$ref"].as_str());
    match field["$ref"].as_str().or(first) {
        Some(name) => &schema["$defs"][name.trim_start_matches("#/$defs/")],
        None => field,
    }
}

/// Describes the column of a field of the dossier's own.
fn own_field(dossier: &Dossier, own: &Field) -> Value {
    let field = json!({ "name": field_column::name(own), "title": one_line(&own.label),
        "type": "string" });
    let typed = |kind: &str| {
        let mut field = field.clone();
        field["type"] = json!(kind);
        field
    };
    match own.kind {
        FieldKind::Number if !has_negative(dossier, own) => typed("number"),
        FieldKind::YesNo => truth(field),
        FieldKind::Link => {
            let mut field = field;
            field["format"] = json!("uri");
            field
        }
        _ => field,
    }
}

/// Tells whether a number of a field begins with a sign: the table has an apostrophe before it, so that no
/// spreadsheet takes it for a formula, and it is a number no more.
fn has_negative(dossier: &Dossier, field: &Field) -> bool {
    let mut values = dossier
        .reports
        .iter()
        .filter_map(|it| it.fields.get(&field.id));
    values.any(
        |value| matches!(value, FieldValue::Number(number) if number.as_str().starts_with('-')),
    )
}
