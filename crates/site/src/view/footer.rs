//! The foot of the page: licence, sources, the dataset and its version.

use leptos::either::Either;
use leptos::prelude::*;

use dossier::Dossier;

use super::{OneFile, PageContext, Sources, site_note};

/// How to learn the SHA-256 of a file, in the terms of each system.
const CHECK: &str = "What sha256sum (Linux), shasum -a 256 (macOS) or certutil -hashfile (Windows, with SHA256 at the end) prints for a copy must be the same";

/// Says where everything comes from, what may be done with it, and how to get it.
#[component]
pub fn Footer<'a>(dossier: &'a Dossier, context: PageContext) -> impl IntoView {
    let publisher = dossier.publisher.name.as_str();
    let publisher = match &dossier.publisher.url {
        Some(url) => Either::Left(view! {
            <a href=url.as_str() rel="noopener noreferrer">
                {publisher}
            </a>
        }),
        None => Either::Right(publisher),
    };
    let sources = dossier.summary.sources.as_slice();
    let summary = (!sources.is_empty()).then(|| {
        view! {
            <p>{"The summary is based on:"}</p>
            <Sources sources />
        }
    });
    let changed = dossier.last_change();
    let preview = context.preview.map(|href| {
        view! {
            <p>
                <a href=href>{"Preview a dossier of your own"}</a>
            </p>
        }
    });
    let feeds = (!context.feeds.is_empty()).then(|| feeds(&context.feeds));
    let note = site_note(&context.branding);
    let one_file = context
        .one_file
        .map(|one_file| one_file_note(one_file, dossier));
    view! {
        <footer class="footer">
            <h2>{"About this dossier"}</h2>
            <p>
                {"Published by "} {publisher} {". Text under "}
                <a href=dossier.licence.url() rel="license noopener noreferrer">
                    {dossier.licence.as_str()}
                </a>
                {". A title in [square brackets] is ours, because the publisher’s was not seen."}
            </p>
            {summary}
            <div class="offers">
                <p>
                    <a
                        id="dataset_link"
                        href=context.download
                        download=context.download_name
                        data-integrity=context.download_integrity
                        data-version=context.version.clone()
                    >
                        {"Download the dataset (JSON)"}
                    </a>
                    {format!(
                        ", version {}, last changed {} ",
                        context.version,
                        changed.preposition(),
                    )}
                    <time datetime=changed.start().iso()>{changed.words()}</time>
                    {". "}
                    {concat!("Made with chronicle ", env!("CARGO_PKG_VERSION"), ".")}
                </p>
                <p class="everything" role="group" aria-label="Download everything">
                    {"Download everything as "}
                    <button type="button" value="csv">
                        {"CSV"}
                    </button>
                    {" or "}
                    <button type="button" value="txt">
                        {"plain text"}
                    </button>
                </p>
                {feeds}
                {one_file}
                {preview}
                <p>
                    <button type="button" class="cite">
                        {"Cite this dossier"}
                    </button>
                </p>
                <p class="keys-button">
                    <button type="button">{"Keys"}</button>
                    {" for those who like them"}
                </p>
            </div>
            {note}
        </footer>
    }
}

/// Leads to the feeds beside the page.
fn feeds(feeds: &[(&'static str, &'static str)]) -> impl IntoView + use<> {
    let links = feeds.iter().enumerate().map(|(place, &(href, name))| {
        let joint = if place == 0 { "" } else { ", " };
        view! {
            {joint}
            <a href=href>{name}</a>
        }
    });
    let links = links.collect_view();
    view! { <p class="feeds">{"Follow in a feed reader: "} {links}</p> }
}

/// Offers the page in one file, or says what this file is, and how to tell that nobody altered it.
fn one_file_note(one_file: OneFile, dossier: &Dossier) -> impl IntoView {
    match one_file {
        OneFile::Offered { href, sha256 } => Either::Left(view! {
            <p>
                <a href=href.clone() download=href>
                    {"Take a copy"}
                </a>
                {": this page in one file, which opens without a network and can be passed on. Its SHA-256 is "}
                <code>{sha256}</code>
                {format!(". {CHECK}.")}
            </p>
        }),
        OneFile::Taken { made, address } => {
            let made = made.map(|made| format!(", made on {}", made.words()));
            let address = address.map(|address| {
                let (href, text) = (address.to_string(), address.to_string());
                view! {
                    " It is a copy of "
                    <a href=href rel="noopener noreferrer">
                        {text}
                    </a>
                    "."
                }
            });
            Either::Right(view! {
                <p>
                    {"This page is one file"} {made} {format!(" by {}", dossier.publisher.name)}
                    {"; it needs no network."} {address} {format!(" {CHECK}")}
                    {" as the one that the publisher gives, or it has been altered."}
                </p>
            })
        }
    }
}
