//! What Zenodo's form asks for: the metadata of a deposit as its interface for programs takes it
//! (`.zenodo.json`).

use serde_json::json;

use super::citation::one_line;
use super::deposit::Deposit;
use super::xml::escape;

/// The name of the file.
pub const ZENODO: &str = ".zenodo.json";

/// The languages of the interface, by the codes that Zenodo knows (ISO 639-3).
const LANGUAGES: [(&str, &str); 9] = [
    ("ar", "ara"),
    ("en", "eng"),
    ("es", "spa"),
    ("fa", "fas"),
    ("fr", "fra"),
    ("kk", "kaz"),
    ("ru", "rus"),
    ("uk", "ukr"),
    ("zh", "zho"),
];

/// Gives the metadata, indented, with a line end (LF) at its end. Whether all may have the files, and the DOI of
/// an earlier deposit, are for the depositor to say: the first where the dossier has no licence that all may
/// use, the second always.
#[must_use]
pub fn zenodo(deposit: &Deposit) -> String {
    let dossier = deposit.dossier;
    let paragraphs = deposit.paragraphs().into_iter();
    let paragraphs = paragraphs.map(|text| format!("<p>{}</p>", escape(&text)));
    let mut metadata = json!({
        "upload_type": "dataset",
        "title": one_line(&dossier.title),
        "creators": [{ "name": one_line(&dossier.publisher.name) }],
        "description": paragraphs.collect::<String>(),
        "publication_date": dossier.last_changed(),
        "version": deposit.version,
    });
    if dossier.licence.url().is_some() {
        metadata["access_right"] = json!("open");
        metadata["license"] = json!(dossier.licence);
    }
    if let Some(language) = language(dossier.language.as_str()) {
        metadata["language"] = json!(language);
    }
    let keywords = deposit.keywords();
    if !keywords.is_empty() {
        metadata["keywords"] = json!(keywords);
    }
    let credits = deposit.credits();
    if !credits.is_empty() {
        let credits = credits.iter();
        let credits = credits.map(|name| json!({ "name": name, "type": "Other" }));
        metadata["contributors"] = credits.collect();
    }
    if let Some(address) = &deposit.address {
        metadata["related_identifiers"] = json!([
            { "identifier": address, "relation": "isVariantFormOf", "scheme": "url" }]);
    }
    format!("{metadata:#}\n")
}

/// Gives the code of a language (BCP 47), where it is known.
fn language(tag: &str) -> Option<&str> {
    let primary = tag.split('-').next()?;
    let known = LANGUAGES.iter().find(|(code, _)| *code == primary);
    let known = known.map(|(_, code)| *code);
    known.or((primary.len() == 3).then_some(primary))
}
