//! The command `init`: makes a site folder with one dossier.

use std::fs;
use std::io::{self, BufRead, IsTerminal, Write};
use std::path::{Path, PathBuf};

use clap::Args;
use dossier::Diagnostic;
use dossier::countries;
use formats::export::json;
use formats::import::{Options, import};

use super::read::{file_error, in_file, io_error};
use super::site_folder::{SETTINGS, SiteFolder};
use super::write::{unwritten, write_in_folder};
use super::{import as importing, new, schema};

/// What is said of the site as a whole, with every entry explained.
const SITE: &str = include_str!("init/site.toml");

/// What whoever inherits the folder needs to know.
const README: &str = include_str!("init/README.md");

/// The example: the dossier on Kazakhstan, and its picture.
const EXAMPLE: [(&str, &str); 2] = [
    (
        "data/kazakhstan.json",
        include_str!("../../../public/data/kazakhstan.json"),
    ),
    (
        "media/kozlov-dock.svg",
        include_str!("../../../public/media/kozlov-dock.svg"),
    ),
];

/// What `init` is told.
#[derive(Args)]
pub struct Arguments {
    /// The folder. It is made where it is missing.
    #[arg(default_value = ".")]
    folder: PathBuf,
    /// The country that the dossier is about: its code (ISO 3166-1 alpha-2) or its English name.
    #[arg(long, value_parser = new::country)]
    country: Option<&'static countries::Row>,
    /// Makes the dossier of a file: a spreadsheet, a timeline, a feed or a page saved as text.
    #[arg(long, value_name = "FILE", conflicts_with = "example")]
    from: Option<PathBuf>,
    /// Takes the dossier on Kazakhstan as an example.
    #[arg(long, conflicts_with = "country")]
    example: bool,
}

/// A file of the new folder: its path there, and what it holds.
type NewFile = (String, String);

/// The dossier of the new folder.
struct Made {
    /// The dataset first.
    files: Vec<NewFile>,
    /// What is to be said of the file that it is made of.
    diagnostics: Vec<Diagnostic>,
    /// How much of that file was taken over.
    conclusion: Option<String>,
}

/// Makes the folder. Gives whether all of the file that the dossier is made of was taken over.
///
/// # Errors
/// Gives what is wrong with that file, or the file that is in the way or cannot be written. Nothing is
/// written then.
pub fn run(arguments: &Arguments) -> Result<bool, Vec<Diagnostic>> {
    let folder = &arguments.folder;
    let site = SiteFolder::at(folder);
    if folder.join(SETTINGS).exists() {
        let message = "found a site folder already: 'chronicle new COUNTRY' or 'chronicle import \
                       FILE' adds a dossier to it";
        return Err(vec![file_error(folder, "folder", message)]);
    }
    let Made {
        mut files,
        diagnostics,
        conclusion,
    } = dossier(arguments)?;
    let name = files[0].0.clone();
    files.extend([
        (SETTINGS.to_owned(), SITE.to_owned()),
        ("README.md".to_owned(), README.to_owned()),
        ("data/dossier.schema.json".to_owned(), schema::schema()),
    ]);
    put_all(&site, &files).map_err(|error| vec![error])?;
    let has_errors = diagnostics.iter().any(Diagnostic::is_error);
    importing::print(&diagnostics);
    let here = folder == Path::new(".");
    let argument = if here {
        String::new()
    } else {
        format!(" {}", quoted(&folder.display().to_string()))
    };
    // Where no one can read it, no one misses it.
    if let (Some(conclusion), Some(file)) = (conclusion, &arguments.from) {
        let _ = writeln!(
            io::stdout(),
            "{}: {conclusion}; to import it again with other options, in the new folder: chronicle \
             import {} --force",
            file.display(),
            quoted(&file.display().to_string()),
        );
    }
    let _ = writeln!(
        io::stdout(),
        "{}: the dossier of a new site folder. To see it in the browser, and what is left to fill \
         in: chronicle serve{argument}",
        site.path(name).display(),
    );
    Ok(!has_errors)
}

/// Makes the files of the dossier.
fn dossier(arguments: &Arguments) -> Result<Made, Vec<Diagnostic>> {
    if arguments.example {
        let files = EXAMPLE.map(|(path, text)| (path.to_owned(), text.to_owned()));
        return Ok(Made {
            files: files.into(),
            diagnostics: Vec::new(),
            conclusion: None,
        });
    }
    if let Some(file) = &arguments.from {
        let bytes = fs::read(file).map_err(|error| vec![io_error(file, &error)])?;
        let country = arguments.country.and_then(|row| row.code.parse().ok());
        let options = Options {
            country,
            ..Options::default()
        };
        let made = import(&bytes, None, &options, &mut |_| {});
        let made = made.map_err(|errors| in_file(file, errors))?;
        let path = format!("data/{}.json", importing::name(file));
        return Ok(Made {
            files: vec![(path, json(&made.dossier))],
            conclusion: Some(made.conclusion()),
            diagnostics: in_file(file, made.diagnostics),
        });
    }
    let country = match arguments.country {
        Some(country) => country,
        None => ask().map_err(|error| vec![error])?,
    };
    Ok(Made {
        files: new::files(country).into(),
        diagnostics: Vec::new(),
        conclusion: None,
    })
}

/// Asks for the country.
fn ask() -> Result<&'static countries::Row, Diagnostic> {
    let input = io::stdin();
    let program = Path::new("chronicle init");
    if !input.is_terminal() {
        let message = "found no country, which the dossier is about: say --country COUNTRY, --from \
                       FILE or --example";
        return Err(file_error(program, "arguments", message));
    }
    let failed = |error| io_error(program, &error);
    loop {
        print!("Which country is the dossier about? ");
        io::stdout().flush().map_err(failed)?;
        let mut line = String::new();
        if input.lock().read_line(&mut line).map_err(failed)? == 0 {
            return Err(file_error(program, "arguments", "found no country"));
        }
        match new::country(line.trim()) {
            Ok(country) => return Ok(country),
            Err(message) => println!("{message}"),
        }
    }
}

/// Writes all files or none. None of them may be there already.
fn put_all(folder: &SiteFolder, files: &[NewFile]) -> Result<(), Diagnostic> {
    for (path, _) in files {
        let file = folder.path(path);
        if file.symlink_metadata().is_ok() {
            let message = "found a file that is there already; nothing was written: choose \
                           another folder, or move the file away";
            return Err(file_error(&file, "output", message));
        }
    }
    let mut written = Vec::new();
    for (path, text) in files {
        let file = folder.path(path);
        if let Err(error) = write_in_folder(&file, text.as_bytes(), false) {
            for file in written {
                // What cannot be removed is named by the next attempt.
                let _ = fs::remove_file(file);
            }
            return Err(error);
        }
        written.push(file);
    }
    let media = folder.path("media");
    fs::create_dir_all(&media).map_err(|error| unwritten(&media, &error))
}

/// Writes a path as a shell takes it.
fn quoted(path: &str) -> String {
    let is_plain = |character: char| character.is_alphanumeric() || "-_./\\:".contains(character);
    if path.chars().all(is_plain) {
        path.to_owned()
    } else {
        format!("\"{path}\"")
    }
}
