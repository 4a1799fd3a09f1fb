//! The command `import`: makes a dataset of what others wrote, or puts it into one.

mod into;

use std::fmt::Write as _;
use std::fs;
use std::io::{self, Write};
use std::mem;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::{Args, ValueEnum};
use dossier::{
    Country, Date, DateMeaning, Diagnostic, Dossier, ItemType, Language, Licence, ParseError,
};
use formats::export::json;
use formats::import::{DayOrder, Format, Import, MISSING_VALUE, Options, import, summary};
use formats::slug::slug;
use indicatif::{ProgressBar, ProgressStyle};

use super::check::format;
use super::new;
use super::outcome::exit_code;
use super::read::{in_file, io_error};
use super::site_folder::SiteFolder;
use super::write::{exists, write};

/// From how many bytes on a reader wants to see that something happens.
const LONG: u64 = 1_000_000;

/// What `import` is told. What it is told of the dossier goes before what the file says.
#[derive(Args)]
#[expect(
    clippy::doc_markdown,
    reason = "help shows these sentences as they stand"
)]
#[expect(clippy::struct_excessive_bools, reason = "each is a flag of its own")]
pub struct Arguments {
    /// The file: a workbook, a spreadsheet as CSV, a country page as text, a TimelineJS
    /// timeline, a feed, or a bibliography (RIS, CSL-JSON, BibTeX).
    file: PathBuf,
    /// The format, where it is not to be recognised.
    #[arg(long, value_name = "FORMAT", value_enum)]
    from: Option<From>,
    /// Where the dataset is written [default: data/NAME-OF-THE-FILE.json in the site
    /// folder around the current folder].
    #[arg(long, value_name = "FILE")]
    output: Option<PathBuf>,
    /// Replaces a dataset that is there already.
    #[arg(long)]
    force: bool,
    #[command(flatten)]
    into: into::Into,
    /// The heading of the page.
    #[arg(long)]
    title: Option<String>,
    /// The country: its English name, or two capital letters (ISO 3166-1), such as KZ.
    #[arg(long, value_parser = country)]
    country: Option<Country>,
    /// The language of the dossier, and of reports that name none (BCP 47), such as en.
    #[arg(long, value_parser = language)]
    language: Option<Language>,
    /// The licence of the dossier's own text (SPDX), such as CC-BY-4.0.
    #[arg(long, value_parser = licence)]
    licence: Option<Licence>,
    /// Who publishes the dossier.
    #[arg(long)]
    publisher: Option<String>,
    /// Who published the reports that name no publisher.
    #[arg(long, value_name = "PUBLISHER")]
    report_publisher: Option<String>,
    /// The country's situation in a few sentences.
    #[arg(long, value_name = "TEXT")]
    summary: Option<String>,
    /// Whose account the summary is, in one sentence.
    #[arg(long, value_name = "TEXT")]
    attribution: Option<String>,
    /// The day for which the summary holds (EDTF), such as 2013-06-27.
    #[arg(long, value_name = "DATE")]
    as_of: Option<Date>,
    /// The kind of reports that name none (CSL item type), such as report or webpage.
    #[arg(long)]
    kind: Option<ItemType>,
    /// How 03/04/2012 is meant. Without it such a date is refused.
    #[arg(long, value_name = "ORDER", value_enum)]
    dates: Option<Dates>,
    /// Reads a column as another one, such as "Day of the raid=date"; can be given more than once.
    #[arg(long, value_name = "COLUMN=NAME", value_parser = renamed)]
    map: Vec<(String, String)>,
    /// Columns that a dossier has no place for and that are published as fields of its own: their
    /// names with commas between them; can be given more than once. Any other is left out, as it may
    /// name victims or staff.
    #[arg(long, value_name = "COLUMN,COLUMN")]
    keep: Vec<String>,
    /// Publishes every column that a dossier has no place for as a field of its own.
    #[arg(long)]
    keep_all: bool,
    /// Says that the dates are those of the events, not those of publication.
    #[arg(long, conflicts_with = "dataset")]
    events: bool,
    /// The encoding of a file that is not UTF-8, such as windows-1252 or windows-1251.
    #[arg(long)]
    encoding: Option<String>,
    /// The sheet of a workbook that is read; else each that looks like reports.
    #[arg(long, value_name = "NAME")]
    sheet: Option<String>,
    /// Says what would become of each column and row, and writes nothing.
    #[arg(long)]
    plan: bool,
    /// Says each thing by itself, where else those of one kind are summed up.
    #[arg(long)]
    verbose: bool,
    /// How what is said is written: for people, or all of it for programs (on the standard output).
    #[arg(long, value_enum, default_value_t)]
    format: Written,
}

/// How an import writes what it says.
#[derive(Clone, Copy, Default, PartialEq, Eq, ValueEnum)]
enum Written {
    /// One line for each kind of remark, on the standard error.
    #[default]
    Text,
    /// One array of objects with `file`, `severity`, `rule` and `message`.
    Json,
}

/// The formats, as the command line names them.
#[derive(Clone, Copy, ValueEnum)]
#[expect(
    clippy::doc_markdown,
    reason = "help shows these sentences as they stand"
)]
enum From {
    /// A country page saved as text.
    Page,
    /// A TimelineJS spreadsheet, saved as CSV.
    TimelinejsCsv,
    /// A TimelineJS file, version 2 or 3.
    TimelinejsJson,
    /// A spreadsheet with a header, saved as CSV.
    Csv,
    /// A feed: Atom, RSS or JSON Feed.
    Feed,
    /// A workbook: .xlsx, .xlsb, .xls or .ods.
    Workbook,
    /// A list in RIS.
    Ris,
    /// A list in CSL-JSON.
    CslJson,
    /// A list in BibTeX or BibLaTeX.
    Bibtex,
}

/// How numbers of a date are ordered, as the command line names it.
#[derive(Clone, Copy, ValueEnum)]
enum Dates {
    /// 3 April.
    DayFirst,
    /// 4 March.
    MonthFirst,
}

/// Imports a file. The exit code is 0 where everything was imported, 1 where something is wrong
/// with the input, 2 where the output cannot be put where it was asked for.
pub fn run(arguments: &Arguments) -> ExitCode {
    let file = arguments.file.display();
    let bytes = match fs::read(&arguments.file) {
        Ok(bytes) => bytes,
        Err(error) => {
            let error = io_error(&arguments.file, &error);
            eprintln!("{error}");
            return exit_code(&[error]);
        }
    };
    if let Err(error) = arguments.into.check() {
        eprintln!("{error}");
        return exit_code(&[error]);
    }
    let base = arguments.into.dataset.as_deref();
    let base = match base.map(into::Base::read).transpose() {
        Ok(base) => base,
        Err(diagnostics) => {
            let code = exit_code(&diagnostics);
            arguments.say(diagnostics);
            return code;
        }
    };
    let output = match output(arguments) {
        Ok(output) => output,
        Err(error) => {
            eprintln!("{error}");
            return exit_code(&[error]);
        }
    };
    let bar = bar(bytes.len() as u64);
    let result = import(
        &bytes,
        from(arguments.from),
        &options(arguments, base.as_ref().map(|base| &base.dossier)),
        &mut |read| {
            bar.set_position(read as u64);
        },
    );
    bar.finish_and_clear();
    drop(bytes);
    let mut import = match result {
        Ok(import) => import,
        Err(mut diagnostics) => {
            let whole = diagnostics.last_mut();
            whole.expect("a reason").message += "; nothing was written";
            let code = exit_code(&diagnostics);
            arguments.say(in_file(&arguments.file, diagnostics));
            return code;
        }
    };
    if arguments.plan {
        return plan(arguments, import);
    }
    if let (Some(base), Some(dataset)) = (&base, &arguments.into.dataset) {
        return into::run(arguments, dataset, base, &import);
    }
    let mut conclusion = format!("{}: {}", output.display(), import.conclusion());
    if arguments.writes() {
        if let Err(error) = write(&output, json(&import.dossier).as_bytes(), arguments.force) {
            eprintln!("{error}");
            return exit_code(&[error]);
        }
    } else {
        let replaced = if output.exists() {
            "; it would replace the dataset that is there"
        } else {
            ""
        };
        let _ = write!(
            conclusion,
            "{replaced}; nothing was written, as --dry-run asks"
        );
    }
    conclusion.push('\n');
    let code = exit_code(&import.diagnostics);
    let mut diagnostics = import.diagnostics.iter();
    let is_filled_in = diagnostics.any(|diagnostic| diagnostic.rule == MISSING_VALUE);
    let diagnostics = mem::take(&mut import.diagnostics);
    arguments.say(in_file(&arguments.file, diagnostics));
    if is_filled_in && arguments.writes() {
        let output = output.display();
        // Where no one can read it, no one misses it.
        let _ = writeln!(
            io::stderr(),
            "{file}: what was filled in can be told (chronicle import --help) or changed in the dataset; then run: chronicle check {output}"
        );
    }
    arguments.conclude(&conclusion);
    // The process ends here, and its memory with it: giving back each text of a large dossier takes
    // longer than anything that is left to do.
    mem::forget(import);
    code
}

/// Gives the file to which the dataset is written: an empty path where it is not.
///
/// # Errors
/// Says that there is no site folder, or that the file is there already.
fn output(arguments: &Arguments) -> Result<PathBuf, Diagnostic> {
    let output = match &arguments.output {
        Some(output) => output.clone(),
        None if arguments.plan || arguments.into.dataset.is_some() => PathBuf::new(),
        None => match SiteFolder::find(None) {
            Ok(folder) => {
                if arguments.writes() {
                    // Where it cannot be made, writing into it says so.
                    let _ = fs::create_dir_all(folder.path("data"));
                }
                folder.path(default_output(&arguments.file))
            }
            Err(mut error) => {
                error.message += ", or say with --output where the dataset is written";
                return Err(error);
            }
        },
    };
    if output.exists() && !arguments.force && !arguments.plan {
        let mut error = exists(&output);
        let into = format!(
            " whole, with its title, summary and licence; --into {} puts the reports into it",
            output.display()
        );
        error.message += &into;
        return Err(error);
    }
    Ok(output)
}

/// Says what would become of each column and row.
fn plan(arguments: &Arguments, mut import: Import) -> ExitCode {
    let conclusion = import.conclusion();
    let columns = import.plan.iter().map(ToString::to_string);
    let conclusion = [format!(
        "{conclusion}; nothing was written, as --plan asks\n"
    )];
    let lines = columns.chain(conclusion).collect::<Vec<_>>().join("\n");
    let code = exit_code(&import.diagnostics);
    let diagnostics = mem::take(&mut import.diagnostics);
    arguments.say(in_file(&arguments.file, diagnostics));
    arguments.conclude(&lines);
    code
}

impl Arguments {
    /// Tells whether anything is to be written.
    fn writes(&self) -> bool {
        !self.plan && !self.into.dry_run
    }

    /// Says what is to be said of the input, as it was asked for.
    fn say(&self, mut diagnostics: Vec<Diagnostic>) {
        // Where no one can read it, no one misses it.
        let _ = match (self.format, self.verbose) {
            (Written::Json, _) => {
                for diagnostic in &mut diagnostics {
                    diagnostic.message = diagnostic.brief();
                }
                format::json(&diagnostics, io::stdout().lock())
            }
            (Written::Text, true) => format::text(&diagnostics, io::stderr().lock()),
            (Written::Text, false) => format::text(&summary(&diagnostics), io::stderr().lock()),
        };
    }

    /// Says last what became of the input, apart from what is for programs.
    fn conclude(&self, text: &str) {
        // Where no one can read it, no one misses it.
        let _ = match self.format {
            Written::Json => io::stderr().write_all(text.as_bytes()),
            Written::Text => io::stdout().write_all(text.as_bytes()),
        };
    }
}

/// Takes a column and the name as which it is read.
fn renamed(text: &str) -> Result<(String, String), String> {
    match text.rsplit_once('=') {
        Some((column, name)) if !column.trim().is_empty() && !name.trim().is_empty() => {
            Ok((column.to_owned(), name.to_owned()))
        }
        _ => Err("expected COLUMN=NAME, such as \"Day of the raid=date\"".to_owned()),
    }
}

/// Takes the country of a code, or of a name as `new` does.
fn country(text: &str) -> Result<Country, String> {
    match text.parse() {
        Ok(country) => Ok(country),
        Err(_) => new::code(text),
    }
}

/// Takes a language that exists.
fn language(text: &str) -> Result<Language, String> {
    let language: Language = text
        .parse()
        .map_err(|error: ParseError| error.to_string())?;
    site::publish::unknown_language(&language).map_or(Ok(language), Err)
}

/// Takes a licence that exists.
fn licence(text: &str) -> Result<Licence, String> {
    let licence: Licence = text
        .parse()
        .map_err(|error: ParseError| error.to_string())?;
    site::publish::unknown_licence(&licence).map_or(Ok(licence), Err)
}

/// Gives the place in a site folder at which a dataset is looked for.
fn default_output(file: &Path) -> PathBuf {
    Path::new("data").join(format!("{}.json", name(file)))
}

/// Gives the name of the dataset that is made of a file.
pub fn name(file: &Path) -> String {
    let name = slug(&file.file_stem().unwrap_or_default().to_string_lossy());
    if name.is_empty() {
        "dossier".to_owned()
    } else {
        name
    }
}

fn from(from: Option<From>) -> Option<Format> {
    from.map(|from| match from {
        From::Page => Format::Page,
        From::TimelinejsCsv => Format::TimelineCsv,
        From::TimelinejsJson => Format::TimelineJson,
        From::Csv => Format::Csv,
        From::Feed => Format::Feed,
        From::Workbook => Format::Workbook,
        From::Ris => Format::Ris,
        From::CslJson => Format::CslJson,
        From::Bibtex => Format::BibTex,
    })
}

fn options(arguments: &Arguments, base: Option<&Dossier>) -> Options {
    let language = arguments.language.as_ref();
    Options {
        title: arguments.title.clone(),
        country: arguments.country.clone(),
        language: language.or(base.map(|base| &base.language)).cloned(),
        licence: arguments.licence.clone(),
        publisher: arguments.publisher.clone(),
        report_publisher: arguments.report_publisher.clone(),
        summary: arguments.summary.clone(),
        attribution: arguments.attribution.clone(),
        as_of: arguments.as_of,
        kind: arguments.kind.clone(),
        day_order: arguments.dates.map(|dates| match dates {
            Dates::DayFirst => DayOrder::DayFirst,
            Dates::MonthFirst => DayOrder::MonthFirst,
        }),
        dates: if arguments.events {
            DateMeaning::Events
        } else {
            DateMeaning::Publication
        },
        columns: arguments.map.clone(),
        keep: arguments.keep.clone(),
        keep_all: arguments.keep_all,
        fields: base.map_or_else(Vec::new, |base| base.fields.clone()),
        with_plan: arguments.plan,
        is_update: base.is_some(),
        encoding: arguments.encoding.clone(),
        sheet: arguments.sheet.clone(),
    }
}

/// Makes a progress bar. It is drawn only for long input, and only on a terminal.
fn bar(length: u64) -> ProgressBar {
    if length < LONG {
        return ProgressBar::hidden();
    }
    let style = ProgressStyle::with_template("{wide_bar} {bytes} of {total_bytes}");
    ProgressBar::new(length).with_style(style.expect("the template is right"))
}

/// Prints what an import says, summed up.
pub fn print(diagnostics: &[Diagnostic]) {
    // Where no one can read it, no one misses it.
    let _ = format::text(&summary(diagnostics), io::stderr().lock());
}
