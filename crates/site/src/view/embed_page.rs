//! Pages that are made for a frame in other people's pages. They hold what they show, and no program. Links
//! open beside the page around the frame, never in its place.

use dossier::Dossier;
use leptos::prelude::*;
use locale::{Locale, Page, Reader, Translation};

use crate::catalogue::{Card, Catalogue};
use crate::query::{Query, counts};

use super::entry::{embedded_entry, report_article};
use super::footer::{licence, published_by};
use super::sentence::last_changed;
use super::{Counted, time, timeline};

/// What the pages of a dossier for frames have in common.
pub struct EmbedOf<'a> {
    /// The dossier.
    pub dossier: &'a Dossier,
    /// The language of its title (BCP 47), where that is not the page's.
    pub title_language: Option<String>,
    /// The address of its page, relative to this one: ending with `/`.
    pub home: String,
    /// The words.
    pub translation: &'static Translation,
}

/// Which reports a page for a frame lists.
pub struct Listed<'a> {
    /// The catalogue of the dossier.
    pub catalogue: &'a Catalogue,
    /// The numbers of the reports, the newest first.
    pub numbers: &'a [u32],
    /// Their cards.
    pub cards: &'a [Card],
    /// How many of them stand with their text.
    pub whole: usize,
}

/// The body of a page of several reports: the choice of a year, and the reports.
#[component]
pub fn EmbedList<'a>(
    /// What it is of.
    of: &'a EmbedOf<'a>,
    /// The first paragraph of the summary and its language, where the page shows it.
    summary: Option<(String, Option<String>)>,
    /// The year whose page it is; nothing where it is that of all.
    year: Option<i32>,
    /// The reports.
    listed: &'a Listed<'a>,
    /// Whether only the chart stands there until a year is chosen.
    is_chart: bool,
) -> impl IntoView {
    let translation = of.translation;
    let summary = summary.map(|(text, language)| {
        let direction = language.as_ref().map(|_| "auto");
        view! {
            <p class="embed-summary" lang=language dir=direction>
                {text}
            </p>
        }
    });
    let year = year.map(|year| {
        let locale = &translation.page;
        view! { <h2>{locale.reports_of_year(&locale.year(year))}</h2> }
    });
    let chart = list_html(&translation.reader, listed, &of.home);
    let class = if is_chart {
        "embed embed-chart"
    } else {
        "embed"
    };
    view! {
        {head(of)}
        {summary}
        {year}
        <main class=class inner_html=chart></main>
        {foot(of, "#reports_heading")}
    }
}

/// The body of a page of one report.
#[component]
pub fn EmbedReport<'a>(
    /// What it is of.
    of: &'a EmbedOf<'a>,
    /// The card of the report, whose files are named as this page names them.
    card: &'a Card,
) -> impl IntoView {
    let mut article = String::new();
    report_article(&of.translation.reader, card).write(&mut article);
    view! {
        {head(of)}
        <main class="embed" inner_html=article></main>
        {foot(of, &format!("#{}", card.id))}
    }
}

/// Names the dossier.
fn head(of: &EmbedOf) -> impl IntoView + use<> {
    view! {
        <header class="embed-head">
            <p>
                <a href=of.home.clone() lang=of.title_language.clone()>
                    {of.dossier.title.clone()}
                </a>
            </p>
        </header>
    }
}

/// Says who publishes it, under which licence, of when it is, and leads to the same place in the dossier.
fn foot(of: &EmbedOf, place: &str) -> impl IntoView + use<> {
    let locale: &'static Locale<Page> = &of.translation.page;
    let dossier = of.dossier;
    let changed = dossier.last_change();
    view! {
        <footer class="embed-foot">
            <p>
                <a href=[&of.home, place].concat()>{locale.open_dossier()}</a>
            </p>
            <p>{published_by(dossier, locale)} " " {licence(dossier, locale)}</p>
            <p>{last_changed(changed, changed.to_string(), locale)}</p>
        </footer>
    }
}

/// Writes the choice of a year and the reports as HTML. As in the dossier's page the style shows the reports of
/// the year that is chosen.
fn list_html(locale: &'static Locale<Reader>, listed: &Listed, home: &str) -> String {
    let catalogue = listed.catalogue;
    let query = Query::default();
    let counted = Counted {
        query: query.clone(),
        is_exact: true,
        counts: counts(catalogue, &query, None),
    };
    let choice = super::element("div").attr("class", "tools");
    let choice = choice.child(time::time(locale, catalogue, false, &query, &counted));
    let list = timeline::timeline(locale, catalogue, listed.numbers, false, |number, place| {
        let card = &listed.cards[place];
        let is_whole = place < listed.whole;
        embedded_entry(locale, card, home, is_whole)
            .attr("data-months", months(catalogue, number))
            .attr("data-choices", choices(catalogue, number))
    });
    let mut html = String::new();
    choice.write(&mut html);
    list.write(&mut html);
    html
}

/// Writes the first and the last month in which a report may fall: `2012-03 2012-05`.
fn months(catalogue: &Catalogue, number: u32) -> String {
    let row = &catalogue.rows[number as usize];
    let [first, last] = [row.first, row.last].map(|month| {
        let year = catalogue.first_year + i32::from(month / 12);
        format!("{year:04}-{:02}", month % 12 + 1)
    });
    format!("{first} {last}")
}

/// Writes what a report answers to beside time and words, as queries are written.
fn choices(catalogue: &Catalogue, number: u32) -> String {
    let mut query = Query::default();
    for facet in &catalogue.facets {
        let own = facet.sets[number as usize];
        let choices = facet.choices.iter().enumerate();
        for (_, choice) in choices.filter(|(place, _)| own.contains(*place)) {
            query.choices.set(&facet.key, &choice.id, true);
        }
    }
    query.to_string()
}
