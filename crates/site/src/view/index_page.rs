//! The first page of a site of several dossiers, which lists them.

use leptos::prelude::*;

use dossier::Date;
use locale::{Locale, Page};

use super::{Branding, NewerVersion, filled, site_line, site_note};

/// What the page says of the site.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Index {
    /// The site's name: plain text.
    pub name: Option<String>,
    /// The dates that all reports cover, in words; nothing where there are none.
    pub dates: Option<String>,
    /// Who publishes the site: plain text.
    pub publisher: Option<String>,
    /// The dossiers, in the order in which they are listed.
    pub dossiers: Vec<Listed>,
    /// The address of the editor.
    pub editor: String,
    /// What the site puts on each of its pages.
    pub branding: Branding,
}

/// What the page says of a dossier.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Listed {
    /// The address of its page.
    pub href: String,
    /// Its title: plain text.
    pub title: String,
    /// The language of the title (BCP 47).
    pub language: String,
    /// The country's name, where the title does not say it.
    pub country: Option<String>,
    /// The dates that its reports cover, in words; nothing where it has no reports.
    pub dates: Option<String>,
    /// How many reports it has.
    pub reports: usize,
    /// The date of its last change.
    pub changed: Date,
}

/// The body of the page. It is complete without scripts; the field that filters the list shows only
/// where scripts run.
#[component]
pub fn IndexPage<'a>(index: &'a Index, locale: &'static Locale<Page>) -> impl IntoView {
    let reports = index.dossiers.iter().map(|dossier| dossier.reports).sum();
    let reports = locale.report_count(reports);
    let span = match &index.dates {
        Some(dates) => locale.reports_and_dates(&reports, dates),
        None => reports,
    };
    let (kind, title) = match &index.name {
        Some(name) => (locale.human_rights_dossiers(), name.as_str()),
        None => (locale.reports_and_sources(), locale.human_rights_dossiers()),
    };
    let count = index.dossiers.len();
    // The page's script fills the number in where some are filtered out.
    let shown = view! { <span id="index_shown"></span> };
    let shown = filled(&locale.dossier_count_of(count), vec![shown.into_any()]);
    let published = index.publisher.as_ref().map(|publisher| {
        view! { <p>{locale.site_published_by(publisher)}</p> }
    });
    view! {
        <a class="skip" href="#index_list">
            {locale.skip_to_dossiers()}
        </a>
        <header>
            {site_line(&index.branding, locale)} <hgroup class="header">
                <p class="header-kind">{kind}</p>
                <h1>{title}</h1>
                <p class="header-span">{span}</p>
            </hgroup>
        </header>
        <main class="index-page">
            <p class="reset-notice" id="index_reset" hidden=true>
                {locale.which_dossier()}
            </p>
            <search class="search">
                <label for="index_filter">{locale.filter_dossiers()}</label>
                <input
                    type="search"
                    id="index_filter"
                    autocomplete="off"
                    spellcheck="false"
                    aria-controls="index_list"
                />
            </search>
            <p class="status" id="index_status" role="status">
                <span>{locale.dossier_count(count)}</span>
                <span hidden=true>{shown}</span>
            </p>
            <ul class="dossiers" id="index_list" tabindex="-1" aria-label=locale.dossiers()>
                {index.dossiers.iter().map(|dossier| listed(dossier, locale)).collect_view()}
            </ul>
            <p class="no-results" id="index_no_results" hidden=true>
                {locale.no_dossiers()}
                " "
                <button type="button">{locale.show_all()}</button>
            </p>
        </main>
        <footer class="footer">
            {published} <p>
                <a href=index.editor.as_str()>{locale.editor_link()}</a>
            </p> {site_note(&index.branding, locale)}
        </footer>
        <NewerVersion locale />
    }
}

/// One dossier of the list.
fn listed<'a>(dossier: &'a Listed, locale: &'static Locale<Page>) -> impl IntoView + use<'a> {
    let country = dossier.country.as_deref();
    let country = country.map(|name| view! { <p class="dossier-country">{name}</p> });
    view! {
        <li class="dossier">
            <div>
                {country} <h2>
                    <a href=dossier.href.as_str() lang=dossier.language.as_str()>
                        {dossier.title.as_str()}
                    </a>
                </h2>
            </div>
            <dl class="dossier-facts">
                <div>
                    <dt>{locale.dates_covered()}</dt>
                    <dd>{dossier.dates.as_deref().unwrap_or(locale.none_yet())}</dd>
                </div>
                <div>
                    <dt>{locale.reports()}</dt>
                    <dd>{locale.number(dossier.reports)}</dd>
                </div>
                <div>
                    <dt>{locale.last_change_of()}</dt>
                    <dd>
                        <time datetime=dossier
                            .changed
                            .start()
                            .iso()>{locale.date(dossier.changed)}</time>
                    </dd>
                </div>
            </dl>
        </li>
    }
}
