//! What a feed holds, whatever its format: which reports, and from when.

use std::cmp::Reverse;

use dossier::{DateMeaning, Day, Dossier, Name, Precision, Report, Revision};
use locale::{Locale, Page};

use super::citation::{ended, one_line, values, warning};
use super::site::Site;

/// How many of the newest reports a feed holds.
const NEWEST: usize = 50;

/// One report as a feed has it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry<'a> {
    /// The report.
    pub report: &'a Report,
    /// The lasting address, which is also the entry's lasting id: `<base>#<report id>`.
    pub id: String,
    /// The title as readers see it: plain text.
    pub title: String,
    /// The entry's text: plain text, paragraphs parted by a blank line. It says how well the date
    /// is known, since a feed's date-time cannot.
    pub text: String,
    /// When the report came out (RFC 3339): the first day that its date may mean. Nothing where the
    /// dossier's dates are those of events.
    pub published: Option<String>,
    /// When the entry last changed (RFC 3339).
    pub updated: String,
}

/// One correction as a feed has it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Correction<'a> {
    /// The corrected report.
    pub report: &'a Report,
    /// What was corrected, and why.
    pub revision: &'a Revision,
    /// The lasting id: `<base>#<report id>_revision-<number>`, by the order of the dates.
    pub id: String,
    /// The corrected report's address.
    pub address: String,
    /// The heading: plain text.
    pub title: String,
    /// What is different now, and why: plain text, two paragraphs.
    pub text: String,
    /// When the changed entry was published (RFC 3339).
    pub updated: String,
}

/// Gives the fifty newest reports and all that were ever revised, those first that came out last.
#[must_use]
pub fn entries<'a>(dossier: &'a Dossier, site: &Site, locale: &Locale<Page>) -> Vec<Entry<'a>> {
    let reports = dossier.newest_first();
    let newest = reports.iter().take(NEWEST);
    let revised = reports.iter().skip(NEWEST);
    newest
        .chain(revised.filter(|report| !report.revisions.is_empty()))
        .map(|report| Entry {
            report,
            id: site.address(&format!("#{}", report.id)),
            title: one_line(&report.title.to_string()),
            text: text(dossier, report, locale),
            published: (dossier.dates == DateMeaning::Publication)
                .then(|| instant(Day::first_of(report.date))),
            updated: instant(dossier.changed(report)),
        })
        .collect()
}

/// Gives all corrections, newest first.
#[must_use]
pub fn corrections<'a>(
    dossier: &'a Dossier,
    site: &Site,
    locale: &Locale<Page>,
) -> Vec<Correction<'a>> {
    let correction = |(report, revision): (&'a Report, &'a Revision)| {
        let address = site.address(&format!("#{}", report.id));
        Correction {
            report,
            revision,
            id: site.address(&format!("#{}", report.revision_id(revision))),
            address,
            title: locale.feed_corrected(&one_line(&report.title.to_string())),
            text: format!(
                "{}\n\n{}",
                one_line(&revision.change),
                one_line(&revision.reason)
            ),
            updated: instant(revision.date),
        }
    };
    dossier.revisions().into_iter().map(correction).collect()
}

/// Gives an instant of a day (RFC 3339): noon in UTC, which is the same day of the calendar for
/// readers from UTC-12 to UTC+11; midnight would be the day before in all of America.
pub(super) fn instant(day: Day) -> String {
    format!("{day}T12:00:00Z")
}

/// Gives an entry's text: what may distress in it, kind, date and publisher, then what the report
/// says, then corrections.
fn text(dossier: &Dossier, report: &Report, locale: &Locale<Page>) -> String {
    let names: Vec<_> = report.authors.iter().map(Name::spoken).collect();
    let names: Vec<_> = names.iter().map(String::as_str).collect();
    let by = if names.is_empty() {
        String::new()
    } else {
        let by = locale.by_authors(&one_line(&locale.all_of(&names)));
        format!(" {}", ended(&by))
    };
    let label = one_line(&report.kind.label);
    let mut paragraphs: Vec<_> = warning(report, locale).into_iter().collect();
    let date = locale.date(report.date);
    let of_event = match dossier.dates {
        DateMeaning::Publication => None,
        DateMeaning::Events => Some(locale.event_of(&date)),
    };
    let mut parts = vec![label];
    parts.extend(report.publisher.as_deref().map(one_line));
    parts.extend(of_event.is_none().then_some(date));
    let event = of_event.as_ref();
    let event = event.map_or_else(String::new, |event| format!(" {}", ended(event)));
    paragraphs.push(format!("{}{event}{by}", ended(&parts.join(", "))));
    if of_event.is_none() {
        paragraphs.extend(precision(report, locale).map(str::to_owned));
    }
    paragraphs.push(match &report.abstract_ {
        Some(text) => one_line(text),
        None => locale.no_text().to_owned(),
    });
    paragraphs.extend(values(dossier, report, locale));
    let mut revisions: Vec<_> = report.revisions.iter().collect();
    revisions.sort_by_key(|revision| Reverse(revision.date));
    paragraphs.extend(revisions.iter().map(|revision| {
        let (change, reason) = (one_line(&revision.change), one_line(&revision.reason));
        locale.corrected_on(&locale.day(revision.date), &change, &reason)
    }));
    paragraphs.join("\n\n")
}

/// Says of a date that is no certain day what this feed's own date-time means by it.
fn precision<'a>(report: &Report, locale: &'a Locale<Page>) -> Option<&'a str> {
    let start = report.date.start();
    if report.date.end().is_some() {
        return Some(locale.feed_interval());
    }
    if start.is_uncertain() || start.is_approximate() {
        return Some(locale.feed_doubtful());
    }
    match start.precision() {
        Precision::Day => None,
        Precision::Month => Some(locale.feed_month()),
        Precision::Season | Precision::Year => Some(locale.feed_year()),
    }
}
