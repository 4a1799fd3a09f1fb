//! The page without a network: a service worker that keeps one version of the page, and a manifest
//! for readers who put the page beside their other programs.

use std::path::Path;

use chronicle::catalogue::File;
use chronicle::dossier::Dossier;
use serde_json::json;

use super::page::{Content, Files};
use super::{Fault, integrity, read, write};

/// The name of the manifest.
pub const MANIFEST: &str = "manifest.webmanifest";

/// How many of the data's files are kept of a dossier that does not stand whole in its page: the
/// catalogue and the search index. The others are kept once they have been used.
const NEEDED: usize = 2;

/// Writes the manifest (W3C Web Application Manifest).
pub fn manifest(folder: &Path, dossier: &Dossier) -> Result<(), Fault> {
    let icon = |size: u32| {
        let src = format!("icons/{size}.png");
        json!({ "src": src, "sizes": format!("{size}x{size}"), "type": "image/png" })
    };
    let manifest = json!({
        "name": dossier.title,
        "lang": dossier.language.to_string(),
        "start_url": "./",
        "scope": "./",
        "display": "minimal-ui",
        "icons": [
            { "src": "favicon.svg", "sizes": "any", "type": "image/svg+xml" },
            icon(192),
            icon(512),
        ],
    });
    write(&folder.join(MANIFEST), format!("{manifest:#}\n").as_bytes())
}

/// Writes the service worker: the version that it keeps, the exact list of its files with their
/// hashes, and what it does with them.
pub fn worker(
    folder: &Path,
    version: &str,
    page: File,
    content: Content,
    (files, data, dataset): (&Files, &[File], &str),
) -> Result<(), Fault> {
    let is_whole = content.catalogue.is_whole();
    let needed = if is_whole { data.len() } else { NEEDED };
    // What readers see only when they ask for it is loaded only then.
    let photo = content.dossier.photo.iter();
    let photo = photo.filter(|photo| photo.content_warning.is_none());
    let pictures = photo.flat_map(|photo| &photo.sources);
    let others = pictures.map(|source| source.file.as_str());
    let mut list = vec![page, files.style.clone(), files.script.clone()];
    list.extend([files.desk.script.clone(), files.desk.wasm.clone()]);
    list.extend_from_slice(&data[..needed]);
    let dataset = is_whole.then_some(dataset);
    for href in others.chain(["favicon.svg", MANIFEST]).chain(dataset) {
        list.push(File {
            href: href.to_owned(),
            integrity: integrity(&read(&folder.join(href))?),
        });
    }
    let line = |file: &File| json!([file.href, file.integrity]).to_string();
    let lines: Vec<_> = list.iter().map(line).collect();
    let text = format!(
        "const VERSION = \"{version}\";\nconst FILES = [\n  {},\n];\nconst WASM = {};\nconst PLAIN = {};\n\n{}",
        lines.join(",\n  "),
        line(&files.program.wasm),
        line(&files.program.plain),
        include_str!("../../boot/worker.js"),
    );
    write(&folder.join("service_worker.js"), text.as_bytes())
}
