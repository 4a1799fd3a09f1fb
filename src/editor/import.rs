//! Importing: the plan is shown first, which column becomes what, and can be changed; then what came of it.

mod choices;
mod columns;
mod first_rows;

use std::sync::Arc;

use editor::{Draft, Edit, take_new, take_over};
use js_sys::{Object, Uint8Array};
use leptos::prelude::*;
use send_wrapper::SendWrapper;
use wasm_bindgen_futures::spawn_local;

use super::checking::snapshot;
use super::effects::Effects;
use super::findings::FaultList;
use super::focus;
use super::platform::Chosen;
use super::publisher::{ImportOptions, Imported, faults, import, stop};
use super::save::{self, File};
use super::store::{Editor, editor};
use super::unicode;
use choices::ImportChoices;
use columns::Columns;
use first_rows::FirstRows;

/// How many refused rows are listed at most.
const LISTED: usize = 50;

/// A file that is being imported.
#[derive(Clone)]
pub struct Import {
    name: String,
    content: SendWrapper<Uint8Array>,
    options: ImportOptions,
    /// How often it is still to be read with other options, or into another draft.
    readings: ArcRwSignal<usize>,
    /// Which share was read.
    share: ArcRwSignal<f64>,
    /// What comes of it with these options; nothing before it was read.
    outcome: Option<Outcome>,
}

/// What comes of a file.
#[derive(Clone)]
struct Outcome {
    /// Into which version of the draft it was read.
    version: u32,
    /// What comes of it there; where nothing does, why all of it was refused.
    imported: Arc<Imported>,
}

/// Begins to import files, one after the other.
pub fn begin(editor: Editor, files: Vec<Chosen>) {
    let imports = files.into_iter().map(|chosen| Import {
        name: chosen.name,
        content: SendWrapper::new(chosen.content),
        options: ImportOptions::default(),
        readings: ArcRwSignal::new(0),
        share: ArcRwSignal::new(0.0),
        outcome: None,
    });
    editor.imports.update(|waiting| waiting.extend(imports));
}

/// Begins to import rows that were pasted from a spreadsheet.
pub fn begin_pasted(editor: Editor, text: &str) {
    let chosen = Chosen {
        name: editor.locale.pasted_name().to_owned(),
        content: Uint8Array::from(text.as_bytes()),
        handle: wasm_bindgen::JsValue::UNDEFINED,
        modified: wasm_bindgen::JsValue::UNDEFINED,
    };
    begin(editor, vec![chosen]);
}

/// The plan of the first file that waits.
#[component]
pub fn ImportView() -> impl IntoView {
    let editor = editor();
    // The draft may have changed since a file was read: by another file, or by an edit that was undone.
    Effect::new(move |_| {
        let version = editor.version.get();
        let is_read = |first: &Import| {
            let outcome = first.outcome.as_ref();
            outcome.is_some_and(|outcome| outcome.version == version)
        };
        if !editor.imports.read().first().is_none_or(is_read) {
            read(editor, |_| ());
        }
    });
    let first = move || editor.imports.read().first().cloned();
    move || first().map(|import| view! { <Plan import /> })
}

#[component]
fn Plan(import: Import) -> impl IntoView {
    let editor = editor();
    let locale = editor.locale;
    let Import {
        name,
        options,
        readings,
        share,
        outcome,
        ..
    } = import;
    let is_read = {
        let readings = readings.clone();
        move || readings.get() == 0
    };
    let next = move || {
        focus::leave();
        editor.imports.update(|waiting| {
            waiting.remove(0);
        });
    };
    let body = outcome.map(|Outcome { version, imported }| {
        let is_old = move || editor.version.get() != version || readings.get() > 0;
        let is_empty = imported.read == 0;
        let (file, taken) = (name.clone(), imported.clone());
        view! {
            <OutcomeView imported options />
            <p class="actions" hidden=is_empty>
                <button
                    type="button"
                    class="first"
                    disabled=is_old
                    on:click=move |_| {
                        take(editor, &file, &taken);
                        next();
                    }
                >
                    {locale.take_import()}
                </button>
            </p>
        }
    });
    view! {
        <section class="import" aria-labelledby="import_title">
            <h2 id="import_title" tabindex="-1">
                {locale.import_of(&name)}
            </h2>
            <div class="making" role="status" hidden=is_read>
                <p>{locale.reading_file()}</p>
                <progress prop:value=share aria-label=locale.reading_file()></progress>
                <button
                    type="button"
                    on:click=move |_| {
                        stop();
                        next();
                    }
                >
                    {locale.stop()}
                </button>
            </div>
            {body}
            <p class="actions">
                <button type="button" on:click=move |_| next()>
                    {locale.cancel()}
                </button>
            </p>
        </section>
    }
}

/// What comes of a file: which column becomes what, the first reports, and what is left out.
#[component]
fn OutcomeView(imported: Arc<Imported>, options: ImportOptions) -> impl IntoView {
    let editor = editor();
    let locale = editor.locale;
    let Imported {
        plan,
        rows,
        summary,
        refused,
        ..
    } = Imported::clone(&imported);
    let is_table = !plan.is_empty();
    let has_title = !is_table || plan.iter().any(|it| it.field.as_deref() == Some("title"));
    let has_draft = editor.draft.with_untracked(Option::is_some);
    let effect = (has_draft && imported.is_merged).then(|| {
        locale.import_effect(
            &imported.added.to_string(),
            &imported.changed.to_string(),
            &imported.same.to_string(),
        )
    });
    let counts = locale.import_counts(imported.read, imported.found);
    let after = after(editor, &imported);
    let more = refused.len().saturating_sub(LISTED);
    let faults = refused.into_iter().take(LISTED).collect::<Vec<_>>();
    if imported.read == 0 {
        return view! {
            <p role="alert">{locale.nothing_imported()}</p>
            <FaultList faults />
            <p hidden=!is_table>{locale.say_columns()}</p>
            {is_table.then(|| view! { <Columns columns=plan options=options.clone() /> })}
            <ImportChoices options is_table=true />
        }
        .into_any();
    }
    view! {
        <p>
            <strong>{counts}</strong>
            " "
            {effect}
        </p>
        <p hidden=!has_draft || imported.is_merged>{locale.only_new_are_added()}</p>
        <p hidden=has_title>
            <strong>{locale.no_title_column()}</strong>
        </p>
        {is_table.then(|| view! { <Columns columns=plan options=options.clone() /> })}
        <ImportChoices options is_table />
        {(!rows.is_empty()).then(|| view! { <FirstRows rows /> })}
        {after.map(|after| view! { <Effects after /> })}
        {(!faults.is_empty())
            .then(|| {
                view! {
                    <h3>{locale.refused_rows()}</h3>
                    <FaultList faults />
                    {(more > 0).then(|| view! { <p>{locale.and_more(more)}</p> })}
                }
            })}
        {(!summary.is_empty())
            .then(|| {
                view! {
                    <details open>
                        <summary>{locale.import_remarks()}</summary>
                        <FaultList faults=summary />
                    </details>
                }
            })}
    }
    .into_any()
}

/// Reads the first file into the draft, which is only looked at.
fn read(editor: Editor, change: impl FnOnce(&mut ImportOptions)) {
    focus::come_back();
    let first = editor.imports.try_update_untracked(|waiting| {
        let first = waiting.first_mut()?;
        change(&mut first.options);
        Some(first.clone())
    });
    let Some(first) = first.flatten() else {
        return;
    };
    let Import {
        content,
        mut options,
        readings,
        share,
        ..
    } = first;
    share.set(0.0);
    readings.update(|readings| *readings += 1);
    let version = editor.version.get_untracked();
    spawn_local(async move {
        options.into = snapshot(editor)
            .await
            .map(|(draft, _)| draft.with_placeholders().text());
        let progress = move |read| share.set(read);
        let imported = import(&content, &options, progress).await;
        let imported = Arc::new(imported.unwrap_or_else(|error| Imported {
            refused: faults(&error),
            ..Imported::default()
        }));
        readings.update(|readings| *readings -= 1);
        editor.imports.update(|waiting| {
            // The author may have gone on to the next file.
            let is_it = |first: &&mut Import| Object::is(&first.content, &content);
            if let Some(first) = waiting.first_mut().filter(is_it) {
                first.outcome = Some(Outcome { version, imported });
            }
        });
    });
}

/// Takes what was imported into the draft, or opens it as one.
fn take(editor: Editor, file: &str, imported: &Imported) {
    let locale = editor.locale;
    let stem = file.rsplit_once('.').map_or(file, |(stem, _)| stem);
    let name = Some(unicode::name(stem)).filter(|name| !name.is_empty());
    let name = name.unwrap_or_else(|| "dossier".to_owned());
    let Ok(new) = Draft::open(&name, &imported.dataset) else {
        return;
    };
    match editor.draft.get_untracked() {
        None => {
            save::forget();
            editor.file.set(File::None);
            editor.open(new.without_placeholders(), None);
            editor.saved.update(|saved| saved.is_saved = false);
        }
        Some(draft) => editor.edit(taken(&draft, new, imported.is_merged)),
    }
    editor
        .status
        .set(locale.import_counts(imported.read, imported.found));
}

/// Gives the draft as it would be with what was imported; nothing where that is no dataset.
fn after(editor: Editor, imported: &Imported) -> Option<Draft> {
    let new = Draft::open("", &imported.dataset).ok()?;
    let Some(mut draft) = editor.draft.get_untracked() else {
        return Some(new);
    };
    let edit = taken(&draft, new, imported.is_merged);
    draft.apply(edit).ok()?;
    Some(draft)
}

/// Gives the edit by which a draft takes what was imported.
fn taken(draft: &Draft, new: Draft, is_merged: bool) -> Edit {
    if is_merged {
        take_over(draft, &new.without_placeholders())
    } else {
        take_new(draft, &new)
    }
}
