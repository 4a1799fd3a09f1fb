//! Which report of one draft is which of another.

use std::collections::{BTreeMap, HashMap};

use crate::{Draft, Node, Row};

/// Gives for each report of a later draft the place of the one in an earlier draft that it is: by its id,
/// else by an id that one of them bore. What has no id is known by all that it says. None is two.
pub fn matches(earlier: &Draft, later: &Draft) -> Vec<Option<usize>> {
    let mut matching = Matching {
        later: later.rows(),
        found: vec![None; later.rows().len()],
        is_taken: vec![false; earlier.rows().len()],
    };
    let id = |row: &Row| row.report.text("/id").map(str::to_owned);
    let own = index(earlier.rows(), |row| id(row).into_iter().collect());
    let all = index(earlier.rows(), ids);
    matching.by(&own, |row| id(row).into_iter().collect());
    matching.by(&all, |row| id(row).into_iter().collect());
    matching.by(&all, ids);
    // To write out every report is slow, and this runs while an author types: only where an id is missing.
    let mut rows = later.rows().iter().zip(&matching.found);
    if rows.any(|(row, found)| found.is_none() && id(row).is_none()) {
        let content = index(earlier.rows(), |row| vec![row.report.to_string()]);
        matching.by(&content, |row| match id(row) {
            None => vec![row.report.to_string()],
            Some(_) => Vec::new(),
        });
    }
    matching.found
}

/// Gives the same, and for a report of which no id is known the one that it was before it was renamed: the only
/// one left of an address, or else of a date and a title, as an import recognises reports.
pub fn recognised(earlier: &Draft, later: &Draft) -> Vec<Option<usize>> {
    let found = matches(earlier, later);
    if found.iter().all(Option::is_some) {
        return found;
    }
    let mut is_taken = vec![false; earlier.rows().len()];
    for place in found.iter().flatten() {
        is_taken[*place] = true;
    }
    let mut matching = Matching {
        later: later.rows(),
        found,
        is_taken,
    };
    for names in [addresses, date_and_title] {
        let left = matching.is_taken.iter().zip(earlier.rows()).enumerate();
        let left = left.filter(|(_, (is_taken, _))| !**is_taken);
        let before = only(left.map(|(place, (_, row))| (place, names(row))));
        let new = matching.found.iter().zip(later.rows()).enumerate();
        let new = new.filter(|(_, (found, _))| found.is_none());
        let after = only(new.map(|(place, (_, row))| (place, names(row))));
        for (name, place) in after {
            let earlier = before.get(&name).copied();
            let earlier = earlier.filter(|at| !matching.is_taken[*at]);
            if let Some(earlier) = earlier.filter(|_| matching.found[place].is_none()) {
                matching.found[place] = Some(earlier);
                matching.is_taken[earlier] = true;
            }
        }
    }
    matching.found
}

/// Finds the places of the names that one report alone bears.
fn only(rows: impl Iterator<Item = (usize, Vec<String>)>) -> BTreeMap<String, usize> {
    let mut places = BTreeMap::new();
    for (place, names) in rows {
        for name in names {
            let first = *places.entry(name.clone()).or_insert(Some(place));
            if first != Some(place) {
                places.insert(name, None);
            }
        }
    }
    let places = places.into_iter();
    places
        .filter_map(|(name, place)| Some((name, place?)))
        .collect()
}

fn addresses(row: &Row) -> Vec<String> {
    let sources = row.report.list("/sources").iter();
    let addresses = sources.filter_map(|source| source.text("/url"));
    addresses.map(str::to_owned).collect()
}

fn date_and_title(row: &Row) -> Vec<String> {
    let texts = ["/date", "/title/text"].map(|at| row.report.text(at).unwrap_or_default());
    let is_said = texts.iter().all(|text| !text.is_empty());
    is_said.then(|| texts.join(" ")).into_iter().collect()
}

/// Gives the id of a report, and the earlier ones.
pub fn ids(row: &Row) -> Vec<String> {
    let aliases = row.report.list("/aliases").iter().filter_map(Node::as_text);
    let ids = row.report.text("/id").into_iter().chain(aliases);
    ids.map(str::to_owned).collect()
}

/// Finds the places of names, the first of each.
fn index(rows: &[Row], names: impl Fn(&Row) -> Vec<String>) -> HashMap<String, usize> {
    let mut index = HashMap::new();
    for (place, row) in rows.iter().enumerate() {
        for name in names(row) {
            index.entry(name).or_insert(place);
        }
    }
    index
}

struct Matching<'a> {
    later: &'a [Row],
    found: Vec<Option<usize>>,
    is_taken: Vec<bool>,
}

impl Matching<'_> {
    /// Matches what is not matched yet by names.
    fn by(&mut self, index: &HashMap<String, usize>, names: impl Fn(&Row) -> Vec<String>) {
        for (row, found) in self.later.iter().zip(&mut self.found) {
            if found.is_some() {
                continue;
            }
            let names = names(row);
            let places = names.iter().filter_map(|name| index.get(name).copied());
            let place = places.into_iter().find(|place| !self.is_taken[*place]);
            if let Some(place) = place {
                *found = Some(place);
                self.is_taken[place] = true;
            }
        }
    }
}
