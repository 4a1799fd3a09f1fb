//! The head of the page: what it is about and what it spans.

use leptos::prelude::*;

use dossier::Dossier;

/// The title and, in one line, how many reports from when to when.
#[component]
pub fn Header<'a>(dossier: &'a Dossier) -> impl IntoView {
    view! {
        <hgroup class="header">
            <p class="header-kind">{"Human-rights dossier"}</p>
            <h1>{dossier.title.as_str()}</h1>
            <p class="header-span">{span(dossier)}</p>
        </hgroup>
    }
}

/// Says how many reports there are, and of which dates.
fn span(dossier: &Dossier) -> String {
    let reports = dossier.newest_first();
    match (reports.last(), reports.first()) {
        (Some(oldest), Some(newest)) if oldest.date != newest.date => format!(
            "{} reports, {} to {}",
            reports.len(),
            oldest.date.start().words(),
            newest.date.words(),
        ),
        (Some(only), _) if reports.len() == 1 => format!("1 report, {}", only.date.words()),
        (Some(only), _) => format!("{} reports, {}", reports.len(), only.date.words()),
        _ => "No reports yet".to_owned(),
    }
}
