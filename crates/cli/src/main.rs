//! The command line: makes site folders, shows, checks and builds their sites, and imports and exports
//! datasets.

mod assets;
mod build;
mod check;
mod deposit;
mod export;
mod import;
mod init;
mod key;
mod keygen;
mod man;
mod new;
mod outcome;
mod pack;
mod read;
mod schema;
mod serve;
mod settings;
mod site_folder;
mod translate;
mod verify;
mod write;

use std::io::{self, Write};
use std::path::PathBuf;
use std::process::ExitCode;

use clap::{CommandFactory, Parser, Subcommand};
use clap_complete::Shell;
use dossier::Diagnostic;
use formats::export::sources;

use site_folder::only_dataset;

/// Large imports are made of millions of small texts, which this hands out in half the time.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// Makes human-rights dossiers into a website of static files.
#[derive(Parser)]
#[command(version)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Makes a site folder with one dossier.
    Init(init::Arguments),
    /// Shows a site in the browser while you work on it.
    Serve(serve::Arguments),
    /// Says everything that is wrong with a site's datasets and settings.
    Check(check::Arguments),
    /// Writes a site for any web host.
    Build(build::Arguments),
    /// Makes the pair of keys with which a publisher signs a site (build --sign).
    Keygen(keygen::Arguments),
    /// Tells whether a site, or a page in one file, is what its publisher made.
    Verify(verify::Arguments),
    /// Puts a site folder into one file, to keep and to send: a package.
    Pack(pack::Arguments),
    /// Puts a dossier into one file for an archive such as Zenodo, with the metadata that archives ask for.
    Deposit(deposit::Arguments),
    /// Writes a dataset to start from, in which every field shows by example what belongs there.
    New(new::Arguments),
    /// Makes a dataset of a spreadsheet, a timeline, a feed or a page saved as text.
    Import(Box<import::Arguments>),
    /// Writes a dataset as a spreadsheet, a timeline or canonical JSON.
    Export(export::Arguments),
    /// Gives the texts of a dossier to translators as a PO file, and takes their translations back.
    Translate(translate::Arguments),
    /// Prints every source of a dataset with and without an archived copy, as CSV for an archivist's
    /// program. Nothing is asked of any host.
    Sources {
        /// The dataset, or a package with one [default: the only one of the site folder around the
        /// current folder].
        file: Option<PathBuf>,
    },
    /// Prints the JSON Schema of a dataset.
    Schema,
    /// Prints what a shell needs to complete the arguments.
    Completions {
        /// The shell.
        shell: Shell,
    },
    /// Writes a manual page for each command into a folder.
    #[command(hide = true)]
    Man {
        /// The folder.
        folder: PathBuf,
    },
}

/// Runs the command. [`outcome::exit_code`] says what the exit codes mean.
fn main() -> ExitCode {
    let result = match Arguments::parse().command {
        Command::Init(arguments) => init::run(&arguments),
        Command::Serve(arguments) => serve::run(&arguments).map(|()| true),
        Command::Check(arguments) => return check::run(&arguments),
        Command::Build(arguments) => match build::run(&arguments) {
            Ok(code) => return code,
            Err(error) => Err(vec![build::unsaid(&error)]),
        },
        Command::Keygen(arguments) => keygen::run(&arguments)
            .map(|()| true)
            .map_err(|error| vec![error]),
        Command::Verify(arguments) => return verify::run(&arguments),
        Command::Pack(arguments) => pack::run(&arguments).map(|()| true),
        Command::Deposit(arguments) => deposit::run(&arguments).map(|()| true),
        Command::New(arguments) => return new::run(&arguments),
        Command::Import(arguments) => return import::run(&arguments),
        Command::Export(arguments) => return export::run(&arguments),
        Command::Translate(arguments) => return translate::run(&arguments),
        Command::Sources { file } => only_dataset(file.as_deref())
            .map_err(|error| vec![error])
            .and_then(|file| read::read(&file))
            .and_then(|dataset| written(print(sources::csv(&dataset).as_bytes()))),
        Command::Schema => written(print(schema::schema().as_bytes())),
        Command::Completions { shell } => {
            let mut command = Arguments::command();
            let mut script = Vec::new();
            clap_complete::generate(shell, &mut command, "chronicle", &mut script);
            written(print(&script))
        }
        Command::Man { folder } => man::write(Arguments::command(), &folder)
            .map(|()| true)
            .map_err(|error| vec![read::io_error(&folder, &error)]),
    };
    match result {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(diagnostics) => {
            for diagnostic in &diagnostics {
                eprintln!("{diagnostic}");
            }
            outcome::exit_code(&diagnostics)
        }
    }
}

fn print(bytes: &[u8]) -> io::Result<()> {
    io::stdout().write_all(bytes)
}

/// Makes an error of standard output that could not be written.
fn written(result: io::Result<()>) -> Result<bool, Vec<Diagnostic>> {
    match result {
        Ok(()) => Ok(true),
        Err(error) => Err(vec![build::unsaid(&error)]),
    }
}
