//! What becomes of each column of a table.

use std::fmt;

use super::{addresses, date};

/// How many values of a column are shown.
const SHOWN: usize = 3;

/// What becomes of a column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ColumnPlan {
    /// Its name in the file, shortened.
    pub name: String,
    /// The field of a report that it fills, as [`columns`](crate::columns) name it; nothing where a
    /// dossier has no place for it.
    pub field: Option<&'static str>,
    /// How many of its cells hold something, counted for a column without a place.
    pub filled: usize,
    /// Some of its values, for a column without a place.
    pub examples: Vec<String>,
    /// What its values are, for a column without a place.
    pub kind: ValueKind,
}

/// What the values of a column are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ValueKind {
    /// Words.
    #[default]
    Text,
    /// Numbers.
    Number,
    /// Yes or no.
    YesNo,
    /// Dates.
    Date,
    /// Addresses.
    Link,
}

impl fmt::Display for ValueKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Text => "text",
            Self::Number => "numbers",
            Self::YesNo => "yes or no",
            Self::Date => "dates",
            Self::Link => "links",
        })
    }
}

impl ValueKind {
    fn of(cell: &str) -> Self {
        const ANSWERS: [&str; 10] = [
            "y", "n", "yes", "no", "true", "false", "да", "нет", "oui", "non",
        ];
        if ANSWERS.contains(&cell.to_lowercase().as_str()) {
            Self::YesNo
        } else if cell.replace(',', ".").parse::<f64>().is_ok() {
            Self::Number
        } else if !addresses::find(cell).addresses.is_empty() {
            Self::Link
        } else if date::read(cell, None).is_ok() {
            Self::Date
        } else {
            Self::Text
        }
    }
}

impl ColumnPlan {
    /// Begins the plan of a column.
    pub(super) fn new(name: &str, field: Option<&'static str>) -> Self {
        Self {
            name: name.to_owned(),
            field,
            filled: 0,
            examples: Vec::new(),
            kind: ValueKind::Text,
        }
    }

    /// Looks at a cell of a column without a place. What differs from the others makes all of it text.
    pub(super) fn see(&mut self, cell: &str) {
        if cell.is_empty() {
            return;
        }
        self.filled += 1;
        if self.filled == 1 {
            self.kind = ValueKind::of(cell);
        } else if self.kind != ValueKind::Text && self.kind != ValueKind::of(cell) {
            self.kind = ValueKind::Text;
        }
        if self.examples.len() < SHOWN && !self.examples.iter().any(|it| it == cell) {
            self.examples.push(super::excerpt::excerpt(cell));
        }
    }
}

/// One line: the column, and the field or what its values are.
impl fmt::Display for ColumnPlan {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.field {
            Some(field) => write!(f, "{}: {field}", self.name),
            None if self.filled == 0 => write!(f, "{}: left out, as it is empty", self.name),
            None => {
                let examples: Vec<_> = self.examples.iter().map(|it| format!("\"{it}\"")).collect();
                write!(
                    f,
                    "{}: left out ({} of {}, such as {})",
                    self.name,
                    self.filled,
                    self.kind,
                    examples.join(", ")
                )
            }
        }
    }
}
