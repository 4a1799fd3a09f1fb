//! What the page says when no report answers.

use locale::{Locale, Reader};

use crate::query::Query;

use super::{Counted, Markup, element, link};

/// Says so, and offers to take off whichever single filter would bring reports back, once that is
/// counted for this query.
pub fn no_results(
    locale: &'static Locale<Reader>,
    query: &Query,
    is_empty: bool,
    numbers: &Counted,
) -> Markup {
    let is_nothing = is_empty && *query != Query::default();
    let section = element("div")
        .attr("class", "no-results")
        .attr_if("hidden", !is_nothing);
    if !is_nothing {
        return section;
    }
    let counts = &numbers.counts;
    let offers = [
        (
            locale.without_words(counts.without_words),
            counts.without_words,
            Query {
                words: String::new(),
                ..query.clone()
            },
        ),
        (
            locale.without_period(counts.without_period),
            counts.without_period,
            Query {
                period: None,
                ..query.clone()
            },
        ),
        (
            locale.without_topics(counts.without_topics),
            counts.without_topics,
            Query {
                topics: [].into(),
                ..query.clone()
            },
        ),
        (
            locale.without_types(counts.without_kinds),
            counts.without_kinds,
            Query {
                kinds: [].into(),
                ..query.clone()
            },
        ),
    ];
    let offers = offers
        .into_iter()
        .filter(|(_, count, _)| numbers.query == *query && *count > 0);
    section
        .child(element("p").text(locale.no_results()))
        .children(offers.map(|(offer, _, without)| link(&without).text(offer)))
}
