//! Addresses under which a text can be read.

use leptos::prelude::*;

use dossier::{Day, Source, WebAddress};

/// A list of addresses, each named by its host, with the copy that an archive keeps and when either
/// was seen.
#[component]
pub fn Sources<'a>(sources: &'a [Source]) -> impl IntoView {
    let sources = sources.iter().map(|source| {
        let archived = source.archived_url.as_ref().map(|address| {
            let captured = source.captured().map(Day::words);
            let captured = captured.map(|day| format!(" on {day}"));
            view! {
                {", archived at "}
                {link(address)}
                {captured}
            }
        });
        let retrieved = source
            .retrieved
            .map(|date| format!(", seen on {}", date.words()));
        view! { <li>{link(&source.url)} {archived} {retrieved}</li> }
    });
    view! { <ul class="sources">{sources.collect_view()}</ul> }
}

/// A link out of the page.
fn link(address: &WebAddress) -> impl IntoView {
    view! {
        <a href=address.as_str() rel="noopener noreferrer">
            {address.host()}
        </a>
    }
}
