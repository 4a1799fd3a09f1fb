//! Makes texts of an input ones that the check accepts, and tells what that takes.

use dossier::check::{is_invisible, may_be_language};
use dossier::{ADDRESS, LINE, Name, PROSE, RowLocation};

use super::draft::{Draft, Entry};
use super::encoding;

/// Makes an entry one that the check accepts: without characters that cannot be seen, without line breaks
/// in a heading, and not too long.
pub fn tidy(draft: &mut Draft<'_>, entry: &mut Entry) {
    let place = entry.place;
    line(draft, place, "title", &mut entry.title);
    line(draft, place, "kind", &mut entry.label);
    line(draft, place, "publisher", &mut entry.publisher);
    prose(draft, place, "text", &mut entry.text);
    prose(draft, place, "content warning", &mut entry.warning);
    if entry
        .authors
        .iter()
        .any(|name| !is_plain(name.as_str()) || name.as_str().len() > LINE)
    {
        let names = std::mem::take(&mut entry.authors);
        entry.authors = names
            .into_iter()
            .filter_map(|name| author(draft, place, &name))
            .collect();
    }
    if let Some(language) = entry
        .language
        .take_if(|language| !may_be_language(language.as_str()))
    {
        draft.wrong(
            place,
            "language",
            format!("left out: \"{language}\" is no language that exists"),
        );
    }
    entry.sources.retain(|source| {
        let is_long = |address: &str| address.len() > ADDRESS;
        let archived = source.archived_url.as_ref();
        let is_kept =
            !is_long(source.url.as_str()) && !archived.is_some_and(|url| is_long(url.as_str()));
        if !is_kept {
            let message = format!("left out: an address of more than {ADDRESS} characters");
            draft.wrong(place, "address", message);
        }
        is_kept
    });
}

/// Tells whether a text has none but the visible characters of ASCII.
fn is_plain(text: &str) -> bool {
    text.bytes().all(|byte| matches!(byte, b' '..=b'~'))
}

fn author(draft: &mut Draft<'_>, place: RowLocation, name: &Name) -> Option<Name> {
    let mut text = name.to_string();
    line(draft, place, "author", &mut text);
    draft.parse(place, "author", &text)
}

/// Tidies a text of one line. One that is too long is left out.
pub fn line(draft: &mut Draft<'_>, place: RowLocation, field: &str, text: &mut String) {
    visible(draft, place, field, text);
    if text.contains(['\n', '\r', '\t']) {
        *text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    }
    let length = text.chars().take(LINE + 1).count();
    if length > LINE {
        let message = format!("left out, as it has more than {LINE} characters: {text}");
        draft.wrong(place, field, message);
        text.clear();
    }
}

/// Tidies a longer text. Of one that is too long the beginning is kept.
pub fn prose(draft: &mut Draft<'_>, place: RowLocation, field: &str, text: &mut String) {
    visible(draft, place, field, text);
    if let Some((end, _)) = text.char_indices().nth(PROSE) {
        let rest = text.split_off(end);
        text.truncate(text.trim_end().len());
        let message = format!("cut after {PROSE} characters; left out: {}", rest.trim());
        draft.wrong(place, field, message);
    }
}

/// Removes characters that cannot be seen, and the spaces around a text.
fn visible(draft: &mut Draft<'_>, place: RowLocation, field: &str, text: &mut String) {
    if !is_plain(text) {
        encoding::doubt(draft, place, field, text);
    }
    if text.chars().any(is_invisible) {
        text.retain(|character| !is_invisible(character));
        let message = "characters that cannot be seen are left out";
        draft.moved(place, field, message);
    }
    if text.trim().len() < text.len() {
        *text = text.trim().to_owned();
    }
}
