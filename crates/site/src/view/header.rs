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
    let Some((first, last)) = dossier.coverage() else {
        return "No reports yet".to_owned();
    };
    let reports = match dossier.reports.len() {
        1 => "1 report".to_owned(),
        count => format!("{count} reports"),
    };
    if first == last {
        format!("{reports}, {}", first.words())
    } else {
        format!("{reports}, {} to {}", first.words(), last.words())
    }
}
