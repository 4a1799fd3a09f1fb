//! The country's situation in a few sentences, with their date and whose account they are.

use leptos::prelude::*;

use dossier::Summary;
use locale::{Locale, Page};

use super::filled;

/// The summary's paragraphs and the note under them.
#[component]
pub fn Overview<'a>(summary: &'a Summary, locale: &'static Locale<Page>) -> impl IntoView {
    let as_of = summary.as_of.start();
    let day = view! { <time datetime=as_of.iso()>{locale.point(as_of)}</time> };
    let note = filled(&locale.as_of(&summary.attribution), vec![day.into_any()]);
    let paragraphs = summary
        .paragraphs
        .iter()
        .map(|paragraph| view! { <p>{paragraph.as_str()}</p> })
        .collect_view();
    view! {
        <section class="summary" aria-labelledby="summary_heading">
            <h2 id="summary_heading">{locale.summary()}</h2>
            {paragraphs}
            <p class="summary-note">{note}</p>
        </section>
    }
}
