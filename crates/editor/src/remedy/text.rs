//! Remedies of texts that readers see.

use dossier::check::{is_invisible, placeholder};

use super::place::Place;
use super::{Action, Remedy};
use crate::Node;

/// Removes an empty value that the format can do without.
pub fn empty(place: &Place<'_>) -> Vec<Remedy> {
    let asks_for_another = place.parent.as_ref().is_some_and(|parent| {
        let is_there = |name| parent.node.member(name).is_some();
        let medium = parent.node.text("/type").unwrap_or_default();
        match (parent.token, medium) {
            ("alt", "audio" | "video" | "document") | ("transcript", "picture" | "document") => {
                false
            }
            ("alt", _) => is_there("file"),
            ("transcript", _) => !is_there("captions"),
            _ => false,
        }
    });
    if place.is_optional() && !asks_for_another {
        vec![place.remove()]
    } else {
        Vec::new()
    }
}

/// Writes a text as a function makes it. One of which nothing is left is removed.
pub fn rewritten(place: &Place<'_>, action: Action, write: fn(&str) -> String) -> Vec<Remedy> {
    let Some(found) = place.found.as_text() else {
        return Vec::new();
    };
    let text = write(found);
    if text.is_empty() {
        return empty(place);
    }
    // What is a placeholder now was none before.
    if text.starts_with(placeholder::TEXT) && !found.starts_with(placeholder::TEXT) {
        return Vec::new();
    }
    let edit = place.set(Some(Node::Text(text)));
    vec![Remedy { action, edit }]
}

/// Gives a text without the white space around it.
pub fn trimmed(text: &str) -> String {
    text.trim().to_owned()
}

/// Gives a text without what cannot be seen.
pub fn visible(text: &str) -> String {
    let text: String = text.chars().filter(|it| !is_invisible(*it)).collect();
    text.trim().to_owned()
}

/// Gives a text on one line: a space stands for all white space around a line break or tab.
pub fn joined(text: &str) -> String {
    let mut joined = String::with_capacity(text.len());
    let mut space = String::new();
    for character in text.trim().chars() {
        if character.is_whitespace() {
            space.push(character);
            continue;
        }
        let is_broken = space.contains(['\n', '\r', '\t']);
        joined += if is_broken { " " } else { &space };
        space.clear();
        joined.push(character);
    }
    joined
}

/// Removes what is said of a medium whose type has no such thing.
pub fn out_of_place(place: &Place<'_>) -> Vec<Remedy> {
    let Some(parent) = &place.parent else {
        return Vec::new();
    };
    let medium = parent.node.text("/type");
    let is_recording = matches!(medium, Some("audio" | "video"));
    match parent.token {
        "alt" => vec![place.remove()],
        "transcript" | "captions" if !is_recording => vec![place.remove()],
        _ => Vec::new(),
    }
}
