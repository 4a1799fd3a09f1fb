//! What catalogues of data read of a site: its datasets and their versions in the words of DCAT 3, as JSON-LD.

use dossier::{Day, Dossier};
use serde_json::{Value, json};

use super::share::description;
use super::site::{Base, Site};

/// The name of the file, beside the site's first page.
pub const CATALOGUE: &str = "catalog.jsonld";

/// The datasets of a site.
#[derive(Clone, Debug)]
pub struct Catalogue<'a> {
    /// The site as its first page has it.
    pub site: &'a Site,
    /// The language of the site's own pages (BCP 47).
    pub language: &'a str,
    /// The datasets.
    pub datasets: Vec<Described<'a>>,
}

/// A dataset of a site.
#[derive(Clone, Debug)]
pub struct Described<'a> {
    /// What it holds.
    pub dossier: &'a Dossier,
    /// The address of its page.
    pub page: Base,
    /// The file that changes with it.
    pub present: Edition,
    /// Its versions, the newest first.
    pub versions: Vec<Edition>,
}

/// A file that holds a dataset or a version of it.
#[derive(Clone, Debug)]
pub struct Edition {
    /// The address that names it, where it is described.
    pub address: String,
    /// The address of the file.
    pub file: String,
    /// The version.
    pub version: String,
    /// The day on which it last changed, where that is known.
    pub changed: Option<Day>,
    /// The address of its licence's text, where it has one.
    pub licence: Option<String>,
    /// The SHA-256 of the file, in hexadecimal digits.
    pub sha256: String,
    /// The size of the file, in bytes.
    pub size: usize,
}

/// Gives the catalogue: JSON-LD 1.1 in UTF-8, indented, with a line end (LF) at its end.
#[must_use]
pub fn dcat(catalogue: &Catalogue) -> String {
    let datasets: Vec<_> = catalogue.datasets.iter().map(dataset).collect();
    let Catalogue { site, language, .. } = catalogue;
    let catalogue = json!({
        "@context": {
            "dcat": "http://www.w3.org/ns/dcat#",
            "dct": "http://purl.org/dc/terms/",
            "foaf": "http://xmlns.com/foaf/0.1/",
            "spdx": "http://spdx.org/rdf/terms#",
            "xsd": "http://www.w3.org/2001/XMLSchema#",
        },
        "@id": site.address(CATALOGUE),
        "@type": "dcat:Catalog",
        "dct:title": { "@language": language, "@value": site.name },
        "dct:publisher": { "@type": "foaf:Agent", "foaf:name": site.publisher },
        "dct:language": language,
        "foaf:homepage": { "@id": site.base },
        "dcat:dataset": datasets,
    });
    format!("{catalogue:#}\n")
}

/// Describes a dataset.
fn dataset(described: &Described) -> Value {
    let Described {
        dossier,
        page,
        present,
        versions,
    } = described;
    let text = |text: &str| json!({ "@language": dossier.language, "@value": text });
    let mut publisher = json!({ "@type": "foaf:Agent", "foaf:name": dossier.publisher.name });
    if let Some(url) = &dossier.publisher.url {
        publisher["foaf:homepage"] = json!({ "@id": url });
    }
    let mut dataset = edition(present, page);
    dataset["dct:title"] = text(&dossier.title);
    dataset["dct:description"] = text(&description(dossier));
    dataset["dct:language"] = json!(dossier.language);
    dataset["dct:publisher"] = publisher;
    dataset["dcat:landingPage"] = json!({ "@id": page });
    let topics: Vec<_> = dossier.topics.iter().map(|it| text(&it.label)).collect();
    if !topics.is_empty() {
        dataset["dcat:keyword"] = json!(topics);
    }
    if let Some(doi) = &dossier.doi {
        dataset["dct:identifier"] = json!(doi.address());
    }
    let versions = versions.iter().map(|it| edition(it, page));
    dataset["dcat:hasVersion"] = versions.collect();
    dataset
}

/// Describes a file that holds a dataset or a version of it.
fn edition(edition: &Edition, page: &Base) -> Value {
    let mut distribution = json!({
        "@type": "dcat:Distribution",
        "dcat:accessURL": { "@id": page },
        "dcat:downloadURL": { "@id": edition.file },
        "dcat:mediaType": {
            "@id": "https://www.iana.org/assignments/media-types/application/json" },
        "dcat:byteSize": { "@type": "xsd:nonNegativeInteger", "@value": edition.size.to_string() },
        "spdx:checksum": {
            "@type": "spdx:Checksum",
            "spdx:algorithm": { "@id": "spdx:checksumAlgorithm_sha256" },
            "spdx:checksumValue": { "@type": "xsd:hexBinary", "@value": edition.sha256 } },
    });
    if let Some(licence) = &edition.licence {
        distribution["dct:license"] = json!({ "@id": licence });
    }
    let mut value = json!({
        "@id": edition.address,
        "@type": "dcat:Dataset",
        "dcat:version": edition.version,
        "dcat:distribution": distribution,
    });
    if let Some(changed) = edition.changed {
        value["dct:modified"] = json!({ "@type": "xsd:date", "@value": changed });
    }
    value
}
