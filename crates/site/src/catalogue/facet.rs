//! What readers filter by beside time and words: topics, types, and fields of the dossier's own.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use dossier::{Dossier, Field, FieldKind, Report, TypedValue};
use locale::Locale;

use super::ranges::{Range, Value, ends, ranges};
use super::{SET_SIZE, Set};

/// The key of topics in links.
pub const TOPIC: &str = "topic";

/// The key of types in links.
pub const KIND: &str = "kind";

/// With what the key of a field begins in links; its id follows.
pub const FIELD: &str = "field.";

/// A value that readers can choose.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Choice {
    /// The name by which links refer to it.
    pub id: String,
    /// What the reader sees: plain text.
    pub label: String,
}

/// Values among which readers choose, and which of them each report has.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Facet {
    /// The key in links: [`TOPIC`], [`KIND`], or [`FIELD`] and the id of a field.
    pub key: String,
    /// What the reader sees: plain text.
    pub label: String,
    /// The values.
    pub choices: Vec<Choice>,
    /// Of each report, by its number, the places of its values.
    pub sets: Vec<Set>,
}

impl Facet {
    /// Makes the facets of a dossier: topics, types, then the fields in the order of their declaration.
    /// `reports` are all of its reports, in the order of their numbers.
    pub(super) fn all<P>(dossier: &Dossier, reports: &[&Report], locale: &Locale<P>) -> Vec<Self> {
        let topics = dossier.topics.iter();
        let topics = topics.map(|topic| (topic.id.to_string(), topic.label.clone()));
        let of_report = |report: &&Report| report.topics.iter().map(ToString::to_string).collect();
        let topics = Self::new(
            TOPIC.to_owned(),
            locale.facet_topics(),
            topics.collect(),
            reports.iter().map(of_report),
        );
        let kinds: BTreeSet<_> = reports.iter().map(|it| it.kind.label.clone()).collect();
        let kinds = Self::new(
            KIND.to_owned(),
            locale.facet_type(),
            alike(kinds),
            reports.iter().map(|it| vec![it.kind.label.clone()]),
        );
        let fields = dossier.fields.iter().filter(|field| field.filter);
        let fields = fields.map(|field| Self::of_field(field, reports, locale));
        let fields = fields.filter(|facet| !facet.choices.is_empty());
        [topics, kinds].into_iter().chain(fields).collect()
    }

    /// Makes the facet of a field.
    fn of_field<P>(field: &Field, reports: &[&Report], locale: &Locale<P>) -> Self {
        let values = reports.iter().map(|report| {
            let value = report.fields.get(&field.id)?;
            value.typed(field.kind).ok()
        });
        let key = format!("{FIELD}{}", field.id);
        if field.kind == FieldKind::Number {
            let values: Vec<_> = values
                .map(|value| value.as_ref().and_then(Value::of))
                .collect();
            let ranges = ranges(values.iter().flatten());
            let of_report = values.iter().map(|value| {
                let range = ranges
                    .iter()
                    .find(|range| value.as_ref().is_some_and(|value| range.holds(value)));
                range.map(Range::id).into_iter().collect()
            });
            let ids = ranges.iter().map(Range::id);
            return Self::new(key, &field.label, labelled(field, ids, locale), of_report);
        }
        let values = values.map(|value| {
            let choices = value.iter().flat_map(TypedValue::choices);
            choices.map(String::from).collect()
        });
        let values: Vec<Vec<String>> = values.collect();
        let different: BTreeSet<_> = values.iter().flatten().cloned().collect();
        let mut ids: Vec<_> = different.into_iter().collect();
        if field.kind == FieldKind::YesNo {
            // Yes comes before no.
            ids.reverse();
        }
        let choices = labelled(field, ids.into_iter(), locale);
        Self::new(key, &field.label, choices, values.into_iter())
    }

    /// Makes a facet of its choices, each an id and a label, and the ids that each report has.
    fn new(
        key: String,
        label: &str,
        choices: Vec<(String, String)>,
        reports: impl Iterator<Item = Vec<String>>,
    ) -> Self {
        let choices = choices.into_iter().take(SET_SIZE);
        let choices = choices.map(|(id, label)| Choice { id, label });
        let choices: Vec<_> = choices.collect();
        let places = choices.iter().map(|choice| choice.id.as_str());
        let places: BTreeMap<_, _> = places.zip(0..).collect();
        let set = |ids: Vec<String>| {
            let places = ids.iter().filter_map(|id| places.get(id.as_str()).copied());
            places.collect()
        };
        let sets = reports.map(set).collect();
        drop(places);
        Self {
            key,
            label: label.to_owned(),
            choices,
            sets,
        }
    }
}

/// Makes the choices of a field by their ids.
fn labelled<P>(
    field: &Field,
    ids: impl Iterator<Item = String>,
    locale: &Locale<P>,
) -> Vec<(String, String)> {
    let choice = |id: String| {
        let label = choice_label(field.kind, &id, locale);
        (id, label)
    };
    ids.map(choice).collect()
}

/// Gives what the reader sees for the id of a choice of a field of some kind.
#[must_use]
pub fn choice_label<P>(kind: FieldKind, id: &str, locale: &Locale<P>) -> String {
    match kind {
        FieldKind::YesNo if id == "yes" => locale.yes().to_owned(),
        FieldKind::YesNo => locale.no().to_owned(),
        FieldKind::Date => match id.parse() {
            Ok(year) => locale.year(year),
            Err(_) => id.to_owned(),
        },
        FieldKind::Number => match ends(id) {
            Some((from, to)) => locale.date_range(&locale.numerals(from), &locale.numerals(to)),
            None => locale.numerals(id),
        },
        _ => id.to_owned(),
    }
}

/// Makes choices whose links bear what the reader sees.
fn alike(labels: BTreeSet<String>) -> Vec<(String, String)> {
    labels
        .into_iter()
        .map(|label| (label.clone(), label))
        .collect()
}
