//! What a reader asks for, which reports answer it, and how many would answer each choice.

mod answer;
mod counts;
mod fragment;
mod period;
pub mod search;

pub use answer::answer;
pub use counts::{Bar, Counts, counts};
pub use period::Period;

use std::collections::BTreeSet;

use locale::Locale;

use crate::catalogue::{Catalogue, Set};

/// What a reader asks for. `Query::default()` asks for everything. Several values of one facet
/// widen it; the facets together narrow.
///
/// Its text form stands in the address bar's fragment: `year=2012&topic=torture&q=kozlov`. Reading
/// never fails: what is unknown or malformed is ignored, so that links of other versions still
/// open.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Query {
    /// When a report may fall; nothing asks for all years.
    pub period: Option<Period>,
    /// The ids of topics, one of which a report must have; none asks for all.
    pub topics: BTreeSet<String>,
    /// The labels of kinds, one of which a report must be of; none asks for all.
    pub kinds: BTreeSet<String>,
    /// The words searched for, as the reader typed them.
    pub words: String,
}

impl Query {
    /// Asks for the reports of one year.
    #[must_use]
    pub fn of_year(year: i32) -> Self {
        Self {
            period: Some(Period::year(year)),
            ..Self::default()
        }
    }

    /// Gives the query without what a catalogue does not know: years outside its span, topics and
    /// kinds that it does not list.
    #[must_use]
    pub fn known_to(mut self, catalogue: &Catalogue) -> Self {
        let years = self.period.map(Period::years);
        let is_known =
            years.is_some_and(|asked| catalogue.years().any(|(year, _)| asked.contains(&year)));
        self.period = self.period.filter(|_| is_known);
        self.topics
            .retain(|id| catalogue.topics.iter().any(|topic| topic.id == *id));
        self.kinds.retain(|label| catalogue.kinds.contains(label));
        self
    }

    /// Gives the places of the topics in the catalogue's list.
    fn topic_set(&self, catalogue: &Catalogue) -> Set {
        let topics = catalogue.topics.iter().enumerate();
        let asked = topics.filter(|(_, topic)| self.topics.contains(&topic.id));
        asked.map(|(place, _)| place).collect()
    }

    /// Gives the places of the kinds in the catalogue's list.
    fn kind_set(&self, catalogue: &Catalogue) -> Set {
        let kinds = catalogue.kinds.iter().enumerate();
        let asked = kinds.filter(|(_, label)| self.kinds.contains(*label));
        asked.map(|(place, _)| place).collect()
    }

    /// Says in words what is asked for: "Reports of 2012 on Media or Fair trial: News release,
    /// “kozlov”".
    #[must_use]
    pub fn describe<P>(&self, catalogue: &Catalogue, locale: &Locale<P>) -> String {
        let mut text = locale.query_all().to_owned();
        if let Some(period) = self.period {
            text = locale.query_period(&text, &period.words(locale));
        }
        let topics = catalogue.topics.iter();
        let topics = topics.filter(|topic| self.topics.contains(&topic.id));
        let topics: Vec<_> = topics.map(|topic| topic.label.as_str()).collect();
        if !topics.is_empty() {
            text = locale.query_topics(&text, &locale.one_of(&topics));
        }
        let kinds: Vec<_> = self.kinds.iter().map(String::as_str).collect();
        if !kinds.is_empty() {
            text = locale.query_types(&text, &locale.one_of(&kinds));
        }
        let words = self.words.trim();
        if !words.is_empty() {
            text = locale.query_words(&text, words);
        }
        text
    }
}
