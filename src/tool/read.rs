//! Reads a dataset from its file, and says of each fault where it stands.

use std::collections::BTreeMap;
use std::fmt;
use std::fs;
use std::path::{Path, PathBuf};

use chronicle::check::check;
use chronicle::dossier::Dossier;
use serde_json::error::Category;
use serde_json::value::RawValue;
use serde_path_to_error::{Path as Track, Segment};

/// A dataset without problems.
pub struct Dataset {
    /// The text of the file.
    pub text: String,
    /// What it holds.
    pub dossier: Dossier,
}

/// Something wrong with a file: `file:line:column: rule: message (at pointer)`.
#[derive(Debug)]
pub struct Fault {
    file: PathBuf,
    place: Option<(usize, usize)>,
    pointer: Option<String>,
    rule: &'static str,
    message: String,
}

impl Fault {
    /// Makes a fault of a whole file.
    pub fn new(file: &Path, rule: &'static str, message: impl Into<String>) -> Self {
        Self {
            file: file.to_owned(),
            place: None,
            pointer: None,
            rule,
            message: message.into(),
        }
    }

    /// Makes a fault of a file that could not be read or written.
    pub fn of(file: &Path, error: &std::io::Error) -> Self {
        Self::new(file, "file", error.to_string())
    }

    /// Makes a fault of one value of a JSON file.
    fn at(file: &Path, text: &str, pointer: String, rule: &'static str, message: String) -> Self {
        Self {
            place: locate(text, &pointer).map(|offset| line_and_column(text, offset)),
            pointer: Some(pointer),
            ..Self::new(file, rule, message)
        }
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.file.display())?;
        if let Some((line, column)) = self.place {
            write!(f, ":{line}:{column}")?;
        }
        write!(f, ": {}: {}", self.rule, self.message)?;
        match self.pointer.as_deref() {
            None => Ok(()),
            Some("") => write!(f, " (at the whole dataset)"),
            Some(pointer) => write!(f, " (at {pointer})"),
        }
    }
}

/// Reads, parses and checks a dataset.
///
/// # Errors
/// Gives the one fault that stops parsing, or else everything that `check` finds.
pub fn read(file: &Path) -> Result<Dataset, Vec<Fault>> {
    let bytes = fs::read(file).map_err(|error| vec![Fault::of(file, &error)])?;
    let text = String::from_utf8(bytes).map_err(|error| {
        let offset = error.utf8_error().valid_up_to();
        let message = format!("found a byte that is not UTF-8 at offset {offset}, expected UTF-8");
        vec![Fault::new(file, "encoding", message)]
    })?;
    let dossier = parse(file, &text).map_err(|fault| vec![fault])?;
    let faults: Vec<_> = check(&dossier)
        .into_iter()
        .map(|problem| Fault::at(file, &text, problem.pointer, problem.rule, problem.message))
        .collect();
    if faults.is_empty() {
        Ok(Dataset { text, dossier })
    } else {
        Err(faults)
    }
}

/// Parses the text of a dataset.
fn parse(file: &Path, text: &str) -> Result<Dossier, Fault> {
    let mut json = serde_json::Deserializer::from_str(text);
    let parsed = serde_path_to_error::deserialize(&mut json).map_err(|error| {
        let pointer = pointer(error.path());
        (pointer, error.into_inner())
    });
    parsed
        .and_then(|dossier| match json.end() {
            Ok(()) => Ok(dossier),
            Err(error) => Err((String::new(), error)),
        })
        .map_err(|(pointer, error)| fault(file, text, pointer, &error))
}

/// Turns a parser's error into a fault: of the value where the text is JSON at all, else of the
/// place at which it ceases to be.
fn fault(file: &Path, text: &str, pointer: String, error: &serde_json::Error) -> Fault {
    let place = format!(" at line {} column {}", error.line(), error.column());
    let message = error.to_string();
    let message = message.strip_suffix(&place).unwrap_or(&message).to_owned();
    match error.classify() {
        Category::Data => Fault::at(file, text, pointer, "shape", message),
        Category::Syntax | Category::Eof | Category::Io => Fault {
            place: Some((error.line().max(1), error.column().max(1))),
            pointer: Some(pointer),
            ..Fault::new(file, "json", message)
        },
    }
}

/// Writes a parser's track as a JSON pointer (RFC 6901).
fn pointer(track: &Track) -> String {
    let tokens = track.iter().filter_map(|segment| match segment {
        Segment::Seq { index } => Some(index.to_string()),
        Segment::Map { key } => Some(key.replace('~', "~0").replace('/', "~1")),
        Segment::Enum { .. } | Segment::Unknown => None,
    });
    tokens.flat_map(|token| ["/".to_owned(), token]).collect()
}

/// Finds the byte at which the value of a pointer begins; where the value is not there, that of
/// the nearest value around it. Gives nothing where the text is not JSON.
fn locate(text: &str, pointer: &str) -> Option<usize> {
    let mut value: &RawValue = serde_json::from_str(text).ok()?;
    for token in pointer.split('/').skip(1) {
        let token = token.replace("~1", "/").replace("~0", "~");
        let inner = match value.get().as_bytes().first() {
            Some(b'{') => serde_json::from_str::<BTreeMap<String, &RawValue>>(value.get())
                .ok()
                .and_then(|members| members.get(&token).copied()),
            Some(b'[') => serde_json::from_str::<Vec<&RawValue>>(value.get())
                .ok()
                .and_then(|elements| elements.get(token.parse::<usize>().ok()?).copied()),
            _ => None,
        };
        match inner {
            Some(inner) => value = inner,
            None => break,
        }
    }
    Some(value.get().as_ptr() as usize - text.as_ptr() as usize)
}

/// Gives the line and the column of a byte, both counted from 1, columns in characters.
fn line_and_column(text: &str, offset: usize) -> (usize, usize) {
    let before = &text[..offset];
    let line = before.matches('\n').count() + 1;
    let start = before.rfind('\n').map_or(0, |newline| newline + 1);
    (line, before[start..].chars().count() + 1)
}
