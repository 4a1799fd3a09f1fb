//! The filters that are on, each with a way to take it off.

use locale::{Locale, Reader};

use crate::catalogue::{Catalogue, FIELD};
use crate::query::Query;

use super::{Markup, element, link};

/// A link for each filter that is on, which leads to the query without it, and one that clears all.
pub fn chips(locale: &'static Locale<Reader>, catalogue: &Catalogue, query: &Query) -> Markup {
    let mut chips: Vec<_> = filters(locale, catalogue, query)
        .into_iter()
        .map(|(label, without)| {
            let name = locale.remove_filter(&label);
            let chip = link(&without).attr("aria-label", name).text(label);
            element("li").child(chip.attr("class", "chip"))
        })
        .collect();
    if !chips.is_empty() {
        let clear = link(&query.everything()).attr("class", "clear");
        chips.push(element("li").child(clear.text(locale.clear_filters())));
    }
    element("ul")
        .attr("class", "chips")
        .attr("aria-label", locale.active_filters())
        .attr_if("hidden", chips.is_empty())
        .children(chips)
}

/// Gives each filter of a query: what the reader sees of it, and the query without it.
fn filters(locale: &Locale<Reader>, catalogue: &Catalogue, query: &Query) -> Vec<(String, Query)> {
    let mut filters = Vec::new();
    let mut add = |label: String, take_off: &dyn Fn(&mut Query)| {
        let mut without = query.clone();
        take_off(&mut without);
        filters.push((label, without));
    };
    if let Some(period) = query.period {
        add(period.words(locale), &|query| query.period = None);
    }
    for facet in &catalogue.facets {
        for choice in &facet.choices {
            if query.choices.has(&facet.key, &choice.id) {
                let label = if facet.key.starts_with(FIELD) {
                    locale.field_value(&facet.label, &choice.label)
                } else {
                    choice.label.clone()
                };
                add(label, &|query| {
                    query.choices.set(&facet.key, &choice.id, false);
                });
            }
        }
    }
    if !query.words.trim().is_empty() {
        add(locale.quoted_words(query.words.trim()), &|query| {
            query.words.clear();
        });
    }
    filters
}
