//! The files that the program reads: the catalogue with the newest cards, the other cards, and the
//! search index.

use std::path::Path;

use chronicle::catalogue::{Card, Catalogue, File, Parcel, to_bytes};
use chronicle::dossier::Dossier;
use chronicle::query::search;

use unicode_normalization::UnicodeNormalization;

use super::{Fault, asset};

/// How many of the newest reports stand in the page of a dossier that is not drawn whole.
const NEWEST: usize = 100;

/// How many cards each further file holds: some 15 kB as a host compresses them. What answers a
/// query lies scattered, so a file holds hardly more than is drawn at once.
const CHUNK: usize = 100;

/// The ending of the files' names. They are no text, but many hosts compress only what they take
/// for text.
const ENDING: &str = "txt";

/// What was written for the program.
pub struct Published {
    /// The files, the one that the program loads first at the front.
    pub files: Vec<File>,
    /// The catalogue in it.
    pub catalogue: Catalogue,
    /// The newest cards in it.
    pub newest: Vec<Card>,
    /// The other cards, newest first.
    pub older: Vec<Card>,
}

/// Writes all files that the program reads.
pub fn parcel(folder: &Path, stem: &str, dossier: &Dossier) -> Result<Published, Fault> {
    let (catalogue, mut cards) = Catalogue::of(dossier);
    let built = search::build(cards.iter().map(Card::searched), decompose)
        .ok_or_else(|| Fault::new(folder, "search", "found more reports than can be searched"))?;
    let newest = if catalogue.is_whole() {
        cards.len()
    } else {
        NEWEST
    };
    let older = cards.split_off(newest);
    let file =
        |name: &str, content: &[u8]| asset(folder, &format!("{stem}-{name}"), ENDING, content);
    let chunks: Result<Vec<_>, _> = older
        .chunks(CHUNK)
        .map(|cards| file("reports", &to_bytes(&cards)))
        .collect();
    let parcel = Parcel {
        catalogue,
        newest: cards,
        chunk_size: CHUNK,
        chunks: chunks?,
        index: file("words", &built.index)?,
        positions: file("phrases", &built.positions)?,
    };
    let mut files = vec![file("catalogue", &to_bytes(&parcel))?];
    files.extend([parcel.index, parcel.positions]);
    files.extend(parcel.chunks);
    Ok(Published {
        files,
        catalogue: parcel.catalogue,
        newest: parcel.newest,
        older,
    })
}

/// Folds letters for the search as browsers do it: lower case, decomposed (NFKD).
fn decompose(text: &str) -> String {
    text.to_lowercase().nfkd().collect()
}
