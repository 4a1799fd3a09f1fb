//! Sets of small numbers, such as the documents that match.

/// A set of numbers below a fixed length.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bits {
    length: usize,
    /// Number n is bit n % 64 of word n / 64; what is beyond the length is never set.
    words: Vec<u64>,
}

impl Bits {
    /// Makes a set that holds none of the numbers below `length`.
    #[must_use]
    pub fn none(length: usize) -> Self {
        Self {
            length,
            words: vec![0; length.div_ceil(64)],
        }
    }

    /// Makes a set that holds all numbers below `length`.
    #[must_use]
    pub fn all(length: usize) -> Self {
        let mut all = Self {
            length,
            words: vec![u64::MAX; length.div_ceil(64)],
        };
        all.clear_beyond();
        all
    }

    /// Tells whether the set holds a number.
    #[must_use]
    pub fn contains(&self, number: usize) -> bool {
        let word = self.words.get(number / 64);
        word.is_some_and(|word| word >> (number % 64) & 1 == 1)
    }

    /// Counts the numbers in the set.
    #[must_use]
    pub fn count(&self) -> usize {
        let counts = self.words.iter().map(|word| word.count_ones() as usize);
        counts.sum()
    }

    /// Tells whether the set holds nothing.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.words.iter().all(|&word| word == 0)
    }

    /// Gives the numbers in the set, ascending.
    #[must_use]
    pub fn iter(&self) -> Ones<'_> {
        Ones {
            words: &self.words,
            word: 0,
            base: 0usize.wrapping_sub(64),
        }
    }

    /// Adds a number; one that is not below the length is ignored.
    pub fn insert(&mut self, number: usize) {
        if number < self.length
            && let Some(word) = self.words.get_mut(number / 64)
        {
            *word |= 1 << (number % 64);
        }
    }

    /// Keeps what the other set holds as well.
    pub fn and(&mut self, other: &Self) {
        for (word, other) in self.words.iter_mut().zip(&other.words) {
            *word &= other;
        }
    }

    /// Removes what the other set holds.
    pub fn and_not(&mut self, other: &Self) {
        for (word, other) in self.words.iter_mut().zip(&other.words) {
            *word &= !other;
        }
    }

    /// Adds what a bitmap holds: number n is bit n % 8 of byte n / 8.
    pub(super) fn or_bitmap(&mut self, bitmap: &[u8]) {
        for (word, bytes) in self.words.iter_mut().zip(bitmap.chunks(8)) {
            let mut padded = [0; 8];
            padded[..bytes.len()].copy_from_slice(bytes);
            *word |= u64::from_le_bytes(padded);
        }
        self.clear_beyond();
    }

    fn clear_beyond(&mut self) {
        if let Some(last) = self.words.last_mut() {
            *last &= u64::MAX >> (self.length.wrapping_neg() % 64);
        }
    }
}

impl<'a> IntoIterator for &'a Bits {
    type Item = usize;
    type IntoIter = Ones<'a>;

    fn into_iter(self) -> Ones<'a> {
        self.iter()
    }
}

/// The numbers in a set, ascending.
#[derive(Clone, Debug)]
pub struct Ones<'a> {
    /// The words that were not begun.
    words: &'a [u64],
    /// What is left of the word that was begun.
    word: u64,
    /// The number of that word's lowest bit.
    base: usize,
}

impl Iterator for Ones<'_> {
    type Item = usize;

    fn next(&mut self) -> Option<usize> {
        while self.word == 0 {
            self.word = *self.words.split_off_first()?;
            self.base = self.base.wrapping_add(64);
        }
        let bit = self.word.trailing_zeros() as usize;
        self.word &= self.word - 1;
        Some(self.base + bit)
    }
}
