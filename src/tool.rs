//! The native side: checks datasets and publishes them.

mod publish;
mod read;
mod schema;
mod synthetic;

use std::io::{self, BufWriter};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::{Parser, Subcommand};

/// Turns one JSON dataset into a country's human-rights dossier on the web.
#[derive(Parser)]
#[command(version)]
struct Arguments {
    #[command(subcommand)]
    verb: Verb,
}

#[derive(Subcommand)]
enum Verb {
    /// Parses and checks datasets, and reports what is wrong with them.
    Check {
        /// Datasets, or folders of them.
        #[arg(required = true)]
        paths: Vec<PathBuf>,
    },
    /// Makes Trunk's output a complete page. Trunk calls it after each build.
    Publish {
        /// The folder that holds Trunk's output; its files are replaced.
        folder: PathBuf,
    },
    /// Prints the JSON Schema of a dataset.
    Schema,
    /// Prints a made-up dataset, the same each time, to measure the page with.
    Synthetic {
        /// How many reports it has.
        count: usize,
    },
}

/// Runs the tool. The exit code is 0 where all is well, 1 where the input has problems, 2 where the
/// tool was called wrongly.
pub fn main() -> ExitCode {
    let result = match Arguments::parse().verb {
        Verb::Check { paths } => check(&paths),
        Verb::Publish { folder } => publish::publish(&folder),
        Verb::Schema => {
            print!("{}", schema::schema());
            Ok(())
        }
        Verb::Synthetic { count } => synthetic::write(count, BufWriter::new(io::stdout().lock()))
            .map_err(|error| vec![read::Fault::of(Path::new("standard output"), &error)]),
    };
    match result {
        Ok(()) => ExitCode::SUCCESS,
        Err(faults) => {
            for fault in faults {
                eprintln!("{fault}");
            }
            ExitCode::FAILURE
        }
    }
}

/// Reads every dataset, and gives all that is wrong with any of them.
fn check(paths: &[PathBuf]) -> Result<(), Vec<read::Fault>> {
    let mut faults = Vec::new();
    for path in paths {
        match datasets(path) {
            Err(fault) => faults.push(fault),
            Ok(files) => {
                for file in files {
                    match read::read(&file) {
                        Ok(dataset) => {
                            let reports = dataset.dossier.reports.len();
                            println!("{}: {reports} reports, no problems", file.display());
                        }
                        Err(more) => faults.extend(more),
                    }
                }
            }
        }
    }
    if faults.is_empty() {
        Ok(())
    } else {
        Err(faults)
    }
}

/// Gives the datasets that a path means: the file itself, or a folder's `*.json` in the order of
/// their names, schemas left out.
fn datasets(path: &Path) -> Result<Vec<PathBuf>, read::Fault> {
    if !path.is_dir() {
        return Ok(vec![path.to_owned()]);
    }
    let entries = path
        .read_dir()
        .map_err(|error| read::Fault::of(path, &error))?;
    let mut files: Vec<_> = entries
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|file| {
            let name = file.file_name().unwrap_or_default().to_string_lossy();
            name.ends_with(".json") && !name.ends_with(".schema.json")
        })
        .collect();
    files.sort();
    if files.is_empty() {
        return Err(read::Fault::new(
            path,
            "file",
            "found no dataset (*.json) in this folder",
        ));
    }
    Ok(files)
}
