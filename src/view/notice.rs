//! What the page says when its program or its data did not arrive, or when a newer version did.

use leptos::prelude::*;

/// One sentence and a retry. It must stand in the page beforehand: when it is needed, nothing else
/// can be fetched or run. The boot script hides it, unless something is missing; until that script
/// arrives the style sheet does, but not for ever; and without either it is in sight.
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
        <div id="version_notice" class="notice" role="status" hidden=true>
            <p>
                {"A newer version of this page is here. "} <button type="button">{"Reload"}</button>
            </p>
        </div>
    }
}
