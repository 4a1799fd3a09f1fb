//! What a deposit is registered with: the metadata of `DataCite` (schema 4.5) as JSON.

use serde_json::{Value, json};

use super::citation::one_line;
use super::deposit::Deposit;

/// The name of the file.
pub const DATACITE: &str = "datacite.json";

/// Gives the metadata, indented, with a line end (LF) at its end. Who publishes the dossier has made it. Who is
/// credited for a picture or a recording has contributed; who wrote a report that it lists has not.
#[must_use]
pub fn datacite(deposit: &Deposit) -> String {
    let dossier = deposit.dossier;
    let publisher = one_line(&dossier.publisher.name);
    let changed = dossier.last_changed().to_string();
    let language = &dossier.language;
    let mut metadata = json!({
        "schemaVersion": "http://datacite.org/schema/kernel-4",
        "types": { "resourceType": "Dossier", "resourceTypeGeneral": "Dataset" },
        "creators": [{ "name": publisher, "nameType": "Organizational" }],
        "titles": titles(deposit),
        "publisher": { "name": publisher },
        "publicationYear": &changed[..4],
        "dates": [{ "date": changed, "dateType": "Updated" }],
        "language": language,
        "version": deposit.version,
        "formats": ["application/json", "text/csv"],
        "rightsList": [rights(deposit)],
        "descriptions": [{ "description": deposit.paragraphs().join("\n"),
            "descriptionType": "Abstract", "lang": language }],
    });
    let topics = dossier.topics.iter();
    let topics = topics.map(|it| json!({ "subject": one_line(&it.label), "lang": language }));
    let credits = deposit.credits().into_iter();
    let credits = credits.map(|name| json!({ "name": name, "contributorType": "Other" }));
    let country = deposit.country().into_iter();
    let country = country.map(|name| json!({ "geoLocationPlace": name }));
    let address = deposit.address.iter().map(|address| {
        json!({ "relatedIdentifier": address, "relatedIdentifierType": "URL",
            "relationType": "IsVariantFormOf" })
    });
    for (property, values) in [
        ("subjects", topics.collect()),
        ("contributors", credits.collect()),
        ("geoLocations", country.collect()),
        ("relatedIdentifiers", address.collect()),
    ] {
        let mut values: Vec<Value> = values;
        let mut seen = Vec::new();
        values.retain(|value| {
            !seen.contains(value) && {
                seen.push(value.clone());
                true
            }
        });
        if !values.is_empty() {
            metadata[property] = json!(values);
        }
    }
    if let Some(doi) = &dossier.doi {
        metadata["doi"] = json!(doi);
    }
    if let Some(address) = &deposit.address {
        metadata["url"] = json!(address);
    }
    format!("{metadata:#}\n")
}

/// Gives the title, and what it is in other languages.
fn titles(deposit: &Deposit) -> Vec<Value> {
    let dossier = deposit.dossier;
    let own = json!({ "title": one_line(&dossier.title), "lang": dossier.language });
    let others = deposit.titles.iter().map(|(language, title)| {
        json!({ "title": one_line(title), "titleType": "TranslatedTitle", "lang": language })
    });
    [own].into_iter().chain(others).collect()
}

/// Gives what may be done with the dossier's own text.
fn rights(deposit: &Deposit) -> Value {
    let licence = &deposit.dossier.licence;
    match licence.url() {
        Some(url) => json!({ "rights": licence, "rightsUri": url,
            "rightsIdentifier": licence.as_str().to_ascii_lowercase(),
            "rightsIdentifierScheme": "SPDX", "schemeUri": "https://spdx.org/licenses/" }),
        None if licence.is_all_rights_reserved() => json!({ "rights": "All rights reserved" }),
        None => json!({ "rights": licence }),
    }
}
