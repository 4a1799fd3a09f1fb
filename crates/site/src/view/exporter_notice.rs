//! What the page says when its second program did not arrive.

use leptos::prelude::*;
use locale::{Locale, Page};

/// One sentence, hidden until the page's script finds that the exporter or the dataset is missing.
#[component]
pub fn ExporterNotice(locale: &'static Locale<Page>) -> impl IntoView {
    view! {
        <p id="exporter_notice" class="exporter-notice" role="alert" hidden=true>
            {locale.exporter_failed()}
        </p>
    }
}
