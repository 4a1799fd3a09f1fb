//! Remedies of values that are of another kind than is declared.

use dossier::{FieldKind, WebAddress};
use formats::import::as_written;

use super::Remedy;
use super::place::Place;
use super::shape::address;
use crate::{Draft, Node};

/// Writes a value as the kind of its field asks for, where it can be read as such in one way.
pub fn converted(place: &Place<'_>, draft: &Draft) -> Vec<Remedy> {
    let id = place.parent.as_ref().map(|parent| parent.token);
    let mut declared = draft.header().list("/fields").iter();
    let field = declared.find(|field| field.text("/id") == id);
    let kind = field.and_then(|field| field.text("/kind"));
    let Some(Ok(kind)) = kind.map(str::parse::<FieldKind>) else {
        return Vec::new();
    };
    let value = value(place.found, kind);
    value.map(|it| place.write(it)).into_iter().collect()
}

fn value(found: &Node, kind: FieldKind) -> Option<Node> {
    let text = match found {
        Node::Text(text) | Node::Number(text) => text.trim(),
        Node::Bool(true) => "true",
        Node::Bool(false) => "false",
        Node::List(all) if all.len() == 1 => return value(&all[0], kind),
        _ => return None,
    };
    if text.is_empty() {
        return None;
    }
    match kind {
        FieldKind::Text => Some(text.into()),
        FieldKind::Number => match Node::number(text) {
            number @ Node::Number(_) => Some(number),
            _ => None,
        },
        FieldKind::YesNo => truth(text).map(Node::Bool),
        FieldKind::Date => Some(as_written(text)?.to_string().into()),
        FieldKind::Link => {
            let address = address(text).unwrap_or_else(|| text.to_owned());
            address.parse::<WebAddress>().ok()?;
            Some(address.into())
        }
        FieldKind::List => Some(Node::from_iter([text])),
        FieldKind::Place => Some([("name", text.into())].into()),
    }
}

/// Reads a truth as people write it in English.
pub fn truth(text: &str) -> Option<bool> {
    match text.to_ascii_lowercase().as_str() {
        "true" | "yes" => Some(true),
        "false" | "no" => Some(false),
        _ => None,
    }
}

/// Writes the media type that a picture's file has by its name.
pub fn media_type(place: &Place<'_>) -> Vec<Remedy> {
    let file = place.parent.as_ref().and_then(|it| it.node.text("/file"));
    let ending = file.and_then(|file| file.rsplit_once('.'));
    let ending = ending.map(|(_, ending)| ending.to_ascii_lowercase());
    let media_type = match ending.as_deref() {
        Some("avif") => "image/avif",
        Some("gif") => "image/gif",
        Some("jpg" | "jpeg") => "image/jpeg",
        Some("png") => "image/png",
        Some("svg") => "image/svg+xml",
        Some("webp") => "image/webp",
        _ => return Vec::new(),
    };
    vec![place.write(media_type.into())]
}
