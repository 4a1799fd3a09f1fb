//! The page of one year, for dossiers that do not stand whole in their own: every report of the
//! year, without a program.

use leptos::prelude::*;
use locale::{Locale, Page};

use crate::catalogue::Catalogue;

use super::{Branding, LanguageLink, Languages, site_note};

/// The body of a year's page, with the entries of its reports. Its place is a folder below that of
/// the dossier's page.
#[component]
pub fn YearPage<'a, Entries: IntoView>(
    /// The catalogue of the dossier.
    catalogue: &'a Catalogue,
    /// The language of its title (BCP 47), where that is not the page's.
    #[prop(optional_no_strip)]
    title_language: Option<&'a str>,
    /// The ways to this page in each language of the dossier; empty where there is one.
    #[prop(optional)]
    languages: Vec<LanguageLink>,
    /// The year.
    year: i32,
    /// How many reports it has.
    count: usize,
    /// What the site puts on each of its pages.
    branding: &'a Branding,
    /// The words of the page.
    locale: &'static Locale<Page>,
    /// The entries, items of a list.
    entries: Entries,
) -> impl IntoView {
    view! {
        <header class="year-page">
            <Languages links=languages locale />
            <p>
                <a href="../" lang=title_language.map(str::to_owned)>
                    {catalogue.title.as_str()}
                </a>
            </p>
            <h1>{locale.reports_of_year(&locale.year(year))}</h1>
            <p class="status">{locale.report_count(count)}</p>
            <Years catalogue current=year locale />
        </header>
        <main>
            <div class="timeline">
                <section class="year">
                    <h2 class="unseen">{locale.reports()}</h2>
                    <ol>{entries}</ol>
                </section>
            </div>
        </main>
        <footer>
            <p>
                <a href="../">{locale.search_all_reports()}</a>
            </p>
            {site_note(branding, locale)}
        </footer>
    }
}

/// Years and their entries, in a page that is a single file and has no pages of years beside it, for
/// browsers that run no program.
#[component]
pub fn Older<Entries: IntoView>(
    /// The years, each with its entries, items of a list.
    years: Vec<(i32, Entries)>,
    /// The year whose heading stands in the page already.
    begun: Option<i32>,
    /// The words of the page.
    locale: &'static Locale<Page>,
) -> impl IntoView {
    let years = years.into_iter().map(|(year, entries)| {
        let id = (Some(year) != begun).then(|| format!("in_{year:04}"));
        view! {
            <section class="year">
                <h3 id=id>{locale.year(year)}</h3>
                <ol>{entries}</ol>
            </section>
        }
    });
    view! {
        <noscript>
            <div class="timeline">{years.collect_view()}</div>
        </noscript>
    }
}

/// Links to the other years that have reports.
#[component]
fn Years<'a>(
    catalogue: &'a Catalogue,
    current: i32,
    locale: &'static Locale<Page>,
) -> impl IntoView {
    let years = catalogue.years().rev();
    let years = years.filter_map(|(year, has_reports)| has_reports.then_some(year));
    let links = years.map(|year| {
        view! {
            <a
                class="year-choice"
                href=format!("../{year:04}/")
                aria-current=(year == current).then_some("page")
            >
                {locale.year(year)}
            </a>
        }
    });
    view! {
        <nav class="years" aria-label=locale.years_with_reports()>
            {links.collect_view()}
        </nav>
    }
}
