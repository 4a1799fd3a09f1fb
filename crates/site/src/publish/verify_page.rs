//! The page on which a reader verifies the files of a dossier.

use dossier::translation::medium_key;
use dossier::{Report, Source};
use leptos::prelude::*;

use crate::view::{Evidence, StatedFile, VerifyPage, Way};

use super::context::SiteContext;
use super::dossier_media::ReadyMedium;
use super::dossier_page::alternates;
use super::layout::{Document, Script, Sheet};
use super::page_path::PagePath;
use super::policy;
use super::prepared::PreparedDossier;
use super::site_file::SiteFile;

/// The folder of the page, below that of the dossier.
pub const FOLDER: &str = "verify";

/// Gives the id of a medium on the page. No id of a report has a `_`.
pub fn medium_id(ready: &ReadyMedium) -> String {
    format!("{}_{}", ready.report.id, ready.place + 1)
}

/// Makes the page. `standalone` is the dossier's page in one file, with its SHA-256.
pub fn page(
    site: &SiteContext,
    prepared: &PreparedDossier,
    standalone: (&SiteFile, &str),
) -> SiteFile {
    let folder = |home: &PagePath| home.below(FOLDER);
    let path = folder(&prepared.path);
    let locale = &prepared.translation.page;
    let branding = site.branding(&path, Some(prepared.dossier));
    let stated = |name: &str, file: &SiteFile, sha256: String| StatedFile {
        name: name.to_owned(),
        href: path.to(&file.path),
        sha256,
    };
    let (page, sha256) = standalone;
    let files = vec![
        stated(
            locale.verify_dataset(),
            &prepared.dataset,
            prepared.dataset.sha256(),
        ),
        stated(locale.one_file_heading(), page, sha256.to_owned()),
    ];
    let published = |file: &SiteFile| stated(locale.provenance_published(), file, file.sha256());
    let text = Document {
        policy: policy::VERIFY.to_owned(),
        language: prepared.language().to_owned(),
        title: locale.report_page_title(locale.verify(), &prepared.dossier.title),
        icon: site.icon(&path),
        version: None,
        live: site.live(),
        head: view! {
            <Sheet file=site.sheet(&path) />
            <Sheet file=path.to_file(&site.assets.report_style.file) />
            {alternates(site, prepared, &folder)}
            <Script file=path.to_file(&site.assets.verifier.script.file) />
        },
        body: view! {
            <VerifyPage
                dossier=Way {
                    title: prepared.dossier.title.clone(),
                    language: prepared.title_language().map(str::to_owned),
                }
                languages=prepared.language_links(&folder)
                root=path.to("")
                key=site.settings.key.as_ref().map(ToString::to_string)
                files
                evidence=evidence(prepared, &published)
                branding=&branding
                locale
            />
        },
    }
    .html();
    SiteFile::new(path.page(), text)
}

/// Gives the address of a report among all others, and its title.
fn way(report: &Report) -> (String, String) {
    (format!("../#{}", report.id), report.title.to_string())
}

/// Gives the dossier's photo, its media, and the sources of which is said where their copies come from.
fn evidence<'a>(
    prepared: &'a PreparedDossier,
    published: &dyn Fn(&SiteFile) -> StatedFile,
) -> Vec<Evidence<'a>> {
    let dossier = prepared.dossier;
    let locale = &prepared.translation.page;
    let language = |key: String| {
        let language = prepared.texts.language_of(|| key.clone(), locale);
        language.map(str::to_owned)
    };
    let photo = dossier.photo.as_ref().map(|photo| Evidence {
        id: "photo_1".to_owned(),
        heading: photo.caption.clone(),
        language: language("photo/caption".to_owned()),
        report: None,
        published: prepared.pictures.last().map(published),
        provenance: photo.provenance.as_ref(),
    });
    let media = dossier.reports.iter().flat_map(|report| {
        let ready = prepared.media.of(report.id.as_str()).iter();
        ready.map(|ready| Evidence {
            id: medium_id(ready),
            heading: ready.medium.caption.clone(),
            language: language(medium_key(report, ready.medium, "caption")),
            report: Some(way(report)),
            published: ready.files.as_ref().map(|files| published(&files.original)),
            provenance: ready.medium.provenance.as_ref(),
        })
    });
    let of_sources = |report: Option<&'a Report>, sources: &'a [Source]| {
        sources.iter().zip(1..).filter_map(move |(source, place)| {
            let owner = report.map_or("summary", |report| report.id.as_str());
            Some(Evidence {
                id: format!("{owner}_source_{place}"),
                heading: source.url.to_string(),
                language: None,
                report: report.map(way),
                published: None,
                provenance: Some(source.provenance.as_ref()?),
            })
        })
    };
    let summary = of_sources(None, &dossier.summary.sources);
    let reports = dossier.reports.iter();
    let sources = reports.flat_map(|report| of_sources(Some(report), &report.sources));
    let all = photo.into_iter().chain(media);
    all.chain(summary).chain(sources).collect()
}
