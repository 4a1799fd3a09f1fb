//! What was corrected in the dossier, newest first: in its page the newest corrections, on a page of
//! their own all of them.

use std::collections::BTreeMap;

use leptos::prelude::*;

use dossier::{Dossier, Report, ReportId, Revision};
use locale::{Locale, Page};

use dossier::translation::revision_key;

use crate::catalogue::Texts;

use super::{Branding, LanguageLink, Languages, Markup, element, site_note};

/// The page of all corrections, relative to that of the dossier.
const PAGE: &str = "corrections/";

/// How many corrections stand in the dossier's page beside a page of all: the newest.
const NEWEST: usize = 20;

/// Where the reports stand that corrections lead to.
pub struct Places {
    /// The dossier's page, relative to where the corrections stand.
    home: &'static str,
    /// The reports that do not stand in that page before a program runs, and the year that begins
    /// the address of the page in which they do.
    years: BTreeMap<ReportId, i32>,
}

impl Places {
    /// Tells where reports stand of which only so many, the newest, stand in the dossier's page.
    pub fn new(dossier: &Dossier, home: &'static str, standing: usize) -> Self {
        let reports = dossier.newest_first();
        let revised = reports.into_iter().skip(standing);
        let revised = revised.filter(|report| !report.revisions.is_empty());
        let years = revised.map(|report| (report.id.clone(), *report.date.years().start()));
        Self {
            home,
            years: years.collect(),
        }
    }
}

/// The section in the foot of the dossier's page: one line where nothing was corrected. Where that page is
/// a single file, there is no other page, and all corrections stand in it. The page's script reads it for
/// a link that cites an older version.
pub fn corrections(
    texts: Texts,
    places: &Places,
    is_single: bool,
    locale: &'static Locale<Page>,
) -> Markup {
    let all = texts.dossier.revisions();
    let section = element("section")
        .attr("class", "corrections")
        .attr("aria-labelledby", "corrections_heading")
        .child(
            element("h3")
                .attr("id", "corrections_heading")
                .text(locale.corrections()),
        );
    if all.is_empty() {
        return section.child(element("p").text(locale.no_corrections()));
    }
    let shown = if is_single { all.len() } else { NEWEST };
    let rest = all.len().saturating_sub(shown);
    let link = element("a").attr("href", PAGE).text(match rest {
        0 => locale.corrections_page().to_owned(),
        _ => locale.all_corrections(all.len()),
    });
    let link = element("p").attr("class", "corrections-all").child(link);
    let list = element("ol").attr_if("data-cut", rest > 0);
    let items = all.iter().take(shown);
    let items = items.map(|(report, revision)| item(&texts, report, revision, places, locale));
    section
        .child(list.children(items))
        .children((!is_single).then_some(link))
}

/// The body of the page of all corrections, without a program. Its place is a folder below that of the
/// dossier's page.
#[component]
pub fn CorrectionsPage<'a>(
    /// The texts of the dossier.
    #[prop(into)]
    texts: Texts<'a>,
    /// The ways to this page in each language of the dossier; empty where there is one.
    #[prop(optional)]
    languages: Vec<LanguageLink>,
    /// How many reports, the newest, stand in the dossier's own page.
    newest: usize,
    /// The address of the page's feed, where there is one.
    feed: Option<String>,
    /// What the site puts on each of its pages.
    branding: &'a Branding,
    /// The words of the page.
    locale: &'static Locale<Page>,
) -> impl IntoView {
    let dossier = texts.dossier;
    let places = Places::new(dossier, "../", newest);
    let all = dossier.revisions();
    let feed = feed.map(|href| {
        view! {
            <p>
                <a href=href>{locale.corrections_feed()}</a>
            </p>
        }
    });
    let said = match all.len() {
        0 => locale.no_corrections().to_owned(),
        count => locale.correction_count(count),
    };
    let items = all.iter().map(|(report, revision)| {
        let id = report.revision_id(revision);
        item(&texts, report, revision, &places, locale).attr("id", id)
    });
    let list = (!all.is_empty()).then(|| view! { <ol>{items.collect_view()}</ol> });
    view! {
        <header class="year-page">
            <Languages links=languages locale />
            <p>
                <a href=places.home lang=texts.language_of(|| "title".to_owned(), locale)>
                    {dossier.title.as_str()}
                </a>
            </p>
            <h1>{locale.corrections()}</h1>
            <p class="status">{said}</p>
        </header>
        <main class="corrections">{list}</main>
        <footer>{feed} {site_note(branding, locale)}</footer>
    }
}

/// One correction: its day, the report, what is different now, and why.
fn item(
    texts: &Texts,
    report: &Report,
    revision: &Revision,
    places: &Places,
    locale: &'static Locale<Page>,
) -> Markup {
    let day = element("time")
        .attr("datetime", revision.date.to_string())
        .text(locale.day(revision.date));
    let language = texts.title_language(report, locale).map(str::to_owned);
    let of_revision = |text| texts.language_of(|| revision_key(report, revision, text), locale);
    let change = of_revision("change").map(str::to_owned);
    let reason = of_revision("reason").map(str::to_owned);
    let title = element("a")
        .attr("href", format!("{}#{}", places.home, report.id))
        .attr_opt("dir", language.as_ref().map(|_| "auto"))
        .attr_opt("lang", language)
        .text(report.title.to_string());
    let year = places.years.get(&report.id).map(|year| {
        let href = format!("{}{year:04}/#{}", places.home, report.id);
        let page = element("a").attr("href", href);
        page.text(locale.on_page_of(&locale.year(*year)))
    });
    let ids = [&report.id].into_iter().chain(&report.aliases);
    let ids: Vec<_> = ids.map(ReportId::as_str).collect();
    element("li")
        .attr("data-ids", ids.join(" "))
        .child(match year {
            None => element("p").sentence(&locale.correction(), vec![day, title]),
            Some(page) => {
                let sentence = locale.correction_and_page();
                element("p").sentence(&sentence, vec![day, title, page])
            }
        })
        .child(
            element("p")
                .attr_opt("dir", change.as_ref().map(|_| "auto"))
                .attr_opt("lang", change)
                .text(revision.change.clone()),
        )
        .child(match reason {
            None => element("p").text(locale.why(&revision.reason)),
            Some(language) => {
                let reason = element("span").attr("lang", language).attr("dir", "auto");
                let reason = reason.text(revision.reason.clone());
                element("p").sentence(&locale.why_marked(), vec![reason])
            }
        })
}
