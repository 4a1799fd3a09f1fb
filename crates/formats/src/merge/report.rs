//! One report, as the dossier and the input say together.

use std::collections::HashMap;

use dossier::{FieldValue, Medium, Report, Source, WebAddress};

use super::topics::Topics;
use crate::import::{FilledIn, Value, label_of};

/// Gives a report of the dossier with everything that the input itself says. Earlier ids are not looked at.
pub fn merged(base: &Report, update: &Report, filled_in: FilledIn, topics: &Topics) -> Report {
    let is_given = |value| !filled_in.has(value);
    let mut report = base.clone();
    let has_start = base.date.end().is_some() && base.date.start() == update.date.start();
    if is_given(Value::End) || !has_start {
        report.date = update.date;
    }
    if is_given(Value::Title) {
        report.title.text.clone_from(&update.title.text);
        if is_given(Value::Supplied) {
            report.title.supplied = update.title.supplied;
        }
    }
    let is_label_made = base.kind.label == label_of(&base.kind.item_type);
    if is_given(Value::ItemType) {
        report.kind.item_type = update.kind.item_type.clone();
    }
    if is_given(Value::Kind) {
        report.kind.label.clone_from(&update.kind.label);
    } else if is_label_made {
        report.kind.label = label_of(&report.kind.item_type);
    }
    if is_given(Value::Publisher) {
        report.publisher.clone_from(&update.publisher);
    }
    if is_given(Value::Language) {
        report.language.clone_from(&update.language);
    }
    if !update.authors.is_empty() {
        report.authors.clone_from(&update.authors);
    }
    if !update.topics.is_empty() {
        report.topics = topics.of_report(update);
    }
    if update.abstract_.is_some() {
        report.abstract_.clone_from(&update.abstract_);
    }
    if update.content_warning.is_some() {
        report.content_warning.clone_from(&update.content_warning);
    }
    if !update.sources.is_empty() {
        report.sources = sources(&base.sources, &update.sources);
    }
    if !update.media.is_empty() {
        report.media = media(&base.media, &update.media);
    }
    for (id, value) in &update.fields {
        if !report
            .fields
            .get(id)
            .is_some_and(|known| holds(known, value))
        {
            report.fields.insert(id.clone(), value.clone());
        }
    }
    report
}

/// Tells whether a value of the dossier says what the input says: the number in another way of writing, or
/// the place and where it is.
fn holds(known: &FieldValue, value: &FieldValue) -> bool {
    match (known, value) {
        (FieldValue::Number(known), FieldValue::Number(value)) => {
            known.value().total_cmp(&value.value()).is_eq()
        }
        (FieldValue::Place(known), FieldValue::Place(value)) => {
            known == value || value.coordinates().is_none() && known.name == value.name
        }
        (known, value) => known == value,
    }
}

/// Gives the media of the dossier with the linked ones of the input, which replace those of their type. What
/// the dossier says of one stays.
fn media(base: &[Medium], update: &[Medium]) -> Vec<Medium> {
    let is_in = |list: &[Medium], url: &Option<WebAddress>| list.iter().any(|it| it.url == *url);
    let is_replaced = |medium: &&Medium| {
        let is_type = |other: &Medium| other.medium_type == medium.medium_type;
        medium.url.is_some() && update.iter().any(is_type) && !is_in(update, &medium.url)
    };
    let kept = base.iter().filter(|medium| !is_replaced(medium));
    let new = update.iter().filter(|medium| !is_in(base, &medium.url));
    kept.chain(new).cloned().collect()
}

/// Gives the sources of the input. What the dossier knows of an address stays beside it.
fn sources(base: &[Source], update: &[Source]) -> Vec<Source> {
    let known: HashMap<_, _> = base.iter().map(|source| (&source.url, source)).collect();
    let sources = update.iter().map(|source| {
        let Some(known) = known.get(&source.url) else {
            return source.clone();
        };
        let is_same_copy =
            source.archived_url.is_none() || source.archived_url == known.archived_url;
        let archived_url = source.archived_url.clone();
        let provenance = source.provenance.clone();
        Source {
            url: source.url.clone(),
            archived_url: archived_url.or_else(|| known.archived_url.clone()),
            captured: source.captured.or(known.captured.filter(|_| is_same_copy)),
            retrieved: source.retrieved.or(known.retrieved),
            provenance: provenance.or_else(|| known.provenance.clone().filter(|_| is_same_copy)),
        }
    });
    sources.collect()
}
