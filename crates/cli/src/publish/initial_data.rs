//! The files that the program reads: the catalogue with the newest cards, the other cards, and the
//! search index.

use std::path::Path;

use dossier::Dossier;
use locale::translation;
use site::catalogue::{Card, Catalogue, File, InitialData, to_bytes};
use site::query::search;

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
    /// The files, the one that the program loads first at the front, then the words of the exporter.
    pub files: Vec<File>,
    /// The catalogue in it.
    pub catalogue: Catalogue,
    /// The newest cards in it.
    pub newest: Vec<Card>,
    /// The other cards, newest first.
    pub older: Vec<Card>,
}

/// Writes all files that the program reads.
pub fn initial_data(folder: &Path, stem: &str, dossier: &Dossier) -> Result<Published, Fault> {
    let translation = translation(dossier.language.as_str());
    let (catalogue, mut cards) = Catalogue::of(dossier, &translation.reader);
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
    let initial_data = InitialData {
        locale: translation.reader.clone(),
        catalogue,
        newest: cards,
        chunk_size: CHUNK,
        chunks: chunks?,
        index: file("words", &built.index)?,
        positions: file("phrases", &built.positions)?,
    };
    let mut files = vec![file("catalogue", &to_bytes(&initial_data))?];
    files.push(file("exporter", &to_bytes(&translation.exporter))?);
    files.extend([initial_data.index, initial_data.positions]);
    files.extend(initial_data.chunks);
    Ok(Published {
        files,
        catalogue: initial_data.catalogue,
        newest: initial_data.newest,
        older,
    })
}

/// Folds letters for the search as browsers do it: lower case, decomposed (NFKD).
fn decompose(text: &str) -> String {
    text.to_lowercase().nfkd().collect()
}
