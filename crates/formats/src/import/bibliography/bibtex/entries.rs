//! The entries of a list, each of which is read or refused alone.

use std::collections::{HashMap, HashSet};
use std::ops::Range;

use biblatex::{
    Bibliography, ChunksExt, Entry, Field, Pair, ParseError, ParseErrorKind, RawBibliography,
    RawChunk, RawEntry, Spanned,
};

use super::links::Links;
use super::sections::{Lines, kind, sections};

/// The fields that name other entries, whose fields an entry then has, too.
const LINKS: [&str; 2] = ["crossref", "xdata"];

/// An entry that can be read.
pub struct Found {
    /// It, with what it has of others.
    pub entry: Entry,
    /// The names of others that were not followed.
    pub unfollowed: String,
}

/// An entry as it stands, and the offset at which it begins.
struct Raw<'s> {
    start: usize,
    entry: RawEntry<'s>,
}

/// Reads the entries in their order: each, or why it is refused.
pub fn entries(text: &str) -> Vec<Result<Found, String>> {
    let lines = Lines::of(text);
    let (raw, abbreviations) = raw(text, &lines);
    let mut abbreviations = Abbreviations::of(abbreviations);
    let mut keys = HashSet::new();
    let read = raw.into_iter().map(|raw| {
        let raw = raw?;
        let refusal = |error: ParseError| lines.unresolved(raw.start, &error);
        let mut alone = raw.entry.clone();
        alone.fields.retain(|field| !is_link(field));
        let needed = abbreviations.needed(&raw.entry).map_err(refusal)?;
        let read = parsed(vec![alone], needed).map_err(refusal)?;
        let entry = read.into_iter().next().ok_or("found no entry")?;
        let mut own = names(&entry, "ids");
        own.push(entry.key.clone());
        if let Some(key) = own.iter().find(|key| keys.contains(*key)) {
            return Err(format!(
                "found the key \"{key}\", which another entry has: give it one of its own"
            ));
        }
        keys.extend(own);
        Ok((raw.entry, entry))
    });
    let read: Vec<_> = read.collect();
    linked(read, &mut abbreviations)
}

/// Reads entries and abbreviations as they stand: all at once, or where that fails each by itself.
fn raw<'s>(text: &'s str, lines: &Lines) -> (Vec<Result<Raw<'s>, String>>, Vec<Pair<'s>>) {
    let parts = match RawBibliography::parse(text) {
        Ok(_) => vec![(0, text)],
        Err(_) => sections(text),
    };
    let (mut entries, mut abbreviations) = (Vec::new(), Vec::new());
    for (section, part) in parts {
        match RawBibliography::parse(part) {
            Ok(found) => {
                abbreviations.extend(found.abbreviations);
                entries.extend(found.entries.into_iter().map(|entry| {
                    Ok(Raw {
                        start: section + entry.span.start,
                        entry: entry.v,
                    })
                }));
            }
            // No report is lost with these.
            Err(_) if ["comment", "preamble"].contains(&kind(part).as_str()) => {}
            Err(error) => entries.push(Err(lines.unreadable(section, part, &error))),
        }
    }
    (entries, abbreviations)
}

/// Gives entries what they have of others. Where that fails, they are read without.
fn linked(
    read: Vec<Result<(RawEntry<'_>, Entry), String>>,
    abbreviations: &mut Abbreviations<'_>,
) -> Vec<Result<Found, String>> {
    let right = read.iter().flatten();
    let leads = right.map(|(raw, _)| (raw.key.v.to_owned(), linked_names(raw)));
    let leads: HashMap<_, _> = leads.filter(|(_, names)| !names.is_empty()).collect();
    let has_links = !leads.is_empty();
    let mut links = Links::new(leads);
    let mut all = Vec::new();
    let mut found: Vec<_> = read
        .into_iter()
        .map(|read| {
            let (mut raw, entry) = read?;
            let names = linked_names(&raw).join(", ");
            let is_followed = links.is_short(raw.key.v);
            if !is_followed {
                raw.fields.retain(|field| !is_link(field));
            }
            all.push(raw);
            let unfollowed = if is_followed { String::new() } else { names };
            Ok(Found { entry, unfollowed })
        })
        .collect();
    if has_links && let Ok(entries) = parsed(all, abbreviations.short()) {
        for (found, entry) in found.iter_mut().flatten().zip(entries) {
            found.entry = entry;
        }
    }
    found
}

/// Gives the names of the others that an entry names.
fn linked_names(entry: &RawEntry) -> Vec<String> {
    let fields = entry.fields.iter().filter(|field| is_link(field));
    let texts = fields.flat_map(|field| &field.value.v);
    let texts = texts.filter_map(|chunk| match chunk.v {
        RawChunk::Normal(text) => Some(text),
        RawChunk::Abbreviation(_) => None,
    });
    let names = texts.flat_map(|text| text.split(','));
    names.map(|name| name.trim().to_owned()).collect()
}

fn is_link(field: &Pair) -> bool {
    LINKS
        .iter()
        .any(|name| field.key.v.eq_ignore_ascii_case(name))
}

/// Gives the names in a field of an entry.
fn names(entry: &Entry, field: &str) -> Vec<String> {
    let text = entry.get(field).map(ChunksExt::format_verbatim);
    let names = text.iter().flat_map(|text| text.split(','));
    names.map(|name| name.trim().to_owned()).collect()
}

/// Reads entries with the abbreviations that they use.
fn parsed(entries: Vec<RawEntry>, abbreviations: Vec<Pair>) -> Result<Vec<Entry>, ParseError> {
    let entries = entries.into_iter().map(Spanned::detached);
    let raw = RawBibliography {
        preamble: String::new(),
        entries: entries.collect(),
        abbreviations,
    };
    Ok(Bibliography::from_raw(raw)?.into_vec())
}

/// The abbreviations that a list defines.
struct Abbreviations<'s> {
    pairs: HashMap<&'s str, Pair<'s>>,
    links: Links,
}

impl<'s> Abbreviations<'s> {
    fn of(pairs: Vec<Pair<'s>>) -> Self {
        let leads = pairs.iter().map(|pair| {
            let names = used(&pair.value.v).map(str::to_owned);
            (pair.key.v.to_owned(), names.collect())
        });
        Self {
            links: Links::new(leads.collect()),
            pairs: pairs.into_iter().map(|pair| (pair.key.v, pair)).collect(),
        }
    }

    /// Gives those that an entry uses, and those that these use.
    fn needed(&mut self, entry: &RawEntry<'s>) -> Result<Vec<Pair<'s>>, ParseError> {
        let fields = entry.fields.iter().flat_map(|field| &field.value.v);
        let mut open: Vec<_> = fields.filter_map(abbreviation).collect();
        let (mut needed, mut seen) = (Vec::new(), HashSet::new());
        while let Some((name, span)) = open.pop() {
            // One that is not defined is a month's, or is refused where the entry is read.
            let Some(pair) = self.pairs.get(name).filter(|_| seen.insert(name)) else {
                continue;
            };
            if !self.links.is_short(name) {
                let kind = ParseErrorKind::UnknownAbbreviation(name.to_owned());
                return Err(ParseError { span, kind });
            }
            let next = used(&pair.value.v);
            open.extend(next.map(|name| (name, span.clone())));
            needed.push(pair.clone());
        }
        Ok(needed)
    }

    /// Gives all that can be followed.
    fn short(&mut self) -> Vec<Pair<'s>> {
        let names = self.pairs.iter();
        let names = names.filter(|(name, _)| self.links.is_short(name));
        names.map(|(_, pair)| pair.clone()).collect()
    }
}

/// Gives the name of an abbreviation, and where it stands.
fn abbreviation<'s>(chunk: &Spanned<RawChunk<'s>>) -> Option<(&'s str, Range<usize>)> {
    match chunk.v {
        RawChunk::Abbreviation(name) => Some((name, chunk.span.clone())),
        RawChunk::Normal(_) => None,
    }
}

/// Gives the names of the abbreviations in a value.
fn used<'s>(value: &Field<'s>) -> impl Iterator<Item = &'s str> {
    let found = value.iter().filter_map(abbreviation);
    found.map(|(name, _)| name)
}
