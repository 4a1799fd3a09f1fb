//! Links that ask for something: the browser's side follows them without leaving the place in the page.

use crate::query::{Period, Query};

use super::{Markup, element};

/// Begins a link that asks a query.
pub fn link(query: &Query) -> Markup {
    element("a")
        .attr("href", address(query))
        .attr("data-query", query.to_string())
}

/// Begins a link that asks for a period, or for all years, beside whatever else is asked for when it
/// is followed. `href` is where it leads without a program.
pub fn period_link(period: Option<Period>, href: String) -> Markup {
    let period = period.map_or_else(String::new, |period| period.to_string());
    element("a").attr("href", href).attr("data-period", period)
}

/// Gives the address of a query in this page.
pub fn address(query: &Query) -> String {
    let fragment = query.to_string();
    let is_all = fragment.is_empty();
    format!("#{}", if is_all { "reports_heading" } else { &fragment })
}
