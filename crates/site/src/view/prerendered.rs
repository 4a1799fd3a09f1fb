//! The living part as it is published. It is what [`App`](super::App) first draws, written without
//! signals: these hold what they show for as long as a program runs.

use locale::{Locale, Reader};

use crate::catalogue::{Card, Catalogue};
use crate::query::search::Search;
use crate::query::{Query, counts};

use super::{Counted, Node, arrange, chips, download, entry, no_results};
use super::{heading, note, timeline, to_filters, tools};

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
    let list = timeline::timeline(locale, catalogue, &numbers, false, |_, place| {
        entry::entry(locale, &newest[place], &Search::default(), str::to_owned)
    });
    let sections: [Node; 11] = [
        heading(locale, catalogue, &query),
        tools(
            locale,
            catalogue,
            is_standalone,
            &query,
            &counted,
            Some(total),
        ),
        chips::chips(locale, catalogue, &query),
        arrange::arrange(locale, &query, total),
        download::download(locale, total == 0),
        no_results::no_results(locale, catalogue, &query, total == 0, &counted),
        note("reset-notice", ""),
        list,
        timeline::more(locale, rest, rest > 0),
        note("note", "").attr("role", "status"),
        to_filters(locale),
    ];
    let mut html = String::new();
    for section in sections {
        section.write(&mut html);
    }
    html
}
