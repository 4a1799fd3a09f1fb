//! What a citation says, whatever its format.

use dossier::{
    Date, DateMeaning, Day, Doi, Dossier, Field, Language, Name, Report, Source, TypedValue,
};
use locale::{Exporter, Locale};

use super::site::Base;

/// Which state of the dossier is cited, when and where it was seen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Access {
    /// The dossier's version: the first twelve hexadecimal digits of the SHA-256 of the dataset's
    /// canonical form (RFC 8785).
    pub version: String,
    /// The day on which the dossier was looked at; a page that was written before it is read does not know it.
    pub accessed: Option<Day>,
    /// The address of the dossier's page; without it a citation has no permanent address.
    pub base: Option<Base>,
}

/// The dossier in which a cited report is listed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Listing<'a> {
    /// The dossier's title.
    pub title: &'a str,
    /// Who publishes the dossier.
    pub publisher: &'a str,
}

/// The event that a report is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Event<'a> {
    /// When it happened.
    pub date: Date,
    /// The name of the place where it happened, where a field of the dossier says it.
    pub place: Option<&'a str>,
}

impl<'a> Event<'a> {
    /// Gives the event of a report; nothing where the dossier's dates are those of publication.
    #[must_use]
    pub fn of(dossier: &'a Dossier, report: &'a Report) -> Option<Self> {
        let place = |value| match value {
            TypedValue::Place(place) => Some(place.name.as_str()),
            _ => None,
        };
        let mut values = dossier.values(report);
        (dossier.dates == DateMeaning::Events).then(|| Self {
            date: report.date,
            place: values.find_map(|(_, value)| place(value)),
        })
    }

    /// Says of which event a report is, with its date in words.
    pub(super) fn words<P>(&self, date: &str, locale: &Locale<P>) -> String {
        match self.place {
            None => locale.event_of(date),
            Some(place) => locale.event_of_at(date, &one_line(place)),
        }
    }
}

/// A report, or the dossier as a whole, as it is cited.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Citation<'a> {
    /// The key by which reference managers know it: a report's id, or `dossier_` and the country's
    /// code in lower case. ASCII letters, digits, `-` and `_`.
    pub key: String,
    /// The item type (CSL 1.0.2).
    pub item_type: &'a str,
    /// What kind of text it is, for readers.
    pub label: &'a str,
    /// The title: in square brackets where it is the dossier's own (ISBD).
    pub title: String,
    /// Who wrote it; empty where only the publisher is known.
    pub authors: &'a [Name],
    /// Who published it, where that is known.
    pub publisher: Option<&'a str>,
    /// When it came out, where that is known.
    pub date: Option<Date>,
    /// The event that it is about, where the dossier's dates are those of events.
    pub event: Option<Event<'a>>,
    /// Its language (BCP 47), where that is known.
    pub language: Option<&'a str>,
    /// Where it can be read, and its archived copy.
    pub source: Option<&'a Source>,
    /// The dossier in which it is listed; nothing where the dossier itself is cited.
    pub listing: Option<Listing<'a>>,
    /// The lasting address in the dossier, which names the version that was seen:
    /// `<base>?version=<day>.<version>#<id>`, without a fragment for the dossier itself. Where a report's
    /// dossier has no address, its DOI leads to the archive that keeps it.
    pub permanent: Option<String>,
    /// The DOI of the dossier itself, where an archive has given one. A report that is listed has none of
    /// it, since the DOI does not name the report.
    pub doi: Option<&'a str>,
    /// The dossier's version.
    pub version: &'a str,
    /// When the dossier was looked at, where that is known.
    pub accessed: Option<Date>,
    /// The words of the citation.
    pub locale: &'a Locale<Exporter>,
}

impl<'a> Citation<'a> {
    /// Cites a report, by its first source.
    #[must_use]
    pub fn of_report(
        dossier: &'a Dossier,
        report: &'a Report,
        access: &'a Access,
        locale: &'a Locale<Exporter>,
    ) -> Self {
        Self {
            key: report.id.to_string(),
            item_type: report.kind.item_type.as_str(),
            label: &report.kind.label,
            title: report.title.to_string(),
            authors: &report.authors,
            publisher: report.publisher.as_deref(),
            date: (dossier.dates == DateMeaning::Publication).then_some(report.date),
            event: Event::of(dossier, report),
            language: report.language.as_ref().map(Language::as_str),
            source: report.sources.first(),
            listing: Some(Listing {
                title: &dossier.title,
                publisher: &dossier.publisher.name,
            }),
            permanent: permanent(dossier, access)
                .map(|address| format!("{address}#{}", report.id))
                .or_else(|| dossier.doi.as_ref().map(Doi::address)),
            doi: None,
            version: &access.version,
            accessed: access.accessed.map(Day::date),
            locale,
        }
    }

    /// Cites the dossier as a whole, dated by the day on which it last changed as far as it says
    /// so itself.
    #[must_use]
    pub fn of_dossier(
        dossier: &'a Dossier,
        access: &'a Access,
        locale: &'a Locale<Exporter>,
    ) -> Self {
        Self {
            key: format!("dossier_{}", dossier.country.as_str().to_ascii_lowercase()),
            item_type: "webpage",
            label: locale.dossier(),
            title: dossier.title.clone(),
            authors: &[],
            publisher: Some(&dossier.publisher.name),
            date: Some(dossier.last_change()),
            event: None,
            language: Some(dossier.language.as_str()),
            source: None,
            listing: None,
            permanent: permanent(dossier, access),
            doi: dossier.doi.as_ref().map(Doi::as_str),
            version: &access.version,
            accessed: access.accessed.map(Day::date),
            locale,
        }
    }

    /// Gives the address at which a reader finds the cited text: the source's, and for the dossier
    /// itself its own.
    #[must_use]
    pub fn url(&self) -> Option<&str> {
        match &self.listing {
            Some(_) => self.source.map(|source| source.url.as_str()),
            None => self.permanent.as_deref(),
        }
    }

    /// Gives the address of the archived copy and the day on which it was taken.
    #[must_use]
    pub fn archived(&self) -> Option<(&str, Option<Date>)> {
        let source = self.source?;
        let archived = source.archived_url.as_ref()?;
        Some((archived.as_str(), source.captured().map(Day::date)))
    }

    /// Gives who published it, on one line; empty where that is not known.
    pub(super) fn publisher_line(&self) -> String {
        self.publisher.map(one_line).unwrap_or_default()
    }

    /// Says in sentences what reference managers have no fields for: where the archived copy is,
    /// and in which state of the dossier the report is listed.
    #[must_use]
    pub fn notes(&self) -> Vec<String> {
        let locale = self.locale;
        let archived = self
            .archived()
            .map(|(address, captured)| archived_copy(address, captured, locale));
        let state = match (&self.listing, &self.permanent) {
            (None, _) => locale.version(self.version),
            (Some(Listing { title, publisher }), None) => {
                locale.note_listed(title, publisher, self.version)
            }
            (Some(Listing { title, publisher }), Some(address)) => {
                locale.note_listed_at(title, publisher, self.version, address)
            }
        };
        archived.into_iter().chain([state]).collect()
    }
}

/// Gives the address of the dossier that names its version, where the dossier has an address.
fn permanent(dossier: &Dossier, access: &Access) -> Option<String> {
    let base = access.base.as_ref()?;
    Some(base.of_version(dossier.last_changed(), &access.version))
}

/// Says where the archived copy is, and of which day.
pub(super) fn archived_copy(
    address: &str,
    captured: Option<Date>,
    locale: &Locale<Exporter>,
) -> String {
    match captured {
        Some(day) => locale.archived_copy_of(&locale.date(day), address),
        None => locale.archived_copy(address),
    }
}

/// Says what may distress in a report, where its entry says so: on one line.
pub(super) fn warning<P>(report: &Report, locale: &Locale<P>) -> Option<String> {
    let warning = report.content_warning.as_deref()?;
    Some(locale.content_warning(&one_line(warning)))
}

/// Says what a report says in the dossier's own fields: a line each, "Location: Harbour".
pub(super) fn values<P>(dossier: &Dossier, report: &Report, locale: &Locale<P>) -> Vec<String> {
    let values = dossier.values(report);
    let line = |(field, value): (&Field, TypedValue)| {
        one_line(&locale.field_value(&field.label, &locale.value(&value)))
    };
    values.map(line).collect()
}

/// Gives a text with a full stop, where it does not end with a mark of its own.
pub(super) fn ended(text: &str) -> String {
    let last = text
        .trim_end_matches(['”', '’', '»', '"'])
        .chars()
        .next_back();
    match last {
        Some('.' | '?' | '!' | '…' | '。' | '？' | '！' | '؟') => text.to_owned(),
        _ => format!("{text}."),
    }
}

/// Puts a text on one line: every run of white space and control characters becomes one space.
pub(super) fn one_line(text: &str) -> String {
    let is_gap = |c: char| c.is_whitespace() || c.is_control();
    let words: Vec<_> = text.split(is_gap).filter(|word| !word.is_empty()).collect();
    words.join(" ")
}
