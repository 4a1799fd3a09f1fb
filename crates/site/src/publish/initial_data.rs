//! The files that the reader's program loads: the catalogue with the newest cards, the other cards, and
//! the search index.

use bytes::Bytes;
use rayon::prelude::*;
use unicode_normalization::UnicodeNormalization;

use dossier::{Dossier, Report};
use locale::Translation;

use crate::catalogue::{Card, Catalogue, File, InitialData, to_bytes};
use crate::query::search::{self, Part};

use super::encode::pack;
use super::entries::{Entries, entries};
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

/// What is made of some older reports in a row.
struct Older {
    files: Vec<DataFile>,
    entries: Vec<Bytes>,
    words: Part,
}

/// Makes all files that the program reads, in `data/` of a page's folder, under a name. Gives nothing
/// for more reports than can be searched. Each card is made once, and dropped when all is made of it.
pub fn data(
    path: &PagePath,
    name: &str,
    dossier: &Dossier,
    translation: &'static Translation,
) -> Option<Data> {
    let reports = dossier.newest_first();
    let catalogue = Catalogue::of(dossier);
    let count = if catalogue.is_whole() {
        reports.len()
    } else {
        NEWEST
    };
    let (newest, older) = reports.split_at(count);
    let locale = &translation.reader;
    let file = |part: &str, content: Vec<u8>| {
        let packed = pack(&content).into();
        let file = named(&path.file(&format!("data/{name}-{part}")), ENDING, content);
        DataFile {
            named: path.own(&file.file()),
            file,
            packed,
        }
    };
    let cards = |reports: &[&Report]| -> Vec<Card> {
        let reports = reports.iter();
        reports.map(|it| Card::of(it, dossier, locale)).collect()
    };
    let words = |cards: &[Card]| Part::of(cards.iter().map(Card::searched), decompose);
    let newest = cards(newest);
    let older: Vec<_> = older
        .par_chunks(TASK)
        .map(|reports| {
            let cards = cards(reports);
            let chunks = cards.chunks(CHUNK);
            Older {
                files: chunks
                    .clone()
                    .map(|it| file("reports", to_bytes(&it)))
                    .collect(),
                entries: chunks.flat_map(|cards| entries(cards, locale)).collect(),
                words: words(&cards),
            }
        })
        .collect();
    let mut all = Entries {
        all: Vec::new(),
        newest: newest.len(),
    };
    if !catalogue.is_whole() {
        all.all = entries(&newest, locale);
    }
    let mut chunks = Vec::new();
    let mut parts = vec![words(&newest)];
    for it in older {
        chunks.extend(it.files);
        all.all.extend(it.entries);
        parts.push(it.words);
    }
    let built = search::join(parts)?;
    let (index, positions) = rayon::join(
        || file("words", built.index),
        || file("phrases", built.positions),
    );
    let initial = InitialData {
        catalogue,
        newest,
        locale: locale.clone(),
        chunk_size: CHUNK,
        chunks: chunks.iter().map(|it| it.named.clone()).collect(),
        index: index.named.clone(),
        positions: positions.named.clone(),
    };
    let mut files = vec![
        file("catalogue", to_bytes(&initial)),
        file("exporter", to_bytes(&translation.exporter)),
        index,
        positions,
    ];
    files.extend(chunks);
    Some(Data {
        files,
        catalogue: initial.catalogue,
        newest: initial.newest,
        entries: all,
    })
}

/// Folds letters for the search as browsers do it: lower case, decomposed (NFKD).
pub fn decompose(text: &str) -> String {
    text.to_lowercase().nfkd().collect()
}
