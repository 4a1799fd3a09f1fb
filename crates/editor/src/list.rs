//! The list of a draft's reports, as someone wants to see it.

mod card;

use std::cmp::Reverse;
use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use memchr::memmem::Finder;

use crate::{Draft, RowKey};
use card::{Card, fold};

/// Which reports are listed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Only {
    /// All.
    #[default]
    All,
    /// Those with which something is wrong.
    WithFindings,
    /// Those of a kind, by its label.
    Kind(String),
    /// Those of a topic, by its id; those without topics where it is empty.
    Topic(String),
}

/// The order in which reports are listed. Equals stand as the dataset has them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Sort {
    /// The newest first, as the page has them. Those without a date that can be read stand before them.
    #[default]
    DateNewest,
    /// The oldest first, those without a date before them.
    DateOldest,
    /// By title, whatever its case and accents.
    Title,
    /// As the dataset has them.
    AsInFile,
}

/// What someone wants to see.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// What stands in the reports: each of these words, or a part of one. Case and accents do not count.
    pub words: String,
    /// Which reports.
    pub only: Only,
    /// In which order.
    pub sort: Sort,
}

/// Lower-cases a text and takes it apart into base characters and marks (Unicode NFKD). The program lends
/// it, so that no tables of Unicode are needed here: in a browser `text.toLowerCase().normalize("NFKD")`.
pub type Decompose = fn(&str) -> String;

/// Lists the reports of a draft. It remembers what it read, so that little is read anew.
#[derive(Debug)]
pub struct List {
    decompose: Decompose,
    cards: HashMap<RowKey, Card>,
}

impl List {
    /// Makes a list that compares texts as they are decomposed.
    #[must_use]
    pub fn new(decompose: Decompose) -> Self {
        Self {
            decompose,
            cards: HashMap::new(),
        }
    }

    /// Gives the reports that a filter asks for, in its order. `has_findings` tells of a report whether
    /// something is wrong with it.
    pub fn rows(
        &mut self,
        draft: &Draft,
        filter: &Filter,
        has_findings: impl Fn(RowKey) -> bool,
    ) -> Vec<RowKey> {
        self.read(draft);
        let decompose = self.decompose;
        let words = fold(&filter.words, decompose);
        let words: Vec<_> = words.split_whitespace().map(Finder::new).collect();
        let is_asked_for = |(key, card): &(RowKey, &Card)| {
            let is_one = match &filter.only {
                Only::All => true,
                Only::WithFindings => has_findings(*key),
                Only::Kind(label) => card.is_of_kind(label),
                Only::Topic(id) => card.is_of_topic(id),
            };
            is_one && words.iter().all(|word| card.has(word, decompose))
        };
        let cards = draft.rows().iter();
        let cards = cards.filter_map(|row| Some((row.key, self.cards.get(&row.key)?)));
        let mut cards: Vec<_> = cards.filter(is_asked_for).collect();
        match filter.sort {
            Sort::DateNewest => cards.sort_by_key(|(_, card)| {
                // Nothing is less than any date.
                (card.date.is_some(), Reverse(card.date))
            }),
            Sort::DateOldest => cards.sort_by_key(|(_, card)| card.date),
            Sort::Title => {
                cards.sort_by(|(_, a), (_, b)| a.title(decompose).cmp(b.title(decompose)));
            }
            Sort::AsInFile => {}
        }
        cards.into_iter().map(|(key, _)| key).collect()
    }

    /// Reads the reports that are not read yet, and forgets those that are gone.
    fn read(&mut self, draft: &Draft) {
        let rows = draft.rows();
        for row in rows {
            let card = self.cards.get(&row.key);
            if card.is_none_or(|card| !Arc::ptr_eq(&card.report, &row.report)) {
                self.cards.insert(row.key, Card::of(&row.report));
            }
        }
        if self.cards.len() > rows.len() {
            let keys: HashSet<_> = rows.iter().map(|row| row.key).collect();
            self.cards.retain(|key, _| keys.contains(key));
        }
    }
}
