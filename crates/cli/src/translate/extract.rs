//! `translate extract`: writes the texts of a dossier for translators.

use std::io::{self, Write};
use std::path::PathBuf;
use std::process::ExitCode;

use clap::Args;
use dossier::{Diagnostic, Language};
use formats::po::{extract, language, write as po_text};

use super::files::Files;
use crate::outcome::exit_code;
use crate::write::write;

/// What `translate extract` is told.
#[derive(Args)]
pub struct Arguments {
    /// The dataset, or a package with one [default: the only one of the site folder around the current
    /// folder].
    dataset: Option<PathBuf>,
    /// The language to translate into (BCP 47), such as ru.
    #[arg(long, value_parser = language)]
    language: Language,
    /// Where the PO file is written; without it, to standard output.
    #[arg(long, value_name = "FILE")]
    output: Option<PathBuf>,
    /// Replaces a file that is there already.
    #[arg(long)]
    force: bool,
}

/// Writes the texts. The exit code is 1 where the dataset has errors, even if they were written.
pub fn run(arguments: &Arguments) -> ExitCode {
    let mut said = Vec::new();
    let written = written(arguments, &mut said);
    said.extend(written.err());
    for error in &said {
        eprintln!("{error}");
    }
    exit_code(&said)
}

/// Writes the texts where they were asked for. What is wrong with files is put into `said`.
///
/// # Errors
/// Says why they cannot be written there.
fn written(arguments: &Arguments, said: &mut Vec<Diagnostic>) -> Result<(), Diagnostic> {
    let named = arguments.dataset.as_deref();
    let files = match Files::read(named, &arguments.language) {
        Ok(files) => files,
        Err(errors) => {
            said.extend(errors);
            return Ok(());
        }
    };
    let errors = files.reading.diagnostics.into_iter();
    said.extend(errors.filter(Diagnostic::is_error));
    let Some(dossier) = files.reading.dossier else {
        return Ok(());
    };
    let own = dossier.language.as_str();
    if own.eq_ignore_ascii_case(arguments.language.as_str()) {
        let message = format!(
            "found \"{}\" for --language, the language of the dossier itself, expected another",
            arguments.language
        );
        return Err(Diagnostic::error("arguments", message));
    }
    let po = extract(&dossier, files.translation.as_ref(), &arguments.language);
    let text = po_text(&po);
    let Some(output) = &arguments.output else {
        let result = io::stdout().lock().write_all(text.as_bytes());
        return result.map_err(|error| {
            Diagnostic::error("output", error.to_string()).in_file("standard output")
        });
    };
    write(output, text.as_bytes(), arguments.force)?;
    // Where no one can read it, no one misses it.
    let _ = writeln!(io::stdout(), "{}: {}", output.display(), po.counts());
    Ok(())
}
