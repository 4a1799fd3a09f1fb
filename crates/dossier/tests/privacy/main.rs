//! What may endanger people is found, and what only looks like it is not.

mod harmless;
mod identity;
mod places;
mod texts;

use dossier::privacy::{What, in_text};

/// Says what is found in a text.
pub fn found(text: &str) -> Vec<(What, String)> {
    in_text(text)
}

/// Asserts that one thing is found in a text.
///
/// # Panics
/// Where something else is found, or nothing.
#[track_caller]
pub fn finds(text: &str, what: What, expected: &str) {
    assert_eq!(found(text), [(what, expected.to_owned())], "in {text:?}");
}
