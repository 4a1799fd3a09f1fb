//! What the page says when its second program did not arrive.

use leptos::prelude::*;

/// One sentence, hidden until the boot script finds that the desk or the dataset is missing.
#[component]
pub fn ExporterNotice() -> impl IntoView {
    view! {
        <p id="exporter_notice" class="desk-notice" role="alert" hidden=true>
            {"That did not load. Press again, or load the page anew: it may have changed since."}
        </p>
    }
}
