//! The cards that have arrived so far.

use super::Card;

/// The cards of a dossier, in chunks that arrive one by one. Chunk 0 holds the newest; each later
/// one holds the same number of the next older, the last one the rest.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CardStore {
    chunks: Vec<Option<&'static [Card]>>,
    /// How many cards chunk 0 holds.
    first: usize,
    /// How many cards each later chunk holds.
    size: usize,
}

impl CardStore {
    /// Makes a store of which the newest cards are there and `missing` chunks of `size` are not.
    #[must_use]
    pub fn new(newest: &'static [Card], missing: usize, size: usize) -> Self {
        let mut chunks = vec![None; missing + 1];
        chunks[0] = Some(newest);
        Self {
            chunks,
            first: newest.len(),
            size: size.max(1),
        }
    }

    /// Gives how many cards chunk 0 holds.
    #[must_use]
    pub fn newest(&self) -> usize {
        self.first
    }

    /// Gives the card of a report, if it has arrived.
    #[must_use]
    pub fn card(&self, number: u32) -> Option<&'static Card> {
        let (chunk, place) = self.place(number);
        (*self.chunks.get(chunk)?)?.get(place)
    }

    /// Gives the chunk that holds the card of a report, unless it has arrived already.
    #[must_use]
    pub fn missing(&self, number: u32) -> Option<usize> {
        let (chunk, _) = self.place(number);
        self.chunks.get(chunk)?.is_none().then_some(chunk)
    }

    /// Puts in a chunk that has arrived.
    pub fn insert(&mut self, chunk: usize, cards: &'static [Card]) {
        if let Some(place) = self.chunks.get_mut(chunk) {
            *place = Some(cards);
        }
    }

    /// Gives the chunk of a report, and the card's place in it.
    fn place(&self, number: u32) -> (usize, usize) {
        let number = number as usize;
        match number.checked_sub(self.first) {
            None => (0, number),
            Some(rest) => (1 + rest / self.size, rest % self.size),
        }
    }
}
