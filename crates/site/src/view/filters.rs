//! The choice of a year.

use locale::{Locale, Reader};

use crate::catalogue::Catalogue;
use crate::query::{Period, Query};

use super::{Counted, Markup, address, element, period_link};

/// All years, then each year with its number of reports, as counted last. Years without reports are
/// shown and cannot be chosen. Where all reports stand in the page the choices are radio buttons, which
/// work before any script: the published style hides the other years' reports while one is checked. Else
/// they are links to the years' own pages, or to their headings in a page that is a single file.
pub fn filters(
    locale: &'static Locale<Reader>,
    catalogue: &Catalogue,
    is_standalone: bool,
    chosen: Option<Period>,
    numbers: &Counted,
) -> Markup {
    let Counted { query, counts, .. } = numbers;
    let choice = |period: Option<Period>, is_empty: bool, count: usize| {
        let is_chosen = chosen == period;
        if catalogue.is_whole() {
            radio(locale, period, is_empty, count, is_chosen)
        } else {
            page_link(
                locale,
                (query, is_standalone),
                period,
                is_empty,
                count,
                is_chosen,
            )
        }
    };
    let years = catalogue.years().zip(&counts.years).rev();
    let years = years.map(|((year, has_reports), bar)| {
        choice(Some(Period::year(year)), !has_reports, bar.count)
    });
    element("fieldset")
        .attr("class", "filters")
        .child(element("legend").text(locale.facet_year()))
        .child(choice(
            None,
            catalogue.rows.is_empty(),
            counts.without_period,
        ))
        .children(years)
}

/// One radio button of the group.
fn radio(
    locale: &Locale<Reader>,
    period: Option<Period>,
    is_empty: bool,
    count: usize,
    is_chosen: bool,
) -> Markup {
    let name = name(locale, period);
    let value = period.map_or_else(|| "all".to_owned(), |period| period.to_string());
    let input = element("input")
        .attr("type", "radio")
        .attr("name", "year")
        .attr("id", format!("year-{value}"))
        .attr("value", value)
        .attr_if("disabled", is_empty)
        .attr("aria-label", locale.choice_with_count(&name, count))
        .attr_if("checked", is_chosen);
    labelled(element("label").child(input), name, count)
}

/// One link of the group.
fn page_link(
    locale: &Locale<Reader>,
    (query, is_standalone): (&Query, bool),
    period: Option<Period>,
    is_empty: bool,
    count: usize,
    is_chosen: bool,
) -> Markup {
    let choice = match period {
        Some(year) if !is_empty && is_standalone => period_link(period, format!("#in_{year}")),
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
    let name = name(locale, period);
    let is_named = !is_empty || period.is_none();
    let choice = choice
        .attr_opt(
            "aria-label",
            is_named.then(|| locale.choice_with_count(&name, count)),
        )
        .attr_opt("aria-current", is_chosen.then_some("true"));
    labelled(choice, name, count)
}

/// Names a choice.
fn name(locale: &Locale<Reader>, period: Option<Period>) -> String {
    match period {
        Some(period) => period.words(locale),
        None => locale.all_years().to_owned(),
    }
}

/// Writes on a choice what it is called, and how many reports it shows.
fn labelled(choice: Markup, name: String, count: usize) -> Markup {
    let count = element("span").text(count.to_string());
    choice
        .attr("class", "year-choice")
        .text(name)
        .text(" ")
        .child(count.attr("class", "count"))
}
