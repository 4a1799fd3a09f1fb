//! Writes a changed dossier over the text of an earlier one: what is the same keeps its bytes.

mod layout;

use std::collections::{HashMap, HashSet};
use std::ops::Range;

use serde::Deserialize;

use super::check::json::{Member, elements, members, offset};
use super::dossier::Dossier;
use layout::Layout;

/// Gives the text of a dossier as an edit of the text of another one. Whatever says the same keeps its
/// bytes: order, white space and escapes, down to the single field. What is new is written as the rest
/// is indented. New reports and topics stand after the others.
///
/// # Errors
/// Gives serde's error where the earlier text is no JSON.
///
/// ```
/// let text = include_str!("../../../tests/fixtures/examplia.json");
/// let dossier = dossier::check::read(text.as_bytes()).dossier.expect("a dossier");
/// assert_eq!(dossier::rewrite(text, &dossier)?, text);
/// # Ok::<(), serde_json::Error>(())
/// ```
pub fn rewrite(text: &str, dossier: &Dossier) -> serde_json::Result<String> {
    let new = serde_json::to_string(dossier)?;
    let mut rewriting = Rewriting {
        text,
        layout: Layout::of(text),
        edits: Vec::new(),
    };
    rewriting.value(text.trim(), &new)?;
    Ok(rewriting.apply())
}

/// An edit of a text.
struct Rewriting<'a> {
    text: &'a str,
    layout: Layout,
    /// The bytes that are replaced, and what replaces them, in the order of the text.
    edits: Vec<(Range<usize>, String)>,
}

/// The id of a report, a topic or another thing that a list tells apart by it.
#[derive(Deserialize)]
struct Identified {
    id: String,
}

impl<'a> Rewriting<'a> {
    fn apply(self) -> String {
        let mut text = String::with_capacity(self.text.len());
        let mut end = 0;
        for (range, new) in self.edits {
            text += &self.text[end..range.start];
            text += &new;
            end = range.end;
        }
        text + &self.text[end..]
    }

    /// Makes a value say what another one says.
    fn value(&mut self, old: &'a str, new: &str) -> serde_json::Result<()> {
        match (old.as_bytes().first(), new.as_bytes().first()) {
            (Some(b'{'), Some(b'{')) => self.object(old, new),
            (Some(b'['), Some(b'[')) => self.list(old, new),
            _ => {
                if old != new && !is_same(old, new)? {
                    self.replace(old, new);
                }
                Ok(())
            }
        }
    }

    fn replace(&mut self, old: &'a str, new: &str) {
        let start = offset(self.text, old);
        let new = self.layout.written(new, self.indentation(start));
        self.edits.push((start..start + old.len(), new));
    }

    fn insert(&mut self, at: usize, new: String) {
        self.edits.push((at..at, new));
    }

    fn object(&mut self, old: &'a str, new: &str) -> serde_json::Result<()> {
        let (before, after) = (members(old)?, members(new)?);
        let known: HashSet<_> = before.iter().map(|member| member.key.as_ref()).collect();
        if !after.iter().any(|it| known.contains(it.key.as_ref())) {
            if !after.is_empty() || !before.iter().all(|it| is_default(it.value)) {
                self.replace(old, new);
            }
            return Ok(());
        }
        // What is new follows the member that stands before it in the order of the fields.
        let mut follow: HashMap<Option<&str>, Vec<&Member<'_>>> = HashMap::new();
        let mut last = None;
        for member in &after {
            if known.contains(member.key.as_ref()) {
                last = Some(member.key.as_ref());
            } else {
                follow.entry(last).or_default().push(member);
            }
        }
        let first = offset(self.text, before[0].place);
        for member in follow.remove(&None).unwrap_or_default() {
            let (space, written) = self.member(first, member);
            self.insert(first, format!("{written},{space}"));
        }
        let after: HashMap<_, _> = after.iter().map(|it| (it.key.as_ref(), it.value)).collect();
        let kept = |member: &Member<'_>| {
            after.contains_key(member.key.as_ref()) || is_default(member.value)
        };
        let spans: Vec<_> = before.iter().map(|it| span(self.text, it)).collect();
        let are_kept: Vec<_> = before.iter().map(kept).collect();
        for (index, member) in before.iter().enumerate() {
            let place = spans[index].start;
            match after.get(member.key.as_ref()) {
                Some(value) => self.value(member.value, value)?,
                None if are_kept[index] => {}
                None => self.remove(index, &spans, &are_kept),
            }
            for new in follow
                .remove(&Some(member.key.as_ref()))
                .unwrap_or_default()
            {
                let (space, written) = self.member(place, new);
                self.insert(spans[index].end, format!(",{space}{written}"));
            }
        }
        Ok(())
    }

    /// Writes a member as it stands beside one that begins at a place: the space before it, and its text.
    fn member(&self, beside: usize, member: &Member<'_>) -> (String, String) {
        let indentation = self.indentation(beside);
        let value = self.layout.written(member.value, indentation);
        let colon = self.layout.colon();
        let space = self.layout.space(indentation);
        (space, format!("\"{}\"{colon}{value}", member.key))
    }

    fn list(&mut self, old: &'a str, new: &str) -> serde_json::Result<()> {
        let (before, after) = (elements(old)?, elements(new)?);
        let Some(pairs) = pairs(&before, &after) else {
            if !is_same(old, new)? {
                self.replace(old, new);
            }
            return Ok(());
        };
        let spans: Vec<_> = before.iter().map(|it| range(self.text, it)).collect();
        let are_kept: Vec<_> = pairs.iter().map(Option::is_some).collect();
        for (index, pair) in pairs.iter().enumerate() {
            match pair {
                Some(pair) => self.value(before[index], after[*pair])?,
                None => self.remove(index, &spans, &are_kept),
            }
        }
        let taken: HashSet<_> = pairs.into_iter().flatten().collect();
        let last = &spans[spans.len() - 1];
        for (index, element) in after.iter().enumerate() {
            if !taken.contains(&index) {
                let indentation = self.indentation(last.start);
                let space = self.layout.space(indentation);
                let written = self.layout.written(element, indentation);
                self.insert(last.end, format!(",{space}{written}"));
            }
        }
        Ok(())
    }

    /// Removes one of several parts, of which at least one is kept, and the comma beside it.
    fn remove(&mut self, index: usize, spans: &[Range<usize>], are_kept: &[bool]) {
        let range = if are_kept[..index].contains(&true) {
            spans[index - 1].end..spans[index].end
        } else {
            spans[index].start..spans[index + 1].start
        };
        self.edits.push((range, String::new()));
    }

    /// Gives the white space before what begins at a place, where nothing else stands before it on its
    /// line.
    fn indentation(&self, place: usize) -> Option<&'a str> {
        let line = self.text[..place].rfind('\n').map_or(0, |at| at + 1);
        let before = &self.text[line..place];
        let bare = before.trim_start();
        let is_key = |bare: &str| {
            let (_, rest) = bare.strip_prefix('"')?.split_once('"')?;
            (rest.trim() == ":").then_some(())
        };
        let is_first = bare.is_empty() || is_key(bare).is_some();
        is_first.then(|| &before[..before.len() - bare.len()])
    }
}

/// Finds for each element the one of another list that takes its place: by ids where all have one, else by
/// their order. Gives nothing where the other list is to be written anew.
fn pairs(before: &[&str], after: &[&str]) -> Option<Vec<Option<usize>>> {
    let id = |element: &&str| {
        serde_json::from_str(element)
            .ok()
            .map(|it: Identified| it.id)
    };
    let ids = |list: &[&str]| list.iter().map(id).collect::<Option<Vec<_>>>();
    let pairs: Vec<_> = match (ids(before), ids(after)) {
        (Some(old), Some(new)) => {
            let places = new.iter().enumerate().map(|(index, id)| (id, index));
            let places: HashMap<_, _> = places.collect();
            old.iter().map(|id| places.get(id).copied()).collect()
        }
        _ if before.len() <= after.len() => (0..before.len()).map(Some).collect(),
        _ => return None,
    };
    let kept: Vec<_> = pairs.iter().flatten().collect();
    (!kept.is_empty() && kept.is_sorted_by(|a, b| a < b)).then_some(pairs)
}

/// Tells whether two texts are the same value. Numbers are the same where they are written in one way.
fn is_same(old: &str, new: &str) -> serde_json::Result<bool> {
    if old.starts_with(|first: char| first == '-' || first.is_ascii_digit()) {
        return Ok(old == new);
    }
    let value = serde_json::from_str::<serde_json::Value>;
    Ok(value(old)? == value(new)?)
}

/// Tells whether a value says what its absence says.
fn is_default(value: &str) -> bool {
    let inside = |text: &str| text[1..text.len() - 1].trim().is_empty();
    matches!(value, "null" | "false") || value.starts_with(['[', '{']) && inside(value)
}

fn range(text: &str, part: &str) -> Range<usize> {
    let start = offset(text, part);
    start..start + part.len()
}

/// Gives the bytes of a member, from its key to the end of its value.
fn span(text: &str, member: &Member<'_>) -> Range<usize> {
    offset(text, member.place)..range(text, member.value).end
}
