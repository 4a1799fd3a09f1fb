//! The country's situation in a few sentences, with their date and whose account they are.

use leptos::prelude::*;

use crate::catalogue::Texts;
use locale::{Locale, Page};

use super::filled;

/// The summary's paragraphs and the note under them.
#[expect(
    clippy::elidable_lifetime_names,
    reason = "components name their lifetimes"
)]
#[component]
pub fn Overview<'a>(texts: Texts<'a>, locale: &'static Locale<Page>) -> impl IntoView {
    let summary = &texts.dossier.summary;
    let as_of = summary.as_of.start();
    let day = view! { <time datetime=as_of.iso()>{locale.point(as_of)}</time> };
    let attribution = summary.attribution.as_str();
    let key = || "summary/attribution".to_owned();
    let note = match texts.language_of(key, locale) {
        None => filled(&locale.as_of(attribution), vec![day.into_any()]),
        Some(language) => {
            let attribution = view! {
                <span lang=language dir="auto">
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
        .zip(1..)
        .map(|(paragraph, place)| {
            let language = texts.language_of(|| format!("summary/{place}"), locale);
            view! {
                <p lang=language dir=language.map(|_| "auto")>
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
