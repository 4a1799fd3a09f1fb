//! What the page says when no report answers.

use locale::{Locale, Reader};

use crate::catalogue::{Catalogue, KIND, TOPIC};
use crate::query::Query;

use super::{Counted, Markup, element, link};

/// Says so, and offers to take off whichever single filter would bring reports back, once that is
/// counted for this query.
pub fn no_results(
    locale: &'static Locale<Reader>,
    catalogue: &Catalogue,
    query: &Query,
    is_empty: bool,
    numbers: &Counted,
) -> Markup {
    let is_nothing = is_empty && !query.is_everything();
    let section = element("div")
        .attr("class", "no-results")
        .attr_if("hidden", !is_nothing);
    if !is_nothing {
        return section;
    }
    let counts = &numbers.counts;
    let without = |take_off: &dyn Fn(&mut Query)| {
        let mut without = query.clone();
        take_off(&mut without);
        without
    };
    let mut offers = vec![
        (
            locale.without_words(counts.without_words),
            counts.without_words,
            without(&|query| query.words.clear()),
        ),
        (
            locale.without_period(counts.without_period),
            counts.without_period,
            without(&|query| query.period = None),
        ),
    ];
    for (facet, &count) in catalogue.facets.iter().zip(&counts.without_facets) {
        let offer = match &*facet.key {
            TOPIC => locale.without_topics(count),
            KIND => locale.without_types(count),
            _ => locale.without_field(&facet.label, count),
        };
        offers.push((
            offer,
            count,
            without(&|query| query.choices.clear(&facet.key)),
        ));
    }
    let offers = offers
        .into_iter()
        .filter(|(_, count, _)| numbers.query == *query && *count > 0);
    section
        .child(element("p").text(locale.no_results()))
        .children(offers.map(|(offer, _, without)| link(&without).text(offer)))
}
