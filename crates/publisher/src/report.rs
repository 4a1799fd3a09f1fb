//! Diagnostics as JSON.

use dossier::Diagnostic;
use serde::Serialize;
use wasm_bindgen::JsValue;

/// A diagnostic, as the editor reads it.
#[derive(Serialize)]
pub struct Row {
    severity: String,
    rule: &'static str,
    message: String,
    file: Option<String>,
    pointer: String,
}

/// Gives diagnostics as they are told. The place in an imported file is part of the message.
pub fn rows(diagnostics: Vec<Diagnostic>) -> Vec<Row> {
    let diagnostics = diagnostics.into_iter();
    diagnostics
        .map(|diagnostic| Row {
            severity: diagnostic.severity.to_string(),
            rule: diagnostic.rule,
            message: diagnostic.brief(),
            file: diagnostic.location.file.map(Into::into),
            pointer: diagnostic.location.pointer,
        })
        .collect()
}

/// Makes of diagnostics what is thrown.
pub fn thrown(diagnostics: Vec<Diagnostic>) -> JsValue {
    json(&rows(diagnostics)).into()
}

/// Writes a value as JSON.
pub fn json(value: &impl Serialize) -> String {
    serde_json::to_string(value).expect("what is told is plain JSON")
}
