//! Finds every fault of shape, and repairs the text so that the other rules can go on.

use std::borrow::Cow;
use std::collections::HashSet;

use crate::{Date, Diagnostic, ParseError};

use super::AsWritten;
use super::json::{Member, elements, escaped, members, offset};
use super::shape::{DOSSIER, Field, Need, Shape};
use super::text::{clip, quote};

/// From what likeness on (0 to 1, Jaro and Winkler's measure) a name may be meant by another.
const ALIKE: f64 = 0.6;

/// From what likeness on there is hardly a doubt.
const MEANT: f64 = 0.8;

/// A text that has the shape of a dataset, and what was wrong with the one it was made of.
pub(super) struct Recovered {
    /// The text, placeholders in the stead of what was refused.
    pub(super) text: String,
    /// The faults, each with the byte at which it stands.
    pub(super) found: Vec<(usize, Diagnostic)>,
    /// The pointers at which placeholders stand.
    placeholders: HashSet<String>,
}

impl Recovered {
    /// Repairs a text, which is JSON. `written` reads dates as people write them.
    pub(super) fn of(text: &str, written: AsWritten) -> Self {
        let mut recovery = Recovery {
            whole: text,
            written,
            pointer: String::new(),
            recovered: Self {
                text: String::with_capacity(text.len()),
                found: Vec::new(),
                placeholders: HashSet::new(),
            },
        };
        recovery.value(text.trim(), &DOSSIER);
        recovery.recovered
    }

    /// Tells whether a pointer leads to a placeholder or into one: what a rule says of that is not
    /// about the dataset.
    pub(super) fn made_up(&self, pointer: &str) -> bool {
        let ends = pointer.match_indices('/').map(|(end, _)| end);
        ends.chain([pointer.len()])
            .any(|end| self.placeholders.contains(&pointer[..end]))
    }
}

struct Recovery<'a> {
    whole: &'a str,
    written: AsWritten,
    pointer: String,
    recovered: Recovered,
}

impl<'a> Recovery<'a> {
    /// Writes a value, or what stands in for it.
    fn value(&mut self, value: &'a str, shape: &Shape) {
        match (shape, value.as_bytes().first()) {
            (Shape::Object(_, fits), Some(b'{')) if fits(value) => self.recovered.text += value,
            (Shape::Object(fields, _), Some(b'{')) => match members(value) {
                Ok(members) => self.object(value, &members, fields),
                Err(error) => self.refuse(value, shape, reason(&error)),
            },
            (Shape::List(inner), Some(b'[')) => match elements(value) {
                Ok(elements) => self.list(&elements, inner),
                Err(error) => self.refuse(value, shape, reason(&error)),
            },
            (Shape::Text(refuse, sample), Some(b'"')) => {
                match serde_json::from_str::<Cow<str>>(value) {
                    Ok(text) => match refuse(&text) {
                        None => self.recovered.text += value,
                        Some(error) => {
                            let found = quote(&error.found);
                            let advice = self.advice(&text, *refuse, sample);
                            let message =
                                format!("found {found}, expected {}{advice}", error.expected);
                            self.refuse(value, shape, message);
                        }
                    },
                    Err(error) => self.refuse(value, shape, reason(&error)),
                }
            }
            (Shape::Map(refuse, inner), Some(b'{')) => match members(value) {
                Ok(members) => self.map(&members, *refuse, inner),
                Err(error) => self.refuse(value, shape, reason(&error)),
            },
            (Shape::Either(shapes), Some(&first)) if shape.may_begin_with(first) => {
                let mut shapes = shapes.iter();
                let inner = shapes.find(|shape| shape.may_begin_with(first));
                self.value(value, inner.expect("one of them begins so"));
            }
            (Shape::Number | Shape::Decimal, _) if shape.takes_number(value) => {
                self.recovered.text += value;
            }
            (Shape::Truth, Some(b't' | b'f')) => self.recovered.text += value,
            (_, first) => {
                let found = match first {
                    Some(b'{') => Cow::from("an object"),
                    Some(b'[') => "a list".into(),
                    _ => clip(value).into(),
                };
                let message = format!("found {found}, expected {}", shape.expected());
                self.refuse(value, shape, message);
            }
        }
    }

    /// Says how a date is written here, where people write it in a way that can be read in one way only.
    fn advice(&self, text: &str, refuse: fn(&str) -> Option<ParseError>, sample: &str) -> String {
        let is_date = sample.parse::<Date>().is_ok();
        let date = is_date.then(|| (self.written)(text)).flatten();
        let date = date.map(|date| date.to_string());
        let date = date.filter(|date| refuse(date).is_none());
        date.map_or_else(String::new, |date| format!(": write \"{date}\""))
    }

    fn list(&mut self, elements: &[&'a str], shape: &Shape) {
        self.recovered.text.push('[');
        for (index, element) in elements.iter().enumerate() {
            if index > 0 {
                self.recovered.text.push(',');
            }
            self.inside(&index.to_string(), |recovery| {
                recovery.value(element, shape);
            });
        }
        self.recovered.text.push(']');
    }

    fn map(
        &mut self,
        members: &[Member<'a>],
        refuse: fn(&str) -> Option<ParseError>,
        shape: &Shape,
    ) {
        self.recovered.text.push('{');
        let mut seen = HashSet::new();
        for member in members {
            self.inside(&member.key, |recovery| {
                if let Some(error) = refuse(&member.key) {
                    let found = quote(&error.found);
                    let message = format!("found {found}, expected {}", error.expected);
                    recovery.report(member.place, "shape", message);
                } else if seen.insert(member.key.as_ref()) {
                    recovery.begin(&member.key);
                    recovery.value(member.value, shape);
                } else {
                    recovery.repeated(member);
                }
            });
        }
        self.recovered.text.push('}');
    }

    fn object(&mut self, value: &'a str, members: &[Member<'a>], fields: &[Field]) {
        self.recovered.text.push('{');
        let there: HashSet<_> = members.iter().map(|member| member.key.as_ref()).collect();
        let mut seen = HashSet::new();
        let mut meant = HashSet::new();
        for member in members {
            let field = fields.iter().find(|field| field.name == member.key);
            let is_new = seen.insert(member.key.as_ref());
            self.inside(&member.key, |recovery| match field {
                None => meant.extend(recovery.unknown(member, fields, &there)),
                Some(_) if !is_new => recovery.repeated(member),
                Some(field) => {
                    recovery.begin(field.name);
                    if field.need == Need::Nullable && member.value == "null" {
                        recovery.recovered.text += "null";
                    } else {
                        recovery.value(member.value, field.shape);
                    }
                }
            });
        }
        for field in fields {
            if field.need == Need::Required && !seen.contains(field.name) {
                // One that is only misspelt was reported as such.
                if !meant.contains(field.name) {
                    let message = format!(
                        "found no \"{}\", expected one: add it, with {}",
                        field.name,
                        field.shape.expected()
                    );
                    self.report(value, "missing-field", message);
                }
                self.begin(field.name);
                self.inside(field.name, |recovery| recovery.make_up(field.shape));
            }
        }
        self.recovered.text.push('}');
    }

    fn repeated(&mut self, member: &Member<'a>) {
        let message = format!(
            "found {} a second time in one object, expected it once: remove one",
            quote(&member.key)
        );
        self.report(member.place, "repeated-field", message);
    }

    /// Reports a field that is not known, and gives the one that may be meant: one that is not there
    /// already.
    fn unknown(
        &mut self,
        member: &Member<'a>,
        fields: &[Field],
        there: &HashSet<&str>,
    ) -> Option<&'static str> {
        let names = fields.iter().map(|field| field.name);
        let alike = names
            .clone()
            .filter(|name| !there.contains(name))
            .map(|name| (strsim::jaro_winkler(name, &beginning(&member.key)), name))
            .filter(|(likeness, _)| *likeness > ALIKE)
            .max_by(|(a, _), (b, _)| a.total_cmp(b));
        let expected = if let Some((_, name)) = alike {
            format!("did you mean \"{name}\"?")
        } else {
            let names: Vec<_> = names.map(|name| format!("\"{name}\"")).collect();
            format!("expected one of {}", names.join(", "))
        };
        let message = format!(
            "found {}, which is no field here: {expected}",
            quote(&member.key)
        );
        self.report(member.place, "unknown-field", message);
        let meant = alike.filter(|(likeness, _)| *likeness > MEANT);
        meant.map(|(_, name)| name)
    }

    /// Goes one token deeper.
    fn inside(&mut self, token: &str, work: impl FnOnce(&mut Self)) {
        let length = self.pointer.len();
        self.pointer.push('/');
        self.pointer += &escaped(token);
        work(self);
        self.pointer.truncate(length);
    }

    /// Begins a member of the object that is being written.
    fn begin(&mut self, name: &str) {
        if !self.recovered.text.ends_with('{') {
            self.recovered.text.push(',');
        }
        self.recovered.text.extend(["\"", name, "\":"]);
    }

    /// Reports what was found, and writes what stands in for it.
    fn refuse(&mut self, value: &'a str, shape: &Shape, message: String) {
        self.report(value, "shape", message);
        self.make_up(shape);
    }

    fn make_up(&mut self, shape: &Shape) {
        self.recovered.placeholders.insert(self.pointer.clone());
        self.recovered.text += &shape.placeholder();
    }

    fn report(&mut self, place: &'a str, rule: &'static str, message: String) {
        let diagnostic = Diagnostic::error(rule, message).at(self.pointer.clone());
        self.recovered
            .found
            .push((offset(self.whole, place), diagnostic));
    }
}

/// Shortens a name that is to be compared, so that the work stays small.
fn beginning(name: &str) -> String {
    name.chars().take(40).collect()
}

/// Says why serde refused a piece, without its own line and column: the piece is located in the
/// whole text.
fn reason(error: &serde_json::Error) -> String {
    let place = format!(" at line {} column {}", error.line(), error.column());
    let message = error.to_string();
    let message = message.strip_suffix(&place).unwrap_or(&message);
    format!("found a text or number that JSON does not allow: {message}")
}
