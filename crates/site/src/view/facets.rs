//! The choice of a span of years, topics, types, and values of fields, each folded away until it is
//! opened.

use locale::{Locale, Reader};

use crate::catalogue::{Catalogue, Choice};
use crate::query::{Counts, Period, Query};

use super::{Markup, element, text_in};

/// The name of the field for the first year of a span.
pub const SPAN_FIRST: &str = "span_first";

/// The name of the field for its last year.
pub const SPAN_LAST: &str = "span_last";

/// All facets. Several choices of one widen it; the facets together narrow.
pub fn facets(
    locale: &'static Locale<Reader>,
    catalogue: &Catalogue,
    query: &Query,
    counts: &Counts,
) -> Markup {
    let facets = catalogue.facets.iter().zip(&counts.facets);
    let facets = facets.map(|(it, counts)| {
        let mut choices = Vec::new();
        // What would show nothing comes last.
        for last in [false, true] {
            for (place, (choice, &count)) in (0..).zip(it.choices.iter().zip(counts)) {
                let is_chosen = query.choices.has(&it.key, &choice.id);
                let is_quiet = count == 0 && !is_chosen;
                if is_quiet == last {
                    let choice = self::choice(locale, &it.key, choice, count, is_chosen);
                    choices.push(choice.key(place).attr_if("data-quiet", is_quiet));
                }
            }
        }
        facet(&it.label, it.language.as_deref(), choices)
    });
    element("div")
        .attr("class", "facets")
        .children(span(locale, catalogue, query.period))
        .children(facets)
}

/// One facet: a group of choices that can be folded away.
fn facet(name: &str, language: Option<&str>, choices: Vec<Markup>) -> Markup {
    let legend = element("legend").attr("class", "unseen");
    let fieldset = element("fieldset").child(text_in(legend, name, language));
    folded(name, language)
        .attr_if("hidden", choices.is_empty())
        .child(fieldset.children(choices))
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
    let count = element("span").text(locale.number(count));
    let label = element("label").attr("class", "choice").child(input);
    text_in(label, &choice.label, choice.language.as_deref())
        .text(" ")
        .child(count.attr("class", "count"))
}

/// Begins a group that is folded away.
fn folded(name: &str, language: Option<&str>) -> Markup {
    element("details")
        .attr("class", "facet")
        .child(text_in(element("summary"), name, language))
}

/// Two fields for the first and the last year of a span, where there is more than one year.
fn span(
    locale: &'static Locale<Reader>,
    catalogue: &Catalogue,
    chosen: Option<Period>,
) -> Option<Markup> {
    let (first, last) = catalogue.span().filter(|(first, last)| first < last)?;
    let chosen = chosen.map_or(first..=last, Period::years);
    let field = |id: &'static str, label: &str, year: i32| {
        let input = element("input")
            .attr("type", "number")
            .attr("id", id)
            .attr("name", id)
            .attr("min", first.to_string())
            .attr("max", last.to_string())
            .attr("value", year.to_string())
            .attr("autocomplete", "off");
        element("label")
            .text(label.to_owned())
            .text(" ")
            .child(input)
    };
    let fields = [
        field(SPAN_FIRST, locale.span_first(), *chosen.start()),
        field(SPAN_LAST, locale.span_last(), *chosen.end()),
    ];
    let fields = element("div").attr("class", "span").children(fields);
    Some(folded(locale.span_of_years(), None).child(fields))
}
