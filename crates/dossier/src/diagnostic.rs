//! What is wrong with an input, and where: one type for datasets, imported files and settings.

use std::fmt;

use serde::{Deserialize, Serialize};

/// How grave something is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Severity {
    /// The input is not right. A dataset that has one is not published.
    Error,
    /// The input may be right; a person should look.
    Warning,
}

impl fmt::Display for Severity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Error => "error",
            Self::Warning => "warning",
        })
    }
}

/// A line and a column of a text, both counted from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Position {
    /// The line. Lines end with U+000A.
    pub line: usize,
    /// The column, in characters (Unicode scalar values).
    pub column: usize,
}

/// Where in an imported file something is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum RowLocation {
    /// The input as a whole.
    Whole,
    /// A row of a spreadsheet, counted from 1 with the header.
    Row(usize),
    /// A line of a text, counted from 1.
    Line(usize),
    /// An event of a timeline, counted from 1.
    Event(usize),
    /// An era of a timeline, counted from 1.
    Era(usize),
    /// An entry of a feed, counted from 1.
    Entry(usize),
}

/// A part of an imported file.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Part {
    /// The row, line, event or entry.
    pub row: RowLocation,
    /// The column or field: its name in the file, shortened.
    pub field: Option<String>,
}

/// `row 5, column date`, as far as it is known.
impl fmt::Display for Part {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.row {
            RowLocation::Whole => return f.write_str(self.field.as_deref().unwrap_or_default()),
            RowLocation::Row(row) => write!(f, "row {row}")?,
            RowLocation::Line(line) => write!(f, "line {line}")?,
            RowLocation::Event(event) => write!(f, "event {event}")?,
            RowLocation::Era(era) => write!(f, "era {era}")?,
            RowLocation::Entry(entry) => write!(f, "entry {entry}")?,
        }
        match (self.row, &self.field) {
            (_, None) => Ok(()),
            (RowLocation::Row(_), Some(field)) => write!(f, ", column {field}"),
            (_, Some(field)) => write!(f, ", {field}"),
        }
    }
}

/// Where in an input something is, as far as that is known. It is kept small, since a hostile input
/// has as many faults as it has room for.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Location {
    /// The path of the file, as it was given.
    pub file: Option<Box<str>>,
    /// The place in the text.
    pub position: Option<Position>,
    /// The place in the dataset: a JSON pointer (RFC 6901). Empty for the whole dataset.
    pub pointer: String,
    /// The part of an imported file; nothing for the whole.
    pub part: Option<Box<Part>>,
}

/// Something in an input that is not right.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Diagnostic {
    /// How grave it is.
    pub severity: Severity,
    /// Which rule is broken: a name of lower-case words joined by hyphens.
    pub rule: &'static str,
    /// Where it is.
    pub location: Location,
    /// What was found, what was expected and what to do: one sentence, plain text.
    pub message: String,
}

impl Diagnostic {
    /// Makes an error about the whole of an input.
    #[must_use]
    pub fn error(rule: &'static str, message: impl Into<String>) -> Self {
        Self {
            severity: Severity::Error,
            rule,
            location: Location::default(),
            message: message.into(),
        }
    }

    /// Makes a warning about the whole of an input.
    #[must_use]
    pub fn warning(rule: &'static str, message: impl Into<String>) -> Self {
        Self {
            severity: Severity::Warning,
            ..Self::error(rule, message)
        }
    }

    /// Says where in the dataset it is: a JSON pointer (RFC 6901).
    #[must_use]
    pub fn at(mut self, pointer: impl Into<String>) -> Self {
        self.location.pointer = pointer.into();
        self
    }

    /// Says in which file it is: its path as people read it.
    #[must_use]
    pub fn in_file(mut self, file: impl fmt::Display) -> Self {
        self.location.file = Some(file.to_string().into());
        self
    }

    /// Says in which part of an imported file it is: the field is its name there, and empty where the
    /// part as a whole is meant.
    #[must_use]
    pub fn in_part(mut self, row: RowLocation, field: &str) -> Self {
        let field = (!field.is_empty()).then(|| field.to_owned());
        if row != RowLocation::Whole || field.is_some() {
            self.location.part = Some(Box::new(Part { row, field }));
        }
        self
    }

    /// Tells whether it is an error.
    #[must_use]
    pub fn is_error(&self) -> bool {
        self.severity == Severity::Error
    }

    /// Gives the message after the part of an imported file that it is about.
    #[must_use]
    pub fn brief(&self) -> String {
        match &self.location.part {
            None => self.message.clone(),
            Some(part) => format!("{part}: {}", self.message),
        }
    }
}

/// `file:line:column: rule: message (at pointer)`, or `file: row 5, column date: rule: message`, as
/// far as these are known. A warning has `warning: ` before its rule.
impl fmt::Display for Diagnostic {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let location = &self.location;
        match (&location.file, location.position) {
            (Some(file), Some(Position { line, column })) => write!(f, "{file}:{line}:{column}: ")?,
            (Some(file), None) => write!(f, "{file}: ")?,
            (None, Some(Position { line, column })) => write!(f, "{line}:{column}: ")?,
            (None, None) => {}
        }
        if let Some(part) = &location.part {
            write!(f, "{part}: ")?;
        }
        if self.severity == Severity::Warning {
            f.write_str("warning: ")?;
        }
        write!(f, "{}: {}", self.rule, self.message)?;
        match location.pointer.as_str() {
            "" => Ok(()),
            pointer => write!(f, " (at {pointer})"),
        }
    }
}

/// How many characters of a value a message shows.
const SHOWN: usize = 60;

/// Cuts a value to what a message can show.
#[must_use]
pub fn shorten(text: &str) -> String {
    match text.char_indices().nth(SHOWN) {
        None => text.to_owned(),
        Some((end, _)) => format!("{}…", &text[..end]),
    }
}
