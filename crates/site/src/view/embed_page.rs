//! Pages that are made for a frame in other people's pages. They hold what they show, and no program. Links
//! open beside the page around the frame, never in its place.

use dossier::Dossier;
use leptos::either::Either;
use leptos::prelude::*;
use locale::{Locale, Page, Reader, Translation};

use crate::catalogue::{Card, Catalogue};
use crate::query::{Period, Query, counts};

use super::entry::{embedded_entry, report_article};
use super::footer::{licence, published_by};
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

/// What a page for a frame shows beside reports.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shown {
    /// The first paragraph of the summary.
    Summary,
    /// The chart alone, until a year is chosen.
    Chart,
    /// The heading of a year.
    Year(i32),
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
    /// The reports.
    listed: &'a Listed<'a>,
    /// What it shows beside the reports.
    shown: Shown,
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
    let locale = &translation.page;
    let heading = match shown {
        Shown::Year(year) => {
            view! { <h2>{locale.reports_of_year(&locale.year(year))}</h2> }.into_any()
        }
        Shown::Summary | Shown::Chart => {
            view! { <h2 class="unseen">{locale.reports()}</h2> }.into_any()
        }
    };
    let chart = list_html(&translation.reader, listed, &of.home, shown);
    let class = match shown {
        Shown::Chart => "embed embed-chart",
        Shown::Summary | Shown::Year(_) => "embed",
    };
    view! {
        {head(of, true)}
        <main>{summary} {heading} <div class=class inner_html=chart></div></main>
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
        {head(of, false)}
        <main class="embed" inner_html=article></main>
        {foot(of, &format!("#{}", card.id))}
    }
}

/// Names the dossier: in a heading, unless the page has another.
fn head(of: &EmbedOf, is_heading: bool) -> impl IntoView + use<> {
    let link = view! {
        <a href=of.home.clone() lang=of.title_language.clone()>
            {of.dossier.title.clone()}
        </a>
    };
    let name = if is_heading {
        Either::Left(view! { <h1>{link}</h1> })
    } else {
        Either::Right(view! { <p>{link}</p> })
    };
    view! { <header class="embed-head">{name}</header> }
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
            <dl>
                <dt>{locale.last_change()}</dt>
                <dd>
                    <time datetime=changed.start().iso()>{locale.date(changed)}</time>
                </dd>
            </dl>
        </footer>
    }
}

/// Writes the choice of a year and the reports as HTML. As in the dossier's page the style shows the reports of
/// the year that is chosen.
fn list_html(locale: &'static Locale<Reader>, listed: &Listed, home: &str, shown: Shown) -> String {
    let catalogue = listed.catalogue;
    let everything = Query::default();
    let counted = Counted {
        counts: counts(catalogue, &everything, None),
        is_exact: true,
        query: everything,
    };
    // The pages of years lie beside each other and that of the chart, below that of the newest reports.
    let (period, above) = match shown {
        Shown::Year(year) => (Some(Period::year(year)), "../"),
        Shown::Chart => (None, "../"),
        Shown::Summary => (None, ""),
    };
    let query = Query {
        period,
        ..Query::default()
    };
    let choice = super::element("div").attr("class", "tools");
    let choice = choice.child(time::time(
        locale, catalogue, false, above, &query, &counted,
    ));
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
