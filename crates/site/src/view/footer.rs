//! The foot of the page: licence, sources, the dataset and its version.

use leptos::either::Either;
use leptos::prelude::*;
use leptos::tachys::html::attribute::AttributeValue;

use dossier::{DateMeaning, Dossier};
use locale::{Locale, Page};

use super::licence::LicenceName;
use super::{OneFile, PageContext, filled, last_changed, site_note, sources};

/// Says where everything comes from, what may be done with it, and how to get it.
#[component]
pub fn Footer<'a, Address: AttributeValue + 'static>(
    dossier: &'a Dossier,
    context: PageContext,
    download: Address,
    locale: &'static Locale<Page>,
) -> impl IntoView {
    let based = dossier.summary.sources.as_slice();
    let based = (!based.is_empty()).then(|| {
        view! {
            <p>{locale.summary_sources()}</p>
            {sources(based, locale)}
        }
    });
    let editor = context.editor.clone().map(|href| {
        view! {
            <p>
                <a href=href>{locale.editor_link()}</a>
            </p>
        }
    });
    let feeds = (!context.feeds.is_empty()).then(|| feeds(&context.feeds, locale));
    let note = site_note(&context.branding);
    let one_file = context.one_file.clone();
    let one_file = one_file.map(|one_file| one_file_note(one_file, dossier, locale));
    let csv = view! {
        <button type="button" value="csv">
            {locale.format_csv()}
        </button>
    };
    let text = view! {
        <button type="button" value="txt">
            {locale.format_text()}
        </button>
    };
    let everything = filled(
        &locale.download_everything_as(),
        vec![csv.into_any(), text.into_any()],
    );
    let keys = view! { <button type="button">{locale.keys()}</button> };
    let keys = filled(&locale.keys_offer(), vec![keys.into_any()]);
    view! {
        <footer class="footer">
            <h2>{locale.about_dossier()}</h2>
            <p>{published_by(dossier, locale)}</p>
            {based}
            <div class="offers">
                <p>{dataset(dossier, context, download, locale)}</p>
                <p class="everything" role="group" aria-label=locale.download_everything()>
                    {everything}
                </p>
                {feeds}
                {one_file}
                {editor}
                <p>
                    <button type="button" class="cite">
                        {locale.cite_this_dossier()}
                    </button>
                </p>
                <p class="keys-button">{keys}</p>
            </div>
            {note}
        </footer>
    }
}

/// Says who publishes the dossier and under which licence, and what square brackets mean.
fn published_by(dossier: &Dossier, locale: &'static Locale<Page>) -> Vec<AnyView> {
    let publisher = dossier.publisher.name.clone();
    let publisher = match &dossier.publisher.url {
        Some(url) => Either::Left(view! {
            <a href=url.to_string() rel="noopener noreferrer">
                {publisher}
            </a>
        }),
        None => Either::Right(publisher),
    };
    let mut line = if dossier.licence.is_all_rights_reserved() {
        filled(&locale.published_by_reserved(), vec![publisher.into_any()])
    } else {
        let licence = view! { <LicenceName licence=&dossier.licence locale=locale /> };
        filled(
            &locale.published_by_line(),
            vec![publisher.into_any(), licence.into_any()],
        )
    };
    if dossier.dates == DateMeaning::Events {
        line.push(" ".into_any());
        line.push(locale.dates_of_events().into_any());
    }
    line
}

/// Leads to the dataset, and says which version it is.
fn dataset(
    dossier: &Dossier,
    context: PageContext,
    download: impl AttributeValue + 'static,
    locale: &'static Locale<Page>,
) -> Vec<AnyView> {
    let download = view! {
        <a
            id="dataset_link"
            href=download
            download=context.download_name
            data-integrity=context.download_integrity
            data-version=context.version.clone()
            data-locale=context.exporter_locale.href
            data-locale-integrity=context.exporter_locale.integrity
        >
            {locale.download_dataset()}
        </a>
    };
    let sentence = locale.dataset(&context.version, env!("CARGO_PKG_VERSION"));
    let changed = dossier.last_change();
    let changed = last_changed(changed, changed.start().iso(), locale);
    filled(&sentence, vec![download.into_any(), changed.into_any()])
}

/// Leads to the feeds beside the page.
fn feeds(
    feeds: &[(&'static str, &'static str)],
    locale: &'static Locale<Page>,
) -> impl IntoView + use<> {
    let links = feeds.iter().enumerate().map(|(place, &(href, name))| {
        let joint = if place == 0 { "" } else { ", " };
        view! {
            {joint}
            <a href=href>{name}</a>
        }
    });
    let links = links.collect_view().into_any();
    view! { <p class="feeds">{filled(&locale.feeds(), vec![links])}</p> }
}

/// Offers the page in one file, or says what this file is, and how to tell that nobody altered it.
fn one_file_note(
    one_file: OneFile,
    dossier: &Dossier,
    locale: &'static Locale<Page>,
) -> impl IntoView {
    match one_file {
        OneFile::Offered { href, sha256 } => {
            let save = view! {
                <a href=href.clone() download=href>
                    {locale.save_page()}
                </a>
            };
            let hash = view! { <code>{sha256}</code> };
            let note = filled(
                &locale.save_page_note(),
                vec![save.into_any(), hash.into_any()],
            );
            Either::Left(view! { <p>{note}</p> })
        }
        OneFile::Taken { made, address } => {
            let publisher = dossier.publisher.name.clone();
            let what = match made {
                Some(made) => locale.one_file_made(&locale.date(made), &publisher),
                None => locale.one_file(&publisher),
            };
            let copy = address.map(|address| {
                let (href, text) = (address.to_string(), address.to_string());
                let link = view! {
                    <a href=href rel="noopener noreferrer">
                        {text}
                    </a>
                };
                view! {
                    " "
                    {filled(&locale.one_file_copy(), vec![link.into_any()])}
                }
            });
            Either::Right(view! { <p>{what} {copy} " " {locale.one_file_check()}</p> })
        }
    }
}
