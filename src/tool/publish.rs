//! Makes of Trunk's output a site that can be put on any static host: the page is complete before
//! any script runs, and every file that may be cached for ever is named by its content.

mod code;
mod page;
mod parcel;
mod policy;
mod style;

use std::fs;
use std::path::Path;

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use chronicle::catalogue::File;
use chronicle::view::Edition;
use sha2::{Digest, Sha256, Sha384};

use super::datasets;
use super::read::{Dataset, Fault, read};

/// Publishes the dossier of a folder that holds Trunk's output.
///
/// # Errors
/// Gives what is wrong with the dataset, or the file that could not be read or written.
pub fn publish(folder: &Path) -> Result<(), Vec<Fault>> {
    let files = datasets(&folder.join("data")).map_err(|fault| vec![fault])?;
    let [file] = files.as_slice() else {
        let message = format!("found {} datasets, expected one", files.len());
        return Err(vec![Fault::new(&folder.join("data"), "file", message)]);
    };
    let dataset = read(file)?;
    let stem = file.file_stem().unwrap_or_default().to_string_lossy();
    lay_out(folder, &stem, dataset).map_err(|fault| vec![fault])
}

/// Writes the files of one dossier's page.
fn lay_out(folder: &Path, stem: &str, dataset: Dataset) -> Result<(), Fault> {
    let program = code::program(folder)?;
    let parcel = parcel::parcel(folder, &format!("data/{stem}"), &dataset.dossier)?;
    let files = page::Files {
        edition: Edition {
            download: format!("data/{stem}.json"),
            src: parcel.files[0].href.clone(),
            integrity: parcel.files[0].integrity.clone(),
            version: version(&dataset.text),
        },
        script: code::script(folder, &program)?,
        style: style::style(folder, &parcel.catalogue)?,
        program,
    };
    code::clear(folder)?;
    policy::headers(folder, files.lasting().chain(&parcel.files))?;
    page::page(folder, dataset.dossier, parcel, &files)
}

/// Gives the version of a dataset: the first eight hexadecimal digits of the SHA-256 of its
/// canonical form (RFC 8785), so that white space and the order of members do not count.
fn version(text: &str) -> String {
    let value: serde_json::Value = serde_json::from_str(text).expect("a dataset that was parsed");
    let canonical = serde_json_canonicalizer::to_vec(&value).expect("parsed JSON has such a form");
    hex(&Sha256::digest(canonical), 8)
}

/// Writes a file under a name that holds the hash of its content.
fn asset(folder: &Path, stem: &str, extension: &str, content: &[u8]) -> Result<File, Fault> {
    let href = format!("{stem}-{}.{extension}", hex(&Sha256::digest(content), 16));
    write(&folder.join(&href), content)?;
    let integrity = format!("sha384-{}", BASE64_STANDARD.encode(Sha384::digest(content)));
    Ok(File { href, integrity })
}

/// Gives the first so many hexadecimal digits of a hash.
fn hex(hash: &[u8], digits: usize) -> String {
    let nibbles = hash.iter().flat_map(|byte| [byte >> 4, byte & 15]);
    nibbles
        .take(digits)
        .filter_map(|nibble| char::from_digit(nibble.into(), 16))
        .collect()
}

/// Reads a file of Trunk's output and takes it out of the folder.
fn take(file: &Path) -> Result<Vec<u8>, Fault> {
    let content = fs::read(file).map_err(|error| Fault::of(file, &error))?;
    fs::remove_file(file).map_err(|error| Fault::of(file, &error))?;
    Ok(content)
}

/// Writes a file.
fn write(file: &Path, content: &[u8]) -> Result<(), Fault> {
    fs::write(file, content).map_err(|error| Fault::of(file, &error))
}
