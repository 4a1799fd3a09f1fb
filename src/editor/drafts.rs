//! Drafts that the browser keeps, where the author asks for it: a draft as it was opened, and each edit
//! since, so that a crash loses nothing that was on the disk by then.

use std::cell::RefCell;
use std::collections::{BTreeMap, VecDeque};

use editor::{Draft, Edit, FileId, Node};
use js_sys::{Array, Object, Reflect, Uint8Array};
use leptos::prelude::*;
use serde::{Deserialize, Serialize};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::HtmlInputElement;

use super::blob;
use super::checking::snapshot;
use super::clock::moment;
use super::platform::{self, lock, unlock};
use super::save::{File, Saved};
use super::store::Editor;

/// A draft as it is kept, without its edits.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Kept {
    /// The name of the dataset's file.
    pub name: String,
    /// When it was begun, in words.
    pub begun: String,
    text: String,
    settings: Node,
    files: BTreeMap<String, FileId>,
    published: Option<String>,
}

/// The member of the record under which it is kept as JSON.
const RECORD: &str = "record";

fn lock_name(name: &str) -> String {
    ["chronicle draft ", name].concat()
}

/// Says that another page of this browser has a dossier of that name open, where one has. Nothing is kept for
/// that.
pub fn look_around(editor: Editor, name: String) {
    let own = ["chronicle open ", &name].concat();
    let former = OPEN.replace(Some(own.clone()));
    if let Some(former) = former.filter(|former| *former != own) {
        unlock(&former);
    }
    spawn_local(async move {
        if !lock(&own).await {
            editor.status.set(editor.locale.also_open(&name));
        }
    });
}

/// What is still to be put onto the disk, one after the other: edits are made again in this order.
#[derive(Default)]
struct Queue {
    /// The name under which the draft is kept.
    name: Option<String>,
    /// Whether the whole draft is to be kept anew. It has all edits of the queue then.
    is_begun_anew: bool,
    /// Whether the author is to be told that it is kept.
    is_asked_for: bool,
    edits: VecDeque<Edit>,
    is_busy: bool,
}

thread_local! {
    /// The lock that tells others which dossier is open.
    static OPEN: RefCell<Option<String>> = const { RefCell::new(None) };
    static QUEUE: RefCell<Queue> = RefCell::default();
}

fn queue<T>(does: impl FnOnce(&mut Queue) -> T) -> T {
    QUEUE.with_borrow_mut(does)
}

/// Why a draft is not kept.
enum Refusal {
    /// Another page of this browser keeps one of its name.
    Elsewhere(String),
    /// The browser cannot.
    Browser,
}

impl<E: Into<JsValue>> From<E> for Refusal {
    fn from(_: E) -> Self {
        Self::Browser
    }
}

/// Begins to keep the draft, or leaves nothing of it, as the box says.
pub fn keep(editor: Editor, choice: HtmlInputElement) {
    let Some(name) = editor.draft.with_untracked(|draft| {
        let draft = draft.as_ref()?;
        Some(draft.name().to_owned())
    }) else {
        return;
    };
    let locale = editor.locale;
    spawn_local(async move {
        if !choice.checked() {
            leave(editor);
            let forgotten = JsFuture::from(platform::drafts().forget_draft(&name)).await;
            if forgotten.is_ok() {
                editor.status.set(locale.draft_forgotten().to_owned());
            }
            return;
        }
        let refused = if lock(&lock_name(&name)).await {
            let kept = all().await.into_iter().find(|kept| kept.name == name);
            kept.map(|kept| locale.draft_there(&name, &kept.begun))
        } else {
            Some(locale.open_elsewhere(&name))
        };
        if let Some(refused) = refused {
            unlock(&lock_name(&name));
            choice.set_checked(false);
            editor.status.set(refused);
            return;
        }
        editor.keeps_draft.set(true);
        queue(|queue| {
            queue.name = Some(name);
            queue.is_asked_for = true;
        });
        begin_anew(editor);
    });
}

/// Keeps nothing more of the draft. What is on the disk stays there.
pub fn leave(editor: Editor) {
    editor.keeps_draft.set(false);
    let left = queue(|queue| {
        let is_busy = queue.is_busy;
        std::mem::replace(
            queue,
            Queue {
                is_busy,
                ..Queue::default()
            },
        )
    });
    if let Some(name) = left.name {
        unlock(&lock_name(&name));
    }
}

/// Keeps an edit.
pub fn append(editor: Editor, edit: &Edit) {
    queue(|queue| {
        queue.is_begun_anew |= renames(edit);
        queue.edits.push_back(edit.clone());
    });
    run(editor);
}

/// After saving, what is kept begins with what was saved.
pub fn saved(editor: Editor) {
    if editor.keeps_draft.get_untracked() {
        begin_anew(editor);
    }
}

fn begin_anew(editor: Editor) {
    queue(|queue| queue.is_begun_anew = true);
    run(editor);
}

/// Puts onto the disk what waits, unless that is being done.
fn run(editor: Editor) {
    if queue(|queue| std::mem::replace(&mut queue.is_busy, true)) {
        return;
    }
    spawn_local(async move {
        loop {
            let is_begun_anew = queue(|queue| std::mem::take(&mut queue.is_begun_anew));
            let kept = if is_begun_anew {
                begin(editor).await
            } else if let Some(edit) = queue(|queue| queue.edits.pop_front()) {
                keep_edit(&edit).await
            } else {
                break;
            };
            if let Err(refusal) = kept {
                leave(editor);
                editor.status.set(match refusal {
                    Refusal::Elsewhere(name) => editor.locale.open_elsewhere(&name),
                    Refusal::Browser => editor.locale.draft_refused().to_owned(),
                });
            } else if queue(|queue| std::mem::take(&mut queue.is_asked_for)) {
                editor.status.set(editor.locale.draft_kept().to_owned());
            }
        }
        queue(|queue| queue.is_busy = false);
    });
}

/// Keeps the draft as it is now, in the place of what was kept before.
async fn begin(editor: Editor) -> Result<(), Refusal> {
    let files = editor.draft.with_untracked(|draft| {
        let draft = draft.as_ref()?;
        Some((draft.name().to_owned(), draft.files().clone()))
    });
    if let Some((name, files)) = files {
        if !lock(&lock_name(&name)).await {
            return Err(Refusal::Elsewhere(name));
        }
        for file in files.values() {
            keep_file(&name, *file).await?;
        }
    }
    let snapshot = snapshot(editor).await;
    let Some((draft, text)) = snapshot.filter(|_| editor.keeps_draft.get_untracked()) else {
        return Ok(());
    };
    let kept = Kept {
        name: draft.name().to_owned(),
        begun: moment(editor.locale),
        text,
        settings: Node::clone(draft.settings()),
        files: draft.files().clone(),
        published: editor
            .published
            .with_untracked(|published| published.as_ref().map(Draft::text)),
    };
    let record = Object::new();
    let json = serde_json::to_string(&kept).map_err(JsError::from)?;
    Reflect::set(&record, &"name".into(), &draft.name().into())?;
    Reflect::set(&record, &RECORD.into(), &json.into())?;
    let former = queue(|queue| {
        // These are in it. Those that follow are kept after it.
        queue.edits.clear();
        queue.name.replace(draft.name().to_owned())
    });
    JsFuture::from(platform::drafts().begin(&record)).await?;
    if let Some(former) = former.filter(|former| former != draft.name()) {
        unlock(&lock_name(&former));
        JsFuture::from(platform::drafts().forget_draft(&former)).await?;
    }
    Ok(())
}

async fn keep_edit(edit: &Edit) -> Result<(), Refusal> {
    let Some(name) = queue(|queue| queue.name.clone()) else {
        return Ok(());
    };
    let json = serde_json::to_string(edit).map_err(JsError::from)?;
    for file in files_of(edit) {
        keep_file(&name, file).await?;
    }
    JsFuture::from(platform::drafts().append(&name, &json)).await?;
    Ok(())
}

async fn keep_file(draft: &str, file: FileId) -> Result<(), JsValue> {
    if let Some(content) = blob::get(file) {
        let keeping = platform::drafts().keep_file(draft, file.0, &content);
        JsFuture::from(keeping).await?;
    }
    Ok(())
}

/// Tells whether an edit gives the dossier another name.
fn renames(edit: &Edit) -> bool {
    match edit {
        Edit::Name(_) => true,
        Edit::All(edits) => edits.iter().any(renames),
        _ => false,
    }
}

fn files_of(edit: &Edit) -> Vec<FileId> {
    match edit {
        Edit::File { file, .. } => file.iter().copied().collect(),
        Edit::All(edits) => edits.iter().flat_map(files_of).collect(),
        _ => Vec::new(),
    }
}

/// Gives the drafts that the browser keeps.
pub async fn all() -> Vec<Kept> {
    let found = JsFuture::from(platform::drafts().all()).await;
    let Ok(found) = found.map(JsCast::unchecked_into::<Array>) else {
        return Vec::new();
    };
    let records = found.iter().filter_map(|record| {
        let json = Reflect::get(&record, &RECORD.into()).ok()?.as_string()?;
        serde_json::from_str(&json).ok()
    });
    records.collect()
}

/// Opens a draft that was kept, as it was last.
pub async fn restore(editor: Editor, kept: Kept) -> Result<(), JsValue> {
    let store = platform::drafts();
    if !lock(&lock_name(&kept.name)).await {
        editor.status.set(editor.locale.open_elsewhere(&kept.name));
        return Ok(());
    }
    let edits: Array = JsFuture::from(store.edits(&kept.name))
        .await?
        .unchecked_into();
    let edits: Vec<Edit> = edits
        .iter()
        .filter_map(|edit| serde_json::from_str(&edit.as_string()?).ok())
        .collect();
    let files = kept.files.values().copied();
    for file in files.chain(edits.iter().flat_map(files_of)) {
        let content = JsFuture::from(store.file(&kept.name, file.0)).await?;
        if let Ok(content) = content.dyn_into::<Uint8Array>() {
            blob::put_again(file, content);
        }
    }
    let draft = Draft::open(&kept.name, &kept.text);
    let Ok(draft) = draft else {
        return Err(JsError::new("the draft that was kept cannot be read").into());
    };
    let mut draft = draft
        .with_files(kept.files.clone())
        .with_settings(kept.settings)
        .map_err(|error| JsError::new(&error.to_string()))?;
    // Each edit was made of this very draft when it was kept.
    let lost = edits
        .into_iter()
        .filter(|edit| draft.apply(edit.clone()).is_err());
    let lost = lost.count();
    let published = kept.published.as_deref();
    let published = published.and_then(|text| Draft::open(&kept.name, text).ok());
    editor.file.set(File::None);
    editor.open(draft, published);
    editor.saved.set(Saved {
        is_saved: false,
        words: None,
    });
    editor.keeps_draft.set(true);
    queue(|queue| queue.name = Some(kept.name.clone()));
    editor.status.set(match lost {
        0 => editor.locale.draft_restored(&kept.name),
        lost => editor.locale.draft_restored_in_part(&kept.name, lost),
    });
    Ok(())
}

/// Leaves nothing in the browser.
pub fn forget_all(editor: Editor, then: impl Fn() + 'static) {
    leave(editor);
    spawn_local(async move {
        let forgotten = JsFuture::from(platform::drafts().forget_all()).await;
        let locale = editor.locale;
        editor.status.set(match forgotten {
            Ok(is_gone) if is_gone.is_truthy() => locale.all_forgotten().to_owned(),
            Ok(_) => locale.forgotten_later().to_owned(),
            Err(_) => locale.draft_refused().to_owned(),
        });
        then();
    });
}
