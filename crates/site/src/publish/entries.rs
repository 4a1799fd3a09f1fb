//! The entries of the reports that do not stand in a dossier's own page, written once for all pages that
//! hold them.

use bytes::Bytes;
use locale::{Locale, Reader};

use crate::catalogue::{Card, Catalogue};
use crate::view::entry_html;

/// The entries of a dossier that does not stand whole in its page; none of one that does.
pub struct Entries {
    /// The entry of each report, by its number.
    pub all: Vec<Bytes>,
    /// How many of them, the newest, stand in the dossier's page.
    pub newest: usize,
}

impl Entries {
    /// Gives the entries of the reports that may fall in a year.
    pub fn of_year(&self, catalogue: &Catalogue, year: i32) -> Vec<Bytes> {
        let months = catalogue.months(year..=year);
        let numbered = catalogue.rows.iter().zip(&self.all);
        numbered
            .filter(|(row, _)| row.falls_in(&months))
            .map(|(_, entry)| entry.clone())
            .collect()
    }

    /// Gives the entries that do not stand in the dossier's page, under the year in which each report
    /// begins.
    pub fn older(&self, catalogue: &Catalogue) -> Vec<(i32, Vec<Bytes>)> {
        let numbered = catalogue.rows.iter().zip(&self.all).skip(self.newest);
        let mut years: Vec<(i32, Vec<Bytes>)> = Vec::new();
        for (row, entry) in numbered {
            let year = catalogue.first_year + i32::from(row.first / 12);
            match years.last_mut() {
                Some((last, entries)) if *last == year => entries.push(entry.clone()),
                _ => years.push((year, vec![entry.clone()])),
            }
        }
        years
    }
}

/// Writes the entries of reports, which share one piece of memory.
pub fn entries(cards: &[Card], locale: &'static Locale<Reader>) -> Vec<Bytes> {
    let mut html = String::new();
    let ends = cards.iter().map(|card| {
        html += &entry_html(locale, card);
        html.len()
    });
    let ends: Vec<_> = ends.collect();
    let whole = Bytes::copy_from_slice(html.as_bytes());
    let starts = [0].into_iter().chain(ends.iter().copied());
    let spans = starts.zip(&ends);
    spans.map(|(start, &end)| whole.slice(start..end)).collect()
}
