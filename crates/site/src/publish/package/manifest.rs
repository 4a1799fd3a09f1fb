//! The manifest of a package, which is the metadata of an RO-Crate: which files it has, so that one can tell
//! whether all arrived as they were sent.

use std::collections::{BTreeMap, HashSet};

use bytes::Bytes;
use percent_encoding::percent_decode_str;
use serde::Deserialize;
use serde_json::Value;

use crate::publish::site_file::SiteFile;

/// The name of the file, at the top of the package (RO-Crate 1.2).
pub const PACKAGE_MANIFEST: &str = "ro-crate-metadata.json";

/// With what a manifest of chronicle says of which version of the format it is.
const FORMAT: &str = "chronicle-package/";

/// The version of the format that is written, and the last that is read. The first had a manifest of its own.
const VERSION: u64 = 2;

/// The entity that says which files chronicle made of the others.
pub const MADE: &str = "#made";

/// A file as a manifest lists it.
#[derive(Deserialize, PartialEq, Eq)]
pub struct Listed {
    /// Its path in the package.
    pub path: String,
    /// In bytes.
    pub size: usize,
    /// In hexadecimal digits.
    pub sha256: String,
}

/// What a manifest says of the files of a package.
pub struct Contents {
    /// All files but itself.
    pub files: Vec<Listed>,
    /// The paths of those that were made of the others, and are made anew whenever they are needed.
    pub made: HashSet<String>,
}

/// The metadata of an RO-Crate.
#[derive(Deserialize)]
struct Crate {
    #[serde(rename = "@graph")]
    graph: Vec<Value>,
}

/// Gives what the metadata says of the version of the format.
pub fn format() -> String {
    format!("{FORMAT}{VERSION}")
}

/// Reads a manifest; nothing where another program made the crate, which need not list its files.
///
/// # Errors
/// Says why it cannot be read.
pub fn contents(manifest: &[u8]) -> Result<Option<Contents>, String> {
    let unreadable = |reason: &dyn std::fmt::Display| {
        format!("found a {PACKAGE_MANIFEST} that cannot be read ({reason}): get the package anew")
    };
    let Crate { graph } = serde_json::from_slice(manifest).map_err(|error| unreadable(&error))?;
    let entity = |id: &str| graph.iter().find(|entity| entity["@id"] == id);
    let format = entity(PACKAGE_MANIFEST).and_then(|it| it["schemaVersion"].as_str());
    let Some(version) = format.and_then(|it| it.strip_prefix(FORMAT)) else {
        return Ok(None);
    };
    let version: u64 = version
        .parse()
        .map_err(|_| unreadable(&format_args!("its version is \"{version}\"")))?;
    if version > VERSION {
        return Err(format!(
            "found a package of version {version}, expected at most {VERSION}: open it with a newer \
             chronicle"
        ));
    }
    let files = graph.iter().filter(|entity| is_file(entity));
    let files = files.map(|entity| {
        listed(entity)
            .ok_or_else(|| unreadable(&format_args!("it says too little of {}", entity["@id"])))
    });
    let made = entity(MADE).and_then(|it| it["result"].as_array());
    let made = made.into_iter().flatten();
    Ok(Some(Contents {
        files: files.collect::<Result<_, _>>()?,
        made: made.filter_map(|it| path(it["@id"].as_str()?)).collect(),
    }))
}

/// Tells whether an entity is a file, which may be something else as well.
fn is_file(entity: &Value) -> bool {
    match &entity["@type"] {
        Value::Array(types) => types.iter().any(|it| it == "File"),
        it => it == "File",
    }
}

/// Gives what an entity says of a file.
fn listed(entity: &Value) -> Option<Listed> {
    Some(Listed {
        path: path(entity["@id"].as_str()?)?,
        size: entity["contentSize"].as_str()?.parse().ok()?,
        sha256: entity["sha256"].as_str()?.to_owned(),
    })
}

/// Gives the path that an id names.
fn path(id: &str) -> Option<String> {
    let path = percent_decode_str(id).decode_utf8().ok()?;
    Some(path.into_owned())
}

/// Compares files with those that their manifest of that name lists.
///
/// # Errors
/// Names the first file that is missing, differs or is not listed.
pub fn verify(
    name: &str,
    listed: &[Listed],
    files: &BTreeMap<String, Bytes>,
) -> Result<(), String> {
    for expected in listed {
        let path = &expected.path;
        let Some(content) = files.get(path) else {
            return Err(format!(
                "found no \"{path}\", which {name} lists: get the package anew"
            ));
        };
        let file = SiteFile::new(path, content.clone());
        if file.size() != expected.size || file.sha256() != expected.sha256 {
            return Err(format!(
                "found \"{path}\" with another content than {name} says: get the package anew, or \
                 take out {name} if the change is meant"
            ));
        }
    }
    let listed: HashSet<_> = listed.iter().map(|it| &it.path).collect();
    match files.keys().find(|path| !listed.contains(path)) {
        None => Ok(()),
        Some(path) => Err(format!(
            "found \"{path}\", which {name} does not list: take it out, or take out {name} if the change \
             is meant"
        )),
    }
}
