//! Rules that need the large registries of other standards: languages (IANA) and licences (SPDX).

use std::collections::HashMap;

use dossier::check::placeholder;
use dossier::{Diagnostic, Dossier, Language, Licence, Medium};
use language_tags::LanguageTag;
use language_tags::ValidationError::PrimaryLanguageNotInRegistry;
use spdx::identifiers::LICENSES;

/// Gives the languages and licences that do not exist.
pub fn check(dossier: &Dossier) -> Vec<Diagnostic> {
    let mut diagnostics: Vec<_> = licence("/licence", &dossier.licence).into_iter().collect();
    if let Some(photo) = &dossier.photo {
        diagnostics.extend(licence("/photo/licence", &photo.licence));
    }
    for (pointer, medium) in media(dossier) {
        let pointer = format!("{pointer}/licence");
        diagnostics.extend(medium.licence.iter().filter_map(|it| licence(&pointer, it)));
    }
    let mut known = HashMap::new();
    let own = ("/language".to_owned(), dossier.language.as_str());
    let reports = dossier.reports.iter().enumerate();
    let reports = reports.filter_map(|(index, report)| {
        let pointer = format!("/reports/{index}/language");
        Some((pointer, report.language.as_ref()?.as_str()))
    });
    let media = media(dossier).filter_map(|(pointer, medium)| {
        let language = medium.language.as_ref()?;
        Some((format!("{pointer}/language"), language.as_str()))
    });
    for (pointer, tag) in std::iter::once(own).chain(reports).chain(media) {
        if let Some(reason) = known.entry(tag).or_insert_with(|| refusal(tag)) {
            let message = format!(
                "found \"{tag}\", expected a language tag whose parts exist (BCP 47): {reason}"
            );
            diagnostics.push(Diagnostic::error("language", message).at(pointer));
        }
    }
    diagnostics
}

/// Gives the media of a dossier's reports, with where they stand.
fn media(dossier: &Dossier) -> impl Iterator<Item = (String, &Medium)> {
    let reports = dossier.reports.iter().enumerate();
    reports.flat_map(|(index, report)| {
        let media = report.media.iter().enumerate();
        media.map(move |(place, medium)| (format!("/reports/{index}/media/{place}"), medium))
    })
}

/// Says of a language that it does not exist.
pub fn unknown_language(language: &Language) -> Option<String> {
    let tag = language.as_str();
    let is_known = LanguageTag::parse(tag).is_ok_and(|tag| tag.validate().is_ok());
    (!is_known).then(|| {
        format!(
            "found \"{tag}\", expected the tag of a language that exists (BCP 47), such as \"en\""
        )
    })
}

/// Says of a licence that it does not exist.
pub fn unknown_licence(known: &Licence) -> Option<String> {
    licence("", known).map(|diagnostic| diagnostic.message)
}

/// Says what is wrong with a language tag, except for a primary language of other than three
/// letters, which the library's own rule knows.
fn refusal(tag: &str) -> Option<String> {
    let primary = tag.split('-').next().unwrap_or(tag);
    let error = match LanguageTag::parse(tag).map(|tag| tag.validate()) {
        Ok(Ok(())) => return None,
        Ok(Err(PrimaryLanguageNotInRegistry)) if primary.len() != 3 => return None,
        Ok(Err(error)) => error.to_string(),
        Err(error) => error.to_string(),
    };
    Some(error)
}

/// Rule `licence`: the licence is in the SPDX list, to which the page links, or says that all rights
/// are reserved.
fn licence(pointer: &str, licence: &Licence) -> Option<Diagnostic> {
    if licence.is_all_rights_reserved() {
        return None;
    }
    let known = spdx::license_id(licence.as_str());
    if known.is_some_and(|known| known.name == licence.as_str()) {
        return None;
    }
    if licence.as_str() == placeholder::TEXT {
        let message = format!(
            "found the placeholder \"{licence}\": fill in an identifier of the SPDX list \
             (https://spdx.org/licenses/), such as \"CC-BY-4.0\""
        );
        return Some(Diagnostic::error("placeholder", message).at(pointer));
    }
    let likeness = |name: &str| {
        strsim::jaro_winkler(name, &licence.as_str()[..licence.as_str().len().min(40)])
    };
    let names = LICENSES.iter().map(|license| license.name);
    let alike = names.max_by(|a, b| likeness(a).total_cmp(&likeness(b)));
    let message = format!(
        "found \"{licence}\", expected an identifier of the SPDX list \
         (https://spdx.org/licenses/), such as \"CC-BY-4.0\"; did you \
         mean \"{}\"?",
        alike.expect("the list has licences")
    );
    Some(Diagnostic::error("licence", message).at(pointer))
}
