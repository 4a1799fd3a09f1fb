//! The page of one report, without a program: what a link to it shows in messengers and search engines.

use dossier::{Date, Dossier};
use leptos::prelude::*;
use locale::{Locale, Page, Translation};

use crate::catalogue::Card;

use super::embed_code::{EmbedCode, EmbedCodes};
use super::footer::{licence, published_by};
use super::{Branding, LanguageLink, Languages, report_html, site_line, site_note};

/// A report that is named on the page of another.
pub struct RelatedReport {
    /// The address of its page.
    pub href: String,
    /// Its title.
    pub title: String,
    /// The language of the title (BCP 47), where that is not the page's.
    pub title_language: Option<String>,
    /// Its date.
    pub date: Date,
}

/// The body of a report's page. Its place is two folders below that of the dossier's page.
#[component]
pub fn ReportPage<'a>(
    /// The dossier.
    dossier: &'a Dossier,
    /// The language of its title (BCP 47), where that is not the page's.
    title_language: Option<String>,
    /// The card of the report, whose files are named as this page names them.
    card: &'a Card,
    /// The address at which the report stands among all others.
    home: String,
    /// The ways to this page in each language of the dossier; empty where there is one.
    languages: Vec<LanguageLink>,
    /// How the report is cited: plain text.
    citation: String,
    /// The reports that belong to it.
    related: Vec<RelatedReport>,
    /// The code by which others put it into their pages, where the site's address is known.
    code: Option<EmbedCode>,
    /// What the site puts on each of its pages.
    branding: &'a Branding,
    /// The words of the page.
    translation: &'static Translation,
) -> impl IntoView {
    let locale = &translation.page;
    let code = code.map(|code| {
        view! {
            <details>
                <summary>{locale.embed_heading()}</summary>
                <p>{locale.embed_hint()}</p>
                <EmbedCodes code locale />
            </details>
        }
    });
    view! {
        <header class="year-page">
            {site_line(branding, locale)} <Languages links=languages locale /> <p>
                <a href=home.clone() lang=title_language>
                    {dossier.title.as_str()}
                </a>
            </p>
        </header>
        <main class="report-page">
            <div inner_html=report_html(&translation.reader, card)></div>
            <section aria-labelledby="citation_heading">
                <h2 id="citation_heading">{locale.how_to_cite()}</h2>
                <p dir="auto">{citation}</p>
            </section>
            {(!related.is_empty()).then(|| related_reports(related, locale))}
            {code}
        </main>
        <footer>
            <p>
                <a href=home>{locale.among_all_reports()}</a>
            </p>
            <p>{published_by(dossier, locale)} " " {licence(dossier, locale)}</p>
            {site_note(branding, locale)}
        </footer>
    }
}

/// Leads to the pages of other reports.
fn related_reports(related: Vec<RelatedReport>, locale: &'static Locale<Page>) -> impl IntoView {
    let items = related.into_iter().map(|report| {
        let direction = report.title_language.as_ref().map(|_| "auto");
        view! {
            <li>
                <a href=report.href lang=report.title_language dir=direction>
                    {report.title}
                </a>
                <p>
                    <time datetime=report.date.start().iso()>{locale.date(report.date)}</time>
                </p>
            </li>
        }
    });
    view! {
        <section aria-labelledby="related_heading">
            <h2 id="related_heading">{locale.related_reports()}</h2>
            <p>{locale.related_hint()}</p>
            <ul>{items.collect_view()}</ul>
        </section>
    }
}
