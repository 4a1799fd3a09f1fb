//! The page: components that the tool renders to HTML. Those of [`App`] come to life again in the
//! browser, which hydrates them; the rest of [`Page`] needs no program and is not part of it.
//!
//! The first render of both must be the same, so nothing here reads a clock, a window or a locale.
//! Text that stands alone in a nested element is written `{"so"}`: leptos would otherwise make the
//! element from `innerHTML`, which a strict content security policy forbids.

mod arrange;
mod branding;
mod chips;
mod cite;
mod corrections;
mod details;
mod download;
mod editor_page;
mod embed_code;
mod embed_page;
mod entry;
mod exporter_notice;
mod facets;
mod footer;
mod header;
mod index_page;
mod keys;
mod languages;
mod licence;
mod link;
mod markup;
mod media_dialog;
mod no_results;
mod not_found;
mod notice;
mod photo;
mod prerendered;
mod report_page;
mod search;
mod sentence;
mod sources;
mod state;
mod summary;
mod time;
mod timeline;
mod title_block;
mod untranslated;
mod verify_page;
mod year_page;

pub use branding::{Branding, Logo};
pub use cite::{Format, cite_dialog};
pub use corrections::CorrectionsPage;
pub use editor_page::{EditorFiles, EditorPage};
pub use embed_code::{EmbedCode, EmbedCodePage, EmbedFacts};
pub use embed_page::{EmbedList, EmbedOf, EmbedReport, Listed as EmbedListed, Shown as EmbedShown};
pub use facets::{SPAN_FIRST, SPAN_LAST};
pub use header::span;
pub use index_page::{Index, IndexPage, Listed};
pub use languages::LanguageLink;
pub use markup::{Markup, Node};
pub use media_dialog::MediaDialog;
pub use not_found::NotFoundPage;
pub use report_page::{RelatedReport, ReportPage};
pub use state::{Counted, State};
pub use time::{MONTH, YEAR};
pub use verify_page::{Evidence, StatedFile, VerifyPage, Way};
pub use year_page::{Older, YearPage};

use leptos::prelude::*;
use leptos::tachys::html::attribute::AttributeValue;

use crate::catalogue::{Card, Catalogue, File, Texts};
use crate::query::Query;
use crate::query::search::Search;
use dossier::{Date, Photo, WebAddress};
use locale::{Locale, Reader, Translation};

use corrections::Places;
use exporter_notice::ExporterNotice;
use footer::Footer;

use keys::Keys;
// What several sections are made of is named here, so that sections do not import each other.
use branding::{site_line, site_note};
use details::details;
use header::Header;
use languages::Languages;
use link::{address, link, period_link};
use markup::{element, live};
use notice::{NewerVersion, Notice, cited_version};
use photo::Figure;
use sentence::{filled, last_changed};
use sources::sources;
use summary::Overview;
use title_block::TitleBlock;

/// What the page knows of the files beside it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PageContext {
    /// The name under which it is saved.
    pub download_name: String,
    /// The address of what the program loads first, relative to the page.
    pub src: String,
    /// The hash by which the browser checks that file (W3C Subresource Integrity).
    pub integrity: String,
    /// The hash of the dataset's file (W3C Subresource Integrity).
    pub download_integrity: String,
    /// The words of the exporter.
    pub exporter_locale: File,
    /// The dataset's version: the first twelve hexadecimal digits of the SHA-256 of its canonical
    /// form (RFC 8785).
    pub version: String,
    /// The lasting address of this version of the dossier, where it has one.
    pub address: Option<String>,
    /// The languages in which the dossier can be read; empty where there is one.
    pub languages: Vec<LanguageLink>,
    /// The address of the folder in which the dossier's picture lies: empty or ending with `/`.
    pub pictures: String,
    /// The feeds beside the page: their addresses, relative to the page, and their names.
    pub feeds: Vec<(&'static str, &'static str)>,
    /// The address of the editor, relative to this page.
    pub editor: Option<String>,
    /// The address of the page with the code for other people's pages, relative to this page.
    pub embed: Option<String>,
    /// The page in one file, where there is one.
    pub one_file: Option<OneFile>,
    /// What the site puts on each of its pages.
    pub branding: Branding,
}

/// A page in one file, with all that this page can do, to be taken along.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum OneFile {
    /// It lies beside this page.
    Offered {
        /// Its name.
        href: String,
        /// The address of the page on which its hash stands.
        verify: String,
    },
    /// This page is it.
    Taken {
        /// The day on which it was made, where known.
        made: Option<Date>,
        /// Where the page lives that it is a copy of, where known.
        address: Option<WebAddress>,
        /// The SHA-256 of the files that the dossier publishes or speaks of, in hexadecimal digits.
        stated: Vec<String>,
    },
}

/// The whole page of one dossier, for an empty query.
#[component]
pub fn Page<'a, Older: IntoView, Address: AttributeValue + 'static>(
    /// The texts of the dossier, for what needs no program.
    #[prop(into)]
    texts: Texts<'a>,
    /// Its picture, whose files are named as the page names them.
    photo: Option<&'a Photo>,
    /// The picture itself as an address (RFC 2397), where the page holds it.
    picture: Option<String>,
    /// Its catalogue, for what does.
    catalogue: &'a Catalogue,
    /// The cards of its newest reports.
    newest: &'a [Card],
    /// What the page knows of the files beside it.
    context: PageContext,
    /// The address at which the dataset can be downloaded.
    download: Address,
    /// The other reports, where they stand in the page for browsers that run no program.
    older: Older,
    /// The words of the page.
    translation: &'static Translation,
) -> impl IntoView {
    let locale = &translation.page;
    let is_single = matches!(context.one_file, Some(OneFile::Taken { .. }));
    let dossier = texts.dossier;
    let pictures = context.pictures.clone();
    let figure = photo.map(|photo| view! { <Figure photo locale picture texts folder=pictures /> });
    let places = Places::new(dossier, "", standing(catalogue, newest.len(), is_single));
    let corrections = corrections::corrections(texts, &places, is_single, locale);
    let app = prerendered::app(&translation.reader, catalogue, newest, is_single);
    let site_line = site_line(&context.branding, locale);
    let links = context.languages.clone();
    let untranslated = untranslated::notes(texts, locale);
    view! {
        <a class="skip" href="#reports_heading">
            {locale.skip_to_reports()}
        </a>
        {cited_version(dossier, &context.version, locale)}
        <header>
            {site_line} <Languages links locale /> <Header locale texts /> {untranslated}
            <TitleBlock
                dossier
                address=context.address.clone()
                version=context.version.clone()
                locale
            /> <Overview texts locale /> {figure}
        </header>
        <main>
            <section
                id="chronicle_app"
                class="reports"
                aria-labelledby="reports_heading"
                data-src=context.src.clone()
                data-integrity=context.integrity.clone()
                inner_html=app
            ></section>
            <Notice locale />
            <ExporterNotice locale />
            <NewerVersion locale />
            {older}
        </main>
        <Footer texts context corrections download locale />
        <Keys locale />
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
        locale,
        catalogue,
        query,
        answer,
        counted,
        ..
    } = state;
    let tools = move || {
        let query = query.read();
        let is_known = query.is_everything() || state.is_exact();
        let shown = is_known.then(|| answer.read().shown.len());
        let is_standalone = state.is_standalone;
        tools(
            locale,
            catalogue,
            is_standalone,
            &query,
            &counted.read(),
            shown,
        )
    };
    let list = move || {
        let (near, held) = (state.visible_range(), state.held());
        timeline::timeline(
            locale,
            catalogue,
            &state.listed.read(),
            query.read().titles_only,
            |number, place| match state.card_store.read().card(number) {
                Some(card) if near.contains(&place) || held == Some(place) => {
                    entry::entry(locale, card, &state.search.read(), state.decompose)
                }
                Some(card) => entry::offscreen_entry(locale, card),
                None => timeline::pending(),
            },
        )
    };
    let more = move || {
        let is_cut = state.listed.read().len() < answer.read().shown.len();
        timeline::more(locale, state.rest(), is_cut)
    };
    view! {
        {live(move || heading(locale, catalogue, &query.read()))}
        {live(tools)}
        {live(move || chips::chips(locale, catalogue, &query.read()))}
        {live(move || arrange::arrange(locale, &query.read(), answer.read().shown.len()))}
        {live(move || download::download(locale, answer.read().shown.is_empty()))}
        {live(move || no_results::no_results(
            locale,
            catalogue,
            &query.read(),
            answer.read().shown.is_empty(),
            &counted.read(),
        ))}
        {live(move || note("reset-notice", aside(&state)))}
        {live(list)}
        {live(more)}
        {live(move || note("note", state.note.get()).attr("role", "status"))}
        {to_filters(locale)}
    }
}

/// Writes the entry of a report as HTML, for where no program draws it.
#[must_use]
pub fn entry_html(locale: &'static Locale<Reader>, card: &Card) -> String {
    let mut html = String::new();
    entry::entry(locale, card, &Search::default(), str::to_owned).write(&mut html);
    html
}

/// Writes the article of a report on a page of its own as HTML.
fn report_html(locale: &'static Locale<Reader>, card: &Card) -> String {
    let mut html = String::new();
    entry::report_article(locale, card).write(&mut html);
    html
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

/// Names years in a row, by which style rules find them: "2011 2012".
fn in_a_row(first: i32, last: i32) -> String {
    let years: Vec<_> = (first..=last).map(|year| format!("{year:04}")).collect();
    years.join(" ")
}

/// Adds a text, in an element that says its language (BCP 47) where that is not the page's.
fn text_in(markup: Markup, text: &str, language: Option<&str>) -> Markup {
    match language {
        None => markup.text(text.to_owned()),
        Some(language) => {
            let span = element("span").attr("lang", language.to_owned());
            markup.child(span.text(text.to_owned()))
        }
    }
}

/// A sentence that is there only when there is something to say.
fn note(class: &'static str, words: &'static str) -> Markup {
    element("p")
        .attr("class", class)
        .attr_if("hidden", words.is_empty())
        .text(words)
}

/// A link back to the filters, for where they do not stand beside the list.
fn to_filters(locale: &'static Locale<Reader>) -> Markup {
    element("a")
        .attr("class", "to-filters")
        .attr("href", "#reports_heading")
        .text(locale.to_filters())
}

/// Says that a link to a report has set the filters aside, if it has.
fn aside(state: &State) -> &'static str {
    if state.is_reset.get() {
        state.locale.filters_reset()
    } else {
        ""
    }
}

/// What finds reports: the search field, the years, the facets, and how many reports are shown, if that is
/// known.
fn tools(
    locale: &'static Locale<Reader>,
    catalogue: &Catalogue,
    is_standalone: bool,
    query: &Query,
    counted: &Counted,
    shown: Option<usize>,
) -> Markup {
    element("div")
        .attr("class", "tools")
        .child(search::search(locale))
        .child(time::time(
            locale,
            catalogue,
            is_standalone,
            "",
            query,
            counted,
        ))
        .child(facets::facets(locale, catalogue, query, &counted.counts))
        .child(status(locale, catalogue, query, shown))
}

/// The heading of the reports, which says what was asked for.
fn heading(locale: &'static Locale<Reader>, catalogue: &Catalogue, query: &Query) -> Markup {
    element("h2")
        .attr("id", "reports_heading")
        .attr("tabindex", "-1")
        .text(query.describe(catalogue, locale))
}

/// Says how many reports are shown, of how many, and when they may fall; or that they are being
/// searched.
fn status(
    locale: &'static Locale<Reader>,
    catalogue: &Catalogue,
    query: &Query,
    shown: Option<usize>,
) -> Markup {
    let total = catalogue.rows.len();
    let reports = match shown {
        _ if query.is_everything() => Some(locale.report_count(total)),
        Some(shown) => Some(locale.report_count_of(shown, total)),
        None => None,
    };
    let status = element("p").attr("class", "status").attr("role", "status");
    match (reports, query.period) {
        (None, _) => status.text(locale.status_searching()),
        (Some(reports), Some(period)) => {
            status.text(locale.status(&reports, &period.words(locale)))
        }
        (Some(reports), None) => status.text(locale.status(&reports, locale.status_all_years())),
    }
}
