//! A deposit: a package of one dossier for an archive such as Zenodo, with the metadata that archives ask for. What
//! it holds is public, as a site is.

mod selected;

use std::collections::BTreeMap;

use bytes::Bytes;
use dossier::Diagnostic;
use formats::export::cff::{CFF, cff};
use formats::export::csv::csv;
use formats::export::data_package::{DATA_PACKAGE, TABLE, TableFile, data_package};
use formats::export::datacite::{DATACITE, datacite};
use formats::export::deposit::Deposit;
use formats::export::zenodo::{ZENODO, zenodo};

use super::dossier_media::cleaned;
use super::folder::{assemble, assemble_unexamined, examine_folder};
use super::input::Dataset;
use super::package::pack_with;
use super::page_path::PagePath;
use super::settings::Settings;
use super::settings_file::{SETTINGS, settings_entries, settings_text};
use super::site_file::SiteFile;
use super::version::version;

pub use selected::dossiers;

/// The rule of warnings of what a file says of its maker.
const METADATA: &str = "metadata";

/// The schema of the dataset, where the author has none.
const SCHEMA: &str = "data/dossier.schema.json";

/// A deposit that was made.
#[derive(Debug)]
pub struct Deposited {
    /// The archive (ZIP).
    pub archive: Vec<u8>,
    /// How many files it has beside its manifest.
    pub files: usize,
    /// What its files still say of their makers, because it cannot be removed.
    pub warnings: Vec<Diagnostic>,
}

/// Makes a deposit of the dossier of that name, in a site folder with these files. It has what the dossier's site
/// is made of, without what files say of their makers and without the comments of the settings; and what
/// [`pack_with`] calls made: how it is cited, what archives ask for, and the reports as a table. The same files
/// give the same bytes.
///
/// # Errors
/// Gives everything that is wrong with the dossier, which has to be as right as one that is published.
///
/// # Panics
/// Panics where the folder has no dossier of that name ([`dossiers`]), and as [`pack_with`].
pub fn deposit(files: &BTreeMap<String, Bytes>, name: &str) -> Result<Deposited, Vec<Diagnostic>> {
    let is_many = dossiers(files).count() > 1;
    let selected = selected::files(files, name);
    // The hashes that the dossier states are of the files as the author has them, with their metadata.
    assemble(&selected)?;
    let mut public = BTreeMap::new();
    for (path, content) in selected {
        let content = public_form(&path, &content)?;
        public.insert(path, content);
    }
    let warnings = examine_folder(&public).into_iter();
    let warnings = warnings.filter(|it| it.rule == METADATA && !it.is_error());
    let (input, settings) = assemble_unexamined(&public)?;
    let dataset = input.datasets.first().expect("the folder has the dossier");
    let made = made(dataset, &settings, is_many, public.contains_key(SCHEMA))?;
    let files = public.into_iter();
    let files: Vec<_> = files
        .map(|(path, content)| SiteFile::new(path, content))
        .collect();
    Ok(Deposited {
        archive: pack_with(&files, &made),
        files: files.len() + made.len(),
        warnings: warnings.collect(),
    })
}

/// Gives a file as it may be public.
fn public_form(path: &str, content: &Bytes) -> Result<Bytes, Vec<Diagnostic>> {
    if path != SETTINGS {
        return Ok(cleaned(path, content));
    }
    let text = String::from_utf8_lossy(content);
    let entries = settings_entries(&text);
    let text = entries.and_then(|entries| settings_text("", &entries));
    let text = text.map_err(|error| vec![error.in_file(SETTINGS)])?;
    Ok(text.into())
}

/// Makes what archives ask for.
fn made(
    dataset: &Dataset,
    settings: &Settings,
    is_many: bool,
    has_schema: bool,
) -> Result<Vec<SiteFile>, Vec<Diagnostic>> {
    let Dataset {
        name,
        text,
        dossier,
        ..
    } = dataset;
    let version = version(&String::from_utf8_lossy(text));
    let version = version.map_err(|error| {
        let error = Diagnostic::error("json", error.to_string());
        vec![error.in_file(format_args!("data/{name}.json"))]
    })?;
    let home = PagePath::default();
    let home = if is_many { home.below(name) } else { home };
    let translations = dataset.translations.iter();
    let titles = translations.map(|it| &it.translated.dossier);
    let titles = titles.filter(|it| it.title != dossier.title);
    let deposit = Deposit {
        dossier,
        titles: titles.map(|it| (&it.language, it.title.as_str())).collect(),
        version: &version,
        address: settings.address_of(&home).map(|it| it.to_string()),
    };
    let table = SiteFile::new(TABLE, csv(dossier, &dossier.reports));
    let of_table = TableFile {
        size: table.size(),
        sha256: table.sha256(),
    };
    let mut made = vec![
        SiteFile::new(CFF, cff(&deposit)),
        SiteFile::new(ZENODO, zenodo(&deposit)),
        SiteFile::new(DATACITE, datacite(&deposit)),
        SiteFile::new(DATA_PACKAGE, data_package(&deposit, name, &of_table)),
        table,
    ];
    if !has_schema {
        let schema = serde_json::to_string_pretty(&dossier::schema());
        let schema = schema.expect("a schema is plain JSON");
        made.push(SiteFile::new(SCHEMA, schema + "\n"));
    }
    Ok(made)
}
