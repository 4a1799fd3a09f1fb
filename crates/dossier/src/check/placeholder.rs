//! What stands in a dataset until a person fills it in.

use crate::{Diagnostic, Dossier};

/// Stands for a text or a licence.
pub const TEXT: &str = "TODO";

/// Stands for a country: the code that ISO 3166-1 leaves to its users and Unicode's CLDR calls
/// unknown.
pub const COUNTRY: &str = "ZZ";

/// Stands for a language: the tag that BCP 47 calls undetermined.
pub const LANGUAGE: &str = "und";

/// Rule `placeholder`: gives what is still to be filled in. Licences are left to the rule that knows
/// the list of them.
pub(super) fn diagnostics(dossier: &Dossier) -> Vec<Diagnostic> {
    let mut texts = vec![
        ("/title".to_owned(), &dossier.title),
        ("/publisher/name".to_owned(), &dossier.publisher.name),
        (
            "/summary/attribution".to_owned(),
            &dossier.summary.attribution,
        ),
    ];
    for (index, paragraph) in dossier.summary.paragraphs.iter().enumerate() {
        texts.push((format!("/summary/paragraphs/{index}"), paragraph));
    }
    if let Some(photo) = &dossier.photo {
        let parts = [
            ("alt", &photo.alt),
            ("caption", &photo.caption),
            ("credit", &photo.credit),
        ];
        texts.extend(parts.map(|(part, text)| (format!("/photo/{part}"), text)));
    }
    let front = texts.into_iter().filter(|(_, text)| *text == TEXT);
    let front = front.map(|(pointer, _)| (pointer, TEXT));
    let codes = [
        ("/country".to_owned(), dossier.country.as_str(), COUNTRY),
        ("/language".to_owned(), dossier.language.as_str(), LANGUAGE),
    ];
    let codes = codes
        .into_iter()
        .filter(|(_, code, placeholder)| code == placeholder);
    let codes = codes.map(|(pointer, _, placeholder)| (pointer, placeholder));
    let reports = dossier.reports.iter().enumerate();
    let reports = reports.filter(|(_, report)| report.publisher == TEXT);
    let reports = reports.map(|(index, _)| (format!("/reports/{index}/publisher"), TEXT));
    let found = front.chain(codes).chain(reports);
    let diagnostic = |(pointer, placeholder)| {
        let message = format!("found the placeholder {placeholder:?}: fill in what belongs there");
        Diagnostic::error("placeholder", message).at(pointer)
    };
    found.map(diagnostic).collect()
}
