//! What stands in a dataset until a person fills it in.

use crate::{Diagnostic, Dossier, shorten};

/// Stands for a text or a licence. What belongs there may be said after it.
pub const TEXT: &str = "TODO";

/// Tells whether a text is still to be filled in.
fn is_placeholder(text: &str) -> bool {
    let rest = text.strip_prefix(TEXT);
    rest.is_some_and(|rest| !rest.starts_with(char::is_alphanumeric))
}

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
    for (index, report) in dossier.reports.iter().enumerate() {
        let at = |field: &str| format!("/reports/{index}/{field}");
        texts.push((at("title/text"), &report.title.text));
        texts.push((at("publisher"), &report.publisher));
        texts.extend(report.abstract_.as_ref().map(|text| (at("abstract"), text)));
        let warning = report.content_warning.as_ref();
        texts.extend(warning.map(|text| (at("content_warning"), text)));
    }
    let texts = texts.into_iter().filter(|(_, text)| is_placeholder(text));
    let texts = texts.map(|(pointer, text)| (pointer, text.as_str()));
    let codes = [
        ("/country".to_owned(), dossier.country.as_str(), COUNTRY),
        ("/language".to_owned(), dossier.language.as_str(), LANGUAGE),
    ];
    let codes = codes
        .into_iter()
        .filter(|(_, code, placeholder)| code == placeholder);
    let codes = codes.map(|(pointer, _, placeholder)| (pointer, placeholder));
    let diagnostic = |(pointer, placeholder)| {
        let placeholder = shorten(placeholder);
        let message = format!("found the placeholder {placeholder:?}: fill in what belongs there");
        Diagnostic::error("placeholder", message).at(pointer)
    };
    texts.chain(codes).map(diagnostic).collect()
}
