//! E-mail addresses (RFC 5322), as they are usually written: `name@host.example`. Those that are written to hide
//! from programs, such as "name (at) host", are not found.

use super::What;
use super::text::Text;

/// Finds e-mail addresses.
pub fn find(text: &mut Text) {
    for at in text.runs(|letter| letter == '@') {
        if at.len() != 1 {
            continue;
        }
        let start = local(text, at.start);
        let Some(end) = host(text, at.end) else {
            continue;
        };
        // A name on another server, as in `@name@social.example`, is no mailbox.
        if start < at.start && text.before(start) != Some('@') {
            text.keep(start..end, What::Mailbox);
        }
    }
}

/// Gives where the part before the `@` begins.
fn local(text: &Text, at: usize) -> usize {
    let letters = &text.letters()[..at];
    let is_part = |letter: &&char| letter.is_alphanumeric() || "._%+-".contains(**letter);
    let length = letters.iter().rev().take_while(is_part).count();
    let start = at - length;
    let signs = letters[start..].iter();
    start + signs.take_while(|letter| ".-+%".contains(**letter)).count()
}

/// Gives where the host ends that begins at a place; nothing where none does.
fn host(text: &Text, start: usize) -> Option<usize> {
    let letters = &text.letters()[start..];
    let is_part = |letter: &&char| letter.is_alphanumeric() || matches!(letter, '.' | '-');
    let host: Vec<_> = letters.iter().take_while(is_part).copied().collect();
    let host: String = host.into_iter().collect();
    let host = host.trim_end_matches(['.', '-']);
    let (name, top) = host.rsplit_once('.')?;
    let is_top = top.chars().count() >= 2 && top.chars().all(char::is_alphabetic);
    let is_named = !name.is_empty() && name.split('.').all(|part| !part.is_empty());
    (is_top && is_named).then(|| start + host.chars().count())
}
