//! The search field.

use super::{Markup, element};

/// A field that filters as one types. The browser's side keeps its value and the query in step.
pub fn search() -> Markup {
    element("search")
        .with("class", "search")
        .child(element("label").with("for", "search_field").text("Search"))
        .child(
            element("input")
                .with("type", "search")
                .with("id", "search_field")
                .with("autocomplete", "off")
                .with("spellcheck", "false")
                .with("aria-describedby", "search_hint"),
        )
        .child(
            element("p")
                .with("id", "search_hint")
                .with("class", "search-hint")
                .text("Beginnings of words; \"a phrase\" in quotes; a leading minus leaves a word out."),
        )
}
