//! `site.toml`: what is said of the site as a whole. The file and every entry of it are optional.

use std::ops::Range;
use std::path::Path;

use dossier::check::is_invisible;
use dossier::{Diagnostic, Position};
use site::publish::Settings;

use super::read::file_error;

/// Reads the settings from the content of their file.
///
/// # Errors
/// Gives the place of what is no TOML, or is not what its entry asks for.
pub fn parse(file: &Path, content: &[u8]) -> Result<Settings, Diagnostic> {
    let Ok(text) = str::from_utf8(content) else {
        let message = "found a text that is not UTF-8: save it as UTF-8";
        return Err(file_error(file, "site", message));
    };
    let settings: Settings = toml::from_str(text).map_err(|error| {
        let mut diagnostic = file_error(file, "site", explained(error.message()));
        diagnostic.location.position = error.span().map(|span| position(text, &span));
        diagnostic
    })?;
    let texts = [
        ("name", &settings.name),
        ("publisher", &settings.publisher),
        ("footer", &settings.footer),
    ];
    for (entry, text) in texts {
        if text.as_ref().is_some_and(|text| text.trim().is_empty()) {
            let message = format!("found an empty {entry}, expected some text or no entry");
            return Err(file_error(file, "site", message));
        }
        let mut characters = text.iter().flat_map(|text| text.chars());
        if let Some(character) = characters.find(|&character| is_invisible(character)) {
            let message = format!(
                "found U+{:04X} in {entry}, a character that cannot be seen or that turns the \
                 direction of the text: remove it",
                u32::from(character)
            );
            return Err(file_error(file, "site", message));
        }
    }
    Ok(settings)
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
