//! Words of several things.

use super::Locale;

impl<P> Locale<P> {
    /// Names all of some things: "a", "a and b", "a, b and c".
    #[must_use]
    pub fn all_of(&self, items: &[&str]) -> String {
        match items {
            [] => String::new(),
            [one] => (*one).to_owned(),
            [one, other] => self.list_pair(one, other),
            [first, rest @ .., last] => {
                let start = rest.iter();
                let start = start.fold((*first).to_owned(), |list, item| {
                    self.list_next(&list, item)
                });
                self.list_last(&start, last)
            }
        }
    }

    /// Names things of which one will do: "a", "a or b", "a or b or c".
    #[must_use]
    pub fn one_of(&self, items: &[&str]) -> String {
        let Some((first, rest)) = items.split_first() else {
            return String::new();
        };
        let rest = rest.iter();
        rest.fold((*first).to_owned(), |list, item| self.list_or(&list, item))
    }
}
