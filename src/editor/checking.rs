//! The live check. A worker has the same draft, follows each edit, and tells what it finds; while it
//! checks, further edits wait and go together.

use std::cell::RefCell;
use std::mem::take;

use editor::{Checker, Draft, Edit, FileId, Finding, Target};
use js_sys::{Array, Function, Promise};
use leptos::prelude::*;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::{JsFuture, spawn_local};

use super::platform::Worker;
use super::store::Editor;

/// What is to be told to the worker.
#[derive(Default)]
struct Waiting {
    /// The name and the text of a dataset that was opened.
    opened: Option<(String, String)>,
    edits: Vec<Edit>,
    /// Who wants to have the text, once the worker has followed these edits.
    readers: Vec<Function>,
    is_busy: bool,
}

thread_local! {
    static WAITING: RefCell<Waiting> = RefCell::default();
    /// In the worker: the draft, and what checks it.
    static MIRROR: RefCell<Option<(Draft, Checker)>> = const { RefCell::new(None) };
}

/// Lets the worker open a draft.
pub fn begin(editor: Editor, draft: &Draft) {
    let settings = Edit::Replace {
        target: Target::Settings,
        node: draft.settings().clone(),
    };
    let files = draft.files().iter();
    let files = files.map(|(path, file): (&String, &FileId)| Edit::File {
        path: path.clone(),
        file: Some(*file),
    });
    WAITING.with_borrow_mut(|waiting| {
        waiting.opened = Some((draft.name().to_owned(), draft.text()));
        waiting.edits = [settings].into_iter().chain(files).collect();
    });
    run(editor);
}

/// Lets the worker follow an edit.
pub fn follow_edit(editor: Editor, edit: Edit) {
    WAITING.with_borrow_mut(|waiting| waiting.edits.push(edit));
    run(editor);
}

fn run(editor: Editor) {
    let is_free = WAITING.with_borrow_mut(|waiting| !std::mem::replace(&mut waiting.is_busy, true));
    if !is_free {
        return;
    }
    spawn_local(async move {
        loop {
            let (opened, edits, readers) = WAITING.with_borrow_mut(|waiting| {
                let opened = waiting.opened.take();
                (opened, take(&mut waiting.edits), take(&mut waiting.readers))
            });
            let is_changed = opened.is_some() || !edits.is_empty();
            if !is_changed && readers.is_empty() {
                break;
            }
            let told = if is_changed {
                told(editor, opened, edits).await
            } else {
                Ok(())
            };
            let text = match &told {
                Ok(()) if !readers.is_empty() => written().await,
                _ => JsValue::UNDEFINED,
            };
            for reader in readers {
                let _ = reader.call1(&JsValue::UNDEFINED, &text);
            }
            if let Err(error) = told {
                let error = error.as_string().unwrap_or_default();
                editor.status.set(editor.locale.check_failed(&error));
                break;
            }
        }
        WAITING.with_borrow_mut(|waiting| waiting.is_busy = false);
    });
}

async fn told(
    editor: Editor,
    opened: Option<(String, String)>,
    edits: Vec<Edit>,
) -> Result<(), JsValue> {
    let worker = Worker::Checker;
    if let Some((name, text)) = opened {
        let given = Array::of2(&name.into(), &text.into());
        worker.call("open", &given).await?;
    }
    let edits = serde_json::to_string(&edits).map_err(JsError::from)?;
    let found = worker.call("follow", &Array::of1(&edits.into())).await?;
    let found = found.as_string().unwrap_or_default();
    let found: Vec<Finding> = serde_json::from_str(&found).map_err(JsError::from)?;
    if *editor.checked.read_untracked() != found {
        editor.checked.set(found);
    }
    Ok(())
}

/// How often the worker is asked for the text while the author goes on.
const ATTEMPTS: usize = 4;

/// Gives the draft and its text, both of one moment; nothing before something was opened. The worker writes
/// the text: of a large dossier that takes longer than a frame.
pub async fn snapshot(editor: Editor) -> Option<(Draft, String)> {
    for _ in 0..ATTEMPTS {
        let version = editor.version.get_untracked();
        let asked = Promise::new(&mut |resolve, _| {
            WAITING.with_borrow_mut(|waiting| waiting.readers.push(resolve));
        });
        run(editor);
        let text = JsFuture::from(asked).await.ok()?.as_string();
        let draft = editor.draft.get_untracked()?;
        match text {
            Some(text) if editor.version.get_untracked() == version => return Some((draft, text)),
            // The author has gone on.
            Some(_) => {}
            None => break,
        }
    }
    let draft = editor.draft.get_untracked()?;
    let text = draft.text();
    Some((draft, text))
}

/// Gives the text as the worker writes it; nothing where it has none.
async fn written() -> JsValue {
    let text = Worker::Checker.call("text", &Array::new()).await;
    text.unwrap_or_default()
}

/// In the worker: writes the dataset; nothing where none is open.
pub fn text() -> Option<String> {
    MIRROR.with_borrow(|mirror| mirror.as_ref().map(|(draft, _)| draft.text()))
}

/// In the worker: opens a dataset.
pub fn open(name: &str, text: &str) -> String {
    let draft = Draft::open(name, text).ok();
    MIRROR.set(draft.map(|draft| (draft, Checker::default())));
    String::new()
}

/// In the worker: makes edits (a JSON list), and gives what is found then (a JSON list).
pub fn follow(edits: &str) -> String {
    MIRROR.with_borrow_mut(|mirror| {
        let Some((draft, checker)) = mirror else {
            return "[]".to_owned();
        };
        for edit in serde_json::from_str::<Vec<Edit>>(edits).unwrap_or_default() {
            // The page made the same edit of the same draft.
            let _ = draft.apply(edit);
        }
        serde_json::to_string(&checker.check(draft)).unwrap_or_default()
    })
}
