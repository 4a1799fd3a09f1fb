//! The entries of the reports that do not stand in a dossier's own page, written once for all pages that
//! hold them.

use bytes::Bytes;
use rayon::prelude::*;

use crate::catalogue::Card;
use crate::view::entry_html;

use super::prepared::PreparedDossier;

/// The entries of a dossier that does not stand whole in its page.
pub struct Entries {
    /// The entry of each report, by its number.
    all: Vec<Bytes>,
    /// How many of them, the newest, stand in the dossier's page.
    newest: usize,
}

impl Entries {
    /// Writes the entries; none for a dossier that stands whole in its page.
    pub fn of(prepared: &PreparedDossier) -> Self {
        let reports = if prepared.catalogue.is_whole() {
            Vec::new()
        } else {
            prepared.dossier.newest_first()
        };
        let locale = &prepared.translation.reader;
        let entry = |report| {
            let card = Card::of(report, prepared.dossier, locale);
            Bytes::from(entry_html(locale, &card).into_bytes().into_boxed_slice())
        };
        Self {
            all: reports.into_par_iter().map(entry).collect(),
            newest: prepared.newest.len(),
        }
    }

    /// Gives the entries of the reports that may fall in a year.
    pub fn of_year(&self, prepared: &PreparedDossier, year: i32) -> Vec<Bytes> {
        let months = prepared.catalogue.months(year..=year);
        let numbered = prepared.catalogue.rows.iter().zip(&self.all);
        numbered
            .filter(|(row, _)| row.falls_in(&months))
            .map(|(_, entry)| entry.clone())
            .collect()
    }

    /// Gives the entries that do not stand in the dossier's page, under the year in which each report
    /// begins.
    pub fn older(&self, prepared: &PreparedDossier) -> Vec<(i32, Vec<Bytes>)> {
        let catalogue = prepared.catalogue;
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
