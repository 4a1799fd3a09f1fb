//! One dossier of the site, before its pages: its data comes first, since what all pages share depends
//! on it.

use bytes::Bytes;
use dossier::{Dossier, Photo};

use crate::catalogue::{Card, Catalogue, File};
use crate::view::PageContext;

use formats::export::site::Base;

use super::entries::Entries;
use super::gzip::gzip;
use super::initial_data::{DataFile, Maker};
use super::input::{Dataset, Input};
use super::page_path::PagePath;
use super::settings::Settings;
use super::site_file::{SiteFile, data_address, named};
use super::version::version;
use dossier::Diagnostic;
use locale::{Translation, translation};

/// A dossier whose data is made, and whose pages can be.
pub struct PreparedDossier<'a> {
    /// Where its page lies.
    pub path: PagePath,
    /// The name of its dataset's file, without the ending.
    pub name: &'a str,
    /// What it holds.
    pub dossier: &'a Dossier,
    /// Its picture, whose files are named by their content.
    pub photo: Option<Photo>,
    /// The files of the picture.
    pub pictures: Vec<SiteFile>,
    /// The file of its dataset.
    pub dataset: SiteFile,
    /// How its page names that file.
    pub dataset_file: File,
    /// The dataset, compressed, as an address that holds it (RFC 2397).
    pub dataset_address: Bytes,
    /// The version of its dataset.
    pub version: String,
    /// Its catalogue.
    pub catalogue: Catalogue,
    /// The cards that stand in its page, newest first.
    pub newest: Vec<Card>,
    /// The entries of a dossier that does not stand whole in its page.
    pub entries: Entries,
    /// The words of its pages.
    pub translation: &'static Translation,
    /// The files that its programs load; the one that the reader's loads first at the front, then the
    /// words of the exporter.
    pub data: Vec<DataFile>,
}

impl PreparedDossier<'_> {
    /// Gives the name of its page in one file.
    pub fn standalone(&self) -> String {
        format!("{}.html", self.name)
    }

    /// Gives what a page of the dossier knows of the files beside it, wherever the page is.
    pub fn context(&self, settings: &Settings) -> PageContext {
        let address = settings.address_of(&self.path);
        let base: Option<Base> = address.and_then(|address| address.as_str().parse().ok());
        let changed = self.dossier.last_changed();
        let (initial, exporter) = (&self.data[0].named, &self.data[1].named);
        PageContext {
            download_name: format!("{}.json", self.name),
            download_integrity: self.dataset_file.integrity.clone(),
            exporter_locale: exporter.clone(),
            src: initial.href.clone(),
            integrity: initial.integrity.clone(),
            version: self.version.clone(),
            address: base.map(|base| base.of_version(changed, &self.version)),
            ..PageContext::default()
        }
    }
}

/// Makes what the program reads of a dossier, and names its pictures.
///
/// # Errors
/// Says which file is missing, or that there are more reports than can be searched.
pub fn prepare<'a>(
    input: &Input,
    dataset: &'a Dataset,
    path: PagePath,
) -> Result<PreparedDossier<'a>, Diagnostic> {
    let Dataset {
        name,
        text,
        dossier,
    } = dataset;
    let file = format!("data/{name}.json");
    let error = |message: String| Diagnostic::error("dataset", message).in_file(&file);
    let mut photo = dossier.photo.clone();
    let mut pictures = Vec::new();
    for source in photo.iter_mut().flat_map(|photo| &mut photo.sources) {
        let content = input.files.get(source.file.as_str()).ok_or_else(|| {
            error(format!(
                "found no \"{}\" in the site's folder: put it there",
                source.file
            ))
        })?;
        let (stem, ending) = source
            .file
            .as_str()
            .rsplit_once('.')
            .unwrap_or((source.file.as_str(), "bin"));
        let picture = named(&path.file(stem), ending, content.clone());
        let href = path.own(&picture.file()).href;
        source.file = href.parse().expect("the name of a file and a hash");
        pictures.push(picture);
    }
    let text = std::str::from_utf8(text).map_err(|reason| error(reason.to_string()))?;
    let translation = translation(dossier.language.as_str());
    let content = SiteFile::new(file.clone(), dataset.text.clone());
    let maker = Maker {
        path: &path,
        name,
        dossier,
        translation,
    };
    let compressed = || Bytes::from(data_address(&gzip(&dataset.text), "application/gzip"));
    let (dataset_address, reports) = rayon::join(compressed, || maker.reports());
    // What is made in one piece is made beside other such pieces.
    let (made, (version, dataset_file)) = rayon::join(
        || maker.files(reports),
        || (version(text), path.to_file(&content.file())),
    );
    let version = version.map_err(|reason| error(reason.to_string()))?;
    let made = made.ok_or_else(|| error("found more reports than can be searched".to_owned()))?;
    Ok(PreparedDossier {
        path,
        name,
        dossier,
        photo,
        pictures,
        dataset: content,
        dataset_file,
        dataset_address,
        version,
        catalogue: made.catalogue,
        newest: made.newest,
        entries: made.entries,
        translation,
        data: made.files,
    })
}
