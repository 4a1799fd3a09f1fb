//! Words of several things.

use super::Locale;

impl<P> Locale<P> {
    /// Names all of some things: "a", "a and b", "a, b and c".
    #[must_use]
    pub fn all_of(&self, items: &[&str]) -> String {
        match items {
            [] => String::new(),
            [one] => (*one).to_owned(),
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
        let list = items.iter().map(|item| (*item).to_owned());
        let list = list.reduce(|list, item| self.list_or(&list, &item));
        list.unwrap_or_default()
    }
}
