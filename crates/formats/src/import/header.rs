//! The names of a table's columns, and how they are compared.

mod names;

use std::collections::HashSet;

use crate::columns::{Column, TRANSLATIONS};
use crate::field_column;
use dossier::Field;

use super::excerpt::excerpt;
use super::scan::Cells;
pub(super) use names::NAMES;

/// The row that names the columns.
#[derive(Clone, Debug, Default)]
pub struct Header {
    names: Vec<String>,
    /// Each name as it stands in the file; its letters where it is empty.
    labels: Vec<String>,
    /// Letters and digits of each name in the file, in lower case.
    originals: Vec<String>,
    /// Letters and digits of each name in lower case.
    keys: Vec<String>,
    /// The same without what stands in brackets, and without a number at the end.
    stems: Vec<String>,
    /// The fields of a dossier's own that names declare.
    fields: Vec<Option<Field>>,
    /// The sheet of a workbook in which it stands.
    sheet: Option<String>,
    /// Whether names say in which sheet they stand, as there are several.
    has_sheet: bool,
    /// Columns that are to be read as another one.
    renamed: Vec<(String, String)>,
    /// How many columns the row names.
    named: usize,
}

/// The longest name that is shown whole, in characters.
const LONGEST: usize = 200;

impl Header {
    /// Takes the cells of a row as names. `renamed` says which columns are to be read as another one.
    pub fn of(cells: &Cells, renamed: &[(String, String)]) -> Self {
        let mut header = Self {
            named: cells.len(),
            renamed: renamed.to_vec(),
            ..Self::default()
        };
        for name in cells.iter() {
            header.push(name);
        }
        header
    }

    /// Adds columns without a name, as far as rows have cells there.
    #[cfg(feature = "workbooks")]
    pub fn widen(&mut self, length: usize) {
        while self.len() < length {
            self.push("");
        }
    }

    /// Tells whether the row ends before a column.
    pub fn is_beyond(&self, column: usize) -> bool {
        column >= self.named
    }

    fn push(&mut self, name: &str) {
        let header = self;
        let label = match name.trim() {
            "" => letters(header.len()),
            label => label.split_whitespace().collect::<Vec<_>>().join(" "),
        };
        let mut renamed = header.renamed.iter();
        let renamed = renamed.find(|(from, _)| means(from, &label));
        let read = renamed.map_or(name, |(_, to)| to);
        let bare = read.split(['(', '[']).next().unwrap_or_default();
        let stem = key(bare);
        let stem = stem.trim_end_matches(|c: char| c.is_ascii_digit());
        header.originals.push(key(name));
        header.fields.push(field_column::parse(name));
        header.keys.push(translated(&key(read)).to_owned());
        header.stems.push(translated(stem).to_owned());
        header.names.push(excerpt(&label));
        header.labels.push(label);
    }

    /// Tells in which sheet the columns stand. Where there are several, the name of each column says it.
    #[cfg(feature = "workbooks")]
    pub fn in_sheet(&mut self, sheet: &str, are_several: bool) {
        self.sheet = Some(sheet.to_owned());
        self.has_sheet = are_several;
        for name in self.names.iter_mut().filter(|_| are_several) {
            *name = excerpt(&format!("{sheet}!{name}"));
        }
    }

    /// Gives the fields of a dossier's own that names declare, with their columns, each field once.
    pub fn fields(&self) -> Vec<(usize, Field)> {
        let mut ids = HashSet::new();
        let fields = self.fields.iter().enumerate();
        let fields = fields.filter_map(|(column, field)| Some((column, field.clone()?)));
        fields
            .filter(|(_, field)| ids.insert(field.id.clone()))
            .collect()
    }

    /// Gives the columns that are to be read as another one, and those others.
    pub fn renamed(&self) -> &[(String, String)] {
        &self.renamed
    }

    /// Makes sure that a column that is to be read as another one is there, and that the other is known.
    ///
    /// # Errors
    /// Says what is not.
    pub fn check_renamed(&self, column: &str, name: &str, known: &[String]) -> Result<(), String> {
        if !self.labels.iter().any(|label| means(column, label)) {
            return Err(format!(
                "there is none of this name; there are: {}",
                self.names.join(", ")
            ));
        }
        if !known.contains(&key(name)) {
            return Err(format!(
                "\"{name}\" is no column that is known, so it is left out"
            ));
        }
        Ok(())
    }

    /// Gives the number of columns.
    pub fn len(&self) -> usize {
        self.names.len()
    }

    /// Gives the names, shortened.
    pub fn names(&self) -> &[String] {
        &self.names
    }

    /// Gives the name of one column, shortened. One without a name is called by its letters, as
    /// spreadsheets do it.
    pub fn name(&self, column: usize) -> &str {
        self.names.get(column).map_or("", String::as_str)
    }

    /// Gives the whole name of one column, in one line.
    pub fn label(&self, column: usize) -> &str {
        self.labels.get(column).map_or("", String::as_str)
    }

    /// Gives what people may type for a column: its name, with its sheet where there are several.
    pub fn typed(&self, column: usize) -> String {
        let label = self.label(column);
        match &self.sheet {
            _ if label.chars().count() > LONGEST => self.name(column).to_owned(),
            Some(sheet) if self.has_sheet => format!("{sheet}!{label}"),
            _ => label.to_owned(),
        }
    }

    /// Finds the columns that people mean by a name: those that are called so, else those whose letters and
    /// digits are the same.
    pub fn meant(&self, name: &str) -> Vec<usize> {
        let name = name.split_whitespace().collect::<Vec<_>>().join(" ");
        let bare = self.sheet.as_ref().and_then(|sheet| {
            let sheet = sheet.split_whitespace().collect::<Vec<_>>().join(" ");
            let rest = name.strip_prefix(&sheet)?;
            rest.strip_prefix('!').map(str::trim_start)
        });
        let find = |is_one: &dyn Fn(usize) -> bool| {
            let columns = 0..self.len();
            columns.filter(|at| is_one(*at)).collect::<Vec<_>>()
        };
        for name in [Some(name.as_str()), bare].into_iter().flatten() {
            let exact = find(&|at| self.labels[at] == name || self.names[at] == name);
            if !exact.is_empty() {
                return exact;
            }
            let key = key(name);
            let like = find(&|at| !key.is_empty() && self.originals[at] == key);
            if !like.is_empty() {
                return like;
            }
        }
        Vec::new()
    }

    /// Finds a column by its name, or else by the first of its other names that is there.
    pub fn column(&self, column: &Column) -> Option<usize> {
        let own = key(column.name);
        let names = || std::iter::once(own.as_str()).chain(column.others.iter().copied());
        let find =
            |keys: &[String]| names().find_map(|name| keys.iter().position(|key| key == name));
        find(&self.keys).or_else(|| find(&self.stems))
    }

    /// Finds every column that bears one of the names, with a number at its end or without.
    pub fn all(&self, column: &Column) -> Vec<usize> {
        let own = key(column.name);
        let is_name = |name: &String| *name == own || column.others.contains(&name.as_str());
        let is_one = |at: &usize| is_name(&self.keys[*at]) || is_name(&self.stems[*at]);
        (0..self.len()).filter(is_one).collect()
    }

    /// Finds the first column whose name ends with one of the words, and has none of the others in it.
    pub fn ending(&self, words: &[&str], others: &[&str]) -> Option<usize> {
        self.names.iter().position(|name| {
            let name = name
                .split(['(', '['])
                .next()
                .unwrap_or_default()
                .to_lowercase();
            let mut parts = name
                .split(|c: char| !c.is_alphanumeric())
                .filter(|part| !part.is_empty());
            let is_other = parts.clone().any(|part| others.contains(&part));
            parts.next_back().is_some_and(|last| words.contains(&last)) && !is_other
        })
    }

    /// Finds the first column that bears one of the names, in the names' order.
    pub fn find(&self, names: &[&str]) -> Option<usize> {
        names
            .iter()
            .find_map(|name| self.keys.iter().position(|key| key == name))
    }
}

/// Tells whether people mean a column by a name. One that is shown shortened may be meant by that.
fn means(typed: &str, label: &str) -> bool {
    let is_shortened = || {
        let start = typed.trim().strip_suffix('…');
        start.is_some_and(|start| !start.is_empty() && label.starts_with(start))
    };
    key(typed) == key(label) || is_shortened()
}

/// Gives a column's name as it is compared: letters and digits in lower case.
pub fn key(name: &str) -> String {
    let letters = name.chars().filter(|c| c.is_alphanumeric());
    letters.flat_map(char::to_lowercase).collect()
}

/// Gives the English name that a column's name means.
fn translated(key: &str) -> &str {
    let mut meanings = TRANSLATIONS.iter().chain(&NAMES);
    let meaning = meanings.find(|(_, names)| names.contains(&key));
    meaning.map_or(key, |(name, _)| name)
}

/// Gives the letters by which a spreadsheet calls a column: A to Z, AA and so on.
fn letters(index: usize) -> String {
    let last = char::from(b'A' + u8::try_from(index % 26).expect("below 26"));
    match index / 26 {
        0 => last.to_string(),
        rest => letters(rest - 1) + &last.to_string(),
    }
}
