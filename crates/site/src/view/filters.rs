//! The choice of a year.

use crate::catalogue::Catalogue;
use crate::query::{Period, Query};

use super::{Counted, Markup, address, element, period_link, with_count};

/// All years, then each year with its number of reports, as counted last. Years without reports are
/// shown and cannot be chosen. Where all reports stand in the page the choices are radio buttons, which
/// work before any script: the published style hides the other years' reports while one is checked. Else
/// they are links to the years' own pages.
pub fn filters(catalogue: &Catalogue, chosen: Option<Period>, numbers: &Counted) -> Markup {
    let Counted { query, counts, .. } = numbers;
    let choice = |period: Option<Period>, is_empty: bool, count: usize| {
        let is_chosen = chosen == period;
        if catalogue.is_whole() {
            radio(period, is_empty, count, is_chosen)
        } else {
            page_link(query, period, is_empty, count, is_chosen)
        }
    };
    let years = catalogue.years().zip(&counts.years).rev();
    let years = years.map(|((year, has_reports), bar)| {
        choice(Some(Period::year(year)), !has_reports, bar.count)
    });
    element("fieldset")
        .attr("class", "filters")
        .child(element("legend").text("Year"))
        .child(choice(
            None,
            catalogue.rows.is_empty(),
            counts.without_period,
        ))
        .children(years)
}

/// One radio button of the group.
fn radio(period: Option<Period>, is_empty: bool, count: usize, is_chosen: bool) -> Markup {
    let value = period.map_or_else(|| "all".to_owned(), |period| period.to_string());
    let input = element("input")
        .attr("type", "radio")
        .attr("name", "year")
        .attr("id", format!("year-{value}"))
        .attr("value", value)
        .attr_if("disabled", is_empty)
        .attr("aria-label", with_count(&name(period), count))
        .attr_if("checked", is_chosen);
    labelled(element("label").child(input), period, count)
}

/// One link of the group.
fn page_link(
    query: &Query,
    period: Option<Period>,
    is_empty: bool,
    count: usize,
    is_chosen: bool,
) -> Markup {
    let choice = match period {
        Some(year) if !is_empty => period_link(period, format!("{year}/")),
        Some(_) => element("span"),
        None => {
            let asked = Query {
                period,
                ..query.clone()
            };
            period_link(period, address(&asked))
        }
    };
    let is_named = !is_empty || period.is_none();
    let choice = choice
        .attr_opt(
            "aria-label",
            is_named.then(|| with_count(&name(period), count)),
        )
        .attr_opt("aria-current", is_chosen.then_some("true"));
    labelled(choice, period, count)
}

/// Names a choice.
fn name(period: Option<Period>) -> String {
    period.map_or_else(|| "All years".to_owned(), Period::words)
}

/// Writes on a choice what it is called, and how many reports it shows.
fn labelled(choice: Markup, period: Option<Period>, count: usize) -> Markup {
    let count = element("span").text(count.to_string());
    choice
        .attr("class", "year-choice")
        .text(name(period))
        .text(" ")
        .child(count.attr("class", "count"))
}
