//! Addresses under which a text can be read.

use leptos::prelude::*;

use crate::dossier::Source;

/// A list of addresses, each named by its host.
#[component]
pub fn Sources(sources: &'static [Source]) -> impl IntoView {
    let sources = sources.iter().map(|source| {
        view! {
            <li>
                <a href=source.url.as_str() rel="noopener noreferrer">
                    {source.url.host()}
                </a>
            </li>
        }
    });
    view! { <ul class="sources">{sources.collect_view()}</ul> }
}
