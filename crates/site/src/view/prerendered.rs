//! The living part as it is published. It is what [`App`](super::App) first draws, written without
//! signals: these hold what they show for as long as a program runs.

use locale::{Locale, Reader};

use crate::catalogue::{Card, Catalogue};
use crate::query::search::Search;
use crate::query::{Query, counts};

use super::{Counted, Node, chart, chips, download, entry, facets, filters, no_results};
use super::{heading, note, search, status, timeline};

/// Writes the living part as HTML: the empty query, and the newest reports in full.
pub fn app(
    locale: &'static Locale<Reader>,
    catalogue: &Catalogue,
    newest: &[Card],
    is_standalone: bool,
) -> String {
    let query = Query::default();
    let counted = Counted {
        query: query.clone(),
        is_exact: true,
        counts: counts(catalogue, &query, None),
    };
    let total = catalogue.rows.len();
    let rest = total - newest.len();
    let numbers: Vec<u32> = (0..).take(newest.len()).collect();
    let list = timeline::timeline(locale, catalogue, &numbers, |_, place| {
        entry::entry(locale, &newest[place], &Search::default(), str::to_owned)
    });
    let sections: [Node; 13] = [
        heading(locale, catalogue, &query),
        search::search(locale),
        filters::filters(locale, catalogue, is_standalone, query.period, &counted),
        chart::chart(locale, catalogue, is_standalone, &counted),
        facets::facets(locale, catalogue, &query, &counted.counts),
        chips::chips(locale, catalogue, &query),
        status(locale, catalogue, &query, Some(total)),
        download::download(locale, total == 0),
        no_results::no_results(locale, catalogue, &query, total == 0, &counted),
        note("reset-notice", ""),
        list,
        timeline::more(locale, rest, rest > 0),
        note("note", "").attr("role", "status"),
    ];
    let mut html = String::new();
    for section in sections {
        section.write(&mut html);
    }
    html
}
