//! Which report of the dossier each entry of an input is.

use std::collections::{HashMap, HashSet, VecDeque};

use dossier::{Dossier, Part, Report, ReportId, RowLocation, WebAddress};

use super::report::merged;
use super::topics::Topics;
use crate::import::{FilledIn, Import, Origin, Value, spelling};

/// How many reports of one date and title, or of one address, are looked at for an entry.
const MOST: usize = 100;

/// What an entry is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Match {
    /// The report at that place in the dossier.
    Report(usize),
    /// A report that the dossier does not have.
    New,
    /// It cannot be told, for the reason.
    Refused(String),
}

/// What the entries of an input are.
pub struct Recognised {
    /// For each entry, in their order.
    pub matches: Vec<Match>,
    /// For each report of the dossier, whether the input has it or may have it.
    pub mentioned: Vec<bool>,
}

/// Recognises each entry: by its id, else by an address of its sources, else by date and title.
///
/// First come the entries whose id is known, then those of which address, date and title agree, and last
/// those of which one of them does. Thus one entry never takes the report of another that is more like it.
/// An entry with an id that is not known is a new report, unless everything agrees.
pub fn recognise(base: &Dossier, import: &Import, topics: &Topics) -> Recognised {
    let mut search = Search {
        base: &base.reports,
        rows: import
            .dossier
            .reports
            .iter()
            .zip(&import.given.reports)
            .collect(),
        topics,
        matches: vec![None; import.dossier.reports.len()],
        taken: vec![None; base.reports.len()],
        mentioned: vec![false; base.reports.len()],
    };
    search.by_id();
    for (is_same, is_exact) in [(true, true), (true, false), (false, true), (false, false)] {
        search.alike(is_same, is_exact);
    }
    search.by_one();
    let matches = search.matches.into_iter();
    Recognised {
        matches: matches.map(|found| found.unwrap_or(Match::New)).collect(),
        mentioned: search.mentioned,
    }
}

struct Search<'a> {
    base: &'a [Report],
    rows: Vec<(&'a Report, &'a Origin)>,
    topics: &'a Topics,
    matches: Vec<Option<Match>>,
    /// For each report of the dossier, the entry that it is.
    taken: Vec<Option<usize>>,
    /// The reports that an entry is, or may be.
    mentioned: Vec<bool>,
}

impl<'a> Search<'a> {
    fn by_id(&mut self) {
        let mut known: HashMap<&ReportId, usize> = HashMap::new();
        for (index, report) in self.base.iter().enumerate() {
            known.insert(&report.id, index);
        }
        for (index, report) in self.base.iter().enumerate() {
            for alias in &report.aliases {
                known.entry(alias).or_insert(index);
            }
        }
        let mut wanted = Vec::new();
        let mut new: HashMap<&ReportId, Vec<usize>> = HashMap::new();
        for (row, (_, origin)) in self.rows.iter().enumerate() {
            let Some(id) = &origin.id else { continue };
            match known.get(id) {
                Some(index) => wanted.push((row, *index)),
                None => new.entry(id).or_default().push(row),
            }
        }
        self.claim(&wanted, "id");
        for (id, rows) in new.into_iter().filter(|(_, rows)| rows.len() > 1) {
            let message = format!(
                "{} all have the id \"{id}\": give each its own",
                self.places(&rows)
            );
            for row in rows {
                self.refuse(row, message.clone());
            }
        }
    }

    /// Matches the entries of which date, title and address agree with a report: those that say what the
    /// report says, or all; those that lack nothing of what it has, or all.
    fn alike(&mut self, is_same: bool, is_exact: bool) {
        let mut titles = Buckets::default();
        for (index, report) in self.free() {
            for key in titles_of(report, FilledIn::default()) {
                titles.add(key, index);
            }
            if let Some(key) = text_of(report) {
                titles.add(key, index);
            }
        }
        let mut wanted = Vec::new();
        for (row, report, origin) in self.open() {
            let mut keys = titles_of(report, origin.filled_in);
            if is_same {
                // Where many have one title, the text leads to the right one.
                keys.splice(0..0, text_of(report));
            }
            let found = titles.find(&keys, &self.taken);
            let agrees = |index: &usize| agree(report, &self.base[*index], is_same, is_exact);
            if is_same {
                let same = found.into_iter().find(|index| {
                    let known = &self.base[*index];
                    let is_text = report.abstract_.is_none() || report.abstract_ == known.abstract_;
                    is_text
                        && agrees(index)
                        && merged(known, report, origin.filled_in, self.topics) == *known
                });
                if let Some(index) = same {
                    self.take(row, index);
                }
                continue;
            }
            let found: Vec<_> = found.into_iter().filter(agrees).take(2).collect();
            match found.as_slice() {
                [] => {}
                [only] => wanted.push((row, *only)),
                [one, other, ..] => self.ambiguous(row, [*one, *other], "date and title"),
            }
        }
        self.claim(&wanted, "date and title");
    }

    /// Matches the entries of which the address alone, or date and title alone, agree with a report.
    fn by_one(&mut self) {
        let mut addresses = Buckets::default();
        let mut titles = Buckets::default();
        for (index, report) in self.free() {
            for address in addresses_of(report) {
                addresses.add(address, index);
            }
            for key in titles_of(report, FilledIn::default()) {
                titles.add(key, index);
            }
        }
        let mut wanted = Vec::new();
        for (row, report, origin) in self.open() {
            if origin.id.is_some() {
                continue;
            }
            let keys: Vec<_> = addresses_of(report).into_iter().collect();
            let by_address = addresses.find(&keys, &self.taken);
            let by_title = titles.find(&titles_of(report, origin.filled_in), &self.taken);
            match (by_address.as_slice(), by_title.as_slice()) {
                ([], []) => {}
                ([one, other, ..], _) => self.ambiguous(row, [*one, *other], "address"),
                ([], [one, other, ..]) => self.ambiguous(row, [*one, *other], "date and title"),
                ([one], [other, ..]) if one != other => {
                    self.ambiguous(row, [*one, *other], "address, or by date and title");
                }
                ([only], _) => wanted.push((row, *only, "address")),
                ([], [only]) => wanted.push((row, *only, "date and title")),
            }
        }
        for by in ["address", "date and title"] {
            let wanted = wanted.iter().filter(|(.., what)| *what == by);
            let wanted: Vec<_> = wanted.map(|(row, index, _)| (*row, *index)).collect();
            self.claim(&wanted, by);
        }
    }

    /// Gives the reports that no entry is.
    fn free(&self) -> Vec<(usize, &'a Report)> {
        let reports = self.base.iter().enumerate();
        reports
            .filter(|(index, _)| self.taken[*index].is_none())
            .collect()
    }

    /// Gives the entries of which nothing is known yet.
    fn open(&self) -> Vec<(usize, &'a Report, &'a Origin)> {
        let rows = self.rows.iter().enumerate();
        let open = rows.filter(|(row, _)| self.matches[*row].is_none());
        open.map(|(row, (report, origin))| (row, *report, *origin))
            .collect()
    }

    /// Gives each report to the one entry that wants it. Where there are several, none gets it.
    fn claim(&mut self, wanted: &[(usize, usize)], by: &str) {
        let mut rows: HashMap<usize, Vec<usize>> = HashMap::new();
        for (row, index) in wanted {
            rows.entry(*index).or_default().push(*row);
        }
        for (row, index) in wanted {
            let rivals = &rows[index];
            let id = &self.base[*index].id;
            let mut places: Vec<_> = rivals.clone();
            match self.taken[*index] {
                // An entry of an earlier step has it.
                Some(other) if !places.contains(&other) => places.insert(0, other),
                None if places.len() == 1 => {
                    self.take(*row, *index);
                    continue;
                }
                _ => {}
            }
            self.taken[*index] = Some(places[0]);
            let message = format!(
                "{} are all the report \"{id}\" by their {by}: give each its own id, \"{id}\" to the one \
                 that is this report",
                self.places(&places)
            );
            self.mentioned[*index] = true;
            self.refuse(*row, message);
        }
    }

    /// Names the places of some entries.
    fn places(&self, rows: &[usize]) -> String {
        let shown = rows.iter().take(6);
        let places: Vec<_> = shown.map(|row| place(self.rows[*row].1.place)).collect();
        let more = match rows.len() - places.len() {
            0 => String::new(),
            more => format!(" and {more} more"),
        };
        format!("{}{more}", places.join(", "))
    }

    fn take(&mut self, row: usize, index: usize) {
        self.matches[row] = Some(Match::Report(index));
        self.taken[index] = Some(row);
        self.mentioned[index] = true;
    }

    fn ambiguous(&mut self, row: usize, found: [usize; 2], by: &str) {
        let [one, other] = found.map(|index| &self.base[index].id);
        let message = format!(
            "it may be the report \"{one}\" or \"{other}\" by its {by}: give it the id of the one that it \
             is, or an id of its own where it is neither"
        );
        self.refuse(row, message);
        for index in found {
            self.mentioned[index] = true;
        }
    }

    fn refuse(&mut self, row: usize, message: String) {
        self.matches[row] = Some(Match::Refused(message));
    }
}

/// The reports of one key, in the order of the dossier.
#[derive(Default)]
struct Buckets(HashMap<String, VecDeque<usize>>);

impl Buckets {
    fn add(&mut self, key: String, index: usize) {
        let bucket = self.0.entry(key).or_default();
        if bucket.back() != Some(&index) {
            bucket.push_back(index);
        }
    }

    /// Gives the first reports of any of the keys that no entry is yet.
    fn find(&mut self, keys: &[String], taken: &[Option<usize>]) -> Vec<usize> {
        let mut found = Vec::new();
        let mut seen = HashSet::new();
        for key in keys {
            let Some(bucket) = self.0.get_mut(key) else {
                continue;
            };
            while bucket.front().is_some_and(|index| taken[*index].is_some()) {
                bucket.pop_front();
            }
            let mut passed = 0;
            for index in bucket.iter() {
                if found.len() == MOST {
                    break;
                }
                if taken[*index].is_some() {
                    passed += 1;
                } else if seen.insert(*index) {
                    found.push(*index);
                }
            }
            // A long way past those that are taken is gone only once.
            if passed > MOST {
                bucket.retain(|index| taken[*index].is_none());
            }
        }
        found
    }
}

/// Gives the addresses at which a report can be read, as they are compared: without the scheme, the host in
/// lower case.
fn addresses_of(report: &Report) -> HashSet<String> {
    let addresses = report.sources.iter().map(|source| address(&source.url));
    addresses.collect()
}

fn address(url: &WebAddress) -> String {
    let (_, rest) = url.as_str().split_once("://").unwrap_or_default();
    let end = rest.find(['/', '?', '#']).unwrap_or(rest.len());
    let (host, path) = rest.split_at(end);
    let path = path.strip_suffix('/').unwrap_or(path);
    format!("{}{path}", host.to_ascii_lowercase())
}

fn share_address(one: &Report, other: &Report) -> bool {
    let known = addresses_of(other);
    let mut addresses = one.sources.iter().map(|source| address(&source.url));
    addresses.any(|address| known.contains(&address))
}

/// Tells whether an entry may be a report of its date and title: they share an address, or one of them has
/// none. Exactly it is that only where both have none, and the same of it where neither has more than the
/// other.
fn agree(report: &Report, known: &Report, is_same: bool, is_exact: bool) -> bool {
    let [has, has_too] = [report, known].map(|it| {
        [
            it.abstract_.is_some(),
            it.content_warning.is_some(),
            it.authors.is_empty(),
            it.topics.is_empty(),
        ]
    });
    if is_same && is_exact && has != has_too {
        return false;
    }
    match (report.sources.is_empty(), known.sources.is_empty()) {
        (true, true) => true,
        (false, false) => share_address(report, known),
        _ => !is_exact,
    }
}

/// Gives the keys of date and title. An entry without a title is known by its text as well.
fn titles_of(report: &Report, filled_in: FilledIn) -> Vec<String> {
    let title = spelling(report.title.text.trim());
    let mut keys = vec![format!("{} title {title}", report.date)];
    if filled_in.has(Value::Title) {
        keys.extend(text_of(report));
    }
    keys
}

/// Gives the key of date and abstract.
fn text_of(report: &Report) -> Option<String> {
    let text = report.abstract_.as_ref()?;
    Some(format!("{} text {text}", report.date))
}

/// Names a place in the input.
fn place(row: RowLocation) -> String {
    Part { row, field: None }.to_string()
}
