//! A text of the input, cut to what a message can show.

/// Gives the beginning of a text, on one line.
pub fn excerpt(text: &str) -> String {
    dossier::shorten(&text.trim().replace(['\n', '\r', '\t'], " "))
}
