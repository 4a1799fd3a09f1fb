//! How the list is arranged: its order, and how much of each report it shows.

use locale::{Locale, Reader};

use crate::query::{OLDEST, ORDER, Query, TITLES, VIEW};

use super::{Markup, element};

/// Two boxes to check, named and valued as in links; hidden where there is nothing to arrange.
pub fn arrange(locale: &'static Locale<Reader>, query: &Query, count: usize) -> Markup {
    let oldest = checkbox(ORDER, OLDEST, locale.oldest_first(), query.oldest_first);
    let titles = checkbox(VIEW, TITLES, locale.titles_only(), query.titles_only);
    element("div")
        .attr("class", "arrange")
        .attr("role", "group")
        .attr("aria-label", locale.arrangement())
        .attr_if("hidden", count < 2)
        .child(oldest)
        .child(titles)
}

/// One box with its label.
fn checkbox(
    name: &'static str,
    value: &'static str,
    label: &'static str,
    is_checked: bool,
) -> Markup {
    let input = element("input")
        .attr("type", "checkbox")
        .attr("name", name)
        .attr("value", value)
        .attr_if("checked", is_checked);
    element("label").child(input).text(" ").text(label)
}
