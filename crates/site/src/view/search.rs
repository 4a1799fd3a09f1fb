//! The search field.

use super::{Markup, element};

/// A field that filters as one types. The browser's side keeps its value and the query in step.
pub fn search() -> Markup {
    element("search")
        .attr("class", "search")
        .child(element("label").attr("for", "search_field").text("Search"))
        .child(
            element("input")
                .attr("type", "search")
                .attr("id", "search_field")
                .attr("autocomplete", "off")
                .attr("spellcheck", "false")
                .attr("aria-describedby", "search_hint"),
        )
        .child(
            element("p")
                .attr("id", "search_hint")
                .attr("class", "search-hint")
                .text("Beginnings of words; \"a phrase\" in quotes; a leading minus leaves a word out."),
        )
}
