//! Which report of the dossier each entry of an input is.

use std::collections::{HashMap, HashSet, VecDeque};

use dossier::{Dossier, Part, Report, ReportId, RowLocation, WebAddress};

use super::report::merged;
use super::topics::Topics;
use crate::import::{FilledIn, Import, Origin, Value, has_id_of, repeats, spelling};

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
    /// How many refused entries may be any report of the dossier.
    pub unknown: usize,
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
        sharing: Vec::new(),
    };
    search.by_id();
    for (is_same, is_exact) in [(true, true), (true, false), (false, true), (false, false)] {
        search.alike(is_same, is_exact);
    }
    search.by_one();
    search.refuse_rest();
    let unknown = search.mention(import);
    let matches = search.matches.into_iter();
    Recognised {
        matches: matches.map(|found| found.unwrap_or(Match::New)).collect(),
        mentioned: search.mentioned,
        unknown,
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
    /// Entries with the id of another, and the other.
    sharing: Vec<(usize, usize)>,
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
            let Some(id) = origin.id.as_ref().filter(|_| origin.repeats.is_none()) else {
                continue;
            };
            match known.get(id) {
                Some(index) => wanted.push((row, *index)),
                None => new.entry(id).or_default().push(row),
            }
        }
        let mut rows: HashMap<usize, Vec<usize>> = HashMap::new();
        for (row, index) in &wanted {
            rows.entry(*index).or_default().push(*row);
        }
        // Of several with one id, the one whose date and title agree has it by right.
        let mut owners = HashMap::new();
        for (index, rows) in rows.iter().filter(|(_, rows)| rows.len() > 1) {
            let known: HashSet<_> = known_titles(&self.base[*index]).into_iter().collect();
            let mut agreeing = rows.iter().filter(|row| {
                let (report, origin) = self.rows[**row];
                let keys = titles_of(report, origin.filled_in);
                keys.iter().any(|key| known.contains(key))
            });
            if let (Some(only), None) = (agreeing.next(), agreeing.next()) {
                owners.insert(*index, *only);
            }
        }
        wanted.retain(|(row, index)| match owners.get(index) {
            Some(owner) if owner != row => {
                self.sharing.push((*row, *owner));
                false
            }
            _ => true,
        });
        self.claim(&wanted, "id");
        for rows in new.into_values() {
            let sharing = rows[1..].iter().map(|row| (*row, rows[0]));
            self.sharing.extend(sharing);
        }
    }

    /// Refuses the entries that are like no report and cannot be new ones: those that repeat another, or
    /// have its id.
    fn refuse_rest(&mut self) {
        for (row, first) in std::mem::take(&mut self.sharing) {
            if self.matches[row].is_none()
                && let Some(id) = &self.rows[row].1.id
            {
                let message = has_id_of(id, self.rows[first].1.place);
                self.refuse(row, message);
            }
        }
        for row in 0..self.rows.len() {
            if self.matches[row].is_none()
                && let Some(first) = self.rows[row].1.repeats
            {
                self.refuse(row, repeats(first));
            }
        }
    }

    /// Finds the reports that refused entries may be, by id, address, or date and title (the title alone,
    /// where the date cannot be read). Gives the number of entries that are like none.
    fn mention(&mut self, import: &Import) -> usize {
        let mut unknown = import.found - self.rows.len();
        let is_refused = |found: &Option<Match>| matches!(found, Some(Match::Refused(_)));
        if unknown == 0 && !self.matches.iter().any(is_refused) {
            return 0;
        }
        let mut keys: HashMap<String, Vec<usize>> = HashMap::new();
        for (index, report) in self.base.iter().enumerate() {
            let ids = std::iter::once(&report.id).chain(&report.aliases);
            let title = spelling(report.title.text.trim());
            let known = ids.map(|id| format!("id {id}"));
            let known = known.chain(known_titles(report));
            let known = known.chain(addresses_of(report));
            for key in known.chain([format!("title {title}")]) {
                keys.entry(key).or_default().push(index);
            }
        }
        let id_of = |id: &Option<ReportId>| id.as_ref().map(|id| format!("id {id}"));
        let mut mention = |names: Vec<String>| {
            let found = names.iter().filter_map(|name| keys.get(name));
            let mut is_known = false;
            for index in found.flatten() {
                self.mentioned[*index] = true;
                is_known = true;
            }
            is_known
        };
        for trace in &import.given.refused {
            let mut names: Vec<_> = id_of(&trace.id).into_iter().collect();
            names.extend(trace.addresses.iter().map(address));
            if !trace.title.is_empty() {
                names.push(format!("title {}", spelling(trace.title.trim())));
            }
            unknown -= usize::from(mention(names));
        }
        let rows = self.rows.iter().zip(&self.matches);
        for ((report, origin), _) in rows.filter(|(_, found)| is_refused(found)) {
            let mut names: Vec<_> = id_of(&origin.id).into_iter().collect();
            names.extend(addresses_of(report));
            names.extend(titles_of(report, origin.filled_in));
            unknown += usize::from(!mention(names) && origin.repeats.is_none());
        }
        unknown
    }

    /// Matches the entries of which date, title and address agree with a report: those that say what the
    /// report says, or all; those that lack nothing of what it has, or all.
    fn alike(&mut self, is_same: bool, is_exact: bool) {
        let mut titles = Buckets::default();
        for (index, report) in self.free() {
            for key in known_titles(report).into_iter().chain(known_texts(report)) {
                titles.add(key, index);
            }
        }
        let mut wanted = Vec::new();
        for (row, report, origin) in self.open() {
            if origin.repeats.is_some() && !is_same {
                continue;
            }
            let mut keys = titles_of(report, origin.filled_in);
            let own = keys.clone();
            if is_same {
                // Where many have one title, the text leads to the right one.
                keys.splice(0..0, text_of(report));
            }
            let found = titles.find(&keys, &self.taken);
            let agrees = |index: &usize| agree(report, &self.base[*index], is_same, is_exact);
            if is_same {
                let is_it = |index: &&usize| {
                    let known = &self.base[**index];
                    let is_text = report.abstract_.is_none() || report.abstract_ == known.abstract_;
                    is_text
                        && agrees(index)
                        && merged(known, report, origin.filled_in, self.topics) == *known
                };
                // Of several that say the same, it is the one with its title: another entry may be the other.
                let is_called = |index: &&usize| {
                    let titles = known_titles(&self.base[**index]);
                    titles.iter().any(|title| own.contains(title))
                };
                let called = found.iter().filter(is_called).find(is_it);
                if let Some(&index) = called.or_else(|| found.iter().find(is_it)) {
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
            for key in known_titles(report) {
                titles.add(key, index);
            }
        }
        let mut wanted = Vec::new();
        for (row, report, origin) in self.open() {
            if origin.id.is_some() || origin.repeats.is_some() {
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

/// Gives the keys of date and title of a report of the dossier. One that goes on for days is known by the
/// first of them, too.
fn known_titles(report: &Report) -> Vec<String> {
    let title = spelling(report.title.text.trim());
    let dates = dates_of(report).into_iter();
    dates.map(|date| format!("{date} title {title}")).collect()
}

/// Gives the keys of date and abstract of a report of the dossier.
fn known_texts(report: &Report) -> Vec<String> {
    let text = report.abstract_.iter();
    let keys = text.flat_map(|text| {
        let dates = dates_of(report).into_iter();
        dates.map(move |date| format!("{date} text {text}"))
    });
    keys.collect()
}

/// Gives the date of a report, and the date at which that begins.
fn dates_of(report: &Report) -> Vec<String> {
    let date = report.date.to_string();
    let start = date.split_once('/').map(|(start, _)| start.to_owned());
    std::iter::once(date).chain(start).collect()
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
