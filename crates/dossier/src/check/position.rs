//! Where diagnostics stand in the text: each is found in one pass over it, however many there are.

use crate::diagnostic::{Diagnostic, Position};

use super::json::{Member, elements, members, offset};

/// Finds the byte at which the value of each diagnostic's pointer begins; where the value is not
/// there, that of the nearest value around it.
///
/// `text` is JSON.
pub(super) fn offsets(text: &str, diagnostics: Vec<Diagnostic>) -> Vec<(usize, Diagnostic)> {
    let mut sought: Vec<_> = diagnostics
        .into_iter()
        .map(|diagnostic| Sought {
            tokens: tokens(&diagnostic.location.pointer),
            offset: 0,
            diagnostic,
        })
        .collect();
    sought.sort_by(|a, b| a.tokens.cmp(&b.tokens));
    locate(text, text.trim_start(), &mut sought, 0);
    sought
        .into_iter()
        .map(|sought| (sought.offset, sought.diagnostic))
        .collect()
}

/// Sorts diagnostics by place and rule, and turns their bytes into lines and columns.
pub(super) fn placed(text: &str, mut found: Vec<(usize, Diagnostic)>) -> Vec<Diagnostic> {
    found.sort_by(|(a, left), (b, right)| (a, left.rule).cmp(&(b, right.rule)));
    let mut position = Position { line: 1, column: 1 };
    let mut seen = 0;
    found
        .into_iter()
        .map(|(offset, mut diagnostic)| {
            for character in text[seen..offset].chars() {
                if character == '\n' {
                    position.line += 1;
                    position.column = 1;
                } else {
                    position.column += 1;
                }
            }
            seen = offset;
            diagnostic.location.position = Some(position);
            diagnostic
        })
        .collect()
}

struct Sought {
    tokens: Vec<String>,
    offset: usize,
    diagnostic: Diagnostic,
}

/// Takes a JSON pointer apart (RFC 6901).
fn tokens(pointer: &str) -> Vec<String> {
    let tokens = pointer.split('/').skip(1);
    tokens
        .map(|token| token.replace("~1", "/").replace("~0", "~"))
        .collect()
}

enum Inner<'a> {
    Members(Vec<Member<'a>>),
    Elements(Vec<&'a str>),
    None,
}

impl<'a> Inner<'a> {
    fn of(value: &'a str) -> Self {
        match value.as_bytes().first() {
            Some(b'{') => members(value).map_or(Self::None, Self::Members),
            Some(b'[') => elements(value).map_or(Self::None, Self::Elements),
            _ => Self::None,
        }
    }

    fn get(&self, token: &str) -> Option<&'a str> {
        match self {
            Self::Members(members) => {
                let member = members.iter().find(|member| member.key == token)?;
                Some(member.value)
            }
            Self::Elements(elements) => elements.get(token.parse::<usize>().ok()?).copied(),
            Self::None => None,
        }
    }
}

/// Locates what lies in a value; all the tokens before `depth` lead to it.
fn locate(text: &str, value: &str, sought: &mut [Sought], depth: usize) {
    let inner = match sought.last() {
        Some(last) if last.tokens.len() > depth => Inner::of(value),
        _ => Inner::None,
    };
    for group in sought.chunk_by_mut(|a, b| a.tokens.get(depth) == b.tokens.get(depth)) {
        let child = group[0]
            .tokens
            .get(depth)
            .and_then(|token| inner.get(token));
        match child {
            Some(child) => locate(text, child, group, depth + 1),
            None => {
                for sought in group {
                    sought.offset = offset(text, value);
                }
            }
        }
    }
}
