//! The form of what a dossier says beside its reports: title, summary, photo, topics, fields of its own.

use editor::{Edit, Node, Target, free_declared_id, remove_field, remove_topic};
use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;

use super::blob;
use super::date_field::DateField;
use super::field::{Check, ChoiceField, TextField, Write};
use super::items::Items;
use super::media_form::{FileView, free_path};
use super::own_fields::KindField;
use super::photo::{of_photo, only_photo};
use super::platform::choose_one;
use super::provenance_form::ProvenanceFields;
use super::publisher::{inspect, latin};
use super::report_form::SourceItems;
use super::start::by_name;
use super::store::{Editor, editor};
use super::unicode;

/// What the form is a part of.
const HEADER: Target = Target::Header;

/// The form of the dossier.
#[component]
pub fn DossierForm() -> impl IntoView {
    let editor = editor();
    let locale = editor.locale;
    let countries = by_name(editor).into_iter();
    let countries = countries.map(|(code, name)| (code.to_owned(), name.to_owned()));
    // A dossier that says nothing means publication.
    let is_said = editor.read(HEADER, "/dates", |node| {
        node.and_then(Node::as_text) == Some("publication")
    });
    let meanings = [
        (
            if is_said { "publication" } else { "" },
            locale.dates_of_publication(),
        ),
        ("events", locale.dates_of_events_choice()),
    ];
    let meanings = meanings.map(|(value, label)| (value.to_owned(), label.to_owned()));
    view! {
        <section class="form" aria-labelledby="dossier_title">
            <h2 id="dossier_title">{locale.about_the_dossier()}</h2>
            <TextField
                target=HEADER
                pointer="/title"
                label=locale.dossier_title()
                write=Write::Required
            />
            <div class="pair">
                <ChoiceField
                    target=HEADER
                    pointer="/country"
                    label=locale.country()
                    choices=countries.collect()
                    write=Write::Required
                />
                <TextField
                    target=HEADER
                    pointer="/language"
                    label=locale.language()
                    write=Write::Required
                    hint=locale.language_hint()
                    list="editor_languages"
                />
            </div>
            <SummaryFields />
            <PublisherFields />
            <PhotoFields />
            <ChoiceField
                target=HEADER
                pointer="/dates"
                label=locale.dates_label()
                choices=meanings.into()
                hint=locale.dates_hint()
            />
            <TopicItems />
            <FieldItems />
        </section>
    }
}

/// The country's situation.
#[component]
fn SummaryFields() -> impl IntoView {
    let locale = editor().locale;
    view! {
        <fieldset>
            <legend>{locale.summary_label()}</legend>
            <DateField target=HEADER pointer="/summary/as_of" label=locale.as_of_label() />
            <Items
                target=HEADER
                pointer="/summary/paragraphs"
                label=locale.paragraphs()
                add=locale.add_paragraph()
                new=|| Node::from("")
                item=move |pointer: String| {
                    view! {
                        <TextField
                            target=HEADER
                            pointer
                            label=locale.paragraph()
                            write=Write::Required
                            lines=5
                        />
                    }
                }
            />
            <TextField
                target=HEADER
                pointer="/summary/attribution"
                label=locale.attribution()
                write=Write::Required
                hint=locale.attribution_hint()
            />
            <SourceItems target=HEADER pointer="/summary/sources" />
        </fieldset>
    }
}

/// Who publishes the dossier.
#[component]
fn PublisherFields() -> impl IntoView {
    let locale = editor().locale;
    view! {
        <fieldset>
            <legend>{locale.publisher()}</legend>
            <div class="pair">
                <TextField
                    target=HEADER
                    pointer="/publisher/name"
                    label=locale.name()
                    write=Write::Required
                    hint=locale.dossier_publisher_hint()
                />
                <TextField
                    target=HEADER
                    pointer="/publisher/url"
                    label=locale.address()
                    mode="url"
                />
            </div>
            <TextField
                target=HEADER
                pointer="/licence"
                list="editor_licences"
                label=locale.licence_id()
                write=Write::Required
                hint=locale.licence_hint()
            />
            <TextField target=HEADER pointer="/doi" label=locale.doi() hint=locale.doi_hint() />
        </fieldset>
    }
}

/// The topics, in the order in which readers see them.
#[component]
fn TopicItems() -> impl IntoView {
    let locale = editor().locale;
    view! {
        <Items
            target=HEADER
            pointer="/topics"
            label=locale.topics()
            add=locale.add_topic_to_dossier()
            new=|| Node::from([("id", Node::from("")), ("label", Node::from(""))])
            removal=remove_topic
            item=move |pointer: String| view! { <Named pointer otherwise="topic" /> }
        />
    }
}

/// The fields of the dossier's own.
#[component]
fn FieldItems() -> impl IntoView {
    let locale = editor().locale;
    view! {
        <Items
            target=HEADER
            pointer="/fields"
            label=locale.own_fields()
            add=locale.add_own_field()
            new=|| {
                Node::from([
                    ("id", Node::from("")),
                    ("label", Node::from("")),
                    ("kind", Node::from("text")),
                ])
            }
            removal=remove_field
            item=move |pointer: String| {
                let at = |name: &str| [&pointer, "/", name].concat();
                view! {
                    <Named pointer=pointer.clone() otherwise="field" />
                    <KindField pointer=at("kind") />
                    <Check target=HEADER pointer=at("filter") label=locale.field_filter() />
                }
            }
        />
    }
}

/// The label of a topic or a field. Its id is made of the first label, and stays: reports refer to it.
#[component]
fn Named(
    /// Where it is.
    pointer: String,
    /// The id that it gets where its label has no letters.
    otherwise: &'static str,
) -> impl IntoView {
    let editor = editor();
    let locale = editor.locale;
    let at = |name: &str| [&pointer, "/", name].concat();
    let (id_at, label_at) = (at("id"), at("label"));
    let shown = editor.text_memo(HEADER, &id_at);
    let name = move |_| {
        if !shown.get_untracked().is_empty() {
            return;
        }
        let (label, id_at) = (editor.text(HEADER, &label_at), id_at.clone());
        if label.is_empty() {
            return;
        }
        spawn_local(async move {
            let name = latin(&label).await;
            let id =
                editor.with(|draft| Some(free_declared_id(draft, &name, otherwise, unicode::name)));
            editor.type_in(HEADER, &id_at, id.map(Node::from));
        });
    };
    view! {
        <div on:focusout=name>
            <TextField
                target=HEADER
                pointer=at("label")
                label=locale.label()
                write=Write::Required
            />
        </div>
        <p class="hint">{move || locale.id_is(&shown.get())}</p>
    }
}

/// The photo of the dossier.
#[component]
fn PhotoFields() -> impl IntoView {
    let editor = editor();
    let locale = editor.locale;
    let has_photo = Memo::new(move |_| editor.read(HEADER, "/photo", |node| node.is_some()));
    let take = move |_| {
        spawn_local(async move {
            if let Some(chosen) = choose_one(Some("image/*")).await {
                put(editor, chosen).await;
            }
        });
    };
    let remove = move |_| {
        editor.edit(Edit::Set {
            target: HEADER,
            pointer: "/photo".to_owned(),
            value: None,
        });
    };
    view! {
        <fieldset>
            <legend>{locale.photo()}</legend>
            <p class="hint" hidden=move || has_photo.get()>
                {locale.no_photo_hint()}
            </p>
            <Show when=move || has_photo.get()>
                <FileView target=HEADER pointer="/photo/sources/0/file".to_owned() of="/photo" />
                <TextField
                    target=HEADER
                    pointer="/photo/alt"
                    label=locale.alt()
                    write=Write::Required
                    lines=2
                    hint=locale.alt_hint()
                />
                <TextField
                    target=HEADER
                    pointer="/photo/caption"
                    label=locale.caption()
                    write=Write::Required
                    lines=2
                    hint=locale.caption_hint()
                />
                <div class="pair">
                    <TextField
                        target=HEADER
                        pointer="/photo/credit"
                        label=locale.credit()
                        write=Write::Required
                    />
                    <TextField
                        target=HEADER
                        pointer="/photo/licence"
                        list="editor_licences"
                        label=locale.licence_id()
                        write=Write::Required
                        hint=locale.licence_hint()
                    />
                </div>
                <TextField
                    target=HEADER
                    pointer="/photo/content_warning"
                    label=locale.warning_label()
                    hint=locale.content_warning_hint()
                />
                <TextField
                    target=HEADER
                    pointer="/photo/report"
                    label=locale.photo_report()
                    hint=locale.photo_report_hint()
                />
                <ProvenanceFields target=HEADER of="/photo".to_owned() />
            </Show>
            <p class="actions">
                <button type="button" class="add" on:click=take>
                    {move || {
                        if has_photo.get() { locale.replace_photo() } else { locale.add_photo() }
                    }}
                </button>
                <button type="button" class="quiet" hidden=move || !has_photo.get() on:click=remove>
                    {locale.remove_photo()}
                </button>
            </p>
        </fieldset>
    }
}

/// Makes a file the photo. What was said of the former one stays, since it may be the same picture.
async fn put(editor: Editor, chosen: super::platform::Chosen) {
    let locale = editor.locale;
    let inspected = inspect(&chosen.content).await.unwrap_or_default();
    let size = inspected.width.zip(inspected.height);
    let (Some((width, height)), Some(media_type)) = (size, inspected.media_type) else {
        let reason = inspected.problem.unwrap_or_default();
        editor
            .status
            .set(locale.medium_refused(&chosen.name, &reason));
        return;
    };
    let path = free_path(editor, &chosen.name, inspected.ending.as_deref()).await;
    let file = blob::put(chosen.content);
    let mut edits = vec![Edit::File {
        path: path.clone(),
        file: Some(file),
    }];
    edits.extend(only_photo(&path, &media_type, [width, height]));
    for name in ["alt", "caption", "credit", "licence"] {
        let pointer = ["/photo/", name].concat();
        if editor.read(HEADER, &pointer, |node| node.is_none()) {
            edits.push(of_photo(name, Node::from("")));
        }
    }
    editor.edit(Edit::All(edits));
    editor.status.set(locale.medium_added(&path));
}
