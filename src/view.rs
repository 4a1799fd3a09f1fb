//! The page: components that the tool renders to HTML. Those of [`App`] come to life again in the
//! browser, which hydrates them; the rest of [`Page`] needs no program and is not part of it.
//!
//! The first render of both must be the same, so nothing here reads a clock, a window or a locale.
//! Text that stands alone in a nested element is written `{"so"}`: leptos would otherwise make the
//! element from `innerHTML`, which a strict content security policy forbids.

mod carry;
mod chart;
mod chips;
mod cite;
mod colophon;
mod corrections;
mod desk_notice;
mod entry;
mod facets;
mod filters;
mod imprint;
mod index_page;
mod keys;
mod link;
mod markup;
mod masthead;
mod nothing;
mod notice;
mod photo;
mod preview_page;
mod search;
mod sources;
mod state;
mod summary;
mod timeline;
mod title_block;
mod year_page;

pub use cite::{Format, cite_dialog};
pub use imprint::{Imprint, Logo};
pub use index_page::{INDEX_KIND, Index, Listed, index_page};
pub use markup::{Markup, escape};
pub use preview_page::{findings, preview_page};
pub use state::{Counted, State};

use leptos::prelude::*;

use crate::catalogue::{Card, Catalogue, Deck};
use crate::dossier::{Date, Dossier, WebAddress};
use crate::query::search::Search;
use crate::query::{Period, Query};

use colophon::Colophon;
use corrections::Places;
use desk_notice::DeskNotice;

use keys::Keys;
// What several sections are made of is named here, so that sections do not import each other.
use imprint::{site_line, site_note};
use link::{address, link, period_link};
use markup::{Text, element, live};
use masthead::Masthead;
use notice::{CitedVersion, NewerVersion, Notice};
use photo::Figure;
use sources::Sources;
use summary::Overview;
use title_block::TitleBlock;

/// What the page knows of the files beside it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Edition {
    /// The lasting address of the dataset, relative to the page.
    pub download: String,
    /// The name under which it is saved.
    pub download_name: String,
    /// The address of what the program loads first, relative to the page.
    pub src: String,
    /// The hash by which the browser checks that file (W3C Subresource Integrity).
    pub integrity: String,
    /// The hash of the dataset's file (W3C Subresource Integrity).
    pub download_integrity: String,
    /// The dataset's version: the first twelve hexadecimal digits of the SHA-256 of its canonical
    /// form (RFC 8785).
    pub version: String,
    /// The lasting address of this version of the dossier, where it has one.
    pub address: Option<String>,
    /// The feeds beside the page: their addresses, relative to the page, and their names.
    pub feeds: Vec<(&'static str, &'static str)>,
    /// The address of the page that previews other dossiers, relative to this one.
    pub preview: Option<String>,
    /// The page in one file, where there is one.
    pub one_file: Option<OneFile>,
    /// What the site puts on each of its pages.
    pub imprint: Imprint,
}

/// A page in one file, with all that this page can do, to be taken along.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum OneFile {
    /// It lies beside this page.
    Offered {
        /// Its name.
        href: String,
        /// Its SHA-256, in hexadecimal digits.
        sha256: String,
    },
    /// This page is it.
    Taken {
        /// The day on which it was made, where known.
        made: Option<Date>,
        /// Where the page lives that it is a copy of, where known.
        address: Option<WebAddress>,
    },
}

/// What the page says when a link to a report has set the filters aside.
pub const ASIDE: &str = "The filters were set aside to show the report that the link leads to.";

/// The whole page of one dossier, for an empty query.
#[component]
pub fn Page(
    /// The dossier, for what needs no program.
    dossier: &'static Dossier,
    /// Its catalogue, for what does.
    catalogue: &'static Catalogue,
    /// The cards of its newest reports.
    newest: Deck,
    /// What the page knows of the files beside it.
    edition: Edition,
) -> impl IntoView {
    let photo = dossier.photo.as_ref();
    let is_single = matches!(edition.one_file, Some(OneFile::Taken { .. }));
    let figure = photo.map(|photo| view! { <Figure photo dossier is_within=is_single /> });
    let places = Places::new(dossier, "", standing(catalogue, newest.newest(), is_single));
    let corrections = corrections::corrections(dossier, &places, is_single);
    let state = State::new(catalogue, newest, str::to_owned);
    let site_line = site_line(&edition.imprint);
    view! {
        <a class="skip" href="#reports_heading">
            {"Skip to the reports"}
        </a>
        <CitedVersion dossier version=edition.version.clone() />
        <header>
            {site_line} <Masthead dossier /> <TitleBlock dossier edition=edition.clone() />
            <Overview summary=&dossier.summary /> {figure}
        </header>
        <main>
            <section
                id="chronicle_app"
                class="reports"
                aria-labelledby="reports_heading"
                data-src=edition.src.clone()
                data-integrity=edition.integrity.clone()
            >
                <App state />
            </section>
            <Notice />
            <DeskNotice />
            <NewerVersion />
        </main>
        {corrections}
        <Colophon dossier edition />
        <Keys />
    }
}

/// A dossier that is not published: what its page will show, without the picture, whose files are
/// not there.
#[component]
pub fn Preview(
    /// The dossier.
    dossier: &'static Dossier,
    /// The signals to read.
    state: State,
) -> impl IntoView {
    view! {
        <div>
            <Masthead dossier />
            <Overview summary=&dossier.summary />
            <section
                id="chronicle_app"
                class="reports"
                aria-labelledby="reports_heading"
                data-live=""
            >
                <App state />
            </section>
        </div>
    }
}

/// The part of the page that lives: the filters and the reports, inside `#chronicle_app`. It only
/// shows; the browser's side hears what a reader does, and writes the query.
#[component]
pub fn App(
    /// The signals to read.
    state: State,
) -> impl IntoView {
    let State {
        catalogue,
        query,
        answer,
        counted,
        ..
    } = state;
    let heading = move || {
        element("h2")
            .with("id", "reports_heading")
            .with("tabindex", "-1")
            .text(query.read().describe(catalogue))
    };
    let status = move || {
        element("p")
            .with("class", "status")
            .with("role", "status")
            .text(status(&state))
    };
    view! {
        {live(heading)}
        {search::search()}
        {live(move || filters::filters(catalogue, query.read().period, &counted.read()))}
        {live(move || chart::chart(catalogue, &counted.read()))}
        {live(move || facets::facets(catalogue, &query.read(), &counted.read().counts))}
        {live(move || chips::chips(catalogue, &query.read()))}
        {live(status)}
        {live(move || carry::carry(answer.read().shown.is_empty()))}
        {live(move || nothing::nothing(
            &query.read(),
            answer.read().shown.is_empty(),
            &counted.read(),
        ))}
        {live(move || note("aside-note", aside(&state)))}
        {live(move || timeline::timeline(&state, entry::entry, entry::far))}
        {live(move || timeline::more(&state))}
        {live(move || note("note", state.note.get()).with("role", "status"))}
    }
}

/// The body of the page of one year, without a program, for a dossier that does not stand whole in
/// its own page.
#[must_use]
pub fn year_page(
    catalogue: &Catalogue,
    year: i32,
    cards: &[&'static Card],
    imprint: &Imprint,
) -> String {
    let search = Search::default();
    let entries = cards.iter();
    let entries = entries.map(|card| entry::entry(card, &search, str::to_owned));
    year_page::year_page(catalogue, year, entries.collect(), imprint)
}

/// The body of the page of all corrections, without a program. `newest` is how many reports stand in
/// the dossier's own page, `feed` the address of the page's feed, where there is one.
#[must_use]
pub fn corrections_page(
    dossier: &Dossier,
    catalogue: &Catalogue,
    newest: usize,
    feed: Option<&str>,
    imprint: &Imprint,
) -> String {
    let places = Places::new(dossier, "../", standing(catalogue, newest, false));
    corrections::corrections_page(dossier, &places, feed, imprint)
}

/// Gives how many reports, the newest, stand in the dossier's own page before a program runs. In a
/// single file all do.
fn standing(catalogue: &Catalogue, newest: usize, is_single: bool) -> usize {
    if is_single {
        catalogue.rows.len()
    } else {
        newest
    }
}

/// The reports that do not stand in a page that is a single file, for browsers that run no program:
/// there are no pages of years beside it. `newest` are those that do.
#[must_use]
pub fn older(newest: &[Card], older: &'static [Card]) -> String {
    let search = Search::default();
    let years = older.chunk_by(|one, other| one.years.0 == other.years.0);
    let years = years.map(|cards| {
        let entries = cards.iter();
        let entries = entries.map(|card| entry::entry(card, &search, str::to_owned));
        (cards[0].years.0, entries.collect())
    });
    let last = newest.last().map(|card| card.years.0);
    year_page::without_pages(years.collect(), last)
}

/// Names a choice by what it would show, for those who do not see that a number beside a name counts
/// reports.
fn with_count(name: &str, count: usize) -> String {
    let unit = if count == 1 { "report" } else { "reports" };
    format!("{name} {count} {unit}")
}

/// Names years in a row, by which style rules find them: "2011 2012".
fn in_a_row(first: i32, last: i32) -> String {
    let years: Vec<_> = (first..=last).map(|year| format!("{year:04}")).collect();
    years.join(" ")
}

/// A sentence that is there only when there is something to say.
fn note(class: &'static str, words: &'static str) -> Markup {
    element("p")
        .with("class", class)
        .with_flag("hidden", words.is_empty())
        .text(words)
}

/// Says that a link to a report has set the filters aside, if it has.
fn aside(state: &State) -> &'static str {
    if state.is_aside.get() { ASIDE } else { "" }
}

/// Says how many reports are shown, of how many, and when they may fall.
fn status(state: &State) -> String {
    let query = state.query.read();
    let total = state.catalogue.rows.len();
    let unit = if total == 1 { "report" } else { "reports" };
    let when = query
        .period
        .map_or_else(|| "all years".to_owned(), Period::words);
    if *query == Query::default() {
        return format!("{total} {unit}, {when}");
    }
    if !state.is_exact() {
        return "Loading the search …".to_owned();
    }
    let shown = state.answer.read().shown.len();
    format!("{shown} of {total} {unit}, {when}")
}
