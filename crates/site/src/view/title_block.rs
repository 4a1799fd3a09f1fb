//! What a print says of itself under its title: who publishes it, and which version it is.

use leptos::prelude::*;

use dossier::Dossier;

use super::PageContext;

/// The rest of a document's title block. The style shows it in print only: on a screen the
/// foot of the page says the same.
#[component]
pub fn TitleBlock<'a>(dossier: &'a Dossier, context: PageContext) -> impl IntoView {
    let address = context.address.map(|address| {
        view! {
            <dt>{"Permanent address"}</dt>
            <dd>{address}</dd>
        }
    });
    view! {
        <dl class="title-block">
            <dt>{"Published by"}</dt>
            <dd>{dossier.publisher.name.as_str()}</dd>
            <dt>{"Last changed"}</dt>
            <dd>{dossier.last_change().words()}</dd>
            <dt>{"Version"}</dt>
            <dd>{context.version}</dd>
            <dt>{"Licence"}</dt>
            <dd>{dossier.licence.as_str()}</dd>
            {address}
        </dl>
    }
}
