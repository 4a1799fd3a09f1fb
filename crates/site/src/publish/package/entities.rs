//! What an RO-Crate refers to beside its files: publishers, licences, countries.

use std::collections::BTreeMap;

use dossier::countries::country;
use dossier::{Country, Doi, Dossier, Licence};
use serde_json::{Value, json};
use spdx::identifiers::LICENSES;

use super::file_id::file_id;
use crate::publish::settings::Contact;

/// The address by which SPDX says that nothing is said of a licence.
const NO_ASSERTION: &str = "http://spdx.org/rdf/terms#noassertion";

/// The address by which archives say that all rights are reserved (RightsStatements.org).
const IN_COPYRIGHT: &str = "http://rightsstatements.org/vocab/InC/1.0/";

/// Entities by their ids, each once.
#[derive(Default)]
pub struct Entities(BTreeMap<String, Value>);

impl Entities {
    /// Gives all of them, in the order of their ids.
    pub fn into_values(self) -> impl Iterator<Item = Value> {
        self.0.into_values()
    }

    /// Refers to a licence; nothing where it is none, as in a dossier that is not finished.
    pub fn licence(&mut self, licence: &Licence) -> Option<Value> {
        let name = licence.as_str();
        let listed = LICENSES.iter().find(|it| it.name == name);
        let (id, title, description) = match (listed, licence.url()) {
            (Some(listed), Some(url)) => (
                url,
                listed.full_name,
                format!("The licence {name} of the SPDX list."),
            ),
            _ if licence.is_all_rights_reserved() => (
                IN_COPYRIGHT.to_owned(),
                "All rights reserved",
                "It may not be used unless its owner allows it.".to_owned(),
            ),
            _ if name.starts_with("LicenseRef-") => (
                format!("#{name}"),
                name,
                "A licence of its owner's own. Ask the publisher for its text.".to_owned(),
            ),
            _ => return None,
        };
        let entity = json!({ "@id": id, "@type": "CreativeWork", "identifier": name,
            "name": title, "description": description });
        Some(self.add(id, entity))
    }

    /// Says that a licence is not known, since a file without one has that of the whole.
    pub fn unknown_licence(&mut self) -> Value {
        let id = NO_ASSERTION;
        let entity = json!({ "@id": id, "@type": "CreativeWork", "name": "Not known",
            "description": "Nothing is said of the licence of this file. Ask who made it." });
        self.add(id.to_owned(), entity)
    }

    /// Refers to who publishes a dossier, and to where mistakes are reported.
    pub fn publisher(&mut self, dossier: &Dossier, contact: Option<&Contact>) -> Value {
        let publisher = &dossier.publisher;
        let id = match &publisher.url {
            Some(url) => url.to_string(),
            None => format!(
                "#publisher-{}",
                file_id(&publisher.name).replace('/', "%2F")
            ),
        };
        let mut entity = json!({ "@id": id, "@type": "Organization", "name": publisher.name });
        if let Some(url) = &publisher.url {
            entity["url"] = json!(url);
        }
        if let Some(contact) = contact {
            entity["contactPoint"] = self.contact(contact);
        }
        self.add(id, entity)
    }

    fn contact(&mut self, contact: &Contact) -> Value {
        let id = contact.to_string();
        let (property, value) = match id.strip_prefix("mailto:") {
            Some(mailbox) => ("email", mailbox),
            None => ("url", id.as_str()),
        };
        let entity = json!({ "@id": id, "@type": "ContactPoint", "name": "Corrections",
            "contactType": "corrections", property: value });
        self.add(id, entity)
    }

    /// Refers to a DOI.
    pub fn doi(&mut self, doi: &Doi) -> Value {
        let address = doi.address();
        let entity = json!({ "@id": address, "@type": "PropertyValue", "name": "DOI",
            "propertyID": "https://registry.identifiers.org/registry/doi",
            "value": format!("doi:{doi}"), "url": address });
        self.add(address, entity)
    }

    /// Refers to a country.
    pub fn country(&mut self, code: &Country) -> Value {
        let id = format!("#country-{code}");
        let name = country(code.as_str()).map_or(code.as_str(), |it| it.name);
        let entity = json!({ "@id": id, "@type": "Country", "identifier": code, "name": name });
        self.add(id, entity)
    }

    fn add(&mut self, id: String, entity: Value) -> Value {
        let reference = json!({ "@id": id });
        self.0.entry(id).or_insert(entity);
        reference
    }
}
