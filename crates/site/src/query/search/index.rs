//! The index as the browser reads it: in place, without parsing it first.
//!
//! Two files, all numbers little-endian. What is called a word here is any unit of a text. Documents
//! and words are numbered from 0, words in the order of their bytes. [`Runs`] says how byte strings in a row are laid out, [`visit_ascending`] how
//! numbers are.
//!
//! The index:
//!
//! | Bytes | What |
//! |---|---|
//! | 8 | `chrwords`, then the version: u32, 1 |
//! | 4 | the fingerprint that both files share |
//! | 4 | the number of documents: at most 2²⁴ |
//! | 4 | the number of words |
//! | 4, 4 | the lengths of what follows, without their tables |
//! | | vocabulary, a run a word: how many bytes it shares with the word before it (varint; the first of a block: none), then its other bytes |
//! | | documents, a run a word: ascending, or a bitmap wherever that is no longer |
//!
//! The positions, for phrases: every word of every document in a row, a part of a word at the word's
//! position, with one position left out after each field.
//!
//! | Bytes | What |
//! |---|---|
//! | 8 | `chrplace`, then the version: u32, 1 |
//! | 4 | the fingerprint |
//! | 4 | the number of positions, those left out included |
//! | 4, 4 | the lengths of what follows, the latter without its table |
//! | | the number of positions of each document: varints |
//! | | positions, a run a word: ascending |

use std::ops::Range;

use super::bits::Bits;
use super::runs::{BLOCK, Runs, take_u32, take_varint, visit_ascending};
use super::{Clause, Search};

/// What the index opens with: its name and version.
pub(super) const INDEX: [u8; 12] = *b"chrwords\x01\0\0\0";
/// What the positions open with: their name and version.
pub(super) const POSITIONS: [u8; 12] = *b"chrplace\x01\0\0\0";
/// The most documents that an index may hold, so that no header can ask for more memory.
pub(super) const MOST_DOCUMENTS: usize = 1 << 24;

/// An index, read in place. Untrusted bytes may make it find too little, never fail.
#[derive(Clone, Copy)]
pub struct Index<'a> {
    fingerprint: u32,
    documents: usize,
    words: usize,
    vocabulary: Runs<'a>,
    postings: Runs<'a>,
}

/// Which documents a search found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Matches {
    /// The numbers of the documents.
    pub documents: Bits,
    /// Whether that is the answer. If not, phrases could not be told from their words, for want of
    /// the positions, and documents may be among it that the answer does not hold.
    pub exact: bool,
}

impl<'a> Index<'a> {
    /// Reads an index's header. Gives nothing if the bytes are not an index of this version, or
    /// not all of it.
    #[must_use]
    pub fn new(mut bytes: &'a [u8]) -> Option<Self> {
        if bytes.split_off(..INDEX.len())? != INDEX {
            return None;
        }
        let mut number = || take_u32(&mut bytes).map(|number| number as usize);
        let (fingerprint, documents, words) = (number()?, number()?, number()?);
        let (vocabulary, postings) = (number()?, number()?);
        let index = Self {
            fingerprint: u32::try_from(fingerprint).ok()?,
            documents,
            words,
            vocabulary: Runs::take(&mut bytes, words, vocabulary)?,
            postings: Runs::take(&mut bytes, words, postings)?,
        };
        (bytes.is_empty() && documents <= MOST_DOCUMENTS).then_some(index)
    }

    /// Gives the number of documents.
    #[must_use]
    pub fn documents(&self) -> usize {
        self.documents
    }

    /// Finds the documents that answer a search.
    ///
    /// `positions` is the index's second file. Without it, or with that of another index, a phrase
    /// asks for its words anywhere in the document, and an excluded phrase excludes nothing.
    #[must_use]
    pub fn matches(&self, search: &Search, positions: Option<&[u8]>) -> Matches {
        let positions = positions.and_then(|bytes| Positions::new(bytes, self));
        let mut documents = Bits::all(self.documents);
        let mut exact = true;
        for clause in &search.clauses {
            let found = match &positions {
                Some(positions) if clause.needed > 1 => self.find_phrase(clause, positions),
                _ => self.find_words(clause),
            };
            let is_answer = positions.is_some() || clause.needed == 1 || found.is_empty();
            exact &= is_answer;
            if !clause.is_excluded {
                documents.and(&found);
            } else if is_answer {
                documents.and_not(&found);
            }
        }
        Matches { documents, exact }
    }

    /// Finds the documents that hold all of a clause's words, wherever.
    fn find_words(&self, clause: &Clause) -> Bits {
        let mut documents = Bits::all(self.documents);
        for number in 0..clause.needed {
            let mut found = Bits::none(self.documents);
            let words = self.words_of(clause, number);
            for list in self.postings.from(words.start).take(words.len()) {
                if list.len() == self.documents.div_ceil(8) {
                    found.or_bitmap(list);
                } else {
                    visit_ascending(list, |document| found.insert(document));
                }
            }
            documents.and(&found);
        }
        documents
    }

    /// Finds the documents that hold a clause's words in a row.
    fn find_phrase(&self, clause: &Clause, positions: &Positions) -> Bits {
        let mut ends = Bits::none(0);
        for number in 0..clause.needed {
            let mut next = Bits::none(positions.count);
            let words = self.words_of(clause, number);
            for list in positions.lists.from(words.start).take(words.len()) {
                visit_ascending(list, |position| {
                    if number == 0 || ends.contains(position.wrapping_sub(1)) {
                        next.insert(position);
                    }
                });
            }
            if next.is_empty() {
                return Bits::none(self.documents);
            }
            ends = next;
        }
        positions.documents_at(&ends, self.documents)
    }

    /// Gives the numbers of the vocabulary's words that a word of a clause stands for.
    fn words_of(&self, clause: &Clause, number: usize) -> Range<usize> {
        let mut key = clause.units[number].as_bytes().to_vec();
        let first = self.count_before(&key);
        // UTF-8 has no byte 255: what begins with the word sorts before the word and that byte.
        key.push(if clause.is_prefix(number) { 255 } else { 0 });
        first..self.count_before(&key)
    }

    /// Counts the words that sort before a key.
    fn count_before(&self, key: &[u8]) -> usize {
        let (mut low, mut high) = (0, self.words.div_ceil(BLOCK));
        while low < high {
            let middle = low.midpoint(high);
            let head = self.vocabulary.from(middle * BLOCK).next();
            // The head of a block shares no byte with the word before, and says so in one.
            if head.and_then(|head| head.get(1..)) < Some(key) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        let Some(block) = low.checked_sub(1) else {
            return 0;
        };
        let mut word = Vec::new();
        let mut before = block * BLOCK;
        for mut run in self.vocabulary.from(before).take(BLOCK) {
            let shared = take_varint(&mut run).unwrap_or(0);
            word.truncate(shared as usize);
            word.extend_from_slice(run);
            if word.as_slice() >= key {
                break;
            }
            before += 1;
        }
        before
    }
}

/// The index's second file, read in place.
struct Positions<'a> {
    count: usize,
    /// The number of positions of each document: varints.
    lengths: &'a [u8],
    lists: Runs<'a>,
}

impl<'a> Positions<'a> {
    fn new(mut bytes: &'a [u8], index: &Index) -> Option<Self> {
        // At most every second position is left out, and the others take a byte or more.
        let most = bytes.len().checked_mul(2)?;
        if bytes.split_off(..POSITIONS.len())? != POSITIONS {
            return None;
        }
        let is_of_index = take_u32(&mut bytes)? == index.fingerprint;
        let count = take_u32(&mut bytes)? as usize;
        let (lengths, lists) = (take_u32(&mut bytes)?, take_u32(&mut bytes)?);
        let positions = Self {
            count,
            lengths: bytes.split_off(..lengths as usize)?,
            lists: Runs::take(&mut bytes, index.words, lists as usize)?,
        };
        (is_of_index && count <= most && bytes.is_empty()).then_some(positions)
    }

    /// Finds the documents in which the positions lie.
    fn documents_at(&self, positions: &Bits, documents: usize) -> Bits {
        let mut found = Bits::none(documents);
        let mut positions = positions.iter().peekable();
        let mut lengths = self.lengths;
        let mut end = 0_usize;
        for document in 0..documents {
            let Some(length) = take_varint(&mut lengths) else {
                break;
            };
            end = end.saturating_add(length as usize);
            while positions.next_if(|&position| position < end).is_some() {
                found.insert(document);
            }
        }
        found
    }
}
