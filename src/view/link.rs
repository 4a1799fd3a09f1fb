//! Links that ask a query.

use crate::query::Query;

use super::{Markup, element};

/// Begins a link that asks a query: the browser's side follows it without leaving the place in the
/// page.
pub fn link(query: &Query) -> Markup {
    let fragment = query.to_string();
    let is_all = fragment.is_empty();
    let href = if is_all { "reports_heading" } else { &fragment };
    link_to(query, &format!("#{href}"))
}

/// Begins a link that asks a query, and leads elsewhere where no script runs.
pub fn link_to(query: &Query, href: &str) -> Markup {
    element("a")
        .with("href", href.to_owned())
        .with("data-query", query.to_string())
}
