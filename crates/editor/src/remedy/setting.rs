//! Remedies of what is said of the site as a whole.

use super::place::Place;
use super::{Action, Remedy, text};

/// Removes an entry that is empty, or writes it as it is meant.
pub fn mended(place: &Place<'_>) -> Vec<Remedy> {
    let Some(found) = place.found.as_text() else {
        return Vec::new();
    };
    let visible = text::visible(found);
    if visible.is_empty() {
        return vec![place.remove()];
    }
    if visible.len() < found.trim().len() {
        return text::rewritten(place, Action::RemoveInvisible, text::visible);
    }
    if place.pointer != "/accent" {
        return Vec::new();
    }
    colour(&visible)
        .map(|it| place.write(it.into()))
        .into_iter()
        .collect()
}

/// Gives a colour as `#rrggbb` that is written without its mark, or with one digit for two (CSS).
fn colour(text: &str) -> Option<String> {
    let digits = text.strip_prefix('#').unwrap_or(text);
    if !digits.bytes().all(|digit| digit.is_ascii_hexdigit()) {
        return None;
    }
    let colour = match digits.len() {
        3 => digits.chars().flat_map(|digit| [digit, digit]).collect(),
        6 => digits.to_owned(),
        _ => return None,
    };
    let colour = format!("#{colour}");
    (colour != text).then_some(colour)
}
