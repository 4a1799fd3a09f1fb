//! The page without a network: a service worker that keeps one version of the page, and a manifest
//! for readers who put the page beside their other programs.

use serde_json::json;

use crate::catalogue::File;

use super::assets::Assets;
use super::branding::SiteLogo;
use super::context::SiteContext;
use super::page_path::PagePath;
use super::prepared::PreparedDossier;
use super::site_file::SiteFile;
use super::verify_page;

/// The name of the manifest.
pub const MANIFEST: &str = "manifest.webmanifest";

/// The site's icon, which the manifest names as it is.
const ICON: &str = "favicon.svg";

/// How many of the data's files are kept of a dossier that does not stand whole in its page: the
/// catalogue, the words of the exporter and the search index. The others are kept once they have been
/// used.
const NEEDED: usize = 3;

/// How large a dataset is kept at most for the exporter, in bytes; hosts that compress send a fifth.
const LARGEST: usize = 2_000_000;

/// What a service worker keeps, as its page names it.
pub struct Kept {
    /// What every browser needs.
    pub files: Vec<File>,
    /// The programs as WebAssembly.
    pub wasm: Vec<File>,
    /// The programs as JavaScript.
    pub js_fallback: Vec<File>,
    /// The addresses of what is kept once a reader has asked for it.
    pub later: Vec<String>,
}

/// Makes the manifest of the page at a path with that title and language (W3C Web Application
/// Manifest).
pub fn manifest(path: &PagePath, title: &str, language: &str) -> SiteFile {
    let sized = |size: u32| {
        let src = path.to(&format!("icons/{size}.png"));
        json!({ "src": src, "sizes": format!("{size}x{size}"), "type": "image/png" })
    };
    let manifest = json!({
        "name": title,
        "lang": language,
        "start_url": "./",
        "scope": "./",
        "display": "minimal-ui",
        "icons": [
            { "src": path.to(ICON), "sizes": "any", "type": "image/svg+xml" },
            sized(192),
            sized(512),
        ],
    });
    SiteFile::new(path.file(MANIFEST), format!("{manifest:#}\n"))
}

/// Gives what the worker of a dossier's pages keeps.
pub fn dossier_files(
    site: &SiteContext,
    prepared: &PreparedDossier,
    page: &SiteFile,
    corrections: &SiteFile,
    manifest: &SiteFile,
) -> Kept {
    let PreparedDossier { path, data, .. } = prepared;
    let is_whole = prepared.catalogue.is_whole();
    let needed = if is_whole { data.len() } else { NEEDED };
    // What readers see only when they ask for it is loaded only then.
    let photo = prepared.photo.as_ref();
    let is_shown = photo.is_some_and(|photo| photo.content_warning.is_none());
    let pictures = prepared.pictures.iter().filter(|_| is_shown);
    let dataset = (prepared.dataset.size() <= LARGEST).then_some(&prepared.dataset_file);
    let assets = site.assets;
    // The page holds its style; the page of corrections links it.
    let common = [
        &site.style_file,
        &assets.icon.file,
        &assets.reader.script.file,
    ];
    let logo = site.logo.as_ref().map(SiteLogo::named);
    let mut files = vec![folder_of(path, page), folder_of(path, corrections)];
    files.extend(
        common
            .into_iter()
            .chain(&logo)
            .map(|file| path.to_file(file)),
    );
    files.extend(data[..needed].iter().map(|it| it.named.clone()));
    // Media are kept once they were seen: there may be many, and recordings are large.
    let has_media = !prepared.media.is_empty();
    files.extend(has_media.then(|| path.to_file(&assets.media_script.file)));
    let own = pictures.chain([manifest]);
    files.extend(own.map(|file| path.own(&file.file())));
    files.extend(dataset.cloned());
    let (reader, exporter) = (&assets.reader, &assets.exporter);
    let wasm = [&reader.wasm, &exporter.script, &exporter.wasm];
    let fallbacks = [&reader.js_fallback, &exporter.js_fallback];
    let verifier = &assets.verifier;
    let later = [&verifier.script, &verifier.wasm].into_iter();
    let later = later.chain(&verifier.js_fallback);
    let later = later.map(|asset| path.to(&asset.file.href));
    Kept {
        files,
        wasm: wasm.map(|asset| path.to_file(&asset.file)).into(),
        js_fallback: fallbacks
            .into_iter()
            .flatten()
            .map(|asset| path.to_file(&asset.file))
            .collect(),
        later: [format!("{}/", verify_page::FOLDER)]
            .into_iter()
            .chain(later)
            .collect(),
    }
}

/// Gives a page as the page at a path names its folder.
pub fn folder_of(path: &PagePath, page: &SiteFile) -> File {
    let File { href, integrity } = path.own(&page.file());
    let folder = href.trim_end_matches("index.html");
    let href = if folder.is_empty() { "./" } else { folder };
    File {
        href: href.to_owned(),
        integrity,
    }
}

/// Makes a service worker: the version that it keeps, the exact list of its files with their hashes,
/// the programs as WebAssembly and as JavaScript, and what it does with them.
pub fn worker(path: &PagePath, assets: &Assets, version: &str, kept: &Kept) -> SiteFile {
    let list = |files: &[File]| {
        let lines = files.iter();
        let lines = lines.map(|file| json!([file.href, file.integrity]));
        let lines: Vec<_> = lines.map(|line| format!("\n  {line},")).collect();
        format!("[{}\n]", lines.concat())
    };
    let text = format!(
        "const VERSION = \"{version}\";\nconst FILES = {};\nconst WASM = {};\n\
         const JS_FALLBACK = {};\nconst LATER = {};\n\n{}",
        list(&kept.files),
        list(&kept.wasm),
        list(&kept.js_fallback),
        json!(kept.later),
        assets.service_worker,
    );
    SiteFile::new(path.file("service_worker.js"), text)
}
