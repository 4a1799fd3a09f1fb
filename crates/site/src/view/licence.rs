//! The name of a licence, which leads to its text.

use leptos::either::Either;
use leptos::prelude::*;

use dossier::Licence;
use locale::{Locale, Page};

/// Names a licence, as a link where its text has an address.
#[component]
pub fn LicenceName<'a>(licence: &'a Licence, locale: &'static Locale<Page>) -> impl IntoView {
    let name = locale.licence_name(licence).into_owned();
    match licence.url() {
        Some(url) => Either::Left(view! {
            <a href=url rel="license noopener noreferrer">
                {name}
            </a>
        }),
        None => Either::Right(name),
    }
}
