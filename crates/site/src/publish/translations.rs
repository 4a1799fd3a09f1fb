//! The translations of a site's datasets: `data/georgia.ru.json` beside `data/georgia.json`.

use bytes::Bytes;
use dossier::check::may_be_language;
use dossier::{Diagnostic, Dossier, Translation};

use super::input::{Dataset, DatasetTranslation};

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
    let (translation, mut found) = check_translation(&dataset.dossier, stem, content);
    found.extend(translation.as_ref().and_then(|it| second(dataset, it)));
    let translation = translation.filter(|_| !found.iter().any(Diagnostic::is_error));
    let translated = translation.map(|translation| DatasetTranslation {
        text: Bytes::copy_from_slice(content),
        translated: dataset.dossier.translated(&translation),
    });
    dataset.translations.extend(translated);
    found
}

/// Says of a translation that the dataset has one into its language already, whose pages lie in the same
/// folder.
fn second(dataset: &Dataset, translation: &Translation) -> Option<Diagnostic> {
    let language = translation.language.as_str();
    let mut others = dataset.translations.iter();
    let is_same = |it: &DatasetTranslation| {
        it.translated
            .dossier
            .language
            .as_str()
            .eq_ignore_ascii_case(language)
    };
    others.any(is_same).then(|| {
        let message = format!(
            "found a second translation of data/{}.json into \"{language}\", expected one: put the texts of \
             both into one file",
            dataset.name
        );
        Diagnostic::error("translation", message).at("/language")
    })
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
