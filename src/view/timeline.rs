//! The reports that answer the query, newest first under the heading of their year.

use leptos::prelude::Read;

use crate::catalogue::{Card, Catalogue};
use crate::query::search::{Decompose, Search};

use super::{Markup, State, element};

/// Draws one report, with what the search found in it marked.
pub type Draw = fn(&'static Card, &Search, Decompose) -> Markup;

/// The timeline, as much of it as has been asked for.
pub fn timeline(state: State, entry: Draw) -> Markup {
    let drawn = state.listed.read();
    let years = by_year(state.catalogue, &drawn);
    let years = years.into_iter().map(|(year, numbers)| {
        let entries = numbers
            .iter()
            .map(|&number| drawn_entry(state, number, entry));
        element("section")
            .key(year)
            .with("class", "year")
            .with("data-year", format!("{year:04}"))
            .child(heading(year))
            .child(element("ol").children(entries))
    });
    element("div").with("class", "timeline").children(years)
}

/// The heading of a year, to which the chart leads where no script runs.
fn heading(year: i32) -> Markup {
    let id = format!("in_{year:04}");
    element("h3").with("id", id).text(year.to_string())
}

/// One report, or the place it will take once its card has arrived.
fn drawn_entry(state: State, number: u32, entry: Draw) -> Markup {
    let drawn = match state.deck.read().card(number) {
        Some(card) => entry(card, &state.search.read(), state.decompose),
        None => element("li")
            .with("class", "entry-pending")
            .with("aria-busy", "true")
            .text("…"),
    };
    drawn.key(number.cast_signed())
}

/// The control that draws more, where there is more. `data-cut` says that not all that answer stand
/// in the list: a print then says so.
pub fn more(state: State) -> Markup {
    let rest = state.rest();
    let is_cut = state.listed.read().len() < state.answer.read().shown.len();
    element("button")
        .with("type", "button")
        .with("class", "more")
        .with_flag("hidden", rest == 0)
        .with_flag("data-cut", is_cut)
        .text(format!("Show more ({rest} left)"))
}

/// Puts reports under the years in which they begin.
fn by_year(catalogue: &Catalogue, numbers: &[u32]) -> Vec<(i32, Vec<u32>)> {
    let mut years: Vec<(i32, Vec<u32>)> = Vec::new();
    for &number in numbers {
        let year = catalogue.first_year + i32::from(catalogue.rows[number as usize].first / 12);
        match years.last_mut() {
            Some((last, numbers)) if *last == year => numbers.push(number),
            _ => years.push((year, vec![number])),
        }
    }
    years
}
