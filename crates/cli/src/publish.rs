//! Makes of Trunk's output a site that can be put on any static host: its pages are complete before
//! any script runs, and every file that may be cached for ever is named by its content.

mod branding;
mod code;
mod corrections;
mod encode;
mod feeds;
mod icon;
mod index;
mod initial_data;
mod layout;
mod offline;
mod one_dossier;
mod page;
mod page_path;
mod policy;
mod programs;
mod social_card;
mod standalone;
mod style;

use std::fs;
use std::path::{Path, PathBuf};

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use clap::Args;
use dossier::{MediaFile, WebAddress};
use sha2::{Digest, Sha256, Sha384};
use site::catalogue::File;

use super::datasets;
use super::read::{self, Dataset, Fault};
use super::settings::{self, Settings};
use super::{accent::Accent, names, pictures};
use branding::Drawn;
use layout::Layout;
use one_dossier::PreparedDossier;
use page::Files;
use page_path::PagePath;

/// What is asked of a publication.
#[derive(Args)]
pub struct PublishOptions {
    /// Leaves only the page of each dossier in one file, and its SHA-256.
    #[arg(long)]
    one_file: bool,
    /// What is said of the site as a whole; the file may be missing.
    #[arg(long, value_name = "FILE", default_value = "site.toml")]
    site: PathBuf,
    /// Where the site will live: copies of its pages name their addresses there.
    #[arg(long)]
    address: Option<WebAddress>,
}

/// What the pages of a site share.
struct SiteContext<'a> {
    folder: &'a Path,
    layout: Layout,
    files: Files,
    logo: Option<(Drawn, File)>,
    /// Whether the site has a page that lists several dossiers.
    is_many: bool,
    settings: &'a Settings,
    options: &'a PublishOptions,
}

impl SiteContext<'_> {
    /// Gives the address of the page at a place, if it is known.
    fn address(&self, place: &PagePath) -> Option<WebAddress> {
        let address = self.options.address.clone();
        let address = address.or_else(|| self.settings.address())?;
        if *place == PagePath::default() {
            return Some(address);
        }
        let site = address.as_str().trim_end_matches('/');
        format!("{site}/{}", place.path()).parse().ok()
    }
}

/// Publishes the dossiers of a folder that holds Trunk's output. Nothing is written before all of
/// them are known to be right.
///
/// # Errors
/// Gives what is wrong with any of the datasets or with the site's settings, or the file that could
/// not be read or written.
pub fn publish(folder: &Path, options: &PublishOptions) -> Result<(), Vec<Fault>> {
    let files = datasets(&folder.join("data")).map_err(|fault| vec![fault])?;
    let is_many = files.len() > 1;
    let mut faults = names::faults(&files);
    let settings = settings::read(&options.site).and_then(|settings| {
        let logo = branding::logo(folder, &options.site, &settings)?;
        Ok((settings, logo))
    });
    let settings = settings.map_err(|fault| faults.push(fault));
    let mut dossiers = Vec::new();
    for file in &files {
        let stem = names::stem(file);
        let place = PagePath::default();
        let place = if is_many { place.below(&stem) } else { place };
        match read::read(file) {
            Ok(dataset) => dossiers.push((place, stem, dataset)),
            Err(found) => faults.extend(found),
        }
    }
    match settings {
        Ok((settings, logo)) if faults.is_empty() => {
            lay_out(folder, dossiers, options, (&settings, logo)).map_err(|fault| vec![fault])
        }
        _ => Err(faults),
    }
}

/// Writes the files of a site: first what all pages share, then each dossier's own.
fn lay_out(
    folder: &Path,
    dossiers: Vec<(PagePath, String, Dataset)>,
    options: &PublishOptions,
    (settings, logo): (&Settings, Option<Drawn>),
) -> Result<(), Fault> {
    let dossiers = dossiers.into_iter();
    let dossiers: Result<Vec<PreparedDossier>, _> = dossiers
        .map(|(place, stem, dataset)| one_dossier::prepare(folder, place, stem, dataset))
        .collect();
    let dossiers = dossiers?;
    let is_many = dossiers.len() > 1;
    let program = code::program(folder, "reader")?;
    let exporter = programs::exporter(folder, "exporter")?;
    let preview = programs::exporter(folder, "preview")?;
    let catalogues = dossiers.iter().map(|ready| ready.content.catalogue);
    let catalogues: Vec<_> = catalogues.collect();
    let shared = SiteContext {
        files: Files {
            style: style::style(folder, &catalogues, settings.accent)?,
            script: code::script(folder, &program, &exporter)?,
            icon: icon::icon(folder)?,
            program,
            exporter,
        },
        layout: Layout::read(folder)?,
        logo: logo.map(|logo| logo.publish(folder)).transpose()?,
        folder,
        is_many,
        settings,
        options,
    };
    let packed = standalone::pack(folder, &shared.files)?;
    let copies = dossiers
        .iter()
        .map(|ready| one_dossier::copy(&shared, ready, &packed));
    let copies: Vec<_> = copies.collect::<Result<_, _>>()?;
    if options.one_file {
        let copy = |ready: &PreparedDossier| ready.place.folder(folder).join(ready.one_file());
        let copies: Vec<_> = dossiers.iter().map(copy).collect();
        return standalone::keep_only(folder, &copies);
    }
    let mut others: Vec<_> = preview.files().cloned().collect();
    let mut language = dossiers[0].content.dossier.language.as_str();
    if is_many {
        let own = index::own_script(folder)?;
        index::index(&shared, &dossiers, &own)?;
        others.push(own);
        language = index::LANGUAGE;
    }
    code::clear(folder)?;
    others.push(programs::preview(&shared, &preview, language)?);
    for (ready, sha256) in dossiers.iter().zip(copies) {
        one_dossier::pages(&shared, ready, sha256)?;
    }
    feeds::sitemap_files(&shared, &dossiers)?;
    policy::headers(&shared, &dossiers, &others)
}

/// Writes a file under a name that holds the hash of its content.
fn asset(folder: &Path, stem: &str, extension: &str, content: &[u8]) -> Result<File, Fault> {
    let href = format!("{stem}-{}.{extension}", hex(&Sha256::digest(content), 16));
    write(&folder.join(&href), content)?;
    let integrity = integrity(content);
    Ok(File { href, integrity })
}

/// Writes a picture of the site under such a name, in its folder.
fn picture(folder: &Path, file: &MediaFile, content: &[u8]) -> Result<File, Fault> {
    let name = file.as_str();
    let (stem, extension) = name.rsplit_once('.').unwrap_or((name, "bin"));
    asset(folder, stem, extension, content)
}

/// Gives the hash by which a browser checks a file (W3C Subresource Integrity).
fn integrity(content: &[u8]) -> String {
    format!("sha384-{}", BASE64_STANDARD.encode(Sha384::digest(content)))
}

/// Gives the first so many hexadecimal digits of a hash.
fn hex(hash: &[u8], digits: usize) -> String {
    let nibbles = hash.iter().flat_map(|byte| [byte >> 4, byte & 15]);
    nibbles
        .take(digits)
        .filter_map(|nibble| char::from_digit(nibble.into(), 16))
        .collect()
}

/// Reads a file.
fn read(file: &Path) -> Result<Vec<u8>, Fault> {
    fs::read(file).map_err(|error| Fault::of(file, &error))
}

/// Reads a file of Trunk's output and takes it out of the folder.
fn take(file: &Path) -> Result<Vec<u8>, Fault> {
    let content = read(file)?;
    fs::remove_file(file).map_err(|error| Fault::of(file, &error))?;
    Ok(content)
}

/// Writes a file, and makes its folder where it is missing.
fn write(file: &Path, content: &[u8]) -> Result<(), Fault> {
    let folder = file.parent().map_or(Ok(()), fs::create_dir_all);
    folder
        .and_then(|()| fs::write(file, content))
        .map_err(|error| Fault::of(file, &error))
}
