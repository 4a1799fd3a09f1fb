//! Addresses under which a text can be read.

use leptos::prelude::*;

use crate::dossier::{Source, WebAddress};

/// A link out of the page, named by its host.
#[component]
fn HostLink(url: &'static WebAddress, #[prop(optional)] prefix: &'static str) -> impl IntoView {
    view! {
        <a href=url.as_str() rel="noopener noreferrer">
            {format!("{prefix}{}", url.host())}
        </a>
    }
}

/// A list of addresses, each with its archived copy and the day it was last seen.
#[component]
pub fn Sources(sources: &'static [Source]) -> impl IntoView {
    let entries = sources
        .iter()
        .map(|source| {
            let archived = source.archived_url.as_ref().map(|url| {
                view! {
                    ", "
                    <HostLink url prefix="archived at " />
                }
            });
            let retrieved = source
                .retrieved
                .map(|date| format!(", seen on {}", date.words()));
            view! {
                <li>
                    <HostLink url=&source.url />
                    {archived}
                    {retrieved}
                </li>
            }
        })
        .collect_view();
    view! { <ul class="sources">{entries}</ul> }
}
