//! Remedies of values that have not the shape that the format asks for.

use std::fmt::Write;

use dossier::check::Expected;
use dossier::countries::COUNTRIES;
use dossier::{FieldValue, ReportId, TopicId};
use formats::import::as_written;

use super::place::Place;
use super::value::truth;
use super::{Action, Remedy, text};
use crate::report_id::{declared_ids, free_name, report_ids};
use crate::{Draft, Edit, Node, Target};

/// Writes what is meant, where that is certain and the format expects it.
pub fn mended(place: &Place<'_>, draft: &Draft) -> Vec<Remedy> {
    let Some(expected) = place.expected else {
        return Vec::new();
    };
    if place.is_own_field() {
        return own_field(place, draft);
    }
    let token = place.parent.as_ref().map_or("", |parent| parent.token);
    let in_list = place.pointer.rsplit('/').nth(1).unwrap_or_default();
    let meant = match (place.found, token, in_list) {
        (Node::Text(text), "country", _) => country_code(text).map(Node::from),
        (Node::Text(text), _, "topics") => topic(text, draft),
        (Node::Text(text), "id", "") => report_id(text, draft),
        (Node::Text(text), "id", _) => declared_id(text, draft),
        (Node::Text(text), "file" | "captions", _) => file(text, draft),
        (Node::Text(text), "licence", _) => licence(text),
        (Node::Text(text), "doi", _) => doi(text),
        (Node::Text(text), "language", _) => Some(text.trim().replace('_', "-").into()),
        _ => None,
    };
    // Of files only one that is there is meant.
    let others = match token {
        "file" | "captions" => Vec::new(),
        _ => candidates(place.found, expected),
    };
    let mut candidates = meant.into_iter().chain(others);
    let right =
        candidates.find(|node| *node != *place.found && expected.accepts(&node.to_string()));
    let write = right.map(|node| place.write(node));
    write.into_iter().collect()
}

/// Gives what a value may mean that holds for whatever is expected.
fn candidates(found: &Node, expected: Expected) -> Vec<Node> {
    let text = match found {
        Node::Text(text) => text::visible(text),
        Node::Number(text) => text.clone(),
        _ => return Vec::new(),
    };
    if text.is_empty() {
        return Vec::new();
    }
    let texts = [
        Some(text.clone()),
        as_written(&text).map(|date| date.to_string()),
        address(&text),
        Some(text.to_lowercase().replace(' ', "-")),
    ];
    let texts: Vec<_> = texts.into_iter().flatten().collect();
    let mut all: Vec<_> = texts.iter().cloned().map(Node::from).collect();
    all.push(Node::number(&text));
    all.extend(truth(&text).map(Node::Bool));
    // A list of one, or an object that needs one member, is often written as that alone.
    all.extend(texts.iter().map(|text| Node::from_iter([text.as_str()])));
    let mut needed = expected.members().filter(|name| expected.requires(name));
    if let (Some(name), None) = (needed.next(), needed.next()) {
        all.extend(texts.into_iter().map(|text| [(name, text.into())].into()));
    }
    all
}

/// Writes an address as the web has it: after the host, line breaks go, and all characters but those of
/// RFC 3986 are percent-encoded. Nothing where there is no host.
pub fn address(text: &str) -> Option<String> {
    let text = text.trim();
    let (scheme, rest) = text.split_once("://")?;
    let host = rest.find(['/', '?', '#']).unwrap_or(rest.len());
    let (host, path) = rest.split_at(host);
    let mut address = format!("{scheme}://{host}");
    for byte in path.bytes() {
        if byte.is_ascii_control() {
            continue;
        }
        if byte.is_ascii_graphic() && !b"\"<>\\^`{|}".contains(&byte) {
            address.push(char::from(byte));
        } else {
            let _ = write!(address, "%{byte:02X}");
        }
    }
    Some(address)
}

/// Gives a DOI without what is often written before it: an address, or `doi:`.
fn doi(text: &str) -> Option<Node> {
    let start = text.find("10.")?;
    Some(text[start..].trim_end().into())
}

/// Gives the code of a country by its code in another case or its English name.
fn country_code(text: &str) -> Option<&'static str> {
    let text = text.trim();
    let is_called = |name: &str| name.eq_ignore_ascii_case(text);
    let mut countries = COUNTRIES.iter();
    let country = countries.find(|it| is_called(it.code) || is_called(it.name))?;
    Some(country.code)
}

/// Writes the code of a country that is called so.
pub fn country(place: &Place<'_>) -> Vec<Remedy> {
    let code = place.found.as_text().and_then(country_code);
    let write = code.map(|code| place.write(code.into()));
    write.into_iter().collect()
}

/// Gives the id of the topic that has such a label, or an id that is spelt in such a way.
fn topic(text: &str, draft: &Draft) -> Option<Node> {
    let topics = draft.header().list("/topics").iter();
    let mut ids = topics.filter_map(|it| Some((it.text("/id")?, it.text("/label"))));
    let is_meant = |(id, label): &(&str, Option<&str>)| {
        let is_label = label.is_some_and(|label| spelling(label) == spelling(text));
        is_label || *id == hyphenated(text)
    };
    let (id, _) = ids.find(is_meant)?;
    id.parse::<TopicId>().ok()?;
    Some(id.into())
}

/// Gives an id for a report that is spelt as closely as an id can be.
fn report_id(text: &str, draft: &Draft) -> Option<Node> {
    let id: ReportId = hyphenated(text).parse().ok()?;
    let taken = report_ids(draft);
    Some(free_name(id.as_str(), |id| taken.contains(id)).into())
}

/// Gives an id for a topic or a field that is spelt as closely as an id can be.
fn declared_id(text: &str, draft: &Draft) -> Option<Node> {
    let id: TopicId = hyphenated(text).parse().ok()?;
    let taken = declared_ids(draft);
    Some(free_name(id.as_str(), |id| taken.contains(id)).into())
}

/// Gives a text in lower case, with a hyphen for all white space and punctuation between two words.
fn hyphenated(text: &str) -> String {
    let words = text.split(|it: char| it.is_whitespace() || it == '_' || it.is_ascii_punctuation());
    let words: Vec<_> = words.filter(|word| !word.is_empty()).collect();
    words.join("-").to_lowercase()
}

/// Gives the path of a file that is there, as it is written on another system or from another place.
fn file(text: &str, draft: &Draft) -> Option<Node> {
    let path = text.trim().replace('\\', "/");
    let path = path.trim_start_matches(['.', '/']);
    draft.files().contains_key(path).then(|| path.into())
}

/// Gives the identifier of a Creative Commons licence that is written with spaces, such as "cc by 4.0".
fn licence(text: &str) -> Option<Node> {
    let text = text.trim().to_uppercase();
    let is_one = text.starts_with("CC") && text.ends_with(|last: char| last.is_ascii_digit());
    is_one.then(|| text.replace(' ', "-").into())
}

/// Renames a value of the dossier's own fields whose name is spelt in another way than the field's id.
fn own_field(place: &Place<'_>, draft: &Draft) -> Vec<Remedy> {
    let remedy = || {
        let id = hyphenated(&place.name()?);
        let mut declared = draft.header().list("/fields").iter();
        let field = declared.find(|field| field.text("/id") == Some(&id))?;
        let kind = field.text("/kind")?.parse().ok()?;
        let value: FieldValue = serde_json::from_str(&place.found.to_string()).ok()?;
        value.typed(kind).ok()?;
        rename(place, &id)
    };
    remedy().into_iter().collect()
}

/// Renames a member whose name differs in case or in what joins its words from one that is missing.
pub fn renamed(place: &Place<'_>) -> Vec<Remedy> {
    let remedy = || {
        let expected = place.parent.as_ref()?.expected?;
        let found = spelling(&place.name()?);
        let name = expected.members().find(|name| spelling(name) == found)?;
        let is_right = expected.inside(name)?.accepts(&place.found.to_string());
        is_right.then(|| rename(place, name)).flatten()
    };
    remedy().into_iter().collect()
}

/// Gives a member another name, which no other one has.
fn rename(place: &Place<'_>, name: &str) -> Option<Remedy> {
    let parent = place.parent.as_ref()?;
    let found = place.name()?;
    let members = parent.node.members();
    let count = members.iter().filter(|(own, _)| *own == found).count();
    if parent.node.member(name).is_some() || count != 1 {
        return None;
    }
    let members = members.iter().cloned().map(|(own, value)| {
        let name = if own == found { name.to_owned() } else { own };
        (name, value)
    });
    Some(Remedy {
        action: Action::Rename(name.to_owned()),
        edit: Edit::Set {
            target: place.target,
            pointer: parent.pointer.to_owned(),
            value: Some(Node::Object(members.collect())),
        },
    })
}

fn spelling(name: &str) -> String {
    let letters = name.chars().filter(|it| it.is_alphanumeric());
    letters.flat_map(char::to_lowercase).collect()
}

/// Removes a member that says what another of its name says.
pub fn repeated(place: &Place<'_>) -> Vec<Remedy> {
    let Some((parent, name)) = place.parent.as_ref().zip(place.name()) else {
        return Vec::new();
    };
    let members = parent.node.members().iter();
    let mut same = members.filter(|(own, _)| *own == name);
    let is_reports = place.target == Target::Header && place.pointer == "/reports";
    if same.all(|(_, value)| value == place.found) && !is_reports {
        vec![place.remove()]
    } else {
        Vec::new()
    }
}
