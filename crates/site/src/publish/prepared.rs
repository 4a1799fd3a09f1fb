//! One dossier of the site, before its pages: its data comes first, since what all pages share depends
//! on it.

use dossier::{Dossier, Photo};

use crate::catalogue::{Card, Catalogue, File};
use crate::view::PageContext;

use formats::export::site::Base;

use super::initial_data::data;
use super::input::{Dataset, Input};
use super::page_path::PagePath;
use super::settings::Settings;
use super::site_file::{SiteFile, named};
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
    /// The version of its dataset.
    pub version: String,
    /// Its catalogue. Views hold it for as long as a page lives, which for a program that publishes is
    /// as long as it runs.
    pub catalogue: &'static Catalogue,
    /// The cards that stand in its page, newest first.
    pub newest: &'static [Card],
    /// The words of its pages.
    pub translation: &'static Translation,
    /// The files that its programs load; the one that the reader's loads first at the front, then the
    /// words of the exporter.
    pub data: Vec<SiteFile>,
}

impl PreparedDossier<'_> {
    /// Gives the name of its page in one file.
    pub fn standalone(&self) -> String {
        format!("{}.html", self.name)
    }

    /// Gives how its page names a file.
    pub fn named(&self, file: &SiteFile) -> File {
        let file = file.file();
        if file.href.starts_with(self.path.path()) && !self.path.path().is_empty() {
            self.path.own(&file)
        } else {
            self.path.to_file(&file)
        }
    }

    /// Gives what a page of the dossier knows of the files beside it, wherever the page is.
    pub fn context(&self, settings: &Settings) -> PageContext {
        let address = settings.address_of(&self.path);
        let base: Option<Base> = address.and_then(|address| address.as_str().parse().ok());
        let changed = self.dossier.last_changed();
        let initial = self.named(&self.data[0]);
        let dataset = self.named(&self.dataset);
        PageContext {
            download: dataset.href,
            download_name: format!("{}.json", self.name),
            download_integrity: dataset.integrity,
            exporter_locale: self.named(&self.data[1]),
            src: initial.href,
            integrity: initial.integrity,
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
    let (version, made) = rayon::join(|| version(text), || data(&path, name, dossier, translation));
    let version = version.map_err(|reason| error(reason.to_string()))?;
    let made = made.ok_or_else(|| error("found more reports than can be searched".to_owned()))?;
    Ok(PreparedDossier {
        path,
        name,
        dossier,
        photo,
        pictures,
        dataset: SiteFile::new(file, dataset.text.clone()),
        version,
        catalogue: Box::leak(Box::new(made.catalogue)),
        newest: made.newest.leak(),
        translation,
        data: made.files,
    })
}
