//! What readers filter by beside time and words: topics, types, and fields of the dossier's own.

use std::cmp::Ordering;
use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use dossier::translation::kind_key;
use dossier::{Field, FieldKind, Report, TypedValue};
use locale::Locale;

use super::ranges::{Range, Value, ends, ranges};
use super::{SET_SIZE, Set, Texts};

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
    /// The language of that (BCP 47), where it is not the page's.
    pub language: Option<String>,
}

/// Values among which readers choose, and which of them each report has.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Facet {
    /// The key in links: [`TOPIC`], [`KIND`], or [`FIELD`] and the id of a field.
    pub key: String,
    /// What the reader sees: plain text.
    pub label: String,
    /// The language of that (BCP 47), where it is not the page's.
    pub language: Option<String>,
    /// The values.
    pub choices: Vec<Choice>,
    /// Of each report, by its number, the places of its values.
    pub sets: Vec<Set>,
}

impl Facet {
    /// Makes the facets of a dossier: topics, types, then the fields in the order of their declaration.
    /// `reports` are all of its reports, in the order of their numbers.
    pub(super) fn all<P>(texts: &Texts, reports: &[&Report], locale: &Locale<P>) -> Vec<Self> {
        let dossier = texts.dossier;
        let topics = dossier.topics.iter();
        let topics = topics.map(|topic| {
            let key = || format!("topics/{}", topic.id);
            Choice {
                id: topic.id.to_string(),
                label: topic.label.clone(),
                language: texts.language_of(key, locale).map(str::to_owned),
            }
        });
        let of_report = |report: &&Report| report.topics.iter().map(ToString::to_string).collect();
        let topics = Self::new(
            TOPIC.to_owned(),
            locale.facet_topics(),
            topics.collect(),
            reports.iter().map(of_report),
        );
        // Links name a kind as it was written, in every language.
        let written = texts.original().newest_first();
        let written: Vec<_> = written.iter().map(|it| it.kind.label.as_str()).collect();
        let kinds = reports.iter().map(|it| it.kind.label.as_str());
        let kinds: BTreeSet<_> = kinds.zip(written.iter().copied()).collect();
        let kinds = kinds.into_iter().map(|(label, written)| {
            let language = texts.language_of(|| kind_key(written), locale);
            Choice {
                id: written.to_owned(),
                label: label.to_owned(),
                language: language.map(str::to_owned),
            }
        });
        let kinds = Self::new(
            KIND.to_owned(),
            locale.facet_type(),
            kinds.collect(),
            written.iter().map(|&label| vec![label.to_owned()]),
        );
        let fields = dossier.fields.iter().filter(|field| field.filter);
        let fields = fields.map(|field| {
            let language = texts.language_of(|| format!("fields/{}", field.id), locale);
            Self {
                language: language.map(str::to_owned),
                ..Self::of_field(field, texts, reports, locale)
            }
        });
        let fields = fields.filter(|facet| !facet.choices.is_empty());
        [topics, kinds].into_iter().chain(fields).collect()
    }

    /// Makes the facet of a field.
    fn of_field<P>(field: &Field, texts: &Texts, reports: &[&Report], locale: &Locale<P>) -> Self {
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
            let choices = labelled(field, ids, locale, None);
            return Self::new(key, &field.label, choices, of_report);
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
        // Values are never translated; those that the page says itself are in its language.
        let is_said = matches!(field.kind, FieldKind::YesNo | FieldKind::Date);
        let language = &texts.original().language;
        let is_foreign = !is_said && !locale.is_in(language.as_str());
        let language = is_foreign.then_some(language.as_str());
        let choices = labelled(field, ids.into_iter(), locale, language);
        Self::new(key, &field.label, choices, values.into_iter())
    }

    /// Puts the choices in an order, by what readers see of them.
    pub fn sort(&mut self, order: impl Fn(&str, &str) -> Ordering) {
        let mut former: Vec<_> = (0..self.choices.len()).collect();
        let label = |place: usize| self.choices[place].label.as_str();
        former.sort_by(|&one, &other| order(label(one), label(other)));
        let mut places = vec![0; former.len()];
        for (place, &former) in former.iter().enumerate() {
            places[former] = place;
        }
        let choices = former.iter().map(|&place| self.choices[place].clone());
        self.choices = choices.collect();
        for set in &mut self.sets {
            *set = set.iter().map(|former| places[former]).collect();
        }
    }

    /// Makes a facet of its choices, each an id and a label, and the ids that each report has.
    fn new(
        key: String,
        label: &str,
        choices: Vec<Choice>,
        reports: impl Iterator<Item = Vec<String>>,
    ) -> Self {
        let choices: Vec<_> = choices.into_iter().take(SET_SIZE).collect();
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
            language: None,
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
    language: Option<&str>,
) -> Vec<Choice> {
    let choice = |id: String| Choice {
        label: choice_label(field.kind, &id, locale),
        id,
        language: language.map(str::to_owned),
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
