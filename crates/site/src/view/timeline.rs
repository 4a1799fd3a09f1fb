//! The reports that answer the query, in the order of the query, under the heading of their year.

use locale::{Locale, Reader};

use crate::catalogue::Catalogue;

use super::{Markup, Node, element, in_a_row};

/// The timeline of reports by their numbers. `draw` is told a report's number and its place in the list.
pub fn timeline<'a>(
    locale: &'static Locale<Reader>,
    catalogue: &Catalogue,
    numbers: &[u32],
    titles_only: bool,
    draw: impl Fn(u32, usize) -> Node<'a>,
) -> Node<'a> {
    let years = by_year(catalogue, numbers);
    let mut places = 0..;
    let years = years.into_iter().map(|(year, numbers)| {
        let entries = numbers.iter().zip(&mut places);
        let entries = entries.map(|(&number, place)| draw(number, place).key(number.cast_signed()));
        element("section")
            .key(year)
            .attr("class", "year")
            .attr("data-year", format!("{year:04}"))
            .attr("data-spans", spans(catalogue, year, &numbers))
            .child(heading(locale, year))
            .child(element("ol").children(entries))
    });
    element("div")
        .attr("class", "timeline")
        .attr_opt("data-view", titles_only.then_some("titles"))
        .attr("data-cut-note", locale.print_is_cut())
        .children(years)
}

/// The heading of a year, to which the chart leads where no script runs.
fn heading(locale: &Locale<Reader>, year: i32) -> Markup {
    let id = format!("in_{year:04}");
    element("h3").attr("id", id).text(locale.year(year))
}

/// The place that a report will take once its card has arrived.
pub fn pending() -> Markup {
    element("li")
        .attr("class", "entry-pending")
        .attr("aria-busy", "true")
        .text("…")
}

/// The control that draws more, where there are more. `data-cut` says that not all that answer stand
/// in the list: a print then says so, with the note that the list bears.
pub fn more(locale: &'static Locale<Reader>, rest: usize, is_cut: bool) -> Markup {
    element("button")
        .attr("type", "button")
        .attr("class", "more")
        .attr_if("hidden", rest == 0)
        .attr_if("data-cut", is_cut)
        .text(locale.show_more(rest))
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
