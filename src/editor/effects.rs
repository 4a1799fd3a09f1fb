//! What an import or another version would change, before it is taken.

use editor::{ChangedReport, Changes, Draft, RemovedReport, RowKey, changes};
use leptos::prelude::*;

use super::changes::{FieldList, Fields};
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
    let more = |count: usize| {
        let more = count.saturating_sub(LISTED);
        (more > 0).then(|| view! { <li>{locale.and_more(more)}</li> })
    };
    let date = |key: RowKey| {
        let date = text(&after, key, "/date");
        date.parse().map_or(date, |it| locale.date(it))
    };
    let one_added = |key: &RowKey| {
        view! {
            <li>
                <span class="when">{date(*key)}</span>
                " "
                <span dir="auto">{title(*key)}</span>
            </li>
        }
    };
    let one_changed = |it: &ChangedReport| {
        let fields = it.fields.clone();
        view! {
            <li>
                <span dir="auto">{title(it.key)}</span>
                <Fields changes=fields />
            </li>
        }
    };
    let of_added = (!added.is_empty()).then(|| {
        view! {
            <h3>{locale.added_reports()}</h3>
            <ul>{added.iter().take(LISTED).map(one_added).collect_view()} {more(added.len())}</ul>
        }
    });
    let of_changed = (!changed.is_empty()).then(|| {
        view! {
            <h3>{locale.changed_reports()}</h3>
            <ul>
                {changed.iter().take(LISTED).map(one_changed).collect_view()} {more(changed.len())}
            </ul>
        }
    });
    let one_removed = |it: &RemovedReport| {
        view! { <li dir="auto">{text(&before, it.key, "/title/text")}</li> }
    };
    let of_removed = (!removed.is_empty()).then(|| {
        view! {
            <h3>{locale.removed_reports()}</h3>
            <ul>
                {removed.iter().take(LISTED).map(one_removed).collect_view()} {more(removed.len())}
            </ul>
        }
    });
    Some(view! {
        <div class="changes">
            {of_changed} {of_added} {of_removed}
            <FieldList heading=locale.about_the_dossier() changes=header />
            <FieldList heading=locale.the_site() changes=settings />
        </div>
    })
}
