//! A country's dossier: the whole dataset.

use std::cmp::Reverse;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::code::{Country, Language, Licence};
use super::date::Point;
use super::date_meaning::DateMeaning;
use super::doi::Doi;
use super::field::Field;
use super::field_value::TypedValue;
use super::photo::Photo;
use super::publisher::Publisher;
use super::report::Report;
use super::summary::Summary;
use super::text::{LINE, TRIMMED};
use super::topic::{Topic, TopicId};

/// A country's human-rights dossier.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Dossier {
    /// The address of the JSON Schema, for editors that complete and check.
    #[serde(default, rename = "$schema", skip_serializing_if = "Option::is_none")]
    pub schema: Option<String>,
    /// The heading of the page: plain text.
    #[schemars(length(min = 1, max = LINE), regex(pattern = TRIMMED))]
    pub title: String,
    /// The country that it is about (ISO 3166-1 alpha-2).
    pub country: Country,
    /// The language that the dossier is written in (BCP 47).
    pub language: Language,
    /// The licence of the dossier's own text (SPDX).
    pub licence: Licence,
    /// Who publishes the dossier.
    pub publisher: Publisher,
    /// The DOI that an archive gave to the dossier, such as `10.5281/zenodo.1234567`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub doi: Option<Doi>,
    /// The country's situation in a few sentences.
    pub summary: Summary,
    /// The picture, where there is one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub photo: Option<Photo>,
    /// The topics that reports are filed under.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub topics: Vec<Topic>,
    /// What the dates of the reports are: `publication` (that on which a report was published), or
    /// `events` (that of what the report is about). It is `publication` where nothing is said.
    #[serde(default, skip_serializing_if = "DateMeaning::is_publication")]
    pub dates: DateMeaning,
    /// The fields of the dossier's own, in the order in which the page shows them.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub fields: Vec<Field>,
    /// The reports, in any order.
    pub reports: Vec<Report>,
}

impl Dossier {
    /// Gives the reports newest first; one whose day is unknown follows the dated ones of its
    /// month, one whose month is unknown those of its year. Equals keep the dataset's order.
    #[must_use]
    pub fn newest_first(&self) -> Vec<&Report> {
        let mut reports: Vec<_> = self.reports.iter().collect();
        reports.sort_by_cached_key(|report| Reverse(report.date));
        reports
    }

    /// Finds the report of that id.
    #[must_use]
    pub fn report(&self, id: &str) -> Option<&Report> {
        self.reports.iter().find(|report| report.id.as_str() == id)
    }

    /// Finds the label of a topic.
    #[must_use]
    pub fn topic_label(&self, id: &TopicId) -> Option<&str> {
        let topic = self.topics.iter().find(|topic| topic.id == *id)?;
        Some(&topic.label)
    }

    /// Gives what a report says in the dossier's own fields, in the order of their declaration. A
    /// value of another kind than its field declares is left out: a right dossier has none.
    pub fn values<'a>(
        &'a self,
        report: &'a Report,
    ) -> impl Iterator<Item = (&'a Field, TypedValue<'a>)> {
        self.fields.iter().filter_map(|field| {
            let value = report.fields.get(&field.id)?.typed(field.kind).ok()?;
            Some((field, value))
        })
    }

    /// Gives the dates that its reports cover, as [`coverage`] does.
    #[must_use]
    pub fn coverage(&self) -> Option<(Point, Point)> {
        coverage(&self.reports)
    }
}

/// Gives the dates that reports cover: the point at which the earliest begins, and the one at which
/// the last ends. They are the same where all reports are of one date; nothing where there are no
/// reports.
pub fn coverage<'a>(reports: impl IntoIterator<Item = &'a Report>) -> Option<(Point, Point)> {
    let mut dates = reports.into_iter().map(|report| report.date);
    let date = dates.next()?;
    let (first, last) = dates.fold((date, date), |(first, last), date| {
        let is_later = date.latest() >= last.latest();
        (first.min(date), if is_later { date } else { last })
    });
    Some((first.start(), last.end().unwrap_or(last.start())))
}
