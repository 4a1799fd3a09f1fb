//! One report of the timeline.

use leptos::either::Either;
use leptos::prelude::*;

use crate::dossier::{Date, Dossier, Name, Point, Report};

use super::Sources;

/// An article: date and kind, title linked to its source, abstract; publisher, authors, sources and
/// topics in the margin.
#[component]
pub fn Entry(report: &'static Report, dossier: &'static Dossier) -> impl IntoView {
    let years: Vec<_> = report
        .date
        .years()
        .map(|year| format!("{year:04}"))
        .collect();
    let heading = format!("{}_title", report.id);
    let labelled_by = heading.clone();
    let text = match &report.abstract_ {
        Some(text) => Either::Left(view! { <p class="entry-abstract">{text.as_str()}</p> }),
        None => Either::Right(
            view! { <p class="entry-abstract entry-missing">{"The source gives no text for this report."}</p> },
        ),
    };
    view! {
        <li data-years=years.join(" ")>
            <article class="entry" id=report.id.as_str() aria-labelledby=labelled_by>
                <p class="entry-date">
                    <When date=report.date />
                    " "
                    <span class="entry-kind">{report.kind.label.as_str()}</span>
                </p>
                <h4 id=heading>
                    <Heading report dossier />
                </h4>
                {text}
                <Margin report dossier />
            </article>
        </li>
    }
}

/// The date in words, each of its points readable by machines.
#[component]
fn When(date: Date) -> impl IntoView {
    let time = |point: Point| view! { <time datetime=point.iso()>{point.words()}</time> };
    let end = date.end().map(|end| {
        view! {
            " to "
            {time(end)}
        }
    });
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
    let language = (report.language != dossier.language).then_some(report.language.as_str());
    let lang = language.filter(|_| !title.supplied);
    match report.sources.first() {
        Some(source) => Either::Left(view! {
            <a href=source.url.as_str() rel="noopener noreferrer" lang=lang hreflang=language>
                {text}
            </a>
        }),
        None => Either::Right(view! { <span lang=lang>{text}</span> }),
    }
}

/// Who published it, who wrote it, where it can be read, and what it is about.
#[component]
fn Margin(report: &'static Report, dossier: &'static Dossier) -> impl IntoView {
    let names: Vec<_> = report.authors.iter().map(Name::spoken).collect();
    let authors =
        (!names.is_empty()).then(|| view! { <p>{format!("By {}", names.join(", "))}</p> });
    let sources = if report.sources.is_empty() {
        Either::Left(view! { <p>{"No address is known."}</p> })
    } else {
        Either::Right(view! { <Sources sources=&report.sources /> })
    };
    let topics: Vec<_> = report
        .topics
        .iter()
        .map(|topic| dossier.topic_label(topic).unwrap_or(topic.as_str()))
        .map(|label| view! { <li>{label}</li> })
        .collect();
    let topics = (!topics.is_empty()).then(|| {
        view! {
            <ul class="topics" aria-label="Topics">
                {topics}
            </ul>
        }
    });
    view! {
        <div class="entry-margin">
            <p>{report.publisher.as_str()}</p>
            {authors}
            {sources}
            {topics}
        </div>
    }
}
