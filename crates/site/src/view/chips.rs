//! The filters that are on, each with a way to take it off.

use locale::{Locale, Reader};

use crate::catalogue::{Catalogue, FIELD};
use crate::query::Query;

use super::{Markup, element, link, text_in};

/// A link for each filter that is on, which leads to the query without it, and one that clears all.
pub fn chips(locale: &'static Locale<Reader>, catalogue: &Catalogue, query: &Query) -> Markup {
    let mut chips: Vec<_> = filters(locale, catalogue, query)
        .into_iter()
        .map(|(label, language, without)| {
            let name = locale.remove_filter(&label);
            let chip = link(&without).attr("aria-label", name);
            let chip = text_in(chip.attr("class", "chip"), &label, language);
            element("li").child(chip)
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

/// Gives each filter of a query: what the reader sees of it, its language (BCP 47), where it is not the page's,
/// and the query without it.
fn filters<'a>(
    locale: &Locale<Reader>,
    catalogue: &'a Catalogue,
    query: &Query,
) -> Vec<(String, Option<&'a str>, Query)> {
    let mut filters = Vec::new();
    let mut add = |label, language, take_off: &dyn Fn(&mut Query)| {
        let mut without = query.clone();
        take_off(&mut without);
        filters.push((label, language, without));
    };
    if let Some(period) = query.period {
        add(period.words(locale), None, &|query| query.period = None);
    }
    for facet in &catalogue.facets {
        for choice in &facet.choices {
            if query.choices.has(&facet.key, &choice.id) {
                let label = if facet.key.starts_with(FIELD) {
                    locale.field_value(&facet.label, &choice.label)
                } else {
                    choice.label.clone()
                };
                add(label, choice.language.as_deref(), &|query| {
                    query.choices.set(&facet.key, &choice.id, false);
                });
            }
        }
    }
    if !query.words.trim().is_empty() {
        add(locale.quoted_words(query.words.trim()), None, &|query| {
            query.words.clear();
        });
    }
    filters
}
