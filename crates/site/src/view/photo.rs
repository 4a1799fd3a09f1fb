//! The picture with its caption and credit.

use leptos::either::Either;
use leptos::prelude::*;

use dossier::{DateMeaning, Photo, PhotoSource, Report};
use locale::{Locale, Page};

use crate::catalogue::Texts;

use super::filled;
use super::licence::LicenceName;

/// How wide the picture stands in the page, for browsers that choose between files.
const SIZES: &str = "(min-width: 64rem) 26rem, 100vw";

/// A figure: the picture in the best format that the browser knows, its caption, the report that
/// the caption leads to, and the credit. One that may distress is loaded and shown when the reader
/// asks for it.
#[component]
pub fn Figure<'a>(
    /// The picture.
    photo: &'a Photo,
    /// The words of the page.
    locale: &'static Locale<Page>,
    /// The picture itself as an address (RFC 2397), where the page holds it and nothing is to be loaded.
    picture: Option<String>,
    /// The address of the folder in which the files lie: empty or ending with `/`.
    folder: String,
    /// The texts of the dossier that it stands for.
    texts: Texts<'a>,
) -> impl IntoView {
    let dossier = texts.dossier;
    let language_of = |text| texts.language_of(|| format!("photo/{text}"), locale);
    let formats = formats(&photo.sources);
    let (fallback, better) = formats.split_last()?;
    let better = better
        .iter()
        .map(|files| {
            let media_type = files[0].media_type.as_str();
            view! { <source type=media_type srcset=srcset(files, &folder) sizes=SIZES /> }
        })
        .collect_view();
    let is_within = picture.is_some();
    let caption = text(&photo.caption, language_of("caption"));
    let has_choice = fallback.len() > 1;
    let choice = has_choice.then(|| srcset(fallback, &folder));
    let src = picture.unwrap_or_else(|| folder + widest(fallback).file.as_str());
    let sizes = has_choice.then_some(SIZES);
    let report = photo
        .report
        .as_ref()
        .and_then(|id| dossier.report(id.as_str()))
        .map(|report| link(report, dossier.dates, locale));
    let picture = view! {
        <picture>
            {better}
            <img
                src=src.clone()
                srcset=choice.clone()
                sizes=sizes
                width=photo.width
                height=photo.height
                alt=photo.alt.as_str()
                lang=language_of("alt")
                decoding="async"
            />
        </picture>
    };
    // Where the picture is not loaded yet, a link is followed where no script runs; else the boot
    // script makes a picture of what the link says. (No lazy picture: where no script runs, browsers
    // load it at once. No template: Firefox loads ahead even from there.)
    let request = view! {
        <a
            class="photo-request"
            href=src.clone()
            data-src=src
            data-srcset=choice
            data-sizes=sizes
            data-width=photo.width
            data-height=photo.height
            data-alt=photo.alt.as_str()
        >
            {locale.open_picture()}
        </a>
    };
    let picture = match photo.content_warning.as_deref() {
        None => Either::Left(picture),
        Some(warning) => Either::Right(view! {
            <details class="photo-warning">
                <summary>
                    {content_warning(warning, language_of("content_warning"), locale)} " "
                    <span>{locale.show_picture()}</span>
                </summary>
                {if is_within { Either::Left(picture) } else { Either::Right(request) }}
            </details>
        }),
    };
    Some(view! {
        <figure class="photo">
            {picture} <figcaption>
                <p>{caption} {report}</p>
                <p class="photo-credit">
                    {text(&photo.credit, language_of("credit"))} " "
                    <LicenceName licence=&photo.licence locale=locale />
                </p>
            </figcaption>
        </figure>
    })
}

/// A text of the dossier, marked with its language (BCP 47) where that is not the page's.
fn text<'a>(words: &'a str, language: Option<&'a str>) -> impl IntoView {
    match language {
        None => Either::Left(words),
        Some(language) => Either::Right(view! {
            <span lang=language dir="auto">
                {words}
            </span>
        }),
    }
}

/// Says what may distress in a picture.
fn content_warning(warning: &str, language: Option<&str>, locale: &Locale<Page>) -> Vec<AnyView> {
    let Some(language) = language else {
        return vec![locale.content_warning(warning).into_any()];
    };
    let warning = view! {
        <span lang=language.to_owned() dir="auto">
            {warning.to_owned()}
        </span>
    };
    filled(&locale.content_warning_marked(), vec![warning.into_any()])
}

/// Leads to a report of this page.
fn link(report: &Report, dates: DateMeaning, locale: &Locale<Page>) -> impl IntoView + use<> {
    let (date, title) = (locale.date(report.date), report.title.to_string());
    let text = match dates {
        DateMeaning::Publication => locale.report_of(&date, &title),
        DateMeaning::Events => locale.report_of_event(&date, &title),
    };
    view! {
        " "
        <a href=format!("#{}", report.id)>{text}</a>
    }
}

/// Puts the files of each format together, in the order in which the formats first appear.
fn formats(sources: &[PhotoSource]) -> Vec<Vec<&PhotoSource>> {
    let mut formats: Vec<Vec<&PhotoSource>> = Vec::new();
    for source in sources {
        match formats
            .iter_mut()
            .find(|files| files[0].media_type == source.media_type)
        {
            Some(files) => files.push(source),
            None => formats.push(vec![source]),
        }
    }
    formats
}

/// Writes the files as the value of HTML's `srcset`.
fn srcset(files: &[&PhotoSource], folder: &str) -> String {
    let candidates: Vec<_> = files
        .iter()
        .map(|source| format!("{folder}{} {}w", source.file, source.width))
        .collect();
    candidates.join(", ")
}

/// Gives the file with the most pixels, for browsers that take no choice.
fn widest<'a>(files: &[&'a PhotoSource]) -> &'a PhotoSource {
    files
        .iter()
        .max_by_key(|source| source.width)
        .expect("a format is made of at least one file")
}
