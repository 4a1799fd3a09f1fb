//! What a place of the dataset is called in the forms, and how its value reads.

use dossier::Date;
use editor::{Edit, Node, Target};

use super::own_fields::own_fields;
use super::report_list;
use super::store::Editor;

/// Gives the label of the field for a place (RFC 6901); the place itself where no form has one.
pub fn of(editor: Editor, pointer: &str) -> String {
    let locale = editor.locale;
    let names: Vec<_> = pointer
        .split('/')
        .filter(|name| !name.is_empty() && name.parse::<usize>().is_err())
        .collect();
    if let ["fields", id, ..] = names[..] {
        let own = own_fields(editor).into_iter().find(|field| field.id == id);
        return own.map_or_else(|| id.to_owned(), |field| field.label);
    }
    if names == ["publisher", "name"] {
        return locale.publisher().to_owned();
    }
    let label = match names.last().copied().unwrap_or_default() {
        "" => locale.this_report(),
        "title" | "text" => locale.report_title(),
        "supplied" => locale.supplied(),
        "date" => locale.date_label(),
        "abstract" => locale.abstract_label(),
        "publisher" => locale.publisher(),
        "kind" | "label" => locale.kind(),
        "type" => locale.item_type(),
        "topics" => locale.topics(),
        "sources" => locale.sources(),
        "url" | "address" => locale.address(),
        "archived_url" => locale.archived_address(),
        "captured" => locale.captured(),
        "retrieved" => locale.retrieved(),
        "authors" => locale.authors(),
        "media" => locale.media(),
        "caption" => locale.caption(),
        "alt" => locale.alt(),
        "credit" => locale.credit(),
        "licence" => locale.licence_id(),
        "doi" => locale.doi(),
        "transcript" => locale.transcript(),
        "content_warning" => locale.warning_label(),
        "language" => locale.language(),
        "id" => locale.report_id(),
        "aliases" => locale.aliases(),
        "revisions" => locale.revisions(),
        "country" => locale.country(),
        "summary" => locale.summary_label(),
        "as_of" => locale.as_of_label(),
        "paragraphs" => locale.paragraphs(),
        "attribution" => locale.attribution(),
        "photo" => locale.photo(),
        "fields" => locale.own_fields(),
        "dates" => locale.dates_label(),
        "name" => locale.name(),
        "accent" => locale.accent(),
        "logo" => locale.logo(),
        "footer" => locale.site_footer(),
        "contact" => locale.site_contact(),
        "key" => locale.site_key(),
        "provenance" => locale.medium_provenance(),
        "place" => locale.medium_place(),
        "by" => locale.medium_by(),
        "device" => locale.medium_device(),
        "original_sha256" => locale.medium_original(),
        "sha256" => locale.medium_working(),
        "changes" => locale.medium_changes(),
        "custody" => locale.medium_custody(),
        "step" => locale.one_step(),
        "proofs" => locale.medium_proofs(),
        "file" => locale.proof_file(),
        other => return other.to_owned(),
    };
    label.to_owned()
}

/// Says what an edit changes: a field, and of which report; nothing where it changes several things.
pub fn of_edit(editor: Editor, edit: &Edit) -> Option<String> {
    let locale = editor.locale;
    match edit {
        Edit::Set {
            target, pointer, ..
        } => Some(match target {
            Target::Row(key) => {
                let title = report_list::title(editor, *key);
                locale.field_of(&of(editor, pointer), &title)
            }
            Target::Header | Target::Settings => of(editor, pointer),
        }),
        Edit::Replace {
            target: Target::Row(key),
            ..
        }
        | Edit::Insert { key, .. } => Some(report_list::title(editor, *key)),
        Edit::All(edits) => match &edits[..] {
            [only] => of_edit(editor, only),
            _ => None,
        },
        _ => None,
    }
}

/// Gives a date in words; where it is none, as it was typed.
pub fn date(editor: Editor, typed: &str) -> String {
    let date = typed.parse::<Date>();
    date.map_or_else(|_| typed.to_owned(), |date| editor.locale.date(date))
}

/// Gives a value as a person reads it.
pub fn value(node: &Node) -> String {
    match node {
        Node::Text(text) | Node::Number(text) => text.clone(),
        Node::List(elements) => {
            let elements: Vec<_> = elements.iter().map(value).collect();
            elements.join("; ")
        }
        Node::Object(members) => {
            let texts = members.iter().map(|(_, node)| value(node));
            let texts: Vec<_> = texts.filter(|text| !text.is_empty()).collect();
            texts.join(", ")
        }
        Node::Bool(_) | Node::Null => String::new(),
    }
}

/// Gives a value that is written as JSON, as a person reads it.
pub fn of_json(text: &str) -> String {
    let node = text.parse::<Node>();
    node.map_or_else(|_| text.to_owned(), |node| value(&node))
}
