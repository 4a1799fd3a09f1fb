//! The country's situation in a few sentences, with their date and whose account they are.

use leptos::prelude::*;

use dossier::Summary;

/// The summary's paragraphs and the note under them.
#[component]
pub fn Overview<'a>(summary: &'a Summary) -> impl IntoView {
    let as_of = summary.as_of.start();
    let paragraphs = summary
        .paragraphs
        .iter()
        .map(|paragraph| view! { <p>{paragraph.as_str()}</p> })
        .collect_view();
    view! {
        <section class="summary" aria-labelledby="summary_heading">
            <h2 id="summary_heading">{"Summary"}</h2>
            {paragraphs}
            <p class="summary-note">
                {"As of "} <time datetime=as_of.iso()>{as_of.words()}</time> {". "}
                {summary.attribution.as_str()}
            </p>
        </section>
    }
}
