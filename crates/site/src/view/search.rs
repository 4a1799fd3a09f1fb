//! The search field.

use locale::{Locale, Reader};

use super::{Markup, element};

/// A field that filters as one types. The browser's side keeps its value and the query in step.
pub fn search(locale: &'static Locale<Reader>) -> Markup {
    element("search")
        .attr("class", "search")
        .child(
            element("label")
                .attr("for", "search_field")
                .attr("class", "unseen")
                .text(locale.search()),
        )
        .child(
            element("input")
                .attr("type", "search")
                .attr("id", "search_field")
                .attr("autocomplete", "off")
                .attr("spellcheck", "false")
                .attr("placeholder", locale.search_placeholder())
                .attr("aria-describedby", "search_hint"),
        )
        .child(
            element("p")
                .attr("id", "search_hint")
                .attr("class", "search-hint")
                .text(locale.search_hint()),
        )
}
