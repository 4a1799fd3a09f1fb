//! What is shown, downloaded.

use dossier::Report;
use formats::export::csv::csv;
use formats::export::json;
use formats::export::list::list;
use formats::export::selection::{file_stem, selection};
use site::catalogue::{FIELD, KIND, TOPIC, choice_label};
use site::query::Query;
use wasm_bindgen::prelude::*;

use super::dataset::{Dataset, taken};
use super::save_file::save;

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
    let (dossier, locale) = (&dataset.dossier, dataset.locale);
    let reports = if query.is_everything() {
        locale.report_count(count)
    } else {
        locale.report_count_of(count, dossier.reports.len())
    };
    let topics = dossier.topics.iter();
    let topics = topics.filter(|topic| query.choices.has(TOPIC, topic.id.as_str()));
    let topics = topics.map(|topic| topic.label.as_str()).collect();
    let kinds = query.choices.of(KIND).collect();
    let fields: Vec<_> = dossier
        .fields
        .iter()
        .map(|field| {
            let key = format!("{FIELD}{}", field.id);
            let asked = query.choices.of(&key);
            let asked = asked.map(|id| choice_label(field.kind, id, locale));
            (field.label.as_str(), asked.collect::<Vec<_>>())
        })
        .collect();
    let fields = fields.iter().map(|(label, asked)| {
        let asked = asked.iter().map(String::as_str).collect();
        (FIELD, *label, asked)
    });
    let facets = [(TOPIC, "", topics), (KIND, "", kinds)];
    let query = query.describe_with(facets.into_iter().chain(fields), locale);
    locale.list_heading(&query, &reports)
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
