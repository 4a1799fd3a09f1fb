//! Manual pages, which a release carries.

use std::io;
use std::path::Path;

use clap::Command;

/// Writes a manual page for the program and one for each of its commands (roff).
///
/// # Errors
/// Fails where a page cannot be written.
pub fn write(command: Command, folder: &Path) -> io::Result<()> {
    std::fs::create_dir_all(folder)?;
    clap_mangen::generate_to(command, folder)
}
