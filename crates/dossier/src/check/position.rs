//! Where problems stand in the text: each is found in one pass over it, however many there are.

use super::Problem;
use super::json::{Member, elements, members, offset};

/// A line and a column of a text, both counted from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Position {
    /// The line. Lines end with U+000A.
    pub line: usize,
    /// The column, in characters (Unicode scalar values).
    pub column: usize,
}

/// Finds the byte at which the value of each problem's pointer begins; where the value is not
/// there, that of the nearest value around it.
///
/// `text` is JSON.
pub(super) fn offsets(text: &str, problems: Vec<Problem>) -> Vec<(usize, Problem)> {
    let mut sought: Vec<_> = problems
        .into_iter()
        .map(|problem| Sought {
            tokens: tokens(&problem.pointer),
            offset: 0,
            problem,
        })
        .collect();
    sought.sort_by(|a, b| a.tokens.cmp(&b.tokens));
    locate(text, text.trim_start(), &mut sought, 0);
    sought
        .into_iter()
        .map(|sought| (sought.offset, sought.problem))
        .collect()
}

/// Sorts problems by place and rule, and turns their bytes into lines and columns.
pub(super) fn placed(text: &str, mut found: Vec<(usize, Problem)>) -> Vec<Problem> {
    found.sort_by(|(a, left), (b, right)| (a, left.rule).cmp(&(b, right.rule)));
    let mut place = Position { line: 1, column: 1 };
    let mut seen = 0;
    found
        .into_iter()
        .map(|(offset, mut problem)| {
            for character in text[seen..offset].chars() {
                if character == '\n' {
                    place.line += 1;
                    place.column = 1;
                } else {
                    place.column += 1;
                }
            }
            seen = offset;
            problem.place = Some(place);
            problem
        })
        .collect()
}

struct Sought {
    tokens: Vec<String>,
    offset: usize,
    problem: Problem,
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
