//! The command `export`: writes a dataset for others.

use std::io::{self, Write};
use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Args, ValueEnum};
use formats::export::{csv, json, timelinejs};
use locale::translation;

use super::outcome::exit_code;
use super::read::examine;
use super::site_folder::only_dataset;
use super::write::write;

/// What `export` is told.
#[derive(Args)]
pub struct Arguments {
    /// The dataset, or a package with one [default: the only one of the site folder around the current
    /// folder].
    file: Option<PathBuf>,
    /// The format.
    #[arg(long, value_enum)]
    to: To,
    /// Where it is written; without it, to standard output.
    #[arg(long, value_name = "FILE")]
    output: Option<PathBuf>,
    /// Replaces a file that is there already.
    #[arg(long)]
    force: bool,
}

/// The formats, as the command line names them.
#[derive(Clone, Copy, ValueEnum)]
#[expect(
    clippy::doc_markdown,
    reason = "help shows these sentences as they stand"
)]
enum To {
    /// The reports as a spreadsheet.
    Csv,
    /// A timeline for TimelineJS 3.
    Timelinejs,
    /// The dataset in its canonical form.
    Json,
}

/// Exports a dataset. The exit code is 0 where it was written, 1 where the dataset has errors, even
/// if it was written, and 2 where the output cannot be put where it was asked for.
pub fn run(arguments: &Arguments) -> ExitCode {
    let reading = only_dataset(arguments.file.as_deref())
        .and_then(|file| Ok((examine(&file, |_| Vec::new())?.1, file)));
    let (reading, file) = match reading {
        Ok(reading) => reading,
        Err(error) => {
            eprintln!("{error}");
            return exit_code(&[error]);
        }
    };
    let code = exit_code(&reading.diagnostics);
    let diagnostics = reading.diagnostics.iter();
    for error in diagnostics.filter(|diagnostic| diagnostic.is_error()) {
        eprintln!("{error}");
    }
    let Some(dossier) = reading.dossier else {
        return code;
    };
    let (text, left_out) = match arguments.to {
        To::Csv => (
            csv::csv(&dossier, &dossier.reports),
            csv::left_out(&dossier),
        ),
        To::Timelinejs => (
            timelinejs::timelinejs(&dossier, &translation(dossier.language.as_str()).page),
            timelinejs::left_out(&dossier),
        ),
        To::Json => (json(&dossier), Vec::new()),
    };
    match &arguments.output {
        None => {
            if let Err(error) = io::stdout().lock().write_all(text.as_bytes()) {
                eprintln!("standard output: {error}");
                return ExitCode::FAILURE;
            }
        }
        Some(output) => {
            if let Err(error) = write(output, text.as_bytes(), arguments.force) {
                eprintln!("{error}");
                return exit_code(&[error]);
            }
        }
    }
    for left_out in left_out {
        eprintln!("{}: left out: {left_out}", file.path.display());
    }
    code
}
