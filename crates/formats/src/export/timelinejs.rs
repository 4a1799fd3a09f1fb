//! A dossier as a timeline: the JSON of `TimelineJS`, version 3.

use std::collections::BTreeSet;

use serde::Serialize;

use dossier::{Date, DateMeaning, Dossier, Point, Report, Source};
use locale::Locale;

use crate::html::Html;

#[derive(Serialize)]
struct Timeline {
    title: Slide,
    events: Vec<Slide>,
}

#[derive(Serialize)]
struct Slide {
    #[serde(skip_serializing_if = "Option::is_none")]
    unique_id: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    start_date: Option<Parts>,
    #[serde(skip_serializing_if = "Option::is_none")]
    end_date: Option<Parts>,
    #[serde(skip_serializing_if = "Option::is_none")]
    display_date: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    group: Option<String>,
    text: Words,
}

#[derive(Serialize)]
struct Words {
    headline: String,
    text: String,
}

#[derive(Serialize)]
struct Parts {
    year: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    month: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    day: Option<String>,
}

/// Gives the dossier as JSON of `TimelineJS` 3: the summary is the title slide, a report an event,
/// its first topic the group, and its addresses links below the text.
///
/// # Panics
/// Never: strings alone always have a form in JSON.
#[must_use]
pub fn timelinejs<P>(dossier: &Dossier, locale: &Locale<P>) -> String {
    let title = Slide {
        unique_id: None,
        start_date: None,
        end_date: None,
        display_date: None,
        group: None,
        text: Words {
            headline: headline(&dossier.title),
            text: text(&dossier.summary.paragraphs, &dossier.summary.sources),
        },
    };
    let events = dossier
        .reports
        .iter()
        .map(|report| event(dossier, report, locale))
        .collect();
    let timeline = Timeline { title, events };
    let mut json = serde_json::to_string_pretty(&timeline).expect("a timeline is plain JSON");
    json.push('\n');
    json
}

/// Says what of a dossier its timeline does not hold: noun phrases, plain English text.
#[must_use]
pub fn left_out(dossier: &Dossier) -> Vec<String> {
    let mut list = vec![
        "country, language, licence and publisher of the dossier".to_owned(),
        "as_of and attribution of the summary".to_owned(),
        "kind, publisher and language of reports".to_owned(),
    ];
    if dossier.dates == DateMeaning::Events {
        list.push("that dates are those of events".to_owned());
    }
    if dossier.photo.is_some() {
        list.push("the picture".to_owned());
    }
    if !dossier.topics.is_empty() {
        list.push("the ids of topics".to_owned());
    }
    let firsts: BTreeSet<_> = dossier
        .reports
        .iter()
        .filter_map(|report| report.topics.first())
        .collect();
    let topics = dossier.topics.iter();
    let unnamed = topics.filter(|topic| !firsts.contains(&topic.id)).count();
    if unnamed > 0 {
        let noun = if unnamed == 1 { "topic" } else { "topics" };
        list.push(format!("{unnamed} {noun} that no report has first"));
    }
    if dossier.summary.sources.iter().any(is_more) {
        list.push("archived addresses of the summary, and when one was seen".to_owned());
    }
    let mut count = |what: &str, is: fn(&Report) -> bool| {
        let reports = dossier.reports.iter().filter(|report| is(report)).count();
        if reports > 0 {
            let noun = if reports == 1 { "report" } else { "reports" };
            list.push(format!("{what} ({reports} {noun})"));
        }
    };
    count("that a title is supplied", |report| report.title.supplied);
    count("media", |report| !report.media.is_empty());
    count("where copies of sources come from", |report| {
        report.sources.iter().any(|it| it.provenance.is_some())
    });
    count("earlier ids", |report| !report.aliases.is_empty());
    count("content warnings", |report| {
        report.content_warning.is_some()
    });
    count("revisions", |report| !report.revisions.is_empty());
    count("fields of the dossier's own", |report| {
        !report.fields.is_empty()
    });
    count("authors", |report| !report.authors.is_empty());
    count("the topics after the first", |report| {
        report.topics.len() > 1
    });
    count(
        "that a date is approximate, uncertain or a season, other than in words",
        |report| needs_words(report.date),
    );
    count(
        "that an interval begins and ends on the same date",
        |report| {
            report
                .date
                .end()
                .is_some_and(|end| end.iso() == report.date.start().iso())
        },
    );
    count(
        "archived addresses, and when they were captured or an address was seen",
        |report| report.sources.iter().any(is_more),
    );
    list
}

/// Tells whether a source is more than an address.
fn is_more(source: &Source) -> bool {
    source.archived_url.is_some() || source.captured.is_some() || source.retrieved.is_some()
}

/// Tells whether numbers do not say all of a date: either end is approximate, uncertain or a season.
fn needs_words(date: Date) -> bool {
    let is = |point: Point| point.is_approximate() || point.is_uncertain();
    is(date.start()) || date.end().is_some_and(is) || date.has_season()
}

/// Gives a report as an event.
fn event<P>(dossier: &Dossier, report: &Report, locale: &Locale<P>) -> Slide {
    let group = report.topics.first().and_then(|id| dossier.topic_label(id));
    Slide {
        unique_id: Some(report.id.to_string()),
        start_date: Some(parts(report.date.start())),
        end_date: report.date.end().map(parts),
        display_date: needs_words(report.date).then(|| locale.date(report.date)),
        group: group.map(str::to_owned),
        text: Words {
            headline: headline(&report.title.text),
            text: text(&report.abstract_, &report.sources),
        },
    }
}

/// Gives what is known of a date, in the parts that `TimelineJS` wants.
fn parts(point: Point) -> Parts {
    let iso = point.iso();
    let mut parts = iso.split('-').map(str::to_owned);
    let year = parts.next().unwrap_or_default();
    Parts {
        year,
        month: parts.next(),
        day: parts.next(),
    }
}

/// Gives a headline in HTML.
fn headline(text: &str) -> String {
    let mut html = Html::default();
    html.text(text);
    html.finish()
}

/// Gives paragraphs in HTML, then one of links, each of which shows its address.
fn text<'a>(paragraphs: impl IntoIterator<Item = &'a String>, sources: &[Source]) -> String {
    let mut html = Html::default();
    for paragraph in paragraphs {
        html.element("p", &[], |html| html.text(paragraph));
    }
    if !sources.is_empty() {
        html.element("p", &[], |html| links(html, sources));
    }
    html.finish()
}

fn links(html: &mut Html, sources: &[Source]) {
    for (number, source) in sources.iter().enumerate() {
        if number > 0 {
            html.line_break();
        }
        let address = source.url.as_str();
        html.element("a", &[("href", address)], |html| html.text(address));
    }
}
