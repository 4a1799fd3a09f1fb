//! One dated report: what was said, by whom, and where it can be read.

use std::collections::BTreeMap;
use std::fmt;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::code::Language;
use super::date::Date;
use super::field::FieldId;
use super::field_value::{FieldValue, unrepeated};
use super::kind::Kind;
use super::medium::Medium;
use super::name::Name;
use super::revision::Revision;
use super::source::Source;
use super::text::{LINE, PROSE, TRIMMED, is_slug, text_type};
use super::topic::TopicId;

text_type! {
    /// A report's lasting name, which is also its address in the page (`#<id>`): `a` to `z`, `0`
    /// to `9` and single hyphens. It is given once and never derived again, so that a corrected
    /// title breaks no link. Names that begin with `year-` are the page's own.
    ReportId,
    pattern: "^(?!year-)[a-z0-9]+(-[a-z0-9]+)*$",
    expected: "a report id of lower-case ASCII letters, digits and single hyphens that does not begin with \"year-\"",
    accepts: |text| is_slug(text) && !text.starts_with("year-"),
}

/// A report's heading.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Title {
    /// The heading: plain text, without brackets of ours.
    #[schemars(length(min = 1, max = LINE), regex(pattern = TRIMMED))]
    pub text: String,
    /// Whether the heading is ours, not the publisher's. The page shows a supplied title in square
    /// brackets, as library catalogues do (ISBD).
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub supplied: bool,
}

impl fmt::Display for Title {
    /// Writes the heading as readers see it: in square brackets where it is ours.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.supplied {
            write!(f, "[{}]", self.text)
        } else {
            f.write_str(&self.text)
        }
    }
}

/// One report of the timeline.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Report {
    /// The lasting name and address.
    pub id: ReportId,
    /// Ids that it bore formerly; links to them still lead to it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub aliases: Vec<ReportId>,
    /// The day, month, season, year or interval of publication, or of the event where the dossier's `dates` are
    /// those of events (EDTF).
    pub date: Date,
    /// The heading, and whether it is ours.
    pub title: Title,
    /// What kind of text it is.
    pub kind: Kind,
    /// Who published it: plain text. Left out where that is not known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(length(min = 1, max = LINE), regex(pattern = TRIMMED))]
    pub publisher: Option<String>,
    /// Who wrote it, where that is known.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub authors: Vec<Name>,
    /// What it is about.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub topics: Vec<TopicId>,
    /// What it says, in the dossier's own words: plain text. Left out where there is none.
    #[serde(default, rename = "abstract", skip_serializing_if = "Option::is_none")]
    #[schemars(length(min = 1, max = PROSE), regex(pattern = TRIMMED))]
    pub abstract_: Option<String>,
    /// What may distress in the report: plain text. The page shows it before what the report says.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(length(min = 1, max = PROSE), regex(pattern = TRIMMED))]
    pub content_warning: Option<String>,
    /// The language that the report itself is in (BCP 47). Left out where that is not known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub language: Option<Language>,
    /// Where it can be read, the best address first. Empty where no address is known.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sources: Vec<Source>,
    /// Pictures, recordings and documents that belong to it, in the order in which the page shows them.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub media: Vec<Medium>,
    /// What it says in the dossier's own fields: each value beside the id of its field.
    #[serde(
        default,
        skip_serializing_if = "BTreeMap::is_empty",
        deserialize_with = "unrepeated"
    )]
    pub fields: BTreeMap<FieldId, FieldValue>,
    /// What was corrected in this entry since it was first published, in any order. Left out where
    /// nothing was.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub revisions: Vec<Revision>,
}

impl Report {
    /// Gives the lasting id of one of its revisions: `<report id>_revision-<number>`, counted from 1
    /// by date.
    ///
    /// # Panics
    /// Where the revision is not one of the report's own.
    #[must_use]
    pub fn revision_id(&self, revision: &Revision) -> String {
        let mut all: Vec<_> = self.revisions.iter().collect();
        all.sort_by_key(|revision| revision.date);
        let index = all.iter().position(|other| std::ptr::eq(*other, revision));
        let number = index.expect("the revision is the report's own") + 1;
        format!("{}_revision-{number}", self.id)
    }
}
