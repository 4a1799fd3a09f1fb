//! The command `check`: says everything that is wrong with datasets.

pub mod format;

use std::collections::HashSet;
use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::Args;
use dossier::check::compare;
use dossier::{Diagnostic, Dossier};

use site::publish::{Input, wrong_logo, wrong_names};

use super::outcome::exit_code;
use super::read::{examine, file_error, io_error, stem};
use super::site_folder::{Listing, SETTINGS, SiteFolder, is_dataset, logo, media};
use format::Format;

/// What `check` is told.
#[derive(Args)]
pub struct Arguments {
    /// Site folders, datasets, or folders of datasets [default: the site folder around the current
    /// folder].
    paths: Vec<PathBuf>,
    /// How problems are written: for people, for programs, or as annotations of GitHub Actions.
    #[arg(long, value_enum, default_value_t)]
    format: Format,
    /// An earlier version of the dataset: none of its ids may have vanished, and what was
    /// corrected since must say so in its revisions.
    #[arg(long, value_name = "FILE")]
    against: Option<PathBuf>,
}

/// Checks every dataset, and writes all that is wrong with any of them. Warnings do not count as
/// failure.
pub fn run(arguments: &Arguments) -> ExitCode {
    let mut checked = Checked {
        diagnostics: Vec::new(),
        summaries: Vec::new(),
        listings: Vec::new(),
        used: HashSet::new(),
        is_partial: false,
    };
    let earlier = match arguments.against.as_deref().map(earlier).transpose() {
        Ok(earlier) => earlier,
        Err(diagnostics) => {
            checked.diagnostics.extend(diagnostics);
            None
        }
    };
    let mut paths = Vec::new();
    if arguments.paths.is_empty() {
        match SiteFolder::find(None) {
            Ok(folder) => paths.push(checked.site(&folder)),
            Err(error) => checked.diagnostics.push(error),
        }
    }
    for path in &arguments.paths {
        paths.push(match SiteFolder::find(Some(path)) {
            Ok(folder) => checked.site(&folder),
            Err(_) => path.clone(),
        });
    }
    for path in paths.iter().filter(|path| path.ends_with("data")) {
        let files = datasets(path).unwrap_or_default();
        checked.diagnostics.extend(names(&files));
    }
    let files: Vec<_> = paths.iter().map(|path| datasets(path)).collect();
    let count = files.iter().flatten().flatten().count();
    if let Some(file) = arguments.against.as_deref().filter(|_| count > 1) {
        let message = format!("found {count} datasets, expected one to compare it with");
        checked.diagnostics.push(file_error(file, "file", message));
    }
    for files in files {
        match files {
            Ok(files) => {
                for file in files {
                    checked.dataset(&file, earlier.as_ref().filter(|_| count == 1));
                }
            }
            Err(error) => checked.diagnostics.push(error),
        }
    }
    if !checked.is_partial {
        let unused = checked.listings.iter();
        let unused: Vec<_> = unused.flat_map(|it| it.unused(&checked.used)).collect();
        checked.diagnostics.extend(unused);
    }
    // A reader that has gone, such as `head`, has seen what it wanted.
    let _ = checked.write(arguments.format);
    exit_code(&checked.diagnostics)
}

/// What came of the datasets.
struct Checked {
    diagnostics: Vec<Diagnostic>,
    /// One line for each dataset without errors.
    summaries: Vec<String>,
    /// The files of the site folders, and those that a dossier or the settings name.
    listings: Vec<Listing>,
    used: HashSet<String>,
    /// Whether some dataset cannot be read, so that it is not known which files it names.
    is_partial: bool,
}

impl Checked {
    /// Checks the settings and the files of a site folder, and gives the folder of its datasets.
    fn site(&mut self, folder: &SiteFolder) -> PathBuf {
        match (folder.settings(), Listing::of(folder)) {
            (Ok(settings), Ok(listing)) => {
                let logo = logo(&settings);
                let mut input = Input::default();
                if let Some((path, file)) =
                    logo.as_ref().and_then(|it| listing.files.get_key_value(it))
                {
                    let content = fs::read(file).unwrap_or_default();
                    input.files.insert(path.clone(), content.into());
                }
                let wrong = wrong_logo(&input, &settings);
                let wrong = wrong.map(|it| it.in_file(folder.path(SETTINGS).display()));
                self.diagnostics.extend(wrong);
                self.used.extend(logo);
                self.listings.push(listing);
            }
            (settings, listing) => {
                self.diagnostics.extend(settings.err());
                self.diagnostics.extend(listing.err().into_iter().flatten());
            }
        }
        folder.path("data")
    }

    fn dataset(&mut self, file: &Path, earlier: Option<&Dossier>) {
        let against = |dossier: &Dossier| match earlier {
            Some(earlier) => compare(earlier, dossier),
            None => Vec::new(),
        };
        match examine(file, against) {
            Err(error) => self.diagnostics.push(error),
            Ok((_, reading)) => {
                match &reading.dossier {
                    Some(dossier) => self.used.extend(media(dossier)),
                    None => self.is_partial = true,
                }
                if let Some(dossier) = reading.dossier.as_ref().filter(|_| !reading.has_errors()) {
                    let outcome = match reading.diagnostics.len() {
                        0 => "no problems".to_owned(),
                        1 => "no errors, 1 warning".to_owned(),
                        warnings => format!("no errors, {warnings} warnings"),
                    };
                    let reports = dossier.reports.len();
                    let name = file.display();
                    self.summaries
                        .push(format!("{name}: {reports} reports, {outcome}"));
                }
                self.diagnostics.extend(reading.diagnostics);
            }
        }
    }

    /// Writes people's lines about problems to standard error and the rest to standard output;
    /// what is for programs all goes to standard output.
    fn write(&self, format: Format) -> io::Result<()> {
        let mut stdout = io::stdout().lock();
        match format {
            Format::Text => {
                format::text(&self.diagnostics, io::stderr().lock())?;
                for summary in &self.summaries {
                    writeln!(stdout, "{summary}")?;
                }
                Ok(())
            }
            Format::Json => format::json(&self.diagnostics, stdout),
            Format::Github => format::github(&self.diagnostics, stdout),
        }
    }
}

/// Reads an earlier version, of which only the shape must be right.
fn earlier(file: &Path) -> Result<Dossier, Vec<Diagnostic>> {
    let (_, reading) = examine(file, |_| Vec::new()).map_err(|error| vec![error])?;
    reading.dossier.ok_or(reading.diagnostics)
}

/// Gives what is wrong with the names of a site's datasets.
fn names(files: &[PathBuf]) -> Vec<Diagnostic> {
    let names: Vec<_> = files.iter().map(|file| stem(file)).collect();
    let names: Vec<_> = names.iter().map(String::as_str).collect();
    let wrong = wrong_names(&names).into_iter();
    let error = |(name, message): (&str, String)| {
        let file = files.iter().find(|file| stem(file) == name);
        file_error(
            file.map_or(Path::new(name), PathBuf::as_path),
            "file",
            message,
        )
    };
    wrong.map(error).collect()
}

/// Gives the datasets that a path means: the file itself, or those of a folder in the order of their
/// names.
///
/// # Errors
/// Gives the folder that cannot be read or holds none.
pub fn datasets(path: &Path) -> Result<Vec<PathBuf>, Diagnostic> {
    if !path.is_dir() {
        return Ok(vec![path.to_owned()]);
    }
    let entries = path.read_dir().map_err(|error| io_error(path, &error))?;
    let mut files: Vec<_> = entries
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|file| is_dataset(&file.file_name().unwrap_or_default().to_string_lossy()))
        .collect();
    files.sort();
    if files.is_empty() {
        return Err(file_error(
            path,
            "file",
            "found no dataset (*.json) in this folder",
        ));
    }
    Ok(files)
}
