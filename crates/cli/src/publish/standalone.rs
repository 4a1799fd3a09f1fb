//! The page in one file, to be taken along: it opens from a disk, without a network, with all that
//! the page can do.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use dossier::WebAddress;
use locale::translation;
use serde_json::json;
use sha2::{Digest, Sha256};
use site::view::{self, OneFile, PageContext, escape};

use super::code::Program;
use super::layout::Document;
use super::one_dossier::PreparedDossier;
use super::page::{Content, Files, body, description};
use super::style::{Style, source};
use super::{Fault, SiteContext, code, encode, hex, read, write};

/// How wide the one picture in the file is at least, in pixels of its own, where there is a choice.
const WIDE_ENOUGH: u32 = 800;

/// Packs the programs that are in the file, once for all dossiers. The exporter is there as JavaScript
/// alone, which serves with and without WebAssembly.
pub fn pack(folder: &Path, files: &Files) -> Result<String, Fault> {
    let Program { wasm, js_fallback } = &files.program;
    encode::programs(
        folder,
        &[wasm, js_fallback, &files.exporter.program.js_fallback],
    )
}

/// Writes the page in one file, and its SHA-256 into a file beside it as `sha256sum` does. Gives
/// that hash in hexadecimal digits.
pub fn one_file(
    shared: &SiteContext,
    ready: &PreparedDossier,
    context: PageContext,
    packed: &str,
) -> Result<String, Fault> {
    let SiteContext { folder, files, .. } = shared;
    let content = ready.content;
    let home = ready.place.folder(folder);
    let name = ready.one_file();
    let script = script(folder, files)?;
    let js_fallback = &files.program.js_fallback;
    let exporter = &files.exporter.program.js_fallback;
    let scripts = [
        script.clone().into_bytes(),
        read(&folder.join(&js_fallback.href))?,
        read(&folder.join(&exporter.href))?,
    ];
    let policy = policy(&scripts, &files.style);
    let head = format!(
        "{}{}\n    {}\n    <script type=\"module\">{script}</script>",
        description(content.dossier),
        living(&context).map(canonical).unwrap_or_default(),
        files.style.element(),
    );
    let dataset = encode::gzip(&read(&home.join(&context.download))?);
    let context = PageContext {
        download: data_address(&dataset, "application/gzip"),
        download_name: format!("{}.gz", context.download_name),
        ..context
    };
    let content = with_one_picture(content);
    let mut body = body(content, context);
    // Only markup contains `<`, so text is never taken for it.
    for picture in content
        .dossier
        .photo
        .iter()
        .flat_map(|photo| &photo.sources)
    {
        let file = read(&home.join(picture.file.as_str()))?;
        let address = data_address(&file, &picture.media_type);
        let (img, embedded) = (
            format!("<img src=\"{}\"", picture.file),
            format!("<img src=\"{address}\""),
        );
        body = body.replace(&img, &embedded);
    }
    // Years have no pages of their own here: where no script runs, their reports stand below.
    if !content.older.is_empty() {
        let older = view::older(
            content.newest,
            content.older,
            translation(content.dossier.language.as_str()),
        );
        body = body.replacen("</main>", &format!("{older}</main>"), 1);
    }
    for (year, _) in content.catalogue.years() {
        let link = format!("<a href=\"#in_{year:04}\"");
        body = body.replace(&format!("<a href=\"{year:04}/\""), &link);
    }
    body += packed;
    body += &encode::data(&home, &ready.data)?;
    let icon = data_address(&read(&folder.join(&files.icon.href))?, "image/png");
    let html = shared.layout.fill(Document {
        policy: &policy,
        language: content.dossier.language.as_str(),
        title: &content.dossier.title,
        head: &head,
        icon: &icon,
        body: &body,
    })?;
    let hash = hex(&Sha256::digest(&html), 64);
    write(&home.join(&name), html.as_bytes())?;
    let line = format!("{hash}  {name}\n");
    write(&home.join(format!("{name}.sha256")), line.as_bytes())?;
    Ok(hash)
}

/// Takes everything out of the folder but pages in one file and their hashes.
pub fn keep_only(folder: &Path, pages: &[PathBuf]) -> Result<(), Fault> {
    let fault = |error: io::Error| Fault::of(folder, &error);
    for entry in folder.read_dir().map_err(fault)? {
        let path = entry.map_err(fault)?.path();
        let unhashed = path.with_extension("");
        if pages.contains(&path) || pages.contains(&unhashed) {
            continue;
        }
        if pages.iter().any(|page| page.starts_with(&path)) {
            keep_only(&path, pages)?;
        } else if path.is_dir() {
            fs::remove_dir_all(&path).map_err(fault)?;
        } else {
            fs::remove_file(&path).map_err(fault)?;
        }
    }
    Ok(())
}

/// Joins the boot code and the glue of the page's program into one script, which finds the programs
/// in the file.
fn script(folder: &Path, files: &Files) -> Result<String, Fault> {
    let definitions = [
        ("WASM_FILE", json!(files.program.wasm.href)),
        ("JS_FALLBACK_FILE", json!(files.program.js_fallback.href)),
        (
            "EXPORTER_FILE",
            json!(files.exporter.program.js_fallback.href),
        ),
    ];
    let script = code::bundle(folder, "standalone.js", &definitions)?;
    Ok(String::from_utf8_lossy(&script).into_owned())
}

/// Writes the policy of the file: its own inline parts by their hashes, its own pictures, and
/// nothing else.
fn policy(scripts: &[Vec<u8>], style: &Style) -> String {
    let scripts: Vec<_> = scripts.iter().map(|script| source(script)).collect();
    format!(
        "default-src 'none'; script-src {} 'wasm-unsafe-eval'; style-src {}; img-src data:; \
         base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; \
         trusted-types chronicle",
        scripts.join(" "),
        style.source(),
    )
}

/// Gives the address of the page that this is a copy of, where known.
fn living(context: &PageContext) -> Option<&WebAddress> {
    match &context.one_file {
        Some(OneFile::Taken { address, .. }) => address.as_ref(),
        _ => None,
    }
}

/// Names the living page as the one to cite (RFC 6596).
fn canonical(address: &WebAddress) -> String {
    let href = escape(address.as_str());
    format!("\n    <link rel=\"canonical\" href=\"{href}\">")
}

/// Writes a file as an address that holds it (RFC 2397).
fn data_address(content: &[u8], media_type: &str) -> String {
    format!(
        "data:{media_type};base64,{}",
        BASE64_STANDARD.encode(content)
    )
}

/// Gives the content with one file of the picture: of the format that every browser knows, the
/// smallest that is wide enough.
fn with_one_picture(content: Content) -> Content {
    let mut dossier = content.dossier.clone();
    if let Some(photo) = &mut dossier.photo {
        let format = photo.sources.last().map(|source| source.media_type.clone());
        photo
            .sources
            .retain(|source| Some(&source.media_type) == format.as_ref());
        photo.sources.sort_by_key(|source| {
            let is_narrow = source.width < WIDE_ENOUGH;
            (is_narrow, source.width.abs_diff(WIDE_ENOUGH))
        });
        photo.sources.truncate(1);
    }
    Content {
        dossier: Box::leak(Box::new(dossier)),
        ..content
    }
}
