//! How the list is arranged: its order, and how much of each report it shows.

use locale::{Locale, Reader};

use crate::query::{OLDEST, ORDER, Query, TITLES, VIEW};

use super::{Markup, element};

/// Two boxes to check, named and valued as in links; hidden where there is nothing to arrange.
pub fn arrange(locale: &'static Locale<Reader>, query: &Query, count: usize) -> Markup {
    let boxes = [
        (ORDER, OLDEST, locale.oldest_first(), query.oldest_first),
        (VIEW, TITLES, locale.titles_only(), query.titles_only),
    ];
    let boxes = boxes.map(|(name, value, label, is_chosen)| {
        let input = element("input")
            .attr("type", "checkbox")
            .attr("name", name)
            .attr("value", value)
            .attr_if("checked", is_chosen);
        element("label").child(input).text(" ").text(label)
    });
    element("div")
        .attr("class", "arrange")
        .attr("role", "group")
        .attr("aria-label", locale.arrangement())
        .attr_if("hidden", count < 2)
        .children(boxes)
}
