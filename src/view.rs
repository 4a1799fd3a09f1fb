//! The page: components that the tool renders to HTML. Those of [`App`] come to life again in the
//! browser, which hydrates them; the rest of [`Page`] needs no program and is not part of it.
//!
//! The first render of both must be the same, so nothing here reads a clock, a window or a locale.
//! Text that stands alone in a nested element is written `{"so"}`: leptos would otherwise make the
//! element from `innerHTML`, which a strict content security policy forbids.

mod colophon;
mod entry;
mod filters;
mod masthead;
mod notice;
mod photo;
mod sources;
mod summary;
mod timeline;

use leptos::prelude::*;

use crate::dossier::Dossier;
use crate::query::Query;

use colophon::Colophon;
use entry::Entry;
use filters::Filters;
use masthead::Masthead;
use notice::Notice;
use photo::Figure;
// Parts that several sections show are named here, so that sections do not import each other.
use sources::Sources;
use summary::Overview;
use timeline::Timeline;

/// What the page knows of the files beside it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Edition {
    /// The lasting address of the dataset, relative to the page.
    pub download: String,
    /// The address of the dataset by the hash of its content, relative to the page.
    pub src: String,
    /// The hash by which the browser checks that file (W3C Subresource Integrity).
    pub integrity: String,
    /// The dataset's version: the first eight hexadecimal digits of the SHA-256 of its canonical
    /// form (RFC 8785).
    pub version: String,
}

/// The whole page of one dossier, for an empty query.
#[component]
pub fn Page(
    /// The dossier, which never changes while the page lives.
    dossier: &'static Dossier,
    /// What the page knows of the files beside it.
    edition: Edition,
) -> impl IntoView {
    let photo = dossier.photo.as_ref();
    let figure = photo.map(|photo| view! { <Figure photo dossier /> });
    let query = RwSignal::new(Query::default());
    view! {
        <a class="skip" href="#reports_heading">
            {"Skip to the reports"}
        </a>
        <header>
            <Masthead dossier />
            <Overview summary=&dossier.summary />
            {figure}
        </header>
        <main>
            <section
                id="chronicle_app"
                class="reports"
                aria-labelledby="reports_heading"
                data-src=edition.src.clone()
                data-integrity=edition.integrity.clone()
            >
                <App dossier query />
            </section>
            <Notice />
        </main>
        <Colophon dossier edition />
    }
}

/// The part of the page that lives: the filters and the reports, inside `#chronicle_app`.
#[component]
pub fn App(
    /// The dossier, which never changes while the page lives.
    dossier: &'static Dossier,
    /// What the reader asks for; the filters write it.
    query: RwSignal<Query>,
) -> impl IntoView {
    view! {
        <h2 id="reports_heading" tabindex="-1">
            {"Reports"}
        </h2>
        <Filters dossier query />
        <Timeline dossier query entry=move |report| view! { <Entry report dossier /> } />
    }
}
