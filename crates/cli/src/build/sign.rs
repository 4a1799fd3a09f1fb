//! Signs what is built: the list of hashes of the whole site, and each page in one file.

use std::path::Path;

use dossier::Diagnostic;
use site::publish::{SUMS, Settings, SiteFile, sums};

use crate::key::SigningKey;
use crate::read::file_error;
use crate::site_folder::SETTINGS;

/// The ending of a signature's name.
const ENDING: &str = ".minisig";

/// Signs the files of a site with the key that its settings name.
///
/// # Errors
/// Says that the settings name no key, or another.
pub fn sign(
    files: &mut Vec<SiteFile>,
    key: &SigningKey,
    settings: &Settings,
    settings_file: &Path,
) -> Result<(), Diagnostic> {
    let own = &key.public;
    match &settings.key {
        Some(stated) if stated.as_str() == own => {}
        stated => {
            let found = match stated {
                Some(stated) => format!("the key {stated}"),
                None => "no key".to_owned(),
            };
            let message = format!(
                "found {found} in {SETTINGS}, expected that with which the site is signed, so that its pages \
                 show it: write key = \"{own}\""
            );
            return Err(file_error(settings_file, "site", message).at("/key"));
        }
    }
    let signature = |file: &SiteFile| {
        let name = file.path.rsplit('/').next().unwrap_or_default();
        // A day would be another in each build, unless the build is told it.
        let made = settings.made.map(|made| format!("\tmade:{made}"));
        let comment = format!("file:{name}{}", made.unwrap_or_default());
        let signature = key.sign(&file.content(), &comment);
        SiteFile::new(format!("{}{ENDING}", file.path), signature)
    };
    let hashes = files.iter();
    let hashes = hashes.filter_map(|file| file.path.strip_suffix(".sha256"));
    let pages: Vec<_> = hashes.map(str::to_owned).collect();
    let pages = files.iter().filter(|file| pages.contains(&file.path));
    let signatures: Vec<_> = pages.map(signature).collect();
    files.extend(signatures);
    let before = files.len();
    files.retain(|file| file.path != SUMS);
    if files.len() < before {
        let list = sums(files);
        files.push(signature(&list));
        files.push(list);
    }
    Ok(())
}
