//! The command `build`: makes the site of a site folder, and writes it to the disk.

mod archive;
mod made;
mod output;
mod progress;
mod sign;
mod swap;

use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::Args;
use dossier::Diagnostic;
use formats::export::site::Base;
use serde_json::json;
use site::publish::{SiteFile, publish};

use super::assets;
use super::check::format::{self, Format};
use super::key::SigningKey;
use super::outcome::exit_code;
use super::read::file_error;
use super::site_folder::{Content, SETTINGS, SiteFolder};
use output::Written;
use progress::Progress;

pub use output::outside;

use made::made;

/// What is only made where the site's address is known.
const ADDRESSED: &str = "feeds, sitemap.xml, robots.txt, 404.html, preview pictures, and what pages tell search \
    engines";

/// What `build` is told.
#[derive(Args)]
pub struct Arguments {
    /// The site folder, or a package [default: the folder around the current folder].
    folder: Option<PathBuf>,
    /// The folder into which the site is written [default: dist in the site folder, or beside the
    /// package]. Files in it that chronicle did not make are kept.
    #[arg(long, value_name = "FOLDER")]
    output: Option<PathBuf>,
    /// Replaces the whole folder, whatever is in it.
    #[arg(long)]
    force: bool,
    /// Where the site will live; it goes before the address in site.toml.
    #[arg(long, value_name = "URL", value_parser = site::publish::address)]
    address: Option<Base>,
    /// Writes the site as one archive instead of a folder: the output's name with ".zip".
    #[arg(long, conflicts_with = "one_file")]
    zip: bool,
    /// Writes only the page of each dossier in one file, and its SHA-256.
    #[arg(long)]
    one_file: bool,
    /// Signs the site with this secret key, whose public key stands in site.toml ("key").
    #[arg(long, value_name = "KEY")]
    sign: Option<PathBuf>,
    /// A file whose first line is the password of the secret key [default: it is asked for].
    #[arg(long, value_name = "FILE", requires = "sign")]
    password_file: Option<PathBuf>,
    /// How problems and the result are written: for people, for programs, or as annotations of
    /// GitHub Actions.
    #[arg(long, value_enum, default_value_t)]
    format: Format,
    /// Other assets than those in the program.
    #[arg(long, value_name = "FILE", env = "CHRONICLE_ASSETS", hide = true)]
    assets: Option<PathBuf>,
}

/// Makes the site: whole or not at all. Gives the exit code.
///
/// # Errors
/// Says why what there is to say cannot be written.
pub fn run(arguments: &Arguments) -> io::Result<ExitCode> {
    let mut diagnostics = Vec::new();
    let made = build(arguments, &mut diagnostics);
    if let Err(errors) = &made {
        diagnostics.extend_from_slice(errors);
    }
    let mut stdout = io::stdout().lock();
    match (arguments.format, &made) {
        (Format::Text, Ok(_)) => format::text(&diagnostics, io::stderr().lock())?,
        (Format::Text, Err(errors)) => {
            format::text(&diagnostics, io::stderr().lock())?;
            let problems = match errors.len() {
                1 => "1 problem".to_owned(),
                count => format!("{count} problems"),
            };
            writeln!(stdout, "Nothing was written: {problems}.")?;
        }
        (Format::Github, _) => format::github(&diagnostics, stdout)?,
        (Format::Json, _) => {
            let built = made.as_ref().ok().map(|built| {
                json!({
                    "output": built.output,
                    "reports": built.reports,
                    "files": built.files,
                    "bytes": built.bytes,
                    "written": built.written.changed,
                    "unchanged": built.written.unchanged,
                    "removed": built.written.removed,
                    "kept": built.written.kept,
                })
            });
            let rows = format::rows(&diagnostics);
            writeln!(
                stdout,
                "{:#}",
                json!({ "built": built, "diagnostics": rows })
            )?;
        }
    }
    if let (Format::Text, Ok(built)) = (arguments.format, &made) {
        built.tell(&mut io::stdout().lock())?;
    }
    Ok(exit_code(&diagnostics))
}

/// What was built.
struct Built {
    output: PathBuf,
    reports: usize,
    files: usize,
    bytes: usize,
    written: Written,
    /// Whether the site's address is known.
    has_address: bool,
    /// What lies in the site folder and is not published.
    left_out: Vec<PathBuf>,
    is_whole: bool,
}

impl Built {
    /// Says for people what was done and what was left out.
    fn tell(&self, out: &mut impl Write) -> io::Result<()> {
        for file in &self.left_out {
            let file = file.display();
            writeln!(
                out,
                "{file}: not published; a site is made of data/*.json, media/, icons/, static/ and favicon.svg"
            )?;
        }
        if self.is_whole && !self.has_address {
            writeln!(
                out,
                "site.toml: no address of the site, so these were left out: {ADDRESSED}"
            )?;
        }
        let output = self.output.display();
        let Written {
            changed,
            removed,
            kept,
            ..
        } = self.written;
        if changed == 0 && removed == 0 {
            return writeln!(out, "{output}: nothing has changed");
        }
        write!(
            out,
            "{output}: {} reports in {} files, {:.1} MB; {changed} new or changed, {removed} removed",
            self.reports,
            self.files,
            megabytes(self.bytes),
        )?;
        if kept > 0 {
            let files = if kept == 1 { "file" } else { "files" };
            write!(out, "; {kept} {files} kept that chronicle did not make")?;
        }
        writeln!(out)
    }
}

/// Gives a size in megabytes.
#[expect(clippy::cast_precision_loss, reason = "people read one digit of it")]
pub fn megabytes(bytes: usize) -> f64 {
    bytes as f64 / 1e6
}

/// Makes the site, and writes it. Warnings go to `found`.
fn build(arguments: &Arguments, found: &mut Vec<Diagnostic>) -> Result<Built, Vec<Diagnostic>> {
    let folder = SiteFolder::open(arguments.folder.as_deref()).map_err(one)?;
    let mut errors = Vec::new();
    let progress = Progress::begin();
    let settings = folder.settings().map_err(|error| errors.push(error)).ok();
    let made = made().map_err(|error| errors.push(error)).ok();
    let content = Content::of(&folder, settings.as_ref(), |_| false);
    let diagnostics = content.diagnostics.iter().cloned();
    let (wrong, warnings): (Vec<_>, Vec<_>) = diagnostics.partition(Diagnostic::is_error);
    errors.extend(wrong);
    let (Some(mut settings), Some(made), true) = (settings, made, errors.is_empty()) else {
        return Err(errors);
    };
    found.extend(warnings);
    settings.made = made;
    settings.address = arguments.address.clone().or(settings.address);
    // A password is asked for before the work, and not after it.
    let key = arguments.sign.as_deref();
    let key = key.map(|key| SigningKey::read(key, arguments.password_file.as_deref()));
    let key = key.transpose().map_err(one)?;
    let assets = assets::read(arguments.assets.as_ref()).map_err(one)?;
    let datasets = content.input.datasets.iter();
    let reports = datasets.map(|dataset| dataset.dossier.reports.len()).sum();
    progress.make(reports);
    let mut files = publish(&assets, &content.input, &settings).map_err(|errors| {
        let errors = errors.into_iter();
        errors
            .map(|error| content.named(&folder, error))
            .collect::<Vec<_>>()
    })?;
    if arguments.one_file {
        keep_standalone(&mut files);
    }
    if let Some(key) = &key {
        sign::sign(&mut files, key, &settings, &folder.path(SETTINGS)).map_err(one)?;
    }
    let default = folder.output();
    let output = arguments.output.as_ref().unwrap_or(&default);
    let is_archive = output.extension().is_some_and(|it| it == "zip");
    let output = if arguments.zip && !is_archive {
        with_ending(output, ".zip")
    } else {
        output.clone()
    };
    let progress = progress.write(files.len());
    let written = if arguments.zip {
        archive::write(&output, &files, arguments.force, folder.root())
    } else {
        output::write(&output, &files, arguments.force, folder.root(), &progress)
    };
    progress.end();
    Ok(Built {
        written: written.map_err(one)?,
        output,
        reports,
        files: files.len(),
        bytes: files.iter().map(SiteFile::size).sum(),
        has_address: settings.address.is_some(),
        left_out: content.listing.left_out,
        is_whole: !arguments.one_file,
    })
}

fn one(error: Diagnostic) -> Vec<Diagnostic> {
    vec![error]
}

/// Gives a path with an ending after its whole name.
fn with_ending(path: &Path, ending: &str) -> PathBuf {
    let mut name = path.file_name().unwrap_or_default().to_owned();
    name.push(ending);
    path.with_file_name(name)
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

/// Makes an error of standard output that could not be written.
pub fn unsaid(error: &io::Error) -> Diagnostic {
    file_error(Path::new("standard output"), "output", error.to_string())
}
