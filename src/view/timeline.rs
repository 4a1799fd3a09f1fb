//! The reports that answer the query, newest first under the heading of their year.

use leptos::prelude::*;

use crate::dossier::{Dossier, Report};
use crate::query::Query;

/// The timeline, and the status line that says how much of it is shown.
#[component]
pub fn Timeline<E, V>(
    dossier: &'static Dossier,
    #[prop(into)] query: Signal<Query>,
    /// Draws one report.
    entry: E,
) -> impl IntoView
where
    E: Fn(&'static Report) -> V + Copy + Send + Sync + 'static,
    V: IntoView + 'static,
{
    let reports = dossier.newest_first();
    let total = reports.len();
    // Read by the status, by the years and by each year's list.
    let shown = Memo::new(move |_| {
        let query = query.read();
        let matching = reports.iter().filter(|report| query.matches(report));
        matching.copied().collect::<Vec<&'static Report>>()
    });
    let years = move || {
        let mut years: Vec<_> = shown.read().iter().map(|report| heading(report)).collect();
        years.dedup();
        years
    };
    let of_year = move |year| {
        let shown = shown.read();
        let reports = shown.iter().filter(|report| heading(report) == year);
        reports.copied().collect::<Vec<_>>()
    };
    view! {
        <p class="status" role="status">
            {move || status(shown.read().len(), total, query.get())}
        </p>
        <div class="timeline">
            <For each=years key=|year| *year let(year)>
                <section class="year" data-year=format!("{year:04}")>
                    <h3>{year}</h3>
                    <ol>
                        <For each=move || of_year(year) key=|report| report.id.as_str() let(report)>
                            {entry(report)}
                        </For>
                    </ol>
                </section>
            </For>
        </div>
    }
}

/// Gives the year under whose heading a report stands: that of the earliest day it may mean.
fn heading(report: &Report) -> i32 {
    *report.date.years().start()
}

/// Says how many reports are shown, of how many, and by what choice.
fn status(shown: usize, total: usize, query: Query) -> String {
    let unit = if total == 1 { "report" } else { "reports" };
    match query.year {
        None => format!("{total} {unit}, all years"),
        Some(year) => format!("{shown} of {total} {unit}, {year}"),
    }
}
