//! What is shown, downloaded.

use dossier::Report;
use formats::export::csv::csv;
use formats::export::json;
use formats::export::list::list;
use formats::export::selection::{file_stem, selection};
use site::query::Query;
use wasm_bindgen::prelude::*;

use super::dataset::{Dataset, taken};
use super::save_file::{document, save};

/// Downloads reports as `json`, `csv` or `txt`: those of these numbers, counted from 0 with the
/// newest first, which answer that query; without numbers, the whole dossier.
///
/// # Errors
/// Throws where the browser refuses.
pub fn download(format: &str, numbers: Option<&[u32]>, query: &str) -> Result<(), JsValue> {
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
    let query: Query = query.parse().unwrap_or_default();
    let (media_type, content) = match format {
        "csv" => ("text/csv", csv(dossier, shown)),
        "txt" => (
            "text/plain",
            list(
                dossier,
                &shown,
                &heading(dataset, &query, shown.len()),
                &dataset.access()?,
                dataset.locale,
            ),
        ),
        // The whole is the dataset to the byte.
        _ if numbers.is_none() => ("application/json", dataset.text.clone()),
        _ => ("application/json", json(&selection(dossier, &shown))),
    };
    let name = format!("{}.{format}", file_stem(&dataset.name, &selected(query)));
    save(&name, media_type, &content)
}

/// Says what is downloaded, as the page does: "Reports of 2012: 12 of 66 reports".
fn heading(dataset: &Dataset, query: &Query, count: usize) -> String {
    let locale = dataset.locale;
    if *query == Query::default() {
        return locale.list_heading(locale.query_all(), &locale.report_count(count));
    }
    // The page has said it already.
    let heading = document().get_element_by_id("reports_heading");
    let heading = heading.and_then(|heading| heading.text_content());
    let reports = locale.report_count_of(count, dataset.dossier.reports.len());
    locale.list_heading(&heading.unwrap_or_default(), &reports)
}

/// Gives the parts of a query, for the name of a file.
fn selected(query: Query) -> Vec<String> {
    let period = query.period.map(|period| period.to_string());
    let values = query.choices.iter().map(|(_, id)| id.to_owned());
    let values: Vec<_> = values.collect();
    period
        .into_iter()
        .chain(values)
        .chain([query.words])
        .collect()
}
