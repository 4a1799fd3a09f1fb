//! The command line: checks datasets, imports and exports them, and publishes sites.

mod check;
mod export;
mod import;
mod new;
mod pictures;
mod publish;
mod read;
mod registries;
mod schema;
mod settings;
mod write;

use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::{CommandFactory, Parser, Subcommand};
use clap_complete::Shell;
use dossier::Diagnostic;
use formats::export::sources;

/// Large imports are made of millions of small texts, which this hands out in half the time.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// Turns one JSON dataset into a country's human-rights dossier on the web.
#[derive(Parser)]
#[command(version)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Checks datasets, and says everything that is wrong with them.
    Check(check::Arguments),
    /// Writes a dataset to start from, in which every field shows by example what belongs there.
    New(new::Arguments),
    /// Makes a dataset of a spreadsheet, a timeline, a feed or a page saved as text.
    Import(Box<import::Arguments>),
    /// Writes a dataset as a spreadsheet, a timeline or canonical JSON.
    Export(export::Arguments),
    /// Makes a site of a folder with datasets and pictures.
    Publish(publish::Arguments),
    /// Prints every source of a dataset with and without an archived copy, as CSV for an archivist's
    /// program. Nothing is asked of any host.
    Sources {
        /// The dataset.
        file: PathBuf,
    },
    /// Prints the JSON Schema of a dataset.
    Schema,
    /// Prints what a shell needs to complete the arguments.
    Completions {
        /// The shell.
        shell: Shell,
    },
}

/// Runs the command. The exit code is 0 where all is well, 1 where the input has problems, 2 where it
/// was called wrongly.
fn main() -> ExitCode {
    let result = match Arguments::parse().command {
        Command::Check(arguments) => return check::run(&arguments),
        Command::New(arguments) => return new::run(&arguments),
        Command::Import(arguments) => return import::run(&arguments),
        Command::Export(arguments) => return export::run(&arguments),
        Command::Publish(arguments) => publish::run(&arguments),
        Command::Sources { file } => read::read(&file).and_then(|dataset| {
            written(io::stdout().write_all(sources::csv(&dataset.dossier).as_bytes()))
        }),
        Command::Schema => written(io::stdout().write_all(schema::schema().as_bytes())),
        Command::Completions { shell } => {
            let mut command = Arguments::command();
            let mut script = Vec::new();
            clap_complete::generate(shell, &mut command, "chronicle", &mut script);
            written(io::stdout().write_all(&script))
        }
    };
    match result {
        Ok(()) => ExitCode::SUCCESS,
        Err(diagnostics) => {
            for diagnostic in diagnostics {
                eprintln!("{diagnostic}");
            }
            ExitCode::FAILURE
        }
    }
}

/// Makes an error of standard output that could not be written.
fn written(result: io::Result<()>) -> Result<(), Vec<Diagnostic>> {
    result.map_err(|error| vec![read::io_error(Path::new("standard output"), &error)])
}
