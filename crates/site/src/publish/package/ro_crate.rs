//! The metadata of a package as an RO-Crate 1.2 (<https://w3id.org/ro/crate/1.2>): what it is, who answers for
//! it, and each of its files with its size and its hash.

use std::collections::BTreeSet;

use dossier::Dossier;
use formats::export::share::description;
use serde_json::{Value, json};

use super::described::{self, Descriptions};
use super::entities::Entities;
use super::file_id::file_id;
use super::folder::PackedFolder;
use super::manifest::{MADE, PACKAGE_MANIFEST, format};
use crate::publish::place::has_ending;
use crate::publish::site_file::SiteFile;

/// The context in which the metadata is written.
const CONTEXT: &str = "https://w3id.org/ro/crate/1.2/context";

/// What it conforms to.
const PROFILE: &str = "https://w3id.org/ro/crate/1.2";

/// The package as a whole.
const ROOT: &str = "./";

/// The program that made it. An application would need an address.
const PROGRAM: &str = "#chronicle";

/// Makes the metadata of files; `made` are the paths of those that chronicle made of the others. Of a dossier
/// that is not right yet it says what can be read.
pub fn of(files: &[SiteFile], made: &BTreeSet<&str>) -> SiteFile {
    let mut files: Vec<_> = files.iter().collect();
    files.sort_unstable_by(|a, b| a.path.cmp(&b.path));
    let folder = PackedFolder::read(&files);
    let mut entities = Entities::default();
    let descriptions = described::describe(&folder, &mut entities);
    let mut root = root(&folder, &mut entities);
    root["hasPart"] = files.iter().map(|file| named(&file.path)).collect();
    let mut graph = vec![descriptor(), Value::Null];
    for file in &files {
        graph.push(entity(file, &descriptions, &root["license"], &mut entities));
    }
    if !made.is_empty() {
        root["mentions"] = json!({ "@id": MADE });
        graph.extend(action(&folder, made));
    }
    graph[1] = root;
    graph.extend(entities.into_values());
    let metadata = json!({ "@context": CONTEXT, "@graph": graph });
    SiteFile::new(PACKAGE_MANIFEST, format!("{metadata:#}\n"))
}

/// Describes the metadata itself.
fn descriptor() -> Value {
    json!({
        "@id": PACKAGE_MANIFEST,
        "@type": "CreativeWork",
        "about": { "@id": ROOT },
        "conformsTo": { "@id": PROFILE },
        "schemaVersion": format(),
    })
}

/// Refers to a file.
fn named(path: &str) -> Value {
    json!({ "@id": file_id(path) })
}

/// Describes a file. One without a licence has that of the whole, which is that of the dossier's own text: what
/// is no such text says that its licence is not known.
fn entity(
    file: &SiteFile,
    descriptions: &Descriptions,
    of_whole: &Value,
    entities: &mut Entities,
) -> Value {
    let mut entity = descriptions.of(file);
    let path = &file.path;
    let is_text = path.starts_with("data/") || !(path.contains('/') || has_ending(path, ".svg"));
    let properties = entity.as_object_mut().expect("an object");
    if properties.get("license") == Some(of_whole) {
        properties.remove("license");
    } else if !is_text && !properties.contains_key("license") {
        properties.insert("license".to_owned(), entities.unknown_licence());
    }
    entity["@id"] = json!(file_id(&file.path));
    entity["contentSize"] = json!(file.size().to_string());
    entity["sha256"] = json!(file.sha256());
    entity
}

/// Says which files chronicle made of the datasets, and what chronicle is.
fn action(folder: &PackedFolder, made: &BTreeSet<&str>) -> [Value; 2] {
    let datasets = folder.datasets.iter();
    let results: Vec<_> = made.iter().map(|path| named(path)).collect();
    let mut action = json!({
        "@id": MADE,
        "@type": "CreateAction",
        "name": "What chronicle made of the dataset for archives",
        "instrument": { "@id": PROGRAM },
        "result": results,
    });
    put(
        &mut action,
        "object",
        datasets.map(|it| named(it.path)).collect(),
    );
    let program = json!({
        "@id": PROGRAM,
        "@type": "Thing",
        "name": concat!("chronicle ", env!("CARGO_PKG_VERSION")),
    });
    [action, program]
}

/// Describes the package as a whole. What no dossier says of it is left out.
fn root(folder: &PackedFolder, entities: &mut Entities) -> Value {
    let dossiers: Vec<_> = folder.dossiers().collect();
    let settings = &folder.settings;
    let mut root = json!({ "@id": ROOT, "@type": "Dataset" });
    let titles: Vec<_> = dossiers.iter().map(|it| it.title.as_str()).collect();
    let titles = titles.join("; ");
    root["name"] = match (&dossiers[..], &settings.name) {
        ([_], _) | (_, None) if !titles.is_empty() => json!(titles),
        (_, Some(name)) => json!(name),
        _ => json!("A site folder of chronicle"),
    };
    root["description"] = match &dossiers[..] {
        [only] => json!(description(only)),
        [] => json!("A dossier that is not finished"),
        _ => json!(titles),
    };
    let changed = dossiers.iter().map(|it| it.last_changed()).max();
    if let Some(changed) = changed {
        root["datePublished"] = json!(changed);
    }
    let licences = dossiers
        .iter()
        .filter_map(|it| entities.licence(&it.licence));
    put(&mut root, "license", licences.collect());
    let contact = settings.contact.as_ref();
    let publishers = dossiers.iter();
    let publishers: Vec<_> = publishers
        .map(|it| entities.publisher(it, contact))
        .collect();
    put(&mut root, "author", publishers.clone());
    put(&mut root, "publisher", publishers);
    let countries = dossiers.iter().map(|it| entities.country(&it.country));
    put(&mut root, "about", countries.collect());
    if let Some(address) = &settings.address {
        root["url"] = json!(address);
    }
    if let ([only], [dataset]) = (&dossiers[..], &folder.datasets[..]) {
        root["mainEntity"] = named(dataset.path);
        root["version"] = json!(dataset.version);
        of_only(&mut root, only, entities);
    }
    root
}

/// Adds what is said of the package of one dossier.
fn of_only(root: &mut Value, dossier: &Dossier, entities: &mut Entities) {
    root["inLanguage"] = json!(dossier.language);
    if let Some((first, last)) = dossier.coverage() {
        root["temporalCoverage"] = json!(format!("{}/{}", first.iso(), last.iso()));
    }
    let topics: Vec<_> = dossier.topics.iter().map(|it| it.label.as_str()).collect();
    if !topics.is_empty() {
        root["keywords"] = json!(topics.join(", "));
    }
    if let Some(doi) = &dossier.doi {
        root["identifier"] = entities.doi(doi);
    }
}

/// Puts references to entities into a property, each once; nothing where there are none.
fn put(entity: &mut Value, property: &str, mut references: Vec<Value>) {
    let mut seen = BTreeSet::new();
    references.retain(|it| seen.insert(it.to_string()));
    match references.len() {
        0 => {}
        1 => entity[property] = references.remove(0),
        _ => entity[property] = Value::Array(references),
    }
}
