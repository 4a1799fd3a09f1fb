//! Drafts that the browser keeps, where the author asks for it: a draft as it was opened, and each edit
//! since, so that a crash loses nothing that was on the disk by then.

use std::collections::BTreeMap;

use editor::{Draft, Edit, FileId, Node};
use js_sys::{Array, Object, Reflect, Uint8Array};
use leptos::prelude::*;
use serde::{Deserialize, Serialize};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::{JsFuture, spawn_local};

use super::blob;
use super::clock::time;
use super::platform::{self, lock};
use super::save::{File, Saved};
use super::store::Editor;

/// A draft as it is kept, without its edits.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Kept {
    /// The name of the dataset's file.
    pub name: String,
    /// When it was begun: the time of day.
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

/// Begins to keep the draft, or leaves nothing of it.
pub fn keep(editor: Editor, is_kept: bool) {
    let Some(draft) = editor.draft.get_untracked() else {
        return;
    };
    let name = draft.name().to_owned();
    spawn_local(async move {
        if !is_kept {
            editor.keeps_draft.set(false);
            let forgotten = JsFuture::from(platform::drafts().forget_draft(&name)).await;
            if forgotten.is_ok() {
                editor
                    .status
                    .set(editor.locale.draft_forgotten().to_owned());
            }
            return;
        }
        if !lock(&lock_name(&name)).await {
            editor.status.set(editor.locale.open_elsewhere(&name));
            return;
        }
        match begin(editor, &draft).await {
            Ok(()) => {
                editor.keeps_draft.set(true);
                editor.status.set(editor.locale.draft_kept().to_owned());
            }
            Err(_) => editor.status.set(editor.locale.draft_refused().to_owned()),
        }
    });
}

/// Keeps the draft as it is now, in the place of what was kept before.
async fn begin(editor: Editor, draft: &Draft) -> Result<(), JsValue> {
    let kept = Kept {
        name: draft.name().to_owned(),
        begun: time(),
        text: draft.text(),
        settings: Node::clone(draft.settings()),
        files: draft.files().clone(),
        published: editor
            .published
            .with_untracked(|published| published.as_ref().map(Draft::text)),
    };
    for file in draft.files().values() {
        keep_file(draft.name(), *file).await?;
    }
    let record = Object::new();
    let json = serde_json::to_string(&kept).map_err(JsError::from)?;
    Reflect::set(&record, &"name".into(), &draft.name().into())?;
    Reflect::set(&record, &RECORD.into(), &json.into())?;
    JsFuture::from(platform::drafts().begin(&record)).await?;
    Ok(())
}

async fn keep_file(draft: &str, file: FileId) -> Result<(), JsValue> {
    if let Some(content) = blob::get(file) {
        let keeping = platform::drafts().keep_file(draft, file.0, &content);
        JsFuture::from(keeping).await?;
    }
    Ok(())
}

/// Keeps an edit.
pub fn append(editor: Editor, edit: &Edit) {
    let Some(name) = editor.draft.with_untracked(|draft| {
        let draft = draft.as_ref()?;
        Some(draft.name().to_owned())
    }) else {
        return;
    };
    let Ok(json) = serde_json::to_string(edit) else {
        return;
    };
    let files = files_of(edit);
    let is_renamed = matches!(edit, Edit::Name(_));
    spawn_local(async move {
        for file in files {
            let _ = keep_file(&name, file).await;
        }
        if is_renamed {
            if let Some(draft) = editor.draft.get_untracked() {
                let _ = begin(editor, &draft).await;
            }
            return;
        }
        let appended = JsFuture::from(platform::drafts().append(&name, &json)).await;
        if appended.is_err() {
            editor.status.set(editor.locale.draft_refused().to_owned());
        }
    });
}

fn files_of(edit: &Edit) -> Vec<FileId> {
    match edit {
        Edit::File { file, .. } => file.iter().copied().collect(),
        Edit::All(edits) => edits.iter().flat_map(files_of).collect(),
        _ => Vec::new(),
    }
}

/// After saving, what is kept begins with what was saved.
pub fn saved(editor: Editor) {
    if !editor.keeps_draft.get_untracked() {
        return;
    }
    let Some(draft) = editor.draft.get_untracked() else {
        return;
    };
    spawn_local(async move {
        let _ = begin(editor, &draft).await;
    });
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
    for edit in edits {
        // An edit was made of this very draft when it was kept.
        let _ = draft.apply(edit);
    }
    let published = kept.published.as_deref();
    let published = published.and_then(|text| Draft::open(&kept.name, text).ok());
    editor.file.set(File::None);
    editor.open(draft, published);
    editor.saved.set(Saved {
        is_saved: false,
        words: None,
    });
    editor.keeps_draft.set(true);
    editor.status.set(editor.locale.draft_restored(&kept.name));
    Ok(())
}

/// Leaves nothing in the browser.
pub fn forget_all(editor: Editor, then: impl Fn() + 'static) {
    spawn_local(async move {
        let forgotten = JsFuture::from(platform::drafts().forget_all()).await;
        editor.keeps_draft.set(false);
        let locale = editor.locale;
        editor.status.set(match forgotten {
            Ok(_) => locale.all_forgotten().to_owned(),
            Err(_) => locale.draft_refused().to_owned(),
        });
        then();
    });
}
