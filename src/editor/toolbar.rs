//! The bar above everything: what is open, whether it is saved, and what is done to the whole.

use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;

use super::drafts;
use super::open;
use super::platform::choose;
use super::save::{File, save};
use super::store::editor;

/// The bar.
#[component]
pub fn Toolbar() -> impl IntoView {
    let editor = editor();
    let locale = editor.locale;
    let name = Memo::new(move |_| {
        let title = editor.text(editor::Target::Header, "/title");
        if title.is_empty() {
            locale.editor_name().to_owned()
        } else {
            title
        }
    });
    let state = move || {
        let saved = editor.saved.read();
        match (&saved.words, saved.is_saved) {
            (Some(words), true) => words.clone(),
            (None, true) => match &*editor.file.read() {
                File::Package(name) | File::Dataset(name) => locale.as_opened(name),
                File::Server => locale.folder_open().to_owned(),
                File::None => locale.not_saved_yet().to_owned(),
            },
            (_, false) => locale.not_saved().to_owned(),
        }
    };
    let add = move |_| {
        spawn_local(async move {
            let chosen = choose(true, None).await.unwrap_or_default();
            open::open(editor, chosen).await;
        });
    };
    view! {
        <header class="toolbar">
            <h1 dir="auto">{name}</h1>
            <p class="saved" data-unsaved=move || (!editor.saved.read().is_saved).then_some("")>
                {state}
            </p>
            <div class="buttons">
                <button
                    type="button"
                    aria-keyshortcuts="Control+Z"
                    disabled=move || !editor.can_undo()
                    on:click=move |_| editor.turn_back(true)
                >
                    {locale.undo()}
                </button>
                <button
                    type="button"
                    aria-keyshortcuts="Control+Shift+Z"
                    disabled=move || !editor.can_redo()
                    on:click=move |_| editor.turn_back(false)
                >
                    {locale.redo()}
                </button>
                <button type="button" on:click=add>
                    {locale.add_file()}
                </button>
                <button
                    type="button"
                    class="first"
                    aria-keyshortcuts="Control+S"
                    on:click=move |_| save(editor, false)
                >
                    {locale.save()}
                </button>
            </div>
            <div class="second">
                <p class="status" role="status">
                    {move || editor.status.get()}
                </p>
                <label class="check">
                    <input
                        type="checkbox"
                        prop:checked=move || editor.keeps_draft.get()
                        on:change:target=move |event| drafts::keep(editor, event.target())
                    />
                    {locale.keep_draft()}
                </label>
            </div>
        </header>
    }
}
