//! The command `publish`: makes a site of a folder, and writes it to the disk.

use std::collections::BTreeMap;
use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use chrono::DateTime;
use clap::Args;
use dossier::{Date, Diagnostic, WebAddress};
use site::publish::{Assets, Dataset, Input, Settings, SiteFile, publish};

use super::check::{datasets, stem};
use super::read::{self, file_error, io_error};
use super::settings;

/// What files are only made where `site.toml` says the site's address.
const OUTPUTS: &str = "feed.atom, corrections.atom, feed.json, sitemap.xml, robots.txt, \
    the preview picture, and in the head of each page its canonical address, Open Graph, \
    Twitter card, JSON-LD and links to feeds";

/// What `publish` is told.
#[derive(Args)]
pub struct Arguments {
    /// The folder into which the site is written. It must be empty or missing.
    #[arg(long, value_name = "FOLDER", default_value = "dist")]
    output: PathBuf,
    /// Empties the folder first.
    #[arg(long)]
    force: bool,
    /// The site's own folder: datasets in its data/, pictures in its media/.
    #[arg(long, value_name = "FOLDER", default_value = "public")]
    public: PathBuf,
    /// What is said of the site as a whole; the file may be missing.
    #[arg(long, value_name = "FILE", default_value = "site.toml")]
    site: PathBuf,
    /// The programs, scripts, style and icons, as `make build` bundles them.
    #[arg(long, value_name = "FILE", default_value = "target/assets.bin")]
    assets: PathBuf,
    /// Where the site will live: copies of its pages name their addresses there.
    #[arg(long)]
    address: Option<WebAddress>,
    /// Writes only the page of each dossier in one file, and its SHA-256.
    #[arg(long)]
    one_file: bool,
}

/// Makes the site. Nothing is written before all of its input is known to be right.
///
/// # Errors
/// Gives what is wrong with any of the datasets or with the site's settings, or the file that could
/// not be read or written.
pub fn run(arguments: &Arguments) -> Result<(), Vec<Diagnostic>> {
    let mut found = Vec::new();
    let settings = settings(arguments).map_err(|error| found.push(error)).ok();
    let input = input(&arguments.public)
        .map_err(|errors| found.extend(errors))
        .ok();
    let (Some(settings), Some(input)) = (settings, input) else {
        return Err(found);
    };
    let assets = assets(&arguments.assets).map_err(|error| vec![error])?;
    let mut files = publish(&assets, &input, &settings).map_err(|found| {
        let found = found.into_iter();
        found
            .map(|diagnostic| named(arguments, diagnostic))
            .collect::<Vec<_>>()
    })?;
    if arguments.one_file {
        keep_standalone(&mut files);
    } else if settings.base.is_none() {
        println!(
            "site.toml: no base, the address of the site, which these must name: left out {OUTPUTS}"
        );
    }
    write(arguments, &files).map_err(|error| vec![error])
}

/// Reads what is said of the site as a whole.
fn settings(arguments: &Arguments) -> Result<Settings, Diagnostic> {
    Ok(Settings {
        address: arguments.address.clone(),
        made: made()?,
        ..settings::read(&arguments.site)?
    })
}

/// Reads a site's own folder, and checks its datasets.
fn input(public: &Path) -> Result<Input, Vec<Diagnostic>> {
    let mut found = Vec::new();
    let mut input = Input::default();
    let files = datasets(&public.join("data")).map_err(|error| vec![error])?;
    for file in &files {
        match read::read(file) {
            Ok(dataset) => input.datasets.push(Dataset {
                name: stem(file),
                text: dataset.text.into(),
                dossier: dataset.dossier,
            }),
            Err(errors) => found.extend(errors),
        }
    }
    let mut others = BTreeMap::new();
    gather(public, "", &files, &mut others).map_err(|error| vec![error])?;
    input.files = others;
    if found.is_empty() {
        Ok(input)
    } else {
        Err(found)
    }
}

/// Reads the files of a folder that are no datasets, each by its path below the site's folder.
fn gather(
    folder: &Path,
    path: &str,
    datasets: &[PathBuf],
    files: &mut BTreeMap<String, bytes::Bytes>,
) -> Result<(), Diagnostic> {
    for entry in fs::read_dir(folder).map_err(|error| io_error(folder, &error))? {
        let entry = entry.map_err(|error| io_error(folder, &error))?;
        let file = entry.path();
        let name = entry.file_name();
        let name = name.to_str().ok_or_else(|| {
            let message = "found a name that is not UTF-8: rename the file";
            file_error(&file, "file", message)
        })?;
        if file.is_dir() {
            gather(&file, &format!("{path}{name}/"), datasets, files)?;
        } else if !datasets.contains(&file) {
            let content = fs::read(&file).map_err(|error| io_error(&file, &error))?;
            files.insert(format!("{path}{name}"), content.into());
        }
    }
    Ok(())
}

/// Reads what every site is made with.
fn assets(file: &Path) -> Result<Assets, Diagnostic> {
    let bytes = fs::read(file).map_err(|error| io_error(file, &error))?;
    Assets::from_bytes(&bytes).map_err(|_| {
        let message = "found the programs of another version: run 'make build'";
        file_error(file, "assets", message)
    })
}

/// Gives the day on which the site is made, where the build is told it: builds are the same whenever
/// they run (<https://reproducible-builds.org/specs/source-date-epoch/>).
fn made() -> Result<Option<Date>, Diagnostic> {
    const NAME: &str = "SOURCE_DATE_EPOCH";
    let Ok(text) = env::var(NAME) else {
        return Ok(None);
    };
    let seconds = text.parse().ok();
    let day = seconds.and_then(|seconds| DateTime::from_timestamp(seconds, 0));
    let date = day.and_then(|day| day.date_naive().to_string().parse().ok());
    date.map(Some).ok_or_else(|| {
        let message = format!("found \"{text}\", expected seconds since 1970");
        file_error(Path::new(NAME), "environment", message)
    })
}

/// Gives a diagnostic with the file as it was named on the command line.
fn named(arguments: &Arguments, diagnostic: Diagnostic) -> Diagnostic {
    let file = diagnostic.location.file.clone().unwrap_or_default();
    let file = match &*file {
        "site.toml" => arguments.site.clone(),
        file => arguments.public.join(file),
    };
    diagnostic.in_file(file.display())
}

/// Takes out all files but pages in one file and their hashes.
fn keep_standalone(files: &mut Vec<SiteFile>) {
    let hashes = files.iter().map(|file| file.path.clone());
    let hashes: Vec<_> = hashes
        .filter(|path| path.ends_with(".html.sha256"))
        .collect();
    files.retain(|file| {
        let page = file.path.strip_suffix(".sha256").unwrap_or(&file.path);
        hashes
            .iter()
            .any(|hash| hash.strip_suffix(".sha256") == Some(page))
    });
}

/// Writes the files into their folder.
fn write(arguments: &Arguments, files: &[SiteFile]) -> Result<(), Diagnostic> {
    let folder = &arguments.output;
    let failed = |error| io_error(folder, &error);
    fs::create_dir_all(folder).map_err(failed)?;
    for entry in fs::read_dir(folder).map_err(failed)? {
        if !arguments.force {
            let message = "found a folder that is not empty: --force empties it first";
            return Err(file_error(folder, "file", message));
        }
        let path = entry.map_err(failed)?.path();
        if path.is_dir() {
            fs::remove_dir_all(&path).map_err(failed)?;
        } else {
            fs::remove_file(&path).map_err(failed)?;
        }
    }
    for file in files {
        let path = folder.join(&file.path);
        write_file(&path, file).map_err(|error| io_error(&path, &error))?;
    }
    Ok(())
}

/// Writes a file, and makes its folder where it is missing.
fn write_file(path: &Path, file: &SiteFile) -> std::io::Result<()> {
    use std::io::Write;
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder)?;
    }
    let mut output = std::io::BufWriter::new(fs::File::create(path)?);
    for part in &file.parts {
        output.write_all(part)?;
    }
    output.flush()
}
