//! The choice of a year.

use leptos::prelude::*;

use crate::dossier::Dossier;
use crate::query::{Query, years};

/// A radio group: all years, then each year with its number of reports. Years without reports are
/// shown and cannot be chosen.
#[component]
pub fn Filters(dossier: &'static Dossier, query: RwSignal<Query>) -> impl IntoView {
    let years = years(dossier)
        .into_iter()
        .rev()
        .map(|year| view! { <YearChoice year=Some(year.value) count=year.count query /> })
        .collect_view();
    view! {
        <fieldset class="filters">
            <legend>{"Year"}</legend>
            <YearChoice year=None count=dossier.reports.len() query />
            {years}
        </fieldset>
    }
}

/// One radio button of the group. It works before any script: the published style sheet hides the
/// other years' reports while it is checked.
#[component]
fn YearChoice(year: Option<i32>, count: usize, query: RwSignal<Query>) -> impl IntoView {
    let value = year.map_or_else(|| "all".to_owned(), |year| format!("{year:04}"));
    let name = year.map_or_else(|| "All years".to_owned(), |year| year.to_string());
    let unit = if count == 1 { " report" } else { " reports" };
    view! {
        <label class="year-choice">
            <input
                type="radio"
                name="year"
                id=format!("year-{value}")
                value=value
                disabled=count == 0
                checked=year.is_none()
                prop:checked=move || query.read().year == year
                on:change=move |_| query.update(|query| query.year = year)
            />
            <span>{name}</span>
            " "
            <span class="count">{count} <span class="unseen">{unit}</span></span>
        </label>
    }
}
