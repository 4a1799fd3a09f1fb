//! Puts a finished folder in the place of a former one.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::process;
use std::time::{Duration, SystemTime};

use dossier::Diagnostic;

use crate::read::file_error;

use super::output::{parent, unwritten};

/// How old what a killed build left behind must be before it is removed: no build takes that long.
const LEFT_BEHIND: Duration = Duration::from_secs(3600);

/// The ending of a former output that is not in its place for a moment.
const FORMER: &str = "former";

/// A folder beside the output, in which the site is made. It is removed with all that is in it.
pub struct Staging(PathBuf);

impl Staging {
    /// Makes the folder, removes what killed builds left behind, and puts a former output back that one had
    /// taken from its place.
    ///
    /// # Errors
    /// Says why it cannot be made.
    pub fn beside(output: &Path) -> Result<Self, Diagnostic> {
        let name = output.file_name().unwrap_or_default().to_string_lossy();
        let prefix = format!(".{name}.chronicle-");
        let around = parent(output);
        let made = fs::create_dir_all(&around);
        made.map_err(|error| unwritten(&around, &error))?;
        for entry in fs::read_dir(&around).into_iter().flatten().flatten() {
            let is_ours = entry.file_name().to_string_lossy().starts_with(&prefix);
            let changed = entry.metadata().and_then(|metadata| metadata.modified());
            let age = changed.map(|changed| SystemTime::now().duration_since(changed));
            if is_ours && !output.exists() && entry.path().extension() == Some(FORMER.as_ref()) {
                let back = fs::rename(entry.path(), output);
                back.map_err(|error| unwritten(output, &error))?;
            } else if is_ours && age.is_ok_and(|age| age.is_ok_and(|age| age > LEFT_BEHIND)) {
                // What cannot be removed is in no one's way.
                let _ = fs::remove_dir_all(entry.path());
            }
        }
        let folder = around.join(format!("{prefix}{}.new", process::id()));
        // One of that name is of a process that has ended.
        let _ = fs::remove_dir_all(&folder);
        fs::create_dir(&folder).map_err(|error| unwritten(&folder, &error))?;
        Ok(Self(folder))
    }

    /// Gives where it is.
    pub fn path(&self) -> &Path {
        &self.0
    }
}

impl Drop for Staging {
    fn drop(&mut self) {
        // What cannot be removed is in no one's way, and is tried again by a later build.
        let _ = fs::remove_dir_all(&self.0);
    }
}

/// Puts the folder in the place of the output. Whoever looks finds the former site or the new one.
///
/// # Errors
/// Says why the output cannot be replaced. It is then as it was.
pub fn swap(staging: &Staging, output: &Path) -> Result<(), Diagnostic> {
    let result = if output.exists() {
        exchange(staging.path(), output)
    } else {
        fs::rename(staging.path(), output)
    };
    result.map_err(|error| {
        let message = format!(
            "cannot be replaced ({error}): close what has it open, or choose another --output; the \
             former output is as it was"
        );
        file_error(output, "output", message)
    })
}

/// Exchanges two folders in one step where the system can do that.
#[cfg(any(target_os = "linux", target_os = "macos"))]
fn exchange(new: &Path, output: &Path) -> io::Result<()> {
    use rustix::fs::{CWD, RenameFlags, renameat_with};
    match renameat_with(CWD, new, CWD, output, RenameFlags::EXCHANGE) {
        Ok(()) => Ok(()),
        // Not every file system can.
        Err(rustix::io::Errno::INVAL | rustix::io::Errno::NOSYS | rustix::io::Errno::NOTSUP) => {
            exchange_in_steps(new, output)
        }
        Err(error) => Err(error.into()),
    }
}

#[cfg(not(any(target_os = "linux", target_os = "macos")))]
fn exchange(new: &Path, output: &Path) -> io::Result<()> {
    exchange_in_steps(new, output)
}

/// Exchanges two folders in three steps, and goes back where one fails.
fn exchange_in_steps(new: &Path, output: &Path) -> io::Result<()> {
    let former = new.with_extension(FORMER);
    fs::rename(output, &former)?;
    if let Err(error) = fs::rename(new, output) {
        fs::rename(&former, output)?;
        return Err(error);
    }
    fs::rename(&former, new)
}
