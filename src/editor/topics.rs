//! The topics of a report: those of the dossier to choose from, and new ones.

use editor::{Draft, Edit, Node, RowKey, Target, free_declared_id};
use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;

use super::field::Wrong;
use super::publisher::latin;
use super::store::{Editor, editor};
use super::unicode;

/// The list of the topics to choose from.
pub const LIST: &str = "editor_topics";

/// The topics of the dossier: the id and the label of each.
pub fn topics(editor: Editor) -> Vec<(String, String)> {
    editor.read(Target::Header, "/topics", |node| {
        let Some(Node::List(topics)) = node else {
            return Vec::new();
        };
        let text = |topic: &Node, name: &str| topic.text(name).unwrap_or_default().to_owned();
        topics
            .iter()
            .map(|topic| (text(topic, "/id"), text(topic, "/label")))
            .collect()
    })
}

/// Gives reports a topic by its label, and declares it where the dossier has it not yet.
pub fn add_topic(editor: Editor, keys: Vec<RowKey>, label: String) {
    spawn_local(async move {
        let name = latin(&label).await;
        let edit = editor.with(|draft| topic_edit(draft, &topics(editor), &keys, &label, &name));
        if let Some(edit) = edit {
            editor.edit(edit);
        }
    });
}

/// Gives the edit for that. `name` is the label in the letters of ids.
fn topic_edit(
    draft: &Draft,
    known: &[(String, String)],
    keys: &[RowKey],
    label: &str,
    name: &str,
) -> Option<Edit> {
    let label = label.trim();
    if label.is_empty() {
        return None;
    }
    let found = known
        .iter()
        .find(|(id, own)| own.to_lowercase() == label.to_lowercase() || id == label);
    let id = found.map_or_else(
        || free_declared_id(draft, name, "topic", unicode::name),
        |(id, _)| id.clone(),
    );
    let declared = found.is_none().then(|| Edit::Set {
        target: Target::Header,
        pointer: "/topics/-".to_owned(),
        value: Some(Node::from([
            ("id", Node::from(id.as_str())),
            ("label", Node::from(label)),
        ])),
    });
    let filed = editor::add_topic(draft, keys, &id);
    let is_needed = declared.is_some() || filed != Edit::All(Vec::new());
    is_needed.then(|| Edit::All(declared.into_iter().chain([filed]).collect()))
}

/// The topics of one report.
#[component]
pub fn TopicsField(
    /// The report.
    key: RowKey,
) -> impl IntoView {
    let editor = editor();
    let target = Target::Row(key);
    let locale = editor.locale;
    let chosen = Memo::new(move |_| {
        let known = topics(editor);
        editor.read(target, "/topics", |node| {
            let Some(Node::List(topics)) = node else {
                return Vec::new();
            };
            let label = |id: &str| {
                let found = known.iter().find(|(other, _)| other == id);
                found.map_or_else(|| id.to_owned(), |(_, label)| label.clone())
            };
            let ids = topics
                .iter()
                .map(|topic| topic.as_text().unwrap_or_default());
            ids.map(label).collect::<Vec<_>>()
        })
    });
    let typed = RwSignal::new(String::new());
    let add = move || {
        add_topic(editor, vec![key], typed.get_untracked());
        typed.set(String::new());
    };
    let remove = move |place: usize| {
        editor.edit(Edit::Set {
            target,
            pointer: ["/topics/", &place.to_string()].concat(),
            value: None,
        });
    };
    let item = move |(place, label): (usize, String)| {
        view! {
            <li>
                {label.clone()}
                <button
                    type="button"
                    aria-label=locale.remove_topic(&label)
                    on:click=move |_| remove(place)
                >
                    {"×"}
                </button>
            </li>
        }
    };
    view! {
        <div class="field">
            <label for="field_topics">{locale.topics()}</label>
            <ul class="chosen">
                {move || chosen.get().into_iter().enumerate().map(item).collect_view()}
            </ul>
            <div class="with-button">
                <input
                    id="field_topics"
                    type="text"
                    dir="auto"
                    autocomplete="off"
                    list=LIST
                    bind:value=typed
                    aria-describedby="field_topics_hint field_topics_wrong"
                    on:keydown=move |event| {
                        if event.key() == "Enter" {
                            event.prevent_default();
                            add();
                        }
                    }
                />
                <button type="button" on:click=move |_| add()>
                    {locale.add()}
                </button>
            </div>
            <p class="hint" id="field_topics_hint">
                {locale.topics_hint()}
            </p>
            <Wrong target pointer="/topics".to_owned() id="field_topics".to_owned() />
        </div>
    }
}

/// The list of all topics, from which fields complete what is typed.
#[component]
pub fn TopicList() -> impl IntoView {
    let editor = editor();
    let options = move || {
        let topics = topics(editor).into_iter();
        topics
            .map(|(_, label)| view! { <option value=label></option> })
            .collect_view()
    };
    view! { <datalist id=LIST>{options}</datalist> }
}
