//! JSON pointers (RFC 6901): the path to a value inside of another one.

use std::borrow::Cow;

use dossier::check::escaped;

/// Takes a pointer apart into its tokens, their escapes resolved. Gives nothing where it is no pointer:
/// one is empty, or begins with `/`.
///
/// ```
/// let tokens = editor::pointer::tokens("/title/a~1b").expect("a pointer");
/// assert_eq!(tokens, ["title", "a/b"]);
/// ```
#[must_use]
pub fn tokens(pointer: &str) -> Option<Vec<Cow<'_, str>>> {
    if pointer.is_empty() {
        return Some(Vec::new());
    }
    let tokens = pointer.strip_prefix('/')?.split('/');
    let tokens = tokens.map(|token| {
        if token.contains('~') {
            token.replace("~1", "/").replace("~0", "~").into()
        } else {
            token.into()
        }
    });
    Some(tokens.collect())
}

/// Gives the pointer to a member or an element of what another pointer leads to.
#[must_use]
pub fn inside(pointer: &str, token: &str) -> String {
    format!("{pointer}/{}", escaped(token))
}

/// Gives the pointer to what holds a value, and the token of the value in it, as it stands in the pointer.
/// Nothing for the whole.
#[must_use]
pub fn parent(pointer: &str) -> Option<(&str, &str)> {
    pointer.rsplit_once('/')
}

/// Tells whether a pointer leads to what another one leads to, or to something inside of it.
#[must_use]
pub fn is_within(pointer: &str, outer: &str) -> bool {
    let rest = pointer.strip_prefix(outer);
    rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
}

/// Takes apart a pointer into a report of a dataset: its place, and the pointer inside of it.
pub(crate) fn in_report(pointer: &str) -> Option<(usize, &str)> {
    let rest = pointer.strip_prefix("/reports/")?;
    let (place, inside) = rest.split_at(rest.find('/').unwrap_or(rest.len()));
    Some((index(place)?, inside))
}

/// Reads the index of an element: digits without a zero before them.
pub(crate) fn index(token: &str) -> Option<usize> {
    let is_index = token.bytes().all(|byte| byte.is_ascii_digit())
        && (token.len() == 1 || !token.starts_with('0'));
    is_index.then(|| token.parse().ok()).flatten()
}
