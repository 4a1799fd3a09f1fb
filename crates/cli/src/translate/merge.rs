//! `translate merge`: puts what translators wrote beside the dataset.

mod outcome;

use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::Args;
use dossier::{Diagnostic, Language, Position};
use formats::po::{Po, read};
use locale::is_same;

use super::files::Files;
use super::language::language;
use crate::outcome::exit_code;
use crate::read::{file_error, in_file, io_error};
use crate::site_folder::is_package;
use crate::write::write;
use outcome::Outcome;

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
    let language = language_of(file, &po, arguments.language.as_ref()).map_err(one)?;
    let files = Files::read(named, &language)?;
    let mut errors = files.reading.diagnostics;
    let is_readable = files.reading.dossier.is_some();
    // Of an id that is there twice it is not known whose texts are meant.
    errors.retain(|error| error.is_error() && (!is_readable || error.rule == "unique-id"));
    let dossier = match files.reading.dossier {
        Some(dossier) if errors.is_empty() => dossier,
        _ => return Err(errors),
    };
    let outcome = Outcome::of(&po, &dossier, files.translation.as_ref(), language);
    let mut outcome = outcome.map_err(|errors| in_file(file, errors))?;
    said.extend(in_file(file, outcome.warnings.clone()));
    let path = &files.path;
    if !outcome.review(arguments.reviewed, files.translation.as_ref()) {
        let message = "no longer marked as reviewed, since texts changed: --reviewed says that a speaker of \
                       the language has reviewed them";
        said.push(Diagnostic::warning("reviewed", message).in_file(path.display()));
    }
    let text = outcome.translation.write();
    let is_changed = outcome.is_changed(files.translation.as_ref());
    if is_changed {
        let is_there = files.translation.is_some();
        write(path, text.as_bytes(), is_there).map_err(one)?;
    }
    let end = if is_changed {
        ""
    } else {
        "; nothing was written"
    };
    let progress = outcome.translation.progress(&dossier);
    let counts = outcome.counts();
    Ok(format!("{}: {counts}; {progress}{end}", path.display()))
}

/// Gives the language of a PO file: the one that was told, or that its header names.
///
/// # Errors
/// Says that there is none, that it is wrong, or that there are two.
fn language_of(file: &Path, po: &Po, told: Option<&Language>) -> Result<Language, Diagnostic> {
    let error = |message: String| {
        let mut error = file_error(file, "language", message);
        let line = po.header_line.max(1);
        error.location.position = Some(Position { line, column: 1 });
        error
    };
    let found = po.field("Language").filter(|found| !found.is_empty());
    match (found, told) {
        (Some(found), Some(told)) => match language(found) {
            Ok(own) if !is_same(own.as_str(), told.as_str()) => Err(error(format!(
                "found \"{found}\" as Language in the header, expected \"{told}\" as --language says: \
                 correct one of them"
            ))),
            _ => Ok(told.clone()),
        },
        (None, Some(told)) => Ok(told.clone()),
        (Some(found), None) => language(found).map_err(|wrong| {
            error(format!(
                "found \"{found}\" as Language in the header, expected {}; or say it with --language",
                wrong.expected
            ))
        }),
        (None, None) => Err(error(
            "found no Language in the header: say it with --language".to_owned(),
        )),
    }
}
