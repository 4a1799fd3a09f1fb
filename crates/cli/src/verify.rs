//! The command `verify`: tells whether a site or a page in one file is what its publisher made.

mod edition;

use std::collections::BTreeSet;
use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::Args;
use dossier::Diagnostic;
use verifier::hash::sha256;
use verifier::signature::{Fault, PublicKey};
use verifier::sums::{SIGNATURE, SUMS, Sums};

use super::check::format::{self, Format};
use super::key::public_key;
use super::outcome::exit_code;
use super::read::{file_error, io_error};

use edition::Edition;

/// What `verify` is told.
#[derive(Args)]
pub struct Arguments {
    /// The folder of a site, its archive (.zip), or a page in one file with its signature (.minisig) or hash
    /// (.sha256) beside it.
    path: PathBuf,
    /// The publisher's public key, or the file that holds it. Take it from elsewhere than this copy: from the
    /// publisher's website, from print, from the publisher.
    #[arg(long, value_name = "KEY", value_parser = public_key)]
    key: Option<PublicKey>,
    /// How problems are written: for people, for programs, or as annotations of GitHub Actions.
    #[arg(long, value_enum, default_value_t)]
    format: Format,
}

/// Verifies. Gives 0 where nothing was altered, 1 where something was, 2 where it cannot be told.
pub fn run(arguments: &Arguments) -> ExitCode {
    let path = &arguments.path;
    let key = arguments.key.as_ref();
    let is_archive = path.extension().is_some_and(|it| it == "zip");
    let verified = if path.is_dir() || is_archive {
        Edition::open(path).map(|edition| site(&edition, key))
    } else {
        page(path, key)
    };
    let (said, found) = match verified {
        Ok(Verified { said, found }) => (said, found),
        Err(error) => (None, vec![error]),
    };
    // A reader that has gone, such as `head`, has seen what it wanted.
    let _ = tell(arguments.format, said.as_deref(), &found);
    exit_code(&found)
}

/// What came of it.
struct Verified {
    /// What holds, where nothing is wrong.
    said: Option<String>,
    found: Vec<Diagnostic>,
}

/// Verifies a site: its list of hashes, the signature of that list, and every file.
fn site(edition: &Edition, key: Option<&PublicKey>) -> Verified {
    let list = edition.at(SUMS);
    let mut found = Vec::new();
    let sums = edition.read(SUMS).and_then(|content| {
        let text = String::from_utf8_lossy(&content);
        let sums = Sums::read(&text);
        let sums = sums.map_err(|error| file_error(&list, "altered", error.to_string()))?;
        Ok((content, sums))
    });
    let (content, sums) = match sums {
        Ok(read) => read,
        Err(mut error) => {
            if error.rule == "file" {
                error.message = format!(
                    "found no {SUMS}, expected the list of all files and their hashes, which every site of \
                     chronicle has: fetch the whole copy"
                );
            }
            return Verified {
                said: None,
                found: vec![error],
            };
        }
    };
    let signature = edition.read(SIGNATURE).ok();
    let signature = signature.map(|it| String::from_utf8_lossy(&it).into_owned());
    let signed = signed(&list, &content, signature.as_deref(), key, &mut found);
    let mut count = 0;
    for (path, sum) in sums.iter() {
        count += 1;
        let message = match edition.read(path) {
            Ok(content) if sha256(&content) == sum => continue,
            Ok(content) => format!(
                "found the SHA-256 {}, expected {sum}: this file was altered; do not rely on it",
                sha256(&content)
            ),
            Err(error) => format!("this file is missing: {}", error.message),
        };
        found.push(file_error(&edition.at(path), "altered", message));
    }
    let listed: BTreeSet<_> = sums.iter().map(|(path, _)| path).collect();
    for path in edition.paths() {
        if !listed.contains(&**path) && ![SUMS, SIGNATURE].contains(&&**path) {
            let message = "found a file that is not in the list, so that nothing is said of it: it is not a part \
                           of the edition";
            let warning = Diagnostic::warning("added", message);
            found.push(warning.in_file(edition.at(path).display()));
        }
    }
    let is_right = !found.iter().any(Diagnostic::is_error);
    let path = edition.root().display();
    let said = is_right.then(|| format!("{path}: {count} files are those of the list; {signed}"));
    Verified { said, found }
}

/// Verifies one file, by the signature or the hash beside it.
fn page(path: &Path, key: Option<&PublicKey>) -> Result<Verified, Diagnostic> {
    let content = fs::read(path).map_err(|error| io_error(path, &error))?;
    let beside = |ending: &str| {
        let mut name = path.file_name().unwrap_or_default().to_owned();
        name.push(ending);
        fs::read_to_string(path.with_file_name(name)).ok()
    };
    let signature = beside(".minisig");
    let hash = sha256(&content);
    let mut found = Vec::new();
    let stated = beside(".sha256");
    if let Some(stated) = &stated
        && stated.split_whitespace().next() != Some(&hash)
    {
        let message = format!(
            "found the SHA-256 {hash}, expected that in the file beside it (.sha256): one of them was altered; do \
             not rely on it"
        );
        found.push(file_error(path, "altered", message));
    }
    if stated.is_none() && signature.is_none() {
        let message = format!(
            "its SHA-256 is {hash}; found neither its signature (.minisig) nor its hash (.sha256) beside it: put \
             one there, or compare the hash with the one that the publisher states"
        );
        return Err(file_error(path, "arguments", message));
    }
    let signed = signed(path, &content, signature.as_deref(), key, &mut found);
    let is_right = !found.iter().any(Diagnostic::is_error);
    let shown = path.display();
    let said = is_right.then(|| format!("{shown}: the SHA-256 is {hash}; {signed}"));
    Ok(Verified { said, found })
}

/// Verifies a signature, and says by whom the file is signed.
fn signed(
    file: &Path,
    content: &[u8],
    signature: Option<&str>,
    key: Option<&PublicKey>,
    found: &mut Vec<Diagnostic>,
) -> String {
    let Some(key) = key else {
        let message = "no --key was given, so that only damage is found: who alters a copy can write new \
                       hashes; get the publisher's key from elsewhere than this copy";
        found.push(Diagnostic::warning("unsigned", message).in_file(file.display()));
        return "who published it was not verified".to_owned();
    };
    let Some(signature) = signature else {
        let message = format!(
            "found no signature (.minisig) beside it, expected one with the key {key}: fetch it, or do not rely \
             on this copy"
        );
        found.push(file_error(file, "altered", message));
        return String::new();
    };
    let message = match key.verify(content, signature) {
        Ok(comment) => {
            return format!(
                "signed with the key {key} ({})",
                comment.replace('\t', ", ")
            );
        }
        Err(Fault::Format) => "found a signature that cannot be read: fetch it anew".to_owned(),
        Err(Fault::OtherKey) => format!(
            "found a signature with another key than {key}: this copy is not from that publisher, or the \
             publisher has another key now; ask"
        ),
        Err(Fault::OtherFile) => {
            "found a signature of another file: this one was altered; do not rely on it".to_owned()
        }
    };
    found.push(file_error(file, "altered", message));
    String::new()
}

/// Writes problems to standard error and what holds to standard output; what is for programs all goes to
/// standard output.
fn tell(format: Format, said: Option<&str>, found: &[Diagnostic]) -> io::Result<()> {
    let mut stdout = io::stdout().lock();
    match format {
        Format::Text => {
            format::text(found, io::stderr().lock())?;
            said.map_or(Ok(()), |said| writeln!(stdout, "{said}"))
        }
        Format::Json => format::json(found, stdout),
        Format::Github => format::github(found, stdout),
    }
}
