//! The files that the reader's program loads: the catalogue with the newest cards, the other cards, and
//! the search index.

use std::collections::HashMap;

use bytes::Bytes;
use rayon::prelude::*;
use unicode_normalization::UnicodeNormalization;

use dossier::{FieldKind, Report};
use locale::Translation;

use crate::catalogue::{Card, Catalogue, FIELD, File, InitialData, KIND, Texts, to_bytes};
use crate::query::search::{self, Part};

use super::encode::encode;
use super::entries::{Entries, entries};
use super::gzip::gzip;
use super::media_details::{Edition, MediaDetails};
use super::order::order;
use super::page_path::PagePath;
use super::site_file::{SiteFile, named};

/// How many of the newest reports stand in the page of a dossier that is not drawn whole.
const NEWEST: usize = 100;

/// How many cards each further file holds: some 15 kB as a host compresses them. What answers a
/// query lies scattered, so a file holds hardly more than is drawn at once.
pub const CHUNK: usize = 100;

/// The ending of the files' names. They are no text, but many hosts compress only what they take
/// for text.
const ENDING: &str = "txt";

/// How many reports one task reads: enough that to hand it out costs nothing.
const TASK: usize = 10 * CHUNK;

/// A file that a dossier's programs load.
pub struct DataFile {
    /// The file.
    pub file: SiteFile,
    /// How the dossier's page names it.
    pub named: File,
    /// What it holds, as the page in one file does.
    pub packed: Bytes,
}

/// What is made of a dossier's reports.
pub struct Data {
    /// The files, the one that the program loads first at the front, then the words of the exporter.
    pub files: Vec<DataFile>,
    /// The catalogue in it.
    pub catalogue: Catalogue,
    /// The newest cards in it.
    pub newest: Vec<Card>,
    /// The entries, where the dossier does not stand whole in its page.
    pub entries: Entries,
}

/// Makes the files that a dossier's programs load, in `data/` of a page's folder, under a name.
pub struct Maker<'a> {
    /// The folder of the page.
    pub path: &'a PagePath,
    /// The name of the dossier.
    pub name: &'a str,
    /// The texts of the dossier.
    pub texts: Texts<'a>,
    /// The words of its pages.
    pub translation: &'static Translation,
    /// What entries show of their media.
    pub media: MediaDetails<'a>,
}

/// The reports, read: each card is made once, and all but the newest are dropped when all is made of them.
pub struct Reports {
    catalogue: Catalogue,
    newest: Vec<Card>,
    chunks: Vec<DataFile>,
    entries: Entries,
    words: Vec<Part>,
}

/// What is made of some older reports in a row.
struct Older {
    chunks: Vec<DataFile>,
    entries: Vec<Bytes>,
    words: Part,
}

impl Maker<'_> {
    /// Reads the reports.
    pub fn reports(&self) -> Reports {
        let mut catalogue = Catalogue::of(self.texts, &self.translation.reader);
        self.sort(&mut catalogue);
        let reports = self.texts.dossier.newest_first();
        let is_whole = catalogue.is_whole();
        let count = if is_whole { reports.len() } else { NEWEST };
        let (newest_reports, older) = reports.split_at(count);
        let newest = self.cards(newest_reports, &self.media);
        let older: Vec<_> = older
            .par_chunks(TASK)
            .map(|reports| self.older(reports))
            .collect();
        let mut reports = Reports {
            catalogue,
            chunks: Vec::new(),
            entries: Entries {
                all: if is_whole {
                    Vec::new()
                } else {
                    self.entries(newest_reports, &newest)
                },
                newest: newest.len(),
            },
            words: vec![self.words(newest_reports, &newest)],
            newest,
        };
        for older in older {
            reports.chunks.extend(older.chunks);
            reports.entries.all.extend(older.entries);
            reports.words.push(older.words);
        }
        reports
    }

    /// Makes the files of the reports that were read. Gives nothing for more reports than can be
    /// searched.
    pub fn files(&self, reports: Reports) -> Option<Data> {
        let built = search::join(reports.words)?;
        let (index, positions) = rayon::join(
            || self.file("words", built.index),
            || self.file("phrases", built.positions),
        );
        let initial = InitialData {
            catalogue: reports.catalogue,
            newest: reports.newest,
            locale: self.translation.reader.clone(),
            chunk_size: CHUNK,
            chunks: reports.chunks.iter().map(|it| it.named.clone()).collect(),
            index: index.named.clone(),
            positions: positions.named.clone(),
        };
        let mut files = vec![
            self.file("catalogue", to_bytes(&initial)),
            self.file("exporter", to_bytes(&self.translation.exporter)),
            index,
            positions,
        ];
        files.extend(reports.chunks);
        Some(Data {
            files,
            catalogue: initial.catalogue,
            newest: initial.newest,
            entries: reports.entries,
        })
    }

    /// Puts types and the values of fields, where these are words, in the order of the page's language. Topics
    /// have the author's.
    fn sort(&self, catalogue: &mut Catalogue) {
        let order = order(self.translation.reader.tag());
        let fields = self.texts.dossier.fields.iter();
        let words = fields.filter(|field| {
            matches!(
                field.kind,
                FieldKind::Text | FieldKind::List | FieldKind::Place
            )
        });
        let words: Vec<_> = words.map(|field| format!("{FIELD}{}", field.id)).collect();
        for facet in &mut catalogue.facets {
            if facet.key == KIND || words.contains(&facet.key) {
                facet.sort(&order);
            }
        }
    }

    fn older(&self, reports: &[&Report]) -> Older {
        let cards = self.cards(reports, &self.media);
        let chunks = cards.chunks(CHUNK);
        Older {
            chunks: chunks
                .map(|cards| self.file("reports", to_bytes(&cards)))
                .collect(),
            entries: self.entries(reports, &cards),
            words: self.words(reports, &cards),
        }
    }

    fn cards(&self, reports: &[&Report], media: &MediaDetails) -> Vec<Card> {
        let card = |report: &&Report| {
            let mut card = Card::of(report, &self.texts, &self.translation.reader);
            card.details.splice(..0, media.of(&card.id));
            card
        };
        reports.iter().map(card).collect()
    }

    /// Writes the entries of reports, whose cards are those. In pages of years, files lie elsewhere.
    fn entries(&self, reports: &[&Report], cards: &[Card]) -> Vec<Bytes> {
        let locale = &self.translation.reader;
        let is_below = self.media.edition == Edition::Page && !self.media.media.is_empty();
        let parts = reports.chunks(CHUNK).zip(cards.chunks(CHUNK));
        let written = parts.flat_map(|(reports, cards)| {
            if is_below {
                let media = self.media.of_edition(Edition::Below(1));
                entries(&self.cards(reports, &media), locale)
            } else {
                entries(cards, locale)
            }
        });
        written.collect()
    }

    /// Reads the words of cards for the search; in another language than that of the dossier, those of the
    /// texts as they were written, too.
    fn words(&self, reports: &[&Report], cards: &[Card]) -> Part {
        if self.texts.translation().is_none() {
            return Part::of(cards.iter().map(Card::searched), decompose);
        }
        let original = Texts::from(self.texts.original());
        let all = original.dossier.reports.iter();
        let all: HashMap<_, _> = all.map(|report| (report.id.as_str(), report)).collect();
        let written = reports.iter().map(|report| {
            let report = all
                .get(report.id.as_str())
                .expect("a report of the dossier");
            Card::of(report, &original, &self.translation.reader)
        });
        let written: Vec<_> = written.collect();
        let texts = cards.iter().zip(&written).map(|(card, written)| {
            let mut texts = card.searched();
            let others = written.searched();
            let others: Vec<_> = others
                .into_iter()
                .filter(|it| !texts.contains(it))
                .collect();
            texts.extend(others);
            texts
        });
        Part::of(texts, decompose)
    }

    /// Makes a file, and keeps no more room for it than it takes.
    fn file(&self, part: &str, content: Vec<u8>) -> DataFile {
        let content = content.into_boxed_slice();
        let packed = encode(&gzip(&content)).into();
        let stem = self.path.file(&format!("data/{}-{part}", self.name));
        let file = named(&stem, ENDING, content);
        DataFile {
            named: self.path.own(&file.file()),
            file,
            packed,
        }
    }
}

/// Folds letters for the search as browsers do it: lower case, decomposed (NFKD).
pub fn decompose(text: &str) -> String {
    text.to_lowercase().nfkd().collect()
}
