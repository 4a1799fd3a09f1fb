//! The page that a host shows where an address leads to nothing.

use leptos::prelude::*;

use locale::{Locale, Page};

/// Says so, and leads to the dossiers of the site.
#[component]
pub fn NotFoundPage(
    /// The addresses of the dossiers, and their titles.
    links: Vec<(String, String)>,
    /// The words of the page.
    locale: &'static Locale<Page>,
) -> impl IntoView {
    let links = links.into_iter().map(|(href, title)| {
        view! {
            <li>
                <a href=href>{title}</a>
            </li>
        }
    });
    view! {
        <header>
            <hgroup class="header">
                <p class="header-kind">{locale.human_rights_dossiers()}</p>
                <h1>{locale.not_found()}</h1>
                <p class="header-span">{locale.not_found_why()}</p>
            </hgroup>
        </header>
        <main>
            <ul>{links.collect_view()}</ul>
        </main>
    }
}
