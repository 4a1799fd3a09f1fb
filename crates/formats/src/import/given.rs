//! What an input itself says, apart from what was filled in.

use std::collections::HashSet;

use dossier::{ReportId, RowLocation, TopicId, WebAddress};

/// What an input itself says: for whoever puts it into a dossier that is there already.
#[derive(Clone, Debug, Default)]
pub struct Given {
    /// For each report of the dossier, in their order.
    pub reports: Vec<Origin>,
    /// What the options tell of all reports that lack it.
    pub told: FilledIn,
    /// What is known of entries that were refused.
    pub refused: Vec<Trace>,
    /// The ids of topics that the input gives; the others are made of labels.
    pub topic_ids: HashSet<TopicId>,
}

/// Where a report comes from, and which of its values are not the input's own.
#[derive(Clone, Debug)]
pub struct Origin {
    /// Where it stands in the input.
    pub place: RowLocation,
    /// The id that the input gives, even where an entry before it has the same.
    pub id: Option<ReportId>,
    /// The entry before it of which it says everything once more.
    pub repeats: Option<RowLocation>,
    /// The values that were filled in.
    pub filled_in: FilledIn,
}

/// What is known of an entry that was refused, by which the report that it is may be recognised.
#[derive(Clone, Debug, Default)]
pub struct Trace {
    /// The id that the input gives.
    pub id: Option<ReportId>,
    /// Where it can be read.
    pub addresses: Vec<WebAddress>,
    /// Its heading. It may have no date that can be read.
    pub title: String,
}

/// A value of a report that may be filled in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub enum Value {
    /// The heading.
    Title = 1,
    /// Whether the heading is not the publisher's.
    Supplied = 2,
    /// The type for citations.
    ItemType = 4,
    /// The kind for readers.
    Kind = 8,
    /// Who published it.
    Publisher = 16,
    /// The language that it is in.
    Language = 32,
    /// The end of an interval, which an input without one does not deny.
    End = 64,
}

/// The values of a report that were filled in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct FilledIn(u8);

impl FilledIn {
    /// Tells whether a value was filled in.
    #[must_use]
    pub fn has(self, value: Value) -> bool {
        self.0 & value as u8 != 0
    }
}

impl FromIterator<Value> for FilledIn {
    fn from_iter<T: IntoIterator<Item = Value>>(values: T) -> Self {
        let values = values.into_iter();
        Self(values.fold(0, |all, value| all | value as u8))
    }
}
