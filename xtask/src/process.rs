//! Runs the tools that do the work. `make` installs them.

use std::ffi::OsStr;
use std::fs;
use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result, bail};

/// Runs a tool with these arguments, and gives what it wrote to standard output.
///
/// # Errors
/// Fails where the tool is missing or fails, with what it wrote to standard error.
pub fn run(tool: &str, arguments: impl IntoIterator<Item = impl AsRef<OsStr>>) -> Result<Vec<u8>> {
    let output = Command::new(tool)
        .args(arguments)
        .output()
        .with_context(|| format!("could not start {tool} (`make` installs it)"))?;
    if !output.status.success() {
        bail!("{tool}: {}", String::from_utf8_lossy(&output.stderr).trim());
    }
    Ok(output.stdout)
}

/// Reads a file. An error names it.
pub fn read(file: &Path) -> Result<Vec<u8>> {
    fs::read(file).with_context(|| format!("{}", file.display()))
}

/// Reads a text file (UTF-8). An error names it.
pub fn read_text(file: &Path) -> Result<String> {
    fs::read_to_string(file).with_context(|| format!("{}", file.display()))
}

/// Writes a file. An error names it.
pub fn write(file: &Path, content: impl AsRef<[u8]>) -> Result<()> {
    fs::write(file, content).with_context(|| format!("{}", file.display()))
}
