//! The media of a report: dropped or chosen, with what they say of their makers, and the words that belong to
//! them.

use dossier::MediumType;
use editor::{Edit, FileId, Node, Target, free_name};
use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;

use super::blob;
use super::field::{ChoiceField, TextField, Write};
use super::items::Items;
use super::platform::{Chosen, address, choose};
use super::provenance_form::ProvenanceFields;
use super::publisher::{Inspected, cleaned, inspect, latin};
use super::redaction::{REDACTED, Redaction};
use super::store::{Editor, editor};

/// What browsers show, play or open.
const ACCEPTED: &str = "image/*,audio/*,video/*,application/pdf,.vtt";

/// The media of a report.
#[component]
pub fn MediaItems(target: Target) -> impl IntoView {
    let editor = editor();
    let locale = editor.locale;
    let take = move || {
        spawn_local(async move {
            for chosen in choose(true, Some(ACCEPTED)).await.unwrap_or_default() {
                add(editor, target, chosen).await;
            }
        });
    };
    view! {
        <div
            class="media-form"
            on:dragover=move |event| event.prevent_default()
            on:drop=move |event| {
                event.prevent_default();
                event.stop_propagation();
                let Some(transfer) = event.data_transfer() else { return };
                let files = super::platform::dropped(&transfer);
                spawn_local(async move {
                    for chosen in super::platform::read_dropped(files).await.unwrap_or_default() {
                        add(editor, target, chosen).await;
                    }
                });
            }
        >
            <Items
                target
                pointer="/media"
                label=locale.media()
                add=locale.add_link_medium()
                new=link
                item=move |pointer: String| view! { <MediumFields target pointer /> }
            />
            <p class="actions">
                <button type="button" class="add" on:click=move |_| take()>
                    {locale.add_media()}
                </button>
            </p>
            <p class="hint">{locale.media_hint()}</p>
        </div>
    }
}

fn link() -> Node {
    Node::from([
        ("type", Node::from("video")),
        ("url", Node::from("")),
        ("caption", Node::from("")),
    ])
}

/// Adds a file to a report.
async fn add(editor: Editor, target: Target, chosen: Chosen) {
    let Ok(inspected) = inspect(&chosen.content).await else {
        return;
    };
    let locale = editor.locale;
    let Some(kind) = inspected
        .kind
        .clone()
        .filter(|_| inspected.problem.is_none())
    else {
        let reason = inspected.problem.unwrap_or_default();
        editor
            .status
            .set(locale.medium_refused(&chosen.name, &reason));
        return;
    };
    let path = free_path(editor, &chosen.name, inspected.ending.as_deref()).await;
    let file = blob::put(chosen.content);
    let mut medium = vec![
        ("type", Node::from(kind.as_str())),
        ("file", Node::from(path.as_str())),
        ("caption", Node::from("")),
    ];
    if kind == MediumType::Picture.as_str() {
        medium.push(("alt", Node::from("")));
    }
    let medium = medium.into_iter();
    let medium = medium.map(|(name, node)| (name.to_owned(), node));
    editor.edit(Edit::All(vec![
        Edit::File {
            path: path.clone(),
            file: Some(file),
        },
        Edit::Set {
            target,
            pointer: "/media/-".to_owned(),
            value: Some(Node::Object(medium.collect())),
        },
    ]));
    editor.status.set(locale.medium_added(&path));
}

/// Gives the path under which a file is put into the site folder. Its name is made of letters that every
/// host takes, since it becomes an address.
pub async fn free_path(editor: Editor, name: &str, ending: Option<&str>) -> String {
    let (stem, own) = name.rsplit_once('.').unwrap_or((name, ""));
    let stem = Some(latin(stem).await).filter(|stem| !stem.is_empty());
    let stem = stem.unwrap_or_else(|| "file".to_owned());
    let ending = ending.map_or_else(|| own.to_lowercase(), str::to_owned);
    let path = |stem: &str| ["media/", stem, ".", &ending].concat();
    editor.with(|draft| {
        let is_taken = |stem: &str| draft.files().contains_key(&path(stem));
        path(&free_name(&stem, is_taken))
    })
}

/// What is said of a medium.
#[component]
fn MediumFields(target: Target, pointer: String) -> impl IntoView {
    let editor = editor();
    let locale = editor.locale;
    let at = |name: &str| [&pointer, "/", name].concat();
    let kind = editor.text_memo(target, &at("type"));
    let is = move |wanted: MediumType| *kind.read() == wanted.as_str();
    let has_file = {
        let at = at("file");
        Memo::new(move |_| !editor.text(target, &at).is_empty())
    };
    let kinds = [
        (MediumType::Picture, locale.picture()),
        (MediumType::Audio, locale.audio()),
        (MediumType::Video, locale.video()),
        (MediumType::Document, locale.document()),
    ];
    let kinds = kinds.map(|(kind, label)| (kind.as_str().to_owned(), label.to_owned()));
    let file_pointer = at("file");
    let (alt, url, transcript) = (at("alt"), at("url"), at("transcript"));
    view! {
        <FileView target pointer=file_pointer of=pointer.clone() />
        <ChoiceField
            target
            pointer=at("type")
            label=locale.medium_type()
            choices=kinds.into()
            write=Write::Required
        />
        <Show when=move || !has_file.get()>
            <TextField target pointer=url.clone() label=locale.address() mode="url" />
        </Show>
        <TextField
            target
            pointer=at("caption")
            label=locale.caption()
            write=Write::Required
            lines=2
            hint=locale.caption_hint()
        />
        <Show when=move || is(MediumType::Picture)>
            <TextField
                target
                pointer=alt.clone()
                label=locale.alt()
                lines=2
                hint=locale.alt_hint()
            />
        </Show>
        <Show when=move || is(MediumType::Audio) || is(MediumType::Video)>
            <TextField
                target
                pointer=transcript.clone()
                label=locale.transcript()
                lines=4
                hint=locale.transcript_hint()
            />
        </Show>
        <div class="pair">
            <TextField target pointer=at("credit") label=locale.credit() />
            <TextField
                target
                pointer=at("licence")
                list="editor_licences"
                label=locale.licence_id()
                hint=locale.licence_hint()
            />
        </div>
        <TextField
            target
            pointer=at("content_warning")
            label=locale.warning_label()
            hint=locale.content_warning_hint()
        />
        <ProvenanceFields target of=pointer />
    }
}

/// A file of the draft: the picture itself, its size, and what it says of its maker.
#[component]
pub fn FileView(
    /// What it is a part of.
    target: Target,
    /// Where its path stands.
    pointer: String,
    /// The medium or the photo that it is of, which may say where it comes from; nothing for the logo.
    #[prop(optional, into)]
    of: Option<String>,
) -> impl IntoView {
    let editor = editor();
    let file = Memo::new(move |_| {
        let path = editor.text(target, &pointer);
        let file = editor.with(|draft| draft.files().get(&path).copied());
        (path, file)
    });
    let show = move || {
        let (path, file) = file.get();
        if path.is_empty() {
            return None;
        }
        let file = file?;
        Some(view! { <Seen path file target of=of.clone() /> })
    };
    view! { <div class="file">{show}</div> }
}

#[component]
fn Seen(path: String, file: FileId, target: Target, of: Option<String>) -> impl IntoView {
    let editor = editor();
    let locale = editor.locale;
    let found = RwSignal::new(Inspected::default());
    let content = blob::get(file);
    let size = content.as_ref().map_or(0, js_sys::Uint8Array::length);
    if let Some(content) = content.clone() {
        spawn_local(async move {
            if let Ok(inspected) = inspect(&content).await {
                found.set(inspected);
            }
        });
    }
    let picture = move || {
        let inspected = found.read();
        let media_type = inspected.media_type.clone()?;
        let content = blob::get(file)?;
        media_type
            .starts_with("image/")
            .then(|| view! { <img src=address(&content, &media_type) alt="" /> })
    };
    let pixels = move || {
        let inspected = found.read();
        let (width, height) = inspected.width.zip(inspected.height)?;
        Some(locale.pixels(&width.round().to_string(), &height.round().to_string()))
    };
    let redaction = {
        let path = path.clone();
        move || {
            let inspected = found.read();
            let media_type = inspected.media_type.as_deref()?;
            let of = of.clone().filter(|_| REDACTED.contains(&media_type))?;
            Some(view! { <Redaction path=path.clone() file target of /> })
        }
    };
    let path_of_file = path.clone();
    let told = move || {
        let inspected = found.get();
        let statements: Vec<_> = inspected
            .statements
            .iter()
            .filter_map(|(about, value)| Some((about_words(editor, about)?, value.clone())))
            .collect();
        (!statements.is_empty()).then(|| {
            let items = statements
                .into_iter()
                .map(|(about, value)| view! { <li>{locale.statement(about, &value)}</li> });
            let clean = inspected.is_removed;
            let path = path_of_file.clone();
            let remove_now = move || remove_metadata(editor, path.clone(), file);
            let conclusion = if inspected.is_removed {
                locale.metadata_removed()
            } else {
                locale.metadata_stays()
            };
            view! {
                <details class="metadata" open>
                    <summary>{locale.metadata()}</summary>
                    <ul>{items.collect_view()}</ul>
                    <p>{conclusion}</p>
                    {clean
                        .then(|| {
                            view! {
                                <button type="button" on:click=move |_| remove_now()>
                                    {locale.remove_metadata()}
                                </button>
                            }
                        })}
                </details>
            }
        })
    };
    view! {
        <figure class="file-view">
            {picture} <figcaption>
                <code>{path}</code>
                " "
                {locale.kilobytes_of(&size.div_ceil(1000).to_string())}
                " "
                {pixels}
            </figcaption> {told} {redaction}
        </figure>
    }
}

/// Puts a copy of a file in its place that says nothing of its maker.
fn remove_metadata(editor: Editor, path: String, file: FileId) {
    let Some(content) = blob::get(file) else {
        return;
    };
    spawn_local(async move {
        if let Ok(content) = cleaned(&content).await {
            let file = Some(blob::put(content));
            editor.edit(Edit::File { path, file });
            editor.status.set(editor.locale.metadata_gone().to_owned());
        }
    });
}

/// Says what a statement is about; nothing for what leads to no one.
fn about_words(editor: Editor, about: &str) -> Option<&'static str> {
    let locale = editor.locale;
    Some(match about {
        "position" => locale.about_position(),
        "name" => locale.about_name(),
        "serial-number" => locale.about_serial_number(),
        "device" => locale.about_device(),
        "tool" => locale.about_tool(),
        "time" => locale.about_time(),
        "thumbnail" => locale.about_thumbnail(),
        _ => return None,
    })
}
