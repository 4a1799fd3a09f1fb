//! The foot of the page: licence, sources, the dataset and its version.

use leptos::prelude::*;

use crate::dossier::Dossier;

use super::{Edition, Sources};

/// Says where everything comes from, what may be done with it, and how to get it.
#[component]
pub fn Colophon(dossier: &'static Dossier, edition: Edition) -> impl IntoView {
    let publisher = dossier.publisher.name.as_str();
    let publisher = match &dossier.publisher.url {
        Some(url) => leptos::either::Either::Left(view! {
            <a href=url.as_str() rel="noopener noreferrer">
                {publisher}
            </a>
        }),
        None => leptos::either::Either::Right(publisher),
    };
    let sources = dossier.summary.sources.as_slice();
    let summary = (!sources.is_empty()).then(|| {
        view! {
            <p>{"The summary is based on:"}</p>
            <Sources sources />
        }
    });
    view! {
        <footer class="colophon">
            <h2>{"About this dossier"}</h2>
            <p>
                {"Published by "} {publisher} {". Text under "}
                <a href=dossier.licence.url() rel="license noopener noreferrer">
                    {dossier.licence.as_str()}
                </a>
                {". A title in [square brackets] is ours, because the publisher’s was not seen."}
            </p>
            {summary}
            <p>
                <a href=edition.download download="">
                    {"Download the dataset (JSON)"}
                </a>
                {format!(", version {}. ", edition.version)}
                {concat!("Made with chronicle ", env!("CARGO_PKG_VERSION"), ".")}
            </p>
            <p class="keys-button">
                <button type="button">{"Keys"}</button>
                {" for those who like them"}
            </p>
        </footer>
    }
}
