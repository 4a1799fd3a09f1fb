//! The field for a date: it is typed in any usual way, and said in words beside it.

use dossier::Date;
use editor::{Node, Target};
use formats::import::{as_written, both_readings};
use leptos::prelude::*;

use super::field::{Labelled, described, field_id, invalid};
use super::store::{Editor, editor};

/// A date, as the dataset has it (EDTF).
#[component]
pub fn DateField(
    /// What it is a part of.
    target: Target,
    /// Where in it the date is.
    #[prop(into)]
    pointer: String,
    /// What the date is.
    #[prop(into)]
    label: String,
    /// Whether the dataset can do without it.
    #[prop(optional)]
    optional: bool,
    /// Whether readers find something under it.
    #[prop(optional)]
    found_by: bool,
) -> impl IntoView {
    let editor = editor();
    let id = field_id(&pointer);
    let value = editor.text_memo(target, &pointer);
    let write = {
        let pointer = pointer.clone();
        move |text: String| {
            let is_left_out = optional && text.is_empty();
            let value = (!is_left_out).then_some(Node::Text(text));
            editor.type_in(target, &pointer, value);
        }
    };
    // What was typed in words becomes a date of the dataset when the author has finished.
    let finish = {
        let write = write.clone();
        move |_| {
            let typed = value.get_untracked();
            if let Some(date) = read(&typed).filter(|date| date.to_string() != typed) {
                write(date.to_string());
            }
        }
    };
    let words = move || said(editor, &value.get(), found_by);
    let question = {
        let write = write.clone();
        move || {
            let choice = |date: Date| {
                let write = write.clone();
                view! {
                    <button type="button" class="remedy" on:click=move |_| write(date.to_string())>
                        {editor.locale.date(date)}
                    </button>
                }
            };
            both_readings(&value.read()).map(|dates| {
                view! {
                    <p class="question" role="status">
                        {editor.locale.which_day()}
                        " "
                        {dates.map(choice).into_iter().collect_view()}
                    </p>
                }
            })
        }
    };
    view! {
        <Labelled
            target
            pointer=pointer.clone()
            id=id.clone()
            label
            hint=Some(editor.locale.date_hint().to_owned())
        >
            <input
                id=id.clone()
                type="text"
                autocomplete="off"
                class="date"
                prop:value=value
                aria-describedby=[&described(&id), " ", &id, "_words"].concat()
                aria-invalid=invalid(target, &pointer)
                on:input:target=move |event| write(event.target().value())
                on:blur=finish
            />
            <output class="said" id=[&id, "_words"].concat() for=id.clone()>
                {words}
            </output>
            {question}
        </Labelled>
    }
}

/// Reads what was typed: a date of the dataset, or one as people write it.
fn read(typed: &str) -> Option<Date> {
    let typed = typed.trim();
    typed.parse().ok().or_else(|| as_written(typed))
}

/// Says a date in words, and where readers find it.
fn said(editor: Editor, typed: &str, found_by: bool) -> String {
    let locale = editor.locale;
    let Some(date) = read(typed) else {
        return String::new();
    };
    let words = locale.date(date);
    if !found_by {
        return words;
    }
    let years = date.years();
    locale.date_found(&words, &locale.years(*years.start(), *years.end()))
}
