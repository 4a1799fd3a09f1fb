//! What the page says when its second program did not arrive.

use leptos::prelude::*;
use locale::{Locale, Page};

/// One sentence, hidden until the boot script finds that the desk or the dataset is missing.
#[component]
pub fn ExporterNotice(locale: &'static Locale<Page>) -> impl IntoView {
    view! {
        <p id="exporter_notice" class="desk-notice" role="alert" hidden=true>
            {locale.exporter_failed()}
        </p>
    }
}
