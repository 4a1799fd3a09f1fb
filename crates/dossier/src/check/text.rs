//! Rules for texts that readers see: plain, visible, of a sane size.

use crate::diagnostic::{Diagnostic, shorten};
use crate::{LINE, PROSE};

/// How many bytes of a text are searched for the end of a tag, so that the work stays linear.
const LONGEST_TAG: usize = 500;

/// Shortens a value to what a message can show, in quotation marks.
pub(super) fn quote(text: &str) -> String {
    format!("{:?}", shorten(text))
}

/// Shortens a piece of JSON to what a message can show.
pub(super) fn clip(json: &str) -> String {
    shorten(json)
        .escape_debug()
        .to_string()
        .replace("\\\"", "\"")
}

/// How long a text may be.
#[derive(Clone, Copy)]
pub(super) enum Size {
    /// A heading, a label, a name.
    Line,
    /// A paragraph or an abstract.
    Prose,
}

/// Checks one text; `pointer` is asked for only where something is wrong.
pub(super) fn check(
    text: &str,
    size: Size,
    pointer: impl Fn() -> String,
    diagnostics: &mut Vec<Diagnostic>,
) {
    let mut report = |diagnostic: Diagnostic| diagnostics.push(diagnostic.at(pointer()));
    if text.trim().is_empty() {
        let message = format!("found {}, expected a text: write one", quote(text));
        report(Diagnostic::error("empty", message));
        return;
    }
    if text.trim() != text {
        let message = format!(
            "found {} with white space around it, expected none: remove it",
            quote(text)
        );
        report(Diagnostic::error("white-space", message));
    }
    let limit = match size {
        Size::Line => LINE,
        Size::Prose => PROSE,
    };
    // Characters are counted only where there may be too many.
    if text.len() > limit && text.chars().count() > limit {
        let message = format!(
            "found {} characters, expected {limit} at most: shorten the text",
            text.chars().count()
        );
        report(Diagnostic::error("length", message));
    }
    if text.bytes().all(is_plain) {
        return;
    }
    if let Some(character) = text.chars().find(|&character| is_invisible(character)) {
        let message = format!(
            "found U+{:04X} in {}, a character that cannot be seen or that turns the direction of the text: remove it",
            u32::from(character),
            quote(text)
        );
        report(Diagnostic::error("invisible", message));
    }
    if text.contains(['\n', '\r', '\t']) {
        let message = format!(
            "found a line break or tab in {}, which the page shows as a space: write a space",
            quote(text)
        );
        report(Diagnostic::warning("line-break", message));
    }
    if let Some(markup) = markup(text) {
        let message = format!(
            "found {}, but texts are plain: the page shows it as it stands; remove it unless that is meant",
            quote(markup)
        );
        report(Diagnostic::warning("markup", message));
    }
}

/// Tells whether a byte is ASCII that no rule looks at.
fn is_plain(byte: u8) -> bool {
    matches!(byte, b' '..=b'~') && byte != b'<' && byte != b'&'
}

/// Tells whether a character is a control character other than tab and line break, or one that
/// embeds, overrides or isolates a direction (Unicode's bidirectional algorithm, UAX 9).
#[must_use]
pub fn is_invisible(character: char) -> bool {
    let is_white = matches!(character, '\n' | '\r' | '\t');
    (character.is_control() && !is_white)
        || matches!(character, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}')
}

/// Finds the first tag, comment or character reference of HTML.
fn markup(text: &str) -> Option<&str> {
    text.match_indices(['<', '&'])
        .find_map(|(start, _)| tag(&text[start..]).or_else(|| reference(&text[start..])))
}

/// Gives the tag or comment that a text begins with.
fn tag(text: &str) -> Option<&str> {
    let name = text.strip_prefix('<')?;
    let name = name.strip_prefix('/').unwrap_or(name);
    let is_tag = name.starts_with(|c: char| c.is_ascii_alphabetic()) || name.starts_with("!--");
    let mut bytes = text.bytes().take(LONGEST_TAG);
    let end = bytes.position(|byte| byte == b'>').filter(|_| is_tag)?;
    Some(&text[..=end])
}

/// Gives the character reference that a text begins with.
fn reference(text: &str) -> Option<&str> {
    // The longest name that HTML knows has 31 letters.
    let name = text.strip_prefix('&')?;
    let end = name.bytes().take(40).position(|byte| byte == b';')?;
    let name = &name[..end];
    let is_number = name.strip_prefix('#').is_some_and(|number| {
        let number = number.strip_prefix(['x', 'X']).unwrap_or(number);
        !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_hexdigit())
    });
    let is_name = name.len() > 1
        && name.starts_with(|c: char| c.is_ascii_alphabetic())
        && name.bytes().all(|byte| byte.is_ascii_alphanumeric());
    (is_number || is_name).then(|| &text[..end + 2])
}
