//! The sections of a list that cannot be read as a whole: each entry, so that a fault stays in its own.

use biblatex::{ParseError, ParseErrorKind};

/// Splits a list before each line that begins an entry. Gives each section with its offset.
pub fn sections(text: &str) -> Vec<(usize, &str)> {
    let mut starts = vec![0];
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        if at > 0 && begins(line) {
            starts.push(at);
        }
        at += line.len();
    }
    let ends = starts.iter().skip(1).copied().chain([text.len()]);
    let ranges = starts.iter().zip(ends);
    ranges
        .map(|(start, end)| (*start, &text[*start..end]))
        .collect()
}

/// Tells whether a line begins an entry.
fn begins(line: &str) -> bool {
    !kind(line).is_empty()
}

/// Gives the kind of an entry by its first line, in lower case; nothing where it begins none.
pub fn kind(section: &str) -> String {
    let kind = section.trim_start().strip_prefix('@');
    let kind = kind.and_then(|rest| rest.split_once(['{', '(']));
    let kind = kind.map_or("", |(kind, _)| kind.trim());
    let is_word = kind.bytes().all(|byte| byte.is_ascii_alphabetic());
    if is_word {
        kind.to_ascii_lowercase()
    } else {
        String::new()
    }
}

/// Where the lines of a text begin.
pub struct Lines(Vec<usize>);

impl Lines {
    /// Finds them.
    pub fn of(text: &str) -> Self {
        let ends = text.match_indices('\n').map(|(at, _)| at + 1);
        Self(std::iter::once(0).chain(ends).collect())
    }

    /// Gives the line of an offset, counted from 1.
    pub fn at(&self, offset: usize) -> usize {
        self.0.partition_point(|start| *start <= offset)
    }

    /// Says why a section, which begins at an offset, cannot be read.
    pub fn unreadable(&self, start: usize, section: &str, error: &ParseError) -> String {
        let rest = section.get(error.span.start..).unwrap_or_default();
        match &error.kind {
            _ if rest.trim().is_empty() => format!(
                "found a brace or a quotation mark without another that closes it, in the entry that begins \
                 in line {}: close it",
                self.at(start)
            ),
            ParseErrorKind::UnexpectedEof => format!(
                "found no value in line {}, expected a text in braces: put it there, or take out the name of \
                 the field",
                self.at(start + error.span.start)
            ),
            kind => format!(
                "found an error in line {} ({kind}): correct the entry",
                self.at(start + error.span.start)
            ),
        }
    }

    /// Says why a text in an entry, which begins at an offset, cannot be read.
    pub fn unresolved(&self, start: usize, error: &ParseError) -> String {
        let line = self.at(start);
        match &error.kind {
            ParseErrorKind::UnexpectedEof => format!(
                "found a dollar sign without another that ends the formula, in the entry that begins in line \
                 {line}: write \\$ for the sign itself"
            ),
            ParseErrorKind::UnknownAbbreviation(name) => format!(
                "found \"{name}\" without braces in the entry that begins in line {line}, expected a text in \
                 braces or an abbreviation that @string defines: put it in braces"
            ),
            kind => {
                format!(
                    "found an error in the entry that begins in line {line} ({kind}): correct the entry"
                )
            }
        }
    }
}
