//! The command `keygen`: makes the pair of keys with which a publisher signs.

use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use clap::Args;
use dossier::Diagnostic;
use minisign::KeyPair;

use super::key::{asked, password};
use super::read::file_error;
use super::site_folder::SETTINGS;
use super::write::{exists, write, write_privately};

/// What `keygen` is told.
#[derive(Args)]
pub struct Arguments {
    /// The file for the secret key. The public key goes beside it, with the ending ".pub".
    #[arg(default_value = "chronicle.key")]
    file: PathBuf,
    /// A file whose first line is the password that keeps the secret key [default: it is asked for].
    #[arg(long, value_name = "FILE")]
    password_file: Option<PathBuf>,
}

/// Writes both keys: both or none.
///
/// # Errors
/// Says why they cannot be written.
pub fn run(arguments: &Arguments) -> Result<(), Diagnostic> {
    let secret = &arguments.file;
    let public = secret.with_extension("pub");
    outside_of_sites(secret)?;
    if let Some(taken) = [secret, &public].into_iter().find(|file| file.exists()) {
        let message =
            "found a file that is there already, and keys are never replaced: choose another name";
        return Err(Diagnostic {
            message: message.into(),
            ..exists(taken)
        });
    }
    let password = match &arguments.password_file {
        Some(file) => password(file)?,
        None => chosen().map_err(|message| file_error(secret, "key", message))?,
    };
    let failed = |error: minisign::PError| file_error(secret, "key", error.to_string());
    let KeyPair { pk, sk } = KeyPair::generate_encrypted_keypair(Some(password)).map_err(failed)?;
    let comment = "secret key of chronicle; keep it apart from the site";
    let sealed = sk.to_box(Some(comment)).map_err(failed)?.into_string();
    let open = pk.to_box().map_err(failed)?.into_string();
    write_privately(secret, sealed.as_bytes())?;
    if let Err(error) = write(&public, open.as_bytes(), false) {
        // One without the other is of no use.
        let _ = fs::remove_file(secret);
        return Err(error);
    }
    // Where no one can read it, no one misses it.
    let _ = tell(secret, &public, &pk.to_base64());
    Ok(())
}

/// Asks twice for a password.
fn chosen() -> Result<String, String> {
    let first = asked("A password that keeps the secret key (nobody can recover it): ")?;
    if first.is_empty() {
        return Err(
            "found no password, expected one: a key without it signs for whoever finds it"
                .to_owned(),
        );
    }
    if asked("The same again: ")? != first {
        return Err("found two passwords that differ: try again".to_owned());
    }
    Ok(first)
}

/// Refuses a place in a site folder: packages and deposits are made of it, and hosts take it as a whole.
fn outside_of_sites(file: &Path) -> Result<(), Diagnostic> {
    let folder = file
        .parent()
        .filter(|folder| !folder.as_os_str().is_empty());
    let folder = folder.unwrap_or(Path::new("."));
    let Ok(folder) = fs::canonicalize(folder) else {
        return Ok(());
    };
    if folder.ancestors().any(|it| it.join(SETTINGS).is_file()) {
        let message = "found a site folder there, from which a secret key may be published: choose a place outside";
        return Err(file_error(file, "output", message));
    }
    Ok(())
}

/// Says what was made, and what to do with it.
fn tell(secret: &Path, public: &Path, key: &str) -> io::Result<()> {
    let mut out = io::stdout().lock();
    let (secret, public) = (secret.display(), public.display());
    writeln!(
        out,
        "{secret}: the secret key. Keep it and its password apart, and a copy of both."
    )?;
    writeln!(
        out,
        "{public}: the public key. Make it known: on your website, in print, to your partners."
    )?;
    writeln!(out, "In {SETTINGS}:")?;
    writeln!(out, "key = \"{key}\"")
}
