//! The languages in which the dossier can be read.

use leptos::either::Either;
use leptos::prelude::*;

use locale::{Locale, Page};

/// The way to the page in a language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LanguageLink {
    /// The language (BCP 47).
    pub language: String,
    /// Its name in that language.
    pub name: String,
    /// The address; nothing for this page itself.
    pub href: Option<String>,
}

/// A list of the languages, each by its own name; nothing where there are none. The page's script lets the
/// links keep what is shown.
#[component]
pub fn Languages(links: Vec<LanguageLink>, locale: &'static Locale<Page>) -> impl IntoView {
    if links.is_empty() {
        return None;
    }
    let links = links.into_iter().map(|link| {
        let LanguageLink {
            language,
            name,
            href,
        } = link;
        let language = match href {
            Some(href) => Either::Left(view! {
                <a href=href hreflang=language.clone() lang=language.clone()>
                    {name}
                </a>
            }),
            None => Either::Right(view! {
                <span aria-current="true" lang=language>
                    {name}
                </span>
            }),
        };
        view! { <li>{language}</li> }
    });
    Some(view! {
        <nav class="languages" aria-label=locale.languages()>
            <ul>{links.collect_view()}</ul>
        </nav>
    })
}
