//! Reads a dataset from its file, under every rule.

use std::fmt;
use std::fs;
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

use dossier::Dossier;
use dossier::check::{Problem, Reading, Severity, read_with};

use super::{pictures, registries};

/// A dataset without errors.
pub struct Dataset {
    /// The text of the file.
    pub text: String,
    /// What it holds.
    pub dossier: Dossier,
}

/// Something wrong with a file: `file:line:column: rule: message (at pointer)`.
#[derive(Debug)]
pub struct Fault {
    /// The file.
    pub file: PathBuf,
    /// What is wrong; without a place where it is about the whole file.
    pub problem: Problem,
}

impl Fault {
    /// Makes a fault of a whole file.
    pub fn new(file: &Path, rule: &'static str, message: impl Into<String>) -> Self {
        Self {
            file: file.to_owned(),
            problem: Problem::new("", Severity::Error, rule, message),
        }
    }

    /// Makes a fault of a file that could not be read or written.
    pub fn of(file: &Path, error: &io::Error) -> Self {
        Self::new(file, "file", reason(error))
    }

    /// Makes faults of what is wrong with the text of a file.
    pub fn all(file: &Path, problems: Vec<Problem>) -> Vec<Self> {
        let file = file.to_owned();
        let fault = |problem| Self {
            file: file.clone(),
            problem,
        };
        problems.into_iter().map(fault).collect()
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let gap = if self.problem.place.is_some() {
            ""
        } else {
            " "
        };
        write!(f, "{}:{gap}{}", self.file.display(), self.problem)
    }
}

/// Says in words why a file could not be read or written, without the system's numbers where the
/// reason is a usual one.
pub fn reason(error: &io::Error) -> String {
    match error.kind() {
        ErrorKind::NotFound => "there is no such file or folder".to_owned(),
        ErrorKind::IsADirectory => "is a folder, expected a file".to_owned(),
        ErrorKind::PermissionDenied => "its permissions do not allow this".to_owned(),
        _ => error.to_string(),
    }
}

/// Reads a dataset and everything that is wrong with it, under these rules and further ones.
///
/// # Errors
/// Gives the fault of a file that cannot be read.
pub fn examine(
    file: &Path,
    further: impl FnOnce(&Dossier) -> Vec<Problem>,
) -> Result<(Vec<u8>, Reading), Fault> {
    let bytes = fs::read(file).map_err(|error| Fault::of(file, &error))?;
    let reading = read_with(&bytes, |dossier| {
        let mut problems = registries::problems(dossier);
        problems.extend(pictures::problems(file, dossier));
        problems.extend(further(dossier));
        problems
    });
    Ok((bytes, reading))
}

/// Reads a dataset that is to be published.
///
/// # Errors
/// Gives every error; notes are left out.
pub fn read(file: &Path) -> Result<Dataset, Vec<Fault>> {
    let (bytes, reading) = examine(file, |_| Vec::new()).map_err(|fault| vec![fault])?;
    match reading.dossier {
        Some(dossier) if !reading.problems.iter().any(is_error) => Ok(Dataset {
            text: String::from_utf8(bytes).expect("what was read without errors is UTF-8"),
            dossier,
        }),
        _ => {
            let errors = reading.problems.into_iter().filter(is_error);
            Err(Fault::all(file, errors.collect()))
        }
    }
}

fn is_error(problem: &Problem) -> bool {
    problem.severity == Severity::Error
}
