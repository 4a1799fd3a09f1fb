//! Sums up what an import says: one line for each column and kind of remark.

use std::collections::HashMap;

use dossier::{Diagnostic, RowLocation, Severity};

use super::excerpt::excerpt;
use super::plan::OFFER;
use super::rules::{MISSING_VALUE, NO_PLACE};

/// How many lines a summary has at most.
const MOST: usize = 20;

/// How many places or values of one kind are shown.
const SHOWN: usize = 6;

/// How many whole messages of one kind are shown.
const MESSAGES: usize = 3;

/// What stands before what a value became.
const BECAME: [&str; 2] = ["written as ", "read as "];

/// Sums up diagnostics: those of one rule, one column and one kind become one, with their places and
/// values as far as a line can show them. Where these are still more than some twenty, those of one rule
/// become one. A diagnostic that is the only one of its kind stays as it is.
#[must_use]
pub fn summary(diagnostics: &[Diagnostic]) -> Vec<Diagnostic> {
    let steps: [fn(&Diagnostic) -> Key; 5] = [by_kind, by_filled, by_left_out, by_column, by_rule];
    let mut groups = Vec::new();
    for step in steps {
        groups = group(diagnostics, step);
        if groups.len() <= MOST {
            break;
        }
    }
    let mut lines: Vec<_> = groups.iter().map(|group| line(group)).collect();
    if lines.len() > MOST {
        let more = lines.len() - (MOST - 1);
        lines.truncate(MOST - 1);
        let message = format!("{more} more kinds of remarks, of which --verbose tells each");
        lines.push(Diagnostic::warning(NO_PLACE, message));
    }
    lines
}

/// What diagnostics of one line have in common.
type Key = (Severity, &'static str, String, String);

fn group(diagnostics: &[Diagnostic], key: fn(&Diagnostic) -> Key) -> Vec<Vec<&Diagnostic>> {
    let mut groups: Vec<Vec<&Diagnostic>> = Vec::new();
    let mut places: HashMap<Key, usize> = HashMap::new();
    for diagnostic in diagnostics {
        let place = *places.entry(key(diagnostic)).or_insert(groups.len());
        if place == groups.len() {
            groups.push(Vec::new());
        }
        groups[place].push(diagnostic);
    }
    groups
}

fn by_kind(diagnostic: &Diagnostic) -> Key {
    let (_, kind) = parts(&diagnostic.message);
    let kind = if row(diagnostic) == RowLocation::Whole {
        diagnostic.message.clone()
    } else {
        bare(kind)
    };
    (
        diagnostic.severity,
        diagnostic.rule,
        field(diagnostic).to_owned(),
        kind,
    )
}

/// As [`by_kind`], but all that was filled in is one.
fn by_filled(diagnostic: &Diagnostic) -> Key {
    if diagnostic.rule == MISSING_VALUE {
        by_rule(diagnostic)
    } else {
        by_kind(diagnostic)
    }
}

/// As [`by_filled`], but all columns without a place are one.
fn by_left_out(diagnostic: &Diagnostic) -> Key {
    if diagnostic.message.starts_with(OFFER) {
        let (severity, rule, field, _) = by_rule(diagnostic);
        (severity, rule, field, OFFER.to_owned())
    } else if parts(&diagnostic.message).1 == LEFT_OUT && row(diagnostic) != RowLocation::Whole {
        by_rule(diagnostic)
    } else {
        by_filled(diagnostic)
    }
}

/// As [`by_left_out`], but all that is said of a column is one.
fn by_column(diagnostic: &Diagnostic) -> Key {
    let (severity, rule, field, kind) = by_left_out(diagnostic);
    let is_row = row(diagnostic) != RowLocation::Whole;
    (
        severity,
        rule,
        field,
        if is_row { String::new() } else { kind },
    )
}

fn by_rule(diagnostic: &Diagnostic) -> Key {
    (
        diagnostic.severity,
        diagnostic.rule,
        String::new(),
        String::new(),
    )
}

/// What is said of a value for which a dossier has no place.
const LEFT_OUT: &str = "left out";

/// Splits a message into the value that it is about, and what it says of it.
fn parts(message: &str) -> (&str, &str) {
    if let Some(value) = message.strip_prefix("left out: ") {
        return match quoted(value) {
            Some((value, rest)) if !rest.is_empty() => (value, rest.trim_start_matches([',', ' '])),
            _ => (value, LEFT_OUT),
        };
    }
    match quoted(message) {
        Some((value, rest)) => (value, rest.trim_start_matches([':', ',', ' '])),
        None => ("", message),
    }
}

/// Splits off a value in quotation marks.
fn quoted(text: &str) -> Option<(&str, &str)> {
    let rest = text.strip_prefix('"')?;
    let end = rest
        .match_indices('"')
        .map(|(at, _)| at)
        .find(|at| rest[at + 1..].is_empty() || rest[at + 1..].starts_with([' ', ',', ':']))?;
    Some((&rest[..end], &rest[end + 1..]))
}

/// Gives what a message says without the values in it: numbers, and what follows "written as" or "read
/// as". One that names another row stays as it is, as it is true of that row only.
fn bare(message: &str) -> String {
    if message.contains("repeats ") || message.contains("is the id of ") {
        return message.to_owned();
    }
    let message = became(message).map_or(message, |(before, _)| before);
    let mut bare = String::new();
    for character in message.chars() {
        let character = if character.is_ascii_digit() {
            '#'
        } else {
            character
        };
        if character != '#' || !bare.ends_with('#') {
            bare.push(character);
        }
    }
    bare
}

/// Splits off what a value became: what follows "written as" or "read as".
fn became(message: &str) -> Option<(&str, &str)> {
    let mut ends = BECAME
        .iter()
        .filter_map(|words| Some(message.find(words)? + words.len()));
    ends.next().map(|end| message.split_at(end))
}

fn row(diagnostic: &Diagnostic) -> RowLocation {
    let part = diagnostic.location.part.as_ref();
    part.map_or(RowLocation::Whole, |part| part.row)
}

fn field(diagnostic: &Diagnostic) -> &str {
    let part = diagnostic.location.part.as_ref();
    part.and_then(|part| part.field.as_deref())
        .unwrap_or_default()
}

/// Makes one line of a group.
fn line(group: &[&Diagnostic]) -> Diagnostic {
    let [first, _, ..] = group else {
        return group[0].clone();
    };
    let fields = distinct(group.iter().map(|diagnostic| field(diagnostic)));
    let (value, kind) = parts(&first.message);
    let is_same = |other: &&Diagnostic| bare(parts(&other.message).1) == bare(kind);
    let is_alike = group.iter().all(is_same);
    let is_one_kind = group.iter().all(|other| {
        parts(&other.message).1 == kind && parts(&other.message).0.is_empty() == value.is_empty()
    });
    let is_left_out = is_one_kind && kind == LEFT_OUT;
    let message = if first.message.starts_with(OFFER) {
        offers(group)
    } else if first.rule == MISSING_VALUE {
        format!("{}: filled in", some(&fields, fields.len()))
    } else if row(first) == RowLocation::Whole {
        format!("{}; and {} more", first.brief(), group.len() - 1)
    } else if is_left_out {
        left_out(group, &fields)
    } else if is_one_kind {
        let places = places(group, SHOWN, value_of);
        format!(
            "{places}: {}",
            if value.is_empty() {
                &first.message
            } else {
                kind
            }
        )
    } else if is_alike && let Some(pairs) = pairs(group) {
        format!("{}: {pairs}", places(group, SHOWN, |_| String::new()))
    } else if is_alike {
        places(group, MESSAGES, |other| format!(" ({})", other.message))
    } else {
        kinds(group)
    };
    let is_row = matches!(row(first), RowLocation::Row(_));
    let field = match fields.as_slice() {
        _ if first.message.starts_with(OFFER) => String::new(),
        [field] if !field.is_empty() && is_row => format!("column {field}"),
        [field] => (*field).to_owned(),
        _ => String::new(),
    };
    let mut line = (*first).clone();
    line.location.part = None;
    line.message = message;
    line.in_part(RowLocation::Whole, &field)
}

/// Names the columns of several offers, each with its kind.
fn offers(group: &[&Diagnostic]) -> String {
    let columns: Vec<_> = group
        .iter()
        .map(|offer| {
            let name = field(offer).strip_prefix("column ").unwrap_or_default();
            let kind = offer.message.rsplit_once("of kind ");
            let kind = kind.map_or("pictures", |(_, kind)| kind);
            format!("{name} ({kind})")
        })
        .collect();
    let columns: Vec<_> = columns.iter().map(String::as_str).collect();
    format!(
        "{OFFER}{} columns: {}; --keep NAME,NAME publishes some as fields, --keep-all all",
        columns.len(),
        some(&columns, 40)
    )
}

/// Gives the value of a message as it stands behind a place.
fn value_of(diagnostic: &Diagnostic) -> String {
    match parts(&diagnostic.message).0 {
        "" => String::new(),
        value => format!(" (\"{}\")", excerpt(value)),
    }
}

/// Says which values were left out, and of which places where these are few.
fn left_out(group: &[&Diagnostic], fields: &[&str]) -> String {
    let is_few = group.len() <= SHOWN;
    if let ([_], true) = (fields, is_few) {
        return format!("left out of {}", places(group, SHOWN, value_of));
    }
    if is_few {
        let values = group.iter().map(|other| {
            let part = other.location.part.as_ref().map(ToString::to_string);
            format!("{}{}", part.unwrap_or_default(), value_of(other))
        });
        let values: Vec<_> = values.collect();
        return format!(
            "left out of {} columns: {}",
            fields.len(),
            values.join("; ")
        );
    }
    if fields.len() > 1 {
        return format!(
            "left out {} values of {} columns: {}",
            group.len(),
            fields.len(),
            some(fields, 40)
        );
    }
    let values = distinct(group.iter().map(|other| parts(&other.message).0));
    let quoted: Vec<_> = values
        .iter()
        .map(|value| format!("\"{}\"", excerpt(value)))
        .collect();
    let quoted: Vec<_> = quoted.iter().map(String::as_str).collect();
    format!("left out of {}: {}", count(group), some(&quoted, 3))
}

/// Says of each value what it became, where all messages say that.
fn pairs(group: &[&Diagnostic]) -> Option<String> {
    let (before, _) = became(parts(&group[0].message).1)?;
    let pairs: Option<Vec<_>> = group
        .iter()
        .map(|other| {
            let (value, kind) = parts(&other.message);
            let (_, became) = became(kind).filter(|_| !value.is_empty())?;
            Some(format!("\"{}\" as {}", excerpt(value), excerpt(became)))
        })
        .collect();
    let pairs = pairs?;
    let pairs = distinct(pairs.iter().map(String::as_str));
    let verb = if before.ends_with(BECAME[0]) {
        "written"
    } else {
        "read"
    };
    Some(format!("{verb} otherwise: {}", some(&pairs, SHOWN)))
}

/// Counts remarks by what they say, and shows the first of each kind.
fn kinds(group: &[&Diagnostic]) -> String {
    let mut kinds: Vec<(&Diagnostic, usize)> = Vec::new();
    let mut known: HashMap<Key, usize> = HashMap::new();
    for diagnostic in group {
        let at = *known.entry(by_kind(diagnostic)).or_insert(kinds.len());
        if at == kinds.len() {
            kinds.push((*diagnostic, 0));
        }
        kinds[at].1 += 1;
    }
    let shown: Vec<_> = kinds.iter().take(MESSAGES).collect();
    let rest: usize = kinds.iter().skip(MESSAGES).map(|(_, count)| count).sum();
    let mut texts: Vec<_> = shown
        .iter()
        .map(|(first, count)| match count - 1 {
            0 => first.brief(),
            more => format!("{} (and {more} more of this kind)", first.brief()),
        })
        .collect();
    if rest > 0 {
        texts.push(format!("{rest} of other kinds"));
    }
    let places = places(group, SHOWN, |_| String::new());
    format!("{places}: {}", texts.join("; "))
}

/// Gives the places of a group, and what is to be said of each, as far as a line can show them.
fn places(group: &[&Diagnostic], shown: usize, said: impl Fn(&Diagnostic) -> String) -> String {
    let shown = group.iter().take(shown);
    let shown: Vec<_> = shown
        .map(|diagnostic| format!("{}{}", number(row(diagnostic)).1, said(diagnostic)))
        .collect();
    let (noun, _) = number(row(group[0]));
    let more = group.len() - shown.len();
    let more = if more == 0 {
        String::new()
    } else {
        format!(" and {more} more")
    };
    format!("{noun} {}{more}", shown.join(", "))
}

/// Counts the places of a group.
fn count(group: &[&Diagnostic]) -> String {
    let (noun, _) = number(row(group[0]));
    format!("{} {noun}", group.len())
}

/// Gives what places of a kind are called, and the number of one.
fn number(row: RowLocation) -> (&'static str, usize) {
    match row {
        RowLocation::Whole => ("", 0),
        RowLocation::Row(row) => ("rows", row),
        RowLocation::Line(line) => ("lines", line),
        RowLocation::Event(event) => ("events", event),
        RowLocation::Era(era) => ("eras", era),
        RowLocation::Entry(entry) => ("entries", entry),
    }
}

/// Gives each text once, in the order of the first.
fn distinct<'a>(texts: impl Iterator<Item = &'a str>) -> Vec<&'a str> {
    let mut seen = std::collections::HashSet::new();
    texts.filter(|text| seen.insert(*text)).collect()
}

/// Joins as many texts as are to be shown, and counts the others.
fn some(texts: &[&str], shown: usize) -> String {
    let more = texts.len().saturating_sub(shown);
    let joined = texts[..texts.len() - more].join(", ");
    if more == 0 {
        joined
    } else {
        format!("{joined} and {more} more")
    }
}
