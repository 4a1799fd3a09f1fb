//! `translate merge`: puts what translators wrote beside the dataset.

use std::fs;
use std::io::{self, Write};
use std::path::PathBuf;
use std::process::ExitCode;

use clap::Args;
use dossier::{Diagnostic, Language};
use formats::po::{Merge, language, language_of, read};

use super::files::Files;
use crate::outcome::exit_code;
use crate::read::{file_error, in_file, io_error};
use crate::site_folder::is_package;
use crate::write::write;

/// What `translate merge` is told.
#[derive(Args)]
pub struct Arguments {
    /// The PO file.
    file: PathBuf,
    /// The dataset [default: the only one of the site folder around the current folder].
    dataset: Option<PathBuf>,
    /// The language of the translations (BCP 47), where the header of the file does not say it.
    #[arg(long, value_parser = language)]
    language: Option<Language>,
    /// Says that a speaker of the language has reviewed the whole translation. Pages say of another that no
    /// one has.
    #[arg(long)]
    reviewed: bool,
}

/// Merges a PO file, and says what came of it.
pub fn run(arguments: &Arguments) -> ExitCode {
    let mut said = Vec::new();
    let conclusion = merged(arguments, &mut said);
    let conclusion = conclusion.map_err(|errors| said.extend(errors)).ok();
    for diagnostic in &said {
        eprintln!("{diagnostic}");
    }
    if let Some(conclusion) = conclusion {
        // Where no one can read it, no one misses it.
        let _ = writeln!(io::stdout(), "{conclusion}");
    }
    exit_code(&said)
}

/// Writes the translation whole, and gives one line on what came of it. Warnings are put into `said`.
///
/// # Errors
/// Says everything that is wrong; nothing was written then.
fn merged(arguments: &Arguments, said: &mut Vec<Diagnostic>) -> Result<String, Vec<Diagnostic>> {
    let one = |error| vec![error];
    let named = arguments.dataset.as_deref();
    if let Some(package) = named.filter(|path| is_package(path)) {
        let message = "found a package, which nothing is put into: unpack it with any program, name the \
                       dataset in its data/, and make a package anew with 'chronicle pack'";
        return Err(one(file_error(package, "arguments", message)));
    }
    let file = &arguments.file;
    let bytes = fs::read(file).map_err(|error| one(io_error(file, &error)))?;
    let po = read(&bytes).map_err(|error| one(error.in_file(file.display())))?;
    let language = language_of(&po, arguments.language.as_ref());
    let language = language.map_err(|error| one(error.in_file(file.display())))?;
    let files = Files::read(named, &language)?;
    let mut errors = files.reading.diagnostics;
    let is_readable = files.reading.dossier.is_some();
    // Of an id that is there twice it is not known whose texts are meant.
    errors.retain(|error| error.is_error() && (!is_readable || error.rule == "unique-id"));
    let dossier = match files.reading.dossier {
        Some(dossier) if errors.is_empty() => dossier,
        _ => return Err(errors),
    };
    let merge = Merge::of(&po, &dossier, files.translation.as_ref(), language);
    let mut merge = merge.map_err(|errors| in_file(file, errors))?;
    said.extend(in_file(file, merge.warnings.clone()));
    let path = &files.path;
    if !merge.review(arguments.reviewed, files.translation.as_ref()) {
        let message = "no longer marked as reviewed, since texts changed: --reviewed says that a speaker of \
                       the language has reviewed them";
        said.push(Diagnostic::warning("reviewed", message).in_file(path.display()));
    }
    let text = merge.translation.write();
    let is_changed = merge.is_changed(files.translation.as_ref());
    if is_changed {
        let is_there = files.translation.is_some();
        write(path, text.as_bytes(), is_there).map_err(one)?;
    }
    let end = if is_changed {
        ""
    } else {
        "; nothing was written"
    };
    let progress = merge.translation.progress(&dossier);
    let counts = merge.counts();
    Ok(format!("{}: {counts}; {progress}{end}", path.display()))
}
