//! Rules for what is said of the site as a whole.

use dossier::check::is_invisible;
use dossier::{Diagnostic, MediaFile, ParseError, WebAddress};
use formats::export::site::Base;

use super::files::missing;
use crate::{Draft, Finding, Target, pointer};

/// Gives what is wrong with the settings (rule `site`).
pub fn findings(draft: &Draft) -> Vec<Finding> {
    let entries = draft.settings().members().iter();
    let found = entries.filter_map(|(name, text)| {
        let text = text.as_text()?;
        let message = wrong(draft, name, text)?;
        let pointer = pointer::inside("", name);
        let diagnostic = Diagnostic::error("site", message);
        Some(Finding::new(diagnostic, Target::Settings, pointer))
    });
    found.collect()
}

fn wrong(draft: &Draft, name: &str, text: &str) -> Option<String> {
    if text.trim().is_empty() {
        return Some(format!(
            "found an empty {name}, expected some text or no entry"
        ));
    }
    if let Some(character) = text.chars().find(|it| is_invisible(*it)) {
        return Some(format!(
            "found U+{:04X} in {name}, a character that cannot be seen or that turns the direction of \
             the text: remove it",
            u32::from(character)
        ));
    }
    match name {
        "address" => address(text).err().map(|error| error.to_string()),
        "accent" => (!is_colour(text)).then(|| {
            format!("found {text:?}, expected a colour as \"#rrggbb\", such as \"#8b2a1d\"")
        }),
        "logo" => match text.parse::<MediaFile>() {
            Ok(file) => missing(&file, draft.files()),
            Err(error) => Some(error.to_string()),
        },
        _ => None,
    }
}

/// Reads the address of a site, which may lack the "/" at its end.
fn address(text: &str) -> Result<Base, ParseError> {
    let is_folder = text.ends_with('/') || text.contains(['?', '#']);
    if is_folder || text.parse::<WebAddress>().is_err() {
        return text.parse();
    }
    format!("{text}/").parse()
}

/// Tells whether a text is a colour as `#rrggbb` (CSS).
fn is_colour(text: &str) -> bool {
    let digits = text.strip_prefix('#').unwrap_or_default();
    digits.len() == 6 && digits.bytes().all(|digit| digit.is_ascii_hexdigit())
}
