//! The keys that the page knows.

use leptos::prelude::*;
use locale::{Locale, Page};

/// A dialog that names the keys and can turn them off; closed until it is asked for.
#[component]
pub fn Keys(locale: &'static Locale<Page>) -> impl IntoView {
    let keys = [
        ("/", locale.key_search()),
        ("j", locale.key_next()),
        ("k", locale.key_before()),
        ("?", locale.key_help()),
    ];
    let keys = keys.map(|(key, does)| {
        view! {
            <dt>
                <kbd>{key}</kbd>
            </dt>
            <dd>{does}</dd>
        }
    });
    view! {
        <dialog id="keys_dialog" class="keys" aria-labelledby="keys_heading">
            <form method="dialog">
                <h2 id="keys_heading">{locale.keys()}</h2>
                <dl>{keys.into_iter().collect_view()}</dl>
                <label>
                    <input type="checkbox" id="keys_on" checked=true />
                    " "
                    {locale.keys_are_on()}
                </label>
                <button type="submit">{locale.close()}</button>
            </form>
        </dialog>
    }
}
