//! The files that the reader's program loads: the catalogue with the newest cards, the other cards, and
//! the search index.

use rayon::prelude::*;
use unicode_normalization::UnicodeNormalization;

use dossier::{Dossier, Report};
use locale::Translation;

use crate::catalogue::{Card, Catalogue, InitialData, to_bytes};
use crate::query::search;

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

/// What was made for the program.
pub struct Data {
    /// The files, the one that the program loads first at the front, then the words of the exporter.
    pub files: Vec<SiteFile>,
    /// The catalogue in it.
    pub catalogue: Catalogue,
    /// The newest cards in it.
    pub newest: Vec<Card>,
}

/// Makes all files that the program reads, in `data/` of a page's folder, under a name. Gives nothing
/// for more reports than can be searched.
pub fn data(
    path: &PagePath,
    name: &str,
    dossier: &Dossier,
    translation: &Translation,
) -> Option<Data> {
    let reports = dossier.newest_first();
    let catalogue = Catalogue::of(dossier);
    let count = if catalogue.is_whole() {
        reports.len()
    } else {
        NEWEST
    };
    let (newest, older) = reports.split_at(count);
    let file = |part: &str, content: Vec<u8>| {
        named(&path.file(&format!("data/{name}-{part}")), ENDING, content)
    };
    let cards = |reports: &[&Report]| -> Vec<Card> {
        reports
            .iter()
            .map(|it| Card::of(it, dossier, &translation.reader))
            .collect()
    };
    let (built, chunks) = rayon::join(
        || {
            search::build(
                reports
                    .iter()
                    .map(|it| Card::of(it, dossier, &translation.reader).into_searched()),
                decompose,
            )
        },
        || -> Vec<SiteFile> {
            older
                .par_chunks(CHUNK)
                .map(|reports| file("reports", to_bytes(&cards(reports))))
                .collect()
        },
    );
    let built = built?;
    let index = file("words", built.index);
    let positions = file("phrases", built.positions);
    let here = |file: &SiteFile| path.own(&file.file());
    let initial = InitialData {
        catalogue,
        newest: cards(newest),
        locale: translation.reader.clone(),
        chunk_size: CHUNK,
        chunks: chunks.iter().map(here).collect(),
        index: here(&index),
        positions: here(&positions),
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
    })
}

/// Folds letters for the search as browsers do it: lower case, decomposed (NFKD).
pub fn decompose(text: &str) -> String {
    text.to_lowercase().nfkd().collect()
}
