//! What a print says of itself under its title: who publishes it, and which version it is.

use leptos::prelude::*;

use dossier::Dossier;
use locale::{Locale, Page};

/// The rest of a document's title block. The style shows it in print only: on a screen the
/// foot of the page says the same.
#[component]
pub fn TitleBlock<'a>(
    dossier: &'a Dossier,
    address: Option<String>,
    version: String,
    locale: &'static Locale<Page>,
) -> impl IntoView {
    let address = address.map(|address| {
        view! {
            <dt>{locale.permanent_address()}</dt>
            <dd>{address}</dd>
        }
    });
    view! {
        <dl class="title-block">
            <dt>{locale.published_by()}</dt>
            <dd>{dossier.publisher.name.as_str()}</dd>
            <dt>{locale.last_change()}</dt>
            <dd>{locale.date(dossier.last_change())}</dd>
            <dt>{locale.version_name()}</dt>
            <dd>{version}</dd>
            <dt>{locale.licence()}</dt>
            <dd>{locale.licence_name(&dossier.licence).into_owned()}</dd>
            {address}
        </dl>
    }
}
