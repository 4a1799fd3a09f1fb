//! What an import or another version would change, before it is taken.

use editor::{ChangedReport, Changes, Draft, RemovedReport, RowKey, changes};
use leptos::prelude::*;

use super::changes::{FieldList, Fields};
use super::labels;
use super::store::editor;

/// How many reports of a kind are listed at most.
const LISTED: usize = 50;

/// What would be different if a draft were taken in the place of ours.
#[component]
pub fn Effects(
    /// The draft.
    after: Draft,
) -> impl IntoView {
    let editor = editor();
    let locale = editor.locale;
    let nothing = || Draft::open("", "{}").ok();
    let before = editor.draft.get_untracked().or_else(nothing)?;
    let Changes {
        added,
        changed,
        removed,
        header,
        settings,
        ..
    } = changes(&before, &after);
    // The address of the schema is nothing that an author writes.
    let header: Vec<_> = header
        .into_iter()
        .filter(|it| it.pointer != "/$schema")
        .collect();
    let text = |draft: &Draft, key: RowKey, pointer: &str| {
        let text = draft.row(key).and_then(|report| report.text(pointer));
        text.unwrap_or_default().to_owned()
    };
    let title = |key: RowKey| text(&after, key, "/title/text");
    let list = |heading: &'static str, count: usize, items: Vec<AnyView>| {
        let more = count.saturating_sub(LISTED);
        let more = (more > 0).then(|| view! { <li>{locale.and_more(more)}</li> });
        (count > 0).then(|| {
            view! {
                <h3>{heading}</h3>
                <ul>{items} {more}</ul>
            }
        })
    };
    let date = |key: RowKey| labels::date(editor, &text(&after, key, "/date"));
    let one_added = |key: &RowKey| {
        let said = [date(*key), title(*key)].join(" ");
        view! { <li dir="auto">{said}</li> }.into_any()
    };
    let one_changed = |it: &ChangedReport| {
        let fields = it.fields.clone();
        view! {
            <li>
                <span dir="auto">{title(it.key)}</span>
                <Fields changes=fields />
            </li>
        }
        .into_any()
    };
    let one_removed = |it: &RemovedReport| {
        view! { <li dir="auto">{text(&before, it.key, "/title/text")}</li> }.into_any()
    };
    let of_changed = changed.iter().take(LISTED).map(one_changed).collect();
    let of_added = added.iter().take(LISTED).map(one_added).collect();
    let of_removed = removed.iter().take(LISTED).map(one_removed).collect();
    let of_changed = list(locale.changed_reports(), changed.len(), of_changed);
    let of_added = list(locale.added_reports(), added.len(), of_added);
    let of_removed = list(locale.removed_reports(), removed.len(), of_removed);
    Some(view! {
        <div class="changes">
            {of_changed} {of_added} {of_removed}
            <FieldList heading=locale.about_the_dossier() changes=header />
            <FieldList heading=locale.the_site() changes=settings />
        </div>
    })
}
