//! Redaction of a picture: the author draws boxes over what nobody may see, and they are painted into it.

use editor::{Edit, FileId, Node, Target};
use js_sys::Uint8Array;
use leptos::prelude::*;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::spawn_local;

use super::blob;
use super::platform::{address, areas, forget};
use super::publisher::{faults, redact, upright};
use super::store::{Editor, editor};

/// The types of pictures whose pixels can be written anew.
pub const REDACTED: [&str; 3] = ["image/jpeg", "image/png", "image/webp"];

/// The button for the redaction of a picture.
#[component]
pub fn Redaction(
    /// The path of the picture.
    path: String,
    /// The picture.
    file: FileId,
    /// Its media type.
    media_type: String,
    /// What it is a part of.
    target: Target,
    /// The medium or the photo that it is of.
    of: Option<String>,
) -> impl IntoView {
    let editor = editor();
    let locale = editor.locale;
    let redact = move |_| {
        let (path, media_type, of) = (path.clone(), media_type.clone(), of.clone());
        spawn_local(async move {
            match redacted(editor, file, &media_type).await {
                Ok(Some((content, hashes))) => put(editor, (path, content), (target, of), &hashes),
                Ok(None) => {}
                Err(error) => {
                    let reasons = faults(&error).into_iter().map(|fault| fault.message);
                    editor.status.set(reasons.collect());
                }
            }
        });
    };
    view! {
        <button type="button" on:click=redact>
            {locale.redact()}
        </button>
    }
}

/// Asks which parts are to be covered, and covers them: the new file, and the SHA-256 of the former and of
/// the new one. Nothing where the author thinks better of it.
async fn redacted(
    editor: Editor,
    file: FileId,
    media_type: &str,
) -> Result<Option<(Uint8Array, [String; 2])>, JsValue> {
    let locale = editor.locale;
    let Some(content) = blob::get(file) else {
        return Ok(None);
    };
    let words = [
        locale.redact(),
        locale.redaction_hint(),
        locale.add_area(),
        locale.from_left(),
        locale.from_top(),
        locale.area_width(),
        locale.area_height(),
        locale.remove(),
        locale.redact_now(),
        locale.cancel(),
    ];
    let picture = address(&upright(&content).await?, media_type);
    let areas = areas(&picture, &words).await;
    forget(&picture);
    Ok(match areas? {
        Some(areas) => Some(redact(&content, &areas).await?),
        None => None,
    })
}

/// Puts a redacted picture in the place of the former one, and says so where it is said where that comes
/// from. `hashes` are those of the former and of the new file.
fn put(
    editor: Editor,
    (path, content): (String, Uint8Array),
    (target, of): (Target, Option<String>),
    [before, after]: &[String; 2],
) {
    let locale = editor.locale;
    let file = Some(blob::put(content));
    let mut edits = vec![Edit::File { path, file }];
    if let Some(of) = of {
        let at = |name: &str| [&of, "/provenance/", name].concat();
        let is_said = |name: &str| !editor.text(target, &at(name)).is_empty();
        // A first hash is that of the evidentiary copy: the former file has come from it.
        let original = (!is_said("original_sha256")).then_some(("original_sha256", &before[..]));
        let working = is_said("sha256").then_some(("sha256", &after[..]));
        let change = Some(("changes/-", locale.parts_covered()));
        let said = [original, working, change].into_iter().flatten();
        edits.extend(said.map(|(name, text)| Edit::Set {
            target,
            pointer: at(name),
            value: Some(Node::from(text)),
        }));
    }
    editor.edit(Edit::All(edits));
    editor.status.set(locale.redacted().to_owned());
}
