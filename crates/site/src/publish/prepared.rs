//! One dossier of the site, before its pages: its data comes first, since what all pages share depends
//! on it.

use bytes::Bytes;
use dossier::{Dossier, Photo, Report, TranslatedDossier};

use crate::catalogue::{Card, Catalogue, File, Texts};
use crate::view::PageContext;

use formats::export::site::Base;

use super::dossier_media::{DossierMedia, cleaned};
use super::entries::Entries;
use super::gzip::gzip;
use super::initial_data::{Data, DataFile, Maker};
use super::input::{Dataset, Input};
use super::media_details::{Edition, MediaDetails};
use super::page_languages::{PageLanguage, folder, languages};
use super::page_path::PagePath;
use super::settings::Settings;
use super::site_file::{SiteFile, data_address, named};
use super::version::version;
use super::versions::{VersionFile, versions};
use dossier::Diagnostic;
use locale::{Translation, translation};

/// A dossier whose data is made, and whose pages can be.
pub struct PreparedDossier<'a> {
    /// Where its page lies.
    pub path: PagePath,
    /// The name of its dataset's file, without the ending.
    pub name: &'a str,
    /// Its dataset, as it was read.
    own: &'a Dataset,
    /// What it holds.
    pub dossier: &'a Dossier,
    /// The texts of that.
    pub texts: Texts<'a>,
    /// The folder of the page in the language in which the dossier was written.
    pub home: PagePath,
    /// The pages of the dossier in all its languages, this one among them, the one in which it was written
    /// first.
    pub languages: Vec<PageLanguage<'a>>,
    /// Its picture, whose files are named by their content, as a page in the folder `home` names them.
    pub photo: Option<Photo>,
    /// The files of the picture.
    pub pictures: Vec<SiteFile>,
    /// The media of its reports.
    pub media: DossierMedia<'a>,
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
    /// The same for its page in one file, where that holds pictures.
    pub carried: Option<Data>,
}

impl PreparedDossier<'_> {
    /// Gives the name of its page in one file.
    pub fn standalone(&self) -> String {
        if self.is_original() {
            format!("{}.html", self.name)
        } else {
            format!("{}.{}.html", self.name, self.dossier.language)
        }
    }

    /// Gives the versions of its dataset on the site: the present one, then earlier ones.
    pub fn versions(&self) -> Vec<VersionFile<'_>> {
        versions(self.own, &self.version)
    }

    /// Gives what a page of the dossier knows of the files beside it, wherever the page is.
    pub fn context(&self, settings: &Settings) -> PageContext {
        self.context_of(settings, &self.data)
    }

    /// Gives the address of the folder in which its picture lies, as its page names it: empty or ending with
    /// `/`.
    fn pictures_folder(&self) -> String {
        if self.is_original() {
            String::new()
        } else {
            self.path.to(self.home.path())
        }
    }

    /// Gives the language of its pages (BCP 47).
    pub fn language(&self) -> &str {
        let locale = &self.translation.page;
        locale.language_among(self.dossier.language.as_str())
    }

    /// Gives the language of its title (BCP 47), where that is not the page's.
    pub fn title_language(&self) -> Option<&str> {
        let locale = &self.translation.page;
        self.texts.language_of(|| "title".to_owned(), locale)
    }

    /// Draws the media of reports for a page so many folders below the dossier's.
    pub fn media_below(&self, levels: usize) -> MediaDetails<'_> {
        MediaDetails {
            media: &self.media,
            path: &self.path,
            address: None,
            texts: self.texts,
            locale: &self.translation.page,
            edition: Edition::Below(levels),
            held: Vec::new(),
        }
    }

    /// Makes the card of a report for a page of its own.
    pub fn card(&self, report: &Report, media: &MediaDetails) -> Card {
        let mut card = Card::of(report, &self.texts, &self.translation.reader);
        card.details.splice(..0, media.of(&card.id));
        card
    }

    /// Gives the same for a page whose programs load those files.
    pub fn context_of(&self, settings: &Settings, data: &[DataFile]) -> PageContext {
        // Whatever its language, a page is cited as the one in which the dossier was written.
        let address = settings.address_of(&self.home);
        let base: Option<Base> = address.and_then(|address| address.as_str().parse().ok());
        let changed = self.dossier.last_changed();
        let (initial, exporter) = (&data[0].named, &data[1].named);
        PageContext {
            download_name: format!("{}.json", self.name),
            download_integrity: self.dataset_file.integrity.clone(),
            exporter_locale: exporter.clone(),
            src: initial.href.clone(),
            integrity: initial.integrity.clone(),
            version: self.version.clone(),
            languages: self.language_links(&PagePath::clone),
            pictures: self.pictures_folder(),
            address: base.map(|base| base.of_version(changed, &self.version)),
            ..PageContext::default()
        }
    }
}

/// Makes what the program reads of a dossier, and names its pictures.
///
/// # Errors
/// Says which files are missing or cannot be published, or that there are more reports than can be
/// searched.
pub fn prepare<'a>(
    input: &Input,
    dataset: &'a Dataset,
    translated: Option<&'a TranslatedDossier>,
    home: &PagePath,
    settings: &Settings,
) -> Result<PreparedDossier<'a>, Vec<Diagnostic>> {
    let Dataset { name, text, .. } = dataset;
    let texts = match translated {
        Some(translated) => Texts::translated(&dataset.dossier, translated),
        None => Texts::from(&dataset.dossier),
    };
    let dossier = texts.dossier;
    let path = translated.map_or_else(|| home.clone(), |it| folder(it, home));
    let languages = languages(dataset, home);
    let file = format!("data/{name}.json");
    let error = |message: String| vec![Diagnostic::error("dataset", message).in_file(&file)];
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
        let content = cleaned(source.file.as_str(), content);
        let picture = named(&home.file(stem), ending, content);
        let href = home.own(&picture.file()).href;
        source.file = href.parse().expect("the name of a file and a hash");
        pictures.push(picture);
    }
    let text = std::str::from_utf8(text).map_err(|reason| error(reason.to_string()))?;
    let translation = translation(dossier.language.as_str());
    let content = SiteFile::new(file.clone(), dataset.text.clone());
    let media = DossierMedia::prepare(input, dossier, name, home)?;
    let details = MediaDetails {
        media: &media,
        path: &path,
        address: settings
            .address_of(&path)
            .map(|address| address.to_string()),
        texts,
        locale: &translation.page,
        edition: Edition::Page,
        held: Vec::new(),
    };
    let carried = (!media.is_empty()).then(|| {
        let mut details = details.of_edition(Edition::OneFile);
        let newest = dossier.newest_first().into_iter();
        details.hold(newest.map(|report| report.id.as_str()));
        details
    });
    let maker = |media| Maker {
        path: &path,
        name,
        texts,
        translation,
        media,
    };
    let maker_of_page = maker(details);
    let compressed = || Bytes::from(data_address(&gzip(&dataset.text), "application/gzip"));
    let (dataset_address, reports) = rayon::join(compressed, || maker_of_page.reports());
    // What is made in one piece is made beside other such pieces.
    let (made, (version, dataset_file)) = rayon::join(
        || maker_of_page.files(reports),
        || (version(text), path.to_file(&content.file())),
    );
    drop(maker_of_page);
    let version = version.map_err(|reason| error(reason.to_string()))?;
    let too_many = || error("found more reports than can be searched".to_owned());
    let made = made.ok_or_else(too_many)?;
    let carried = carried.map(|details| {
        let maker = maker(details);
        let reports = maker.reports();
        maker.files(reports).ok_or_else(too_many)
    });
    let carried = carried.transpose()?;
    Ok(PreparedDossier {
        path,
        name,
        own: dataset,
        dossier,
        texts,
        home: home.clone(),
        languages,
        photo,
        pictures,
        media,
        dataset: content,
        dataset_file,
        dataset_address,
        version,
        catalogue: made.catalogue,
        newest: made.newest,
        entries: made.entries,
        translation,
        data: made.files,
        carried,
    })
}
