//! The verb `check`: says everything that is wrong with datasets.

use std::path::{Path, PathBuf};

use clap::Args;

use super::read::{Fault, read};

/// What `check` is told.
#[derive(Args)]
pub struct Arguments {
    /// Datasets, or folders of them.
    #[arg(default_value = "public/data")]
    paths: Vec<PathBuf>,
}

/// Reads every dataset, and gives all that is wrong with any of them.
///
/// # Errors
/// Gives the faults, in the order of the datasets.
pub fn run(arguments: &Arguments) -> Result<(), Vec<Fault>> {
    let mut faults = Vec::new();
    for path in &arguments.paths {
        match datasets(path) {
            Err(fault) => faults.push(fault),
            Ok(files) => {
                for file in files {
                    match read(&file) {
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
///
/// # Errors
/// Gives the folder that cannot be read or holds none.
pub fn datasets(path: &Path) -> Result<Vec<PathBuf>, Fault> {
    if !path.is_dir() {
        return Ok(vec![path.to_owned()]);
    }
    let entries = path.read_dir().map_err(|error| Fault::of(path, &error))?;
    let mut files: Vec<_> = entries
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|file| {
            let name = file.file_name().unwrap_or_default().to_string_lossy();
            name.ends_with(".json") && !name.ends_with(".schema.json")
        })
        .collect();
    files.sort();
    if files.is_empty() {
        return Err(Fault::new(
            path,
            "file",
            "found no dataset (*.json) in this folder",
        ));
    }
    Ok(files)
}
