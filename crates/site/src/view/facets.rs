//! The choice of topics and kinds.

use locale::{Locale, Reader};

use crate::catalogue::Catalogue;
use crate::query::{Counts, Query};

use super::{Markup, element};

/// Both facets. Several values of one widen it; the two together narrow.
pub fn facets(
    locale: &'static Locale<Reader>,
    catalogue: &Catalogue,
    query: &Query,
    counts: &Counts,
) -> Markup {
    let topics = catalogue.topics.iter().zip(&counts.topics);
    let topics = topics.map(|(topic, count)| {
        choice(
            locale,
            "topic",
            &topic.id,
            &topic.label,
            *count,
            query.topics.contains(&topic.id),
        )
    });
    let kinds = catalogue.kinds.iter().zip(&counts.kinds);
    let kinds = kinds.map(|(kind, count)| {
        choice(
            locale,
            "kind",
            kind,
            kind,
            *count,
            query.kinds.contains(kind),
        )
    });
    element("div")
        .attr("class", "facets")
        .child(facet(locale.facet_topics(), topics.collect()))
        .child(facet(locale.facet_type(), kinds.collect()))
}

/// One facet: a group of choices that can be folded away.
fn facet(name: &'static str, choices: Vec<Markup>) -> Markup {
    let legend = element("legend").attr("class", "unseen").text(name);
    element("details")
        .attr("class", "facet")
        .attr_if("hidden", choices.is_empty())
        .child(element("summary").text(name))
        .child(element("fieldset").child(legend).children(choices))
}

/// One value of a facet, with the number of reports that it would show.
fn choice(
    locale: &Locale<Reader>,
    name: &'static str,
    value: &str,
    label: &str,
    count: usize,
    is_chosen: bool,
) -> Markup {
    let input = element("input")
        .attr("type", "checkbox")
        .attr("name", name)
        .attr("value", value.to_owned())
        .attr("aria-label", locale.choice_with_count(label, count))
        .attr_if("checked", is_chosen);
    let count = element("span").text(count.to_string());
    element("label")
        .attr("class", "choice")
        .child(input)
        .text(label.to_owned())
        .text(" ")
        .child(count.attr("class", "count"))
}
