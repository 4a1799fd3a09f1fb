//! The country's situation in a few sentences, with their date and whose account they are.

use leptos::prelude::*;

use dossier::Summary;
use locale::{Locale, Page};

use super::filled;

/// The summary's paragraphs and the note under them.
#[component]
pub fn Overview<'a>(
    summary: &'a Summary,
    locale: &'static Locale<Page>,
    text_language: Option<&'a str>,
) -> impl IntoView {
    let dir = text_language.map(|_| "auto");
    let as_of = summary.as_of.start();
    let day = view! { <time datetime=as_of.iso()>{locale.point(as_of)}</time> };
    let attribution = summary.attribution.as_str();
    let note = match text_language {
        None => filled(&locale.as_of(attribution), vec![day.into_any()]),
        Some(language) => {
            let attribution = view! {
                <span lang=language dir=dir>
                    {attribution}
                </span>
            };
            let elements = vec![day.into_any(), attribution.into_any()];
            filled(&locale.as_of_marked(), elements)
        }
    };
    let paragraphs = summary
        .paragraphs
        .iter()
        .map(|paragraph| {
            view! {
                <p lang=text_language dir=dir>
                    {paragraph.as_str()}
                </p>
            }
        })
        .collect_view();
    view! {
        <section class="summary" aria-labelledby="summary_heading">
            <h2 id="summary_heading">{locale.summary()}</h2>
            {paragraphs}
            <p class="summary-note">{note}</p>
        </section>
    }
}
