//! Makes of Trunk's output a site that can be put on any static host: the page is complete before
//! any script runs, and every file that may be cached for ever is named by its content.

mod code;
mod desk;
mod follow;
mod offline;
mod one_file;
mod page;
mod parcel;
mod policy;
mod preview;
mod shell;
mod style;

use std::path::{Path, PathBuf};
use std::{env, fs};

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use chronicle::catalogue::File;
use chronicle::dossier::{Date, Dossier, WebAddress};
use chronicle::view::{Edition, OneFile};
use chrono::DateTime;
use clap::Args;
use sha2::{Digest, Sha256, Sha384};

use super::datasets;
use super::read::{self, Dataset, Fault};
use super::settings::{self, Settings};
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
    lay_out(folder, &stem, dataset, wishes, &settings).map_err(|fault| vec![fault])
}

/// Writes the files of one dossier's page.
fn lay_out(
    folder: &Path,
    stem: &str,
    dataset: Dataset,
    wishes: &Wishes,
    settings: &Settings,
) -> Result<(), Fault> {
    let Dataset { text, mut dossier } = dataset;
    let version = version(&text);
    name_pictures(folder, &mut dossier)?;
    let program = code::program(folder)?;
    let desk = desk::program(folder, "desk", "DESK_WASM")?;
    let preview = desk::program(folder, "preview", "PREVIEW_WASM")?;
    let data = parcel::parcel(folder, &format!("data/{stem}"), &dossier)?;
    let files = page::Files {
        script: code::script(folder, &program, &desk.script)?,
        style: style::style(folder, &data.catalogue)?,
        program,
        desk,
    };
    let shell = Shell::read(folder, dossier.language.to_string())?;
    let content = page::Content {
        dossier: Box::leak(Box::new(dossier)),
        catalogue: Box::leak(Box::new(data.catalogue)),
        newest: data.newest.leak(),
        older: data.older.leak(),
    };
    let dataset = format!("data/{stem}.json");
    let edition = Edition {
        download: dataset.clone(),
        download_integrity: integrity(text.as_bytes()),
        src: data.files[0].href.clone(),
        integrity: data.files[0].integrity.clone(),
        version: version.clone(),
        preview: None,
        one_file: None,
    };
    let name = format!("{stem}.html");
    let taken = Edition {
        one_file: Some(OneFile::Taken {
            made: made()?,
            address: wishes.address.clone().or_else(|| settings.address()),
        }),
        ..edition.clone()
    };
    let sha256 = one_file::one_file(folder, &name, &shell, content, taken, (&files, &data.files))?;
    if wishes.one_file {
        return one_file::keep_only(folder, &name);
    }
    code::clear(folder)?;
    let preview_files = [&preview.script, &preview.wasm];
    policy::headers(
        folder,
        files.lasting().chain(&data.files).chain(preview_files),
    )?;
    desk::preview(folder, &shell, &files.style, &preview)?;
    let offered = Edition {
        preview: Some("preview/".to_owned()),
        one_file: Some(OneFile::Offered { href: name, sha256 }),
        ..edition
    };
    offline::manifest(folder, content.dossier)?;
    let about = if let Some(site) = settings.site(content.dossier) {
        follow::follow(folder, content, &site, (&version, &dataset))?
    } else {
        let outputs = follow::OUTPUTS;
        println!("site.toml: no base, the address of the page: left out {outputs}");
        page::description(content.dossier)
    };
    let (version, page) = page::page(folder, &shell, content, (offered, &about), &files)?;
    let listed = (&files, &*data.files, &*dataset);
    offline::worker(folder, &version, page, content, listed)
}

/// Gives the pictures names that hold the hash of their content. They stay under the names that the
/// dataset says, too.
fn name_pictures(folder: &Path, dossier: &mut Dossier) -> Result<(), Fault> {
    let sources = dossier
        .photo
        .iter_mut()
        .flat_map(|photo| &mut photo.sources);
    for source in sources {
        let name = source.file.as_str();
        let content = read(&folder.join(name))?;
        let (stem, extension) = name.rsplit_once('.').unwrap_or((name, "bin"));
        let file = asset(folder, stem, extension, &content)?;
        source.file = file.href.parse().expect("the name of a file and a hash");
    }
    Ok(())
}

/// Gives the day on which the site is made, where the build is told it: builds are the same whenever
/// they run (<https://reproducible-builds.org/specs/source-date-epoch/>).
fn made() -> Result<Option<Date>, Fault> {
    const NAME: &str = "SOURCE_DATE_EPOCH";
    let Ok(text) = env::var(NAME) else {
        return Ok(None);
    };
    let seconds = text.parse().ok();
    let day = seconds.and_then(|seconds| DateTime::from_timestamp(seconds, 0));
    let date = day.and_then(|day| day.date_naive().to_string().parse().ok());
    date.map(Some).ok_or_else(|| {
        let message = format!("found \"{text}\", expected seconds since 1970");
        Fault::new(Path::new(NAME), "environment", message)
    })
}

/// Gives the version of a dataset: the first twelve hexadecimal digits of the SHA-256 of its
/// canonical form (RFC 8785), so that white space and the order of members do not count.
fn version(text: &str) -> String {
    let value: serde_json::Value = serde_json::from_str(text).expect("a dataset that was parsed");
    let canonical = serde_json_canonicalizer::to_vec(&value).expect("parsed JSON has such a form");
    hex(&Sha256::digest(canonical), 12)
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

/// Writes a file.
fn write(file: &Path, content: &[u8]) -> Result<(), Fault> {
    fs::write(file, content).map_err(|error| Fault::of(file, &error))
}
