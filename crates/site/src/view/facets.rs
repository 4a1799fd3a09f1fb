//! The choice of topics, types, and values of fields.

use locale::{Locale, Reader};

use crate::catalogue::{Catalogue, Choice};
use crate::query::{Counts, Query};

use super::{Markup, element};

/// All facets. Several choices of one widen it; the facets together narrow.
pub fn facets(
    locale: &'static Locale<Reader>,
    catalogue: &Catalogue,
    query: &Query,
    counts: &Counts,
) -> Markup {
    let facets = catalogue.facets.iter().zip(&counts.facets);
    let facets = facets.map(|(it, counts)| {
        let choices = it.choices.iter().zip(counts);
        let choices = choices.map(|(choice, &count)| {
            let is_chosen = query.choices.has(&it.key, &choice.id);
            self::choice(locale, &it.key, choice, count, is_chosen)
        });
        facet(&it.label, choices.collect())
    });
    element("div").attr("class", "facets").children(facets)
}

/// One facet: a group of choices that can be folded away.
fn facet(name: &str, choices: Vec<Markup>) -> Markup {
    let legend = element("legend").attr("class", "unseen");
    element("details")
        .attr("class", "facet")
        .attr_if("hidden", choices.is_empty())
        .child(element("summary").text(name.to_owned()))
        .child(
            element("fieldset")
                .child(legend.text(name.to_owned()))
                .children(choices),
        )
}

/// One choice of a facet, with the number of reports that it would show.
fn choice(
    locale: &Locale<Reader>,
    facet: &str,
    choice: &Choice,
    count: usize,
    is_chosen: bool,
) -> Markup {
    let input = element("input")
        .attr("type", "checkbox")
        .attr("name", facet.to_owned())
        .attr("value", choice.id.clone())
        .attr("aria-label", locale.choice_with_count(&choice.label, count))
        .attr_if("checked", is_chosen);
    let count = element("span").text(count.to_string());
    element("label")
        .attr("class", "choice")
        .child(input)
        .text(choice.label.clone())
        .text(" ")
        .child(count.attr("class", "count"))
}
