//! A dataset for others.

use dossier::check::read;
use dossier::{Diagnostic, Dossier};
use formats::export::{csv, json, timelinejs};
use js_sys::Array;
use locale::translation;
use wasm_bindgen::JsValue;

use super::report::thrown;

/// Gives the text, and what it cannot hold.
pub fn export(dataset: &str, format: &str) -> Result<Array, JsValue> {
    let reading = read(dataset.as_bytes());
    let Some(dossier) = reading.dossier else {
        let errors = reading.diagnostics.into_iter();
        return Err(thrown(errors.filter(Diagnostic::is_error).collect()));
    };
    let (text, left_out) = exported(&dossier, format);
    let left_out: Array = left_out.into_iter().map(JsValue::from).collect();
    Ok(Array::of2(&text.into(), &left_out))
}

fn exported(dossier: &Dossier, format: &str) -> (String, Vec<String>) {
    match format {
        "csv" => (csv::csv(dossier, &dossier.reports), csv::left_out(dossier)),
        "timelinejs" => (
            timelinejs::timelinejs(dossier, &translation(dossier.language.as_str()).page),
            timelinejs::left_out(dossier),
        ),
        _ => (json(dossier), Vec::new()),
    }
}
