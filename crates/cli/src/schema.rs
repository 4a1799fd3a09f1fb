//! The JSON Schema of a dataset, derived from its types.

use dossier::Dossier;
use schemars::generate::SchemaSettings;

/// Gives the schema (JSON Schema 2020-12) as it stands in `public/data/dossier.schema.json`.
pub fn schema() -> String {
    let schema = SchemaSettings::draft2020_12()
        .into_generator()
        .into_root_schema_for::<Dossier>();
    let mut text = serde_json::to_string_pretty(&schema).expect("a schema is plain JSON");
    text.push('\n');
    text
}
