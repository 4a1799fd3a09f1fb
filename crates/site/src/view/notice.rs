//! What the page says when its program or its data did not arrive, when a newer version did, or when a
//! link cites another version.

use leptos::prelude::*;

use dossier::Dossier;

/// One sentence and a retry. It must stand in the page beforehand: when it is needed, nothing else
/// can be fetched or run. The boot script hides it, unless something is missing; until that script
/// arrives the style does, but not for ever; and without either it is in sight.
#[component]
pub fn Notice() -> impl IntoView {
    view! {
        <div id="load_notice" class="notice load-notice" role="alert">
            <p>
                {"The reports above are complete and the year filter works, but the rest of this page did not load: a chosen year is not counted and not kept in the address."}
            </p>
            <button type="button">{"Try again"}</button>
        </div>
    }
}

/// One line, hidden until a newer version of the page is stored: the reader decides when to see it.
#[component]
pub fn NewerVersion() -> impl IntoView {
    view! {
        <div id="update_notice" class="notice" role="status" hidden=true>
            <p>
                {"A newer version of this page is here. "} <button type="button">{"Reload"}</button>
            </p>
        </div>
    }
}

/// What has changed since the version that a link cites, hidden until the boot script finds that it
/// is another than this page's: it fills in what is empty here.
#[component]
pub fn CitedVersion<'a>(dossier: &'a Dossier, version: String) -> impl IntoView {
    let changed = dossier.last_changed();
    let told = dossier.last_change();
    view! {
        <div id="version_notice" class="notice cited-notice" role="status" hidden=true>
            <p>
                {"This link cites the version of "} <time></time> {" ("} <code></code>
                {"); this page is version "} {version} {", last changed "} {told.preposition()}
                {" "} <time datetime=changed.to_string()>{told.words()}</time> {". "} <span></span>
            </p>
            <ol></ol>
            <button type="button">{"Close"}</button>
        </div>
    }
}
