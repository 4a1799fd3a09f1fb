//! Writes a changed dossier over the text of an earlier one: what is the same keeps its bytes.

mod layout;
mod pairs;

use std::collections::{HashMap, HashSet};
use std::ops::Range;

use super::check::json::{Member, elements, members, offset};
use super::dossier::Dossier;
use layout::Layout;
use pairs::pairs;

/// Gives the text of a dossier as an edit of the text of another one. Whatever says the same keeps its
/// bytes: order, white space and escapes, down to the single field. What is new is written as the rest
/// is indented, and what stands in another place keeps its bytes there.
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
    let layout = Layout::of(text);
    let rewriting = Rewriting::new(text, &layout);
    rewriting.written(text, text.trim(), &new)
}

/// An edit of a text.
struct Rewriting<'a> {
    text: &'a str,
    layout: &'a Layout,
    /// The bytes that are replaced, and what replaces them, in the order of the text.
    edits: Vec<(Range<usize>, String)>,
}

impl<'a> Rewriting<'a> {
    fn new(text: &'a str, layout: &'a Layout) -> Self {
        Self {
            text,
            layout,
            edits: Vec::new(),
        }
    }

    /// Gives a part of the text in which a value says what another one says.
    fn written(mut self, part: &str, old: &'a str, new: &str) -> serde_json::Result<String> {
        self.value(old, new)?;
        let part = range(self.text, part);
        let mut text = String::with_capacity(part.len());
        let mut end = part.start;
        for (range, new) in self.edits {
            text += &self.text[end..range.start];
            text += &new;
            end = range.end;
        }
        Ok(text + &self.text[end..part.end])
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
        let pairs = pairs(&before, &after);
        let kept: Vec<_> = pairs.iter().flatten().collect();
        if kept.is_empty() {
            if !is_same(old, new)? {
                self.replace(old, new);
            }
            return Ok(());
        }
        if !kept.is_sorted_by(|a, b| a < b) {
            return self.reordered(&before, &after, &pairs);
        }
        let spans: Vec<_> = before.iter().map(|it| range(self.text, it)).collect();
        let are_kept: Vec<_> = pairs.iter().map(Option::is_some).collect();
        let mut written = 0;
        for (index, pair) in pairs.iter().enumerate() {
            let Some(pair) = *pair else {
                self.remove(index, &spans, &are_kept);
                continue;
            };
            if written == 0 {
                self.insert_elements(&after[..pair], &spans[index], true);
            }
            self.value(before[index], after[pair])?;
            let next = pairs[index + 1..].iter().flatten().next();
            written = next.copied().unwrap_or(after.len());
            self.insert_elements(&after[pair + 1..written], &spans[index], false);
        }
        Ok(())
    }

    /// Inserts new elements of a list before or after another one.
    fn insert_elements(&mut self, new: &[&str], beside: &Range<usize>, is_before: bool) {
        if new.is_empty() {
            return;
        }
        let indentation = self.indentation(beside.start);
        let space = self.layout.space(indentation);
        for element in new {
            let written = self.layout.written(element, indentation);
            if is_before {
                self.insert(beside.start, format!("{written},{space}"));
            } else {
                self.insert(beside.end, format!(",{space}{written}"));
            }
        }
    }

    /// Makes a list say what another one says, of which elements stand in another order: each is written
    /// as it stands in the text.
    fn reordered(
        &mut self,
        before: &[&'a str],
        after: &[&str],
        pairs: &[Option<usize>],
    ) -> serde_json::Result<()> {
        let places = pairs.iter().enumerate();
        let places = places.filter_map(|(index, pair)| Some(((*pair)?, index)));
        let places: HashMap<_, _> = places.collect();
        let indentation = self.indentation(offset(self.text, before[0]));
        let space = self.layout.space(indentation);
        let mut elements = Vec::with_capacity(after.len());
        for (index, element) in after.iter().enumerate() {
            elements.push(match places.get(&index) {
                Some(place) => {
                    let old = before[*place];
                    Self::new(self.text, self.layout).written(old, old, element)?
                }
                None => self.layout.written(element, indentation),
            });
        }
        let first = offset(self.text, before[0]);
        let last = range(self.text, before[before.len() - 1]);
        let elements = elements.join(&format!(",{space}"));
        self.edits.push((first..last.end, elements));
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
