//! What is shown, downloaded.

use dossier::Report;
use formats::export::csv::csv;
use formats::export::json;
use formats::export::list::list;
use formats::export::selection::{file_stem, selection};
use site::query::Query;
use wasm_bindgen::prelude::*;

use super::dataset::taken;
use super::save_file::{document, save, window};

/// Downloads reports as `json`, `csv` or `txt`: those of these numbers, counted from 0 with the
/// newest first; without numbers, the whole dossier.
///
/// # Errors
/// Throws where the browser refuses.
pub fn download(format: &str, numbers: Option<&[u32]>) -> Result<(), JsValue> {
    let dataset = taken()?;
    let dossier = &dataset.dossier;
    let all = dossier.newest_first();
    let shown: Vec<&Report> = match numbers {
        None => all,
        Some(numbers) => numbers
            .iter()
            .filter_map(|&number| all.get(number as usize).copied())
            .collect(),
    };
    let heading = match numbers {
        None if shown.len() == 1 => "Reports: 1 report".to_owned(),
        None => format!("Reports: {} reports", shown.len()),
        Some(_) => heading(),
    };
    let (media_type, content) = match format {
        "csv" => ("text/csv", csv(dossier, shown)),
        "txt" => (
            "text/plain",
            list(dossier, &shown, &heading, &dataset.access()?),
        ),
        // The whole is the dataset to the byte.
        _ if numbers.is_none() => ("application/json", dataset.text.clone()),
        _ => ("application/json", json(&selection(dossier, &shown))),
    };
    let selected = if numbers.is_none() {
        Vec::new()
    } else {
        selected()
    };
    let name = format!("{}.{format}", file_stem(&dataset.name, &selected));
    save(&name, media_type, &content)
}

/// Says what is shown, as the page does: "Reports of 2012: 12 of 66 reports".
fn heading() -> String {
    let text = |selector| {
        let found = document().query_selector(selector).ok().flatten();
        found.and_then(|element| element.text_content())
    };
    let heading = text("#reports_heading").unwrap_or_default();
    let status = text(".reports > .status").unwrap_or_default();
    let count = status.split(", ").next().unwrap_or_default();
    format!("{heading}: {count}")
}

/// Gives what the reader asked for, as the address bar has it.
fn selected() -> Vec<String> {
    let hash = window().location().hash().unwrap_or_default();
    let query: Query = hash.trim_start_matches('#').parse().unwrap_or_default();
    let period = query.period.map(|period| period.to_string());
    let values = query.topics.into_iter().chain(query.kinds);
    period
        .into_iter()
        .chain(values)
        .chain([query.words])
        .collect()
}
