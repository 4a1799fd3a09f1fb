//! The page in one file, to be taken along: it opens from a disk, without a network, with all that
//! the page can do.

use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use chronicle::view::{self, Edition};
use flate2::Compression;
use flate2::write::GzEncoder;
use sha2::{Digest, Sha256};

use super::one_dossier::Ready;
use super::page::{Content, body, description};
use super::shell::Document;
use super::{Fault, Shared, code, hex, read, write};

/// How wide the one picture in the file is at least, in pixels of its own, where there is a choice.
const WIDE_ENOUGH: u32 = 800;

/// Writes the page in one file, and its SHA-256 into a file beside it as `sha256sum` does. Gives
/// that hash in hexadecimal digits.
pub fn one_file(shared: &Shared, ready: &Ready, edition: Edition) -> Result<String, Fault> {
    let Shared { folder, files, .. } = shared;
    let content = ready.content;
    let home = ready.place.folder(folder);
    let name = ready.one_file();
    let style = read(&folder.join(&files.style.href))?;
    let style = String::from_utf8_lossy(&style);
    let script = code::one_file(folder, &files.program)?;
    let plain = read(&folder.join(&files.program.plain.href))?;
    let policy = policy(&script, &plain, &style);
    let head = format!(
        "{}\n    <style>{style}</style>\n    <script type=\"module\">{script}</script>",
        description(content.dossier)
    );
    let dataset = data_address(&home.join(&edition.download), "application/json")?;
    let edition = Edition {
        download: dataset,
        ..edition
    };
    let content = with_one_picture(content);
    let mut body = body(content, edition);
    // Only markup contains `<`, so text is never taken for it.
    for picture in content
        .dossier
        .photo
        .iter()
        .flat_map(|photo| &photo.sources)
    {
        let address = data_address(&home.join(picture.file.as_str()), &picture.media_type)?;
        let (img, embedded) = (
            format!("<img src=\"{}\"", picture.file),
            format!("<img src=\"{address}\""),
        );
        body = body.replace(&img, &embedded);
    }
    // Years have no pages of their own here: where no script runs, their reports stand below.
    if !content.older.is_empty() {
        let older = view::older(content.newest, content.older);
        body = body.replacen("</main>", &format!("{older}</main>"), 1);
    }
    for (year, _) in content.catalogue.years() {
        let link = format!("<a href=\"#in_{year:04}\"");
        body = body.replace(&format!("<a href=\"{year:04}/\""), &link);
    }
    for file in [&files.program.wasm, &files.program.plain] {
        body += &part(folder, &file.href)?;
    }
    for file in &ready.data {
        body += &part(&home, &file.href)?;
    }
    let icon = data_address(&folder.join("favicon.svg"), "image/svg+xml")?;
    let html = shared.shell.fill(Document {
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

/// Writes the policy of the file: its own inline parts by their hashes, its own pictures, and
/// nothing else.
fn policy(script: &str, plain: &[u8], style: &str) -> String {
    let hash = |part: &[u8]| format!("'sha256-{}'", BASE64_STANDARD.encode(Sha256::digest(part)));
    format!(
        "default-src 'none'; script-src {} {} 'wasm-unsafe-eval'; style-src {}; img-src data:; \
         base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; \
         trusted-types chronicle",
        hash(script.as_bytes()),
        hash(plain),
        hash(style.as_bytes()),
    )
}

/// Packs a file of the program as a block of data, which no browser runs.
fn part(folder: &Path, href: &str) -> Result<String, Fault> {
    let file = folder.join(href);
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    let packed = encoder
        .write_all(&read(&file)?)
        .and_then(|()| encoder.finish())
        .map_err(|error| Fault::of(&file, &error))?;
    let text = BASE64_STANDARD.encode(packed);
    Ok(format!(
        "\n<script type=\"application/gzip\" data-href=\"{href}\">{text}</script>"
    ))
}

/// Writes a file as an address that holds it (RFC 2397).
fn data_address(file: &Path, media_type: &str) -> Result<String, Fault> {
    let content = BASE64_STANDARD.encode(read(file)?);
    Ok(format!("data:{media_type};base64,{content}"))
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
