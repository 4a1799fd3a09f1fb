//! What may endanger people: the author asks for it, and states that something of it is meant.

use editor::{Edit, Finding};
use js_sys::Uint8Array;
use leptos::html::Input;
use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;

use super::blob;
use super::open::SETTINGS;
use super::publisher;
use super::store::{Editor, editor};

/// How far the search is for what may endanger people.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Privacy {
    /// Nobody asked for it.
    #[default]
    Unasked,
    /// It was asked for.
    Asked,
    /// Everything was looked through, as it was at some time.
    Done,
}

impl Privacy {
    /// Begins without being asked.
    pub fn provide() -> RwSignal<Self> {
        let privacy = RwSignal::default();
        provide_context(privacy);
        privacy
    }
}

/// The button that asks for it, and what is not found.
#[component]
pub fn LookForPeople() -> impl IntoView {
    let locale = editor().locale;
    let privacy = expect_context::<RwSignal<Privacy>>();
    let is = move |wanted: Privacy| privacy.get() == wanted;
    let turn = move |_| {
        privacy.update(|privacy| {
            *privacy = match privacy {
                Privacy::Unasked => Privacy::Asked,
                _ => Privacy::Unasked,
            };
        });
    };
    view! {
        <button
            type="button"
            aria-pressed=move || (!is(Privacy::Unasked)).to_string()
            aria-busy=move || is(Privacy::Asked).to_string()
            on:click=turn
        >
            {locale.look_for_people()}
        </button>
        <p hidden=move || !is(Privacy::Done)>{locale.people_looked_for()}</p>
    }
}

/// Gives what was found that may endanger people; nothing of a finding that is about something else.
pub fn found(finding: &Finding) -> Option<String> {
    let (_, written) = finding.message.split_once("found \"")?;
    let (written, rest) = written.split_once("\", ")?;
    let is_it = finding.rule == "privacy" && !rest.starts_with("which is stated");
    is_it.then(|| written.to_owned())
}

/// The way to state that something which was found is meant, and why.
#[component]
pub fn Meant(
    /// What was found.
    found: String,
) -> impl IntoView {
    let editor = editor();
    let locale = editor.locale;
    let reason = NodeRef::<Input>::new();
    let state = move |_| {
        let why = reason.get_untracked().map(|reason| reason.value());
        let why = why.filter(|why| !why.trim().is_empty());
        if let Some(why) = why {
            state(editor, found.clone(), why);
        }
    };
    view! {
        <details>
            <summary>{locale.meant()}</summary>
            <label>{locale.why_meant()} " " <input type="text" node_ref=reason /></label>
            " "
            <button type="button" on:click=state>
                {locale.add()}
            </button>
        </details>
    }
}

/// Writes the statement into the settings. The next look finds it there.
fn state(editor: Editor, found: String, why: String) {
    spawn_local(async move {
        let Some(draft) = editor.draft.get_untracked() else {
            return;
        };
        if let Ok(text) = publisher::state(&draft, &found, why.trim()).await {
            let content = Uint8Array::from(text.as_bytes());
            editor.edit(Edit::File {
                path: SETTINGS.to_owned(),
                file: Some(blob::put(content)),
            });
        }
    });
}
