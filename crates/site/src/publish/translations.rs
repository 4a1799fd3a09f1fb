//! The translations of a site's datasets: `data/georgia.ru.json` beside `data/georgia.json`.

use dossier::check::may_be_language;
use dossier::{Diagnostic, Dossier, Translation};

use super::input::Dataset;

/// Tells which dataset a file of `data/` translates, and into which language (BCP 47), by its name without
/// the ending; nothing where it is no translation.
#[must_use]
pub fn translated_by(stem: &str) -> Option<(&str, &str)> {
    let (name, language) = stem.rsplit_once('.')?;
    let is_translation = !name.is_empty() && may_be_language(language);
    is_translation.then_some((name, language))
}

/// Reads a translation of a dossier from the file of that name, without the ending. Gives it, where it can be
/// read, and everything that is wrong with it.
pub fn check_translation(
    dossier: &Dossier,
    stem: &str,
    content: &[u8],
) -> (Option<Translation>, Vec<Diagnostic>) {
    let translation = match Translation::read(content) {
        Ok(translation) => translation,
        Err(error) => return (None, vec![error]),
    };
    let mut found = translation.check(dossier);
    let language = translated_by(stem).map(|(_, language)| language);
    let said = translation.language.as_str();
    if !language.is_some_and(|language| language.eq_ignore_ascii_case(said)) {
        let message = format!(
            "found \"{said}\", expected \"{}\" as the file is named: correct one of them",
            language.unwrap_or_default()
        );
        found.push(Diagnostic::error("translation", message).at("/language"));
    }
    (Some(translation), found)
}

/// Adds to a dataset what a file says of it in another language. Gives everything that is wrong with the
/// file; one with errors is not added.
pub fn add_translation(dataset: &mut Dataset, stem: &str, content: &[u8]) -> Vec<Diagnostic> {
    let (translation, found) = check_translation(&dataset.dossier, stem, content);
    let translation = translation.filter(|_| !found.iter().any(Diagnostic::is_error));
    let translated = translation.map(|translation| dataset.dossier.translated(&translation));
    dataset.translations.extend(translated);
    found
}

/// Says of a translation that the dataset beside it is missing.
#[must_use]
pub fn without_dataset(name: &str) -> Diagnostic {
    let message = format!(
        "found a translation of data/{name}.json, which is not there: name the file as the dataset, with \
         the language before the ending"
    );
    Diagnostic::error("translation", message)
}
