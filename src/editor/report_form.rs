//! The form of one report, with every field of the format.

use editor::{Edit, Node, RowKey, Target};
use leptos::prelude::*;

use super::correct::{CorrectionOf, FormerIds};
use super::date_field::DateField;
use super::field::{Check, ChoiceField, TextField, Write};
use super::items::Items;
use super::media_form::MediaItems;
use super::own_fields::OwnFields;
use super::provenance_form::ProvenanceFields;
use super::report_list;
use super::store::{Editor, Place, editor};
use super::topics::TopicsField;

/// The item types of the Citation Style Language that most dossiers need, the usual ones first.
const TYPES: [&str; 14] = [
    "report",
    "webpage",
    "article-newspaper",
    "article-magazine",
    "article-journal",
    "article",
    "post-weblog",
    "interview",
    "legal_case",
    "legislation",
    "broadcast",
    "book",
    "speech",
    "document",
];

/// The form of a report.
#[component]
pub fn ReportForm(
    /// The report.
    key: RowKey,
) -> impl IntoView {
    let editor = editor();
    let locale = editor.locale;
    let target = Target::Row(key);
    let title = Memo::new(move |_| report_list::title(editor, key));
    view! {
        <article
            class="form"
            aria-labelledby="form_title"
            on:focusout=move |_| report_list::name(editor, key)
        >
            <nav class="between" aria-label=locale.list_of_reports()>
                <button type="button" on:click=move |_| editor.place.set(Place::Reports)>
                    {locale.all_reports()}
                </button>
                <Step key by=-1 label=locale.previous_report() />
                <Step key by=1 label=locale.next_report() />
            </nav>
            <h2 id="form_title" tabindex="-1" dir="auto">
                {title}
            </h2>
            <SaidFields target />
            <CorrectionOf key />
            <TopicsField key />
            <OriginItems target />
            <OwnFields target />
            <MediaItems target />
            <MoreFields key />
            <p class="actions">
                <button type="button" on:click=move |_| report_list::duplicate(editor, key)>
                    {locale.duplicate()}
                </button>
                <button type="button" class="grave" on:click=move |_| remove(editor, key)>
                    {locale.delete_report()}
                </button>
            </p>
        </article>
    }
}

/// What was said, when, by whom, and in what kind of text.
#[component]
fn SaidFields(target: Target) -> impl IntoView {
    let locale = editor().locale;
    let types = TYPES
        .into_iter()
        .map(|name| (name.to_owned(), name.replace(['-', '_'], " ")));
    view! {
        <DateField target pointer="/date" label=locale.date_label() found_by=true />
        <TextField
            target
            pointer="/title/text"
            label=locale.report_title()
            write=Write::Required
            hint=locale.report_title_hint()
        />
        <Check target pointer="/title/supplied" label=locale.supplied() />
        <TextField
            target
            pointer="/abstract"
            label=locale.abstract_label()
            lines=6
            hint=locale.abstract_hint()
        />
        <TextField
            target
            pointer="/publisher"
            label=locale.publisher()
            list="editor_publishers"
            hint=locale.report_publisher_hint()
        />
        <div class="pair">
            <TextField
                target
                pointer="/kind/label"
                label=locale.kind()
                list="editor_kinds"
                write=Write::Required
                hint=locale.kind_hint()
            />
            <ChoiceField
                target
                pointer="/kind/type"
                label=locale.item_type()
                choices=types.collect()
                write=Write::Required
                hint=locale.item_type_hint()
            />
        </div>
    }
}

/// Where it can be read, and who wrote it.
#[component]
fn OriginItems(target: Target) -> impl IntoView {
    let locale = editor().locale;
    view! {
        <SourceItems target pointer="/sources" />
        <TextItems
            target
            pointer="/authors"
            label=locale.authors()
            add=locale.add_author()
            one=locale.author()
            hint=locale.author_hint()
        />
    }
}

/// Short texts, each with what to write.
#[component]
fn TextItems(
    target: Target,
    pointer: &'static str,
    /// What the texts are.
    label: &'static str,
    /// What the button says that adds one.
    add: &'static str,
    /// What one of them is.
    one: &'static str,
    hint: &'static str,
) -> impl IntoView {
    let item = move |pointer: String| {
        view! { <TextField target pointer label=one write=Write::Required hint /> }
    };
    view! { <Items target pointer label add new=|| Node::from("") item /> }
}

/// What most reports need not.
#[component]
fn MoreFields(key: RowKey) -> impl IntoView {
    let locale = editor().locale;
    let target = Target::Row(key);
    view! {
        <details class="more">
            <summary>{locale.more_fields()}</summary>
            <TextField
                target
                pointer="/language"
                label=locale.report_language()
                hint=locale.language_hint()
                list="editor_languages"
            />
            <TextField
                target
                pointer="/content_warning"
                label=locale.warning_label()
                lines=2
                hint=locale.content_warning_hint()
            />
            <TextField
                target
                pointer="/id"
                label=locale.report_id()
                write=Write::Required
                hint=locale.report_id_hint()
            />
            <FormerIds key />
            <TextItems
                target
                pointer="/aliases"
                label=locale.aliases()
                add=locale.add_alias()
                one=locale.alias()
                hint=locale.alias_hint()
            />
            <Items
                target
                pointer="/revisions"
                label=locale.revisions()
                add=locale.add_revision()
                new=super::correct::empty_revision
                item=move |pointer: String| view! { <RevisionFields target pointer /> }
            />
        </details>
    }
}

/// A button that leads to the report before or after.
#[component]
fn Step(key: RowKey, by: isize, label: &'static str) -> impl IntoView {
    let editor = editor();
    let other = move || report_list::beside(editor, key, by);
    view! {
        <button
            type="button"
            disabled=move || other().is_none()
            on:click=move |_| {
                if let Some(other) = other() {
                    editor.place.set(Place::Report(other));
                }
            }
        >
            {label}
        </button>
    }
}

/// Removes a report. It comes back by undoing.
fn remove(editor: Editor, key: RowKey) {
    editor.place.set(Place::Reports);
    editor.edit(Edit::Remove { key });
    editor.status.set(editor.locale.report_deleted().to_owned());
}

/// Where something can be read.
#[component]
pub fn SourceItems(target: Target, pointer: &'static str) -> impl IntoView {
    let locale = editor().locale;
    view! {
        <Items
            target
            pointer
            label=locale.sources()
            add=locale.add_source()
            new=|| Node::from([("url", Node::from(""))])
            item=move |pointer: String| view! { <SourceFields target pointer /> }
        />
    }
}

#[component]
fn SourceFields(target: Target, pointer: String) -> impl IntoView {
    let locale = editor().locale;
    let at = |name: &str| [&pointer, "/", name].concat();
    view! {
        <TextField
            target
            pointer=at("url")
            label=locale.address()
            write=Write::Required
            mode="url"
            hint=locale.address_hint()
        />
        <TextField
            target
            pointer=at("archived_url")
            label=locale.archived_address()
            mode="url"
            hint=locale.archived_hint()
        />
        <div class="pair">
            <DateField target pointer=at("captured") label=locale.captured() optional=true />
            <DateField target pointer=at("retrieved") label=locale.retrieved() optional=true />
        </div>
        <ProvenanceFields target of=pointer />
    }
}

/// What was corrected.
#[component]
fn RevisionFields(target: Target, pointer: String) -> impl IntoView {
    let locale = editor().locale;
    let at = |name: &str| [&pointer, "/", name].concat();
    view! {
        <DateField target pointer=at("date") label=locale.revision_date() />
        <TextField
            target
            pointer=at("change")
            label=locale.revision_change()
            write=Write::Required
            lines=2
        />
        <TextField
            target
            pointer=at("reason")
            label=locale.revision_reason()
            write=Write::Required
            lines=2
        />
    }
}
