//! The command `pack`: puts a site folder into one file.

use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use clap::Args;
use dossier::Diagnostic;
use site::publish::{Files, LARGEST_PACKAGE, SiteFile, pack};

use super::build::{megabytes, outside};
use super::read::{examine, file_error, io_error};
use super::site_folder::{Listing, SETTINGS, SiteFolder};
use super::write::write;

/// The rule that says what a file says of its maker: a package has the files as they are.
const OF_MAKERS: &str = "metadata";

/// What `pack` is told.
#[derive(Args)]
pub struct Arguments {
    /// The site folder [default: the one around the current folder].
    folder: Option<PathBuf>,
    /// The package [default: in the current folder, named after the only dataset or else the site
    /// folder].
    #[arg(long, value_name = "FILE")]
    output: Option<PathBuf>,
    /// Replaces a file that is there already.
    #[arg(long)]
    force: bool,
}

/// Writes the package, whole or not at all. A dossier need not be right to be kept.
///
/// # Errors
/// Gives each file that cannot be packed, or why the package cannot be written.
pub fn run(arguments: &Arguments) -> Result<(), Vec<Diagnostic>> {
    let one = |error| vec![error];
    let folder = SiteFolder::find(arguments.folder.as_deref()).map_err(one)?;
    let listing = Listing::of(&folder)?;
    let files = files(&folder, &listing).map_err(one)?;
    let output = match &arguments.output {
        Some(output) => output.clone(),
        None => format!("{}.zip", name(&folder, &listing)).into(),
    };
    outside(&output, folder.root()).map_err(one)?;
    small_enough(&folder, &files).map_err(one)?;
    let package = pack(&files);
    write(&output, &package, arguments.force).map_err(one)?;
    for diagnostic in of_makers(&listing) {
        eprintln!("{diagnostic}");
    }
    // Where no one can read it, no one misses it.
    let _ = tell(
        &mut io::stdout().lock(),
        &listing,
        &output,
        files.len(),
        package.len(),
    );
    Ok(())
}

/// Refuses files that are together larger than a package may be.
pub fn small_enough(folder: &SiteFolder, files: &[SiteFile]) -> Result<(), Diagnostic> {
    let bytes: usize = files.iter().map(SiteFile::size).sum();
    if bytes as u64 <= LARGEST_PACKAGE {
        return Ok(());
    }
    let message = format!(
        "found files of {} MiB together, expected at most {} MiB: make pictures and recordings smaller",
        bytes.div_ceil(1 << 20),
        LARGEST_PACKAGE >> 20
    );
    Err(file_error(folder.root(), "size", message))
}

/// Reads the files that a site is made of, under their paths in the site folder.
pub fn files(folder: &SiteFolder, listing: &Listing) -> Result<Vec<SiteFile>, Diagnostic> {
    let datasets = listing.datasets.iter();
    let datasets = datasets
        .chain(&listing.translations)
        .chain(&listing.versions);
    let datasets = datasets.map(|file| format!("data/{}", file.name()));
    let others = listing.files.values().cloned();
    let settings = folder.size(SETTINGS).is_ok().then(|| SETTINGS.to_owned());
    datasets
        .chain(others)
        .chain(settings)
        .map(|path| match folder.read(&path) {
            Ok(content) => Ok(SiteFile::new(path, content)),
            Err(error) => Err(io_error(&folder.path(&path), &error)),
        })
        .collect()
}

/// Gives the name of the package, without its ending.
fn name(folder: &SiteFolder, listing: &Listing) -> String {
    if let [only] = &listing.datasets[..] {
        return only.stem();
    }
    let root = fs::canonicalize(folder.root()).unwrap_or_default();
    let name = root.file_name().unwrap_or_default();
    name.to_string_lossy().into_owned()
}

/// Gives what the files of media say of their makers, which publishing would remove.
fn of_makers(listing: &Listing) -> Vec<Diagnostic> {
    let datasets = listing.datasets.iter();
    let readings = datasets.filter_map(|file| examine(file, |_| Vec::new()).ok());
    let said = readings.flat_map(|(_, reading)| reading.diagnostics);
    said.filter(|it| it.rule == OF_MAKERS).collect()
}

/// Says for people what was packed and what was not.
pub fn tell(
    out: &mut impl Write,
    listing: &Listing,
    output: &Path,
    files: usize,
    bytes: usize,
) -> io::Result<()> {
    for file in &listing.left_out {
        let file = file.display();
        writeln!(
            out,
            "{file}: not packed; a package has data/*.json, media/, icons/, static/, favicon.svg and {SETTINGS}"
        )?;
    }
    let output = output.display();
    let megabytes = megabytes(bytes);
    writeln!(out, "{output}: {files} files, {megabytes:.1} MB")
}
