//! Makes of Trunk's output a site that can be put on any static host: the page is complete before
//! any script runs, and every file that may be cached for ever is named by its content.

mod code;
mod corrections;
mod desk;
mod follow;
mod offline;
mod one_dossier;
mod one_file;
mod page;
mod parcel;
mod place;
mod policy;
mod preview;
mod shell;
mod style;

use std::fs;
use std::path::{Path, PathBuf};

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use chronicle::catalogue::File;
use chronicle::dossier::WebAddress;
use clap::Args;
use sha2::{Digest, Sha256, Sha384};

use super::datasets;
use super::read::{self, Dataset, Fault};
use super::settings::{self, Settings};
use one_dossier::Ready;
use page::Files;
use place::Place;
use shell::Shell;

/// What is asked of a publication.
#[derive(Args)]
pub struct Wishes {
    /// Leaves only the page in one file, and its SHA-256.
    #[arg(long)]
    one_file: bool,
    /// What is said of the site as a whole; the file may be missing.
    #[arg(long, value_name = "FILE", default_value = "site.toml")]
    site: PathBuf,
    /// Where the page will live: copies of it name that address.
    #[arg(long)]
    address: Option<WebAddress>,
}

/// What the pages of a site share.
struct Shared<'a> {
    folder: &'a Path,
    shell: Shell,
    files: Files,
    settings: &'a Settings,
    wishes: &'a Wishes,
}

impl Shared<'_> {
    /// Gives the address of the page at a place, if it is known.
    fn address(&self, place: &Place) -> Option<WebAddress> {
        let address = self.wishes.address.clone();
        let address = address.or_else(|| self.settings.address())?;
        if *place == Place::default() {
            return Some(address);
        }
        let site = address.as_str().trim_end_matches('/');
        format!("{site}/{}", place.path()).parse().ok()
    }
}

/// Publishes the dossier of a folder that holds Trunk's output.
///
/// # Errors
/// Gives what is wrong with the dataset, or the file that could not be read or written.
pub fn publish(folder: &Path, wishes: &Wishes) -> Result<(), Vec<Fault>> {
    let files = datasets(&folder.join("data")).map_err(|fault| vec![fault])?;
    let [file] = files.as_slice() else {
        let message = format!("found {} datasets, expected one", files.len());
        return Err(vec![Fault::new(&folder.join("data"), "file", message)]);
    };
    let settings = settings::read(&wishes.site).map_err(|fault| vec![fault])?;
    let dataset = read::read(file)?;
    let stem = file.file_stem().unwrap_or_default().to_string_lossy();
    let dossiers = vec![(Place::default(), stem.into_owned(), dataset)];
    lay_out(folder, dossiers, wishes, &settings).map_err(|fault| vec![fault])
}

/// Writes the files of a site: first what all pages share, then each dossier's own.
fn lay_out(
    folder: &Path,
    dossiers: Vec<(Place, String, Dataset)>,
    wishes: &Wishes,
    settings: &Settings,
) -> Result<(), Fault> {
    let dossiers = dossiers.into_iter();
    let dossiers: Result<Vec<Ready>, _> = dossiers
        .map(|(place, stem, dataset)| one_dossier::prepare(folder, place, stem, dataset))
        .collect();
    let dossiers = dossiers?;
    let program = code::program(folder)?;
    let desk = desk::program(folder, "desk", "DESK_WASM")?;
    let preview = desk::program(folder, "preview", "PREVIEW_WASM")?;
    let years = dossiers
        .iter()
        .flat_map(|ready| ready.content.catalogue.years());
    let years = years.filter_map(|(year, has_reports)| has_reports.then_some(year));
    let shared = Shared {
        files: Files {
            style: style::style(folder, &years.collect())?,
            script: code::script(folder, &program, &desk.script)?,
            program,
            desk,
        },
        shell: Shell::read(folder)?,
        folder,
        settings,
        wishes,
    };
    let copies = dossiers
        .iter()
        .map(|ready| one_dossier::copy(&shared, ready));
    let copies: Vec<_> = copies.collect::<Result<_, _>>()?;
    if wishes.one_file {
        let copy = |ready: &Ready| ready.place.folder(folder).join(ready.one_file());
        let copies: Vec<_> = dossiers.iter().map(copy).collect();
        return one_file::keep_only(folder, &copies);
    }
    code::clear(folder)?;
    let language = dossiers[0].content.dossier.language.as_str();
    desk::preview(&shared, &preview, language)?;
    for (ready, sha256) in dossiers.iter().zip(copies) {
        one_dossier::pages(&shared, ready, sha256)?;
    }
    crawlers(&shared, &dossiers)?;
    headers(&shared, &dossiers, [&preview.script, &preview.wasm])
}

/// Tells crawlers of all pages, where the site's address is known.
fn crawlers(shared: &Shared, dossiers: &[Ready]) -> Result<(), Fault> {
    let sites = dossiers.iter().filter_map(|ready| {
        let site = shared
            .settings
            .site(ready.content.dossier, ready.place.path())?;
        Some((ready, site))
    });
    let sites: Vec<_> = sites.collect();
    let Some((_, site)) = sites.first() else {
        let outputs = follow::OUTPUTS;
        println!("site.toml: no base, the address of the page: left out {outputs}");
        return Ok(());
    };
    let pages = sites
        .iter()
        .flat_map(|(ready, site)| follow::pages(ready, site));
    follow::crawlers(shared.folder, site, &pages.collect::<Vec<_>>())
}

/// Says what hosts are to send with the files.
fn headers(shared: &Shared, dossiers: &[Ready], others: [&File; 2]) -> Result<(), Fault> {
    let own = dossiers.iter().flat_map(|ready| {
        let home = ready.place.path();
        ready
            .data
            .iter()
            .map(move |file| format!("{home}{}", file.href))
    });
    let files = &shared.files;
    let lasting = files.lasting().map(|file| file.href.clone()).chain(own);
    let lasting = lasting.chain(others.map(|file| file.href.clone()));
    let pages = dossiers.iter().map(|ready| (&ready.place, policy::PAGE));
    policy::headers(shared.folder, &pages.collect::<Vec<_>>(), lasting)
}

/// Writes a file under a name that holds the hash of its content.
fn asset(folder: &Path, stem: &str, extension: &str, content: &[u8]) -> Result<File, Fault> {
    let href = format!("{stem}-{}.{extension}", hex(&Sha256::digest(content), 16));
    write(&folder.join(&href), content)?;
    let integrity = integrity(content);
    Ok(File { href, integrity })
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
