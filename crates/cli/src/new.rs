//! The command `new`: writes a dataset to start from, in which every field shows what belongs there.

use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::Args;
use dossier::Diagnostic;
use dossier::countries::{self, COUNTRIES};
use formats::slug;

use super::outcome::exit_code;
use super::site_folder::SiteFolder;
use super::write::{exists, unwritten, write_in_folder};

/// The dataset, with `COUNTRY_NAME`, `COUNTRY_CODE` and `COUNTRY_SLUG` to be filled in.
const DATASET: &str = include_str!("new/dossier.json");

/// The picture that the dataset names, until there is a real one.
const PICTURE: &str = include_str!("new/picture.svg");

/// How much alike a misspelt country and the right one are at least (Jaro-Winkler).
const ALIKE: f64 = 0.85;

/// What `new` is told.
#[derive(Args)]
pub struct Arguments {
    /// The country: its code (ISO 3166-1 alpha-2) or its English name.
    #[arg(value_parser = country)]
    country: &'static countries::Row,
    /// Prints the dataset, and writes no file.
    #[arg(long)]
    print: bool,
    /// Replaces a dataset that is there already.
    #[arg(long, conflicts_with = "print")]
    force: bool,
    /// The site folder: the dataset goes into its data/, a picture into its media/ [default: the one
    /// around the current folder].
    #[arg(long, value_name = "FOLDER")]
    site: Option<PathBuf>,
}

/// Writes the dataset and its picture.
pub fn run(arguments: &Arguments) -> ExitCode {
    match dossier(arguments) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            exit_code(&[error])
        }
    }
}

/// Writes the dataset and its picture. A picture that is there already is kept.
///
/// # Errors
/// Gives the file that cannot be written, or that is there already.
fn dossier(arguments: &Arguments) -> Result<(), Diagnostic> {
    let [(file, text), (picture, drawing)] = files(arguments.country);
    if arguments.print {
        let result = io::stdout().write_all(text.as_bytes());
        return result.map_err(|error| unwritten(Path::new("standard output"), &error));
    }
    let folder = SiteFolder::find(arguments.site.as_deref())?;
    let file = folder.path(file);
    let picture = folder.path(picture);
    if file.exists() && !arguments.force {
        return Err(exists(&file));
    }
    write_in_folder(&file, text.as_bytes(), arguments.force)?;
    if !picture.exists() {
        write_in_folder(&picture, drawing.as_bytes(), false)?;
    }
    println!(
        "{}: written. Put what is right in the place of each example, and see what is left to do \
         with: chronicle check {}",
        file.display(),
        file.display()
    );
    Ok(())
}

/// Gives the dataset and its picture: their paths in the site folder, and what they hold.
pub fn files(country: &countries::Row) -> [(String, String); 2] {
    let slug = slug(country.name);
    let dataset = DATASET
        .replace("COUNTRY_NAME", country.name)
        .replace("COUNTRY_CODE", country.code)
        .replace("COUNTRY_SLUG", &slug);
    [
        (format!("data/{slug}.json"), dataset),
        (format!("media/{slug}.svg"), PICTURE.to_owned()),
    ]
}

/// Finds a country by its code or its name, whatever the case and the accents; else by another name
/// that is in use ("Ivory Coast") or its code of three letters.
pub fn country(text: &str) -> Result<&'static countries::Row, String> {
    let sought = slug(text);
    let sought = sought.strip_prefix("the-").unwrap_or(&sought);
    let is_called = |names: &[&str]| names.iter().any(|name| slug(name) == sought);
    let mut all = COUNTRIES.iter();
    let found = all.clone().find(|country| {
        let short = country.name.split(" (").next().unwrap_or(country.name);
        is_called(&[country.code, country.name, short])
    });
    let found = found
        .or_else(|| all.find(|country| is_called(country.others) || is_called(&[country.alpha3])));
    // ISO 3166-1 keeps this code free for it.
    let found = found.or_else(|| countries::country("GB").filter(|_| sought == "uk"));
    let likeness = |country: &&countries::Row| strsim::jaro_winkler(&slug(country.name), sought);
    found.ok_or_else(|| {
        let expected = "expected a country's code (ISO 3166-1 alpha-2) or English name";
        let alike = COUNTRIES
            .iter()
            .max_by(|a, b| likeness(a).total_cmp(&likeness(b)))
            .filter(|country| likeness(country) >= ALIKE);
        match alike {
            Some(alike) => format!("{expected}; did you mean {} ({})?", alike.name, alike.code),
            None => format!("{expected}, such as KZ or Kazakhstan"),
        }
    })
}

/// Gives the code of a country by its code or its name.
///
/// # Errors
/// Names a country that is called much the same.
pub fn code(text: &str) -> Result<dossier::Country, String> {
    let found = country(text)?;
    Ok(found.code.parse().expect("each of the list is a code"))
}

/// Gives the name of a country's files.
fn slug(name: &str) -> String {
    slug::slug(&name.replace('&', " and "))
}
