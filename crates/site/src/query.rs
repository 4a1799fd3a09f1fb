//! What a reader asks for, which reports answer it, and how many would answer each choice.

mod answer;
mod choices;
mod counts;
mod fragment;
mod period;
pub mod search;

pub use answer::answer;
pub use choices::Choices;
pub use counts::{Bar, Counts, counts};
pub use fragment::{OLDEST, ORDER, TITLES, VIEW};
pub use period::Period;

use locale::Locale;

use crate::catalogue::{Catalogue, Facet, KIND, Set, TOPIC};

/// What a reader asks for, and how it is listed. `Query::default()` asks for everything. Several
/// choices of one facet widen it; the facets together narrow.
///
/// Its text form stands in the address bar's fragment: `year=2012&topic=torture&q=kozlov`. Reading
/// never fails: what is unknown or malformed is ignored, so that links of other versions still
/// open.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Query {
    /// When a report may fall; nothing asks for all years.
    pub period: Option<Period>,
    /// The choices of facets; a report must have one of each facet that is named.
    pub choices: Choices,
    /// The words searched for, as the reader typed them.
    pub words: String,
    /// Whether the oldest report stands first, and not the newest.
    pub oldest_first: bool,
    /// Whether the list shows no more than titles.
    pub titles_only: bool,
}

impl Query {
    /// Gives the query that asks for everything, in the same list.
    #[must_use]
    pub fn everything(&self) -> Self {
        Self {
            oldest_first: self.oldest_first,
            titles_only: self.titles_only,
            ..Self::default()
        }
    }

    /// Tells whether everything is asked for.
    #[must_use]
    pub fn is_everything(&self) -> bool {
        self.period.is_none() && self.words.is_empty() && self.choices == Choices::default()
    }

    /// Asks for the reports of one year.
    #[must_use]
    pub fn of_year(year: i32) -> Self {
        Self {
            period: Some(Period::year(year)),
            ..Self::default()
        }
    }

    /// Gives the query without what a catalogue does not know: years outside its span, choices that
    /// it does not list.
    #[must_use]
    pub fn known_to(mut self, catalogue: &Catalogue) -> Self {
        let years = self.period.map(Period::years);
        let is_known =
            years.is_some_and(|asked| catalogue.years().any(|(year, _)| asked.contains(&year)));
        self.period = self.period.filter(|_| is_known);
        self.choices.retain(|key, id| {
            let mut facets = catalogue.facets.iter();
            let facet = facets.find(|facet| facet.key == key);
            facet.is_some_and(|facet| facet.choices.iter().any(|choice| choice.id == id))
        });
        self
    }

    /// Gives the places of the choices of a facet that are asked for.
    fn set(&self, facet: &Facet) -> Set {
        let choices = facet.choices.iter().enumerate();
        let asked = choices.filter(|(_, choice)| self.choices.has(&facet.key, &choice.id));
        asked.map(|(place, _)| place).collect()
    }

    /// Says in words what is asked for: "Reports of 2012 on Media or Fair trial: News release
    /// (Location: Almaty), “kozlov”".
    #[must_use]
    pub fn describe<P>(&self, catalogue: &Catalogue, locale: &Locale<P>) -> String {
        let facets = catalogue.facets.iter().map(|facet| {
            let asked = self.set(facet).iter();
            let asked = asked.map(|place| &*facet.choices[place].label);
            (&*facet.key, &*facet.label, asked.collect())
        });
        self.describe_with(facets, locale)
    }

    /// Says in words what is asked for, as [`Query::describe`] does, where there is no catalogue: of each
    /// facet `facets` gives the key, the label, and the labels of the choices that are asked for.
    #[must_use]
    pub fn describe_with<'a, P>(
        &self,
        facets: impl Iterator<Item = (&'a str, &'a str, Vec<&'a str>)>,
        locale: &Locale<P>,
    ) -> String {
        let mut text = locale.query_all().to_owned();
        if let Some(period) = self.period {
            text = locale.query_period(&text, &period.words(locale));
        }
        for (key, label, asked) in facets.filter(|(_, _, asked)| !asked.is_empty()) {
            let asked = locale.one_of(&asked);
            text = match key {
                TOPIC => locale.query_topics(&text, &asked),
                KIND => locale.query_types(&text, &asked),
                _ => locale.query_field(&text, label, &asked),
            };
        }
        let words = self.words.trim();
        if !words.is_empty() {
            text = locale.query_words(&text, words);
        }
        text
    }
}
