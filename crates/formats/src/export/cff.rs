//! How a deposit is cited: a file in the Citation File Format 1.2.0 (`CITATION.cff`), which is YAML.

use serde_json::{Value, json};

use dossier::Licence;

use super::citation::one_line;
use super::deposit::Deposit;

/// The name of the file.
pub const CFF: &str = "CITATION.cff";

/// The licences for texts and data that the format knows by name; it refuses those that came later.
const LICENCES: [&str; 22] = [
    "CC-BY-3.0",
    "CC-BY-4.0",
    "CC-BY-NC-3.0",
    "CC-BY-NC-4.0",
    "CC-BY-NC-ND-3.0",
    "CC-BY-NC-ND-3.0-IGO",
    "CC-BY-NC-ND-4.0",
    "CC-BY-NC-SA-3.0",
    "CC-BY-NC-SA-4.0",
    "CC-BY-ND-3.0",
    "CC-BY-ND-4.0",
    "CC-BY-SA-3.0",
    "CC-BY-SA-4.0",
    "CC-PDDC",
    "CC0-1.0",
    "CDLA-Permissive-1.0",
    "CDLA-Sharing-1.0",
    "GFDL-1.3-or-later",
    "ODC-By-1.0",
    "ODbL-1.0",
    "OGL-UK-3.0",
    "PDDL-1.0",
];

/// Gives the file. Texts stand in quotation marks as JSON has them, which YAML reads alike.
#[must_use]
pub fn cff(deposit: &Deposit) -> String {
    let dossier = deposit.dossier;
    let mut author = json!({ "name": one_line(&dossier.publisher.name) });
    if let Some(url) = &dossier.publisher.url {
        author["website"] = json!(url);
    }
    let mut fields = vec![
        ("cff-version", json!("1.2.0")),
        ("message", json!("Please cite this dossier as below.")),
        ("type", json!("dataset")),
        ("title", json!(one_line(&dossier.title))),
        ("authors", json!([author])),
        ("abstract", json!(deposit.paragraphs().join("\n"))),
        ("version", json!(deposit.version)),
        ("date-released", json!(dossier.last_changed())),
    ];
    fields.extend(licence(&dossier.licence));
    fields.extend(dossier.doi.as_ref().map(|doi| ("doi", json!(doi))));
    let address = deposit.address.as_ref();
    fields.extend(address.map(|address| ("url", json!(address))));
    let keywords = deposit.keywords();
    fields.extend((!keywords.is_empty()).then(|| ("keywords", json!(keywords))));
    let lines = fields.iter();
    let lines = lines.map(|(name, value)| format!("{name}: {value}\n"));
    lines.collect()
}

/// Gives the field that says a licence, and how; nothing for one of its owner's own, which has no address.
fn licence(licence: &Licence) -> Option<(&'static str, Value)> {
    if LICENCES.contains(&licence.as_str()) {
        return Some(("license", json!(licence)));
    }
    Some(("license-url", json!(licence.url()?)))
}
