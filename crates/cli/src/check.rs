//! The command `check`: says everything that is wrong with datasets.

pub mod format;
mod statements;

use std::collections::HashSet;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::rc::Rc;

use clap::Args;
use dossier::check::{compare, named_files};
use dossier::{Diagnostic, Dossier};

use site::publish::{
    Files, Input, Privacy, check_translation, check_version, translated_by, version_of,
    without_current, without_dataset, wrong_logo, wrong_names,
};

use super::outcome::exit_code;
use super::read::{DatasetFile, examine, examine_for, file_error, io_error};
use super::site_folder::{
    Listing, SETTINGS, SiteFolder, is_dataset, is_package, logo, only_dataset,
};
use format::Format;
use statements::Statements;

/// What `check` is told.
#[derive(Args)]
pub struct Arguments {
    /// Site folders, packages, datasets, or folders of datasets [default: the site folder around the
    /// current folder].
    paths: Vec<PathBuf>,
    /// How problems are written: for people, for programs, or as annotations of GitHub Actions.
    #[arg(long, value_enum, default_value_t)]
    format: Format,
    /// An earlier version of the dataset, or a package of it: none of its ids may have vanished, and
    /// what was corrected since must say so in its revisions.
    #[arg(long, value_name = "FILE")]
    against: Option<PathBuf>,
    /// Also finds what may endanger people: phone numbers, e-mail addresses, identity and account numbers, exact
    /// coordinates, telling names of files.
    #[arg(long)]
    privacy: bool,
}

/// Checks every dataset, and writes all that is wrong with any of them. Warnings do not count as
/// failure.
pub fn run(arguments: &Arguments) -> ExitCode {
    let mut checked = Checked {
        diagnostics: Vec::new(),
        summaries: Vec::new(),
        translations: Vec::new(),
        versions: Vec::new(),
        listings: Vec::new(),
        used: HashSet::new(),
        is_partial: false,
        statements: arguments.privacy.then(Statements::default),
    };
    let earlier = match arguments.against.as_deref().map(earlier).transpose() {
        Ok(earlier) => earlier,
        Err(diagnostics) => {
            checked.diagnostics.extend(diagnostics);
            None
        }
    };
    let named = arguments.paths.iter().map(|path| Some(path.as_path()));
    let default = arguments.paths.is_empty().then_some(None);
    let named = named.chain(default);
    let files: Vec<_> = named.map(|named| checked.files(named)).collect();
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
    checked.orphans();
    if !checked.is_partial {
        let unused = checked.listings.iter();
        let unused = unused.flat_map(|(folder, it)| it.unused(folder, &checked.used));
        let unused: Vec<_> = unused.collect();
        checked.diagnostics.extend(unused);
        checked.outdated();
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
    /// The translations that were not checked yet.
    translations: Vec<DatasetFile>,
    /// The earlier versions that were not checked yet.
    versions: Vec<DatasetFile>,
    /// The files of the site folders, and those that a dossier or the settings name.
    listings: Vec<(SiteFolder, Listing)>,
    used: HashSet<String>,
    /// Whether some dataset cannot be read, so that it is not known which files it names.
    is_partial: bool,
    /// What is stated to be meant, where it is asked what may endanger people.
    statements: Option<Statements>,
}

impl Checked {
    /// Gives the datasets that a path means, or those of the site folder around the current folder.
    /// Checks the rest of a site folder and the names of its datasets.
    fn files(&mut self, named: Option<&Path>) -> Result<Vec<DatasetFile>, Diagnostic> {
        let is_site = |path: &Path| is_package(path) || SiteFolder::find(Some(path)).is_ok();
        let (files, is_site) = if let Some(path) = named.filter(|path| !is_site(path)) {
            (datasets(path)?, path.ends_with("data"))
        } else {
            let folder = SiteFolder::open(named)?;
            self.site(&folder);
            let data = folder.path("data");
            let files = match folder.packed_datasets() {
                Some(files) => some(&data, files)?,
                None => datasets(&data)?,
            };
            (files, true)
        };
        if is_site {
            self.diagnostics.extend(names(&files));
        }
        Ok(files)
    }

    /// Checks the settings and the files of a site folder.
    fn site(&mut self, folder: &SiteFolder) {
        let settings = folder.settings();
        if let Some(statements) = &mut self.statements {
            let stated = settings.as_ref().map(|it| it.privacy.clone());
            statements.put(folder, stated.unwrap_or_default());
        }
        match (settings, Listing::of(folder)) {
            (Ok(settings), Ok(listing)) => {
                let logo = logo(&settings);
                let mut input = Input::default();
                if let Some((path, file)) =
                    logo.as_ref().and_then(|it| listing.files.get_key_value(it))
                {
                    let content = folder.read(file).unwrap_or_default();
                    input.files.insert(path.clone(), content);
                }
                let wrong = wrong_logo(&input, &settings);
                let wrong = wrong.map(|it| it.in_file(folder.path(SETTINGS).display()));
                self.diagnostics.extend(wrong);
                self.used.extend(logo);
                self.translations.extend(listing.translations.clone());
                self.versions.extend(listing.versions.clone());
                self.listings.push((folder.clone(), listing));
            }
            (settings, listing) => {
                self.diagnostics.extend(settings.err());
                self.diagnostics.extend(listing.err().into_iter().flatten());
            }
        }
    }

    fn dataset(&mut self, file: &DatasetFile, earlier: Option<&Dossier>) {
        let privacy = self.privacy(file);
        let against = |dossier: &Dossier| match earlier {
            Some(earlier) => compare(earlier, dossier),
            None => Vec::new(),
        };
        match examine_for(file, privacy.as_deref(), against) {
            Err(error) => self.diagnostics.push(error),
            Ok((text, reading)) => {
                match &reading.dossier {
                    Some(dossier) => self
                        .used
                        .extend(named_files(dossier).map(ToString::to_string)),
                    None => self.is_partial = true,
                }
                if let Some(dossier) = reading.dossier.as_ref().filter(|_| !reading.has_errors()) {
                    let outcome = match reading.diagnostics.len() {
                        0 => "no problems".to_owned(),
                        1 => "no errors, 1 warning".to_owned(),
                        warnings => format!("no errors, {warnings} warnings"),
                    };
                    let reports = dossier.reports.len();
                    let name = file.path.display();
                    self.summaries
                        .push(format!("{name}: {reports} reports, {outcome}"));
                }
                self.diagnostics.extend(reading.diagnostics);
                self.translations(file, reading.dossier.as_ref(), privacy.as_deref());
                self.versions(file, &text);
            }
        }
    }

    /// Checks the translations of a dataset, and says how far each is. Those of one that cannot be read wait
    /// until it can.
    fn translations(
        &mut self,
        dataset: &DatasetFile,
        dossier: Option<&Dossier>,
        privacy: Option<&Privacy>,
    ) {
        let stem = dataset.stem();
        let is_of_it = |file: &mut DatasetFile| {
            let own = file.stem();
            let name = translated_by(&own).map(|(name, _)| name);
            file.path.parent() == dataset.path.parent() && name == Some(&stem)
        };
        let found: Vec<_> = self.translations.extract_if(.., is_of_it).collect();
        let Some(dossier) = dossier else { return };
        for file in found {
            let name = file.path.display().to_string();
            let content = match file.read() {
                Ok(content) => content,
                Err(error) => {
                    self.diagnostics.push(io_error(&file.path, &error));
                    continue;
                }
            };
            let (translation, found) = check_translation(dossier, &file.stem(), &content);
            let found = found.into_iter().map(|it| it.in_file(&name));
            self.diagnostics.extend(found);
            if let Some(translation) = translation {
                let found = privacy.map(|privacy| privacy.of_translation(&translation));
                let found = found.into_iter().flatten().map(|it| it.in_file(&name));
                self.diagnostics.extend(found);
                let language = &translation.language;
                let progress = translation.progress(dossier);
                self.summaries
                    .push(format!("{name}: {language}: {progress}"));
            }
        }
    }

    /// Gives what is stated to be meant in the site folder of a dataset, where it is asked what may endanger people.
    fn privacy(&mut self, file: &DatasetFile) -> Option<Rc<Privacy>> {
        let (privacy, wrong) = self.statements.as_mut()?.of(file.folder().as_ref());
        self.diagnostics.extend(wrong);
        Some(privacy)
    }

    /// Says which statements nothing needs any more. That is known of site folders which were checked as a whole.
    fn outdated(&mut self) {
        let Some(statements) = &mut self.statements else {
            return;
        };
        for (folder, _) in &self.listings {
            let (privacy, _) = statements.of(Some(folder));
            let settings = folder.path(SETTINGS);
            let outdated = privacy.outdated().into_iter();
            let outdated = outdated.map(|it| it.in_file(settings.display()));
            self.diagnostics.extend(outdated);
        }
    }

    /// Checks the earlier versions of a dataset.
    fn versions(&mut self, dataset: &DatasetFile, text: &[u8]) {
        let stem = dataset.stem();
        let is_of_it = |file: &mut DatasetFile| {
            let own = file.stem();
            let name = version_of(&own).map(|(name, _)| name);
            file.path.parent() == dataset.path.parent() && name == Some(&stem)
        };
        for file in self.versions.extract_if(.., is_of_it) {
            let content = file.read().map_err(|error| io_error(&file.path, &error));
            let checked = content.and_then(|content| {
                let checked = check_version(text, &file.stem(), &content);
                checked.map_err(|error| error.in_file(file.path.display()))
            });
            self.diagnostics.extend(checked.err());
        }
    }

    /// Says which translations and earlier versions have no dataset.
    fn orphans(&mut self) {
        for file in self.translations.drain(..) {
            let stem = file.stem();
            let name = translated_by(&stem).map_or(&*stem, |(name, _)| name);
            let found = without_dataset(name).in_file(file.path.display());
            self.diagnostics.push(found);
        }
        for file in self.versions.drain(..) {
            let stem = file.stem();
            let name = version_of(&stem).map_or(&*stem, |(name, _)| name);
            let found = without_current(name).in_file(file.path.display());
            self.diagnostics.push(found);
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
    let reading = only_dataset(Some(file)).and_then(|file| examine(&file, |_| Vec::new()));
    let (_, reading) = reading.map_err(|error| vec![error])?;
    reading.dossier.ok_or(reading.diagnostics)
}

/// Gives what is wrong with the names of a site's datasets.
fn names(files: &[DatasetFile]) -> Vec<Diagnostic> {
    let names: Vec<_> = files.iter().map(DatasetFile::stem).collect();
    let names: Vec<_> = names.iter().map(String::as_str).collect();
    let wrong = wrong_names(&names).into_iter();
    let error = |(name, message): (&str, String)| {
        let file = files.iter().find(|file| file.stem() == name);
        let file = file.map_or(Path::new(name), |file| &file.path);
        file_error(file, "file", message)
    };
    wrong.map(error).collect()
}

/// Gives the datasets that a path means: the file itself, or those of a folder in the order of their
/// names.
///
/// # Errors
/// Gives the folder that cannot be read or holds none.
fn datasets(path: &Path) -> Result<Vec<DatasetFile>, Diagnostic> {
    if !path.is_dir() {
        return Ok(vec![DatasetFile::at(path)]);
    }
    let entries = path.read_dir().map_err(|error| io_error(path, &error))?;
    let mut files: Vec<_> = entries
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|file| is_dataset(&file.file_name().unwrap_or_default().to_string_lossy()))
        .collect();
    files.sort();
    some(path, files.into_iter().map(DatasetFile::at).collect())
}

/// Refuses a folder without datasets.
fn some(folder: &Path, files: Vec<DatasetFile>) -> Result<Vec<DatasetFile>, Diagnostic> {
    if files.is_empty() {
        let message = "found no dataset (*.json) in this folder";
        return Err(file_error(folder, "file", message));
    }
    Ok(files)
}
