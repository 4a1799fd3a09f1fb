//! The list of a draft's reports, as someone wants to see it.

use crate::{Draft, RowKey};

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
    /// Those of a topic, by its id; without topics where it is empty.
    Topic(String),
}

/// The order in which reports are listed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Sort {
    /// The newest first, those without a date that can be read before them.
    #[default]
    DateNewest,
    /// The oldest first.
    DateOldest,
    /// By title.
    Title,
    /// As the dataset has them.
    AsInFile,
}

/// What someone wants to see.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// What the reports say: each of these words, or the beginning of one. Case and accents do not count.
    pub words: String,
    /// Which reports.
    pub only: Only,
    /// In which order.
    pub sort: Sort,
}

/// Lists the reports of a draft. It remembers what it read, so that little is read anew.
#[derive(Default)]
pub struct List {}

impl List {
    /// Gives the reports that a filter asks for. `has_findings` tells of a report whether something is wrong
    /// with it.
    pub fn rows(
        &mut self,
        draft: &Draft,
        filter: &Filter,
        has_findings: impl Fn(RowKey) -> bool,
    ) -> Vec<RowKey> {
        todo!()
    }
}
