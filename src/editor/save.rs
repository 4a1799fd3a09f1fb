//! Saving. The file is the truth: the work goes back into the file that was opened where the browser allows
//! it, into the folder of a development server, or into the browser's downloads.

use std::cell::RefCell;

use editor::Draft;
use js_sys::Uint8Array;
use leptos::prelude::*;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::spawn_local;

use super::checking::snapshot;
use super::clock::time;
use super::platform::{can_write, choose_target, download, write};
use super::publisher::{faults, package};
use super::store::Editor;
use super::{drafts, server};

/// The media type of archives.
pub const ZIP: &str = "application/zip";

/// Where the work is saved.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum File {
    /// Nowhere yet: the first time, the author is asked.
    #[default]
    None,
    /// A package of that name.
    Package(String),
    /// A dataset of that name, which came alone.
    Dataset(String),
    /// The folder of a development server.
    Server,
}

/// Whether the work is saved.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Saved {
    /// Whether nothing was changed since it was opened or saved.
    pub is_saved: bool,
    /// Where and when it was saved last, in words.
    pub words: Option<String>,
}

impl Default for Saved {
    fn default() -> Self {
        Self {
            is_saved: true,
            words: None,
        }
    }
}

/// What writes the file, and when it was last changed.
struct Writer {
    handle: JsValue,
    modified: JsValue,
}

thread_local! {
    static WRITER: RefCell<Option<Writer>> = const { RefCell::new(None) };
}

/// Remembers what writes the file that was opened; nothing where the browser cannot write.
pub fn remember(handle: JsValue, modified: JsValue) {
    let writer = (!handle.is_undefined()).then_some(Writer { handle, modified });
    WRITER.set(writer);
}

/// Forgets the file that was opened before.
pub fn forget() {
    WRITER.set(None);
}

/// Saves the draft. `as_new` asks where it goes, whatever was opened.
pub fn save(editor: Editor, as_new: bool) {
    spawn_local(async move {
        let Some((draft, text)) = snapshot(editor).await else {
            return;
        };
        let version = editor.version.get_untracked();
        match saved(editor, &draft, &text, as_new).await {
            Ok(Some(words)) => {
                // What was typed meanwhile is not saved.
                let is_saved = editor.version.get_untracked() == version;
                editor.status.set(words.clone());
                editor.saved.set(Saved {
                    is_saved,
                    words: Some(words),
                });
                drafts::saved(editor);
            }
            Ok(None) => {}
            Err(error) => {
                let found = faults(&error).into_iter().next();
                let reason = found.map(|fault| fault.message).unwrap_or_default();
                editor.status.set(editor.locale.not_saved_because(&reason));
            }
        }
    });
}

/// Saves, and says where; nothing where the author thinks better of it.
async fn saved(
    editor: Editor,
    draft: &Draft,
    text: &str,
    as_new: bool,
) -> Result<Option<String>, JsValue> {
    let locale = editor.locale;
    let file = editor.file.get_untracked();
    if file == File::Server && !as_new {
        server::save(draft, text).await?;
        return Ok(Some(locale.saved_to_folder(&time())));
    }
    // A dataset that came alone and needs no files stays one.
    let is_dataset = matches!(file, File::Dataset(_)) && draft.files().is_empty() && !as_new;
    let (name, content, media_type) = if is_dataset {
        let name = [draft.name(), ".json"].concat();
        (name, Uint8Array::from(text.as_bytes()), "application/json")
    } else {
        let name = [draft.name(), ".zip"].concat();
        (name, package(draft, text).await?, ZIP)
    };
    if !can_write() {
        download(&name, media_type, &content);
        remember_name(editor, &name, is_dataset);
        return Ok(Some(locale.saved_as_download(&name, &time())));
    }
    let is_same = match &file {
        File::Package(_) => !is_dataset,
        File::Dataset(_) => is_dataset,
        File::None | File::Server => false,
    };
    let writer = WRITER.take().filter(|_| is_same && !as_new);
    let writer = match writer {
        Some(writer) => writer,
        None => match choose_target(&name).await? {
            Some(handle) => Writer {
                handle,
                modified: JsValue::UNDEFINED,
            },
            None => return Ok(None),
        },
    };
    if let Some(modified) = write(&writer.handle, &content, &writer.modified).await? {
        WRITER.set(Some(Writer {
            handle: writer.handle,
            modified,
        }));
        remember_name(editor, &name, is_dataset);
        return Ok(Some(locale.saved_to(&name, &time())));
    }
    WRITER.set(Some(writer));
    editor.status.set(locale.changed_elsewhere(&name));
    Ok(None)
}

fn remember_name(editor: Editor, name: &str, is_dataset: bool) {
    editor.file.set(if is_dataset {
        File::Dataset(name.to_owned())
    } else {
        File::Package(name.to_owned())
    });
}
