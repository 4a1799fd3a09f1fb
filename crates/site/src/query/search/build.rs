//! Makes the index, once, natively.

use std::borrow::Cow;
use std::collections::HashMap;

use super::fold::Decompose;
use super::index::{INDEX, MOST_DOCUMENTS, POSITIONS};
use super::runs::{BLOCK, visit_ascending};
use super::units::visit_units;

/// The files of an index.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Built {
    /// What every search needs.
    pub index: Vec<u8>,
    /// What phrases need beside it.
    pub positions: Vec<u8>,
}

/// Stands where a position is left out.
const GAP: u32 = u32::MAX;
/// Marks the number of what stands at the position before: a part of the word there.
const PART: u32 = 1 << 31;

/// Some documents in a row, read: each word is a number. Parts of an index can be read at the same
/// time.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Part {
    /// The words by their numbers, in the order in which they first occur.
    vocabulary: Vec<String>,
    /// The number of the word at each position, followed by its parts' ([`PART`]); or [`GAP`].
    words: Vec<u32>,
    /// How many of these numbers each document has.
    lengths: Vec<usize>,
}

impl Part {
    /// Reads documents, each given as the texts of its fields.
    ///
    /// # Panics
    /// Where they hold 2³¹ different words.
    #[must_use]
    pub fn of<D, F>(documents: impl IntoIterator<Item = D>, decompose: Decompose) -> Self
    where
        D: IntoIterator<Item = F>,
        F: AsRef<str>,
    {
        let mut part = Self::default();
        let mut numbers: HashMap<String, u32> = HashMap::new();
        for fields in documents {
            let document = part.words.len();
            for field in fields {
                let first = part.words.len();
                visit_units(field.as_ref(), decompose, &mut |word, _, is_part| {
                    let known = numbers.get(word).copied();
                    let number = known.unwrap_or_else(|| {
                        let number = u32::try_from(numbers.len()).ok();
                        let number = number.filter(|&number| number < PART - 1);
                        let number = number.expect("fewer than 2³¹ words");
                        numbers.insert(word.to_owned(), number);
                        number
                    });
                    part.words
                        .push(if is_part { number | PART } else { number });
                });
                // Leaves a position out after each field, so that no phrase crosses it.
                if part.words.len() > first {
                    part.words.push(GAP);
                }
            }
            part.lengths.push(part.words.len() - document);
        }
        part.words.shrink_to_fit();
        part.vocabulary.resize(numbers.len(), String::new());
        for (word, number) in numbers {
            part.vocabulary[number as usize] = word;
        }
        part
    }
}

/// Ascending numbers, as [`visit_ascending`] reads them.
#[derive(Default)]
struct Ascending {
    bytes: Vec<u8>,
    /// The least that the next number can be.
    least: u32,
}

impl Ascending {
    /// Adds a number, which is less than 2³² - 1, unless it is there.
    fn push(&mut self, number: u32) {
        if let Some(distance) = number.checked_sub(self.least) {
            push_varint(&mut self.bytes, distance as usize);
            self.least = number + 1;
        }
    }

    /// Gives the numbers, or a bitmap of that length wherever they are no shorter.
    fn or_bitmap(&self, length: usize) -> Cow<'_, [u8]> {
        if self.bytes.len() < length.div_ceil(8) {
            return Cow::Borrowed(&self.bytes);
        }
        let mut bitmap = vec![0; length.div_ceil(8)];
        visit_ascending(&self.bytes, |number| {
            bitmap[number / 8] |= 1 << (number % 8);
        });
        Cow::Owned(bitmap)
    }
}

/// Where a word stands.
#[derive(Default)]
struct Places {
    documents: Ascending,
    positions: Ascending,
}

/// Makes the index of documents, each given as the texts of its fields, as [`join`] does.
#[must_use]
pub fn build<D, F>(documents: impl IntoIterator<Item = D>, decompose: Decompose) -> Option<Built>
where
    D: IntoIterator<Item = F>,
    F: AsRef<str>,
{
    join([Part::of(documents, decompose)])
}

/// Makes the index of documents that were read in parts. Equal documents give equal bytes, whatever the
/// parts. Gives nothing for more than 2²⁴ documents, or if a part of a file exceeded 4 GiB.
#[must_use]
pub fn join(parts: impl IntoIterator<Item = Part>) -> Option<Built> {
    let mut numbers: HashMap<String, usize> = HashMap::new();
    let mut places: Vec<Places> = Vec::new();
    let mut lengths = Vec::new();
    let mut document = 0_u32;
    let mut position = 0_u32;
    for part in parts {
        let own = part.vocabulary.into_iter().map(|word| {
            let next = numbers.len();
            *numbers.entry(word).or_insert(next)
        });
        let own: Vec<_> = own.collect();
        places.resize_with(numbers.len(), Places::default);
        let mut words = part.words.into_iter();
        for length in part.lengths {
            let first = position;
            for word in words.by_ref().take(length) {
                if word == GAP {
                    position = position.checked_add(1)?;
                    continue;
                }
                if word & PART == 0 {
                    position = position.checked_add(1)?;
                }
                let places = &mut places[own[(word & !PART) as usize]];
                places.documents.push(document);
                places.positions.push(position - 1);
            }
            push_varint(&mut lengths, (position - first) as usize);
            document += 1;
            if document as usize > MOST_DOCUMENTS {
                return None;
            }
        }
    }
    let mut words: Vec<_> = numbers.into_iter().collect();
    words.sort_unstable();
    let count = document as usize;
    let vocabulary = shortened(words.iter().map(|(word, _)| word));
    let places = words.iter().map(|(_, number)| &places[*number]);
    let postings = places.clone().map(|it| it.documents.or_bitmap(count));
    let postings = runs([vocabulary, postings.collect()])?;
    let index = [&size(count)?, &size(words.len())?, &postings[..]];
    let lists = places.map(|it| Cow::Borrowed(&it.positions.bytes[..]));
    let lists = runs([lists.collect()])?;
    let (lists_length, lists) = lists.split_at(4);
    let positions = [
        &position.to_le_bytes(),
        &size(lengths.len())?,
        lists_length,
        &lengths,
        lists,
    ];
    let fingerprint = fingerprint(&[&index[..], &positions].concat()).to_le_bytes();
    Some(Built {
        index: [&[&INDEX, &fingerprint[..]], &index[..]].concat().concat(),
        positions: [&[&POSITIONS, &fingerprint[..]], &positions[..]]
            .concat()
            .concat(),
    })
}

/// Writes each word as what it shares with the word before it in its block, and the rest.
fn shortened<'a>(words: impl Iterator<Item = &'a String>) -> Vec<Cow<'a, [u8]>> {
    let mut before: &[u8] = &[];
    let shortened = words.enumerate().map(|(number, word)| {
        let word = word.as_bytes();
        if number % BLOCK == 0 {
            before = &[];
        }
        let shared = word.iter().zip(before).take_while(|(a, b)| a == b).count();
        before = word;
        let mut bytes = Vec::new();
        push_varint(&mut bytes, shared);
        bytes.extend_from_slice(&word[shared..]);
        Cow::Owned(bytes)
    });
    shortened.collect()
}

/// Writes the lengths of some runs, then each run behind its table.
fn runs<const N: usize>(runs: [Vec<Cow<[u8]>>; N]) -> Option<Vec<u8>> {
    let mut lengths = Vec::new();
    let mut rest = Vec::new();
    for run in runs {
        let mut bytes = Vec::new();
        for (number, item) in run.iter().enumerate() {
            if number % BLOCK == 0 {
                rest.extend(size(bytes.len())?);
            }
            push_varint(&mut bytes, item.len());
            bytes.extend_from_slice(item);
        }
        lengths.extend(size(bytes.len())?);
        rest.append(&mut bytes);
    }
    lengths.append(&mut rest);
    Some(lengths)
}

fn size(size: usize) -> Option<[u8; 4]> {
    u32::try_from(size).ok().map(u32::to_le_bytes)
}

fn push_varint(bytes: &mut Vec<u8>, mut number: usize) {
    while number >= 0x80 {
        bytes.push(number.to_le_bytes()[0] | 0x80);
        number >>= 7;
    }
    bytes.push(number.to_le_bytes()[0]);
}

/// Tells files of different builds apart (FNV-1a).
fn fingerprint(parts: &[&[u8]]) -> u32 {
    let bytes = parts.iter().copied().flatten();
    bytes.fold(0x811C_9DC5, |hash, &byte| {
        (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193)
    })
}
