//! Corrections: what readers must be able to see was changed, and why.

use editor::{Node, RowKey, keep_id, revise};
use leptos::prelude::*;

use super::clock::today;
use super::labels;
use super::report_list;
use super::store::{Editor, editor};

/// A revision of today that says nothing yet.
pub fn empty_revision() -> Node {
    let today = today().map(|day| day.to_string()).unwrap_or_default();
    Node::from([
        ("date", Node::from(today)),
        ("change", Node::from("")),
        ("reason", Node::from("")),
    ])
}

/// Says in a sentence what was changed in a report.
fn said(editor: Editor, before: RowKey, key: RowKey) -> String {
    let published = editor.published.read();
    let draft = editor.draft.read();
    let reports = published
        .as_ref()
        .and_then(|draft| draft.row(before))
        .zip(draft.as_ref().and_then(|draft| draft.row(key)));
    let Some((was, is)) = reports else {
        return String::new();
    };
    let locale = editor.locale;
    let text = |node: &Node, pointer: &str| node.text(pointer).unwrap_or_default().to_owned();
    let mut said = Vec::new();
    if was.get("/title") != is.get("/title") {
        said.push(locale.changed_title(&text(is, "/title/text"), &text(was, "/title/text")));
    }
    if was.get("/date") != is.get("/date") {
        let words = |node: &Node| labels::date(editor, &text(node, "/date"));
        said.push(locale.changed_date(&words(is), &words(was)));
    }
    if was.get("/abstract") != is.get("/abstract") {
        let is_new = was.get("/abstract").is_none();
        said.push(if is_new {
            locale.added_abstract().to_owned()
        } else {
            locale.changed_abstract().to_owned()
        });
    }
    said.join(" ")
}

/// Asks what was corrected in a report, and why, and writes the revision.
#[component]
pub fn Correction(
    /// The report as it is published.
    before: RowKey,
    /// The report.
    key: RowKey,
) -> impl IntoView {
    let editor = editor();
    let locale = editor.locale;
    // What is proposed follows the report until the author writes another sentence.
    let written = RwSignal::new(None::<String>);
    let change = Memo::new(move |_| written.get().unwrap_or_else(|| said(editor, before, key)));
    let reason = RwSignal::new(String::new());
    let id = |name: &str| ["correction_", name, "_", &key.to_string()].concat();
    let is_ready = move || !reason.read().trim().is_empty() && !change.read().trim().is_empty();
    let write = move |_| {
        let texts = [change.get_untracked(), reason.get_untracked()];
        let texts = texts.map(|text| text.trim().to_owned());
        if let Some(day) = today().filter(|_| texts.iter().all(|text| !text.is_empty())) {
            editor.edit(revise(key, day, &texts[0], &texts[1]));
            editor.status.set(locale.revision_written().to_owned());
        }
    };
    view! {
        <div class="correction" role="status">
            <p>
                <strong>{locale.ask_correction()}</strong>
            </p>
            <div class="field">
                <label for=id("change")>{locale.revision_change()}</label>
                <textarea
                    id=id("change")
                    rows="2"
                    dir="auto"
                    prop:value=change
                    on:input:target=move |event| written.set(Some(event.target().value()))
                ></textarea>
            </div>
            <div class="field">
                <label for=id("reason")>{locale.revision_reason()}</label>
                <textarea id=id("reason") rows="2" dir="auto" bind:value=reason></textarea>
                <p class="hint">{locale.revision_reason_hint()}</p>
            </div>
            <button type="button" disabled=move || !is_ready() on:click=write>
                {locale.write_revision()}
            </button>
        </div>
    }
}

/// The correction that an open report needs, under its form.
#[component]
pub fn CorrectionOf(key: RowKey) -> impl IntoView {
    let editor = editor();
    let due = Memo::new(move |_| {
        let found = editor.changes.read();
        let mut changed = found.as_ref()?.changed.iter();
        let changed = changed.find(|changed| changed.key == key)?;
        (!changed.unexplained.is_empty()).then_some(changed.before)
    });
    move || due.get().map(|before| view! { <Correction before key /> })
}

/// Offers to keep the links to a report whose id was changed.
#[component]
pub fn FormerId(
    /// The report.
    key: RowKey,
    /// The id that it bore.
    id: String,
) -> impl IntoView {
    let editor = editor();
    let locale = editor.locale;
    let message = locale.lost_id(&id);
    view! {
        <div class="lost" role="status">
            <p>{message}</p>
            <button type="button" on:click=move |_| editor.edit(keep_id(key, &id))>
                {locale.keep_link()}
            </button>
        </div>
    }
}

/// The ids that an open report bore, and to which nothing leads any more.
#[component]
pub fn FormerIds(key: RowKey) -> impl IntoView {
    let editor = editor();
    let lost = Memo::new(move |_| {
        let found = editor.changes.read();
        let mut changed = found.iter().flat_map(|found| &found.changed);
        let changed = changed.find(|changed| changed.key == key);
        changed.map(|it| it.lost_ids.clone()).unwrap_or_default()
    });
    move || {
        let lost = lost.get().into_iter();
        lost.map(|id| view! { <FormerId key id /> }).collect_view()
    }
}

/// Asks which report readers find under an id that would be gone.
#[component]
pub fn LostId(id: String) -> impl IntoView {
    let editor = editor();
    let locale = editor.locale;
    let wanted = RwSignal::new(String::new());
    let list = ["lost_", &id].concat();
    let options = move || {
        let listing = use_context::<report_list::Listing>();
        let rows = listing
            .map(|listing| listing.rows.get())
            .unwrap_or_default();
        let ids = rows.iter().take(500).map(|key| {
            let id = editor.text(editor::Target::Row(*key), "/id");
            view! { <option value=id>{report_list::title(editor, *key)}</option> }
        });
        ids.collect_view()
    };
    let write = {
        let id = id.clone();
        move |_| {
            let found = editor.with(|draft| draft.find(&wanted.get_untracked()));
            match found {
                Some(key) => editor.edit(keep_id(key, &id)),
                None => editor.status.set(locale.no_such_report().to_owned()),
            }
        }
    };
    view! {
        <div class="lost">
            <p>{locale.lost_id(&id)}</p>
            <div class="with-button">
                <label>
                    <span>{locale.lead_to()}</span>
                    <input type="text" list=list.clone() bind:value=wanted />
                </label>
                <button type="button" on:click=write>
                    {locale.keep_link()}
                </button>
            </div>
            <datalist id=list>{options}</datalist>
        </div>
    }
}
