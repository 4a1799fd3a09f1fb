//! One dossier of the site: its data first, since what all pages share depends on it, then its pages.

use std::env;
use std::path::Path;

use chrono::DateTime;
use dossier::{Date, Dossier};
use formats::export::site::Base;
use locale::translation;
use sha2::{Digest, Sha256};
use site::catalogue::File;
use site::view::{OneFile, PageContext};

use super::page::{self, Content};
use super::page_path::PagePath;
use super::read::Dataset;
use super::{
    Fault, SiteContext, corrections, feeds, hex, initial_data, integrity, offline, picture, read,
    standalone,
};

/// A dossier whose data is written, and whose pages can be.
pub struct PreparedDossier {
    /// Where its page lies.
    pub place: PagePath,
    /// The name of its dataset's file, without the ending.
    pub stem: String,
    /// The address of its dataset's file, from its page.
    pub dataset: String,
    /// The size of that file in bytes.
    pub dataset_size: usize,
    /// The hash of that file (W3C Subresource Integrity).
    pub dataset_integrity: String,
    /// The version of its dataset.
    pub version: String,
    /// What its pages show.
    pub content: Content,
    /// The files that the program reads, from its page; the one that it loads first at the front,
    /// then the words of the exporter.
    pub data: Vec<File>,
}

impl PreparedDossier {
    /// Gives the name of its page in one file.
    pub fn one_file(&self) -> String {
        format!("{}.html", self.stem)
    }
}

/// Writes what the program reads of a dossier, and names its pictures.
pub fn prepare(
    folder: &Path,
    place: PagePath,
    stem: String,
    dataset: Dataset,
) -> Result<PreparedDossier, Fault> {
    let Dataset { text, mut dossier } = dataset;
    let home = place.folder(folder);
    name_pictures(folder, &home, &mut dossier)?;
    let data = initial_data::initial_data(&home, &format!("data/{stem}"), &dossier)?;
    Ok(PreparedDossier {
        dataset: place.to(&format!("data/{stem}.json")),
        dataset_size: text.len(),
        dataset_integrity: integrity(text.as_bytes()),
        version: version(&text),
        content: Content {
            dossier: Box::leak(Box::new(dossier)),
            catalogue: Box::leak(Box::new(data.catalogue)),
            newest: data.newest.leak(),
            older: data.older.leak(),
        },
        data: data.files,
        place,
        stem,
    })
}

/// Writes a dossier's page in one file with these programs, and gives its SHA-256 in hexadecimal
/// digits.
pub fn copy(shared: &SiteContext, ready: &PreparedDossier, packed: &str) -> Result<String, Fault> {
    let taken = OneFile::Taken {
        made: made()?,
        address: shared.address(&ready.place),
    };
    let context = PageContext {
        one_file: Some(taken),
        branding: shared.carried_imprint(),
        ..context(shared, ready)
    };
    standalone::one_file(shared, ready, context, packed)
}

/// Writes a dossier's pages, and what lies beside them. Its page in one file has that SHA-256.
pub fn pages(shared: &SiteContext, ready: &PreparedDossier, sha256: String) -> Result<(), Fault> {
    let PreparedDossier { place, content, .. } = ready;
    let dossier = content.dossier;
    let site = shared.settings.site(dossier, place.path());
    let locale = &translation(dossier.language.as_str()).page;
    let feeds = site.iter().flat_map(|_| feeds::feeds(locale));
    let offered = PageContext {
        feeds: feeds.map(|(href, _, name)| (href, name)).collect(),
        preview: Some(place.to("preview/")),
        one_file: Some(OneFile::Offered {
            href: ready.one_file(),
            sha256,
        }),
        branding: shared.branding(place),
        ..context(shared, ready)
    };
    let (title, language) = (&dossier.title, dossier.language.as_str());
    offline::manifest(shared.folder, place, title, language)?;
    let about = match site {
        Some(site) => feeds::follow(shared, ready, &site)?,
        None => page::description(dossier),
    };
    let (version, page) = page::page(shared, ready, (offered, &about))?;
    let corrections = corrections::corrections(shared, ready)?;
    offline::dossier_worker(shared, ready, &version, [page, corrections])
}

/// Gives what a page of the dossier knows of the files beside it, wherever the page is.
fn context(shared: &SiteContext, ready: &PreparedDossier) -> PageContext {
    let address: Option<Base> = shared
        .address(&ready.place)
        .and_then(|address| address.as_str().parse().ok());
    let changed = ready.content.dossier.last_changed();
    PageContext {
        download: ready.dataset.clone(),
        download_name: format!("{}.json", ready.stem),
        download_integrity: ready.dataset_integrity.clone(),
        src: ready.data[0].href.clone(),
        integrity: ready.data[0].integrity.clone(),
        exporter_locale: ready.data[1].clone(),
        version: ready.version.clone(),
        address: address.map(|base| base.of_version(changed, &ready.version)),
        ..PageContext::default()
    }
}

/// Writes the pictures below the page's folder under names that hold the hash of their content. They
/// stay in the site under the names that the dataset says, too.
fn name_pictures(site: &Path, home: &Path, dossier: &mut Dossier) -> Result<(), Fault> {
    let sources = dossier
        .photo
        .iter_mut()
        .flat_map(|photo| &mut photo.sources);
    for source in sources {
        let content = read(&site.join(source.file.as_str()))?;
        let file = picture(home, &source.file, &content)?;
        source.file = file.href.parse().expect("the name of a file and a hash");
    }
    Ok(())
}

/// Gives the day on which the site is made, where the build is told it: builds are the same whenever
/// they run (<https://reproducible-builds.org/specs/source-date-epoch/>).
fn made() -> Result<Option<Date>, Fault> {
    const NAME: &str = "SOURCE_DATE_EPOCH";
    let Ok(text) = env::var(NAME) else {
        return Ok(None);
    };
    let seconds = text.parse().ok();
    let day = seconds.and_then(|seconds| DateTime::from_timestamp(seconds, 0));
    let date = day.and_then(|day| day.date_naive().to_string().parse().ok());
    date.map(Some).ok_or_else(|| {
        let message = format!("found \"{text}\", expected seconds since 1970");
        Fault::new(Path::new(NAME), "environment", message)
    })
}

/// Gives the version of a dataset: the first twelve hexadecimal digits of the SHA-256 of its
/// canonical form (RFC 8785), so that white space and the order of members do not count.
fn version(text: &str) -> String {
    let value: serde_json::Value = serde_json::from_str(text).expect("a dataset that was parsed");
    let canonical = serde_json_canonicalizer::to_vec(&value).expect("parsed JSON has such a form");
    hex(&Sha256::digest(canonical), 12)
}
