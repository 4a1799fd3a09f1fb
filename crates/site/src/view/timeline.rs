//! The reports that answer the query, newest first under the heading of their year.

use leptos::prelude::Read;
use locale::{Locale, Reader};

use crate::catalogue::{Card, Catalogue};
use crate::query::search::{Decompose, Search};

use super::{Markup, State, element, in_a_row};

/// Draws one report, with what the search found in it marked.
pub type Draw = fn(&'static Locale<Reader>, &'static Card, &Search, Decompose) -> Markup;

/// The timeline, as much of it as has been asked for: what is near is drawn by `entry`, the rest by
/// `offscreen`.
pub fn timeline(
    state: &State,
    entry: Draw,
    offscreen: fn(&'static Locale<Reader>, &'static Card) -> Markup,
) -> Markup {
    let locale = state.locale;
    let drawn = state.listed.read();
    let (near, held) = (state.visible_range(), state.held());
    let years = by_year(state.catalogue, &drawn);
    let mut places = 0..;
    let years = years.into_iter().map(|(year, numbers)| {
        let entries = numbers.iter().zip(&mut places).map(|(&number, place)| {
            let drawn = match state.card_store.read().card(number) {
                Some(card) if near.contains(&place) || held == Some(place) => {
                    entry(locale, card, &state.search.read(), state.decompose)
                }
                Some(card) => offscreen(locale, card),
                None => pending(),
            };
            drawn.key(number.cast_signed())
        });
        element("section")
            .key(year)
            .attr("class", "year")
            .attr("data-year", format!("{year:04}"))
            .attr("data-spans", spans(state.catalogue, year, &numbers))
            .child(heading(locale, year))
            .child(element("ol").children(entries))
    });
    element("div")
        .attr("class", "timeline")
        .attr("data-cut-note", locale.print_is_cut())
        .children(years)
}

/// The heading of a year, to which the chart leads where no script runs.
fn heading(locale: &Locale<Reader>, year: i32) -> Markup {
    let id = format!("in_{year:04}");
    element("h3").attr("id", id).text(locale.year(year))
}

/// The place that a report will take once its card has arrived.
fn pending() -> Markup {
    element("li")
        .attr("class", "entry-pending")
        .attr("aria-busy", "true")
        .text("…")
}

/// The control that draws more, where there is more. `data-cut` says that not all that answer stand
/// in the list: a print then says so, with the note that the list bears.
pub fn more(state: &State) -> Markup {
    let rest = state.rest();
    let is_cut = state.listed.read().len() < state.answer.read().shown.len();
    element("button")
        .attr("type", "button")
        .attr("class", "more")
        .attr_if("hidden", rest == 0)
        .attr_if("data-cut", is_cut)
        .text(state.locale.show_more(rest))
}

/// Gives the years in which reports may fall that stand under a year.
fn spans(catalogue: &Catalogue, year: i32, numbers: &[u32]) -> String {
    let months = numbers
        .iter()
        .map(|&number| catalogue.rows[number as usize].last);
    let last = catalogue.first_year + i32::from(months.max().unwrap_or(0) / 12);
    in_a_row(year, last)
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
