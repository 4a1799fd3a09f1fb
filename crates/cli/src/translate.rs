//! The command `translate`: gives the texts of a dossier to translators, and takes their translations back.

mod extract;
mod files;
mod merge;

use std::process::ExitCode;

use clap::{Args, Subcommand};

/// What `translate` is told.
#[derive(Args)]
pub struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Writes every text of a dossier, with what is translated already, as a PO file for the programs of
    /// translators.
    Extract(extract::Arguments),
    /// Puts the translations of a PO file into data/NAME.LANGUAGE.json beside the dataset. What is there
    /// already and is not in the file stays.
    Merge(merge::Arguments),
}

/// Runs the command. The exit code is 0 where it did what it was asked for, 1 where something is wrong with
/// a file that was read, and 2 where it was called wrongly or what it makes cannot be written.
pub fn run(arguments: &Arguments) -> ExitCode {
    match &arguments.command {
        Command::Extract(arguments) => extract::run(arguments),
        Command::Merge(arguments) => merge::run(arguments),
    }
}
