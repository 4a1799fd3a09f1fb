//! One report of the timeline.

use leptos::either::Either;
use leptos::prelude::*;

use crate::dossier::{Date, Dossier, Point, Report};

use super::Sources;

/// An article: date, title linked to its source, kind, publisher, abstract and topics.
#[component]
pub fn Entry(report: &'static Report, dossier: &'static Dossier) -> impl IntoView {
    let years: Vec<_> = report.date.years().map(|year| format!("{year:04}")).collect();
    let heading = format!("{}_title", report.id);
    let labelled_by = heading.clone();
    let text = match &report.abstract_ {
        Some(text) => Either::Left(view! { <p class="entry-abstract">{text.as_str()}</p> }),
        None => Either::Right(view! {
            <p class="entry-abstract entry-missing">
                {"The source gives no text for this report."}
            </p>
        }),
    };
    let more = (report.sources.len() > 1 || report.sources.iter().any(|s| s.archived_url.is_some()))
        .then(|| view! { <Sources sources=&report.sources /> });
    view! {
        <li data-years=years.join(" ")>
            <article class="entry" id=report.id.as_str() aria-labelledby=labelled_by>
                <p class="entry-date">
                    <When date=report.date />
                </p>
                <h4 id=heading>
                    <Heading report dossier />
                </h4>
                <p class="entry-byline">{byline(report)}</p>
                {text}
                {more}
                <Topics report dossier />
            </article>
        </li>
    }
}

/// The date in words, each of its points readable by machines.
#[component]
fn When(date: Date) -> impl IntoView {
    let time = |point: Point| view! { <time datetime=point.iso()>{point.words()}</time> };
    let end = date.end().map(|end| view! { " to " {time(end)} });
    view! {
        {time(date.start())}
        {end}
    }
}

/// The title, linked to the first source where there is one; in square brackets where it is ours.
#[component]
fn Heading(report: &'static Report, dossier: &'static Dossier) -> impl IntoView {
    let title = &report.title;
    let text = if title.supplied {
        format!("[{}]", title.text)
    } else {
        title.text.clone()
    };
    let is_foreign = report.language != dossier.language;
    let lang = (is_foreign && !title.supplied).then_some(report.language.as_str());
    match report.sources.first() {
        Some(source) => Either::Left(view! {
            <a
                href=source.url.as_str()
                rel="noopener noreferrer"
                lang=lang
                hreflang=is_foreign.then_some(report.language.as_str())
            >
                {text}
            </a>
        }),
        None => Either::Right(view! { <span lang=lang>{text}</span> }),
    }
}

/// The labels of the report's topics.
#[component]
fn Topics(report: &'static Report, dossier: &'static Dossier) -> impl IntoView {
    let topics: Vec<_> = report
        .topics
        .iter()
        .map(|topic| dossier.topic_label(topic).unwrap_or(topic.as_str()))
        .map(|label| view! { <li>{label}</li> })
        .collect();
    (!topics.is_empty()).then(|| {
        view! {
            <ul class="topics" aria-label="Topics">
                {topics}
            </ul>
        }
    })
}

/// Says what kind of text it is, who published it, who wrote it, and where the title leads.
fn byline(report: &Report) -> String {
    let mut parts = vec![report.kind.label.clone(), report.publisher.clone()];
    if !report.authors.is_empty() {
        let names: Vec<_> = report.authors.iter().map(|name| name.spoken()).collect();
        parts.push(format!("by {}", names.join(", ")));
    }
    parts.push(match report.sources.first() {
        Some(source) => source.url.host(),
        None => "no address known".to_owned(),
    });
    parts.join(" · ")
}
