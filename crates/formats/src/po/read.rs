//! Reads a PO file, whichever program wrote it.

mod quoted;

use dossier::{Diagnostic, Position, shorten};

use super::{Entry, Po};
use quoted::unquoted;

/// The rule that every fault of the format breaks.
const RULE: &str = "po";

/// Reads a PO file in UTF-8, with or without a byte order mark, whose lines end in whatever way.
///
/// # Errors
/// Gives the first fault, with its line.
pub fn read(bytes: &[u8]) -> Result<Po, Diagnostic> {
    let bytes = bytes.strip_prefix("\u{feff}".as_bytes()).unwrap_or(bytes);
    let text = str::from_utf8(bytes).map_err(|error| {
        let before = &bytes[..error.valid_up_to()];
        let start = before.iter().rposition(|&byte| byte == b'\n');
        let line = String::from_utf8_lossy(&before[start.map_or(0, |it| it + 1)..]);
        let number = memchr::memchr_iter(b'\n', before).count() + 1;
        let message = "found a byte that is not UTF-8: save the file as UTF-8";
        fault("encoding", number, line.chars().count() + 1, message)
    })?;
    let mut reader = Reader::default();
    for (number, text) in (1..).zip(text.split('\n')) {
        let text = text.trim_ascii_end();
        reader.line(Line { number, text })?;
    }
    reader.finish()?;
    Ok(reader.po)
}

/// A line, without the white space at its end.
#[derive(Clone, Copy)]
struct Line<'a> {
    number: usize,
    text: &'a str,
}

impl Line<'_> {
    /// Makes an error at what is left of the line.
    fn error(&self, rest: &str, message: impl Into<String>) -> Diagnostic {
        let before = &self.text[..self.text.len() - rest.len()];
        fault(RULE, self.number, before.chars().count() + 1, message)
    }
}

fn fault(rule: &'static str, line: usize, column: usize, message: impl Into<String>) -> Diagnostic {
    let mut diagnostic = Diagnostic::error(rule, message);
    diagnostic.location.position = Some(Position { line, column });
    diagnostic
}

/// What was read so far.
#[derive(Default)]
struct Reader {
    po: Po,
    /// The entry that is being read.
    entry: Draft,
}

/// An entry that is being read.
#[derive(Default)]
struct Draft {
    comments: Vec<String>,
    is_fuzzy: bool,
    context: Option<String>,
    source: Option<String>,
    translation: Option<String>,
    /// The line of its first text; 0 where there is none yet.
    line: usize,
    translation_line: usize,
}

impl Draft {
    /// Gives the text to which a line with nothing but a text is added.
    fn last(&mut self) -> Option<&mut String> {
        let texts = [&mut self.translation, &mut self.source, &mut self.context];
        texts.into_iter().find_map(Option::as_mut)
    }
}

impl Reader {
    fn line(&mut self, line: Line) -> Result<(), Diagnostic> {
        let text = line.text.trim_ascii_start();
        if text.is_empty() {
            return Ok(());
        }
        if let Some(comment) = text.strip_prefix('#') {
            return self.comment(comment);
        }
        if text.starts_with('"') {
            let more = unquoted(line, text)?;
            let Some(last) = self.entry.last() else {
                let message = "found a text in quotation marks, expected \"msgctxt\" or \"msgid\" \
                               before it";
                return Err(line.error(text, message));
            };
            last.push_str(&more);
            return Ok(());
        }
        self.keyword(line, text)
    }

    /// Reads a line that begins with `#`, without that.
    fn comment(&mut self, comment: &str) -> Result<(), Diagnostic> {
        if self.entry.translation.is_some() || comment.starts_with('~') {
            self.finish()?;
        }
        if let Some(flags) = comment.strip_prefix(',') {
            self.entry.is_fuzzy |= flags.split(',').any(|flag| flag.trim() == "fuzzy");
        } else if let Some(comment) = comment.strip_prefix('.') {
            self.entry.comments.push(comment.trim().to_owned());
        }
        Ok(())
    }

    /// Reads a line that begins with the name of a text.
    fn keyword(&mut self, line: Line, text: &str) -> Result<(), Diagnostic> {
        let is_name = |c: char| c.is_ascii_alphanumeric() || c == '_';
        let (keyword, rest) = text.split_at(text.find(|c| !is_name(c)).unwrap_or(text.len()));
        let rest = rest.trim_ascii_start();
        let unexpected = |expected: &str| {
            let message = format!("found \"{keyword}\", expected {expected}");
            line.error(text, message)
        };
        if keyword == "msgid_plural" || (keyword == "msgstr" && rest.starts_with('[')) {
            let message = "found a plural form, which no text of a dossier has: take the entry out";
            return Err(line.error(text, message));
        }
        if matches!(keyword, "msgctxt" | "msgid") && self.entry.translation.is_some() {
            self.finish()?;
        }
        let entry = &mut self.entry;
        let is_source_read = entry.source.is_some();
        let place = match keyword {
            "msgctxt" | "msgid" if is_source_read => {
                return Err(unexpected("\"msgstr\" of the entry above"));
            }
            "msgctxt" if entry.context.is_some() => return Err(unexpected("\"msgid\"")),
            "msgctxt" => &mut entry.context,
            "msgid" => &mut entry.source,
            "msgstr" if !is_source_read => return Err(unexpected("\"msgid\" before it")),
            "msgstr" if entry.translation.is_some() => {
                return Err(unexpected("one \"msgstr\" in an entry"));
            }
            "msgstr" => {
                entry.translation_line = line.number;
                &mut entry.translation
            }
            _ => {
                let message = format!(
                    "found \"{}\", expected a line of a PO file: one that begins with \"msgctxt\", \
                     \"msgid\", \"msgstr\", a quotation mark or \"#\"",
                    shorten(text)
                );
                return Err(line.error(text, message));
            }
        };
        *place = Some(unquoted(line, rest)?);
        if entry.line == 0 {
            entry.line = line.number;
        }
        Ok(())
    }

    /// Takes the entry that was read.
    fn finish(&mut self) -> Result<(), Diagnostic> {
        let draft = std::mem::take(&mut self.entry);
        if draft.line == 0 {
            return Ok(());
        }
        let missing = |name: &str| {
            let message = format!(
                "found an entry without \"{name}\", expected a whole one: the file may be cut off"
            );
            fault(RULE, draft.line, 1, message)
        };
        let source = draft.source.ok_or_else(|| missing("msgid"))?;
        let translation = draft.translation.ok_or_else(|| missing("msgstr"))?;
        if draft.context.is_none() && source.is_empty() {
            if self.po.header_line > 0 {
                let message = "found a second header, expected one: two files may have been joined";
                return Err(fault(RULE, draft.line, 1, message));
            }
            self.po.header_line = draft.line;
            let fields = translation.lines().filter_map(|line| line.split_once(':'));
            let fields = fields.map(|(name, value)| (name.trim().into(), value.trim().into()));
            self.po.header = fields.collect();
            return Ok(());
        }
        self.po.entries.push(Entry {
            comments: draft.comments,
            is_fuzzy: draft.is_fuzzy,
            context: draft.context,
            source,
            translation,
            line: draft.line,
            translation_line: draft.translation_line,
        });
        Ok(())
    }
}
