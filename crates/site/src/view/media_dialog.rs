//! The dialog in which the pictures of reports open large.

use leptos::prelude::*;
use locale::{Locale, Page};

/// A dialog into which the page's script puts a picture, and which it opens.
#[component]
pub fn MediaDialog(locale: &'static Locale<Page>) -> impl IntoView {
    view! {
        <dialog id="media_dialog" class="media-dialog" aria-label=locale.medium_picture()>
            <p></p>
            <form method="dialog">
                <button type="button" data-step="-1">
                    {locale.picture_previous()}
                </button>
                <button type="button" data-step="1">
                    {locale.picture_next()}
                </button>
                <button type="submit" autofocus=true>
                    {locale.close()}
                </button>
            </form>
        </dialog>
    }
}
