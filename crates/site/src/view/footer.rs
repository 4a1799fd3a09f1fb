//! The foot of the page, in groups: who publishes the dossier, how to read it, the licence and the data,
//! the page in one file, the corrections and the keyboard.

use leptos::either::Either;
use leptos::prelude::*;
use leptos::tachys::html::attribute::AttributeValue;

use dossier::{DateMeaning, Dossier};
use locale::{Locale, Page};

use crate::catalogue::Texts;

use super::licence::LicenceName;
use super::{Markup, OneFile, PageContext, filled, last_changed, site_note, sources};

/// Says where everything comes from, what may be done with it, and how to get it.
#[expect(
    clippy::elidable_lifetime_names,
    reason = "components name their lifetimes"
)]
#[component]
pub fn Footer<'a, Address: AttributeValue + 'static>(
    texts: Texts<'a>,
    context: PageContext,
    corrections: Markup,
    download: Address,
    locale: &'static Locale<Page>,
) -> impl IntoView {
    let dossier = texts.dossier;
    let based = dossier.summary.sources.as_slice();
    let based = (!based.is_empty()).then(|| {
        view! {
            <p>{locale.summary_sources()}</p>
            {sources(based, locale)}
        }
    });
    let dates = match dossier.dates {
        DateMeaning::Events => locale.dates_of_events(),
        DateMeaning::Publication => locale.dates_published(),
    };
    let supplied = if texts.translation().is_some() {
        locale.supplied_or_translated()
    } else {
        locale.supplied_headlines()
    };
    let note = site_note(&context.branding, locale);
    let one_file = context.one_file.clone();
    let one_file = one_file.map(|one_file| one_file_group(one_file, dossier, locale));
    view! {
        <footer class="footer">
            <h2>{locale.about_dossier()}</h2>
            <section>
                <h3>{locale.publisher_and_sources()}</h3>
                <p>{published_by(dossier, locale)}</p>
                {based}
                <p>
                    <button type="button" class="cite">
                        {locale.cite_this_dossier()}
                    </button>
                </p>
            </section>
            <section>
                <h3>{locale.titles_and_dates()}</h3>
                <p>{supplied}</p>
                <p>{dates}</p>
            </section>
            <section>
                <h3>{locale.licence_and_data()}</h3>
                <p>{licence(dossier, locale)}</p>
                {offers(dossier, context, download, locale)}
            </section>
            {one_file}
            {corrections}
            <section class="keys-button">
                <h3>{locale.keyboard()}</h3>
                <p>
                    <button type="button">{locale.keys()}</button>
                </p>
            </section>
            {note}
        </footer>
    }
}

/// Says who publishes the dossier.
pub fn published_by(dossier: &Dossier, locale: &'static Locale<Page>) -> Vec<AnyView> {
    let publisher = dossier.publisher.name.clone();
    let publisher = match &dossier.publisher.url {
        Some(url) => Either::Left(view! {
            <a href=url.to_string() rel="noopener noreferrer">
                {publisher}
            </a>
        }),
        None => Either::Right(publisher),
    };
    filled(&locale.published_by_line(), vec![publisher.into_any()])
}

/// Says under which licence the text of the dossier is.
pub fn licence(dossier: &Dossier, locale: &'static Locale<Page>) -> Vec<AnyView> {
    if dossier.licence.is_all_rights_reserved() {
        return vec![locale.all_rights_reserved_line().into_any()];
    }
    let licence = view! { <LicenceName licence=&dossier.licence locale=locale /> };
    filled(&locale.licence_line(), vec![licence.into_any()])
}

/// Offers the dataset, and leads to the feeds, to the lasting address and to the editor.
fn offers<Address: AttributeValue + 'static>(
    dossier: &Dossier,
    context: PageContext,
    download: Address,
    locale: &'static Locale<Page>,
) -> impl IntoView + use<Address> {
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
    let feeds = (!context.feeds.is_empty()).then(|| feeds(&context.feeds, locale));
    let permanent = context.address.clone().map(|address| {
        let text = address.clone();
        let link = view! {
            <a href=address rel="noopener noreferrer">
                {text}
            </a>
        };
        view! { <p>{filled(&locale.permanent_line(), vec![link.into_any()])}</p> }
    });
    let editor = context.editor.clone().map(|href| {
        view! {
            <p>
                <a href=href>{locale.editor_link()}</a>
            </p>
        }
    });
    // The page's script lets it keep what is shown.
    let embed = context.embed.clone().map(|href| {
        view! {
            <p>
                <a class="embed-link" href=href>
                    {locale.embed_heading()}
                </a>
            </p>
        }
    });
    let dataset = dataset(dossier, context, download, locale);
    view! {
        <div class="offers">
            <p>{dataset}</p>
            <p class="everything" role="group" aria-label=locale.download_everything()>
                {everything}
            </p>
            {feeds}
            {permanent}
            {embed}
            {editor}
        </div>
    }
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
fn one_file_group(
    one_file: OneFile,
    dossier: &Dossier,
    locale: &'static Locale<Page>,
) -> impl IntoView {
    let (what, check) = match one_file {
        OneFile::Offered { href, verify } => {
            let save = view! {
                <a href=href.clone() download=href>
                    {locale.save_page()}
                </a>
            };
            let what = filled(&locale.save_page_note(), vec![save.into_any()]);
            let check = view! {
                <p>
                    <a href=verify>{locale.verify()}</a>
                </p>
            };
            (what, Either::Left(check))
        }
        OneFile::Taken {
            made,
            address,
            stated,
        } => {
            let publisher = dossier.publisher.name.clone();
            let what = match made {
                Some(made) => locale.one_file_made(&locale.date(made), &publisher),
                None => locale.one_file(&publisher),
            };
            let mut what = vec![what.into_any()];
            if let Some(address) = address {
                let (href, text) = (address.to_string(), address.to_string());
                let link = view! {
                    <a href=href rel="noopener noreferrer">
                        {text}
                    </a>
                };
                what.push(" ".into_any());
                what.extend(filled(&locale.one_file_copy(), vec![link.into_any()]));
            }
            let hash = view! { <code dir="ltr"></code> }.into_any();
            let check = view! {
                <details>
                    <summary>{locale.check_copy()}</summary>
                    <p>{locale.one_file_check()}</p>
                    <p id="verify_choice" hidden=true data-sha256=stated.join(" ")>
                        <label>{locale.verify_file()}": " <input type="file" /></label>
                        " "
                        <output>
                            <span hidden=true>{locale.verify_same()}</span>
                            <span hidden=true>
                                {filled(&locale.verify_file_unknown(), vec![hash])}
                            </span>
                        </output>
                    </p>
                </details>
            };
            (what, Either::Right(check))
        }
    };
    view! {
        <section class="offers">
            <h3>{locale.one_file_heading()}</h3>
            <p>{what}</p>
            {check}
        </section>
    }
}
