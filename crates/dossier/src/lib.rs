//! A country's dossier: the dataset's types, each of which can only hold what is right for it.

pub mod check;

mod code;
mod date;
mod day;
mod kind;
mod name;
mod photo;
mod report;
mod revision;
mod source;
mod text;
mod topic;

pub use code::{Country, Language, Licence};
pub use date::{Date, Point, Precision};
pub use day::Day;
pub use kind::{ItemType, Kind};
pub use name::Name;
pub use photo::{MediaFile, Photo, PhotoSource};
pub use report::{Report, ReportId, Title};
pub use revision::Revision;
pub use source::{Source, WebAddress};
pub use text::{ADDRESS, LINE, Malformed, PROSE};
pub use topic::{Topic, TopicId};

use std::cmp::Reverse;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use text::TRIMMED;

/// Who publishes the dossier.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Publisher {
    /// The name: plain text.
    #[schemars(length(min = 1, max = LINE), regex(pattern = TRIMMED))]
    pub name: String,
    /// The publisher's own site.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub url: Option<WebAddress>,
}

/// The country's situation in a few sentences, and as of when.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Summary {
    /// The day for which the summary holds (EDTF).
    pub as_of: Date,
    /// The paragraphs: plain text.
    #[schemars(length(min = 1), inner(length(min = 1, max = PROSE), regex(pattern = TRIMMED)))]
    pub paragraphs: Vec<String>,
    /// Whose account it is: one sentence, plain text.
    #[schemars(length(min = 1, max = PROSE), regex(pattern = TRIMMED))]
    pub attribution: String,
    /// Where that account can be read.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sources: Vec<Source>,
}

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
    /// The country's situation in a few sentences.
    pub summary: Summary,
    /// The picture, where there is one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub photo: Option<Photo>,
    /// The topics that reports are filed under.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub topics: Vec<Topic>,
    /// The reports, in any order.
    pub reports: Vec<Report>,
}

impl Dossier {
    /// Gives the reports newest first; one whose day is unknown follows the dated ones of its
    /// month, one whose month is unknown those of its year. Equals keep the dataset's order.
    #[must_use]
    pub fn newest_first(&self) -> Vec<&Report> {
        let mut reports: Vec<_> = self.reports.iter().collect();
        reports.sort_by_key(|report| Reverse(report.date));
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
}
