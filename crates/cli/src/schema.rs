//! The command `schema`.

/// Gives the schema as it stands in `public/data/dossier.schema.json`.
pub fn schema() -> String {
    let mut text =
        serde_json::to_string_pretty(&dossier::schema()).expect("a schema is plain JSON");
    text.push('\n');
    text
}
