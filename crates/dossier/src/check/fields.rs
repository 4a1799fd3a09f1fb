//! Rules for the fields of the dossier's own, and for what reports say in them.

use std::collections::{HashMap, HashSet};

use crate::{
    ADDRESS, Diagnostic, Dossier, Field, FieldKind, FieldValue, LINE, Number, Place, Report,
    TypedValue,
};

use super::text::{self, Size, clip, quote};

/// Gives what is wrong with the fields and their values, in no particular order.
pub(super) fn diagnostics(dossier: &Dossier) -> Vec<Diagnostic> {
    let known = dossier.fields.iter();
    let mut rules = Rules {
        known: known.map(|field| (field.id.as_str(), field)).collect(),
        diagnostics: Vec::new(),
    };
    for (index, report) in dossier.reports.iter().enumerate() {
        rules.report(&format!("/reports/{index}/fields"), report);
    }
    for (index, field) in dossier.fields.iter().enumerate() {
        rules.declaration(dossier, &format!("/fields/{index}"), field);
    }
    rules.diagnostics
}

struct Rules<'a> {
    known: HashMap<&'a str, &'a Field>,
    diagnostics: Vec<Diagnostic>,
}

impl Rules<'_> {
    fn error(&mut self, pointer: String, rule: &'static str, message: String) {
        self.diagnostics
            .push(Diagnostic::error(rule, message).at(pointer));
    }

    /// Checks one field. Rule `filter`: readers can filter by a field that is no link and has few
    /// different values.
    fn declaration(&mut self, dossier: &Dossier, pointer: &str, field: &Field) {
        let label = || format!("{pointer}/label");
        text::check(&field.label, Size::Line, label, &mut self.diagnostics);
        if !field.filter {
            return;
        }
        let filter = format!("{pointer}/filter");
        if field.kind == FieldKind::Link {
            let message = "found true for a field of links, which readers cannot filter by: remove \
                           \"filter\"";
            self.error(filter, "filter", message.to_owned());
            return;
        }
        let count = choices(dossier, field);
        if count > Field::MOST_CHOICES {
            let message = format!(
                "found {count} different values, expected {} at most, so that readers can choose \
                 among them: remove \"filter\"",
                Field::MOST_CHOICES
            );
            self.error(filter, "filter", message);
        }
    }

    /// Checks the values of one report. Rules `known-field`, `field-value` and `coordinates`, and
    /// those of texts.
    fn report(&mut self, pointer: &str, report: &Report) {
        for (id, value) in &report.fields {
            let pointer = format!("{pointer}/{id}");
            let Some(field) = self.known.get(id.as_str()).copied() else {
                let message = format!(
                    "found {}, expected the id of a field in /fields",
                    quote(id.as_str())
                );
                self.error(pointer, "known-field", message);
                continue;
            };
            match value.typed(field.kind) {
                Ok(value) => self.value(&pointer, &value, field),
                Err(error) => {
                    let found = match value {
                        FieldValue::Text(text) => quote(text),
                        _ => clip(&error.found),
                    };
                    let message = format!(
                        "found {found}, expected {}, since {} is a {} field",
                        error.expected,
                        quote(&field.label),
                        field.kind,
                    );
                    self.error(pointer, "field-value", message);
                }
            }
        }
    }

    /// Checks one value, which is of the right kind.
    fn value(&mut self, pointer: &str, value: &TypedValue, field: &Field) {
        match value {
            TypedValue::Text(text) => {
                // What readers choose among is a line.
                let size = if field.filter {
                    Size::Line
                } else {
                    Size::Prose
                };
                self.text(text, size, pointer);
            }
            TypedValue::List(texts) => {
                if texts.is_empty() {
                    let message = "found an empty list, expected at least one text: write it, or \
                                   leave the field out";
                    self.error(pointer.to_owned(), "empty", message.to_owned());
                }
                for (index, text) in texts.iter().enumerate() {
                    self.text(text, Size::Line, &format!("{pointer}/{index}"));
                }
            }
            TypedValue::Place(place) => self.place(pointer, place),
            TypedValue::Number(number) => self.length(number.as_str(), LINE, pointer),
            TypedValue::Link(url) => self.length(url.as_str(), ADDRESS, pointer),
            TypedValue::YesNo(_) | TypedValue::Date(_) => {}
        }
    }

    /// Rule `coordinates`: a place has both or none, and each is an angle on the globe.
    fn place(&mut self, pointer: &str, place: &Place) {
        self.text(&place.name, Size::Line, &format!("{pointer}/name"));
        let (latitude, longitude) = (place.latitude.as_ref(), place.longitude.as_ref());
        for (name, other, is_alone) in [
            (
                "latitude",
                "longitude",
                latitude.is_some() && longitude.is_none(),
            ),
            (
                "longitude",
                "latitude",
                longitude.is_some() && latitude.is_none(),
            ),
        ] {
            if is_alone {
                let message = format!(
                    "found a {name} without a {other}, expected both or none: add the {other}, or \
                     remove the {name}"
                );
                self.error(format!("{pointer}/{name}"), "coordinates", message);
            }
        }
        self.angle(latitude, 90, || format!("{pointer}/latitude"));
        self.angle(longitude, 180, || format!("{pointer}/longitude"));
    }

    fn angle(&mut self, angle: Option<&Number>, most: u8, pointer: impl Fn() -> String) {
        let Some(angle) = angle else { return };
        self.length(angle.as_str(), LINE, &pointer());
        if angle.value().abs() > f64::from(most) {
            let message = format!(
                "found {}, expected degrees from -{most} to {most}",
                clip(angle.as_str())
            );
            self.error(pointer(), "coordinates", message);
        }
    }

    fn text(&mut self, text: &str, size: Size, pointer: &str) {
        text::check(text, size, || pointer.to_owned(), &mut self.diagnostics);
    }

    /// Rule `length`, of what is ASCII.
    fn length(&mut self, text: &str, limit: usize, pointer: &str) {
        if text.len() > limit {
            let message = format!(
                "found {} characters, expected {limit} at most: shorten it",
                text.len()
            );
            self.error(pointer.to_owned(), "length", message);
        }
    }
}

/// Counts the different values of a field among which readers would choose.
fn choices(dossier: &Dossier, field: &Field) -> usize {
    let values = dossier.reports.iter().filter_map(|report| {
        let value = report.fields.get(&field.id)?;
        value.typed(field.kind).ok()
    });
    let choices = values.flat_map(|value| value.choices());
    choices.collect::<HashSet<_>>().len()
}
