//! The page without a network: a service worker that keeps one version of the page, and a manifest
//! for readers who put the page beside their other programs.

use std::path::Path;

use serde_json::json;
use site::catalogue::File;

use super::one_dossier::PreparedDossier;
use super::page::Files;
use super::page_path::PagePath;
use super::{Fault, SiteContext, icon, integrity, read, write};

/// The name of the manifest.
pub const MANIFEST: &str = "manifest.webmanifest";

/// How many of the data's files are kept of a dossier that does not stand whole in its page: the
/// catalogue, the words of the exporter and the search index. The others are kept once they have been used.
const NEEDED: usize = 3;

/// How large a dataset is kept at most for the exporter, in bytes; hosts that compress send a fifth.
const LARGEST: usize = 2_000_000;

/// Writes the manifest of a page with that title and language (W3C Web Application Manifest).
pub fn manifest(site: &Path, place: &PagePath, title: &str, language: &str) -> Result<(), Fault> {
    let sized = |size: u32| {
        let src = place.to(&format!("icons/{size}.png"));
        json!({ "src": src, "sizes": format!("{size}x{size}"), "type": "image/png" })
    };
    let manifest = json!({
        "name": title,
        "lang": language,
        "start_url": "./",
        "scope": "./",
        "display": "minimal-ui",
        "icons": [
            { "src": place.to(icon::SOURCE), "sizes": "any", "type": "image/svg+xml" },
            sized(192),
            sized(512),
        ],
    });
    let file = place.folder(site).join(MANIFEST);
    write(&file, format!("{manifest:#}\n").as_bytes())
}

/// Writes the service worker of a dossier's pages.
pub fn dossier_worker(
    shared: &SiteContext,
    ready: &PreparedDossier,
    version: &str,
    pages: [File; 2],
) -> Result<(), Fault> {
    let PreparedDossier { place, data, .. } = ready;
    let content = ready.content;
    let is_whole = content.catalogue.is_whole();
    let needed = if is_whole { data.len() } else { NEEDED };
    // What readers see only when they ask for it is loaded only then.
    let photo = content.dossier.photo.iter();
    let photo = photo.filter(|photo| photo.content_warning.is_none());
    let pictures = photo.flat_map(|photo| &photo.sources);
    let others = pictures.map(|source| source.file.to_string());
    // The page holds its style; the page of corrections links it.
    let Files {
        program,
        exporter,
        style,
        icon,
        script,
    } = &shared.files;
    let common = [&style.file, icon, script];
    let mut list = Vec::from(pages);
    let logo = shared.logo.as_ref().map(|(_, file)| file);
    list.extend(
        common
            .into_iter()
            .chain(logo)
            .map(|file| place.to_file(file)),
    );
    list.extend_from_slice(&data[..needed]);
    let dataset = (ready.dataset_size <= LARGEST).then(|| ready.dataset.clone());
    let others = others.chain([MANIFEST.to_owned()]);
    for href in others.chain(dataset) {
        list.push(file(&place.folder(shared.folder), href)?);
    }
    let here =
        |files: &[&File]| -> Vec<_> { files.iter().map(|file| place.to_file(file)).collect() };
    let wasm = here(&[&program.wasm, &exporter.script, &exporter.program.wasm]);
    let js_fallback = here(&[&program.js_fallback, &exporter.program.js_fallback]);
    worker(
        &place.folder(shared.folder),
        version,
        &list,
        [wasm, js_fallback],
    )
}

/// Gives a file of a folder with its hash.
pub fn file(folder: &Path, href: String) -> Result<File, Fault> {
    let integrity = integrity(&read(&folder.join(&href))?);
    Ok(File { href, integrity })
}

/// Writes a service worker: the version that it keeps, the exact list of its files with their
/// hashes, the programs as WebAssembly and as JavaScript, and what it does with them.
pub fn worker(
    folder: &Path,
    version: &str,
    files: &[File],
    [wasm, js_fallback]: [Vec<File>; 2],
) -> Result<(), Fault> {
    let list = |files: &[File]| {
        let lines = files.iter();
        let lines = lines.map(|file| json!([file.href, file.integrity]));
        let lines: Vec<_> = lines.map(|line| format!("\n  {line},")).collect();
        format!("[{}\n]", lines.concat())
    };
    let text = format!(
        "const VERSION = \"{version}\";\nconst FILES = {};\nconst WASM = {};\nconst JS_FALLBACK = {};\n\n{}",
        list(files),
        list(&wasm),
        list(&js_fallback),
        include_str!("../../../../src/js/worker.js"),
    );
    write(&folder.join("service_worker.js"), text.as_bytes())
}
