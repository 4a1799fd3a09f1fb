//! The command `deposit`: puts a dossier into one file for an archive such as Zenodo.

use std::collections::BTreeMap;
use std::io;
use std::path::PathBuf;

use bytes::Bytes;
use clap::Args;
use dossier::Diagnostic;
use site::publish::{deposit, dossiers};

use super::build::outside;
use super::pack::{files, small_enough, tell};
use super::read::file_error;
use super::site_folder::{Listing, SiteFolder};
use super::write::write;

/// What `deposit` is told.
#[derive(Args)]
pub struct Arguments {
    /// The site folder, or a package [default: the site folder around the current folder].
    folder: Option<PathBuf>,
    /// The dossier, by the name of its dataset without the ending [default: the only one].
    #[arg(long, value_name = "NAME")]
    dossier: Option<String>,
    /// The deposit [default: in the current folder, named after the dossier].
    #[arg(long, value_name = "FILE")]
    output: Option<PathBuf>,
    /// Replaces a file that is there already.
    #[arg(long)]
    force: bool,
}

/// Writes the deposit, whole or not at all. The dossier has to be right: what is deposited stays.
///
/// # Errors
/// Gives everything that is wrong with it, or why the deposit cannot be written.
pub fn run(arguments: &Arguments) -> Result<(), Vec<Diagnostic>> {
    let one = |error| vec![error];
    let folder = SiteFolder::open(arguments.folder.as_deref()).map_err(one)?;
    let listing = Listing::of(&folder)?;
    let files = files(&folder, &listing).map_err(one)?;
    small_enough(&folder, &files).map_err(one)?;
    let files = files.iter();
    let files: BTreeMap<_, _> = files.map(|it| (it.path.clone(), it.content())).collect();
    let name = name(&folder, &files, arguments.dossier.as_deref()).map_err(one)?;
    let output = match &arguments.output {
        Some(output) => output.clone(),
        None => format!("{name}-deposit.zip").into(),
    };
    outside(&output, folder.root()).map_err(one)?;
    let named = |error: Diagnostic| {
        let file = error.location.file.clone().unwrap_or_default();
        error.in_file(folder.path(&*file).display())
    };
    let deposited = deposit(&files, &name);
    let deposited =
        deposited.map_err(|errors| errors.into_iter().map(named).collect::<Vec<_>>())?;
    write(&output, &deposited.archive, arguments.force).map_err(one)?;
    for warning in deposited.warnings {
        eprintln!("{}", named(warning));
    }
    // Where no one can read it, no one misses it.
    let _ = tell(
        &mut io::stdout().lock(),
        &listing,
        &output,
        deposited.files,
        deposited.archive.len(),
    );
    Ok(())
}

/// Gives the name of the dossier that is meant.
fn name(
    folder: &SiteFolder,
    files: &BTreeMap<String, Bytes>,
    chosen: Option<&str>,
) -> Result<String, Diagnostic> {
    let names: Vec<_> = dossiers(files).collect();
    let is_meant = |name: &&&str| chosen.is_none_or(|chosen| chosen == **name);
    let meant: Vec<_> = names.iter().filter(is_meant).collect();
    if let [only] = meant[..] {
        return Ok((*only).to_owned());
    }
    let all = names.join(", ");
    let message = match (chosen, &names[..]) {
        (_, []) => "found no dataset (data/*.json): there is nothing to deposit".to_owned(),
        (Some(chosen), _) => format!("found no dossier \"{chosen}\", expected one of {all}"),
        (None, _) => format!(
            "found {} dossiers ({all}), expected one, since each has its own DOI: name it with --dossier",
            names.len()
        ),
    };
    Err(file_error(&folder.path("data"), "arguments", message))
}
