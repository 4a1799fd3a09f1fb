//! What a report says in the dossier's own fields.

use dossier::FieldKind;
use editor::{Node, Target, pointer};
use leptos::prelude::*;

use super::date_field::DateField;
use super::field::{ChoiceField, Labelled, TextField, Write, described, field_id, invalid};
use super::items::Items;
use super::store::{Editor, editor};

/// A field that the dossier declares.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnField {
    /// Its id.
    pub id: String,
    /// What readers see.
    pub label: String,
    /// What its values are, where it is one of the kinds.
    pub kind: Option<FieldKind>,
}

/// Gives the fields that the dossier declares.
pub fn own_fields(editor: Editor) -> Vec<OwnField> {
    editor.read(Target::Header, "/fields", |node| {
        let Some(Node::List(fields)) = node else {
            return Vec::new();
        };
        let fields = fields.iter().map(|field| OwnField {
            id: field.text("/id").unwrap_or_default().to_owned(),
            label: field.text("/label").unwrap_or_default().to_owned(),
            kind: field.text("/kind").and_then(|kind| kind.parse().ok()),
        });
        fields.collect()
    })
}

/// The values of a report.
#[component]
pub fn OwnFields(target: Target) -> impl IntoView {
    let editor = editor();
    let fields = Memo::new(move |_| own_fields(editor));
    let show = move || {
        let fields = fields.get().into_iter();
        fields
            .filter_map(|field| Some(value(target, field.kind?, field)))
            .collect_view()
    };
    view! { <div class="own-fields">{show}</div> }
}

/// The field for one value.
fn value(target: Target, kind: FieldKind, field: OwnField) -> AnyView {
    let locale = editor().locale;
    let at = pointer::inside("/fields", &field.id);
    let label = field.label;
    match kind {
        FieldKind::Text => view! { <TextField target pointer=at label lines=2 /> }.into_any(),
        FieldKind::Number => {
            view! { <TextField target pointer=at label write=Write::Number mode="decimal" /> }
                .into_any()
        }
        FieldKind::Link => view! { <TextField target pointer=at label mode="url" /> }.into_any(),
        FieldKind::Date => view! { <DateField target pointer=at label optional=true /> }.into_any(),
        FieldKind::YesNo => view! { <YesNo target pointer=at label /> }.into_any(),
        FieldKind::List => view! {
            <Items
                target
                pointer=at
                label
                add=locale.add()
                new=|| Node::from("")
                item=move |pointer: String| {
                    view! {
                        <TextField target pointer label=locale.list_value() write=Write::Required />
                    }
                }
            />
        }
        .into_any(),
        FieldKind::Place => {
            let inside = |name: &str| pointer::inside(&at, name);
            view! {
                <fieldset class="place">
                    <legend>{label}</legend>
                    <TextField target pointer=inside("name") label=locale.place_name() />
                    <div class="pair">
                        <TextField
                            target
                            pointer=inside("latitude")
                            label=locale.latitude()
                            write=Write::Number
                            mode="decimal"
                        />
                        <TextField
                            target
                            pointer=inside("longitude")
                            label=locale.longitude()
                            write=Write::Number
                            mode="decimal"
                        />
                    </div>
                </fieldset>
            }
            .into_any()
        }
    }
}

/// A choice of yes, no, and not known.
#[component]
fn YesNo(target: Target, pointer: String, label: String) -> impl IntoView {
    let editor = editor();
    let locale = editor.locale;
    let id = field_id(&pointer);
    let value = {
        let pointer = pointer.clone();
        Memo::new(move |_| {
            editor.read(target, &pointer, |node| match node {
                Some(Node::Bool(true)) => "true",
                Some(Node::Bool(false)) => "false",
                _ => "",
            })
        })
    };
    let change = {
        let pointer = pointer.clone();
        move |text: String| {
            let value = (!text.is_empty()).then_some(Node::Bool(text == "true"));
            editor.type_in(target, &pointer, value);
        }
    };
    let option = move |choice: &'static str, words: &'static str| {
        view! {
            <option value=choice selected=move || value.get() == choice>
                {words}
            </option>
        }
    };
    view! {
        <Labelled target pointer=pointer.clone() id=id.clone() label hint=None>
            <select
                id=id.clone()
                aria-describedby=described(&id)
                aria-invalid=invalid(target, &pointer)
                on:change:target=move |event| change(event.target().value())
            >
                {option("", locale.not_known())}
                {option("true", locale.yes())}
                {option("false", locale.no())}
            </select>
        </Labelled>
    }
}

/// The kinds of fields, and what each is called.
pub fn kinds(editor: Editor) -> Vec<(String, String)> {
    let locale = editor.locale;
    let words = |kind| match kind {
        FieldKind::Text => locale.field_text(),
        FieldKind::Number => locale.field_number(),
        FieldKind::YesNo => locale.field_yes_no(),
        FieldKind::Date => locale.field_date(),
        FieldKind::Link => locale.field_link(),
        FieldKind::List => locale.field_list(),
        FieldKind::Place => locale.field_place(),
    };
    let kinds = FieldKind::ALL.into_iter();
    kinds
        .map(|kind| (kind.as_str().to_owned(), words(kind).to_owned()))
        .collect()
}

/// A choice of the kind of a field.
#[component]
pub fn KindField(pointer: String) -> impl IntoView {
    let editor = editor();
    view! {
        <ChoiceField
            target=Target::Header
            pointer
            label=editor.locale.field_kind()
            choices=kinds(editor)
            write=Write::Required
        />
    }
}
