//! What the metadata of a package says of each file: what it is, whose, and under which licence.

use std::collections::HashMap;

use dossier::{Dossier, Licence, Medium, Photo};
use formats::export::share::description;
use serde_json::{Value, json};

use super::entities::Entities;
use super::file_id::file_id;
use super::folder::PackedFolder;
use crate::publish::media::Format;
use crate::publish::place::has_ending;
use crate::publish::site_file::SiteFile;

/// The media types of files that are no media, by their endings (RFC 6838).
const MEDIA_TYPES: [(&str, &str); 13] = [
    (".json", "application/json"),
    (".jsonld", "application/ld+json"),
    (".toml", "application/toml"),
    (".cff", "application/yaml"),
    (".csv", "text/csv"),
    (".css", "text/css"),
    (".htm", "text/html"),
    (".html", "text/html"),
    (".ico", "image/vnd.microsoft.icon"),
    (".md", "text/markdown"),
    (".txt", "text/plain"),
    (".vtt", "text/vtt"),
    (".xml", "application/xml"),
];

/// What some files are.
const KNOWN: [(&str, &str); 8] = [
    ("site.toml", "The settings of the site"),
    ("favicon.svg", "The icon of the site"),
    (".zenodo.json", "The metadata that Zenodo asks for"),
    (
        "CITATION.cff",
        "How to cite the dossier (Citation File Format)",
    ),
    ("data/dossier.schema.json", "The JSON Schema of the dataset"),
    ("datacite.json", "The metadata that DataCite asks for"),
    (
        "datapackage.json",
        "What the table of the reports holds (Frictionless Data Package)",
    ),
    ("reports.csv", "The reports as a table"),
];

/// What is known of files, by their paths.
#[derive(Default)]
pub struct Descriptions(HashMap<String, Value>);

impl Descriptions {
    /// Describes a file.
    pub fn of(&self, file: &SiteFile) -> Value {
        let path = file.path.as_str();
        let name = path.rsplit('/').next().unwrap_or(path);
        let known = KNOWN.iter().find(|(known, _)| *known == path);
        let known = known.map_or("A file of the site folder", |(_, what)| what);
        let mut entity = json!({ "@type": "File", "name": name, "description": known });
        if let Some(Value::Object(described)) = self.0.get(path) {
            for (property, value) in described {
                entity[property] = value.clone();
            }
        }
        entity["encodingFormat"] = json!(media_type(file));
        entity
    }

    fn put(&mut self, path: &str, description: Value) {
        self.0.entry(path.to_owned()).or_insert(description);
    }
}

/// Gives the media type of a file: as its content says, else as its name does.
fn media_type(file: &SiteFile) -> &'static str {
    let mut known = MEDIA_TYPES.iter();
    match known.find(|(ending, _)| has_ending(&file.path, ending)) {
        Some((_, media_type)) => media_type,
        None => Format::of(&file.content()).map_or("application/octet-stream", Format::media_type),
    }
}

/// Describes the files of a folder that its dossiers know of.
pub fn describe(folder: &PackedFolder, entities: &mut Entities) -> Descriptions {
    let mut all = Descriptions::default();
    for dataset in &folder.datasets {
        let Some(dossier) = &dataset.dossier else {
            continue;
        };
        let mut described = json!({
            "name": dossier.title,
            "description": description(dossier),
            "inLanguage": dossier.language,
            "dateModified": dossier.last_changed(),
            "publisher": entities.publisher(dossier, folder.settings.contact.as_ref()),
            "about": entities.country(&dossier.country),
            "version": dataset.version,
        });
        licensed(&mut described, Some(&dossier.licence), entities);
        all.put(dataset.path, described);
        media(dossier, &mut all, entities);
    }
    for (path, of, translation) in &folder.translations {
        let title = translation.texts.get("title").map(|it| it.text.as_str());
        let original = folder.dossier(of).map(|it| it.title.as_str());
        let mut described = json!({ "inLanguage": translation.language,
            "description": "Texts of the dossier in another language",
            "translationOfWork": { "@id": file_id(of) } });
        if let Some(name) = title.or(original) {
            described["name"] = json!(name);
        }
        all.put(path, described);
    }
    for (path, of, version) in &folder.versions {
        let mut described = json!({ "version": version,
            "description": "An earlier version of the dataset" });
        if let Some(dossier) = folder.dossier(of) {
            described["name"] = json!(format!("{}, version {version}", dossier.title));
        }
        all.put(path, described);
    }
    all
}

/// Describes the pictures, recordings and documents that a dossier names.
fn media(dossier: &Dossier, all: &mut Descriptions, entities: &mut Entities) {
    if let Some(photo) = &dossier.photo {
        let described = photograph(photo, entities);
        for source in &photo.sources {
            all.put(source.file.as_str(), described.clone());
        }
    }
    for report in &dossier.reports {
        for medium in &report.media {
            let of = format!("It belongs to the report \"{}\"", report.title);
            if let Some(captions) = &medium.captions {
                let name = format!("Captions of: {}", medium.caption);
                let described = json!({ "name": name, "description": of });
                all.put(captions.as_str(), described);
            }
            if let Some(file) = &medium.file {
                all.put(file.as_str(), of_medium(medium, of, entities));
            }
        }
    }
}

fn photograph(photo: &Photo, entities: &mut Entities) -> Value {
    let mut described = json!({ "name": photo.caption, "description": photo.alt,
        "creditText": photo.credit });
    licensed(&mut described, Some(&photo.licence), entities);
    described
}

/// Describes a medium: by its words for who cannot see it, or else by whose it is.
fn of_medium(medium: &Medium, of: String, entities: &mut Entities) -> Value {
    let description = medium.alt.clone().unwrap_or(of);
    let mut described = json!({ "name": medium.caption, "description": description });
    if let Some(credit) = &medium.credit {
        described["creditText"] = json!(credit);
    }
    if let Some(language) = &medium.language {
        described["inLanguage"] = json!(language);
    }
    licensed(&mut described, medium.licence.as_ref(), entities);
    described
}

/// Adds a licence, where it is known.
fn licensed(described: &mut Value, licence: Option<&Licence>, entities: &mut Entities) {
    if let Some(licence) = licence.and_then(|it| entities.licence(it)) {
        described["license"] = licence;
    }
}
