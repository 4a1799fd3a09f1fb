//! One report as the page draws it: every text ready to be shown.

use serde::{Deserialize, Serialize};

use super::detail::{Detail, DetailElement, filled};
use super::fields::fields;
use super::{Text, Texts};
use dossier::translation::{kind_key, report_key, revision_key};
use dossier::{Date, Name, Point, Report, Revision, Source, WebAddress};
use locale::{Locale, Piece};

/// Says a date: its points, each readable by machines, and what joins them.
pub(super) fn said_date<P>(date: Date, locale: &Locale<P>) -> Vec<Detail> {
    let moment = |point: Point| {
        let time = DetailElement::new("time").attr("datetime", point.iso());
        Detail::Element(time.said(locale.point(point)))
    };
    let Some(end) = date.end() else {
        return vec![moment(date.start())];
    };
    let points = [date.start(), end];
    let sentence = locale.date_range_marked();
    let pieces = sentence.pieces().into_iter();
    let pieces = pieces.map(|piece| match piece {
        Piece::Text(text) => Detail::Said(text.to_owned()),
        Piece::Element(place) => moment(points[place]),
    });
    pieces.collect()
}

/// An address out of the page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
    /// The address, `http` or `https`.
    pub url: String,
    /// The host's name, as readers know it.
    pub host: String,
}

impl From<&WebAddress> for Link {
    fn from(address: &WebAddress) -> Self {
        Self {
            url: address.to_string(),
            host: address.host(),
        }
    }
}

/// A part of what is said of a source.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SourcePart {
    /// Words.
    Text(String),
    /// A link, which is named by its host.
    Link(Link),
}

/// Says where a text can be read: the address, the copy that an archive keeps, and when either was seen.
#[must_use]
pub fn source_parts<P>(source: &Source, locale: &Locale<P>) -> Vec<SourcePart> {
    let link = Link::from(&source.url);
    let archived = source.archived_url.as_ref().map(Link::from);
    let captured = archived.as_ref().and_then(|_| source.captured());
    let captured = captured.map(|day| locale.day(day));
    let seen = source.retrieved.map(|date| locale.date(date));
    let sentence = match (&archived, captured, seen) {
        (None, _, None) => None,
        (None, _, Some(seen)) => Some(locale.source_seen(&seen)),
        (Some(_), None, None) => Some(locale.source_archived()),
        (Some(_), Some(day), None) => Some(locale.source_archived_on(&day)),
        (Some(_), None, Some(seen)) => Some(locale.source_archived_seen(&seen)),
        (Some(_), Some(day), Some(seen)) => Some(locale.source_archived_on_seen(&day, &seen)),
    };
    let links: Vec<_> = [link].into_iter().chain(archived).collect();
    match &sentence {
        None => links.into_iter().map(SourcePart::Link).collect(),
        Some(sentence) => {
            let pieces = sentence.pieces().into_iter();
            let part = |piece| match piece {
                Piece::Text(text) => SourcePart::Text(text.to_owned()),
                Piece::Element(place) => SourcePart::Link(links[place].clone()),
            };
            pieces.map(part).collect()
        }
    }
}

/// One report, ready to be drawn.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Card {
    /// The lasting name and address.
    pub id: String,
    /// The first and the last year that it may fall in.
    pub years: (i32, i32),
    /// The heading, in square brackets where it is ours: plain text.
    pub title: String,
    /// The language of the heading (BCP 47), where it is not the page's.
    pub title_language: Option<String>,
    /// The language of the report (BCP 47), where it is known and not the page's.
    pub language: Option<String>,
    /// The best address at which it can be read, if one is known.
    pub link: Option<String>,
    /// What its first line says: the date, each point readable by machines, the kind, who published it, and
    /// marks for what the entry warns of and for what was corrected in it.
    pub line: Vec<Detail>,
    /// What may distress in it, where that is to be said first: a sentence.
    pub warning: Option<Vec<Detail>>,
    /// What it says; nothing where none is given.
    pub text: Option<Text>,
    /// What else it shows below that.
    pub details: Vec<Detail>,
    /// Who wrote it, and where it can be read.
    pub sources: Vec<Detail>,
    /// What it is about: a list, if there is anything.
    pub topics: Option<Detail>,
    /// What was corrected in its entry, a sentence each, newest first.
    pub corrections: Vec<Vec<Detail>>,
}

impl Card {
    /// Makes the cards of a dossier's reports by their numbers, the newest first, with the words
    /// of a locale.
    #[must_use]
    pub fn all<'a, P>(texts: impl Into<Texts<'a>>, locale: &Locale<P>) -> Vec<Self> {
        let texts = texts.into();
        let reports = texts.dossier.newest_first().into_iter();
        reports
            .map(|report| Self::of(report, &texts, locale))
            .collect()
    }

    /// Makes the card of a report.
    #[must_use]
    pub fn of<P>(report: &Report, texts: &Texts, locale: &Locale<P>) -> Self {
        let years = report.date.years();
        let title = &report.title;
        let language = texts.own_language(report, locale).map(str::to_owned);
        let of_report = |text| texts.language_of(|| report_key(report, text), locale);
        let title_language = texts.title_language(report, locale).map(str::to_owned);
        Self {
            id: report.id.to_string(),
            years: (*years.start(), *years.end()),
            title: title.to_string(),
            title_language,
            language,
            link: report.sources.first().map(|source| source.url.to_string()),
            line: line(report, texts, locale),
            warning: report.content_warning.as_deref().map(|warning| {
                let sentence = locale.content_warning_marked();
                filled(&sentence, &[(warning, of_report("content_warning"))])
            }),
            text: report
                .abstract_
                .as_deref()
                .map(|text| texts.text(text, || report_key(report, "abstract"), locale)),
            details: fields(report, texts, locale).into_iter().collect(),
            sources: sources(report, locale),
            corrections: corrections(report, texts, locale),
            topics: topics(report, texts, locale),
        }
    }

    /// Gives the texts that are searched.
    #[must_use]
    pub fn searched(&self) -> Vec<&str> {
        let mut texts = vec![self.title.as_str()];
        texts.extend(self.text.as_ref().map(|text| text.words.as_str()));
        let details = self.line.iter().chain(&self.details).chain(&self.sources);
        for detail in details.chain(&self.topics) {
            detail.push_searched(&mut texts);
        }
        texts
    }
}

/// Makes an element of a text of the dossier, marked with its language where that is not the page's (BCP 47).
fn element(tag: &str, class: Option<&str>, text: &str, language: Option<&str>) -> DetailElement {
    let mut element = DetailElement::new(tag);
    if let Some(class) = class {
        element = element.attr("class", class);
    }
    element.in_language(language).searched(text)
}

/// Gives the first line of an entry.
fn line<P>(report: &Report, texts: &Texts, locale: &Locale<P>) -> Vec<Detail> {
    let mut line = said_date(report.date, locale);
    let label = report.kind.label.as_str();
    let language = texts.language_of(|| kind_key(label), locale);
    let kind = element("span", Some("entry-kind"), label, language);
    let publisher = report.publisher.as_deref();
    let publisher = publisher.map(|publisher| element("span", None, publisher, None));
    let mark =
        |class: &str, words: &str| DetailElement::new("span").attr("class", class).said(words);
    let warning = report.content_warning.as_ref();
    let warning = warning.map(|_| mark("entry-mark entry-warned", locale.mark_warning()));
    let corrected =
        (!report.revisions.is_empty()).then(|| mark("entry-mark", locale.mark_corrected()));
    let parts = [Some(kind), publisher, warning, corrected];
    for part in parts.into_iter().flatten() {
        line.extend([Detail::Said(" ".to_owned()), Detail::Element(part)]);
    }
    line
}

/// Says who wrote a report, and where it can be read.
fn sources<P>(report: &Report, locale: &Locale<P>) -> Vec<Detail> {
    let authors: Vec<_> = report.authors.iter().map(Name::spoken).collect();
    let authors: Vec<_> = authors.iter().map(String::as_str).collect();
    let authors = (!authors.is_empty()).then(|| {
        let sentence = locale.by_authors_marked();
        let pieces = sentence.pieces().into_iter();
        pieces.fold(DetailElement::new("p"), |by, piece| match piece {
            Piece::Text(text) => by.said(text),
            Piece::Element(_) => by.searched(locale.all_of(&authors)),
        })
    });
    let sources = report.sources.iter();
    let sources = sources.map(|source| source_item(source, locale));
    let sources = if report.sources.is_empty() {
        DetailElement::new("p").said(locale.no_address())
    } else {
        let list = DetailElement::new("ul").attr("class", "sources");
        list.children(sources)
    };
    let parts = authors.into_iter().chain([sources]);
    parts.map(Detail::Element).collect()
}

/// Makes the item of a source in a list.
fn source_item<P>(source: &Source, locale: &Locale<P>) -> DetailElement {
    let parts = source_parts(source, locale).into_iter();
    parts.fold(DetailElement::new("li"), |item, part| match part {
        SourcePart::Text(text) => item.said(text),
        SourcePart::Link(link) => {
            let address = DetailElement::new("a").attr("href", &link.url);
            let address = address.attr("rel", "noopener noreferrer");
            item.child(address.said(&link.host))
        }
    })
}

/// Lists the topics of a report.
fn topics<P>(report: &Report, texts: &Texts, locale: &Locale<P>) -> Option<Detail> {
    let items = report.topics.iter().map(|id| {
        let label = texts.dossier.topic_label(id).unwrap_or(id.as_str());
        let language = texts.language_of(|| format!("topics/{id}"), locale);
        element("li", None, label, language)
    });
    let list = DetailElement::new("ul")
        .attr("class", "topics")
        .attr("aria-label", locale.facet_topics());
    (!report.topics.is_empty()).then(|| Detail::Element(list.children(items)))
}

/// Says what was corrected in a report's entry, when and why.
fn corrections<P>(report: &Report, texts: &Texts, locale: &Locale<P>) -> Vec<Vec<Detail>> {
    let mut revisions: Vec<_> = report.revisions.iter().collect();
    revisions.sort_by_key(|revision| std::cmp::Reverse(revision.date));
    let say = |revision: &Revision| {
        let day = locale.day(revision.date);
        let language = |part| texts.language_of(|| revision_key(report, revision, part), locale);
        let parts = [
            (day.as_str(), None),
            (&revision.change, language("change")),
            (&revision.reason, language("reason")),
        ];
        filled(&locale.corrected_on_marked(), &parts)
    };
    revisions.into_iter().map(say).collect()
}
