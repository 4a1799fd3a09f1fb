//! The keys that the page knows.

use leptos::prelude::*;

/// The keys and what they do.
const KEYS: [(&str, &str); 4] = [
    ("/", "go to the search field"),
    ("j", "go to the next report"),
    ("k", "go to the report before"),
    ("?", "show these keys"),
];

/// A dialog that names the keys and can turn them off; closed until it is asked for.
#[component]
pub fn Keys() -> impl IntoView {
    let keys = KEYS.map(|(key, does)| {
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
                <h2 id="keys_heading">{"Keys"}</h2>
                <dl>{keys.into_iter().collect_view()}</dl>
                <label>
                    <input type="checkbox" id="keys_on" checked=true />
                    {" Keys are on"}
                </label>
                <button type="submit">{"Close"}</button>
            </form>
        </dialog>
    }
}
