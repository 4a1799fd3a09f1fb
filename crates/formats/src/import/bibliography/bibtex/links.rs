//! What leads where: an abbreviation to those in its value, an entry to those whose fields it has. A list can
//! lead to itself, or in few lines to more than any memory holds.

use std::collections::HashMap;

/// How much one thing may lead to, with all that this leads to in turn.
const MOST: usize = 32;

/// What each of many leads to, by their names.
#[derive(Default)]
pub struct Links {
    leads: HashMap<String, Vec<String>>,
    weights: HashMap<String, usize>,
}

impl Links {
    /// Takes what each leads to.
    pub fn new(leads: HashMap<String, Vec<String>>) -> Self {
        Self {
            leads,
            weights: HashMap::new(),
        }
    }

    /// Tells whether a name leads to no more than can be followed.
    pub fn is_short(&mut self, name: &str) -> bool {
        weigh(name, &self.leads, &mut self.weights, 0) <= MOST
    }
}

/// Counts what a name leads to and itself, up to one more than may be.
fn weigh(
    name: &str,
    leads: &HashMap<String, Vec<String>>,
    weights: &mut HashMap<String, usize>,
    depth: usize,
) -> usize {
    if let Some(weight) = weights.get(name) {
        return *weight;
    }
    if depth > MOST {
        return MOST + 1;
    }
    // That is what it has for those to which it leads.
    weights.insert(name.to_owned(), MOST + 1);
    let next = leads.get(name).into_iter().flatten();
    let weight = next.fold(1, |sum, name| {
        (sum + weigh(name, leads, weights, depth + 1)).min(MOST + 1)
    });
    weights.insert(name.to_owned(), weight);
    weight
}

#[cfg(test)]
mod tests {
    use super::*;

    fn links(leads: &[(&str, &[&str])]) -> Links {
        let leads = leads.iter().map(|(name, next)| {
            let next = next.iter().map(|it| (*it).to_owned());
            ((*name).to_owned(), next.collect())
        });
        Links::new(leads.collect())
    }

    #[test]
    fn what_leads_to_itself_or_to_too_much_is_not_followed() {
        let mut links = links(&[
            ("a", &["b", "c"]),
            ("b", &["c"]),
            ("self", &["self"]),
            ("one", &["other"]),
            ("other", &["one"]),
            ("into", &["self"]),
            ("2", &["1", "1"]),
            ("4", &["2", "2"]),
            ("8", &["4", "4"]),
            ("16", &["8", "8"]),
            ("32", &["16", "16"]),
        ]);
        for (name, is_short) in [
            ("a", true),
            ("c", true),
            ("unknown", true),
            ("self", false),
            ("one", false),
            ("other", false),
            ("into", false),
            ("16", true),
            ("32", false),
        ] {
            assert_eq!(links.is_short(name), is_short, "{name}");
        }
    }

    #[test]
    fn a_chain_of_any_length_takes_no_more_of_the_stack() {
        let chain = (0..200_000).map(|at: usize| (at.to_string(), vec![(at + 1).to_string()]));
        let mut links = Links::new(chain.collect());
        assert!(!links.is_short("0"));
        assert!(links.is_short("199999"));
    }
}
