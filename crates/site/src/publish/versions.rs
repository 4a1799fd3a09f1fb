//! The versions of a dataset on the site, each under an address of its own that never holds anything else, and
//! the descriptions that machines read of them.

use dossier::Dossier;
use formats::export::dcat::{self, CATALOGUE, Described, Edition};
use formats::export::json_ld::{Download, DownloadVersion, dataset_json_ld};
use formats::export::site::Site;

use super::input::Dataset;
use super::page_path::PagePath;
use super::prepared::PreparedDossier;
use super::settings::Settings;
use super::site_file::SiteFile;

/// What a dataset is (RFC 6838).
const JSON: &str = "application/json";

/// A version of a dataset.
pub struct VersionFile<'a> {
    /// The version.
    pub version: &'a str,
    /// The file that holds it.
    pub file: SiteFile,
    /// What it holds, where that can be read.
    dossier: Option<&'a Dossier>,
}

impl VersionFile<'_> {
    /// Gives the file as a page at a path names it.
    pub fn download(&self, path: &PagePath) -> Download {
        Download {
            file: path.to(&self.file.path),
            media_type: JSON.to_owned(),
            version: Some(DownloadVersion {
                version: self.version.to_owned(),
                sha256: self.file.sha256(),
                size: self.file.size(),
            }),
        }
    }
}

/// Gives the versions of a dataset: the present one, which is that, and those that its author keeps, the
/// newest first.
pub fn versions<'a>(dataset: &'a Dataset, present: &'a str) -> Vec<VersionFile<'a>> {
    let path = |version: &str| format!("data/{}@{version}.json", dataset.name);
    let first = VersionFile {
        version: present,
        file: SiteFile::new(path(present), dataset.text.clone()),
        dossier: Some(&dataset.dossier),
    };
    let kept = dataset.versions.iter();
    let kept = kept.filter(|it| it.version != present);
    let kept = kept.map(|it| VersionFile {
        version: &it.version,
        file: SiteFile::new(path(&it.version), it.text.clone()),
        dossier: it.dossier.as_ref(),
    });
    [first].into_iter().chain(kept).collect()
}

/// Gives the files that hold a dossier's dataset, as its page names them: the one that changes with the
/// dataset, then its versions.
pub fn downloads(prepared: &PreparedDossier) -> Vec<Download> {
    let present = Download {
        file: prepared.dataset_file.href.clone(),
        media_type: JSON.to_owned(),
        version: None,
    };
    let versions = prepared.versions().into_iter();
    let versions = versions.map(|it| it.download(&prepared.path));
    [present].into_iter().chain(versions).collect()
}

/// Describes the datasets of a site: each in a file beside it, each version of it likewise, and all together in
/// the catalogue. `index` is the page that lists several dossiers, where there is one. Nothing where the site's
/// address is not known.
pub fn descriptions(
    settings: &Settings,
    dossiers: &[PreparedDossier],
    index: Option<&Site>,
    language: &str,
) -> Vec<SiteFile> {
    let written = dossiers.iter().filter(|it| it.is_original());
    let mut files = Vec::new();
    let mut all = Vec::new();
    for prepared in written {
        if let Some(site) = settings.site(prepared.dossier, &prepared.path) {
            files.extend(files_of(prepared, &site));
            all.push((prepared, site));
        }
    }
    let Some(site) = index.or(all.first().map(|(_, site)| site)) else {
        return Vec::new();
    };
    let described = all.iter().map(|(prepared, site)| described(prepared, site));
    let catalogue = dcat::Catalogue {
        site,
        language,
        datasets: described.collect(),
    };
    files.push(SiteFile::new(CATALOGUE, dcat::dcat(&catalogue)));
    files
}

/// Gives the path of the description of a dataset or of a version of it.
fn path_of(dataset: &SiteFile) -> String {
    format!("{}ld", dataset.path)
}

/// Describes a dataset and its versions, each in a file of its own.
fn files_of(prepared: &PreparedDossier, site: &Site) -> Vec<SiteFile> {
    let whole = dataset_json_ld(
        prepared.dossier,
        site,
        &prepared.version,
        &downloads(prepared),
    );
    let versions = prepared.versions().into_iter();
    let versions = versions.filter_map(|it| {
        let text = dataset_json_ld(
            it.dossier?,
            site,
            it.version,
            &[it.download(&prepared.path)],
        );
        Some(SiteFile::new(path_of(&it.file), text))
    });
    [SiteFile::new(path_of(&prepared.dataset), whole)]
        .into_iter()
        .chain(versions)
        .collect()
}

/// Gives what the catalogue says of a dossier.
fn described<'a>(prepared: &'a PreparedDossier, site: &Site) -> Described<'a> {
    let address = |path: &str| site.address(&prepared.path.to(path));
    let edition = |file: &SiteFile, version: &str, dossier: Option<&Dossier>| Edition {
        address: address(&path_of(file)),
        file: address(&file.path),
        version: version.to_owned(),
        changed: dossier.map(Dossier::last_changed),
        licence: dossier.and_then(|it| it.licence.url()),
        sha256: file.sha256(),
        size: file.size(),
    };
    let versions = prepared.versions().into_iter();
    Described {
        dossier: prepared.dossier,
        page: site.base.clone(),
        present: edition(&prepared.dataset, &prepared.version, Some(prepared.dossier)),
        versions: versions
            .map(|it| edition(&it.file, it.version, it.dossier))
            .collect(),
    }
}
