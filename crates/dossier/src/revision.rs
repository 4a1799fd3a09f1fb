//! What was changed in a report after it was first published here, and why.

use std::cmp::Reverse;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::Dossier;
use super::date::Date;
use super::day::Day;
use super::report::Report;
use super::text::{PROSE, TRIMMED};

/// One correction of a report's entry: an error in the dossier that readers must be able to see was
/// there, and is mended.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Revision {
    /// The day on which the changed entry was published (ISO 8601).
    pub date: Day,
    /// What is different now: a sentence, plain text in the dossier's language.
    #[schemars(length(min = 1, max = PROSE), regex(pattern = TRIMMED))]
    pub change: String,
    /// Why it had to be changed: a sentence, plain text in the dossier's language.
    #[schemars(length(min = 1, max = PROSE), regex(pattern = TRIMMED))]
    pub reason: String,
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

impl Dossier {
    /// Gives all revisions with their reports, newest first; those of one day in the order of the
    /// dataset.
    #[must_use]
    pub fn revisions(&self) -> Vec<(&Report, &Revision)> {
        let mut all: Vec<_> = self
            .reports
            .iter()
            .flat_map(|report| {
                report
                    .revisions
                    .iter()
                    .map(move |revision| (report, revision))
            })
            .collect();
        all.sort_by_key(|(_, revision)| Reverse(revision.date));
        all
    }

    /// Gives the day on which a report's entry last changed: that of its last revision; without
    /// one, that for which the dossier's summary holds. It is never before the first day on which
    /// the report may have come out, since no entry can be older than its report.
    #[must_use]
    pub fn changed(&self, report: &Report) -> Day {
        let revised = report.revisions.iter().map(|revision| revision.date);
        revised
            .max()
            .unwrap_or_else(|| Day::first_of(self.summary.as_of))
            .max(Day::first_of(report.date))
    }

    /// Gives the day on which anything in the dossier last changed, as far as it says so itself.
    #[must_use]
    pub fn last_changed(&self) -> Day {
        let entries = self.reports.iter().map(|report| self.changed(report));
        entries
            .max()
            .into_iter()
            .fold(Day::first_of(self.summary.as_of), Day::max)
    }

    /// Gives the date of the last change for people to read: the day, or no more than the month or
    /// the year where nothing that the dossier says of it is more precise.
    #[must_use]
    pub fn last_change(&self) -> Date {
        let day = self.last_changed();
        let revised = self.reports.iter().flat_map(|report| &report.revisions);
        let stated = revised.map(|revision| revision.date.date());
        let dates = self.reports.iter().map(|report| report.date);
        let dates = dates.chain([self.summary.as_of]);
        let told = stated.chain(dates.map(Date::beginning));
        told.filter(|date| Day::first_of(*date) == day)
            .max_by_key(|date| date.start().precision())
            .unwrap_or_else(|| day.date())
    }
}
