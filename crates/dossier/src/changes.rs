//! When a dossier last changed, as far as it says so itself.

use std::cmp::Reverse;

use super::date::Date;
use super::day::Day;
use super::dossier::Dossier;
use super::report::Report;
use super::revision::Revision;

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
