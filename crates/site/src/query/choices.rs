//! The choices of facets that a reader asks for.

/// Choices of facets: the facet's key and the choice's id, as links name them: topics, types, then fields.
/// None is there twice.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Choices(Vec<(String, String)>);

impl Choices {
    /// Tells whether a choice is asked for.
    #[must_use]
    pub fn has(&self, facet: &str, choice: &str) -> bool {
        self.0.iter().any(|(key, id)| key == facet && id == choice)
    }

    /// Asks for a choice, or no longer.
    pub fn set(&mut self, facet: &str, choice: &str, is_chosen: bool) {
        self.retain(|key, id| key != facet || id != choice);
        if is_chosen {
            // The keys descend, so that topics come before types and these before fields.
            let comes_later = |(key, id): &(String, String)| {
                key.as_str() < facet || (key == facet && id.as_str() > choice)
            };
            let place = self.0.iter().position(comes_later);
            let place = place.unwrap_or(self.0.len());
            self.0.insert(place, (facet.to_owned(), choice.to_owned()));
        }
    }

    /// Asks for nothing of a facet any more.
    pub fn clear(&mut self, facet: &str) {
        self.retain(|key, _| key != facet);
    }

    /// Keeps only some of the choices.
    pub(super) fn retain(&mut self, is_kept: impl Fn(&str, &str) -> bool) {
        self.0.retain(|(key, id)| is_kept(key, id));
    }

    /// Gives the ids of the choices of a facet, in their order.
    pub fn of<'a>(&'a self, facet: &'a str) -> impl Iterator<Item = &'a str> {
        self.iter()
            .filter(move |(key, _)| *key == facet)
            .map(|(_, id)| id)
    }

    /// Gives the choices, each the facet's key and the choice's id.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0.iter().map(|(key, id)| (key.as_str(), id.as_str()))
    }
}
