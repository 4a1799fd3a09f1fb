//! Everything that differs from what is published.

use editor::{ChangedReport, FieldChange, RemovedReport, RowKey};
use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;

use super::correct::{Correction, FormerId, LostId};
use super::labels;
use super::platform::choose_one;
use super::report_list;
use super::store::{Editor, Place, editor};

/// How many reports of a kind are listed at most.
const LISTED: usize = 100;

/// The list of differences.
#[component]
pub fn ChangesView() -> impl IntoView {
    let editor = editor();
    let locale = editor.locale;
    let compare = move |_| {
        spawn_local(async move {
            if let Some(chosen) = choose_one(None).await {
                super::open::compare_with(editor, chosen).await;
            }
        });
    };
    let list = move || {
        let Some(found) = editor.changes.get() else {
            let take = move |_| editor.published.set(editor.opened.get_untracked());
            return view! {
                <p>{locale.nothing_published()}</p>
                <p class="actions">
                    <button type="button" on:click=take>
                        {locale.compare_with_opened()}
                    </button>
                </p>
            }
            .into_any();
        };
        if found == editor::Changes::default() {
            return view! { <p>{locale.nothing_changed()}</p> }.into_any();
        }
        view! {
            <Named heading=locale.added_reports() rows=found.added />
            <ChangedList changed=found.changed />
            <RemovedList removed=found.removed />
            <FieldList heading=locale.about_the_dossier() changes=found.header />
            <FieldList heading=locale.the_site() changes=found.settings />
            {found.is_reordered.then(|| view! { <p>{locale.reordered()}</p> })}
        }
        .into_any()
    };
    view! {
        <section class="changes" aria-labelledby="changes_title">
            <h2 id="changes_title">{locale.what_changed()}</h2>
            {list}
            <p class="actions">
                <button type="button" on:click=compare>
                    {locale.compare_with_file()}
                </button>
            </p>
        </section>
    }
}

/// Counts what differs.
pub fn count(editor: Editor) -> usize {
    editor.changes.read().as_ref().map_or(0, |found| {
        found.added.len()
            + found.changed.len()
            + found.removed.len()
            + found.header.len()
            + found.settings.len()
    })
}

/// Counts the reports of which readers are not told what was corrected.
pub fn unexplained(editor: Editor) -> usize {
    editor.changes.read().as_ref().map_or(0, |found| {
        let changed = found.changed.iter();
        changed.filter(|it| !it.unexplained.is_empty()).count()
    })
}

/// The title of a report, which leads to its form.
#[component]
fn ToReport(key: RowKey) -> impl IntoView {
    let editor = editor();
    view! {
        <button type="button" class="link" on:click=move |_| editor.place.set(Place::Report(key))>
            {report_list::title(editor, key)}
        </button>
    }
}

/// Reports by their titles.
#[component]
fn Named(heading: &'static str, rows: Vec<RowKey>) -> impl IntoView {
    let editor = editor();
    let more = rows.len().saturating_sub(LISTED);
    let item = move |key: RowKey| {
        view! {
            <li>
                <ToReport key />
            </li>
        }
    };
    let more = (more > 0).then(|| view! { <li>{editor.locale.and_more(more)}</li> });
    (!rows.is_empty()).then(|| {
        view! {
            <h3>{heading}</h3>
            <ul>{rows.into_iter().take(LISTED).map(item).collect_view()} {more}</ul>
        }
    })
}

/// Reports that say something else, and the corrections that they need.
#[component]
fn ChangedList(changed: Vec<ChangedReport>) -> impl IntoView {
    let editor = editor();
    let locale = editor.locale;
    let more = changed.len().saturating_sub(LISTED);
    let item = move |changed: ChangedReport| {
        let ChangedReport {
            before,
            key,
            fields,
            unexplained,
            lost_ids,
        } = changed;
        let due = (!unexplained.is_empty()).then(|| view! { <Correction before key /> });
        let lost = lost_ids.into_iter().map(|id| view! { <FormerId key id /> });
        view! {
            <li>
                <ToReport key />
                <Fields changes=fields />
                {due}
                {lost.collect_view()}
            </li>
        }
    };
    let more = (more > 0).then(|| view! { <li>{locale.and_more(more)}</li> });
    (!changed.is_empty()).then(|| {
        view! {
            <h3>{locale.changed_reports()}</h3>
            <ul>{changed.into_iter().take(LISTED).map(item).collect_view()} {more}</ul>
        }
    })
}

/// Reports that are gone.
#[component]
fn RemovedList(removed: Vec<RemovedReport>) -> impl IntoView {
    let editor = editor();
    let item = move |removed: RemovedReport| {
        let published = editor.published.read_untracked();
        let title = published
            .as_ref()
            .and_then(|draft| Some(draft.row(removed.key)?.text("/title/text")?.to_owned()));
        let lost = removed
            .lost_ids
            .into_iter()
            .map(|id| view! { <LostId id /> });
        view! { <li>{title} {lost.collect_view()}</li> }
    };
    (!removed.is_empty()).then(|| {
        view! {
            <h3>{editor.locale.removed_reports()}</h3>
            <ul>{removed.into_iter().map(item).collect_view()}</ul>
        }
    })
}

#[component]
pub fn FieldList(heading: &'static str, changes: Vec<FieldChange>) -> impl IntoView {
    (!changes.is_empty()).then(|| {
        view! {
            <h3>{heading}</h3>
            <Fields changes />
        }
    })
}

/// What a field said, and what it says now.
#[component]
pub fn Fields(changes: Vec<FieldChange>) -> impl IntoView {
    let locale = editor().locale;
    let text = |text: Option<String>| {
        text.map_or_else(
            || locale.nothing().to_owned(),
            |text| labels::of_json(&text),
        )
    };
    let item = move |change: FieldChange| {
        view! {
            <li>
                <strong>{labels::of(editor(), &change.pointer)}</strong>
                " "
                <del dir="auto">{text(change.before)}</del>
                " "
                <ins dir="auto">{text(change.after)}</ins>
            </li>
        }
    };
    view! { <ul class="fields">{changes.into_iter().map(item).collect_view()}</ul> }
}
