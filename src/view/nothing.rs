//! What the page says when no report answers.

use crate::query::{Answer, Query};

use super::{Markup, element, link};

/// Says so, and offers to take off whichever single filter would bring reports back.
pub fn nothing(query: &Query, answer: &Answer) -> Markup {
    let is_nothing = answer.shown.is_empty() && *query != Query::default();
    let section = element("div")
        .with("class", "nothing")
        .with_flag("hidden", !is_nothing);
    if !is_nothing {
        return section;
    }
    let offers = [
        (
            "the words",
            answer.without_words,
            Query {
                words: String::new(),
                ..query.clone()
            },
        ),
        (
            "the time",
            answer.without_period,
            Query {
                period: None,
                ..query.clone()
            },
        ),
        (
            "the topics",
            answer.without_topics,
            Query {
                topics: [].into(),
                ..query.clone()
            },
        ),
        (
            "the kinds",
            answer.without_kinds,
            Query {
                kinds: [].into(),
                ..query.clone()
            },
        ),
    ];
    let offers = offers.into_iter().filter(|(_, count, _)| *count > 0);
    section
        .child(element("p").text("No report answers all of this."))
        .children(offers.map(|(name, count, without)| {
            link(&without).text(format!("Set aside {name} ({count})"))
        }))
}
