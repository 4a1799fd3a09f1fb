//! A list of things that are edited one below the other: sources, media, paragraphs, authors.

use editor::{Draft, Edit, Node, Target, changed_reports, pointer};
use leptos::prelude::*;

use super::store::editor;

/// The things of a list, with buttons that add, move and remove them.
#[component]
pub fn Items<Item: IntoView + 'static>(
    /// What the list is a part of.
    target: Target,
    /// Where in it the list is.
    #[prop(into)]
    pointer: String,
    /// What the things are.
    #[prop(into)]
    label: String,
    /// What the button says that adds one.
    #[prop(into)]
    add: String,
    /// What one is at first.
    new: fn() -> Node,
    /// Removes one, by its place, with what reports say of it.
    #[prop(optional)]
    removal: Option<fn(&Draft, usize) -> Edit>,
    /// Shows the one at a place (a JSON pointer).
    item: impl Fn(String) -> Item + Send + Sync + Clone + 'static,
) -> impl IntoView {
    let editor = editor();
    let locale = editor.locale;
    let count = {
        let pointer = pointer.clone();
        Memo::new(move |_| editor.count(target, &pointer))
    };
    let at = {
        let pointer = pointer.clone();
        move |place: usize| pointer::inside(&pointer, &place.to_string())
    };
    let remove = {
        let at = at.clone();
        move |place: usize| {
            let whole = removal.and_then(|removal| editor.with(|it| Some(removal(it, place))));
            let edit = whole.unwrap_or_else(|| Edit::Set {
                target,
                pointer: at(place),
                value: None,
            });
            let changed = changed_reports(&edit);
            editor.edit(edit);
            if changed > 0 {
                editor.status.set(locale.removed_from_reports(changed));
            }
        }
    };
    let rise = {
        let pointer = pointer.clone();
        move |place: usize| {
            let elements = editor.read(target, &pointer, |node| match node {
                Some(Node::List(elements)) => elements.clone(),
                _ => Vec::new(),
            });
            if place == 0 || place >= elements.len() {
                return;
            }
            let mut elements = elements;
            elements.swap(place - 1, place);
            editor.edit(Edit::Set {
                target,
                pointer: pointer.clone(),
                value: Some(Node::List(elements)),
            });
        }
    };
    let add_one = {
        let pointer = pointer.clone();
        move |_| {
            let place = count.get_untracked().to_string();
            editor.edit(Edit::Set {
                target,
                pointer: pointer::inside(&pointer, "-"),
                value: Some(new()),
            });
            super::focus::into(pointer::inside(&pointer, &place));
        }
    };
    let show = move |place: usize| {
        let (remove, rise) = (remove.clone(), rise.clone());
        let number = (place + 1).to_string();
        let rise = (place > 0).then(|| {
            view! {
                <button
                    type="button"
                    class="quiet"
                    aria-label=locale.move_up(&number)
                    on:click=move |_| rise(place)
                >
                    {"↑"}
                </button>
            }
        });
        view! {
            <li>
                {item(at(place))}
                <p class="actions">
                    {rise}
                    <button
                        type="button"
                        class="quiet"
                        aria-label=locale.remove_number(&number)
                        on:click=move |_| remove(place)
                    >
                        {locale.remove()}
                    </button>
                </p>
            </li>
        }
    };
    view! {
        <fieldset class="items">
            <legend>{label}</legend>
            <ol>
                <For each=move || 0..count.get() key=|place| *place children=show />
            </ol>
            <button type="button" class="add" on:click=add_one>
                {add}
            </button>
        </fieldset>
    }
}
