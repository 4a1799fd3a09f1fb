//! Redaction of a picture: the author draws boxes over what nobody may see, and they are painted into it.

use editor::{Edit, FileId, Node, Target};
use js_sys::Uint8Array;
use leptos::prelude::*;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::spawn_local;

use super::blob;
use super::photo::only_photo;
use super::platform::{address, areas, forget};
use super::publisher::{faults, inspect, preview, redact};
use super::store::{Editor, editor};

/// The types of pictures whose pixels can be written anew.
pub const REDACTED: [&str; 3] = ["image/jpeg", "image/png", "image/webp"];

/// Where the photo of the dossier is.
const PHOTO: &str = "/photo";

/// The button for the redaction of a picture.
#[component]
pub fn Redaction(
    /// The path of the picture.
    path: String,
    /// The picture.
    file: FileId,
    /// What it is a part of.
    target: Target,
    /// The medium or the photo that it is of.
    of: String,
) -> impl IntoView {
    let editor = editor();
    let locale = editor.locale;
    // A picture takes a while to be read. The dialog of another one would cover other boxes.
    let is_busy = RwSignal::new(false);
    let begin = move |_| {
        if is_busy.get_untracked() {
            return;
        }
        let place = Place {
            path: path.clone(),
            file,
            target,
            of: of.clone(),
        };
        is_busy.set(true);
        spawn_local(async move {
            if let Err(error) = cover(editor, place).await {
                let reasons = faults(&error).into_iter().map(|fault| fault.message);
                editor.status.set(reasons.collect());
            }
            // A covered picture has another button.
            is_busy.try_set(false);
        });
    };
    view! {
        <button type="button" aria-busy=move || is_busy.get().to_string() on:click=begin>
            {locale.redact()}
        </button>
    }
}

/// Where a picture stands.
struct Place {
    path: String,
    file: FileId,
    target: Target,
    of: String,
}

impl Place {
    /// Tells whether it still stands there.
    fn holds(&self, editor: Editor) -> bool {
        let at = if self.of == PHOTO {
            "/photo/sources/0/file".to_owned()
        } else {
            [&self.of, "/file"].concat()
        };
        let is_there = editor.text(self.target, &at) == self.path;
        is_there && editor.with(|draft| draft.files().get(&self.path) == Some(&self.file))
    }
}

/// Asks which parts of a picture are to be covered, and covers them. The dialog stays until that is done, so that
/// nobody saves the former picture in the belief that it was covered.
async fn cover(editor: Editor, place: Place) -> Result<(), JsValue> {
    let locale = editor.locale;
    let Some(content) = blob::get(place.file) else {
        return Ok(());
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
    // Which of two types it is, browsers see by its first bytes.
    let picture = address(&preview(&content).await?, "");
    let drawn = areas(&picture, &words).await;
    forget(&picture);
    let Some((areas, close)) = drawn? else {
        return Ok(());
    };
    let made = redact(&content, &areas).await;
    close.call0(&JsValue::NULL)?;
    let (content, hashes) = made?;
    if place.holds(editor) {
        put(editor, &place, content, &hashes).await;
    }
    Ok(())
}

/// Puts a redacted picture in the place of the former one, wherever that stands, and says where it comes from.
/// `hashes` are those of the former and of the new file.
async fn put(editor: Editor, place: &Place, content: Uint8Array, [before, after]: &[String; 2]) {
    let locale = editor.locale;
    let Place {
        path, target, of, ..
    } = place;
    let mut edits = Vec::new();
    if of == PHOTO {
        edits.extend(alone(editor, path, &content).await);
    }
    let file = Some(blob::put(content));
    let paths = editor.with(|draft| {
        let same = draft.files().iter().filter(|(_, it)| **it == place.file);
        same.map(|(path, _)| path.clone()).collect::<Vec<_>>()
    });
    edits.extend(paths.into_iter().map(|path| Edit::File { path, file }));
    let at = |name: &str| [of, "/provenance/", name].concat();
    let stated = |name: &str| editor.text(*target, &at(name));
    let original = stated("original_sha256");
    // Where none was stated, what is known of the evidentiary copy is the hash of the former file. Another
    // one stays, and the former file is named by what was done.
    let change = if original.is_empty() || original == *before {
        locale.parts_covered().to_owned()
    } else {
        locale.parts_covered_of(before)
    };
    let original = original
        .is_empty()
        .then_some(("original_sha256", &before[..]));
    let working = (!stated("sha256").is_empty()).then_some(("sha256", &after[..]));
    let said = [original, working, Some(("changes/-", &change[..]))];
    edits.extend(said.into_iter().flatten().map(|(name, text)| Edit::Set {
        target: *target,
        pointer: at(name),
        value: Some(Node::from(text)),
    }));
    editor.edit(Edit::All(edits));
    // An edit that cannot be made says why.
    if editor.status.read_untracked().is_empty() {
        editor.status.set(locale.redacted().to_owned());
    }
}

/// Makes a redacted picture at a path the only file of the photo: its other sizes and formats are not covered, and go.
async fn alone(editor: Editor, path: &str, content: &Uint8Array) -> Vec<Edit> {
    let inspected = inspect(content).await.unwrap_or_default();
    let size = inspected.width.zip(inspected.height);
    let Some(((width, height), media_type)) = size.zip(inspected.media_type) else {
        return Vec::new();
    };
    let gone = editor.with(|draft| {
        let sources = draft.header().list("/photo/sources").iter();
        let others = sources.skip(1).filter_map(|it| it.text("/file"));
        let rows = draft.rows().iter();
        let media = rows.flat_map(|row| row.report.list("/media"));
        let named: Vec<_> = media.filter_map(|it| it.text("/file")).collect();
        let gone = others.filter(|path| !named.contains(path));
        let gone = gone.map(|path| Edit::File {
            path: path.to_owned(),
            file: None,
        });
        gone.collect::<Vec<_>>()
    });
    let only = only_photo(path, &media_type, [width, height]);
    only.into_iter().chain(gone).collect()
}
