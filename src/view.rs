//! The page: components that the tool renders to HTML and the browser then hydrates.
//!
//! The first render of both must be the same, so nothing here reads a clock, a window or a locale.
//! Text that stands alone in a nested element is written `{"so"}`: leptos would otherwise make the
//! element from `innerHTML`, which a strict content security policy forbids.

mod colophon;
mod entry;
mod filters;
mod masthead;
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
use photo::Figure;
// Parts that several sections show are named here, so that sections do not import each other.
use sources::Sources;
use summary::Overview;
use timeline::Timeline;

/// What the page knows of the files beside it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edition {
    /// The lasting address of the dataset, relative to the page.
    pub data: String,
    /// The dataset's version: the first eight hexadecimal digits of the SHA-256 of its canonical
    /// form (RFC 8785).
    pub version: String,
}

/// The whole page of one dossier.
#[component]
pub fn App(
    /// The dossier, which never changes while the page lives.
    dossier: &'static Dossier,
    /// What the page knows of the files beside it.
    edition: Edition,
    /// What the reader asks for; the filters write it.
    query: RwSignal<Query>,
) -> impl IntoView {
    let figure = dossier
        .photo
        .as_ref()
        .map(|photo| view! { <Figure photo dossier /> });
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
            <section class="reports" aria-labelledby="reports_heading">
                <h2 id="reports_heading" tabindex="-1">
                    {"Reports"}
                </h2>
                <Filters dossier query />
                <Timeline dossier query entry=move |report| view! { <Entry report dossier /> } />
            </section>
        </main>
        <Colophon dossier edition />
    }
}
