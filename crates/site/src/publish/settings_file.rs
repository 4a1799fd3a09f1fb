//! `site.toml`: the settings as a file (<https://toml.io>). Every entry of it is optional.

use std::collections::BTreeMap;
use std::ops::Range;

use dossier::check::is_invisible;
use dossier::{Diagnostic, Position};
use serde::Deserialize;
use toml_edit::{ArrayOfTables, DocumentMut, Item, Table};

use super::settings::Settings;

/// The name of the file. A folder that has it is a site folder.
pub const SETTINGS: &str = "site.toml";

impl Settings {
    /// Reads the settings from the text of the file.
    ///
    /// # Errors
    /// Gives the place of what is no TOML, or is not what its entry asks for, and the entry as a pointer.
    pub fn read(text: &str) -> Result<Self, Diagnostic> {
        let settings: Self = toml::from_str(text).map_err(|error| {
            let mut diagnostic = Diagnostic::error("site", explained(error.message()));
            diagnostic.location.position = error.span().map(|span| position(text, &span));
            match refused_entry(text, error.message()) {
                Some(entry) => diagnostic.at(format!("/{entry}")),
                None => diagnostic,
            }
        })?;
        let texts = [
            ("name", &settings.name),
            ("publisher", &settings.publisher),
            ("footer", &settings.footer),
        ];
        for (entry, text) in texts {
            if text.as_ref().is_some_and(|text| text.trim().is_empty()) {
                let message = format!("found an empty {entry}, expected some text or no entry");
                return Err(Diagnostic::error("site", message).at(format!("/{entry}")));
            }
            let mut characters = text.iter().flat_map(|text| text.chars());
            if let Some(character) = characters.find(|&character| is_invisible(character)) {
                let message = format!(
                    "found U+{:04X} in {entry}, a character that cannot be seen or that turns the \
                     direction of the text: remove it",
                    u32::from(character)
                );
                return Err(Diagnostic::error("site", message).at(format!("/{entry}")));
            }
        }
        for (index, statement) in settings.privacy.iter().enumerate() {
            for (entry, text) in [("meant", &statement.meant), ("why", &statement.why)] {
                if text.trim().is_empty() {
                    let message = format!("found an empty {entry}, expected some text");
                    let pointer = format!("/privacy/{index}/{entry}");
                    return Err(Diagnostic::error("site", message).at(pointer));
                }
            }
        }
        Ok(settings)
    }
}

/// Gives the known entry that was refused with a message.
fn refused_entry(text: &str, message: &str) -> Option<&'static str> {
    let table: toml::Table = text.parse().ok()?;
    ENTRIES.into_iter().find(|entry| {
        let value = table.get(*entry).cloned();
        let alone = value.map(|value| toml::Table::from_iter([((*entry).to_owned(), value)]));
        let read = alone.map(Settings::deserialize);
        matches!(read, Some(Err(error)) if error.message() == message)
    })
}

/// How much alike a misspelt entry and the right one are at least (Jaro-Winkler).
const ALIKE: f64 = 0.75;

/// Says of an entry that is unknown which one may be meant. Other messages stay as they are.
fn explained(message: &str) -> String {
    let Some(rest) = message.strip_prefix("unknown field ") else {
        return message.to_owned();
    };
    let mut names = rest.split('`').skip(1).step_by(2);
    let found = names.next().unwrap_or_default();
    let known: Vec<_> = names.collect();
    let likeness = |name: &&str| strsim::jaro_winkler(name, &found.to_lowercase());
    let nearest = known
        .iter()
        .copied()
        .max_by(|a, b| likeness(a).total_cmp(&likeness(b)))
        .filter(|name| likeness(name) >= ALIKE);
    match nearest {
        Some(nearest) => format!("found the entry \"{found}\": did you mean \"{nearest}\"?"),
        None => format!(
            "found the entry \"{found}\", expected one of {}",
            known.join(", ")
        ),
    }
}

/// Gives the line and the column at which a span begins.
fn position(text: &str, span: &Range<usize>) -> Position {
    let before = &text[..span.start];
    let start = before.rfind('\n').map_or(0, |newline| newline + 1);
    Position {
        line: before.matches('\n').count() + 1,
        column: before[start..].chars().count() + 1,
    }
}

/// The entries of the file, in the order in which they are written.
pub const ENTRIES: [&str; 9] = [
    "name",
    "publisher",
    "address",
    "accent",
    "logo",
    "footer",
    "contact",
    "language",
    "key",
];

/// Gives the entries of a file, as they are written there, right or wrong.
///
/// # Errors
/// Gives the place of what is no TOML.
pub fn settings_entries(text: &str) -> Result<BTreeMap<String, String>, Diagnostic> {
    let document = document(text)?;
    let entries = document.iter();
    Ok(entries
        .filter_map(|(key, value)| Some((key.to_owned(), value.as_str()?.to_owned())))
        .collect())
}

/// Writes entries into the text of a file. What else it says stays, comments too; an entry that is not
/// given is taken out.
///
/// # Errors
/// Gives the place of what is no TOML.
pub fn settings_text(text: &str, entries: &BTreeMap<String, String>) -> Result<String, Diagnostic> {
    let mut document = document(text)?;
    for entry in ENTRIES {
        match entries.get(entry) {
            Some(given) if document.get(entry).and_then(|it| it.as_str()) == Some(given) => {}
            Some(given) => document[entry] = toml_edit::value(given),
            None => {
                document.remove(entry);
            }
        }
    }
    Ok(document.to_string())
}

/// Writes a statement into the text of a file: that something is meant which may endanger people, and why. What else
/// the file says stays.
///
/// # Errors
/// Gives the place of what is no TOML, or says that `privacy` is something else there.
pub fn with_statement(text: &str, meant: &str, why: &str) -> Result<String, Diagnostic> {
    let mut document = document(text)?;
    let statements = document
        .entry("privacy")
        .or_insert_with(|| Item::ArrayOfTables(ArrayOfTables::new()));
    let Some(statements) = statements.as_array_of_tables_mut() else {
        let message = "found another \"privacy\", expected [[privacy]]: correct it";
        return Err(Diagnostic::error("site", message).at("/privacy"));
    };
    let entries = [("meant", meant), ("why", why)];
    statements.push(Table::from_iter(entries));
    Ok(document.to_string())
}

fn document(text: &str) -> Result<DocumentMut, Diagnostic> {
    text.parse().map_err(|error: toml_edit::TomlError| {
        let mut diagnostic = Diagnostic::error("site", error.message());
        diagnostic.location.position = error.span().map(|span| position(text, &span));
        diagnostic
    })
}
