//! Makes the index, once, natively.

use std::collections::BTreeMap;

use super::fold::{Decompose, words};
use super::index::{INDEX, MOST_DOCUMENTS, POSITIONS};
use super::runs::BLOCK;

/// The files of an index.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Built {
    /// What every search needs.
    pub index: Vec<u8>,
    /// What phrases need beside it.
    pub positions: Vec<u8>,
}

/// Where a word stands, both ascending.
#[derive(Default)]
struct Places {
    documents: Vec<u32>,
    positions: Vec<u32>,
}

/// Makes the index of documents, each given as the texts of its fields. Equal documents give equal
/// bytes. Gives nothing for more than 2²⁴ documents, or if a part of a file exceeded 4 GiB.
#[must_use]
pub fn build<D, F>(documents: impl IntoIterator<Item = D>, decompose: Decompose) -> Option<Built>
where
    D: IntoIterator<Item = F>,
    F: AsRef<str>,
{
    let mut vocabulary: BTreeMap<String, Places> = BTreeMap::new();
    let mut lengths = Vec::new();
    let mut count = 0_usize;
    let mut position = 0_u32;
    for (document, fields) in (0..).zip(documents) {
        count += 1;
        let first = position;
        for field in fields {
            let words = words(field.as_ref(), decompose);
            // Leaves a position out after each field, so that no phrase crosses it.
            let gap = u32::from(!words.is_empty());
            for word in words {
                let places = vocabulary.entry(word.text).or_default();
                if places.documents.last() != Some(&document) {
                    places.documents.push(document);
                }
                places.positions.push(position);
                position = position.checked_add(1)?;
            }
            position = position.checked_add(gap)?;
        }
        push_varint(&mut lengths, (position - first) as usize);
    }
    if count > MOST_DOCUMENTS {
        return None;
    }
    let postings = vocabulary
        .values()
        .map(|places| ascending_or_bitmap(&places.documents, count));
    let index = [
        &size(count)?,
        &size(vocabulary.len())?,
        &runs([shortened(vocabulary.keys()), postings.collect()])?[..],
    ]
    .concat();
    let lists = vocabulary
        .values()
        .map(|places| ascending(&places.positions));
    let lists = runs([lists.collect()])?;
    let (lists_length, lists) = lists.split_at(4);
    let positions = [
        &position.to_le_bytes(),
        &size(lengths.len())?,
        lists_length,
        &lengths,
        lists,
    ]
    .concat();
    let fingerprint = fingerprint(&[&index, &positions]).to_le_bytes();
    Some(Built {
        index: [&INDEX, &fingerprint[..], &index].concat(),
        positions: [&POSITIONS, &fingerprint[..], &positions].concat(),
    })
}

/// Writes each word as what it shares with the word before it in its block, and the rest.
fn shortened<'a>(words: impl Iterator<Item = &'a String>) -> Vec<Vec<u8>> {
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
        bytes
    });
    shortened.collect()
}

fn ascending(numbers: &[u32]) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut least = 0;
    for number in numbers {
        push_varint(&mut bytes, (number - least) as usize);
        least = number + 1;
    }
    bytes
}

fn ascending_or_bitmap(numbers: &[u32], length: usize) -> Vec<u8> {
    let ascending = ascending(numbers);
    if ascending.len() < length.div_ceil(8) {
        return ascending;
    }
    let mut bitmap = vec![0; length.div_ceil(8)];
    for number in numbers {
        bitmap[*number as usize / 8] |= 1 << (number % 8);
    }
    bitmap
}

/// Writes the lengths of some runs, then each run behind its table.
fn runs<const N: usize>(runs: [Vec<Vec<u8>>; N]) -> Option<Vec<u8>> {
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
