//! A page for each report, so that a link to one shows it: to readers without scripts, in messengers, and to
//! search engines.

use formats::export::citation::{Access, Citation};
use formats::export::json_ld::report_json_ld;
use formats::export::prose::chicago_bibliography;
use formats::export::share::{Image, description, report_tags};
use formats::export::site::Site;
use leptos::prelude::*;
use rayon::prelude::*;

use dossier::Report;

use crate::view::{RelatedReport, ReportPage};

use super::about::About;
use super::context::SiteContext;
use super::dossier_page::alternates;
use super::embed_code;
use super::layout::{Document, Sheet};
use super::oembed;
use super::page_path::PagePath;
use super::policy;
use super::prepared::PreparedDossier;
use super::related::related;
use super::site_file::SiteFile;

/// How many reports a dossier has at most whose reports have pages of their own. Those of a larger one stand
/// in the pages of years.
const MOST: usize = 2_000;

/// The folder of the pages, below that of the dossier.
pub const FOLDER: &str = "r";

/// Tells whether the reports of a dossier have pages of their own.
pub fn has_report_pages(prepared: &PreparedDossier) -> bool {
    prepared.dossier.reports.len() <= MOST
}

/// Gives the folder of a report's page.
pub fn folder(home: &PagePath, id: &str) -> PagePath {
    home.below(FOLDER).below(id)
}

/// Makes the pages of a dossier's reports. `image` is what stands for the dossier in previews.
pub fn pages(
    site: &SiteContext,
    prepared: &PreparedDossier,
    image: Option<&Image>,
) -> Vec<SiteFile> {
    if !has_report_pages(prepared) {
        return Vec::new();
    }
    let media = prepared.media_below(2);
    // Files of media are published under other names than the dataset has.
    let published = prepared.media.published(prepared.dossier, &prepared.path);
    let named = published.as_ref().unwrap_or(prepared.dossier);
    let own = site.settings.site(prepared.dossier, &prepared.path);
    let all = &prepared.dossier.reports;
    let related = related(all);
    let reports = all.par_iter().zip(&named.reports).zip(&related);
    let page = |((report, named), related): ((&Report, &Report), &Vec<usize>)| {
        let folder = |home: &PagePath| folder(home, report.id.as_str());
        let path = folder(&prepared.path);
        let card = prepared.card(report, &media);
        let branding = site.branding(&path, Some(prepared.dossier));
        let locale = &prepared.translation.page;
        let title = report.title.to_string();
        let text = Document {
            policy: policy::plain(site.settings, prepared.media.has_recordings()),
            language: prepared.language().to_owned(),
            title: locale.report_page_title(&title, &prepared.dossier.title),
            icon: site.icon(&path),
            version: None,
            live: site.live(),
            head: view! {
                <Sheet file=site.sheet(&path) />
                <Sheet file=path.to_file(&site.assets.report_style.file) />
                {about(site, prepared, named, own.as_ref(), &path, image).view()}
                {alternates(site, prepared, &folder)}
            },
            body: view! {
                <ReportPage
                    dossier=prepared.dossier
                    title_language=prepared.title_language().map(str::to_owned)
                    card=&card
                    home=format!("../../#{}", report.id)
                    languages=prepared.language_links(&folder)
                    citation=citation(site, prepared, report)
                    related=related
                        .iter()
                        .map(|place| related_report(prepared, &all[*place]))
                        .collect()
                    code=own
                        .as_ref()
                        .map(|own| {
                            embed_code::of_report(site, own, prepared, report.id.as_str(), &title)
                        })
                    branding=&branding
                    translation=prepared.translation
                />
            },
        }
        .html();
        SiteFile::new(path.page(), text)
    };
    reports.map(page).collect()
}

/// Names a report on the page of another.
fn related_report(prepared: &PreparedDossier, report: &Report) -> RelatedReport {
    let locale = &prepared.translation.page;
    let language = prepared.texts.title_language(report, locale);
    RelatedReport {
        href: format!("../{}/", report.id),
        title: report.title.to_string(),
        title_language: language.map(str::to_owned),
        date: report.date,
    }
}

/// Says what the page of a report is about. `own` is the site, where its address is known; `named` is the report with its media as they are published.
fn about(
    site: &SiteContext,
    prepared: &PreparedDossier,
    named: &Report,
    own: Option<&Site>,
    path: &PagePath,
    image: Option<&Image>,
) -> About {
    let dossier = prepared.dossier;
    let address = site.settings.address_of(path);
    let Some((own, address)) = own.zip(address) else {
        let text = named.abstract_.clone();
        return About::Described(text.unwrap_or_else(|| description(dossier)));
    };
    let address = address.to_string();
    // What readers see only when they ask for it is not for previews.
    let image = image.filter(|_| named.content_warning.is_none());
    About::Followed {
        json_ld: Some(report_json_ld(dossier, named, own, &address)),
        tags: report_tags(dossier, named, own, address, image),
        alternates: vec![(
            own.address(&oembed::of_report(named.id.as_str())),
            oembed::MEDIA_TYPE,
            named.title.to_string(),
        )],
    }
}

/// Cites a report. Whatever the language of the page, that is the report as it was written; on which day the
/// page is read, it does not know.
fn citation(site: &SiteContext, prepared: &PreparedDossier, report: &Report) -> String {
    let address = site.settings.address_of(&prepared.home);
    let access = Access {
        version: prepared.version.clone(),
        accessed: None,
        base: address.and_then(|address| address.as_str().parse().ok()),
    };
    let original = prepared.texts.original();
    let written = original.report(report.id.as_str()).unwrap_or(report);
    let locale = &prepared.translation.exporter;
    chicago_bibliography(&Citation::of_report(original, written, &access, locale))
}
