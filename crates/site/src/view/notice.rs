//! What the page says when its program or its data did not arrive, when a newer version did, or when a
//! link cites another version.

use leptos::prelude::*;

use dossier::Dossier;
use locale::{Locale, Page};

use super::{filled, last_changed};

/// One sentence and a retry. It must stand in the page beforehand: when it is needed, nothing else
/// can be fetched or run. The page's script hides it, unless something is missing; until that script
/// arrives the style does, but not for ever; and without either it is in sight.
#[component]
pub fn Notice(locale: &'static Locale<Page>) -> impl IntoView {
    view! {
        <div id="load_notice" class="notice load-notice" role="alert">
            <p>{locale.load_failed()}</p>
            <button type="button">{locale.try_again()}</button>
        </div>
    }
}

/// One line, hidden until a newer version of the page is stored: the reader decides when to see it.
#[component]
pub fn NewerVersion(locale: &'static Locale<Page>) -> impl IntoView {
    let reload = view! { <button type="button">{locale.reload()}</button> };
    let text = filled(&locale.newer_version(), vec![reload.into_any()]);
    view! {
        <div id="update_notice" class="notice" role="status" hidden=true>
            <p>{text}</p>
        </div>
    }
}

/// What has changed since the version that a link cites, hidden until the page's script finds that it
/// is another than this page's: it fills in what is empty here, and shows the one of the last sentences
/// that holds.
pub fn cited_version(
    dossier: &Dossier,
    version: &str,
    locale: &'static Locale<Page>,
) -> impl IntoView + use<> {
    let changed = dossier.last_changed().to_string();
    let sentence = filled(
        &locale.cited_version(version),
        vec![
            view! { <time></time> }.into_any(),
            view! { <code></code> }.into_any(),
            last_changed(dossier.last_change(), changed, locale).into_any(),
        ],
    );
    let since = [
        ("newer", locale.cited_newer()),
        ("unchanged", locale.cited_unchanged()),
        ("own", locale.cited_own()),
        ("others", locale.cited_others()),
        ("both", locale.cited_both()),
    ];
    let since = since.map(|(case, text)| {
        view! {
            " "
            <span data-case=case hidden=true>
                {text}
            </span>
        }
    });
    view! {
        <div id="version_notice" class="notice cited-notice" role="status" hidden=true>
            <p>{sentence} {since.into_iter().collect_view()}</p>
            <ol></ol>
            <button type="button">{locale.close()}</button>
        </div>
    }
}
