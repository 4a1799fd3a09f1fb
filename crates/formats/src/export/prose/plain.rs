//! A citation in no journal's style.

use dossier::Name;

use super::super::citation::{Citation, one_line};
use super::{Sentences, address, archived, event, listed};

/// Gives a citation in no journal's style, everything in full and the dates as the page has them.
#[must_use]
pub fn plain(citation: &Citation) -> String {
    let authors: Vec<_> = citation.authors.iter().map(Name::spoken).collect();
    let locale = citation.locale;
    let mut text = Sentences::default();
    text.add(&one_line(&authors.join(", ")));
    text.add(&one_line(&citation.title));
    let mut parts = vec![one_line(citation.label)];
    parts.extend(citation.publisher.map(one_line));
    parts.extend(citation.date.map(|date| locale.date(date)));
    text.add(&parts.join(", "));
    text.add(&event(citation, |date| locale.date(date)));
    text.add(&address(citation));
    text.add(&archived(citation, |day| locale.point(day)));
    text.add(&listed(citation));
    let accessed = citation.accessed.map(|day| locale.date(day));
    let accessed = accessed.map(|day| locale.citation_accessed(&day));
    text.add(&accessed.unwrap_or_default());
    text.0
}
