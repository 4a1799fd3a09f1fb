//! The JSON Schema of a dataset, derived from its types.

use schemars::Schema;
use schemars::generate::SchemaSettings;

use super::dossier::Dossier;

/// Gives the schema (JSON Schema 2020-12). It is the table of fields: the check of shapes, the columns
/// of a spreadsheet and the guide are held to it by tests.
#[must_use]
pub fn schema() -> Schema {
    let settings = SchemaSettings::draft2020_12();
    settings.into_generator().into_root_schema_for::<Dossier>()
}
