//! The first page of a site of several dossiers.

use std::path::Path;

use dossier::{Date, Day, Report};
use formats::export::share;
use formats::export::site::Site;
use locale::{Locale, Page, translation};
use serde_json::json;
use site::catalogue::File;
use site::view::{Index, Listed, escape, index_page};
use unicode_normalization::UnicodeNormalization;

use super::super::new::countries::COUNTRIES;
use super::layout::Document;
use super::offline::{self, MANIFEST};
use super::one_dossier::PreparedDossier;
use super::page::{Files, script, sheet, versioned};
use super::page_path::PagePath;
use super::social_card::{self, Words};
use super::{Fault, SiteContext, asset, code, feeds, policy};

/// The language of the page (BCP 47).
pub const LANGUAGE: &str = "en";

/// Gives the words of the page.
pub fn locale() -> &'static Locale<Page> {
    &translation(LANGUAGE).page
}

/// Joins the script of the page into one file.
pub fn own_script(folder: &Path) -> Result<File, Fault> {
    // Of the addresses that a page may name it needs that of its worker alone.
    let definitions = [("SCRIPTS", json!([]))];
    let script = code::bundle(folder, "index_page.js", &definitions)?;
    asset(folder, "index", "js", &script)
}

/// Gives the site as its first page has it, if its address is known.
pub fn site(shared: &SiteContext) -> Option<Site> {
    let settings = shared.settings;
    let title = title(shared);
    Some(Site {
        publisher: settings.publisher.clone().unwrap_or_else(|| title.clone()),
        name: title,
        base: settings.base.clone()?,
    })
}

/// Gives the day of the last change of any dossier.
pub fn last_changed(dossiers: &[PreparedDossier]) -> Option<Day> {
    let days = dossiers.iter();
    days.map(|ready| ready.content.dossier.last_changed()).max()
}

/// Writes the page, its manifest and its service worker.
pub fn index(shared: &SiteContext, dossiers: &[PreparedDossier], own: &File) -> Result<(), Fault> {
    let place = PagePath::default();
    let title = title(shared);
    offline::manifest(shared.folder, &place, &title, LANGUAGE)?;
    let mut listed: Vec<_> = dossiers.iter().map(listed).collect();
    listed.sort_by_cached_key(|listed| folded(&listed.title));
    let description = description(&listed);
    let about = match site(shared) {
        Some(site) => followed(shared, dossiers, &site, &description)?,
        None => format!(
            "    <meta name=\"description\" content=\"{}\">\n",
            escape(&description)
        ),
    };
    let head = format!(
        "\n{about}    <link rel=\"manifest\" href=\"{MANIFEST}\">\n    {}\n    {}",
        sheet(&shared.files.style.file),
        script(own)
    );
    let branding = shared.branding(&place);
    let index = Index {
        name: shared.settings.name.clone(),
        dates: dates(
            dossiers
                .iter()
                .flat_map(|ready| &ready.content.dossier.reports),
        ),
        publisher: shared.settings.publisher.clone(),
        dossiers: listed,
        preview: "preview/".to_owned(),
        branding,
    };
    let body = index_page(&index, locale());
    let html = shared.layout.fill(Document {
        policy: policy::INDEX,
        language: LANGUAGE,
        title: &title,
        head: &head,
        icon: &shared.files.icon.href,
        body: &body.replace("<!>", "<!---->"),
    })?;
    let (version, page) = versioned(shared.folder, &html)?;
    let Files { style, icon, .. } = &shared.files;
    let mut files = vec![page, style.file.clone(), icon.clone(), own.clone()];
    files.extend(shared.logo.as_ref().map(|(_, file)| file.clone()));
    files.push(offline::file(shared.folder, MANIFEST.to_owned())?);
    offline::worker(shared.folder, &version, &files, [vec![], vec![]])
}

/// Writes the picture of the page, and gives what its head says for those who share or follow it.
fn followed(
    shared: &SiteContext,
    dossiers: &[PreparedDossier],
    site: &Site,
    description: &str,
) -> Result<String, Fault> {
    let reports = dossiers.iter().map(|ready| ready.content.dossier);
    let reports = reports.flat_map(|dossier| &dossier.reports);
    let locale = locale();
    let counted = locale.report_count(reports.clone().count());
    let counted = match dates(reports) {
        Some(dates) => locale.reports_and_dates(&counted, &dates),
        None => counted,
    };
    let words = Words {
        kind: locale.reports_and_sources(),
        title: &site.name,
        substitute: locale.human_rights_dossiers(),
        lines: [&locale.dossier_count(dossiers.len()), &counted],
    };
    let image = feeds::picture(shared, &PagePath::default(), &site.name, |accent| {
        social_card::draw(&words, accent)
    })?;
    let feeds = dossiers.iter().flat_map(|ready| {
        feeds::feeds(locale).map(|(file, media_type, name)| {
            let title = locale.feed_of(&ready.content.dossier.title, name);
            let href = format!("{}{file}", ready.place.path());
            feeds::alternate(&href, media_type, &title)
        })
    });
    let feeds: String = feeds.collect();
    Ok(format!(
        "{}{feeds}",
        share::index_tags(site, description, &image)
    ))
}

/// Gives the site's name, or what it is where it has none.
fn title(shared: &SiteContext) -> String {
    let name = shared.settings.name.clone();
    name.unwrap_or_else(|| locale().human_rights_dossiers().to_owned())
}

/// Gives what the page says of a dossier.
fn listed(ready: &PreparedDossier) -> Listed {
    let dossier = ready.content.dossier;
    let code = dossier.country.as_str();
    let country = COUNTRIES.iter().find(|(other, _)| *other == code);
    let country = country.filter(|(_, name)| !dossier.title.contains(name));
    Listed {
        href: ready.place.path().to_owned(),
        title: dossier.title.clone(),
        language: dossier.language.to_string(),
        country: country.map(|(_, name)| (*name).to_owned()),
        dates: dates(dossier.reports.iter()),
        reports: dossier.reports.len(),
        changed: dossier.last_change(),
    }
}

/// Says in words which dates reports cover.
fn dates<'a>(reports: impl Iterator<Item = &'a Report> + Clone) -> Option<String> {
    let dates = reports.map(|report| report.date);
    let first = dates.clone().min_by_key(Date::earliest)?.start();
    let last = dates.max_by_key(Date::latest)?;
    let last = last.end().unwrap_or(last.start());
    let locale = locale();
    let (first, last) = (locale.point(first), locale.point(last));
    Some(if first == last {
        first
    } else {
        locale.date_range(&first, &last)
    })
}

/// Says in a sentence what the page lists.
fn description(listed: &[Listed]) -> String {
    let titles: Vec<_> = listed.iter().map(|listed| listed.title.as_str()).collect();
    locale().index_description(&titles.join("; "))
}

/// Gives a title as titles are sorted: without case and accents.
fn folded(title: &str) -> String {
    let letters = title.nfkd();
    let letters = letters.filter(|letter| !unicode_normalization::char::is_combining_mark(*letter));
    letters.collect::<String>().to_lowercase()
}
