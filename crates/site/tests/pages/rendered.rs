//! A dossier's page, rendered as it is published.

use dossier::Dossier;
use leptos::prelude::*;
use locale::{Translation, translation};
use scraper::Html;
use site::catalogue::{Card, Catalogue};
use site::view::{Page, PageContext};

pub fn english() -> &'static Translation {
    translation("en")
}

/// The page of a dossier, in which these cards stand.
pub fn rendered(
    dossier: &Dossier,
    catalogue: &Catalogue,
    newest: &[Card],
    context: PageContext,
) -> Html {
    let html = Owner::new().with(|| {
        view! {
            <Page
                texts=dossier
                photo=dossier.photo.as_ref()
                picture=None
                catalogue
                newest
                context
                download="data/examplia.json"
                older=()
                translation=english()
            />
        }
        .to_html()
    });
    Html::parse_document(&html)
}
